"""T10: the ending after a figure or capitals, with the hyphen and the harmony of the language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.language_data import language_tests
from aryz.content.checks.patterns import WRITE, pattern_rule
from aryz.content.checks.texts import texts
from aryz.model.base import message


def _run(ctx: Context) -> Iterator[Hit]:
    """The patterns, and the ending after a figure follows its last spoken word."""
    yield from pattern_rule("T10")(ctx)
    tests = language_tests(ctx)
    for text in texts(ctx):
        mine = tests.get(text.language)
        if mine is None or not mine.ending:
            continue
        for found in re.finditer(mine.ending, text.text):
            right = _right_endings(found["number"], mine.number_endings)
            if right and found["ending"] not in right:
                said = message(
                    "“{found}” should end in one of: {right}.", found=found[0], right=", ".join(right)
                )
                yield Hit(text.file, text.where, said)


def _right_endings(number: str, endings: dict[str, str]) -> list[str]:
    for size in range(len(number), 0, -1):
        if number[-size:] in endings:
            return endings[number[-size:]].split("|")
    return []


RULE = Rule(
    id="T10",
    what="Endings after figures and capitals",
    why="Hyphen and harmony differ by language",
    severity=Severity.ERROR,
    do=WRITE,
    run=_run,
)
