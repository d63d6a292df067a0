"""Days in the words of the screen's language: "Thursday, 17 December". Names of days and months come from Babel."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.dates import format_skeleton, get_day_names, get_month_names

if TYPE_CHECKING:
    from datetime import date

    from aryz.content.words import Catalogue

ORDER = {"en": "en_GB"}
"""Where the plain language puts the month first."""
WEEK, LETTERS = 7, 3


@cache
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(ORDER.get(language, language))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


def day_words(day: date, words: Catalogue, today: date | None = None) -> str:
    """«17 декабря» if the year is that of `today`, else «17.12.2027»: Babel's long dates are not those of our languages.

    It does not part at a line's end.
    """
    if today is None or today.year != day.year:
        return f"{day:%d.%m.%Y}"
    return _kept(format_skeleton("MMMMd", day, locale=_locale(words.language)))


def full_day(day: date, words: Catalogue, today: date | None = None) -> str:
    """«четверг, 17 декабря», the day's name in its basic form."""
    pattern = words.context("weekday and day", "{weekday}, {day}")
    return pattern.format(weekday=_names("wide", words)[day.weekday()], day=day_words(day, words, today))


def week_names(words: Catalogue) -> tuple[str, ...]:
    """Seven short names, Monday first."""
    names = _names("abbreviated", words)
    return tuple(names[number].rstrip(".") for number in range(WEEK))


def short_month(day: date, words: Catalogue) -> str:
    """«дек» for a leaf: three letters, which every month of our languages is known by."""
    return _month(day, words)[:LETTERS]


def short_day(day: date, words: Catalogue) -> str:
    """«1 дек» for the first cell of a month."""
    written = format_skeleton("MMMd", day, locale=_locale(words.language))
    return _kept(written.replace(_month(day, words), short_month(day, words)).rstrip("."))


def _month(day: date, words: Catalogue) -> str:
    return str(get_month_names("abbreviated", locale=_locale(words.language))[day.month])


def _names(width: str, words: Catalogue) -> dict[int, str]:
    found = get_day_names(
        "wide" if width == "wide" else "abbreviated", context="stand-alone", locale=_locale(words.language)
    )
    return {number: str(found[number]) for number in range(WEEK)}


def _kept(written: str) -> str:
    """Blanks that do not break, and a hyphen that does not."""
    return written.replace(" ", "\u00a0").replace("-", "\u2011")
