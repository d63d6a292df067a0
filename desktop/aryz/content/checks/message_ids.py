"""Every label that templates/ names by id has its words in the catalogue of facts."""

from __future__ import annotations

from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity, catalogue_file
from aryz.content.words import FACTS
from aryz.model.base import message
from aryz.model.bodies import SystemParagraph
from aryz.model.country import Country
from aryz.model.kinds import Interview, LetterKind

Label = tuple[str, str, str]
"""File, place, message id."""


def labels(ctx: Context) -> Iterator[Label]:
    """Every message id that the content names."""
    for country in ctx.countries:
        yield from _of_country(ctx, country)
    for kind in ctx.kinds:
        yield from _of_kind(kind)
    for feature in ctx.features.values():
        yield "templates/features.yaml", feature.id, feature.label
        yield from (("templates/features.yaml", *each) for each in _of_paragraphs(feature.paragraphs))
    yield from (("templates/data.yaml", each, f"data.{each}") for each in ctx.data)
    if ctx.interview is not None:
        for where, msgid in _of_interview(ctx.interview):
            yield "templates/questions/interview.yaml", where, msgid


def _of_kind(kind: LetterKind) -> Iterator[Label]:
    file = f"templates/letters/{kind.kind}/letter.yaml"
    yield file, "label", kind.label
    yield file, "label", f"{kind.label.removesuffix('.label')}.hint"
    yield file, "group", f"letter-group.{kind.group}.label" if kind.group else ""
    for demand in kind.demands:
        yield file, f"demands.{demand.id}", f"demand.{kind.kind}.{demand.id}"


def _of_paragraphs(paragraphs: tuple[SystemParagraph, ...]) -> Iterator[tuple[str, str]]:
    """A demand that a system or a feature adds can be ticked: it has a label."""
    yield from ((each.id, f"demand.{each.id}") for each in paragraphs if each.right)


def _of_country(ctx: Context, country: Country) -> Iterator[Label]:
    for right in country.rights.values():
        yield ctx.country_file(country, "rights"), right.id, right.label
    for limit in country.limits.values():
        for msgid in (limit.label, limit.silence):
            yield ctx.country_file(country, "limits"), limit.id, msgid
    for system in country.systems.values():
        yield ctx.country_file(country, "systems"), system.id, system.why
        yield from (
            (ctx.country_file(country, "systems"), *each) for each in _of_paragraphs(system.paragraphs)
        )
        for holding in system.holdings:
            yield ctx.country_file(country, "systems"), system.id, holding.does
            yield ctx.country_file(country, "systems"), system.id, f"role.{holding.role}"
    for caution in country.cautions:
        yield ctx.country_file(country, "cautions"), caution.id, caution.text
    for rung in country.routes:
        for msgid in (rung.why, rung.note, rung.guidance, rung.fee.says if rung.fee else ""):
            yield ctx.country_file(country, "routes"), rung.id, msgid
    yield from _of_handing_in(ctx, country)


def _of_handing_in(ctx: Context, country: Country) -> Iterator[Label]:
    for channel in country.channels:
        yield ctx.country_file(country, "channels"), channel.id, channel.says
    for signing in country.profile.signing:
        yield ctx.country_file(country, "country"), signing.id, signing.says


def _of_interview(interview: Interview) -> Iterator[tuple[str, str]]:
    for step in interview.steps:
        yield step, step if step.startswith("step.") else f"step.{step}"
    for page in interview.pages:
        for msgid in (page.headline, page.why, page.lead):
            yield page.id, msgid
    for key, question in interview.questions.items():
        for msgid in (question.label, question.hint, question.example, question.unknown):
            yield key, msgid
        for choice in question.choices:
            yield from ((key, msgid) for msgid in (choice.label, choice.hint))


def _run(ctx: Context) -> Iterator[Hit]:
    if not ctx.catalogues:
        yield Hit(catalogue_file("*", FACTS), "", message("No catalogue of the labels can be read."))
        return
    for file, where, msgid in dict.fromkeys(labels(ctx)):
        lacking = [code for code, words in ctx.catalogues.items() if msgid and not words.has_fact(msgid)]
        if lacking:
            said = message("“{id}” has no words in: {languages}.", id=msgid, languages=", ".join(lacking))
            yield Hit(file, where, said)


RULE = Rule(
    id="message-ids",
    what="Every label has its words in every interface language",
    why="A label without words is an empty button",
    severity=Severity.ERROR,
    do=message("Add the words to the catalogue of facts in every language."),
    run=_run,
)
