"""T1: one script in each word, only known signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import combining, normalize

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.texts import texts
from aryz.model.base import message

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_STRANGE = re.compile("[\u0472\u0473\u018f\u0259\u0275\u04d5]")


def _run(ctx: Context) -> Iterator[Hit]:
    for text in texts(ctx):
        for word in _WORD.findall(text.text):
            if _LATIN.search(word) and _CYRILLIC.search(word):
                said = message("“{word}” mixes Latin and Cyrillic letters.", word=word)
                yield Hit(text.file, text.where, said)
        for sign in _strange(text.text):
            said = message(
                "The sign U+{code} stands where a letter of the language should.", code=f"{ord(sign):04X}"
            )
            yield Hit(text.file, text.where, said)


def _strange(text: str) -> Iterator[str]:
    whole = normalize("NFC", text)
    yield from dict.fromkeys(_STRANGE.findall(whole))
    yield from dict.fromkeys(sign for sign in whole if combining(sign))


RULE = Rule(
    id="T1",
    what="Each word is in one script, of known signs",
    why="A Latin letter in a Cyrillic word cannot be searched, read aloud or hyphenated",
    severity=Severity.ERROR,
    do=message("Type the word again with the keyboard of its language."),
    run=_run,
)
