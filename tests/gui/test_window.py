"""The window: errors, languages, what lies over the pages, files, Qt's own words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from aryz.content.sources_report import rows
from aryz.gui import kit
from aryz.gui.heading import TONGUE
from aryz.gui.pages.choices import ELSEWHERE, CityPart
from aryz.gui.pages.hidden import HiddenPage
from aryz.gui.pages.papers import PapersPart
from aryz.gui.pages.parts import FieldPart
from aryz.gui.pages.question import QuestionSheet
from aryz.gui.pages.sources import SourcesPage
from aryz.gui.pages.who import WhoSheet
from aryz.gui.qt_words import QT_WORDS
from aryz.gui.shell import Shell
from aryz.gui.work import START
from aryz.interview.values import OTHER, split_list
from aryz.model.answers import Attachment
from tests.gui.driving import EXAMPLES, press, settle, sheet, window, write
from tests.gui.paper import TODAY, library

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def question_page(shell: Shell) -> QuestionSheet:
    """The question page that is open."""
    page = sheet(shell)
    assert isinstance(page, QuestionSheet)
    return page


def at(shell: Shell, qtbot: QtBot, page: str, name: str = "kz-sergek-almaty") -> None:
    """An example opened at a page."""
    shell.open_file(EXAMPLES / f"{name}.yaml")
    shell.work.jump(page)
    settle(qtbot)


def test_an_error_is_said_leads_to_its_field_and_loses_nothing(qtbot: QtBot) -> None:
    """The summary has focus, the title begins with it, its link goes to the box, what was typed stays."""
    with window(qtbot) as shell:
        at(shell, qtbot, "identity")
        part = question_page(shell).parts["person.id_number"]
        assert isinstance(part, FieldPart)
        part.field.editor.setFocus()
        write("90010140012")
        press(Qt.Key.Key_Return)
        summary = question_page(shell).summary
        assert summary is not None
        assert QApplication.focusWidget() is summary
        assert shell.windowTitle().startswith("There is a problem")
        assert part.field.error() in summary.links[0].words()
        summary.links[0].setFocus()
        press(Qt.Key.Key_Return)
        assert QApplication.focusWidget() is part.field.editor
        assert part.field.value() == "90010140012"
        write("900101450129")
        press(Qt.Key.Key_Return)
        assert shell.work.page != "identity"


def test_a_text_that_is_too_long_is_said_not_cut(qtbot: QtBot) -> None:
    """The box takes one letter more than is allowed, so that the fault is seen."""
    with window(qtbot) as shell:
        at(shell, qtbot, "name")
        part = question_page(shell).parts["person.name.family"]
        assert isinstance(part, FieldPart)
        part.field.editor.setFocus()
        write("Ә" * 130)
        press(Qt.Key.Key_Return)
        assert shell.work.page == "name"
        assert "100" in part.field.error()


def test_switching_the_language_keeps_answers_page_and_errors_of_none(qtbot: QtBot) -> None:
    """In the middle of typing: the box, the value, the page stay; every word is another."""
    with window(qtbot) as shell:
        at(shell, qtbot, "name")
        part = question_page(shell).parts["person.name.family"]
        assert isinstance(part, FieldPart)
        part.field.editor.setFocus()
        write("Қасым")
        before = shell.work.values.copy()
        names = set()
        for action in shell.language_menu().actions():
            action.trigger()
            settle(qtbot)
            names.add(shell.header.actions_by_key[TONGUE].words())
            again = question_page(shell).parts["person.name.family"]
            assert isinstance(again, FieldPart)
            assert again.field.value() == "Қасым"
            assert shell.work.page == "name"
        assert len(names) == len(shell.language_menu().actions())
        assert shell.work.values == before


def test_a_question_comes_and_goes_with_its_reason_and_keeps_its_answer(qtbot: QtBot) -> None:
    """ "I do not know the time" asks for the part of the day; back again, the time is still there."""
    with window(qtbot) as shell:
        at(shell, qtbot, "when")
        page = question_page(shell)
        start = page.parts["incident.start"]
        assert isinstance(start, FieldPart)
        assert start.tick is not None
        typed = start.field.value()
        assert typed
        start.tick.click()
        assert page.parts["incident.part"].isVisible()
        assert not start.field.editor.isEnabled()
        start.tick.click()
        assert not page.parts["incident.part"].isVisible()
        assert start.field.value() == typed == shell.work.get("incident.start")


def test_what_a_change_drops_is_told(qtbot: QtBot) -> None:
    """Another event loses the place; the next page says so, and coming back returns it."""
    with window(qtbot) as shell:
        at(shell, qtbot, "event")
        shell.work.set("event", "app")
        shell.work.go_next()
        settle(qtbot)
        told = " ".join(text.text() for text in shell.findChildren(kit.Text) if text.isVisible())
        assert "Some answers no longer apply" in told
        assert shell.work.words.fact("question.incident.place.label") in told
        place = shell.work.get("incident.place")
        shell.work.set("event", "road-camera")
        assert place
        assert shell.work.pruned().values["incident.place"] == place


def test_a_place_that_is_no_city_of_ours_can_be_typed(qtbot: QtBot) -> None:
    """Another place: a box opens, and its text is the answer."""
    with window(qtbot) as shell:
        at(shell, qtbot, "city")
        part = question_page(shell).parts["incident.city"]
        assert isinstance(part, CityPart)
        row = next(each for each in part.group.rows if each.option.key == ELSEWHERE)
        row.click()
        part.field.editor.setFocus()
        write("Қапшағай")
        assert shell.work.get("incident.city") == "Қапшағай"


def test_who_holds_it_says_all_and_takes_the_choice(qtbot: QtBot) -> None:
    """Role, name, certainty, where it was read; ticking changes whom the person writes to; nobody is a fault."""
    with window(qtbot) as shell:
        at(shell, qtbot, "who")
        page = sheet(shell)
        assert isinstance(page, WhoSheet)
        assert page.chain is not None
        said = " ".join(text.text() for text in page.findChildren(kit.Text))
        for row in page.rows:
            assert shell.work.words.fact(f"role.{row.role.value}") in said
            assert shell.work.words.fact(row.does) in said
        written = split_list(shell.work.get("holders")) or shell.work.written_to()
        assert len(written) == sum(holder.writing() for holder in page.chain.holders)
        for holder in page.chain.holders:
            if holder.tick and holder.tick.isChecked():
                holder.tick.click()
        press(Qt.Key.Key_Return)
        assert shell.work.page == "who"
        assert page.summary is not None
        assert page.other is not None
        page.other.click()
        assert shell.work.get("holders") == OTHER


def test_hide_clears_the_window_at_once_and_a_key_brings_it_back(qtbot: QtBot) -> None:
    """Nothing tells what is behind: no title, no header; then the focus is where it was."""
    with window(qtbot) as shell:
        at(shell, qtbot, "name")
        before = QApplication.focusWidget()
        shell.hide_all()
        assert isinstance(shell.overlay, HiddenPage)
        visible = [label.text() for label in shell.findChildren(QLabel) if label.isVisible()]
        assert visible == [shell.work.words.text("Press a key or click to go on.")]
        assert shell.windowTitle() == "Aryz"
        press(Qt.Key.Key_Space, " ")
        assert shell.header.isVisible()
        assert QApplication.focusWidget() is before


def test_help_opens_over_the_page_and_goes(qtbot: QtBot) -> None:
    """F1 and Esc."""
    with window(qtbot) as shell:
        at(shell, qtbot, "name")
        shell.show_help()
        assert shell.windowTitle().startswith("Help")
        press(Qt.Key.Key_Escape)
        assert not shell.windowTitle().startswith("Help")
        assert shell.work.page == "name"


def test_the_sources_are_all_there_and_filtered_by_country(qtbot: QtBot) -> None:
    """As many rows as the report has; every cell is words."""
    with window(qtbot) as shell:
        shell.show_sources()
        page = shell.overlay
        assert isinstance(page, SourcesPage)
        assert page.model.rowCount() == len(rows(library(), TODAY))
        for code in library().countries:
            page.country.take(code)
            assert page.model.rowCount() == len(rows(library(), TODAY, code)) > 0
            assert all(page.model.cell(row, 1) for row in range(page.model.rowCount()))
        assert page.address.text()


@pytest.mark.parametrize("language", ["en", "kk"])
def test_the_sources_say_names_and_not_the_ids_of_our_files(qtbot: QtBot, language: str) -> None:
    """Bodies, systems, letters, acts, cautions, languages and days are words in every row."""
    with window(qtbot, language) as shell:
        shell.show_sources()
        page = shell.overlay
        assert isinstance(page, SourcesPage)
        told = [page.model.told(row) for row in range(page.model.rowCount())]
        for code in library().countries:
            country = library().country(code)
            ids = {*country.bodies, *country.systems, *country.acts, *(kind.kind for kind in library().kinds)}
            for said in told:
                assert not {each for each in ids if "-" in each} & set(said.replace(":", " ").split()), said
        assert not [said for said in told if "working-days" in said or re.search(r"\d{4}-\d\d-\d\d", said)]
        names = ", ".join(library().language(each).name for each in ("ky", "ru"))
        assert any(said.endswith(names) for said in told)


def test_answers_are_saved_and_opened_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file gives the same letters; a wrong file changes nothing and is said."""
    with window(qtbot) as shell:
        at(shell, qtbot, "name")
        shell.work.set("person.name.family", "Өмүров")
        drafts = shell.work.drafts()
        assert not shell.work.is_saved()
        assert shell.save_as(tmp_path / "mine.aryz")
        assert shell.work.is_saved()
        shell.work.reset()
        shell.open_file(tmp_path / "mine.aryz")
        assert shell.work.drafts() == drafts
        wrong = tmp_path / "wrong.aryz"
        wrong.write_text('sistem: "x"\n', encoding="utf-8")
        told: list[str] = []
        monkeypatch.setattr(shell, "tell", told.extend)
        shell.open_file(wrong)
        assert "system" in told[0]
        assert shell.work.drafts() == drafts
        wrong.write_text('system: "xx-camera"\nletter: access\n', encoding="utf-8")
        shell.open_file(wrong)
        assert "xx-camera" in told[1]
        assert shell.work.drafts() == drafts


