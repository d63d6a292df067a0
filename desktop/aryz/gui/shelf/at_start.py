"""The casebook's part of the start page: none, locked, or open with its cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from aryz.gui import kit
from aryz.gui.work import START

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.gui.shelf.case_list import CaseList, Shown
    from aryz.gui.shelf.due_panel import DuePanel
    from aryz.gui.shelf.half_written import HalfWritten
    from aryz.gui.shelf.locked import Locked
    from aryz.gui.shelf.without import Without
    from aryz.gui.work import Work


class AtStart(QWidget):
    """`changed()`: other parts stand here, and `panel` may be another one. It follows the casebook by itself."""

    changed = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.work, self.words, self._keeping = work, work.words, work.keeping
        self._narrow = False
        self.without: Without | None = None
        self.locked: Locked | None = None
        self.cases: CaseList | None = None
        self.half: HalfWritten | None = None
        self.care: kit.Button | None = None
        self.panel: DuePanel | None = None
        self._place = kit.column()
        self.setLayout(self._place)
        self._fill(None)
        self._keeping.changed.connect(self._again)

    def shown(self) -> Shown | None:
        """What the list of cases shows, if there is one."""
        return self.cases.shown() if self.cases is not None else None

    def show_again(self, shown: object) -> None:
        """Show in the list of cases what `shown` gave."""
        if self.cases is not None:
            from aryz.gui.shelf.case_list import Shown  # noqa: PLC0415

            self._fill(shown if isinstance(shown, Shown) else None)

    def _again(self) -> None:
        if self.work.page != START:
            return  # the page is going
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            focus.clearFocus()  # what had it goes; the page finds it a new home
        self._fill(self.shown() if self._keeping.is_open else None)
        self.changed.emit()

    def _fill(self, shown: Shown | None) -> None:
        kit.clear(self._place)
        self.without = self.locked = self.cases = self.half = self.care = self.panel = None
        parts = self._open(shown) if self._keeping.is_open else iter((self._shut(),))
        for part in parts:
            kit.add(self._place, part)
        kit.spread_narrow(self, self._narrow)

    def _shut(self) -> QWidget:
        if self._keeping.exists():
            from aryz.gui.shelf.locked import Locked  # noqa: PLC0415

            self.locked = Locked(self.work)
            return self.locked
        from aryz.gui.shelf.without import Without  # noqa: PLC0415

        self.without = Without(self.work)
        return self.without

    def _open(self, shown: Shown | None) -> Iterator[QWidget | float]:
        from aryz.gui.shelf.case_list import CaseList  # noqa: PLC0415
        from aryz.gui.shelf.due_panel import DuePanel  # noqa: PLC0415
        from aryz.gui.shelf.half_written import HalfWritten  # noqa: PLC0415

        keeping = self._keeping
        agenda = keeping.book.agenda(keeping.today)
        here = keeping.draft.id if keeping.draft and self.work.values else 0
        drafts = tuple(each for each in agenda.unfinished if each.id != here)
        if keeping.moved_days:
            yield self._moved()
            yield 1.4
        if drafts or keeping.dropped is not None:
            self.half = HalfWritten(self.work, drafts)
            yield self.half
            yield 1.4
        yield self._head()
        yield 0.5
        if keeping.book.lines(keeping.today):
            self.cases = CaseList(self.work, shown)
            self.cases.wanted.connect(keeping.case_wanted)
            yield self.cases
            self.panel = DuePanel(self.work, agenda)
            self.panel.wanted.connect(keeping.case_wanted)
        else:
            yield kit.Text(self.words.text("No cases yet. When a letter is made, keep it as a case."))

    def _head(self) -> QWidget:
        self.care = kit.Button(self.words.text("Care of the casebook"), kit.Kind.LINK)
        self.care.clicked.connect(self._care)
        title = kit.Text(self.words.text("Your cases"), kit.Face.TITLE)
        return kit.held(kit.Flow(title, self.care, gap=1.4))

    def _care(self) -> None:
        from aryz.gui.shelf.care_page import CarePage  # noqa: PLC0415

        self.work.overlay_wanted.emit(CarePage)

    def _moved(self) -> QWidget:
        """Last days that are other ones than the person was told: said until they have seen it."""
        from aryz.gui.daywords import full_day  # noqa: PLC0415

        words, today = self.words, self._keeping.today
        lines = [
            words.text("Case {code}: {now}; it was {was}.").format(
                code=each.case.code,
                now=full_day(each.now, words, today),
                was=full_day(each.was, words, today),
            )
            for each in self._keeping.moved_days
        ]
        seen = kit.Button(words.text("I have seen it"), kit.Kind.SMALL)
        seen.clicked.connect(self._keeping.seen_days)
        title = words.text("Last days have moved: holidays or time limits are others now")
        return kit.Note(kit.NoteKind.DUE, "\n".join(lines), title, "", 0.3, kit.row(seen, None))

    def set_narrow(self, narrow: bool) -> None:
        """Parts that come later stand as the window is now."""
        self._narrow = narrow
