"""Every element that the law of a country asks for, and that a template asks about, is one that drafting can check, before and
after the person rewrites the text."""

from __future__ import annotations

from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.letter_sources import LetterSource, letter_sources
from aryz.model.base import Message, message
from aryz.model.elements import ELEMENTS, SHOWN


def _run(ctx: Context) -> Iterator[Hit]:
    for country in ctx.countries:
        for need in country.requirements:
            if need.element not in ELEMENTS:
                yield Hit(ctx.country_file(country, "requirements"), need.id, _unknown(need.element))
    for code, language in ctx.languages.items():
        for row in language.says:
            if _element(row) not in ELEMENTS:
                yield Hit(f"templates/languages/{code}.yaml", row, _unknown(row))
    for source in letter_sources(ctx):
        yield from _asked(ctx, source)


def _asked(ctx: Context, source: LetterSource) -> Iterator[Hit]:
    """What is wrong with the elements that a template asks about."""
    parts = source.parts()
    for call in parts.calls if parts else ():
        element = call.arguments[0] if call.name == "has_element" and call.arguments else None
        if element is not None and element not in ELEMENTS:
            yield Hit(source.file, source.where(call.line), _unknown(element))
        elif element is not None and not _kept(ctx, source.language, element):
            yield Hit(source.file, source.where(call.line), _unguarded(element, source.language))


def _element(row: str) -> str:
    """The element of a row of ``says``."""
    return row.partition(".")[0]


def _kept(ctx: Context, language: str, element: str) -> bool:
    """Whether it is seen that a person wrote the element away."""
    spoken = ctx.languages.get(language)
    return element in SHOWN or spoken is None or any(_element(row) == element for row in spoken.says)


def _unguarded(element: str, language: str) -> Message:
    return message(
        "The template writes “{element}”, and “says” of the language {language} has no words for it.", element=element, language=language
    )  # fmt: skip


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
