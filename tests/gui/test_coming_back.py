"""Help and Hide lie over whatever is open: afterwards the person is back where they were, with what stood half typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from aryz.casebook.cases import cases
from aryz.casebook.erasing import erase_case
from aryz.casebook.happenings import save_event
from aryz.casebook.leaving import take_left
from aryz.casebook.vault.vault import Vault, open_vault
from aryz.gui.case.road_view import LONGER, NOTE
from aryz.gui.pages.help import HelpPage
from aryz.gui.pages.hidden import HiddenPage
from aryz.gui.pages.start import StartPage
from aryz.gui.pages.wording import WordingPage
from tests.casebook.told import letter, new_case
from tests.casebook.vault.kept import PASSPHRASE
from tests.gui.casework import DAY, Desk, desk
from tests.gui.driving import EXAMPLES, press, settle, tab_to, window, write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
SMALL = (683, 384)
TYPED = "Позвонить в среду"


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(qtbot, tmp_path, DAY, size=SMALL) as made:
        yield made


def half_typed(at: Desk) -> int:
    """A case's form with a few words in its second box, scrolled down; how far."""
    vault = at.vault
    case = new_case(vault)
    save_event(vault, letter(case, date(2026, 11, 2), registered_on=date(2026, 11, 3)))
    at.open(case.code)
    form = at.go(LONGER)
    tab_to(form.boxes["reason"].editor)  # type: ignore[union-attr]
    write(TYPED)
    bar = form.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    return bar.value()


def is_back(at: Desk, scrolled: int) -> bool:
    """Whether all stands as `half_typed` left it."""
    form = at.form()
    there = (at.page().stand.view, form.typed("reason"), form.page.verticalScrollBar().value())
    return there == (LONGER, TYPED, scrolled) and form.box_now() == "reason"


@pytest.mark.parametrize("way", ["help", "twice", "escape", "language"])
def test_after_the_help_the_case_stands_as_it_was(at: Desk, way: str) -> None:
    scrolled = half_typed(at)
    before = at.page()
    at.shell.show_help()
    assert isinstance(at.shell.overlay, HelpPage)
    at.settle()
    if way == "language":
        at.work.language_changed.emit()
        assert isinstance(at.shell.overlay, HelpPage)
    if way == "twice":
        at.shell.show_help()
    elif way == "escape":
        press(Qt.Key.Key_Escape)
    else:
        at.shell.close_overlay()
    at.settle()
    if way == "language":  # all is made anew
        assert at.form().typed("reason") == TYPED
    else:
        assert at.page() is before
        assert is_back(at, scrolled)


def test_hiding_locks_and_the_passphrase_leads_back(at: Desk) -> None:
    """The half-typed form waits in the casebook, and nowhere else."""
    scrolled = half_typed(at)
    at.shell.hide_all()
    assert isinstance(at.shell.overlay, HiddenPage)
    assert at.shell.overlays() == (at.shell.overlay,)
    press(Qt.Key.Key_Space, " ")
    at.settle()
    start = at.shell.screen_now
    assert isinstance(start, StartPage)
    unlock(at)
    at.settle()
    assert is_back(at, scrolled)
    at.shell.close_overlay()
    assert take_left(at.vault) is None
    at.keeping.lock()
    unlock(at)
    assert at.shell.overlay is None


@pytest.mark.parametrize("typed", [True, False])
def test_closing_the_window_keeps_what_is_half_typed(at: Desk, *, typed: bool) -> None:
    """A case that was only looked at is not opened the next time."""
    half_typed(at)
    if not typed:
        press(Qt.Key.Key_Escape)
    at.shell.close()
    with open_vault(at.keeping.path, PASSPHRASE, today=DAY) as vault:
        left = take_left(vault)
    assert (left.typed["reason"] if left else None) == (TYPED if typed else None)


def test_the_help_over_a_case_goes_with_it_when_the_casebook_locks(at: Desk) -> None:
    half_typed(at)
    at.shell.show_help()
    at.keeping.lock()
    assert at.shell.overlays() == ()


def test_nothing_half_typed_outlives_the_erasing_of_its_case(at: Desk) -> None:
    half_typed(at)
    at.keeping.lock()
    at.keeping.end()
    with open_vault(at.keeping.path, PASSPHRASE, today=DAY) as vault:
        assert settings(vault) == 1
        backups = [each.path for each in vault.backups.found()]
        erase_case(vault, cases(vault)[0])
        assert settings(vault) == 0
    assert backups
    for path in backups:
        with open_vault(path, PASSPHRASE, today=DAY) as old:
            assert settings(old) == 0


def settings(vault: Vault) -> int:
    """How much is kept beside the cases."""
    return int(vault.rows("SELECT count(*) FROM setting")[0][0])


def test_a_form_of_a_case_that_is_gone_is_not_opened(at: Desk) -> None:
    half_typed(at)
    at.page().go(NOTE)
    at.keeping.lock()
    at.keeping.end()
    with open_vault(at.keeping.path, PASSPHRASE, today=DAY) as vault, vault.writing() as connection:
        connection.execute("DELETE FROM matter")
    unlock(at)
    assert at.shell.overlay is None


def test_after_the_help_own_words_are_still_in_their_box(qtbot: QtBot) -> None:
    with window(qtbot) as shell:
        shell.open_file(EXAMPLES / "kz-sergek-almaty.yaml")
        shell.work.jump(shell.work.last_page())
        shell.lay_over(WordingPage)
        page = shell.overlay
        assert isinstance(page, WordingPage)
        row = next(each for each in page.rows if each.part.id == "answer")
        row.link.click()
        settle(qtbot)
        write("In writing, please.")
        for open_it in (shell.show_help, shell.hide_all):
            open_it()
            settle(qtbot)
            press(Qt.Key.Key_Escape)
            settle(qtbot)
            assert shell.overlay is page
            assert row.field is not None
            assert row.field.value() == "In writing, please."
            assert row.field.editor.hasFocus()
            assert shell.header.isVisible()


class _Windows(QObject):
    """Every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


def test_the_lawyers_desk_is_no_window_of_its_own_and_has_the_focus(qtbot: QtBot) -> None:
    with window(qtbot) as shell:
        windows = _Windows()
        QApplication.instance().installEventFilter(windows)  # type: ignore[union-attr]
        shell.show_sources()
        settle(qtbot)
        assert windows.seen == []
        assert shell.overlay is not None
        assert QApplication.focusWidget() is shell.overlay.focusProxy()


def unlock(at: Desk) -> None:
    """Type the passphrase on the start page."""
    at.keeping.unlock(PASSPHRASE)
    at.qtbot.waitUntil(lambda: at.keeping.is_open and not at.keeping.busy, timeout=10_000)
    at.settle()
