"""Whole journeys: every page in every language, and with the keyboard alone from the start to the letters."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from aryz.content.library import load_library
from aryz.content.words import interface_languages
from aryz.documents.making import make
from aryz.gui import kit
from aryz.gui.made import made_now
from aryz.gui.pages.cautions import CautionsSheet
from aryz.gui.pages.check import CheckPage
from aryz.gui.pages.choices import ChoicePart, TicksPart
from aryz.gui.pages.kit_page import KitPage
from aryz.gui.pages.next import NextPage
from aryz.gui.pages.parts import FieldPart
from aryz.gui.pages.print_page import print_page
from aryz.gui.pages.question import QuestionSheet
from aryz.gui.pages.signing import SigningPage
from aryz.gui.pages.text_page import text_page
from aryz.gui.pages.wizard import WizardScreen
from aryz.gui.pages.wording import WordingPage
from aryz.gui.shell import Shell
from aryz.gui.work import CAUTIONS, NEXT, START
from aryz.interview.validation import accept
from tests.gui.driving import EXAMPLES, press, settle, sheet, tab_to, window, write
from tests.gui.faults import faults_of_look
from tests.gui.filing import Answering

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
LANGUAGES = interface_languages()
JOURNEYS = ("kz-sergek-almaty", "kz-private-camera", "kg-stop-covid", "ua-kyiv-cctv")
NARROW = (*JOURNEYS, "kg-complaint-regulator", "kz-complaint-superior", "ee-tallinn-cameras")
ANSWERS = {
    "country": "kz",
    "event": "road-camera",
    "incident.city": "almaty",
    "system": "kz-sergek-almaty",
    "before": "no",
    "letter": "preserve-video",
    "incident.date": "19.11.2026",
    "incident.start": "18:00",
    "incident.end": "18.30",
    "incident.place": "Абай даңғылы, Өзбек көшесінің қиылысы",
    "about": "self",
    "person.name.family": "Әсенова",
    "person.name.given": "Үміт",
    "person.id_number": "900101450129",
    "person.postal_address": "Алматы, Гоголь көшесі, 1",
    "language": "kk",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", JOURNEYS)
def test_every_page_opens_in_every_language(qtbot: QtBot, language: str, name: str) -> None:
    """Forward and back, wide: a headline, a way on, names for all controls, nothing cut."""
    with window(qtbot, language) as shell:
        shell.open_file(EXAMPLES / f"{name}.yaml")
        for page in shell.work.pages():
            shell.work.jump(page.id)
            settle(qtbot)
            assert shell.windowTitle().startswith(shell.work.words.fact(page.headline))
            assert faults_of_look(shell) == [], page.id
        while shell.work.page != START:
            shell.work.go_back()


@pytest.mark.parametrize("name", NARROW)
def test_every_page_opens_in_a_narrow_window(qtbot: QtBot, name: str) -> None:
    """As at 200 % on a small screen: one column, the window grows no wider, the letter behind a button."""
    with window(qtbot, "ru", 683, 384) as shell:
        shell.open_file(EXAMPLES / f"{name}.yaml")
        for page in shell.work.pages():
            shell.work.jump(page.id)
            settle(qtbot)
            assert shell.width() == 683, page.id
            assert faults_of_look(shell) == [], page.id


def take_row(part: ChoicePart, wanted: str) -> None:
    """Choose a row with the arrows."""
    rows = part.group.rows
    tab_to(part.target())
    if part.group.current() != wanted:
        for _ in rows:
            press(Qt.Key.Key_Down)
            if part.group.current() == wanted:
                return
    else:
        press(Qt.Key.Key_Space, " ")
    assert part.group.current() == wanted


def answer_page(shell: Shell) -> None:
    """Answer the questions of the page that is open, by keys."""
    page = sheet(shell)
    if not isinstance(page, QuestionSheet):
        return
    for key, wanted in ANSWERS.items():
        part = page.parts.get(key)
        if isinstance(part, ChoicePart):
            take_row(part, wanted)
        elif isinstance(part, TicksPart):
            for value, tick in part.ticks.items():
                if tick.isChecked() != (value == wanted):
                    tab_to(tick)
                    press(Qt.Key.Key_Space, " ")
        elif isinstance(part, FieldPart):
            tab_to(part.field.editor)
            write(wanted)


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_alone_lead_to_the_letters(qtbot: QtBot, language: str) -> None:
    """From the start page to the check page: Tab, arrows, Space, Enter, and letters of any alphabet."""
    with window(qtbot, language) as shell:
        settle(qtbot)
        press(Qt.Key.Key_Return)
        settle(qtbot)
        seen = []
        while shell.work.page != shell.work.last_page():
            here = shell.work.page
            seen.append(here)
            answer_page(shell)
            if isinstance(QApplication.focusWidget(), QPlainTextEdit | QPushButton):
                assert isinstance(shell.screen_now, WizardScreen)
                tab_to(shell.screen_now.primary)
            press(Qt.Key.Key_Return)
            settle(qtbot)
            assert shell.work.page != here, (here, shell.work.faults(here) if here != CAUTIONS else ())
        assert CAUTIONS in seen
        drafts = shell.work.drafts()
        assert [each.letter for each in drafts] == ["preserve-video"]
        assert drafts[0].person.name.family == ANSWERS["person.name.family"]
        assert drafts[0].incident.from_ == "2026-11-19T18:00"
        assert drafts[0].incident.place == ANSWERS["incident.place"]
        check = shell.screen_now
        assert isinstance(check, CheckPage)
        tab_to(check.primary)
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: shell.work.page == NEXT, timeout=10_000)
        settle(qtbot)
        core = load_library()
        asked = accept(core, drafts[0], shell.work.today)
        made = make(core, asked, today=shell.work.today)
        assert [(each.name, each.data) for each in made_now(shell.work)] == [
            (each.name, each.data) for each in made
        ]


def test_cautions_stand_before_the_letter_and_once(qtbot: QtBot) -> None:
    """A complete file goes past what must be known first; after that it is not said again."""
    with window(qtbot) as shell:
        shell.open_file(EXAMPLES / "kz-sergek-almaty.yaml")
        assert shell.work.page == CAUTIONS
        page = sheet(shell)
        assert isinstance(page, CautionsSheet)
        shown = {note.accessibleName() for note in page.findChildren(kit.Note)}
        assert {shell.work.words.fact(each.text) for each in shell.work.cautions} <= shown
        shell.work.go_next()
        assert shell.work.page == shell.work.last_page()
        shell.work.jump("place", returning=True)
        shell.work.go_next()
        assert shell.work.page == shell.work.last_page()


OWN_WORDS = "Прошу ответить письменно и направить ответ по почте."


def change_the_wording(qtbot: QtBot, shell: Shell) -> None:
    """A paragraph in one's own words, a demand left out, back to the check page."""
    check = shell.screen_now
    assert isinstance(check, CheckPage)
    tab_to(check.wording)
    press(Qt.Key.Key_Return)
    settle(qtbot)
    page = shell.overlay
    assert isinstance(page, WordingPage)
    assert page.headline.hasFocus()
    tab_to(next(each for each in page.rows if each.part.id == "answer").link)
    press(Qt.Key.Key_Return)
    write(OWN_WORDS)
    press(Qt.Key.Key_Tab, "\t")
    press(Qt.Key.Key_Return)
    settle(qtbot)
    assert page.demands is not None
    tab_to(page.demands.ticks["storage"])
    press(Qt.Key.Key_Space, " ")
    settle(qtbot)
    tab_to(page.ready)
    press(Qt.Key.Key_Return)
    settle(qtbot)
    assert check.wording.hasFocus()


