"""What is due: overdue answers, the person's own last days, today, this week, later; the urgent kinds of letter first in each."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from aryz.casebook.running import State
from aryz.interview.demands import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from aryz.casebook.book import Line
    from aryz.casebook.records import Case, Unfinished
    from aryz.casebook.running import Running
    from aryz.casebook.windows import Window
    from aryz.content.library import Library

WEEK = timedelta(days=7)


class What(StrEnum):
    """What a line of the agenda is about."""

    ANSWER = "answer"
    STEP = "step"
    ASK = "ask"


class Item(msgspec.Struct, frozen=True, gc=False):
    """One line: ``answer``: a body owes one by ``day``; ``step``: the person may take the next step until ``day``; ``ask``: by our count
    ``day`` is over, but that is not certain (``running.notes`` say why). ``kind``: of the letter sent, or of the next one."""

    case: Case
    what: What
    day: date
    running: Running
    kind: str
    window: Window | None = None
    urgent: bool = False

    @property
    def uid(self) -> str:
        """The same for the same matter on every day, and without anything of the person in it."""
        return f"{self.case.mark}-{self.running.letter.id}-{self.what.value}"


@dataclass(frozen=True)
class Agenda:
    """The lines of one day. ``waiting``: answers without a last day that we know; ``unfinished``: letters half written."""

    overdue: tuple[Item, ...] = ()
    today: tuple[Item, ...] = ()
    week: tuple[Item, ...] = ()
    later: tuple[Item, ...] = ()
    ask: tuple[Item, ...] = ()
    waiting: tuple[tuple[Case, Running], ...] = ()
    unfinished: tuple[Unfinished, ...] = field(default=())

    @property
    def dated(self) -> tuple[Item, ...]:
        """Everything with a day that is still to come, by day."""
        return (*self.today, *self.week, *self.later)


def sort_out(unfinished: Iterable[Unfinished], lines: Iterable[Line], today: date) -> Agenda:
    """The agenda of open cases."""
    parts: dict[str, list[Item]] = {"overdue": [], "today": [], "week": [], "later": [], "ask": []}
    waiting: list[tuple[Case, Running]] = []
    for line in lines:
        for item in line.items:
            parts[_part(item, today)].append(item)
        waiting += [(line.case, each) for each in line.waiting]
    sorted_out = {name: tuple(sorted(found, key=_order)) for name, found in parts.items()}
    return Agenda(**sorted_out, waiting=tuple(waiting), unfinished=tuple(unfinished))


def items(
    case: Case, letters: Iterable[Running], windows: Iterable[Window], urgent: frozenset[str]
) -> Iterator[Item]:
    """The lines of one case. ``urgent``: the kinds of letter that go first."""
    for each in letters:
        if each.last_day is not None and each.state is not State.ANSWERED:
            what = What.ASK if each.state is State.UNSURE else What.ANSWER
            kind = each.letter.kind
            yield Item(case, what, each.last_day, each, kind, None, kind in urgent)
    for window in windows:
        if window.last_day is not None:
            kind = window.after.letter.kind
            yield Item(
                case,
                What.STEP,
                window.last_day,
                window.after,
                window.rung.letter,
                window,
                kind in urgent,
            )


def _part(item: Item, today: date) -> str:
    if item.what is What.ASK:
        return "ask"
    if item.day < today:
        return "overdue"
    if item.day == today:
        return "today"
    return "week" if item.day <= today + WEEK else "later"


def _order(item: Item) -> tuple[bool, date, str]:
    return not item.urgent, item.day, item.case.code


def waits_for_ever(library: Library, each: Running) -> bool:
    """Whether an answer is awaited without a last day; a paper that nobody answers is not waited for."""
    kind = kind_of(library, each.letter.kind)
    answered = kind is not None and bool(kind.time_limit)
    return each.state is State.NO_TERM and answered and not each.letter.ready
