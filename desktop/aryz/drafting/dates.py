"""Dates and spans of time in the words of a language; every pattern stands in templates/languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from aryz.model.base import ContentError, message

if TYPE_CHECKING:
    from aryz.model.language import Language

MIDNIGHT, END_OF_DAY = "00:00", "24:00"


@dataclass(frozen=True)
class Moment:
    """A local day, and the time on it ("HH:MM"; "": the whole day)."""

    day: date
    time: str = ""


def parse_moment(text: str) -> Moment | None:
    """``2026-11-10T08:05`` or ``2026-11-10``; None for anything else."""
    day, _, time = text.strip().replace(" ", "T").partition("T")
    try:
        return Moment(date.fromisoformat(day), time[:5])
    except ValueError:
        return None


def parse_date(text: str) -> date | None:
    """The day of a date or a moment; None if there is none."""
    found = parse_moment(text)
    return found.day if found else None


def write_date(day: date, use: str, language: Language) -> str:
    """``day`` as ``use`` needs it (date · dated · on · since · until · figures); ContentError for another use."""
    if use not in language.dates:
        raise ContentError(
            message("A date cannot be written as “{use}” in {language}.", use=use, language=language.code)
        )
    names = {form: months[day.month - 1] for form, months in language.months.items()}
    return language.dates[use].format(
        d=day.day, dd=f"{day.day:02}", mm=f"{day.month:02}", y=day.year, **names
    )


def write_moment(moment: Moment, use: str, language: Language) -> str:
    """A moment as a date in words, or with ``use`` ``time`` its time alone."""
    if use == "time":
        return moment.time
    if not moment.time:
        return write_date(moment.day, use, language)
    spelled = {form: write_date(moment.day, form, language) for form in language.dates}
    if use == "on":
        return language.spans["moment"].format(time=moment.time, **spelled)
    return f"{write_date(moment.day, use, language)}, {moment.time}"


def write_span(start: Moment | None, end: Moment | None, language: Language) -> str:
    """When something happened: a day, a moment, hours within a day, or from one day to another; "" for neither."""
    if start is None and end is None:
        return ""
    kind, start, end = _kind(start, end)
    words = {form: write_date(start.day, form, language) for form in language.dates}
    ends = {f"end_{form}": write_date(end.day, form, language) for form in language.dates}
    return language.spans[kind].format(time=start.time, end_time=end.time, **words, **ends)


def _kind(start: Moment | None, end: Moment | None) -> tuple[str, Moment, Moment]:
    """Which pattern of spans fits, and its two ends. A day without a time is the whole day."""
    if start is None:
        last = end or Moment(date.min)
        return ("until-moment" if last.time else "until"), last, last
    if end is None or end == start:
        return ("moment" if start.time else "day"), start, start
    if not start.time and not end.time:
        return "days", start, end
    start = Moment(start.day, start.time or MIDNIGHT)
    end = Moment(end.day, end.time or END_OF_DAY)
    return ("hours" if start.day == end.day else "times"), start, end
