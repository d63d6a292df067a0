"""Patterns that must not match, from the language's tests: what the rules T4 to T10 and those of typed law share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.language_data import LanguageTests, language_tests
from aryz.content.checks.texts import Text, texts
from aryz.model.base import Message, message

WRITE = message("Write it as the language does.")
"""What to do about a text that breaks a test of its language."""


def pattern_rule(test: str) -> Callable[[Context], Iterator[Hit]]:
    """The rule that runs the patterns of one test."""

    def run(ctx: Context) -> Iterator[Hit]:
        tests = language_tests(ctx)
        for text in texts(ctx):
            if text.language in tests:
                yield from _wrong(text, tests[text.language], test)

    return run


def _wrong(text: Text, tests: LanguageTests, test: str) -> Iterator[Hit]:
    for wrong in tests.wrong:
        if wrong.test != test or (wrong.genres and text.genre not in wrong.genres):
            continue
        for found in dict.fromkeys(match[0] for match in re.finditer(wrong.pattern, text.text)):
            said = message("“{found}” should be: {right}.", found=found, right=wrong.say)
            yield Hit(text.file, text.where, said, Severity(wrong.severity))


def rule_of(test: str, what: str, why: str, do: Message = WRITE) -> Rule:
    """A rule that runs the patterns of one test and nothing else."""
    return Rule(id=test, what=what, why=why, severity=Severity.ERROR, do=do, run=pattern_rule(test))
