"""T4, T5, T6, T7, T9, T10 and what a template may not type: patterns that must not match, from the language's tests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.language_data import LanguageTests, language_tests
from aryz.content.checks.texts import Text, texts
from aryz.model.base import Message, message

TYPED_TERM, TYPED_LAW, TYPED_ADDRESS = "typed-term", "typed-law", "typed-address"


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


def _endings(ctx: Context) -> Iterator[Hit]:
    """T10 also: the ending after a figure follows its last spoken word."""
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


def _rule(test: str, what: str, why: str, do: Message) -> Rule:
    run = _endings if test == "T10" else pattern_rule(test)
    return Rule(id=test, what=what, why=why, severity=Severity.ERROR, do=do, run=run)


_WRITE = message("Write it as the language does.")
RULES = (
    _rule("T4", "Dates in the order of the language", "Russian order is not Kazakh or Kyrgyz", _WRITE),
    _rule("T5", "No words of a neighbour language", "The letter reads as machine-made", _WRITE),
    _rule("T6", "The polite ending with its own letter", "ң lost: the commonest slip", _WRITE),
    _rule("T7", "Vowels as in the language", "Kazakh and Kyrgyz verb nouns differ", _WRITE),
    _rule("T9", "References to law in the right chain", "A broken chain names another article", _WRITE),
    _rule("T10", "Endings after figures and capitals", "Hyphen and harmony differ by language", _WRITE),
    _rule(
        TYPED_TERM,
        "No time limit typed in a letter",
        "A typed term has no evidence and outlives the law",
        message("Ask for it: term(…) prints it only where its evidence allows."),
    ),
    _rule(
        TYPED_LAW,
        "No article and no number of a law typed in a letter",
        "A typed article has no evidence and outlives the law",
        message("Ask for it: cite(…) or basis(…) prints it only where its evidence allows."),
    ),
    _rule(
        TYPED_ADDRESS,
        "No address typed in a letter",
        "An address must be young enough on the day of the letter",
        message("Put the address into bodies.yaml, with the date of its page."),
    ),
)
