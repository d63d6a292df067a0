"""Whether a complaint comes too early or too late: what to tell the person before it is filed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.casebook.time_limits import count, figures, first_day_after
from aryz.content.offering import written
from aryz.drafting.dates import parse_date
from aryz.drafting.terms import find_limit
from aryz.interview.holders import find_body
from aryz.model.base import Message, message

if TYPE_CHECKING:
    from datetime import date

    from aryz.casebook.time_limits import Deadline
    from aryz.content.library import Library
    from aryz.model.answers import Answers, Earlier
    from aryz.model.country import Country
    from aryz.model.law import TimeLimit

REQUEST, SILENCE = "request", "none"
ANSWER = "answer"
STATE = "state"


def remarks(library: Library, answers: Answers, today: date) -> tuple[Message, ...]:
    """What the days of the earlier letter say about complaining today; empty where nothing is wrong or known.

    Raises KeyError for a system or a letter that is not known; answers are otherwise as ``accept`` leaves them.
    """
    if library.kind(answers.letter).genre == REQUEST or not answers.earlier:
        return ()
    country = library.country_of(answers.system)
    earlier, sector = answers.earlier[-1], _sector(library, answers, today)
    due = due_of(library, country, earlier, sector, today)
    if (
        earlier.answer.result == SILENCE
        and due is not None
        and due.last_day is not None
        and today <= due.last_day
    ):
        return (_too_early(due, registered=bool(earlier.registered_on)),)
    known = known_on(earlier, due)
    window = _window(country, answers.letter, sector, earlier.answer.result)
    return _too_late(count(window, country, known, today=today), today) if known and window else ()


def _sector(library: Library, answers: Answers, today: date) -> str:
    """The sector of the body complained of; a state body where the person named it."""
    named = (find_body(library, holder.id, today) for holder in answers.holders if holder.id)
    return next((body.sector for body in named if body), STATE)


def _window(country: Country, letter: str, sector: str, result: str) -> TimeLimit | None:
    """The time that the person has for this step of the ladder, after what came of the earlier letter."""
    rungs = (
        each
        for each in written(country, letter)
        if (not each.sectors or sector in each.sectors) and (not each.results or result in each.results)
    )
    return next((country.limits.get(rung.window) for rung in rungs), None)


def due_of(library: Library, country: Country, earlier: Earlier, sector: str, today: date) -> Deadline | None:
    """By when the earlier letter had to be answered, counted from its registration or else from its sending."""
    start = parse_date(earlier.registered_on) or parse_date(earlier.sent_on)
    role = next((kind.time_limit for kind in library.kinds if kind.kind == earlier.kind), ANSWER)
    limit = find_limit(country, role, sector=sector, kind=earlier.kind, on=today)
    return count(limit, country, start, today=today) if limit and start else None


def known_on(earlier: Earlier, due: Deadline | None) -> date | None:
    """When the person learned of the refusal, or of the silence."""
    if earlier.answer.result != SILENCE:
        return parse_date(earlier.answer.on)
    return first_day_after(due) if due else None


def _too_early(due: Deadline, *, registered: bool) -> Message:
    day = figures(due.last_day) if due.last_day else ""
    if registered:
        return message(
            "The body may still answer until {day}. A complaint about its silence before that day can be refused.",
            day=day,
        )
    return message(
        "Counted from the day of sending, the body may still answer until {day}, and longer if it registered the letter later. A complaint about its silence before that day can be refused.",
        day=day,
    )


def _too_late(window: Deadline, today: date) -> tuple[Message, ...]:
    if window.last_day is None or today <= window.last_day:
        return ()
    said = message(
        "The time for this complaint ended on {day}. Say in it why you are late and ask to restore the time; see a lawyer.",
        day=figures(window.last_day),
    )
    return (said,)
