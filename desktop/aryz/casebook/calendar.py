"""The working days of a country: the ``holidays`` package, corrected by the country's calendar.yaml."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

import holidays

from aryz.model.country import Calendar, Moved

ONE_DAY = timedelta(days=1)
ENGLISH = "en_US"
TOGETHER = "; "
"""What the package writes between feasts that share a day."""


@lru_cache(maxsize=64)
def _base(code: str, year: int, language: str) -> dict[date, str]:
    """The public holidays of one year in one of the package's languages."""
    return dict(holidays.country_holidays(code, years=year, language=language).items())


@lru_cache(maxsize=16)
def _languages(code: str) -> tuple[str, ...]:
    return tuple(holidays.country_holidays(code).supported_languages)


class WorkingDays:
    """Says of each day whether it is worked, and if not, why."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._moved: dict[date, Moved] = {moved.day: moved for moved in calendar.moved}

    def holiday(self, day: date) -> str:
        """The English name of the public holiday on ``day``; "" if it is none."""
        moved = self._moved.get(day)
        if moved is not None:
            return "" if moved.working else moved.name.get("en", "day off by decree")
        return _base(self._calendar.base, day.year, ENGLISH).get(day, "")

    def holiday_in(self, day: date, language: str) -> str:
        """The holiday's name in ``language``; "" where nobody has written it in that language."""
        english = self.holiday(day)
        if not english:
            return ""
        if day in self._moved:
            return self._moved[day].name.get(language, "")
        return self._written(english, language) or self._of_base(day, language)

    def _written(self, english: str, language: str) -> str:
        """The name as calendar.yaml writes it; "" unless all feasts that share the day are written there."""
        names = [self._one_written(name, language) for name in english.split(TOGETHER)]
        return TOGETHER.join(names) if all(names) else ""

    def _one_written(self, english: str, language: str) -> str:
        names = self._calendar.names
        plain, _, mark = english.removesuffix(")").partition(" (")
        name = names.get(english, names.get(plain, {})).get(language, "")
        pattern = names.get(mark, {}).get(language, "{name}")
        return pattern.format(name=name) if name else ""

    def _of_base(self, day: date, language: str) -> str:
        for code in _languages(self._calendar.base):
            if code.split("_")[0] == language:
                return _base(self._calendar.base, day.year, code).get(day, "")
        return ""

    def is_weekend(self, day: date) -> bool:
        """Whether ``day`` is a weekly day off that no decree made a working day."""
        moved = self._moved.get(day)
        if moved is not None and moved.working:
            return False
        return day.weekday() in self._calendar.weekend

    def is_working(self, day: date) -> bool:
        """Whether bodies work on ``day``."""
        return not self.is_weekend(day) and not self.holiday(day)

    def next_working(self, day: date) -> date:
        """``day`` itself if it is worked, else the first working day after it."""
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def is_provisional(self, first: date, last: date) -> bool:
        """Whether something between the two days may still change: a year whose transfers of days were not
        read, or a holiday whose date is estimated from the moon and may yet come a day earlier or later."""
        if last.year > self._calendar.known_until:
            return True
        days = ((first + timedelta(days=n)) for n in range(-1, (last - first).days + 2))
        return any(self._is_estimated(self.holiday(day)) for day in days)

    def _is_estimated(self, name: str) -> bool:
        return any(word in name.lower() for word in self._calendar.provisional)
