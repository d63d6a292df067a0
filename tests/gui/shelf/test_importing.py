"""Cases of another casebook in the window: exported there, looked at and added here, by keys; and what is no export adds nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from aryz.casebook.cases import case_of, cases
from aryz.casebook.exporting import RECORDS
from aryz.casebook.happenings import save_event, save_unfinished
from aryz.casebook.importing import Planned
from aryz.casebook.records import Cost, NewFile, Unfinished
from aryz.casebook.vault.vault import Vault
from aryz.gui import kit
from aryz.gui.case.page import CasePage
from aryz.gui.jobs import Says
from aryz.gui.shelf import caring, import_page
from aryz.gui.shelf.care_page import CarePage
from aryz.gui.shelf.import_page import ImportPage
from aryz.gui.shell import Shell
from tests.casebook.told import answer, example, hand_in, new_case
from tests.gui.driving import press, settle, tab_to, write
from tests.gui.faults import faults_of_look
from tests.gui.paper import TODAY
from tests.gui.shelf.reading import PATIENCE, made, on_start, opened, texts, unlock

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
NO_EXPORT, NO_FILE = "This is not the export of a casebook", "There is no such file"


class Answers:
    """What the person would choose in the system's dialogs."""

    def __init__(self, path: Path | None) -> None:
        self.path = path

    def folder(self, _parent: QWidget) -> Path | None:
        """A folder."""
        return self.path

    exported = folder


