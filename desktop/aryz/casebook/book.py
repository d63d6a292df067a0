"""An open casebook with the index that the list, the agenda and the search share: read once, then only what was written since."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from aryz.casebook.agenda import Agenda, Item, items, sort_out, waits_for_ever
from aryz.casebook.cases import case_by_id, cases, client_of, clients
from aryz.casebook.finding import Query, Traces, look, text_of, traces_of
from aryz.casebook.happenings import all_events, events, unfinished
from aryz.casebook.records import LetterSent
from aryz.casebook.running import Counts
from aryz.casebook.windows import Windows
from aryz.model.base import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aryz.casebook.records import AnyEvent, Case, Client
    from aryz.casebook.running import Running
    from aryz.casebook.vault.vault import Vault
    from aryz.content.library import Library


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Thousands of records are made at once and all are kept: looking through them for cycles takes a third of the time and finds none."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


class Line(msgspec.Struct, frozen=True, gc=False):
    """A case as the list shows it: its person, its letters with their time limits, what of it stands in the agenda (nothing of a closed
    case), and what the search can find it by."""

    case: Case
    client: Client
    letters: tuple[Running, ...]
    items: tuple[Item, ...]
    waiting: tuple[Running, ...]
    traces: Traces


class Casebook:
    """The index over an open vault. Ask it again after a save: it reads the cases that were written, and no others."""

    def __init__(self, vault: Vault, library: Library) -> None:
        self.vault, self.library = vault, library
        self._lines: dict[int, Line] = {}
        self._texts: dict[int, tuple[Line, str]] = {}
        self._read = -1
        self._counts = Counts(library, date.min)
        self._windows = Windows(self._counts)
        self._urgent = frozenset(kind.kind for kind in library.kinds if kind.urgent)

    def lines(self, today: date) -> dict[int, Line]:
        """All cases by their number, the oldest first, as they stand ``today``."""
        if self._counts.today != today or self._read < 0:
            self._read_all(today)
        touched, self._read = self.vault.touched[self._read :], len(self.vault.touched)
        if 0 in touched:
            self._read_all(today)
        else:
            for id_ in dict.fromkeys(touched):
                self._read_one(id_)
        return self._lines

    def _read_all(self, today: date) -> None:
        self._read = len(self.vault.touched)
        self._counts = Counts(self.library, today)
        self._windows = Windows(self._counts)
        self._texts = {}
        with _collector_paused():
            people = {each.id: each for each in clients(self.vault)}
            happened: dict[int, list[AnyEvent]] = {}
            for event in all_events(self.vault):
                happened.setdefault(event.case, []).append(event)
            self._lines = {
                case.id: self._line(case, people[case.client], happened.get(case.id, ()))
                for case in reversed(cases(self.vault))
            }

    def _read_one(self, id_: int) -> None:
        try:
            case = case_by_id(self.vault, id_)
        except InputError:
            self._lines.pop(id_, None)
            self._texts.pop(id_, None)
            return
        self._lines[id_] = self._line(case, client_of(self.vault, case.client), events(self.vault, case))

    def _line(self, case: Case, client: Client, happened: Sequence[AnyEvent]) -> Line:
        counts = self._counts
        sent = tuple(counts.running(each, happened) for each in happened if isinstance(each, LetterSent))
        going = sent if case.closed is None else ()
        return Line(
            case,
            client,
            sent,
            tuple(items(case, going, self._windows.of(going), self._urgent)),
            tuple(each for each in going if waits_for_ever(self.library, each)),
            traces_of(case, client, happened),
        )

    def agenda(self, today: date) -> Agenda:
        """What is due, overdue, waiting on the day."""
        return sort_out(unfinished(self.vault), self.lines(today).values(), today)

    def find(self, query: Query, today: date) -> tuple[Line, ...]:
        """The cases that fit, the best and newest first."""
        if query.text.strip():
            return look(self.texts(today), query)
        return look(((line, "") for line in self.lines(today).values()), query)  # all of them need no text

    def texts(self, today: date) -> Iterator[tuple[Line, str]]:
        """The lines with the text that the search looks through, made when first asked for: ask once while the person is not yet typing."""
        for id_, line in self.lines(today).items():
            known = self._texts.get(id_)
            if known is None or known[0] is not line:
                known = self._texts[id_] = (line, text_of(self.library, line))
            yield known
