"""Every piece of letter writing in the content: templates, macros, and the paragraphs of systems and features."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from aryz.content.checks.base import Context
from aryz.content.checks.template_source import TemplateFault, TemplateSource, take_apart
from aryz.content.reading import read_text
from aryz.model.bodies import SystemParagraph

SHARED = "shared"
"""The folder of macros, beside the kinds of letter."""


class LetterSource(msgspec.Struct, frozen=True, kw_only=True):
    """One text in one language. ``group`` is the same for the languages of one text; ``kind`` empty: not a whole letter;
    ``country`` empty: for all countries; ``within`` is its place in the file (empty for a file of its own)."""

    file: str
    group: str
    language: str
    source: str
    kind: str = ""
    country: str = ""
    within: str = ""

    def where(self, line: int) -> str:
        """A place in it, as it is told."""
        return self.within or f"line {line}"

    def parts(self) -> TemplateSource | None:
        """The text taken apart; None where it cannot be read (the rule ``templates`` tells that)."""
        try:
            return take_apart(self.source)
        except TemplateFault:
            return None


@lru_cache(maxsize=1)
def letter_sources(ctx: Context) -> tuple[LetterSource, ...]:
    """All of them; read once for each context."""
    return (*_files(ctx), *_paragraphs(ctx))


def _files(ctx: Context) -> Iterator[LetterSource]:
    templates = ctx.library.templates
    for path in sorted(templates.glob("letters/*/*.xml")) + sorted(
        templates.glob("countries/*/letters/*/*.xml")
    ):
        kind = path.parent.name
        own = path.relative_to(templates).parts[0] == "countries"
        yield LetterSource(
            file=ctx.file(path),
            group=ctx.file(path.parent),
            language=path.stem,
            source=read_text(path),
            kind="" if kind == SHARED else kind,
            country=path.relative_to(templates).parts[1] if own else "",
        )


def _paragraphs(ctx: Context) -> Iterator[LetterSource]:
    for feature in ctx.features.values():
        yield from _words(feature.paragraphs, "templates/features.yaml", feature.id, "")
    for country in ctx.countries:
        file = ctx.country_file(country, "systems")
        for system in country.systems.values():
            yield from _words(system.paragraphs, file, system.id, country.profile.code)


def _words(
    paragraphs: tuple[SystemParagraph, ...], file: str, owner: str, country: str
) -> Iterator[LetterSource]:
    for paragraph in paragraphs:
        for language, text in paragraph.text.items():
            yield LetterSource(
                file=file,
                group=f"{file}#{owner}.{paragraph.id}",
                language=language,
                source=text,
                country=country,
                within=f"{owner}.{paragraph.id}.{language}",
            )
