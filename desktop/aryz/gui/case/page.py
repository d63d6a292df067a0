"""The page of one case: it lies over the window's screen and shows one view of the case at a time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from aryz.casebook.leaving import Left
from aryz.gui import kit
from aryz.gui.case.answer import AnswerCame
from aryz.gui.case.file_view import FileView
from aryz.gui.case.form import Form
from aryz.gui.case.forms import AskedForMore, HandedIn, Longer, Noted, PassedOn, Spent
from aryz.gui.case.matter import Matter
from aryz.gui.case.road_view import ANSWER, ASKED, COST, HANDED_IN, LONGER, NOTE, PASSED_ON, RoadView
from aryz.gui.case.steps_view import StepsView
from aryz.gui.case.view import FILE, NEXT_LETTER, ROAD, Stand
from aryz.gui.pages.base import let_go
from aryz.gui.pages.overlay import Overlay
from aryz.model.base import AryzError, Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QScrollBar

    from aryz.casebook.following import Next
    from aryz.casebook.ladder import Way
    from aryz.gui.case.view import View
    from aryz.gui.keeping import Keeping
    from aryz.gui.work import Work

VIEWS: dict[str, type[View]] = {
    ROAD: RoadView,
    NEXT_LETTER: StepsView,
    FILE: FileView,
    HANDED_IN: HandedIn,
    ANSWER: AnswerCame,
    LONGER: Longer,
    PASSED_ON: PassedOn,
    ASKED: AskedForMore,
    NOTE: Noted,
    COST: Spent,
}


def case_page(code: str, view: str = ROAD, about: int = 0) -> Callable[[Work], Overlay]:
    """What lays the page of the case with this code over the window: ``work.overlay_wanted.emit(case_page("014"))``.

    The casebook must be open (RuntimeError else); the page goes when it locks. ``view`` and
    ``about``: the view to begin with, and the entry that it is about (the agenda may open "the next letter" at once).
    """
    stand = Stand(code, view, about)
    return lambda work: CasePage(work, stand)


def case_again(left: Left) -> Callable[[Work], Overlay]:
    """The same for where the person was when the casebook locked, with what stood half typed."""
    picked = [Path(each) for each in left.picked]
    stand = Stand(left.code, left.view if left.view in VIEWS else ROAD, left.about, dict(left.typed), picked)
    return lambda work: CasePage(work, stand)


class CasePage(Overlay):
    """One case. Its title names the code, never the person."""

    def __init__(self, work: Work, stand: Stand) -> None:
        super().__init__(work)
        self.stand = stand
        self.view: View | None = None
        self._box = kit.column()
        self.setLayout(self._box)
        self._narrow = False
        self.keeping: Keeping = work.keeping
        self.keeping.locked.connect(self.closed)
        self.closed.connect(stand.forget)
        self._open()

    def title(self) -> str:
        return (
            self.view.title()
            if self.view is not None
            else self.words.text("Case {code}").format(code=self.stand.code)
        )

    def focus_first(self) -> None:
        if self.view is not None:
            self.view.focus_first()

    def set_narrow(self, narrow: bool) -> None:
        """Remember it for the views to come; the one that is open is told by the shell."""
        self._narrow = narrow

    # --- which view

    def _open(self) -> None:
        """Make the view that is due."""
        matter = Matter(self.work, self.keeping, self.stand.code)
        view = VIEWS[self.stand.view](matter, self.stand)
        view.wanted.connect(self.go)
        view.saved.connect(self._saved)
        view.turned.connect(self._show)
        if isinstance(view, StepsView):
            view.write_wanted.connect(self._write)
        old, self.view = self.view, view
        kit.spread_narrow(view, self._narrow)
        self._box.addWidget(view)
        if old is not None:
            old.leave()
            self._box.removeWidget(old)
            let_go(old)

    def _show(self) -> None:
        self._open()
        window = self.window()
        window.setWindowTitle(f"{self.title()} – Aryz")
        self.focus_first()
        kit.announce(self, self.title(), urgent=False)

    def go(self, view: str, about: int = 0) -> None:
        """To another view; "" leaves the page."""
        if not view:
            self.closed.emit()
            return
        self.stand.go(view, about)
        if view != ROAD:
            self.stand.forget()
        self._show()

    def go_back(self) -> None:
        """One view back; from the road away."""
        if self.view is None or self.stand.view == ROAD:
            self.closed.emit()
            return
        back = getattr(self.view, "go_back", None)
        if callable(back):
            back()
        else:
            self.go(self.view.back())

    def leave(self) -> None:
        if self.view is not None:
            self.view.leave()

    # --- where the person is

    def left(self) -> Left:
        """Where the person is on the page."""
        stand, bar = self.stand, self._bar()
        return Left(
            code=stand.code,
            view=stand.view,
            about=stand.about,
            typed=dict(stand.typed),
            picked=tuple(str(path) for path in stand.picked),
            box=self.view.box_now() if isinstance(self.view, Form) else "",
            scroll=bar.value() if bar is not None else 0,
        )

    def go_to(self, left: Left) -> None:
        """Back to the box and the place, once the page has its size."""
        QApplication.sendPostedEvents()
        if isinstance(self.view, Form) and left.box in self.view.boxes:
            self.view.go_to(left.box)
        bar = self._bar()
        if bar is not None:
            bar.setValue(left.scroll)

    def _bar(self) -> QScrollBar | None:
        page = getattr(self.view, "page", None)
        return page.verticalScrollBar() if isinstance(page, kit.Page) else None

    # --- what is done

    def _saved(self, said: Message, undo: object) -> None:
        """Something was written: back to the road, which says so."""
        self.stand.go(ROAD)
        self.stand.told = said
        self.stand.undo = undo if callable(undo) else None
        self.keeping.written()
        self._show()
        kit.announce(self, self.words.say(said))

    def _write(self, each: Next, way: Way) -> None:
        """Begin the next letter in the wizard; the shell takes this page away when it moves there."""
        from aryz.gui.case.writing import write  # noqa: PLC0415 - with the interview's helpers

        view = self.view
        try:
            case = Matter(self.work, self.keeping, self.stand.code).case
            self.stand.forget()
            write(self.work, self.keeping, case, each, way)
        except AryzError as wrong:
            if isinstance(view, StepsView):
                view.fail(self.words.say(wrong.message))
