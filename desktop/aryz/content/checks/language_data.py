"""What is wrong in texts of one language, as data: templates/languages/checks/<code>.yaml (the patterns of tests T4 to T11)."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache

from aryz.content.checks.base import Context
from aryz.content.decoding import decode
from aryz.model.base import AryzError, Record


class Wrong(Record, frozen=True, kw_only=True):
    """A regular expression that must not match. ``test``: T4 … T12, typed-term, typed-law, typed-address; ``genres`` empty: all;
    ``severity``: error or warning; ``say``: what is right instead."""

    test: str
    pattern: str
    say: str = ""
    severity: str = "error"
    genres: tuple[str, ...] = ()


class Share(Record, frozen=True, kw_only=True):
    """Of a text of more than ``over`` letters, at least ``least`` (0 to 1) are among ``letters``."""

    letters: str
    least: float
    over: int = 200


class Shape(Record, frozen=True, kw_only=True):
    """A text of more than ``per`` letters has ``pattern`` at least once in each ``per`` letters."""

    pattern: str
    per: int


class Request(Record, frozen=True, kw_only=True):
    """The frame of a request: before ``verb`` stands a word that matches ``before``."""

    verb: str
    before: str


class LanguageTests(Record, frozen=True, kw_only=True):
    """The tests of one language. ``alphabet_in``: the genres of texts that have only the language's own letters (a Russian
    letter may name a body in Kyrgyz); ``suffixes``: case endings that must not follow a place to fill."""

    code: str
    alphabet_in: tuple[str, ...] = ()
    wrong: tuple[Wrong, ...] = ()
    shares: tuple[Share, ...] = ()
    shapes: tuple[Shape, ...] = ()
    requests: tuple[Request, ...] = ()
    suffixes: tuple[str, ...] = ()
    number_endings: dict[str, str] = {}
    """Last digits of a number -> the endings (by ``|``) that may follow it; tried longest first (``10`` before ``0``)."""
    ending: str = ""
    """A regular expression of a number with an ending: groups ``number`` and ``ending``."""


@lru_cache(maxsize=1)
def language_tests(ctx: Context) -> dict[str, LanguageTests]:
    """The tests of every language that has some; read once for each context."""
    found: dict[str, LanguageTests] = {}
    for path in sorted(ctx.library.templates.glob("languages/checks/*.yaml")):
        with suppress(AryzError):  # the rule ``schema`` tells it
            tests = decode(path, LanguageTests)
            found[tests.code] = tests
    return found
