"""What is due, at the right of the start page: overdue first, then today, this week, later; the urgent letters first in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aryz.casebook.agenda import What
from aryz.gui import kit
from aryz.gui.daywords import full_day, short_month
from aryz.gui.kit.metrics import DUE_PANEL
from aryz.gui.shelf.casewords import due_words, when_words

if TYPE_CHECKING:
    from aryz.casebook.agenda import Agenda, Item
    from aryz.gui.work import Work

MOST = 6
"""Lines that are drawn; what is beyond is counted."""


class DuePanel(kit.Panel):
    """`wanted(str)`: the person wants to see the case with this code."""

    wanted = Signal(str)

    def __init__(self, work: Work, agenda: Agenda) -> None:
        super().__init__(width=DUE_PANEL)
        self.work, self.words = work, work.words
        self.items: tuple[Item, ...] = (*agenda.overdue, *agenda.ask, *agenda.dated)
        self.links: list[kit.Button] = []
        self.add(kit.Text(self.words.text("What is due"), kit.Face.TITLE), 0.9)
        for item in self.items[:MOST]:
            self.add(self._line(item), 1.1)
        if (more := len(self.items) - MOST) > 0:
            said = self.words.plural("And {n} more.", "And {n} more.", more)
            self.add(kit.Text(said, kit.Face.SMALL, kit.Tone.SOFT))
        if agenda.waiting:
            said = self.words.plural(
                "{n} letter waits for an answer; we know of no last day.",
                "{n} letters wait for an answer; we know of no last day.",
                len(agenda.waiting),
            )
            self.add(0.6, kit.Text(said, kit.Face.SMALL, kit.Tone.SOFT))
        self.add(None)

    def _line(self, item: Item) -> QWidget:
        words, today = self.words, self.work.keeping.today
        late = item.day < today and item.what is not What.ASK  # what is not certain is never marked as late
        due = item.day <= today
        urgency = kit.Urgency.LATE if late else kit.Urgency.DUE if due else kit.Urgency.CALM
        leaf = kit.Leaf(
            str(item.day.day), short_month(item.day, words), urgency, full_day(item.day, words, today)
        )
        when = kit.Text(
            when_words(item, words, today),
            kit.Face.SMALL,
            kit.Tone.DANGER if late else kit.Tone.TEXT,
            strong=due,
        )
        said = words.text("Case {code}").format(code=item.case.code)
        deed = due_words(self.work.library, item, words)
        link = kit.Button(said, kit.Kind.LINK, name=f"{said}: {deed}")
        link.clicked.connect(lambda _on=False, code=item.case.code: self.wanted.emit(code))
        self.links.append(link)
        beside = kit.column(when, kit.Text(deed, kit.Face.SMALL), link)
        line = kit.row(kit.column(leaf, None), beside, gap=0.9)
        line.setStretch(1, 1)
        return kit.held(line)
