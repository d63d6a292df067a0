"""Every right that letters of all countries name is in each country's rights.yaml, if only to say that no basis was found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.letter_sources import LetterSource, letter_sources
from aryz.model.base import message

_DEMAND = re.compile(r"<demand\b[^>]*?\bright=\"([^\"{}]+)\"")
_BASIS = frozenset({"basis", "basis_then"})

Used = tuple[str, str, str, str]
"""File, place, right, and the country that it is for (empty: all)."""


def _run(ctx: Context) -> Iterator[Hit]:
    told = set()
    for file, where, right, code in _used(ctx):
        for country in ctx.countries:
            mine = country.profile.code
            if right in country.rights or code not in {"", mine} or (file, mine, right) in told:
                continue
            told.add((file, mine, right))
            yield Hit(file, where, message("{country} has no “{id}”.", country=mine, id=right))


def _used(ctx: Context) -> Iterator[Used]:
    for kind in ctx.kinds:
        file = f"templates/letters/{kind.kind}/letter.yaml"
        yield from ((file, "rests_on", right, "") for right in kind.rests_on)
        yield from (
            (file, f"demands.{demand.id}", demand.right, "") for demand in kind.demands if demand.right
        )
    for feature in ctx.features.values():
        for paragraph in feature.paragraphs:
            if paragraph.right:
                yield "templates/features.yaml", f"{feature.id}.{paragraph.id}", paragraph.right, ""
    for source in letter_sources(ctx):
        yield from _in_letter(source)


def _in_letter(source: LetterSource) -> Iterator[Used]:
    """Rights of demands, of citations, and of tables that turn a kind of letter into a right."""
    for found in _DEMAND.finditer(source.source):
        line = source.source.count("\n", 0, found.start()) + 1
        yield source.file, source.where(line), found[1], source.country
    parts = source.parts()
    for call in parts.calls if parts else ():
        if call.name in _BASIS and call.arguments and call.arguments[0]:
            yield source.file, source.where(call.line), call.arguments[0], source.country
    for line, right in parts.rights if parts else ():
        yield source.file, source.where(line), right, source.country


RULE = Rule(
    id="rights",
    what="Each right that letters name is known in each country",
    why="A right without a row falls out of the letter without a word; with an empty one the program says why",
    severity=Severity.ERROR,
    do=message("Add the right to rights.yaml, with an empty basis where nothing was found."),
    run=_run,
)