def save_the_kit(qtbot: QtBot, shell: Shell, place: Path) -> None:
    """A file for each paper, in a folder, and back."""
    after = shell.screen_now
    assert isinstance(after, NextPage)
    tab_to(after.kit_button)
    press(Qt.Key.Key_Return)
    settle(qtbot)
    kits = shell.overlay
    assert isinstance(kits, KitPage)
    kits.doing.asking = Answering(place)
    tab_to(kits.shape.rows[0])
    press(Qt.Key.Key_Down)
    tab_to(kits.save_button)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: kits.doing.job is None and kits.doing.note is not None, timeout=20_000)
    press(Qt.Key.Key_Escape)
    settle(qtbot)
    assert after.kit_button.hasFocus()


def test_keys_alone_change_the_wording_and_save_the_kit(qtbot: QtBot, tmp_path: Path) -> None:
    """From the check page to a folder with every paper, and back to the answers."""
    with window(qtbot) as shell:
        shell.open_file(EXAMPLES / "kz-sergek-almaty.yaml")
        shell.work.go_next()
        settle(qtbot)
        change_the_wording(qtbot, shell)
        (answers,) = shell.work.drafts()
        assert [each.text for each in answers.edits] == [OWN_WORDS]
        assert "storage" not in answers.demands
        assert isinstance(shell.screen_now, CheckPage)
        tab_to(shell.screen_now.primary)
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: shell.work.page == NEXT, timeout=10_000)
        settle(qtbot)
        save_the_kit(qtbot, shell, tmp_path)
        assert len(list(tmp_path.glob("*-kit-*-letter.pdf"))) == 2
        shell.work.go_back()
        assert shell.work.page == shell.work.last_page()


@pytest.mark.parametrize("size", [(1366, 768), (683, 384)])
def test_every_page_of_filing_opens(qtbot: QtBot, size: tuple[int, int]) -> None:
    """Wide and narrow, in the window: names for all controls, nothing cut, the window grows no wider."""
    with window(qtbot, "en", *size) as shell:
        shell.open_file(EXAMPLES / "kz-sergek-almaty.yaml")
        shell.work.jump(NEXT)
        made = made_now(shell.work)
        for kind in (WordingPage, SigningPage, KitPage, print_page(made), text_page(made[0].draft)):
            shell.lay_over(kind)
            qtbot.waitUntil(lambda: faults_of_look(shell) == [])
            assert shell.width() == size[0]
            shell.close_overlay()


def test_what_is_typed_outlives_a_change_of_language(qtbot: QtBot) -> None:
    """The window is made anew with the same page over it, the same box open, the same text in it."""
    with window(qtbot) as shell:
        shell.open_file(EXAMPLES / "kz-sergek-almaty.yaml")
        shell.work.go_next()
        shell.lay_over(WordingPage)
        settle(qtbot)
        page = shell.overlay
        assert isinstance(page, WordingPage)
        row = next(each for each in page.rows if each.part.id == "answer")
        row.begin()
        assert row.field is not None
        row.field.set_value(OWN_WORDS)
        shell.work.language_changed.emit()
        settle(qtbot)
        again = shell.overlay
        assert isinstance(again, WordingPage)
        assert again is not page
        (box,) = [each for each in again.rows if each.is_open()]
        assert box.text() == OWN_WORDS
        again.go_back()
        assert [each.text for each in shell.work.drafts()[0].edits] == [OWN_WORDS]
        assert isinstance(shell.screen_now, CheckPage)
        assert shell.screen_now.table.link("wording") is not None
