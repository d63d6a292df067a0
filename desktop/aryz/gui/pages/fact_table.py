"""The table of facts: what each says, how we know it, how old that is, what waits for a lawyer, where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from aryz.gui import kit
from aryz.gui.kit.scroll import Bar
from aryz.gui.pages.evidence import place_of
from aryz.interview.fact_words import GRADES, FactWords, age_words, mark_words, waiting_words

if TYPE_CHECKING:
    from datetime import date

    from aryz.content.sources_report import FactRow
    from aryz.content.words import Catalogue

Index = QModelIndex | QPersistentModelIndex
ROW = 2.5  # em
WIDTHS = (22.0, 19.0, 8.0, 13.0, 12.0)  # em
NARROW = 9.0  # em; of a column in a narrow window
FACT, GRADE, AGE, WAITING, PLACE = range(5)


class Facts(QAbstractTableModel):
    """The rows of the report. Nothing is made before it is seen."""

    def __init__(self, found: tuple[FactRow, ...], words: Catalogue, told: FactWords, today: date) -> None:
        super().__init__()
        self.found, self._words, self._told, self._today = found, words, told, today
        self._heads = (
            words.text("Fact"), words.text("How we know it"), words.text("Age"), words.text("Waiting for a lawyer"),
            words.text("Where it stands"),
        )  # fmt: skip

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.found)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        shown = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return self._heads[section] if shown else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.cell(index.row(), index.column())
        return None

    def cell(self, row: int, column: int) -> str:
        """What stands in a cell."""
        fact, words = self.found[row], self._words
        match column:
            case 0:
                return self.told(row)
            case 1:
                return mark_words(fact, words) or words.say(GRADES[fact.grade])
            case 2:
                return age_words(fact, self._today, words)
            case 3:
                return waiting_words(fact, words)
            case _:
                return place_of(fact.source)

    def told(self, row: int) -> str:
        """The kind of a fact and what it says."""
        return self._told.labelled(self.found[row])


class FactTable(QTableView):
    """One row is chosen at a time; Enter or a double click opens it (`activated`)."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setFont(kit.font(kit.Face.SMALL))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBar(Bar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._narrow = False
        self._dress()
        self.set_narrow(False)

    def show_facts(self, facts: Facts) -> None:
        """Other rows; the first one is chosen."""
        self.setModel(facts)
        self.set_narrow(self._narrow)
        self.horizontalHeader().setSectionResizeMode(FACT, QHeaderView.ResizeMode.Stretch)

    def set_narrow(self, narrow: bool) -> None:
        """Fewer columns where there is no room; the page then slides, and the table keeps some rows."""
        self._narrow = narrow
        self.setMinimumHeight(kit.em(14 if narrow else 9))
        for column in (AGE, PLACE):
            self.setColumnHidden(column, narrow)
        head = self.horizontalHeader()
        for column, width in enumerate(WIDTHS):
            wanted = kit.em(min(width, NARROW) if narrow else width)
            self.setColumnWidth(column, max(wanted, head.sectionSizeHint(column)))  # no heading is cut

    def _dress(self) -> None:
        rows, head = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setDefaultSectionSize(kit.em(ROW))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setStyleSheet(
            "outline: 0; selection-background-color: palette(highlight); selection-color: palette(highlighted-text);"
        )
        head.setFont(kit.font(kit.Face.SMALL))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setFixedHeight(kit.em(2.1))
        head.setStyleSheet(
            "QHeaderView, QHeaderView::section { background: palette(window); color: palette(placeholder-text); border: none; padding: 4px 3px; }"
        )
