"""No ending after a place to fill: what stands there is not known, so neither is its harmony."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.language_data import language_tests
from aryz.content.checks.template_source import GAP
from aryz.content.checks.texts import Genre, Text, texts
from aryz.model.base import message

_TAIL = re.compile(rf"{GAP}(-?)([^\W\d_]+)")


def _run(ctx: Context) -> Iterator[Hit]:
    tests = language_tests(ctx)
    for text in texts(ctx):
        endings = frozenset(tests[text.language].suffixes) if text.language in tests else frozenset[str]()
        for found in _TAIL.finditer(text.text):
            if _is_ending(text, found, endings):
                said = message("“{ending}” hangs on a place to fill.", ending=found[1] + found[2])
                yield Hit(text.file, text.where, said)


def _is_ending(text: Text, found: re.Match[str], endings: frozenset[str]) -> bool:
    if text.genre is Genre.LETTER:
        return True
    if text.genre is Genre.SCREEN:
        return not found[1] or found[2].lower() in endings
    return found[2].lower() in endings


RULE = Rule(
    id="suffix",
    what="No suffix after a variable",
    why="Kazakh and Kyrgyz endings change with the word before them",
    severity=Severity.ERROR,
    do=message("Turn the sentence so that the place stands in its basic form, after a colon or a noun."),
    run=_run,
)
