"""Care of the casebook in the window: passphrase, backups, check, export, calendar, erasing, the recovery sheet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aryz.casebook.cases import cases
from aryz.casebook.happenings import exports, save_event
from aryz.casebook.vault.backups import backups_of
from aryz.documents.recovery_sheet import recovery_sheet
from aryz.gui.pages.overlay import Overlay
from aryz.gui.shelf.backups_page import BackupsPage
from aryz.gui.shelf.care_page import CarePage
from aryz.gui.shelf.create_page import CreatePage
from aryz.gui.shelf.erase_page import ErasePage, erase_page
from aryz.gui.shelf.recovery_page import RecoveryPage
from aryz.gui.shell import Shell
from tests.casebook.told import letter, new_case
from tests.gui.driving import press, settle, tab_to, window, write
from tests.gui.faults import faults_of_look
from tests.gui.paper import TODAY, library
from tests.gui.shelf.reading import PASSPHRASE, PATIENCE, made, on_start, texts, unlock

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
OTHER = "another passphrase 77"
FAMILY = "Қожахметова"


class Answers:
    """What the person would choose in the system's dialogs."""

    def __init__(self, path: Path | None) -> None:
        self.path = path

    def folder(self, _parent: QWidget) -> Path | None:
        """A folder."""
        return self.path

    calendar = sheet = folder


@contextmanager
def opened(qtbot: QtBot, place: Path, width: int = 1366, height: int = 768) -> Iterator[Shell]:
    """The window with an open casebook of one case."""
    with made(place) as vault:
        case = new_case(vault)
        save_event(vault, letter(case, TODAY - timedelta(days=2), registered_on=TODAY - timedelta(days=1)))
    with window(qtbot, width=width, height=height, vault=place) as shell:
        settle(qtbot)
        unlock(qtbot, shell)
        yield shell


@contextmanager
def caring(qtbot: QtBot, place: Path) -> Iterator[tuple[Shell, CarePage]]:
    """The same with the page of care laid over it."""
    with opened(qtbot, place) as shell:
        care = on_start(shell).care
        assert care is not None
        tab_to(care)
        press(Qt.Key.Key_Return)
        page = shell.overlay
        assert isinstance(page, CarePage)
        yield shell, page


def finished(qtbot: QtBot, page: CarePage | ErasePage | RecoveryPage) -> str:
    """Wait for the deeds; what was said last."""
    deeds = page.deeds if isinstance(page, CarePage) else [page.deed]
    qtbot.waitUntil(lambda: all(deed.job is None for deed in deeds), timeout=PATIENCE)
    return "\n".join(deed.said for deed in deeds)


def test_check_and_back_up(qtbot: QtBot, place: Path) -> None:
    with caring(qtbot, place) as (_shell, page):
        page.buttons["check"].click()
        assert "The casebook is whole." in finished(qtbot, page)
        before = len(backups_of(place))
        page.buttons["backup"].click()
        assert "The backup is made and checked." in finished(qtbot, page)
        assert len(backups_of(place)) == before + 1


def test_the_passphrase_is_changed_only_by_who_knows_it(qtbot: QtBot, place: Path) -> None:
    """A wrong present one changes nothing; afterwards the new one opens the file, and the old one does not."""
    with caring(qtbot, place) as (shell, page):
        page.buttons["secret"].click()
        secret = page.secret
        for old, said in (("wrong one here", "does not open"), (PASSPHRASE, "The passphrase was changed.")):
            secret.old.set_value(old)
            secret.passphrase.first.set_value(OTHER)
            secret.passphrase.second.set_value(OTHER)
            secret.button.click()
            qtbot.waitUntil(lambda: secret.deed.job is None, timeout=PATIENCE)
            assert said in secret.deed.said
        shell.guard.lock()
        settle(qtbot)
        unlock(qtbot, shell)
        assert not shell.work.keeping.is_open
        unlock(qtbot, shell, OTHER)
        assert shell.work.keeping.is_open


