"""Letters type no address of the network: addresses and links come from the facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.letter_sources import letter_sources
from aryz.model.base import message

_LINK = re.compile(r"https?://[^\s<]+|\bwww\.[^\s<]+|\b[\w.+-]+@[\w-]+\.\w+|\+\d[\d\s()-]{8,}\d")


def _run(ctx: Context) -> Iterator[Hit]:
    for source in letter_sources(ctx):
        for found in _LINK.finditer(source.source):
            line = source.source.count("\n", 0, found.start()) + 1
            said = message("“{link}” is typed in a letter.", link=found[0])
            yield Hit(source.file, source.where(line), said)


RULE = Rule(
    id="typed-link",
    what="No link, e-mail address or phone number typed in a letter",
    why="A contact is printed only from a page that is young enough on the day of the letter",
    severity=Severity.ERROR,
    do=message("Put it into bodies.yaml with its evidence, and take it out of the letter."),
    run=_run,
)
