"""Sentences on the screen are short: at most 25 words, never more than 35."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity, catalogue_file
from aryz.content.checks.texts import FIELD
from aryz.model.base import message

LONG, TOO_LONG = 25, 35
"""Words in a sentence: above the first it is hard to read on a screen, above the second it is not read."""

_END = re.compile(r"(?<=[.!?…])[»”)]?\s+(?=[^\Wa-zа-яёәғқңөұүһі]|[«“(])|\n+")
"""A full stop before a small letter ends no sentence: it is an abbreviation."""


def _run(ctx: Context) -> Iterator[Hit]:
    for code, words in ctx.catalogues.items():
        for domain, msgid, text in words.everything():
            for sentence in _END.split(FIELD.sub("0", text)):
                size = sum(any(map(str.isalnum, word)) for word in sentence.split())
                if size > LONG:
                    said = message("A sentence has {words} words; {most} are enough.", words=size, most=LONG)
                    severity = Severity.ERROR if size > TOO_LONG else None
                    yield Hit(catalogue_file(code, domain), msgid, said, severity)


RULE = Rule(
    id="sentences",
    what="Sentences of the screen have at most 25 words, never more than 35",
    why="Who reads in a hurry or in a second language loses a long sentence",
    severity=Severity.WARNING,
    do=message("Make two sentences of it."),
    run=_run,
)