def test_everything_goes_out_as_files_and_erasing_names_the_place(
    qtbot: QtBot, place: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    with caring(qtbot, place) as (shell, page):
        page.asking = Answers(out)  # type: ignore[assignment]
        page.buttons["export"].click()
        assert "not encrypted" in finished(qtbot, page)
        assert FAMILY in (out / "casebook.json").read_text("utf-8")
        assert [each.place for each in exports(shell.work.keeping.book.vault)] == [str(out)]


def test_the_calendar_has_numbers_and_no_names(qtbot: QtBot, place: Path, tmp_path: Path) -> None:
    file = tmp_path / "days.ics"
    with caring(qtbot, place) as (_shell, page):
        page.asking = Answers(file)  # type: ignore[assignment]
        page.buttons["calendar"].click()
        assert "The calendar is saved" in finished(qtbot, page)
    said = file.read_text("utf-8")
    assert "Case 001" in said
    assert FAMILY not in said


def test_nothing_happens_where_the_person_would_rather_not(qtbot: QtBot, place: Path) -> None:
    with caring(qtbot, place) as (_shell, page):
        page.asking = Answers(None)  # type: ignore[assignment]
        page.buttons["export"].click()
        page.buttons["calendar"].click()
        assert finished(qtbot, page).strip() == ""


def test_a_backup_is_restored_from_the_locked_start_page(qtbot: QtBot, place: Path) -> None:
    """A wrong passphrase is said; the right one brings the state of that day back, and the present file is set aside."""
    with caring(qtbot, place) as (shell, page):
        page.buttons["backup"].click()
        finished(qtbot, page)
        new_case(shell.work.keeping.book.vault, system="kz-ashyq")
        shell.guard.lock()
        settle(qtbot)
        locked = on_start(shell).locked
        assert locked is not None
        tab_to(locked.restore)
        press(Qt.Key.Key_Return)
        backups = shell.overlay
        assert isinstance(backups, BackupsPage)
        backups.field.setFocus()
        write("not this one")
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(backups.field.error()), timeout=PATIENCE)
        assert "does not open" in backups.field.error()
        write(PASSPHRASE)
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: shell.work.keeping.is_open, timeout=PATIENCE)
        settle(qtbot)
        assert shell.overlay is None
        assert [each.code for each in cases(shell.work.keeping.book.vault)] == ["001"]
        assert any(each.aside for each in backups_of(place))


def test_a_case_is_erased_after_a_tick_with_lists_of_what_is_gone(qtbot: QtBot, place: Path) -> None:
    with opened(qtbot, place) as shell:
        shell.lay_over(erase_page(""))
        page = shell.overlay
        assert isinstance(page, ErasePage)
        page.erase.click()
        assert page.code.error()
        page.code.setFocus()
        write("001")
        assert "This person has 1 case." in page.told.text()
        page.erase.click()
        assert cases(shell.work.keeping.book.vault)
        tab_to(page.sure)
        press(Qt.Key.Key_Space, " ")
        tab_to(page.erase)
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(page.erase.isHidden, timeout=PATIENCE)
        settle(qtbot)
        said = texts(page)
        assert "Case 001: letters 1" in said
        assert "Aryz cannot reach" in said
        assert cases(shell.work.keeping.book.vault) == ()
        page.back.click()
        settle(qtbot)
        assert on_start(shell).cases is None


def test_the_recovery_sheet_is_the_same_each_time_and_is_saved(
    qtbot: QtBot, place: Path, tmp_path: Path
) -> None:
    """It never holds the passphrase: the program does not know it any more."""
    file = tmp_path / "sheet.pdf"
    with opened(qtbot, place) as shell:
        shell.lay_over(RecoveryPage)
        page = shell.overlay
        assert isinstance(page, RecoveryPage)
        page.asking = Answers(file)  # type: ignore[assignment]
        page.save_button.click()
        assert "The sheet is saved" in finished(qtbot, page)
        assert file.read_bytes() == page.pdf == recovery_sheet(library(), shell.work.words, place)


@pytest.mark.parametrize("size", [(1366, 768), (683, 384)])
@pytest.mark.parametrize("kind", [CarePage, RecoveryPage, ErasePage, BackupsPage, CreatePage])
def test_nothing_is_cut_and_all_is_named(
    qtbot: QtBot, place: Path, kind: type[Overlay], size: tuple[int, int]
) -> None:
    with opened(qtbot, place, *size) as shell:
        shell.work.keeping.book.vault.back_up(TODAY)
        shell.lay_over(kind)
        page = shell.overlay
        if isinstance(page, CarePage):
            page.buttons["secret"].click()
            page.buttons["others"].click()
        settle(qtbot)
        assert shell.width() == size[0]
        assert faults_of_look(shell) == []


@pytest.mark.parametrize("kind", [CarePage, ErasePage])
def test_locking_takes_every_page_of_the_casebook_away(
    qtbot: QtBot, place: Path, kind: type[Overlay]
) -> None:
    with opened(qtbot, place) as shell:
        shell.lay_over(kind)
        shell.guard.lock()
        settle(qtbot)
        assert shell.overlay is None
        assert on_start(shell).locked is not None
