"""A person at the keyboard: opens the window, presses keys, never touches a mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from aryz.gui import kit
from aryz.gui.keeping import Keeping
from aryz.gui.pages.wizard import WizardScreen
from aryz.gui.shell import Shell
from aryz.gui.words import QtWords
from aryz.gui.work import Work
from tests.gui.paper import ROOT, TODAY, library

EXAMPLES = ROOT / "templates" / "examples"
FAR = 80
"""Presses of Tab after which a control counts as out of reach."""


@contextmanager
def window(
    qtbot: QtBot,
    language: str = "en",
    width: int = 1366,
    height: int = 768,
    vault: Path | None = None,
    seconds: Callable[[], float] | None = None,
) -> Iterator[Shell]:
    """The window, shown, without any answer; closed without asking at the end. ``vault``: where its casebook is; ``seconds``: its clock."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setFont(QFont("Noto Sans", 10))
    kit.Theme(app, ROOT / "templates" / "fonts", kit.ThemeName.LIGHT)
    work = Work(library(), language, clock=lambda _zone: date(TODAY.year, TODAY.month, TODAY.day))
    if vault is not None:
        work.keeping = Keeping(work, vault, seconds)
    words = QtWords(app)
    words.speak(work.words)
    shell = Shell(work, words)
    shell.ask_to_lose = lambda: QMessageBox.StandardButton.Discard  # type: ignore[method-assign]
    shell.resize(width, height)
    qtbot.addWidget(shell)
    with qtbot.waitExposed(shell):
        shell.show()
    try:
        yield shell
    finally:
        work.keeping.end()
        work.stop()
        words.speak(Work(library(), "en").words)


def settle(qtbot: QtBot) -> None:
    """Let a new page take its focus."""
    qtbot.wait(20)


def press(key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier | None = None) -> None:
    """One key, pressed and let go, where the focus is."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    held = modifiers or Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(target, QKeyEvent(kind, key, held, text))


def write(text: str) -> None:
    """Type a text into the box that has the focus; what stood there goes."""
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit | QPlainTextEdit)
    box.selectAll()
    for letter in text:
        press(Qt.Key.Key_unknown, letter)


def tab_to(wanted: QWidget) -> None:
    """Press Tab until the focus is there."""
    for _ in range(FAR):
        focus = QApplication.focusWidget()
        if focus is wanted:
            return
        press(Qt.Key.Key_Tab, "\t")
    raise AssertionError(f"{wanted.accessibleName()!r} cannot be reached with Tab")


def sheet(shell: Shell) -> object:
    """The page of the wizard that is open."""
    assert isinstance(shell.screen_now, WizardScreen)
    return shell.screen_now.sheet
