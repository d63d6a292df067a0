"""What has to be looked at again, by the age of what it rests on. Counted for each fact, told for each source.

A fact is as old as the youngest page or edition that says it: its own ``source_date``, its source's, or that of a source in
``also``. The day we looked (``checked_on``) never makes it younger. Older than 12 months: a warning. Older than 24 months, or
with a source at which nobody has looked for 24 months: ``release``, that is, ``content check --release`` fails until somebody
finds a later page or edition that says the same and names it (in ``also``, or as the source). No page of it dated: a note.

Four sorts of facts cannot be younger, or do no harm by their age, and do not block a release:

- what no longer holds: a repealed law, an app that was shut down, a body that is gone (``valid_to`` of the fact or of what it
  belongs to is not after today). An event of 2020 is told by pages of 2020 for ever;
- the number and the day of adoption of an act: both are events of a past day, and no amendment changes them. (Its title is not
  left out: laws are renamed.);
- what names nobody: a general row ("another camera of the state") and a holding whose body the person names;
- a contact: beyond 24 months it is never printed, the person is asked (``printing.young_enough``); it is warned of.

What was only believed (``recalled``) or is a dead end is neither printed nor counted, and has no age.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.facts import Fact, facts_of, holding_part
from aryz.content.months import months_before
from aryz.content.printing import STALE_MONTHS, Part, countable, source_date_of
from aryz.model.base import Message, message
from aryz.model.country import Country
from aryz.model.evidence import Dated, Source

RELEASE_MONTHS = 24
"""After which nothing may be released before somebody has looked again."""
SHOWN = 3
"""How many facts of a source are named; all of them are in ``aryz sources --stale``."""
_EVENTS = frozenset({Part.NUMBER, Part.DATE})
_NEVER_PRINTED_OLD = Part.CONTACT


def held_facts(country: Country, today: date) -> Iterator[Fact]:
    """The facts that still hold: neither they nor what they belong to ended before or on ``today``."""
    ended = {fact_id for fact_id, dated in _dated(country) if dated.valid_to and dated.valid_to <= today}
    for fact in facts_of(country):
        if fact.id not in ended and fact.id.partition("#")[0] not in ended:
            yield fact


def _dated(country: Country) -> Iterator[tuple[str, Dated]]:
    """Owner's id or fact's id -> the record that says how long it held."""
    for act in country.acts.values():
        yield act.id, act
        yield from ((f"{act.id}#{number}", each) for number, each in act.provisions.items())
    for system in country.systems.values():
        yield system.id, system
        for index, holding in enumerate(system.holdings):
            yield f"{system.id}#{holding_part(system, index)}", holding
    for records in (country.limits, country.bodies):
        yield from records.items()


def _naming_nobody(country: Country) -> Iterator[str]:
    """Ids of facts that name no system and no body."""
    for system in country.systems.values():
        if system.general:
            yield f"{system.id}#name"
        for index, holding in enumerate(system.holdings):
            if not holding.body:
                yield f"{system.id}#{holding_part(system, index)}"


def _run(ctx: Context) -> Iterator[Hit]:
    for country in ctx.countries:
        file = ctx.country_file(country, "sources")
        grouped: defaultdict[tuple[str, Severity], list[str]] = defaultdict(list)
        nobody = frozenset(_naming_nobody(country))
        for fact in held_facts(country, ctx.today):
            if fact.id in nobody:
                continue
            severity = _severity(country, fact, ctx.today)
            if severity is not None:
                grouped[fact.evidence.source, severity].append(fact.id)
        for (source, severity), facts in grouped.items():
            yield Hit(file, source, _said(country.sources[source], severity, facts), severity)


def _severity(country: Country, fact: Fact, today: date) -> Severity | None:
    """What the age of a fact is worth; None: young enough, or nothing that ages."""
    evidence = fact.evidence
    if evidence.source not in country.sources or not countable(evidence) or fact.part in _EVENTS:
        return None
    sources = [country.sources[each] for each in (evidence.source, *evidence.also) if each in country.sources]
    dates = [source_date_of(evidence, country.sources), *(each.source_date for each in sources)]
    youngest = max(filter(None, dates), default=None)
    looked = [evidence.checked_on, *(each.checked_on for each in sources), youngest]
    if max(filter(None, looked), default=date.min) < months_before(today, RELEASE_MONTHS):
        return Severity.RELEASE
    if youngest is None:
        return Severity.NOTE
    if youngest < months_before(today, RELEASE_MONTHS) and fact.part is not _NEVER_PRINTED_OLD:
        return Severity.RELEASE
    return Severity.WARNING if youngest < months_before(today, STALE_MONTHS) else None


def _said(source: Source, severity: Severity, facts: list[str]) -> Message:
    named = f"{len(facts)} ({', '.join(facts[:SHOWN])}{', …' if len(facts) > SHOWN else ''})"
    if severity is Severity.NOTE:
        return message("Its date is unknown; facts that rest on it: {facts}.", facts=named)
    if severity is Severity.RELEASE:
        return message("No page younger than 24 months says it; facts that rest on it: {facts}.", facts=named)
    return message(
        "It is of {day}; facts that rest on it: {facts}.", day=source.source_date or "–", facts=named
    )


RULE = Rule(
    id="expiry",
    what="Facts that hold today rest on a page or an edition that is young enough",
    why="Law changes; addresses change faster",
    severity=Severity.WARNING,
    do=message("Look whether a newer page or edition says the same, and name it."),
    run=_run,
)
