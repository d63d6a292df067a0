"""A time limit in words and days: how long, from when, what each day was, the leaf with the last one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from aryz.casebook.calendar import WorkingDays
from aryz.casebook.wording import condition, term_words
from aryz.drafting.citations import full_naming, resolve
from aryz.drafting.references import Named, phrase
from aryz.gui import kit
from aryz.gui.daywords import WEEK, day_words, full_day, short_day, short_month, week_names
from aryz.gui.readable import capital

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.casebook.time_limits import Deadline, Step
    from aryz.content.library import Library
    from aryz.content.words import Catalogue
    from aryz.model.country import Country
    from aryz.model.law import TimeLimit

__all__ = ["condition", "day_count", "days_left", "law_words", "leaf", "steps_in_words", "term_words"]
MOST_WEEKS = 8
"""A longer count is told in words: a grid of it says nothing."""
KINDS = {
    "start": kit.DayKind.START,
    "registered": kit.DayKind.START,
    "counted": kit.DayKind.COUNTED,
    "weekend": kit.DayKind.OFF,
    "holiday": kit.DayKind.HOLIDAY,
    "nominal": kit.DayKind.COUNTED,
    "rolled": kit.DayKind.OFF,
    "last": kit.DayKind.LAST,
}


def law_words(library: Library, country: Country, limit: TimeLimit, words: Catalogue, on: date) -> str:
    """The provision that a time limit rests on, as far as it may be named, in the window's language."""
    language = library.languages.get(words.language)
    if language is None or not limit.basis:
        return ""
    basis = limit.basis[0]
    cited = resolve(library, country, basis.act, basis.provisions, on)
    if cited is None:
        return ""
    naming = full_naming(cited.act, language, on)
    named = phrase([Named(cited.act, cited.provisions, naming)], "bare", language)
    return capital(named).replace("-", "\u2011")


def leaf(day: date, today: date, words: Catalogue) -> kit.Leaf:
    """The day on a calendar leaf: due, or late."""
    urgency = kit.Urgency.LATE if day < today else kit.Urgency.DUE
    return kit.Leaf(str(day.day), short_month(day, words), urgency, full_day(day, words))


def days_left(day: date, today: date, words: Catalogue) -> str:
    """How long is left, in words."""
    left = (day - today).days
    if left < 0:
        return words.plural("{n} day late", "{n} days late", -left)
    return words.plural("{n} day left", "{n} days left", left) if left else words.text("Today")


def steps_in_words(deadline: Deadline, country: Country, words: Catalogue, today: date) -> tuple[str, ...]:
    """The count as sentences, a day each."""
    days = WorkingDays(country.calendar)
    return tuple(_step(step, days, words, today) for step in deadline.steps)


def _step(step: Step, days: WorkingDays, words: Catalogue, today: date) -> str:
    said = f"{full_day(step.date, words, today)}: {words.say(step.why)}"
    name = days.holiday_in(step.date, words.language) if step.kind == "holiday" else ""
    return f"{said} {name}." if name else said


def day_count(
    deadline: Deadline, country: Country, words: Catalogue, today: date, name: str
) -> kit.DayCount | None:
    """The count drawn day by day, in whole weeks; None where it is too long for that, or gives no day."""
    if deadline.last_day is None:
        return None
    kinds: dict[date, tuple[kit.DayKind, str]] = {}
    for step in deadline.steps:
        kinds[step.date] = (KINDS[step.kind], str(step.counted) if step.counted is not None else "")
    number = kinds.get(deadline.last_day, (kit.DayKind.LAST, ""))[1]
    kinds[deadline.last_day] = (kit.DayKind.LAST, number)
    first = deadline.start - timedelta(days=deadline.start.weekday())
    weeks = ((deadline.last_day - first).days // WEEK) + 1
    if weeks > MOST_WEEKS:
        return None
    cells = tuple(_cells(first, weeks * WEEK, kinds, words))
    key = tuple(_key(deadline, kinds, words, today))
    return kit.DayCount(cells, week_names(words), key, steps_in_words(deadline, country, words, today), name)


def _cells(
    first: date, count: int, kinds: dict[date, tuple[kit.DayKind, str]], words: Catalogue
) -> Iterator[kit.DayCell]:
    for ahead in range(count):
        day = first + timedelta(days=ahead)
        kind, number = kinds.get(day, (kit.DayKind.OFF, ""))
        yield kit.DayCell(short_day(day, words) if ahead == 0 or day.day == 1 else str(day.day), kind, number)


def _key(
    deadline: Deadline, kinds: dict[date, tuple[kit.DayKind, str]], words: Catalogue, today: date
) -> Iterator[tuple[kit.DayKind, str]]:
    start = (
        words.text("registration, not counted")
        if deadline.start_event == "registration"
        else words.text("they receive it, not counted")
    )
    yield kit.DayKind.START, start
    working = deadline.unit == "working-days"
    yield (
        kit.DayKind.COUNTED,
        words.text("working day and its number") if working else words.text("day and its number"),
    )
    free = [
        day_words(day, words, today) for day, (kind, _number) in kinds.items() if kind is kit.DayKind.HOLIDAY
    ]
    if free:
        yield kit.DayKind.HOLIDAY, words.text("public holiday: {days}").format(days=", ".join(free))
    yield kit.DayKind.LAST, words.text("last day")
