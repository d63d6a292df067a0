"""Each fact says how we know it: a source for what was read, a later source where one is said to agree."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.facts import Fact, facts_of
from aryz.content.printing import Part, edition_holds, source_date_of
from aryz.model.base import Message, message
from aryz.model.country import Country
from aryz.model.evidence import Evidence, Grade

FILES = {
    "title": "laws",
    "number": "laws",
    "date": "laws",
    "article": "laws",
    "term": "limits",
    "name": "bodies",
    "contact": "bodies",
    "superior": "bodies",
    "system": "systems",
    "holding": "systems",
    "requirement": "requirements",
    "route": "routes",
    "fee": "routes",
    "channel": "channels",
    "inventory": "channels",
    "caution": "cautions",
    "day": "calendar",
    "calendar": "calendar",
}
"""In which file a kind of fact stands (else country.yaml)."""


def fact_file(ctx: Context, country: Country, fact: Fact) -> str:
    """The file that a fact stands in, as it is told."""
    owner = fact.id.partition("#")[0]
    if any(owner == channel.id for channel in country.channels):
        return ctx.country_file(country, "channels")
    return ctx.country_file(country, FILES.get(fact.kind, "country"))


def _run(ctx: Context) -> Iterator[Hit]:
    for country in ctx.countries:
        for fact in facts_of(country):
            for said in _problems(country, fact):
                yield Hit(fact_file(ctx, country, fact), fact.id, said)
        yield from _naked(ctx, country)


def _problems(country: Country, fact: Fact) -> Iterator[Message]:
    evidence = fact.evidence
    if evidence.grade is not Grade.RECALLED and not evidence.source:
        yield message("The grade is {grade}, but no source is named.", grade=evidence.grade.value)
    for source in filter(None, (evidence.source, *evidence.also)):
        if source not in country.sources:
            yield message("There is no source “{id}”.", id=source)
    if fact.part is Part.TERM and _rests_on_others(evidence) and not _later(country, fact):
        yield message("No source in “also” is dated later than the source itself.")


def _rests_on_others(evidence: Evidence) -> bool:
    """Whether a term is printable only because a later source agrees with the edition that was read."""
    alone = msgspec.structs.replace(evidence, also=())
    return bool(evidence.also) and evidence.grade is Grade.COPY and not edition_holds(alone)


def _later(country: Country, fact: Fact) -> bool:
    """Whether one of the agreeing sources is later than the one read, or the one read bears no date."""
    read = source_date_of(fact.evidence, country.sources)
    dates = [country.sources[each].source_date for each in fact.evidence.also if each in country.sources]
    return any(each is not None and (read is None or each > read) for each in dates)


def _naked(ctx: Context, country: Country) -> Iterator[Hit]:
    """Printable parts without any evidence."""
    for act in country.acts.values():
        if act.number and act.number_evidence is None:
            yield Hit(ctx.country_file(country, "laws"), f"{act.id}#number", message("It has no evidence."))
        if act.adopted and act.adopted_evidence is None:
            yield Hit(ctx.country_file(country, "laws"), f"{act.id}#adopted", message("It has no evidence."))
    for body in country.bodies.values():
        if body.superior and body.superior_evidence is None:
            yield Hit(
                ctx.country_file(country, "bodies"), f"{body.id}#superior", message("It has no evidence.")
            )


RULE = Rule(
    id="evidence",
    what="Every printable part has its evidence, and the evidence its source",
    why="What nobody can look up, nobody can defend before a body or a court",
    severity=Severity.ERROR,
    do=message("Name the source in sources.yaml and here, or give the grade “recalled”."),
    run=_run,
)
