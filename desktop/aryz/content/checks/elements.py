"""Every element that the law of a country asks for, and that a template asks about, is one that drafting can check."""

from __future__ import annotations

from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.letter_sources import letter_sources
from aryz.model.base import Message, message
from aryz.model.elements import ELEMENTS


def _run(ctx: Context) -> Iterator[Hit]:
    for country in ctx.countries:
        for need in country.requirements:
            if need.element not in ELEMENTS:
                yield Hit(ctx.country_file(country, "requirements"), need.id, _unknown(need.element))
    for source in letter_sources(ctx):
        parts = source.parts()
        for call in parts.calls if parts else ():
            asked = call.arguments[0] if call.name == "has_element" and call.arguments else None
            if asked is not None and asked not in ELEMENTS:
                yield Hit(source.file, source.where(call.line), _unknown(asked))


def _unknown(element: str) -> Message:
    return message("There is no element “{element}” of letters.", element=element)


RULE = Rule(
    id="elements",
    what="Mandatory elements are known",
    why="An element that nobody checks is missing in the letter, and the body may leave the letter unanswered",
    severity=Severity.ERROR,
    do=message("Correct the id, or add what it names."),
    run=_run,
)
