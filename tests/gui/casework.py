"""A window with an open casebook, and a person who has files and places ready."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from aryz.casebook.vault.vault import Vault, create_vault
from aryz.content.words import catalogue
from aryz.gui import kit
from aryz.gui.case.asking import CaseAsking
from aryz.gui.case.form import Form
from aryz.gui.case.page import CasePage, case_page
from aryz.gui.case.road_view import RoadView
from aryz.gui.case.steps_view import StepsView
from aryz.gui.keeping import Keeping
from aryz.gui.shell import Shell
from aryz.gui.work import Work
from tests.casebook.vault.kept import PASSPHRASE
from tests.gui.paper import ROOT, library

DAY = date(2026, 11, 29)


class Day:
    """The day that it is in the window; a test lets years go by."""

    def __init__(self, today: date) -> None:
        self.today = today

    def __call__(self, _zone: str) -> date:
        return self.today


class Ready(CaseAsking):
    """Answers that the person has ready instead of the system's dialogs."""

    def __init__(self, files: tuple[Path, ...] = (), place: Path | None = None) -> None:
        super().__init__(catalogue("en"))
        self._files, self._place = files, place

    def files(self, _parent: QWidget) -> list[Path]:
        return list(self._files)

    def place(self, _parent: QWidget, _name: str) -> Path | None:
        return self._place


class Desk:
    """The window, its casebook, and short ways to what is on the screen."""

    def __init__(self, qtbot: QtBot, shell: Shell, keeping: Keeping, day: Day) -> None:
        self.qtbot, self.shell, self.keeping, self.day = qtbot, shell, keeping, day

    @property
    def work(self) -> Work:
        return self.shell.work

    @property
    def vault(self) -> Vault:
        """The casebook, which must be open."""
        assert self.keeping.vault is not None
        return self.keeping.vault

    def open(self, code: str) -> RoadView:
        """The page of a case."""
        self.work.overlay_wanted.emit(case_page(code))
        self.settle()
        return self.road()

    def page(self) -> CasePage:
        assert isinstance(self.shell.overlay, CasePage)
        return self.shell.overlay

    def road(self) -> RoadView:
        view = self.page().view
        assert isinstance(view, RoadView)
        return view

    def form(self) -> Form:
        view = self.page().view
        assert isinstance(view, Form)
        return view

    def steps(self) -> StepsView:
        view = self.page().view
        assert isinstance(view, StepsView)
        return view

    def go(self, view: str, about: int = 0) -> Form:
        """To a form of the case."""
        self.page().go(view, about)
        self.settle()
        return self.form()

    def settle(self) -> None:
        self.qtbot.wait(20)


def said(part: QWidget) -> str:
    """All words of a part."""
    return "\n".join(text.text() for text in part.findChildren(kit.Text)).replace("\u00a0", " ")


@contextmanager
def desk(
    qtbot: QtBot, place: Path, today: date, language: str = "en", size: tuple[int, int] = (1366, 768)
) -> Iterator[Desk]:
    """The window with a new, open casebook."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setFont(QFont("Noto Sans", 10))
    kit.Theme(app, ROOT / "templates" / "fonts", kit.ThemeName.LIGHT)
    day = Day(today)
    work = Work(library(), language, clock=day)
    keeping = work.keeping = Keeping(work, place / "own" / "casebook.vault")
    shell = Shell(work)
    keeping.take(create_vault(keeping.path, PASSPHRASE))
    shell.ask_to_lose = lambda: QMessageBox.StandardButton.Discard  # type: ignore[method-assign]
    shell.resize(*size)
    qtbot.addWidget(shell)
    with qtbot.waitExposed(shell):
        shell.show()
    try:
        yield Desk(qtbot, shell, keeping, day)
    finally:
        keeping.lock()
        keeping.end()
        work.stop()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
