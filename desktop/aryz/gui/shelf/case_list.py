"""The list of cases with its search and its filters. Only so many rows as are looked at are made, however many cases there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aryz.casebook.finding import Query
from aryz.casebook.running import State
from aryz.gui import kit
from aryz.gui.shelf.case_row import CaseRow
from aryz.gui.shelf.casewords import STATES
from aryz.interview.questions import text_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from aryz.casebook.book import Line
    from aryz.gui.work import Work

FIRST, MORE = 8, 30
"""Rows at first, and with each "Show more"."""
ANY, OPEN, CLOSED = "", "open", "closed"


class Shown(NamedTuple):
    """What the list shows, to be kept over a change of language."""

    query: Query
    rows: int


class CaseList(QWidget):
    """`wanted(str)`: the person wants to see the case with this code. Made only while the casebook is open and has a case."""

    wanted = Signal(str)

    def __init__(self, work: Work, shown: Shown | None = None) -> None:
        super().__init__()
        self.work, self.words, self._keeping = work, work.words, work.keeping
        self.query, self._count = shown or Shown(Query(closed=False), FIRST)
        self._narrow = False
        self.rows: list[CaseRow] = []
        self.found: tuple[Line, ...] = ()
        words = self.words
        self.search = kit.Field(
            words.text("Find a case"),
            hint=words.text("A name in any script, a number, a body"),
            value=self.query.text,
        )
        self.search.changed.connect(self._typed)
        self.fold = kit.Fold(words.text("Filters"), words.text("open"), words.text("closed"))
        self.pickers = tuple(self._pickers())
        self.fold.add(kit.held(kit.Flow(*self.pickers, gap=0.6, line_gap=0.5)))
        self.fold.open(bool(self.query.state or self.query.country or self.query.closed is not False))
        self.told = kit.Text("", kit.Face.SMALL, kit.Tone.SOFT)
        self._place = kit.column()
        self.more = kit.Button(words.text("Show more"), kit.Kind.SMALL)
        self.more.clicked.connect(self._show_more)
        self.setLayout(
            kit.column(
                self.search, 0.5, self.fold, 0.6, self.told, 0.3, kit.Rule(), self._place, 0.6, self.more
            )
        )
        self.look()

    # --- filters

    def _pickers(self) -> Iterator[kit.Picker]:
        words = self.words
        closed = {False: OPEN, True: CLOSED, None: ANY}[self.query.closed]
        yield self._picker(
            words.text("Cases"),
            (
                (OPEN, words.context("cases", "running")),
                (CLOSED, words.context("cases", "closed")),
                (ANY, words.context("filter", "all")),
            ),
            closed,
            lambda key: self.query._replace(closed={OPEN: False, CLOSED: True}.get(key)),
        )
        states = ((each.value, words.say(said)) for each, said in STATES.items())
        yield self._picker(
            words.text("State"),
            ((ANY, words.context("filter", "all")), *states),
            self.query.state.value if self.query.state else ANY,
            lambda key: self.query._replace(state=State(key) if key else None),
        )
        yield self._picker(
            words.text("Country"),
            ((ANY, words.context("filter", "all")), *self._countries()),
            self.query.country,
            lambda key: self.query._replace(country=key),
        )

    def _picker(
        self, label: str, options: tuple[tuple[str, str], ...], current: str, made: Callable[[str], Query]
    ) -> kit.Picker:
        picker = kit.Picker(label, options, current)
        picker.chosen.connect(lambda key: self._filter(made(key)))
        return picker

    def _countries(self) -> Iterator[tuple[str, str]]:
        library = self.work.library
        for code in library.countries:
            yield code, text_in(library.country(code).profile.names, self.words)

    def _filter(self, query: Query) -> None:
        self.query, self._count = query, FIRST
        self.look()
        kit.announce(self, self.told.text(), urgent=False)

    def _typed(self, text: str) -> None:
        self._filter(self.query._replace(text=text))

    # --- rows

    def shown(self) -> Shown:
        """What it shows now."""
        return Shown(self.query, self._count)

    def look(self) -> None:
        """Look into the casebook again."""
        keeping = self._keeping
        if not keeping.is_open:
            return
        self.found = keeping.book.find(self.query, keeping.today)
        kit.clear(self._place)
        people = len({line.client.id for line in keeping.book.lines(keeping.today).values()}) > 1
        self.rows = [self._row(line, people) for line in self.found[: self._count]]
        count = len(self.found)
        said = self.words.plural("{n} case", "{n} cases", count)
        self.told.setText(
            said if count else self.words.text("No case fits. Try less of the word, or another filter.")
        )
        self.more.setVisible(count > self._count)

    def _row(self, line: Line, people: bool) -> CaseRow:
        row = CaseRow(self.work, line, self._keeping.today, person=people)
        row.wanted.connect(self.wanted)
        row.set_narrow(self._narrow)
        self._place.addWidget(row)
        return row

    def _show_more(self) -> None:
        at = len(self.rows)
        self._count += MORE
        self.look()
        if at < len(self.rows):
            self.rows[at].name.setFocus()

    def set_narrow(self, narrow: bool) -> None:
        """Rows made later stand as the window is now."""
        self._narrow = narrow
