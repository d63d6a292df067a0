"""T15: no Latin letter that looks Cyrillic stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.texts import Text, texts
from aryz.model.base import message

_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LONE = re.compile(r"(?<![\w+./«-])[AaBCcEeHIiKMOoPpTXxy](?![\w+./»-])")
_ROMAN = re.compile(r"(?<![\w+-])[IVXLC]+(?![\w.])")


def _run(ctx: Context) -> Iterator[Hit]:
    cyrillic = {code for code, each in ctx.languages.items() if _CYRILLIC.search(each.alphabet)}
    for text in texts(ctx):
        if text.language in cyrillic:
            for found in dict.fromkeys(_latin(text)):
                said = message("“{word}” is typed in Latin letters.", word=found)
                yield Hit(text.file, text.where, said)


def _latin(text: Text) -> Iterator[str]:
    yield from _LONE.findall(text.text)
    yield from _ROMAN.findall(text.text)


RULE = Rule(
    id="T15",
    what="No Latin letter alone, no Roman figure outside the number of a law",
    why="It looks right and is wrong",
    severity=Severity.ERROR,
    do=message("Type the letter in Cyrillic, the figure as 1, 2, 3."),
    run=_run,
)