def some(vault: Vault) -> None:
    """A case with a letter, a refusal, a cost and a half-written letter."""
    case = new_case(vault, code="014")
    on = TODAY.replace(day=1)
    sent = hand_in(vault, case, example("kz-sergek-almaty"), on, registered=on, holder="kz-dp-almaty")
    save_event(vault, answer(sent, TODAY), [NewFile(name="отказ.pdf", data=b"\x00refusal")])
    save_event(vault, Cost(case=case.id, on=on, amount="900", currency="KZT"))
    save_unfinished(vault, Unfinished(case=case.id, page="who", saved=TODAY, values={"facts": "x"}))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The export of a casebook with that case."""
    folder = tmp_path / "out"
    with made(tmp_path / "theirs" / "casebook.vault") as vault:
        some(vault)
        caring.export(vault, folder, TODAY, lambda _done, _of: None)
    return folder


@contextmanager
def importing(qtbot: QtBot, place: Path) -> Iterator[tuple[Shell, ImportPage]]:
    """The window with the page, reached by keys."""
    with opened(qtbot, place) as shell:
        care = cared(shell)
        tab_to(care.buttons["import"])
        press(Qt.Key.Key_Return)
        settle(qtbot)
        page = shell.overlay
        assert isinstance(page, ImportPage)
        yield shell, page


def cared(shell: Shell) -> CarePage:
    """The page of care, reached by keys."""
    care = on_start(shell).care
    assert care is not None
    tab_to(care)
    press(Qt.Key.Key_Return)
    assert isinstance(shell.overlay, CarePage)
    return shell.overlay


def export(qtbot: QtBot, shell: Shell, folder: Path) -> None:
    """Everything into a folder, by the window."""
    care = cared(shell)
    care.asking = Answers(folder)  # type: ignore[assignment]
    care.buttons["export"].click()
    qtbot.waitUntil(lambda: all(deed.job is None for deed in care.deeds), timeout=PATIENCE)
    shell.close_overlay()
    settle(qtbot)


def looked(qtbot: QtBot, page: ImportPage, folder: Path | str) -> None:
    """Type the folder, press Enter, wait until something came of it."""
    tab_to(page.field.editor)
    write(str(folder))
    press(Qt.Key.Key_Return)
    finish(qtbot, page)


def finish(qtbot: QtBot, page: ImportPage) -> None:
    """Wait for what runs."""
    qtbot.waitUntil(lambda: page.deed.job is None, timeout=PATIENCE)
    settle(qtbot)


def kept(folder: Path) -> tuple[Any, dict[str, bytes]]:
    """All that an export holds but where it was exported to."""
    tree = json.loads((folder / RECORDS).read_bytes())
    del tree["exports"]
    files = {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}
    return tree, {name: path.read_bytes() for name, path in files.items() if name != RECORDS}


def test_by_keys_a_case_goes_from_one_casebook_into_another_and_is_the_same(
    qtbot: QtBot, place: Path, tmp_path: Path
) -> None:
    theirs, first, second = tmp_path / "theirs" / "casebook.vault", tmp_path / "first", tmp_path / "second"
    with made(theirs) as vault:
        some(vault)
    with opened(qtbot, theirs) as shell:
        export(qtbot, shell, first)
    with importing(qtbot, place) as (shell, page):
        looked(qtbot, page, first)
        said = texts(page)
        assert page.headline.text() == "Add these cases to the casebook?"
        assert QApplication.focusWidget() is page.headline
        assert "Case 014: letters 1, other entries 2, files 2." in said
        assert "Айгүл" in said
        assert cases(shell.work.keeping.book.vault) == ()
        tab_to(page.primary)
        press(Qt.Key.Key_Return)
        finish(qtbot, page)
        assert page.headline.text() == "1 case was added"
        assert f"not encrypted {first}" in page.deed.said
        (row,) = page.rows
        assert row.open is not None
        assert row.open.accessibleName() == "Open the case: Case 014"
        tab_to(row.open)
        press(Qt.Key.Key_Return)
        assert isinstance(shell.overlay, CasePage)
        assert shell.overlay.stand.code == "014"
        press(Qt.Key.Key_Escape)
        settle(qtbot)
        listed = on_start(shell).cases
        assert listed is not None
        assert [row.code for row in listed.rows] == ["014"]
        export(qtbot, shell, second)
    assert kept(second) == kept(first)


def test_a_case_that_is_there_stays_and_a_number_that_is_taken_stays_with_its_case(
    qtbot: QtBot, place: Path, out: Path
) -> None:
    with made(place) as vault:
        mine = new_case(vault, code="014")
    with importing(qtbot, place) as (shell, page):
        page.asking = Answers(out)  # type: ignore[assignment]
        page.choose.click()
        finish(qtbot, page)
        assert "Its number here: 015." in texts(page)
        page.primary.click()
        finish(qtbot, page)
        assert "Case 015" in texts(page)
        vault = shell.work.keeping.book.vault
        assert case_of(vault, "014").mark == mine.mark
        page.go_back()
        settle(qtbot)
        tab_to(cared(shell).buttons["import"])
        press(Qt.Key.Key_Return)
        again = shell.overlay
        assert isinstance(again, ImportPage)
        looked(qtbot, again, out)
        said = texts(again)
        assert "There is nothing to take." in said
        assert "It is here already and stays as it is." in said
        assert again.primary.isHidden()
        assert len(cases(vault)) == 2
        press(Qt.Key.Key_Escape)
        assert again.field.value() == str(out)
        assert again.primary.isVisible()
        press(Qt.Key.Key_Escape)
        assert shell.overlay is None


@pytest.mark.parametrize("what", ["nothing", "no folder", "empty", "another file", "damaged"])
def test_what_is_no_export_is_said_above_with_a_way_to_the_field(
    qtbot: QtBot, place: Path, out: Path, what: str
) -> None:
    folder, whole = out.parent / "other", (out / RECORDS).read_bytes()
    folder.mkdir()
    if data := {"another file": b"[]", "damaged": whole[:-9]}.get(what):
        (folder / RECORDS).write_bytes(data)
    typed = {"nothing": "", "no folder": f"{folder}x"}.get(what, str(folder))
    said = {"nothing": "Choose the folder of the export.", "no folder": NO_FILE, "empty": NO_FILE}
    with importing(qtbot, place) as (shell, page):
        looked(qtbot, page, typed)
        (summary,) = page.findChildren(kit.ErrorSummary)
        assert QApplication.focusWidget() is summary
        (link,) = summary.links
        assert said.get(what, NO_EXPORT) in link.words()
        assert page.field.error() == link.words()
        tab_to(link)
        press(Qt.Key.Key_Return)
        assert QApplication.focusWidget() is page.field.editor
        assert page.field.value() == typed
        looked(qtbot, page, out)
        assert page.findChildren(kit.ErrorSummary) == []
        assert cases(shell.work.keeping.book.vault) == ()


def test_a_paper_that_was_changed_since_adds_nothing(qtbot: QtBot, place: Path, out: Path) -> None:
    with importing(qtbot, place) as (shell, page):
        looked(qtbot, page, out)
        next(out.rglob("*.pdf")).write_bytes(b"forged")
        page.primary.click()
        finish(qtbot, page)
        assert NO_EXPORT in page.field.error()
        assert page.field.isVisible()
        assert page.field.value() == str(out)
        assert cases(shell.work.keeping.book.vault) == ()


def test_a_casebook_that_vanished_is_no_fault_of_the_folder(qtbot: QtBot, place: Path, out: Path) -> None:
    with importing(qtbot, place) as (_shell, page):
        looked(qtbot, page, out)
        away = place.rename(place.with_name("away"))
        page.primary.click()
        finish(qtbot, page)
        away.rename(place)
        assert "is no longer there" in page.deed.said
        assert page.field.error() == ""
        page.primary.click()
        finish(qtbot, page)
        assert page.headline.text() == "1 case was added"


def test_locking_stops_what_is_being_added_and_nothing_of_it_is_there(
    qtbot: QtBot, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, goes = tmp_path / "out", Event()
    with made(tmp_path / "theirs" / "casebook.vault") as vault:
        for _ in range(2):
            new_case(vault)
        caring.export(vault, out, TODAY, lambda _done, _of: None)

    def slow(vault: Vault, planned: tuple[Planned, ...], folder: Path, today: date, says: Says) -> None:
        def step(done: int, of: int) -> None:
            says(done, of)
            if done == 1:
                goes.wait(PATIENCE / 1000)
                says(done, of)

        caring.take_in(vault, planned, folder, today, step)

    monkeypatch.setattr(import_page, "take_in", slow)
    with importing(qtbot, place) as (shell, page):
        looked(qtbot, page, out)
        page.primary.click()
        bar = page.findChild(kit.Going)
        assert isinstance(bar, kit.Going)
        qtbot.waitUntil(lambda: bar.isVisible() and bar.value() == 1, timeout=PATIENCE)
        assert bar.accessibleName() == "The cases are being added."
        shell.guard.lock()
        goes.set()
        settle(qtbot)
        assert shell.overlay is None
        assert on_start(shell).locked is not None
        unlock(qtbot, shell)
        assert cases(shell.work.keeping.book.vault) == ()


def test_another_language_keeps_the_folder(qtbot: QtBot, place: Path, out: Path) -> None:
    with importing(qtbot, place) as (shell, page):
        tab_to(page.field.editor)
        write(str(out))
        shell.work.speak("ru")
        settle(qtbot)
        anew = shell.overlay
        assert isinstance(anew, ImportPage)
        assert anew.field.value() == str(out)


@pytest.mark.parametrize("size", [(1366, 768), (683, 384)])
def test_nothing_is_cut_and_all_is_named(qtbot: QtBot, place: Path, out: Path, size: tuple[int, int]) -> None:
    with importing(qtbot, place) as (shell, page):
        shell.resize(*size)
        for text in (None, "", str(out), None):
            if text is not None:
                looked(qtbot, page, text)
            elif page.planned:
                page.go_on()
                finish(qtbot, page)
            assert shell.width() == size[0]
            assert faults_of_look(shell) == []
        assert page.rows[0].open is not None
