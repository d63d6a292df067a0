"""What is due, at the right of the start page: overdue first, then today, this week, later; the urgent letters first in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from aryz.gui import kit
from aryz.gui.kit.metrics import DUE_PANEL
from aryz.gui.shelf.due_line import DueLine

if TYPE_CHECKING:
    from aryz.casebook.agenda import Agenda, Item
    from aryz.gui.work import Work

MOST = 5
"""Lines that are drawn; the page of the agenda has all."""


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
            line = DueLine(work, item)
            line.wanted.connect(self.wanted)
            self.links.append(line.link)
            self.add(line, 1.1)
        self.all = kit.Button(self._more(), kit.Kind.LINK)
        self.all.clicked.connect(self._show_all)
        self.add(self.all, None)

    def _more(self) -> str:
        more = len(self.items) - MOST
        return (
            self.words.plural("And {n} more", "And {n} more", more)
            if more > 0
            else self.words.text("All days")
        )

    def _show_all(self) -> None:
        from aryz.gui.shelf.agenda_page import AgendaPage  # noqa: PLC0415

        self.work.overlay_wanted.emit(AgendaPage)
