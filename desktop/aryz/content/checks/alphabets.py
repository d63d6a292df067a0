"""T2 and T3: a text has only the letters of its language (Kyrgyz without Ә Ғ Қ Ұ І Һ, Kazakh without ѳ є ї)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.language_data import language_tests
from aryz.content.checks.texts import texts
from aryz.model.base import message

_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[a-z\u00df-\u024f]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")


def _run(ctx: Context) -> Iterator[Hit]:
    tests = language_tests(ctx)
    alphabets = {code: set(each.alphabet.lower()) for code, each in ctx.languages.items()}
    cyrillic = {code for code, letters in alphabets.items() if any(map(_CYRILLIC.match, letters))}
    for text in texts(ctx):
        own = alphabets.get(text.language)
        if own is None or text.language not in tests or text.genre not in tests[text.language].alphabet_in:
            continue
        foreign = set(_LETTER.findall(text.text.lower())) - own
        if text.language in cyrillic:
            foreign = {letter for letter in foreign if not _LATIN.match(letter)}
        if foreign:
            said = message(
                "These letters are not of the language: {letters}.", letters=" ".join(sorted(foreign))
            )
            yield Hit(text.file, text.where, said)


RULE = Rule(
    id="T2-T3",
    what="Only letters of the language's own alphabet (Latin names may stand in Cyrillic texts)",
    why="A neighbour language's letter is the commonest mistake of machine-written Kazakh and Kyrgyz",
    severity=Severity.ERROR,
    do=message("Write the word with the letters of this language."),
    run=_run,
)
