"""The header of the window: which actions it has, with their keys; its menu of languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from aryz.content.words import language_names
from aryz.gui import kit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from aryz.content.words import Catalogue
    from aryz.gui.work import Work

NAME = "Aryz"
KEEP, LOCK, HELP, TONGUE, HIDE = "save", "lock", "help", "language", "hide"
HIDE_KEY, HELP_KEY, LOCK_KEY = "Ctrl+H", "F1", "Ctrl+L"


def make_header(words: Catalogue) -> kit.Header:
    """The header in these words."""
    tips = {
        KEEP: (words.text("Save the answers"), _native(QKeySequence.StandardKey.Save)),
        LOCK: (words.text("Lock the casebook"), _native(LOCK_KEY)),
        HELP: (words.text("Help"), HELP_KEY),
        TONGUE: (words.text("Language of the window"), ""),
        HIDE: (words.text("Hide everything at once, and lock the casebook"), _native(HIDE_KEY)),
    }
    shown = (
        (KEEP, "save", words.context("header", "Save")),
        (LOCK, "lock", words.context("header", "Lock")),
        (HELP, "help", words.context("header", "Help")),
        (TONGUE, "globe", words.fact("language.name")),
        (HIDE, "hide", words.context("header", "Hide")),
    )
    return kit.Header(
        NAME, [kit.HeaderAction(key, sign, said, _with_key(*tips[key])) for key, sign, said in shown]
    )


def _native(keys: QKeySequence.StandardKey | str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _with_key(said: str, key: str) -> str:
    return f"{said} ({key})" if key else said


def focused(header: kit.Header) -> str:
    """The key of the action that has the focus, or nothing."""
    focus = QApplication.focusWidget()
    return next((key for key, button in header.actions_by_key.items() if button is focus), "")


def language_menu(parent: QWidget, work: Work) -> QMenu:
    """Every language of the window, in its own name."""
    menu, group = QMenu(parent), QActionGroup(parent)
    for code, name in language_names(work.library.root).items():
        action = QAction(name, menu, checkable=True, checked=code == work.language)
        action.triggered.connect(lambda _on=False, wanted=code: work.speak(wanted))
        group.addAction(action)
        menu.addAction(action)
    return menu


def pop_up(menu: QMenu, under: QWidget) -> None:
    """Show a menu under a button; it goes when it is closed."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(under.mapToGlobal(QPoint(0, under.height())))
