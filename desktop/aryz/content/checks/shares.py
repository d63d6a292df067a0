"""T8: a whole text has as many of the language's special letters and vowels as real texts have."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.language_data import LanguageTests, language_tests
from aryz.content.checks.texts import texts
from aryz.model.base import message


def _run(ctx: Context) -> Iterator[Hit]:
    tests = language_tests(ctx)
    wholes: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for text in texts(ctx):
        if text.whole:
            wholes[text.whole, text.file, text.language].append(text.text)
    for (whole, file, language), parts in wholes.items():
        if language in tests:
            where = whole if whole != file else "the whole text"
            yield from _judged(" ".join(parts).lower(), tests[language], file, where)


def _judged(text: str, tests: LanguageTests, file: str, where: str) -> Iterator[Hit]:
    letters = [sign for sign in text if sign.isalpha()]
    for share in tests.shares:
        has = sum(letter in share.letters for letter in letters)
        if len(letters) > share.over and has < share.least * len(letters):
            said = message(
                "Only {has} of {all} letters are among “{letters}”; real texts have more.",
                has=has,
                all=len(letters),
                letters=share.letters,
            )
            yield Hit(file, where, said)
    for shape in tests.shapes:
        if len(re.findall(shape.pattern, text)) < len(letters) // shape.per:
            said = message("“{shape}” is too rare for this language.", shape=shape.pattern.replace("|", " "))
            yield Hit(file, where, said)


RULE = Rule(
    id="T8",
    what="The share of the language's special letters",
    why="Special letters replaced by Russian ones leave a text that looks right at a glance",
    severity=Severity.ERROR,
    do=message("Read the text again: special letters were probably replaced by Russian ones."),
    run=_run,
)
