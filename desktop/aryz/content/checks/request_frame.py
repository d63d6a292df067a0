"""T11: before the verb of asking stands the form that it governs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.language_data import language_tests
from aryz.content.checks.template_source import GAP
from aryz.content.checks.texts import Genre, texts
from aryz.model.base import message


def _run(ctx: Context) -> Iterator[Hit]:
    tests = language_tests(ctx)
    for text in texts(ctx):
        if text.genre is Genre.LETTER and text.language in tests:
            for request in tests[text.language].requests:
                for found in re.finditer(rf"(\S+)\s+{request.verb}\b", text.text):
                    word = found[1].strip(",")
                    if GAP not in word and not re.search(request.before, word):
                        said = message(
                            "“{word}” before “{verb}” is not in the form that it asks for.",
                            word=word,
                            verb=request.verb,
                        )
                        yield Hit(text.file, text.where, said)


RULE = Rule(
    id="T11",
    what="The frame of a request",
    why="The infinitive after «прошу» is Russian; here a noun form stands before the verb",
    severity=Severity.WARNING,
    do=message("Put the word before the verb into its object form."),
    run=_run,
)
