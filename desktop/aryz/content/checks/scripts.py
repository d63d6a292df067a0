"""T1 and T15: one script in each word, only known signs, no Latin letter that looks Cyrillic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import combining, normalize

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.texts import Text, texts
from aryz.model.base import message

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_STRANGE = re.compile("[\u0472\u0473\u018f\u0259\u0275\u04d5]")
_LONE = re.compile(r"(?<![\w+./«-])[AaBCcEeHIiKMOoPpTXxy](?![\w+./»-])")
_ROMAN = re.compile(r"(?<![\w-])[IVXLC]+(?![\w.])")


def _scripts(ctx: Context) -> Iterator[Hit]:
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


def _look_alikes(ctx: Context) -> Iterator[Hit]:
    cyrillic = {code for code, each in ctx.languages.items() if _CYRILLIC.search(each.alphabet)}
    for text in texts(ctx):
        if text.language in cyrillic:
            for found in dict.fromkeys(_latin(text)):
                said = message("“{word}” is typed in Latin letters.", word=found)
                yield Hit(text.file, text.where, said)


def _latin(text: Text) -> Iterator[str]:
    yield from _LONE.findall(text.text)
    yield from _ROMAN.findall(text.text)


SCRIPTS = Rule(
    id="T1",
    what="Each word is in one script, of known signs",
    why="A Latin letter in a Cyrillic word cannot be searched, read aloud or hyphenated",
    severity=Severity.ERROR,
    do=message("Type the word again with the keyboard of its language."),
    run=_scripts,
)
LOOK_ALIKES = Rule(
    id="T15",
    what="No Latin letter alone, no Roman figure outside the number of a law",
    why="It looks right and is wrong",
    severity=Severity.ERROR,
    do=message("Type the letter in Cyrillic, the figure as 1, 2, 3."),
    run=_look_alikes,
)
RULES = (SCRIPTS, LOOK_ALIKES)
