"""The same numbers in every language: of a letter's text, and of a sentence on the screen against the English."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity, catalogue_file
from aryz.content.checks.letter_sources import letter_sources
from aryz.content.checks.texts import FIELD
from aryz.content.words import FACTS, SOURCE
from aryz.model.base import Message, message

_NUMBER = re.compile(r"\d+")
_CLOCK = re.compile(r"\d{1,2}:\d\d")
"""Hours are left out: "midnight" is 0:00 in one language and 24:00 in another."""
_THOUSANDS = re.compile(r"(?<=\d)[,\u00a0\u202f ](?=\d{3}(?!\d))")

Numbers = tuple[str, ...]


def numbers(text: str) -> Numbers:
    """The numbers of a text, whatever the thousands are parted by, without hours and places to fill."""
    bare = _CLOCK.sub("", FIELD.sub("", text))
    return tuple(sorted(_NUMBER.findall(_THOUSANDS.sub("", bare))))


def _run(ctx: Context) -> Iterator[Hit]:
    yield from _letters(ctx)
    yield from _screen(ctx)


def _letters(ctx: Context) -> Iterator[Hit]:
    groups: defaultdict[str, dict[tuple[str, str], Numbers]] = defaultdict(dict)
    for source in letter_sources(ctx):
        parts = source.parts()
        if parts is not None:
            text = "\n".join(stretch.text for stretch in parts.stretches)
            groups[source.group][source.file, source.within] = numbers(text)
    for found in groups.values():
        usual = Counter(found.values()).most_common(1)[0][0]
        for (file, within), mine in found.items():
            if mine != usual:
                yield Hit(file, within, _differ(usual, mine))


def _screen(ctx: Context) -> Iterator[Hit]:
    """Only warned: a translation may write a small number as a word, and one of several plural forms need not say it."""
    english = ctx.catalogues.get(SOURCE)
    model = (
        {msgid: text for domain, msgid, text in english.everything() if domain == FACTS} if english else {}
    )
    for code, words in ctx.catalogues.items():
        for domain, msgid, text in words.everything():
            wanted = numbers(model.get(msgid, text) if domain == FACTS else msgid.rpartition("\4")[2])
            if code != SOURCE and numbers(text) != wanted:
                said = _differ(wanted, numbers(text))
                yield Hit(catalogue_file(code, domain), msgid, said, Severity.WARNING)


def _differ(wanted: Numbers, mine: Numbers) -> Message:
    return message(
        "The numbers are {mine}; the other languages have {wanted}.",
        mine=", ".join(mine) or "–",
        wanted=", ".join(wanted) or "–",
    )


RULE = Rule(
    id="parity-numbers",
    what="The same numbers in every language",
    why="A number that only one language has is a slip, or a stale translation",
    severity=Severity.ERROR,
    do=message("Bring the languages in step: the same parts in each."),
    run=_run,
)
