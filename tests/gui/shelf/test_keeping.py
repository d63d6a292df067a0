"""The casebook behind the window: made, kept by itself, locked by a key, by Hide, by idling and by sleep, opened again after a crash."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aryz.casebook.happenings import unfinished
from aryz.casebook.vault.vault import open_vault
from aryz.gui.heading import KEEP, LOCK
from aryz.gui.keeping import ASLEEP, IDLE, TICK
from aryz.gui.pages.hidden import HiddenPage
from aryz.gui.shelf.create_page import CreatePage
from aryz.gui.shelf.recovery_page import RecoveryPage
from aryz.gui.shell import Shell
from aryz.gui.work import CAUTIONS, START
from tests.gui.driving import EXAMPLES, press, settle, tab_to, window, write
from tests.gui.paper import TODAY
from tests.gui.shelf.reading import (
    PASSPHRASE,
    PATIENCE,
    lock,
    made,
    on_start,
    opened,
    start_page,
    texts,
    unlock,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
NAME = "kz-sergek-almaty"


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def written(shell: Shell, qtbot: QtBot, page: str = "place") -> None:
    """A letter half written, at a page."""
    shell.open_file(EXAMPLES / f"{NAME}.yaml")
    shell.work.jump(page)
    settle(qtbot)


def is_open(shell: Shell) -> bool:
    """Whether the casebook is open."""
    return shell.work.keeping.is_open


def test_by_keys_a_casebook_is_made_keeps_a_letter_and_gives_it_back(qtbot: QtBot, place: Path) -> None:
    """Make it, write, lock, open, go on: the keyboard alone, and the letter is where it was left."""
    with window(qtbot, vault=place) as shell:
        settle(qtbot)
        without = on_start(shell).without
        assert without is not None
        assert "Nothing is stored" in texts(shell)
        tab_to(without.keep)
        press(Qt.Key.Key_Return)
        page = shell.overlay
        assert isinstance(page, CreatePage)
        settle(qtbot)
        page.passphrase.first.setFocus()
        write(PASSPHRASE)
        assert "Strong" in page.passphrase.told.text()
        tab_to(page.passphrase.second.editor)
        write(PASSPHRASE)
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: isinstance(shell.overlay, RecoveryPage), timeout=PATIENCE)
        assert isinstance(shell.overlay, RecoveryPage)
        tab_to(shell.overlay.done)
        press(Qt.Key.Key_Return)
        settle(qtbot)
        assert "No cases yet" in texts(shell)
        assert shell.header.actions_by_key[LOCK].isVisible()
        written(shell, qtbot)
        values = dict(shell.work.values)
        assert not shell.header.actions_by_key[KEEP].isVisible()
        lock(qtbot, shell)
        assert shell.work.page == START
        assert shell.work.values == {}
        assert not shell.header.actions_by_key[LOCK].isVisible()
        unlock(qtbot, shell)
        half = on_start(shell).half
        assert half is not None
        tab_to(half.go_on_with[0])
        press(Qt.Key.Key_Return)
        settle(qtbot)
        assert shell.work.page == CAUTIONS  # what must be known is said again before one goes on
        press(Qt.Key.Key_Return)
        settle(qtbot)
        assert (shell.work.page, shell.work.values) == ("place", values)
        assert "Almaty" not in shell.windowTitle()


def test_after_a_crash_the_start_page_offers_to_go_on(qtbot: QtBot, place: Path) -> None:
    """What was typed on the pages before is there, though nothing was closed properly."""
    with opened(qtbot, place) as shell:
        written(shell, qtbot)
        values, keeping = dict(shell.work.values), shell.work.keeping
        vault, keeping.vault = keeping.vault, None  # the program is gone, and only the file is left
        assert vault is not None
        vault.close()
    with opened(qtbot, place) as shell:
        half = on_start(shell).half
        assert half is not None
        half.go_on_with[0].click()
        shell.work.go_next()
        assert (shell.work.page, shell.work.values) == ("place", values)


def test_a_wrong_passphrase_is_said_under_the_field(qtbot: QtBot, place: Path) -> None:
    """And the right one still opens it; Enter in an empty field begins no letter."""
    made(place).close()
    with window(qtbot, vault=place) as shell:
        settle(qtbot)
        locked = on_start(shell).locked
        assert locked is not None
        assert QApplication.focusWidget() is locked.field.editor
        press(Qt.Key.Key_Return)
        assert shell.work.page == START
        assert locked.field.error()
        unlock(qtbot, shell, "not this one")
        assert "The passphrase does not open casebook.vault" in locked.field.error()
        assert QApplication.focusWidget() is locked.field.editor
        unlock(qtbot, shell)
        assert shell.work.keeping.is_open


def test_a_second_program_and_a_damaged_file_are_each_one_sentence(qtbot: QtBot, place: Path) -> None:
    """Nothing is overwritten by either."""
    other = made(place)
    with window(qtbot, vault=place) as shell:
        settle(qtbot)
        unlock(qtbot, shell)
        locked = on_start(shell).locked
        assert locked is not None
        assert "is open in another window of Aryz or another program" in locked.field.error()
        other.close()
        whole = place.read_bytes()
        place.write_bytes(whole[:4096] + bytes(len(whole) - 4096))
        unlock(qtbot, shell)
        assert "is damaged" in locked.field.error()
        assert not shell.work.keeping.is_open


def test_it_locks_when_nobody_is_there_and_when_the_computer_slept(qtbot: QtBot, place: Path) -> None:
    """After 15 minutes without a key, not before; and at once after a sleep. What was written is kept."""
    clock = Clock()
    with opened(qtbot, place, clock) as shell:
        keeping = shell.work.keeping
        written(shell, qtbot)
        for _ in range(IDLE // TICK - 1):
            clock.now += TICK
            keeping.tick()
        assert is_open(shell)
        keeping.touch()
        clock.now += TICK
        keeping.tick()
        assert is_open(shell)
        for _ in range(IDLE // TICK):
            clock.now += TICK
            keeping.tick()
        settle(qtbot)
        assert not is_open(shell)
        assert "nobody was here" in texts(shell)
        assert shell.work.values == {}
        unlock(qtbot, shell)
        assert on_start(shell).half is not None
        clock.now += ASLEEP + 1
        keeping.tick()
        assert not is_open(shell)


def test_a_key_in_the_window_puts_the_locking_off(qtbot: QtBot, place: Path) -> None:
    """Qt hands every key of the window to it."""
    clock = Clock()
    with opened(qtbot, place, clock) as shell:
        handle = shell.windowHandle()
        assert handle is not None
        clock.now += TICK
        shell.work.keeping.tick()
        shift = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
        QCoreApplication.sendEvent(handle, shift)
        for _ in range(IDLE // TICK - 1):
            clock.now += TICK
            shell.work.keeping.tick()
        assert is_open(shell)
        clock.now += TICK
        shell.work.keeping.tick()
        assert not is_open(shell)


def test_who_wakes_the_computer_sees_nothing(qtbot: QtBot, place: Path) -> None:
    """The first key after a sleep locks, before the timer does, and goes nowhere else."""
    clock = Clock()
    with opened(qtbot, place, clock) as shell:
        handle = shell.windowHandle()
        assert handle is not None
        clock.now += ASLEEP + 1
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
        QCoreApplication.sendEvent(handle, key)
        assert not is_open(shell)


def test_hide_hides_and_locks_at_once(qtbot: QtBot, place: Path) -> None:
    """Nothing is seen, the casebook is shut, and the answers are in it."""
    with opened(qtbot, place) as shell:
        written(shell, qtbot)
        shell.hide_all()
        assert isinstance(shell.overlay, HiddenPage)
        assert not shell.work.keeping.is_open
        assert shell.work.values == {}
        assert not shell.header.isVisible()
        press(Qt.Key.Key_Space, " ")
        settle(qtbot)
        assert on_start(shell).locked is not None
    with open_vault(place, PASSPHRASE, today=TODAY) as vault:
        assert [each.page for each in unfinished(vault)] == ["place"]


def test_what_cannot_be_kept_is_said_and_stays_on_the_screen(qtbot: QtBot, place: Path) -> None:
    """The file is replaced underneath: one sentence, the answers are not lost, also not by locking."""
    with opened(qtbot, place) as shell:
        shell.open_file(EXAMPLES / f"{NAME}.yaml")
        other = place.read_bytes()
        place.unlink()
        place.write_bytes(other)
        shell.work.set("incident.place", "Another place")
        shell.work.jump("place")
        settle(qtbot)
        assert "Another program changed the file" in shell.notice.said
        assert shell.notice.isVisible()
        lock(qtbot, shell)
        assert shell.work.get("incident.place") == "Another place"
        assert not shell.work.keeping.is_open


def test_a_letter_is_forgotten_and_brought_back(qtbot: QtBot, place: Path) -> None:
    """No question is asked: one press undoes it."""
    with opened(qtbot, place) as shell:
        written(shell, qtbot)
        shell.work.reset()
        shell.work.jump(START)
        settle(qtbot)
        half = on_start(shell).half
        assert half is not None
        tab_to(half.forget[0])
        press(Qt.Key.Key_Return)
        settle(qtbot)
        half = on_start(shell).half
        assert half is not None
        assert half.go_on_with == []
        assert half.back is not None
        assert QApplication.focusWidget() is half.back
        half.back.click()
        settle(qtbot)
        half = on_start(shell).half
        assert half is not None
        assert len(half.go_on_with) == 1


def test_another_letter_takes_no_earlier_ones_place(qtbot: QtBot, place: Path) -> None:
    """Starting anew leaves what was half written among the half-written letters."""
    with opened(qtbot, place) as shell:
        written(shell, qtbot)
        shell.work.jump(START)
        settle(qtbot)
        start_page(shell).anew.click()
        shell.work.set("country", "kg")
        shell.work.go_next()
        shell.work.jump(START)
        vault = shell.work.keeping.vault
        assert vault is not None
        assert sorted(each.values["country"] for each in unfinished(vault)) == ["kg", "kz"]


def test_answers_given_before_the_casebook_was_opened_are_kept_too(qtbot: QtBot, place: Path) -> None:
    """The person begins, goes back to the start, opens the casebook: all is in it from then on."""
    made(place).close()
    with window(qtbot, vault=place) as shell:
        settle(qtbot)
        written(shell, qtbot)
        shell.work.jump(START)
        settle(qtbot)
        unlock(qtbot, shell)
        vault = shell.work.keeping.vault
        assert vault is not None
        assert [each.values for each in unfinished(vault)] == [shell.work.values]
        assert shell.work.is_saved()
