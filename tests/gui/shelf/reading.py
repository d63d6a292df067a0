"""A person with a casebook in the window: what stands on the start page, and short ways to open and lock it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aryz.casebook.vault.vault import Vault, create_vault
from aryz.gui import kit
from aryz.gui.pages.start import StartPage
from aryz.gui.shelf.at_start import AtStart
from aryz.gui.shell import Shell
from tests.gui.driving import press, settle, window, write

PASSPHRASE = "тұлпар жаңбыр 42 window"
PATIENCE = 10_000
"""Milliseconds after which something has not happened."""


def start_page(shell: Shell) -> StartPage:
    """The start page, which must be open."""
    assert isinstance(shell.screen_now, StartPage)
    return shell.screen_now


def on_start(shell: Shell) -> AtStart:
    """The casebook's part of it."""
    return start_page(shell).casebook


def made(place: Path) -> Vault:
    """A new casebook at the place, open outside the window."""
    return create_vault(place, PASSPHRASE)


def unlock(qtbot: QtBot, shell: Shell, passphrase: str = PASSPHRASE) -> None:
    """Type the passphrase, press Enter, wait until something came of it."""
    locked = on_start(shell).locked
    assert locked is not None
    locked.field.setFocus()
    write(passphrase)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not shell.work.keeping.busy, timeout=PATIENCE)
    settle(qtbot)


@contextmanager
def opened(qtbot: QtBot, place: Path, seconds: Callable[[], float] | None = None) -> Iterator[Shell]:
    """The window with the casebook at the place, opened by its passphrase; an empty one is made where there is none."""
    if not place.exists():
        made(place).close()
    with window(qtbot, vault=place, seconds=seconds) as shell:
        settle(qtbot)
        unlock(qtbot, shell)
        yield shell


def lock(qtbot: QtBot, shell: Shell) -> None:
    """Ctrl+L."""
    press(Qt.Key.Key_L, "", Qt.KeyboardModifier.ControlModifier)
    if (
        shell.work.keeping.is_open
    ):  # a shortcut needs an active window, which a machine without a screen may not give
        shell.guard.lock()
    settle(qtbot)


def texts(root: QWidget) -> str:
    """All words that are seen, on lines of their own."""
    found = [each.text() for each in root.findChildren(kit.Text) if each.isVisible()]
    found += [each.words() for each in root.findChildren(kit.Button) if each.isVisible()]
    return "\n".join(found)
