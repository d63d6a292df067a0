"""Whether a complaint comes too early or too late: what to tell the person before it is filed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.casebook.time_limits import count, figures, first_day_after
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

COMPLAINT, SILENCE = "complaint", "none"
ANSWER, WINDOW = "answer", "complaint-window"
STATE = "state"


def remarks(library: Library, answers: Answers, today: date) -> tuple[Message, ...]:
    """What the days of the earlier letter say about complaining today; empty where nothing is wrong or known.

    Raises KeyError for a system or a letter that is not known; answers are otherwise as ``accept`` leaves them.
    """
    if library.kind(answers.letter).genre != COMPLAINT or not answers.earlier:
        return ()
    country = library.country_of(answers.system)
    earlier, sector = answers.earlier[0], _sector(library, answers, today)
    due = due_of(country, earlier, sector, today)
    if (
        earlier.answer.result == SILENCE
        and due is not None
        and due.last_day is not None
        and today <= due.last_day
    ):
        return (_too_early(due, registered=bool(earlier.registered_on)),)
    known = known_on(earlier, due)
    return _too_late(country, known, sector, today) if known else ()


def _sector(library: Library, answers: Answers, today: date) -> str:
    """The sector of the body complained of; a state body where the person named it."""
    named = (find_body(library, holder.id, today) for holder in answers.holders if holder.id)
    return next((body.sector for body in named if body), STATE)


def due_of(country: Country, earlier: Earlier, sector: str, today: date) -> Deadline | None:
    """By when the earlier letter had to be answered, counted from its registration or else from its sending."""
    start = parse_date(earlier.registered_on) or parse_date(earlier.sent_on)
    limit = find_limit(country, ANSWER, sector=sector, kind=earlier.kind, on=today)
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


def _too_late(country: Country, known: date, sector: str, today: date) -> tuple[Message, ...]:
    limit = find_limit(country, WINDOW, sector=sector, kind="", on=today)
    window = count(limit, country, known, today=today) if limit else None
    if window is None or window.last_day is None or today <= window.last_day:
        return ()
    said = message(
        "The time for this complaint ended on {day}. Say in it why you are late and ask to restore the time; see a lawyer.",
        day=figures(window.last_day),
    )
    return (said,)
