"""All our facts, where each was read and how good that is: a plain table, quick however long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QItemSelection, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from aryz.content.sources_report import FactRow, rows
from aryz.gui import kit
from aryz.gui.kit.scroll import Bar
from aryz.gui.pages.evidence import place_of
from aryz.gui.pages.overlay import Overlay
from aryz.interview.fact_words import GRADES, FactWords
from aryz.interview.questions import text_in

if TYPE_CHECKING:
    from aryz.content.words import Catalogue
    from aryz.gui.work import Work

Index = QModelIndex | QPersistentModelIndex
ROW = 2.5  # em
WIDTHS = (24.0, 22.0, 14.0, 8.0, 8.0)  # em


class Facts(QAbstractTableModel):
    """The rows of the report. Nothing is made before it is seen."""

    def __init__(self, found: tuple[FactRow, ...], words: Catalogue, told: FactWords) -> None:
        super().__init__()
        self.found, self._words, self._told = found, words, told
        self._heads = (
            words.text("Fact"), words.text("How we know it"), words.text("Where it stands"), words.text("Of the day"), words.text("Looked at"),
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
        fact = self.found[row]
        if column == 0:
            return self.told(row)
        if column == 1:
            return self._words.say(GRADES[fact.grade])
        if column == 2:
            return place_of(fact.source)
        return _day(fact.source_date if column == 3 else fact.checked_on)

    def told(self, row: int) -> str:
        """The kind of a fact and what it says."""
        return self._told.labelled(self.found[row])


def _day(iso: str | None) -> str:
    return ".".join(reversed(iso.split("-"))) if iso else ""


class SourcesPage(Overlay):
    """The table, tabs for the countries, and the chosen row in full."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        words, library = self.words, work.library
        self.fact_words = FactWords(library, words)
        self.codes: tuple[str | None, ...] = (None, *library.countries)
        names = [text_in(library.country(code).profile.names, words) for code in library.countries]
        here = work.country.profile.code if work.country else None
        self.tabs = kit.Tabs(
            [words.text("All countries"), *names], words.text("Country"), self.codes.index(here)
        )
        self.tabs.chosen.connect(lambda at: self._fill(self.codes[at]))
        self.count = kit.Text("", kit.Face.SMALL, kit.Tone.SOFT)
        self.table = _table(words.text("Facts and where they are from"))
        self.detail = kit.Text("", kit.Face.SMALL, reading=70)
        self.address = kit.Text("", kit.Face.SMALL, kit.Tone.SOFT, reading=70)
        self.copy = kit.Button(words.text("Copy the address"), kit.Kind.SMALL, "copy")
        self.copy.clicked.connect(self._copy)
        self.headline = kit.Headline(self.title())
        self.lead = kit.Text(words.text("A letter prints only what was read well enough."))
        head = kit.column(
            self.headline,
            0.3,
            self.lead,
            0.7,
            kit.row(self.tabs, None, self.count),
        )
        foot = kit.row(kit.column(self.detail, self.address), None, self.copy)
        self._box = kit.column(head, 0.6, self.table, 0.6, foot, margins=(2.6, 1.6, 2.6, 0.8))
        self._box.setStretch(2, 1)
        self.setLayout(kit.column(kit.held(self._box), self.footer(0)))
        self.setFocusProxy(self.table)
        self._fill(here)

    def title(self) -> str:
        return self.words.text("How we know it")

    def _fill(self, country: str | None) -> None:
        found = rows(self.work.library, self.work.today, country, self.words.language)
        self.model = Facts(found, self.words, self.fact_words)
        self.table.setModel(self.model)
        self.table.selectionModel().selectionChanged.connect(self._chosen)
        for column, width in enumerate(WIDTHS):
            self.table.setColumnWidth(column, kit.em(width))
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.count.setText(self.words.plural("{n} fact", "{n} facts", len(found)))
        self.table.selectRow(0)

    def _chosen(self, _new: QItemSelection, _old: QItemSelection) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self.model.found):
            self.detail.setText(self.model.told(row))
            self.address.setText(self.model.found[row].source)
            self.copy.setVisible(bool(self.model.found[row].source))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address.text())
        kit.announce(self, self.words.text("Copied"))

    def focus_first(self) -> None:
        self.table.setFocus()

    def set_narrow(self, narrow: bool) -> None:
        """Fewer columns where there is no room."""
        for column in (2, 3, 4):
            self.table.setColumnHidden(column, narrow)
        self.lead.setVisible(not narrow)
        side = kit.em(1.2 if narrow else 2.6)
        self._box.setContentsMargins(side, kit.em(1.2 if narrow else 1.6), side, kit.em(0.8))


def _table(name: str) -> QTableView:
    table = QTableView()
    table.setAccessibleName(name)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setFont(kit.font(kit.Face.SMALL))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setVerticalScrollBar(Bar())
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(kit.em(ROW))
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.setStyleSheet(
        "outline: 0; selection-background-color: palette(alternate-base); selection-color: palette(text);"
    )
    head = table.horizontalHeader()
    head.setFont(kit.font(kit.Face.SMALL))
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setHighlightSections(False)
    head.setStyleSheet(
        "QHeaderView, QHeaderView::section { background: palette(window); color: palette(placeholder-text); border: none; padding: 4px 3px; }"
    )
    return table
