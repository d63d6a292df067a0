"""Dates and times as people type them -> as answers hold them (``2026-11-19``, ``18:00``, ``2026-11-19T18:00``)."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aryz.interview.facts import Facts

EARLIEST = date(1900, 1, 1)
"""No answer is about a day before this one."""
LATEST = date(2199, 12, 31)
"""No letter is dated after this day, and no term begins after it: the calendars of later centuries are nobody's to know."""

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})[./\- ](\d{1,2})(?:[./\- ](\d{4}|\d{2}))?\.?")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.\- ]?(\d{2}))?")
_TOKEN = re.compile(r"\d+|[^\W\d_]+")


def parse_date(text: str, today: date, days: Mapping[str, int], months: Mapping[str, int]) -> date | None:
    """The day that a person typed, or None if it cannot be read.

    ``days``: words for days counted back from today; ``months``: names of months in all their forms. Without a year, or
    with two digits of it, the latest such day that is not after ``today`` is meant.
    """
    text = " ".join(text.strip().lower().split())
    if text in days:
        return today - timedelta(days=days[text])
    if found := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
        return _day(year, month, day)
    if found := _DOTTED.fullmatch(text):
        return _dated(int(found[1]), int(found[2]), found[3] or "", today)
    return _in_words(text, today, months)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _dated(day: int, month: int, year: str, today: date) -> date | None:
    if len(year) == 4:
        return _day(int(year), month, day)
    step = 100 if year else 1
    last = today.year - (today.year - int(year)) % 100 if year else today.year
    found = _day(last, month, day)
    if found is not None and found > today:
        found = _day(last - step, month, day)
    return found


def _in_words(text: str, today: date, months: Mapping[str, int]) -> date | None:
    """A day with its month in words, in any order: "19 November 2026", "2026 … 19 …"."""
    tokens = _TOKEN.findall(text)
    named = [months[token] for token in tokens if token in months]
    figures = [token for token in tokens if token.isdecimal()]
    years = [figure for figure in figures if len(figure) == 4]
    small = [int(figure) for figure in figures if len(figure) <= 2]
    if len(named) != 1 or len(small) != 1 or len(years) > 1 or len(years) + 1 != len(figures):
        return None
    return _dated(small[0], named[0], years[0] if years else "", today)


def parse_time(text: str, hours: Mapping[str, int]) -> time | None:
    """The time of day that a person typed (18:00, 18.00, 1800, 18, "6 pm"), or None. ``hours``: words and what they add."""
    tokens = text.strip().lower().replace("\N{NO-BREAK SPACE}", " ").split()
    words = [token for token in tokens if token in hours]
    found = _CLOCK.fullmatch(" ".join(token for token in tokens if token not in hours))
    if found is None or len(words) > 1:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if words:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + hours[words[0]]
    return time(hour, minute) if hour < 24 and minute < 60 else None


def month_names(library: Facts) -> dict[str, int]:
    """Every form of every month in all languages of letters -> 1 to 12."""
    return {
        name.lower(): number
        for language in library.languages.values()
        for forms in language.months.values()
        for number, name in enumerate(forms, 1)
    }


class Reader:
    """Reads dates and times with the words that the library knows."""

    def __init__(self, library: Facts, today: date) -> None:
        self._today = today
        self._days = library.interview.days
        self._hours = library.interview.hours
        self._months = month_names(library)

    def date(self, text: str) -> date | None:
        """The day that was typed, if it can be read."""
        return parse_date(text, self._today, self._days, self._months)

    def time(self, text: str) -> time | None:
        """The time that was typed, if it can be read."""
        return parse_time(text, self._hours)

    def moment(self, text: str) -> str | None:
        """``2026-11-19T18:00``, or a day alone, in the form that answers hold; None if it cannot be read."""
        day, _, clock = text.strip().partition("T")
        found = self.date(day)
        if found is None:
            return None
        if not clock:
            return found.isoformat()
        at = self.time(clock)
        return None if at is None else join_moment(found, at)


def join_moment(day: date, at: time) -> str:
    """``2026-11-19T18:00``."""
    return f"{day.isoformat()}T{at:%H:%M}"


def split_moment(text: str) -> tuple[str, str]:
    """``2026-11-19T18:00`` -> the day and the time ("" for a day alone)."""
    day, _, clock = text.partition("T")
    return day, clock[:5]


def today_in(timezone: str, now: datetime) -> date:
    """The date in a country at a moment (aware); the faces ask for it, the core is given it."""
    return now.astimezone(ZoneInfo(timezone)).date()


def exists(moment: str, timezone: str) -> bool:
    """Whether the local time ``2026-11-19T18:00`` was ever on the clocks there: a clock put forward skips some."""
    zone = ZoneInfo(timezone)
    local = datetime.fromisoformat(moment).replace(tzinfo=zone)
    back = local.astimezone(ZoneInfo("UTC")).astimezone(zone)
    return back.replace(tzinfo=None) == local.replace(tzinfo=None)


def typed_day(text: str) -> str:
    """2026-11-19 -> 19.11.2026, as a person writes it; what is no such day stays."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{day:%d.%m.}{day.year}"
