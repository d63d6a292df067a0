"""T12: quotation marks, spaces and the sign № as in print, and the signs of one language (Ukrainian: its apostrophe)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.patterns import pattern_rule
from aryz.content.checks.texts import texts
from aryz.model.base import Message, message

_WRONG: tuple[tuple[re.Pattern[str], Message], ...] = (
    (re.compile(r'"'), message("A straight quotation mark stands in the text.")),
    (re.compile(r"\S[ \u00a0]{2,}\S"), message("Two spaces stand side by side.")),
    (re.compile(r"\w\s+[,.:](?!\w)"), message("A space stands before a comma, a full stop or a colon.")),
    (re.compile(r"№(?!\u00a0)"), message("After № there must be a space that does not break.")),
)
_LATIN_NUMBER = re.compile(r"\bN\s*\d")


def _run(ctx: Context) -> Iterator[Hit]:
    yield from pattern_rule("T12")(ctx)
    cyrillic = {code for code, each in ctx.languages.items() if not each.alphabet.isascii()}
    for text in texts(ctx):
        for pattern, said in _WRONG:
            if pattern.search(text.text):
                yield Hit(text.file, text.where, said)
        if text.language in cyrillic and _LATIN_NUMBER.search(text.text):
            yield Hit(text.file, text.where, message("“N” stands before a number in place of №."))


RULE = Rule(
    id="T12",
    what="Signs as in print",
    why="A letter to a body is read by people who notice",
    severity=Severity.ERROR,
    do=message("Use « » or “ ”, one space, № and a space that does not break."),
    run=_run,
)
