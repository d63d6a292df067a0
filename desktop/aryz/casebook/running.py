"""The time limit of each letter of a case: from which day it runs, what changed it, and what may truly be said of it today."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from aryz.casebook.records import AnswerReceived, Clarification, Extension, Forwarding, LetterSent
from aryz.casebook.time_limits import count, figures
from aryz.drafting.terms import find_limit
from aryz.interview.demands import kind_of
from aryz.interview.holders import find_body
from aryz.model.base import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from aryz.casebook.records import AnyEvent
    from aryz.casebook.time_limits import Deadline
    from aryz.content.library import Library
    from aryz.model.country import Country
    from aryz.model.law import TimeLimit

STATE = "state"
MAY_MOVE = timedelta(days=7)
"""What a holiday that is estimated, or days off that a government moves, can add to a term at most."""


class State(StrEnum):
    """What a letter waits for. ``overdue`` only where that is certain; ``unsure``: by our count the day is over, but see the notes."""

    ANSWERED = "answered"
    WAITING = "waiting"
    OVERDUE = "overdue"
    UNSURE = "unsure"
    NO_TERM = "no-term"


NOT_HANDED_IN = message("Not handed in yet. Note the day here when it is: its time runs from then on.")


class Running(msgspec.Struct, frozen=True, gc=False):
    """A letter, the count of its time limit, and what it comes to.

    ``deadline``: the count that runs now (with the extension, from the forwarding); ``last_day`` differs from the count's own where the
    body bound itself to an earlier day; ``start``: the day it is counted from, ``known`` whether that is the day of registration;
    ``notes``: what the day rests on; ``silence``: message id (``facts``) of what the law calls silence here, "" where it says nothing.
    """

    letter: LetterSent
    state: State
    start: date
    known: bool = False
    deadline: Deadline | None = None
    last_day: date | None = None
    answer: AnswerReceived | None = None
    forwarded: Forwarding | None = None
    extended: Extension | None = None
    notes: tuple[Message, ...] = ()
    silence: str = ""

    @property
    def late(self) -> bool:
        """Whether the answer came after the last day."""
        answered = self.answer.on if self.answer else None
        return answered is not None and self.last_day is not None and answered > self.last_day


class Counts:
    """Counts of one day, each made once: many letters of a casebook run alike."""

    def __init__(self, library: Library, today: date) -> None:
        self.library, self.today = library, today
        self._made: dict[tuple[str, str, date, bool], Deadline] = {}
        self._countries: dict[str, Country] = {}

    def count(self, country: Country, limit: TimeLimit, start: date, *, extended: bool = False) -> Deadline:
        """The limit from ``start``."""
        key = (country.profile.code, limit.id, start, extended)
        if key not in self._made:
            self._made[key] = count(limit, country, start, today=self.today, extended=extended)
        return self._made[key]

    def country_of(self, system: str) -> Country:
        """The country of a system; KeyError for one that is not known."""
        if system not in self._countries:
            self._countries[system] = self.library.country_of(system)
        return self._countries[system]

    def running(self, letter: LetterSent, happened: Sequence[AnyEvent]) -> Running:
        """The state of a letter, from what ``happened`` in its case."""
        if letter.ready:
            return Running(letter, State.NO_TERM, letter.on, notes=(NOT_HANDED_IN,))
        try:
            return _Count(self, letter, happened).running()
        except KeyError:
            said = message("The facts of this program no longer know the system that the letter is about.")
            return Running(letter, State.NO_TERM, letter.on, notes=(said,))


def running(library: Library, letter: LetterSent, happened: Sequence[AnyEvent], *, today: date) -> Running:
    """The state of one letter today; see :meth:`Counts.running` for many."""
    return Counts(library, today).running(letter, happened)


class _Count:
    """What bears on one letter."""

    def __init__(self, counts: Counts, letter: LetterSent, happened: Sequence[AnyEvent]) -> None:
        self._counts, self._letter = counts, letter
        self._country = counts.country_of(letter.system)
        own = [each for each in happened if each.letter == letter.id and each.on <= counts.today]
        self._answer = next((each for each in reversed(own) if isinstance(each, AnswerReceived)), None)
        self._forwarded = next((each for each in reversed(own) if isinstance(each, Forwarding)), None)
        since = self._forwarded.on if self._forwarded else letter.on
        later = [each for each in own if each.on >= since]
        self._extended = next((each for each in reversed(later) if isinstance(each, Extension)), None)
        self._asked = next((each for each in reversed(later) if isinstance(each, Clarification)), None)

    def running(self) -> Running:
        registered = (self._forwarded or self._letter).registered_on
        start = registered or (self._forwarded or self._letter).on
        limit = self._limit(start)
        first = self._counts.count(self._country, limit, start) if limit else None
        deadline, last = self._extension(limit, first, start)
        state = self._state(deadline, last, known=registered is not None)
        return Running(
            letter=self._letter,
            state=state,
            start=start,
            known=registered is not None,
            deadline=deadline,
            last_day=last,
            answer=self._answer,
            forwarded=self._forwarded,
            extended=self._extended,
            notes=tuple(self._notes(first, deadline, last, known=registered is not None)),
            silence=limit.silence if limit else "",
        )

    def _limit(self, start: date) -> TimeLimit | None:
        """The limit that the letter was filed under; after a forwarding that of the body which has it now."""
        limits = self._country.limits
        if self._forwarded is None and self._letter.limit in limits:
            return limits[self._letter.limit]
        kind = kind_of(self._counts.library, self._letter.kind)
        if kind is None or not kind.time_limit:
            return None
        id_ = self._forwarded.body if self._forwarded else self._letter.body
        body = find_body(self._counts.library, id_, start) if id_ else None
        sector = body.sector if body else STATE
        return find_limit(self._country, kind.time_limit, sector=sector, kind=kind.kind, on=start)

    def _extension(
        self, limit: TimeLimit | None, first: Deadline | None, start: date
    ) -> tuple[Deadline | None, date | None]:
        """The count with the extension, as far as the law allows it, and the last day; the body may name an earlier one."""
        if limit is None or first is None:
            return None, None
        if self._extended is None:
            return first, first.last_day
        if limit.extension is None:
            return first, first.last_day
        longest = self._counts.count(self._country, limit, start, extended=True)
        until = self._extended.until
        if longest.last_day is None:
            return longest, until
        return longest, min(until, longest.last_day) if until else longest.last_day

    def _state(self, deadline: Deadline | None, last: date | None, *, known: bool) -> State:
        if self._answer is not None:
            return State.ANSWERED
        if last is None or deadline is None:
            return State.NO_TERM
        if self._counts.today <= last:
            return State.WAITING
        margin = MAY_MOVE if deadline.provisional else timedelta(0)
        certain = known and deadline.printable and self._asked is None and self._counts.today > last + margin
        return State.OVERDUE if certain else State.UNSURE

    def _notes(
        self, first: Deadline | None, deadline: Deadline | None, last: date | None, *, known: bool
    ) -> Iterator[Message]:
        if not known:
            yield message(
                "Counted from {day}, because the day of registration is not known. Ask for it: the time may have begun later.",
                day=figures((self._forwarded or self._letter).on),
            )
        if self._forwarded is not None:
            yield message(
                "The letter was passed on to {body}; its own time runs there.", body=self._forwarded.body_name
            )
        if self._extended is not None:
            yield from self._on_extension(first, deadline, last)
        if self._asked is not None:
            yield message(
                "They asked you for more on {day}. We do not know whether that stops the time.",
                day=figures(self._asked.on),
            )
        if deadline is not None and deadline.reason is not None:
            yield deadline.reason
        elif deadline is not None and not deadline.printable:
            yield message("This term is not confirmed; it stands in no letter.")
        if deadline is not None and deadline.provisional:
            yield message("Holidays of that time may still change: check the date again.")

    def _on_extension(
        self, first: Deadline | None, deadline: Deadline | None, last: date | None
    ) -> Iterator[Message]:
        until = self._extended.until if self._extended else None
        if deadline is first:
            yield message("They wrote that it takes longer. We know of no law that allows it for this term.")
        elif until and last and until > last:
            yield message(
                "They named {until}, but the law allows no longer than {last}.",
                until=figures(until),
                last=figures(last),
            )
        elif last:
            yield message("The time was extended until {last}.", last=figures(last))
