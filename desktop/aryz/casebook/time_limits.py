"""When a time limit ends, counted step by step (DESIGN section 7).

Where the law is silent the day of the event is not counted; what a body owes in calendar days or months and
ends on a day off runs to the next working day, and both days are shown; a window of the person's own is never
rolled forward; months end on the same day number or on the month's last day; an extension in days runs from
the nominal end of the first term, one in months too, unless the term itself is in months: then both are added
to the start. An extension that the law gives "in all" is counted from the start instead of the first term.
"""

from __future__ import annotations

import calendar as months
from datetime import date, timedelta
from typing import Literal

import msgspec

from aryz.casebook.calendar import ONE_DAY, WorkingDays
from aryz.content.printing import Part, countable, printable
from aryz.model.base import Message, message
from aryz.model.country import Country
from aryz.model.evidence import Grade
from aryz.model.law import TimeLimit

WORKING = "working-days"
"""The unit of which only working days are counted; ``days`` and ``calendar-days`` differ in a letter's words alone."""
IN_MONTHS = {"months": 1, "years": 12}
LONGEST = 3660
"""Days after which a count is given up: no time limit of ours is longer than ten years."""

StepKind = Literal["start", "registered", "counted", "weekend", "holiday", "nominal", "rolled", "last"]


class Step(msgspec.Struct, frozen=True):
    """One day of the count: ``counted`` is its number in the term, None where it is not counted."""

    date: date
    kind: StepKind
    counted: int | None
    why: Message


class Deadline(msgspec.Struct, frozen=True, kw_only=True):
    """The result of a count. ``last_day`` None: no date may be given, and ``reason`` says why.

    ``nominal_last_day`` differs from ``last_day`` where the term ended on a day off and was rolled forward.
    """

    limit: str
    start: date
    start_event: str
    number: int | None
    unit: str
    extended: bool
    grade: Grade
    printable: bool
    last_day: date | None = None
    nominal_last_day: date | None = None
    provisional: bool = False
    reason: Message | None = None
    steps: tuple[Step, ...] = ()


def add_months(day: date, number: int) -> date:
    """The same day number ``number`` months later, or the last day of that month."""
    total = day.year * 12 + day.month - 1 + number
    year, month = divmod(total, 12)
    last = months.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def why_no_date(limit: TimeLimit, *, extended: bool = False) -> Message | None:
    """Why no date may be given for a limit (``extended``: with its extension) at all; None where one may."""
    more = limit.extension.evidence if extended and limit.extension else None
    if more is not None and not countable(more):
        return message(
            "How long this term may be extended was never read in a source; a lawyer must confirm it first."
        )
    if limit.number is None:
        return message("The law sets this term, but its length is not known to us.")
    if limit.evidence.grade is Grade.RECALLED:
        return message("This term was never read in a source; a lawyer must confirm it first.")
    if limit.evidence.dead_end:
        return message("This term is only reported and not confirmed; it is not counted until it is read.")
    return None


def count(
    limit: TimeLimit, country: Country, start: date, *, today: date, extended: bool = False
) -> Deadline:
    """Count ``limit`` from its start event on ``start``.

    ``extended``: with the longest extension the law allows. ``today`` decides what may be printed.
    """
    extended = extended and limit.extension is not None
    blank = Deadline(
        limit=limit.id,
        start=start,
        start_event=limit.start,
        number=limit.number,
        unit=limit.unit,
        extended=extended,
        grade=limit.evidence.grade,
        printable=printable(limit.evidence, Part.TERM, today),
    )
    reason = why_no_date(limit, extended=extended)
    if reason is not None or limit.number is None:
        return msgspec.structs.replace(blank, reason=reason)
    days = WorkingDays(country.calendar)
    steps = list(_begin(limit, days, start))
    nominal = _run(limit, limit.number, days, steps, extended)
    last = _rolled(limit, days, nominal, steps)
    return msgspec.structs.replace(
        blank,
        last_day=last,
        nominal_last_day=nominal,
        provisional=days.is_provisional(start, last),
        steps=tuple(steps),
    )


def _begin(limit: TimeLimit, days: WorkingDays, start: date) -> tuple[Step, ...]:
    """The start event, and the day of registration where the event fell on a day off."""
    first = Step(start, "start", None, message("The day of the event is not counted."))
    if limit.start != "registration" or days.is_working(start):
        return (first,)
    moved = message("It came on a day off and is registered on the next working day.")
    return (first, Step(days.next_working(start), "registered", None, moved))


def _run(limit: TimeLimit, number: int, days: WorkingDays, steps: list[Step], extended: bool) -> date:
    """The nominal last day of the term, with its extension if asked; appends the days counted."""
    start, more = steps[-1].date, limit.extension
    if not extended or more is None:
        return _add(start, number, limit.unit, days, steps)
    if more.in_all:
        return _add(start, more.number, more.unit, days, steps)
    if limit.unit in IN_MONTHS and more.unit in IN_MONTHS:
        together = number * IN_MONTHS[limit.unit] + more.number * IN_MONTHS[more.unit]
        return _add(start, together, "months", days, steps)
    return _add(_add(start, number, limit.unit, days, steps), more.number, more.unit, days, steps)


def _add(start: date, number: int, unit: str, days: WorkingDays, steps: list[Step]) -> date:
    if unit in IN_MONTHS:
        end = add_months(start, number * IN_MONTHS[unit])
        said = message(
            "Months: {number}, from {start}. The term ends on the same day of a month, or on its last day.",
            number=number * IN_MONTHS[unit],
            start=figures(start),
        )
        steps.append(Step(end, "nominal", number, said))
        return end
    day, counted = start, 0
    for _ in range(LONGEST):
        if counted == number:
            return day
        day += ONE_DAY
        step = _step(day, counted + 1, unit, days)
        counted = step.counted or counted
        steps.append(step)
    raise OverflowError(f"a term of {number} {unit} does not end within {LONGEST} days")


def _step(day: date, number: int, unit: str, days: WorkingDays) -> Step:
    if unit != WORKING or days.is_working(day):
        return Step(day, "counted", number, message("Day {number}.", number=number))
    if days.holiday(day):
        return Step(day, "holiday", None, message("A public holiday is not counted."))
    return Step(day, "weekend", None, message("A day off is not counted."))


def _rolled(limit: TimeLimit, days: WorkingDays, nominal: date, steps: list[Step]) -> date:
    """The real last day: what a body owes runs on from a day off, a person's own window never does."""
    if limit.owner != "body" or days.is_working(nominal):
        return nominal
    last = days.next_working(nominal)
    steps.append(
        Step(last, "rolled", None, message("The term ends on a day off and runs to the next working day."))
    )
    return last


def figures(day: date) -> str:
    """A day in a sentence for a person: ``17.12.2026``, as all our languages write it."""
    return f"{day:%d.%m.%Y}"


def first_day_after(deadline: Deadline) -> date | None:
    """The first day on which silence may be called silence."""
    return None if deadline.last_day is None else deadline.last_day + timedelta(days=1)