def test_papers_are_named_and_must_lie_beside_the_answers(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name is shown and can be taken away; saving elsewhere says what to do."""
    (tmp_path / "one").mkdir()
    paper = tmp_path / "one" / "receipt.pdf"
    paper.write_bytes(b"%PDF-1.7")
    with window(qtbot) as shell:
        at(shell, qtbot, "attachments")
        part = question_page(shell).parts["attachments"]
        assert isinstance(part, PapersPart)
        part.take([paper, paper])
        assert [answers.attachments for answers in shell.work.drafts()] == [(Attachment(path="receipt.pdf"),)]
        told: list[str] = []
        monkeypatch.setattr(shell, "tell", told.extend)
        assert not shell.save_as(tmp_path / "mine.aryz")
        assert "receipt.pdf" in told[0]
        assert not (tmp_path / "mine.aryz").exists()
        assert shell.save_as(tmp_path / "one" / "mine.aryz")


def test_closing_asks_before_answers_are_lost(qtbot: QtBot) -> None:
    """Cancel keeps the window and the answers."""
    with window(qtbot) as shell:
        at(shell, qtbot, "name")
        shell.work.set("person.name.family", "Осмонова")
        shell.ask_to_lose = lambda: QMessageBox.StandardButton.Cancel  # type: ignore[method-assign]
        assert not shell.close()
        assert shell.work.get("person.name.family") == "Осмонова"
        shell.ask_to_lose = lambda: QMessageBox.StandardButton.Discard  # type: ignore[method-assign]
        assert shell.close()


def test_back_goes_to_the_start_and_forward_again(qtbot: QtBot) -> None:
    """Nothing is lost on the way."""
    with window(qtbot) as shell:
        at(shell, qtbot, "event")
        before = shell.work.values.copy()
        while shell.work.page != START:
            shell.screen_now.go_back() if shell.screen_now else None
        settle(qtbot)
        press(Qt.Key.Key_Return)
        assert shell.work.page != START
        assert shell.work.values == before


def test_qt_speaks_every_language_of_the_window(qtbot: QtBot) -> None:
    """Cancel is no English word in any other language, whether Qt has that language or not."""
    with window(qtbot) as shell:
        said = {}
        for action in shell.language_menu().actions():
            action.trigger()
            said[shell.work.language] = QCoreApplication.translate("QPlatformTheme", "Cancel")
        assert said.pop("en") == "Cancel"
        assert "Cancel" not in said.values()
        assert all(said.values())


def test_our_list_of_qts_sentences_is_qts_own() -> None:
    """Each sentence that we translate stands in Qt's catalogues: a sentence that Qt changed is found here."""
    qt = QTranslator()
    assert qt.load("qtbase_ru", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    lost = [(c, s) for c, found in QT_WORDS.items() for s in found if not qt.translate(c, s)]
    assert lost == []
