"""The list of cases, its search, and what is due."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from aryz.casebook.agenda import What
from aryz.casebook.cases import close_case
from aryz.casebook.happenings import save_event
from aryz.casebook.moving import moved
from aryz.casebook.vault.vault import Vault
from aryz.gui.case.page import CasePage
from aryz.gui.shelf.agenda_page import AgendaPage
from aryz.gui.shelf.case_list import FIRST, MORE
from aryz.gui.shelf.due_panel import MOST
from aryz.gui.shell import Shell
from aryz.gui.work import START
from tests.casebook.many import fill
from tests.casebook.told import answer, letter, new_case
from tests.gui.driving import EXAMPLES, press, settle, tab_to, window, write
from tests.gui.faults import faults_of_look
from tests.gui.paper import TODAY
from tests.gui.shelf.reading import lock, made, on_start, start_page, texts, unlock

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
FAMILY = "Қожахметова"


def some(vault: Vault) -> None:
    """A case that waits, one with an answer, one overdue, a closed one, and one without a letter."""
    first = new_case(vault)
    save_event(vault, letter(first, TODAY - timedelta(days=2), registered_on=TODAY - timedelta(days=1)))
    second = new_case(vault, system="kz-smart-astana")
    sent = save_event(vault, letter(second, date(2026, 11, 2), registered_on=date(2026, 11, 3)))
    save_event(vault, answer(sent, date(2026, 11, 20)))
    third = new_case(vault, system="kz-sergek-astana")
    save_event(vault, letter(third, date(2026, 9, 1), registered_on=date(2026, 9, 2)))
    close_case(vault, new_case(vault, system="kg-safe-city"), date(2026, 11, 20))
    new_case(vault, system="kz-ashyq")


@contextmanager
def opened(
    qtbot: QtBot, place: Path, width: int = 1366, height: int = 768, *, full: bool = True
) -> Iterator[Shell]:
    """The window with an open casebook of some cases."""
    with made(place) as vault:
        if full:
            some(vault)
    with window(qtbot, width=width, height=height, vault=place) as shell:
        settle(qtbot)
        unlock(qtbot, shell)
        yield shell


def shown(shell: Shell) -> list[str]:
    """The codes of the rows, from above."""
    cases = on_start(shell).cases
    assert cases is not None
    return [row.code for row in cases.rows]


def test_without_a_case_there_is_no_list_and_no_panel(qtbot: QtBot, place: Path) -> None:
    with opened(qtbot, place, full=False) as shell:
        part = on_start(shell)
        assert (part.cases, part.panel, part.half) == (None, None, None)


def test_each_case_says_its_stage_and_the_one_next_thing(qtbot: QtBot, place: Path) -> None:
    """A button where the person must act, a date where others must; the newest first, closed ones not at first."""
    with opened(qtbot, place) as shell:
        cases = on_start(shell).cases
        assert cases is not None
        assert shown(shell) == ["005", "003", "002", "001"]
        said = {row.code: (row.stage.text(), row.act.words() if row.act else "") for row in cases.rows}
        assert said["005"] == ("No letter was handed in yet", "Go on")
        assert said["003"] == ("The time for the answer is over", "Next letter")
        assert said["002"] == ("Answered", "Next letter")
        assert said["001"] == ("Waiting for the answer", "")
        assert "December" in texts(cases.rows[3])


@pytest.mark.parametrize(
    ("typed", "found"), [("kozhakhmetova", 4), ("смарт", 1), ("005", 1), ("kz-sergek", 2), ("Жоқпенбай", 0)]
)
def test_the_list_follows_what_is_typed(qtbot: QtBot, place: Path, typed: str, found: int) -> None:
    """Names in another script, a system, a number; nothing found is said."""
    with opened(qtbot, place) as shell:
        cases = on_start(shell).cases
        assert cases is not None
        tab_to(cases.search.editor)
        write(typed)
        assert len(shown(shell)) == found
        assert ("No case fits" in texts(cases)) == (not found)
        press(Qt.Key.Key_Return)
        assert shell.work.page == START  # Enter in the search begins no letter


def test_filters_narrow_the_list_and_outlive_the_casebooks_changes(qtbot: QtBot, place: Path) -> None:
    with opened(qtbot, place) as shell:
        cases = on_start(shell).cases
        assert cases is not None
        closed, state, country = cases.pickers
        closed.take("closed")
        assert shown(shell) == ["004"]
        closed.take("")
        country.take("kz")
        state.take("answered")
        assert shown(shell) == ["002"]
        shell.work.keeping.written()
        settle(qtbot)
        assert shown(shell) == ["002"]


def test_only_the_rows_that_are_looked_at_are_made(qtbot: QtBot, place: Path) -> None:
    """Of many cases a few, and more on demand; the focus goes to the first new row."""
    with made(place) as vault:
        fill(vault, FIRST + MORE + 5, TODAY)
    with window(qtbot, vault=place) as shell:
        settle(qtbot)
        unlock(qtbot, shell)
        cases, panel = on_start(shell).cases, on_start(shell).panel
        assert cases is not None
        assert panel is not None
        assert len(cases.rows) == FIRST
        assert len(panel.links) == MOST < len(panel.items)
        tab_to(cases.more)
        press(Qt.Key.Key_Return)
        assert len(cases.rows) == FIRST + MORE
        assert cases.rows[FIRST].name.hasFocus()


def test_what_is_due_stands_late_first_and_names_no_person(qtbot: QtBot, place: Path) -> None:
    with opened(qtbot, place) as shell:
        panel = on_start(shell).panel
        assert panel is not None
        codes = [item.case.code for item in panel.items]
        assert codes[0] == "003"
        assert FAMILY not in texts(panel)
        assert {item.what for item in panel.items} == {What.ANSWER, What.STEP}
        assert "days ago" in texts(panel)


def test_the_whole_agenda_lies_behind_the_panel(qtbot: QtBot, place: Path) -> None:
    """By keys: every line, in its group, and from a line to its case."""
    with opened(qtbot, place) as shell:
        vault = shell.work.keeping.book.vault
        waits = new_case(vault, system="ee-hoia")
        save_event(vault, letter(waits, TODAY, kind="system-info", body="", body_name="A holder", limit=""))
        shell.work.keeping.written()
        settle(qtbot)
        agenda = shell.work.keeping.book.agenda(TODAY)
        panel = on_start(shell).panel
        assert panel is not None
        tab_to(panel.all)
        press(Qt.Key.Key_Return)
        settle(qtbot)
        page = shell.overlay
        assert isinstance(page, AgendaPage)
        said = texts(page)
        assert {"Overdue", "Later"} <= set(said.split("\n"))
        assert ("Waiting; we know of no last day" in said) == bool(agenda.waiting)
        assert len(page.lines) == len(panel.items)
        assert FAMILY not in said
        assert faults_of_look(shell) == []
        tab_to(page.lines[0].link)
        press(Qt.Key.Key_Return)
        assert isinstance(shell.overlay, CasePage)


@pytest.mark.parametrize("wanted", ["row", "act", "due"])
def test_a_case_is_asked_for_by_its_code(qtbot: QtBot, place: Path, wanted: str) -> None:
    with opened(qtbot, place) as shell:
        cases, panel = on_start(shell).cases, on_start(shell).panel
        assert cases is not None
        assert panel is not None
        act = cases.rows[1].act
        assert act is not None
        button = {"row": cases.rows[1].name, "act": act, "due": panel.links[0]}[wanted]
        with qtbot.waitSignal(shell.work.keeping.case_wanted) as asked:
            tab_to(button)
            press(Qt.Key.Key_Return)
        assert asked.args == ["003"]
        assert isinstance(shell.overlay, CasePage)
        assert shell.overlay.stand.code == "003"
        assert FAMILY not in shell.windowTitle()
        lock(qtbot, shell)
        assert shell.overlay is None


@pytest.mark.parametrize("size", [(1366, 768), (683, 384)])
@pytest.mark.parametrize("state", ["open", "locked", "none"])
def test_nothing_is_cut_and_all_is_named(
    qtbot: QtBot, place: Path, size: tuple[int, int], state: str
) -> None:
    """Wide, and as at 200 % on a small screen."""
    with opened(qtbot, place, *size) as shell:
        cases = on_start(shell).cases
        assert cases is not None
        cases.fold.open(True)
        if state != "open":
            lock(qtbot, shell)
        if state == "none":
            place.unlink()
            shell.work.jump(START)
        settle(qtbot)
        start_page(shell)
        assert shell.width() == size[0]
        assert faults_of_look(shell) == []


def test_what_is_due_is_said_once_a_day_without_a_name(
    qtbot: QtBot, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under the header where the desktop has no notifications and another page is open; never twice on one day."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
    today = [TODAY]
    with opened(qtbot, place) as shell:
        shell.work._clock = lambda _zone: today[0]
        assert not shell.notice.said  # the start page shows it
        shell.open_file(EXAMPLES / "kz-sergek-almaty.yaml")
        assert not shell.notice.said
        today[0] = TODAY + timedelta(days=1)
        shell.work.keeping.tick()
        assert "Case 003: answer due" in shell.notice.said
        assert FAMILY not in shell.notice.said
        shell.notice.put_away()
        shell.work.keeping.written()
        assert not shell.notice.said
        today[0] = TODAY + timedelta(days=2)
        shell.work.keeping.tick()
        assert shell.notice.isVisible()
        lock(qtbot, shell)
        assert not shell.notice.isVisible()


def test_the_titles_of_the_window_hold_no_name(qtbot: QtBot, place: Path) -> None:
    with opened(qtbot, place) as shell:
        seen = {shell.windowTitle()}
        care = on_start(shell).care
        assert care is not None
        care.click()
        seen.add(shell.windowTitle())
        assert not any(FAMILY in title for title in seen)
        assert len(seen) == 2


def test_last_days_that_moved_are_said_until_they_were_seen(qtbot: QtBot, place: Path) -> None:
    """As if a holiday had come since the person was last told."""
    with opened(qtbot, place) as shell:
        shell.work.keeping.seen_days()
        vault = shell.work.keeping.book.vault
        with vault.writing() as connection:
            connection.execute("UPDATE told SET day = '2026-12-01' WHERE day > '2026-11-29'")
        keeping = shell.work.keeping
        keeping.moved_days = moved(vault, keeping.book.lines(TODAY).values())
        assert keeping.moved_days
        lock(qtbot, shell)
        unlock(qtbot, shell)
        assert shell.work.keeping.moved_days
        assert "Last days have moved" in texts(start_page(shell))
        assert "it was" in texts(start_page(shell))
        shell.work.keeping.seen_days()
        lock(qtbot, shell)
        unlock(qtbot, shell)
        assert shell.work.keeping.moved_days == ()
