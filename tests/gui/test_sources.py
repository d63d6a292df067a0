"""The lawyer's desk in the window: filters, a word about a fact, overlays, the report; by keys alone, and never a file unasked."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aryz.content.overlay import Overlay
from aryz.content.overlay_file import default_place, dump_overlay, read_overlay
from aryz.content.overlay_making import Deed, Word, make_entry
from aryz.content.sources_report import rows
from aryz.content.words import interface_languages
from aryz.gui import jobs, kit
from aryz.gui.lawyer import own_overlay
from aryz.gui.made import made_now
from aryz.gui.pages.fact_form import FactForm
from aryz.gui.pages.overlay_asking import OverlayAsking
from aryz.gui.pages.overlay_look import OverlayLook
from aryz.gui.pages.sources import SourcesPage
from aryz.gui.shell import Shell
from aryz.gui.work import NEXT
from aryz.model.evidence import Grade
from tests.gui.driving import EXAMPLES, press, settle, tab_to, window, write
from tests.gui.paper import TODAY, library

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TERM = "kz.state-answer#term"
HOSTILE = "{{ 7*7 }}<b>{0}</b>&amp;%s"


@pytest.fixture(autouse=True)
def _no_overlay_stays() -> Iterator[None]:
    yield
    default_place().unlink(missing_ok=True)


def desk(shell: Shell, country: str = "kz") -> SourcesPage:
    """The page of sources, open at a country; what it changes may be lost."""
    shell.may_lose_overlay = lambda: True  # type: ignore[method-assign]
    shell.show_sources()
    page = shell.overlay
    assert isinstance(page, SourcesPage)
    page.country.take(country)
    return page


def choose(page: SourcesPage, fact: str) -> None:
    """Choose the row of a fact."""
    page.table.selectRow([row.id for row in page.model.found].index(fact))


def form(page: SourcesPage) -> FactForm:
    """The form that lies over the table."""
    assert isinstance(page.over, FactForm)
    return page.over


def look(page: SourcesPage) -> OverlayLook:
    """The other overlay that lies over the table."""
    assert isinstance(page.over, OverlayLook)
    return page.over


def at_the_table(page: SourcesPage) -> bool:
    """Whether nothing lies over the table."""
    return page.over is None


def done(page: SourcesPage, qtbot: QtBot) -> None:
    """Wait for the job that was begun."""
    assert page.job is not None
    with qtbot.waitSignal(page.job.ended, timeout=10_000):
        pass


def overlay(tmp_path: Path, **now: str) -> Path:
    """Another clinic's overlay with one hostile title and one term."""
    word = Word(who=HOSTILE, when=date(2026, 11, 20), source=HOSTILE)
    entries = (
        make_entry(library(), Deed.CORRECT, TERM, {"number": "7", **now}, word, TODAY),
        make_entry(library(), Deed.CORRECT, "kz-pd#title", {"ru": HOSTILE}, word, TODAY),
    )
    path = tmp_path / "their.yaml"
    path.write_text(dump_overlay(Overlay(made_by=HOSTILE).with_entries(*entries)), encoding="utf-8")
    return path


def test_the_filters_let_through_what_they_say(qtbot: QtBot) -> None:
    with window(qtbot) as shell:
        page = desk(shell)
        every = rows(library(), TODAY, "kz")
        assert [row.id for row in page.model.found] == [row.id for row in every]
        page.grade.take(Grade.COPY.value)
        assert [row.id for row in page.model.found] == [row.id for row in every if row.grade is Grade.COPY]
        page.waiting.click()
        wanted = [row.id for row in every if row.grade is Grade.COPY and row.waiting]
        assert [row.id for row in page.model.found] == wanted != []
        assert str(len(wanted)) in page.count.text()
        page.country.take("")
        assert {row.country for row in page.model.found} > {"kz"}


def test_a_fact_is_corrected_by_keys_alone_and_the_letter_follows(qtbot: QtBot) -> None:
    """From the table with Enter, through the form with Tab, back with Escape; the screen below is made anew."""
    with window(qtbot) as shell:
        shell.open_file(EXAMPLES / "kz-sergek-almaty.yaml")
        shell.work.jump(NEXT)
        settle(qtbot)
        before = made_now(shell.work)[0].data
        page = desk(shell)
        choose(page, TERM)
        page.table.setFocus()
        press(Qt.Key.Key_Return)
        number = form(page).parts["number"]
        assert isinstance(number, kit.Field)
        tab_to(number.editor)
        write("7")
        tab_to(form(page).primary)
        press(Qt.Key.Key_Return)
        summary = form(page).summary
        assert QApplication.focusWidget() is summary
        assert [link.words() for link in summary.links] == [
            form(page).fields["who"].error(),
            form(page).fields["source"].error(),
        ]
        for name, text in (
            ("who", "A. Lawyer, the clinic"),
            ("source", "The register"),
            ("source_date", "20.11.2026"),
        ):
            tab_to(form(page).fields[name].editor)
            write(text)
        tab_to(form(page).primary)
        press(Qt.Key.Key_Return)
        assert at_the_table(page)
        row = page.row()
        assert row is not None
        assert (row.id, row.overlay is not None, row.waiting) == (TERM, True, ())
        assert "A. Lawyer, the clinic" in page.detail.text()
        assert made_now(shell.work)[0].data != before
        assert not default_place().exists()
        screen = shell.screen_now
        press(Qt.Key.Key_Escape)
        assert shell.overlay is None
        assert shell.screen_now is not screen
        settle(qtbot)


def test_a_fact_is_confirmed_as_it_stands_and_the_word_can_be_taken_back(qtbot: QtBot) -> None:
    with window(qtbot) as shell:
        page = desk(shell)
        choose(page, "kz-pd#title")
        page.open_fact()
        form(page).fields["who"].set_value("A. Lawyer")
        form(page).fields["source"].set_value("The register")
        assert form(page).take()
        (entry,) = shell.work.lawyer.overlay.entries
        assert (entry.now, entry.when, shell.work.lawyer.overlay.made_by) == ({}, TODAY, "A. Lawyer")
        page.open_fact()
        assert form(page).fields["who"].value() == "A. Lawyer"
        form(page).remove.click()
        assert shell.work.lawyer.overlay.entries == ()
        assert at_the_table(page)


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("when", "tomorrow or so", "not a date"),
        ("when", "24.11.2026", "still to come"),
        ("source_date", "24.11.2026", "younger"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(qtbot: QtBot, field: str, text: str, said: str) -> None:
    with window(qtbot) as shell:
        page = desk(shell)
        page.open_fact()
        for name, value in {"who": "A", "source": "S", field: text}.items():
            form(page).fields[name].set_value(value)
        assert not form(page).take()
        assert said in form(page).fields[field].error()
        assert shell.work.lawyer.overlay.entries == ()


@pytest.mark.parametrize(
    "kind", ["term", "date", "name", "holding", "superior", "caution", "languages", "contact", "day"]
)
def test_each_kind_of_fact_has_a_form_with_names_for_everything(qtbot: QtBot, kind: str) -> None:
    """What is a choice is chosen, what is fixed has no box, and taking it as it stands confirms it."""
    with window(qtbot) as shell:
        page = desk(shell, "")
        row = next(each for each in page.model.found if each.kind == kind)
        choose(page, row.id)
        page.open_fact()
        made = form(page)
        assert bool(made.parts) is not made.fact.fixed
        controls = [
            each for kind in (QAbstractButton, QLineEdit, QPlainTextEdit) for each in made.findChildren(kind)
        ]
        assert [each for each in controls if each.isVisible() and not each.accessibleName()] == []
        made.fields["who"].set_value("A")
        made.fields["source"].set_value("S")
        assert made.take()
        (entry,) = shell.work.lawyer.overlay.entries
        assert (entry.fact, entry.now) == (row.id, {})


def test_an_overlay_is_looked_at_before_it_is_taken(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Maker and differences are words on the page, whatever they look like; leaving it takes nothing."""
    path = overlay(tmp_path)
    with window(qtbot) as shell:
        page = desk(shell)
        monkeypatch.setattr(page.asking, "overlay_to_read", lambda _parent: path)
        tab_to(page.load)
        press(Qt.Key.Key_Return)
        shown = [text.text() for text in look(page).findChildren(kit.Text)]
        assert f"Made by: {HOSTILE}" in shown
        assert any("Number: 15 → 7" in text for text in shown)
        assert any(HOSTILE in text and "→" in text for text in shown)
        press(Qt.Key.Key_Escape)
        assert at_the_table(page)
        assert shell.work.lawyer.is_saved()
        page.look_at(path)
        tab_to(look(page).primary)
        press(Qt.Key.Key_Return)
        assert len(shell.work.lawyer.overlay.entries) == 2
        assert shell.work.library.country("kz").limits["kz.state-answer"].number == 7
        page.look_at(path)
        assert not look(page).useful
        page.go_back()


def test_a_broken_overlay_is_said_and_an_old_entry_is_shown_as_set_aside(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = overlay(tmp_path)
    path.write_text(path.read_text("utf-8").replace('"number": "15"', '"number": "30"'), "utf-8")
    broken = tmp_path / "broken.yaml"
    broken.write_text("entries: [{colour: red}]", "utf-8")
    with window(qtbot) as shell:
        page = desk(shell)
        page.look_at(broken)
        assert at_the_table(page)
        notes = page.findChildren(kit.Note)
        assert any("line 1" in text.text() for note in notes for text in note.findChildren(kit.Text))
        page.look_at(path)
        shown = " ".join(text.text() for text in look(page).findChildren(kit.Text))
        assert "set aside" in shown
        assert "has changed" in shown
        page.go_back()


def test_the_overlay_is_kept_and_exported_where_the_person_says(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, out = overlay(tmp_path), tmp_path / "out.yaml"
    with window(qtbot) as shell:
        page = desk(shell)
        assert not page.save.isVisible()
        assert not page.export.isVisible()
        page._taken(shell.work.lawyer.take(read_overlay(path)))  # as the look at it does
        assert page.save.isVisible()
        monkeypatch.setattr(page.asking, "overlay_to_write", lambda _parent: out)
        page.export.click()
        assert read_overlay(out) == read_overlay(path)
        assert not default_place().exists()
        page.save.click()
        assert read_overlay(default_place()) == read_overlay(path)
        assert not page.save.isVisible()
        assert shell.work.lawyer.is_saved()


def test_closing_asks_before_entries_are_lost(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with window(qtbot) as shell:
        page = desk(shell)
        del shell.may_lose_overlay  # the real one
        page._taken(shell.work.lawyer.take(read_overlay(overlay(tmp_path))))
        for answer, may, there in (
            (QMessageBox.StandardButton.Cancel, False, False),
            (QMessageBox.StandardButton.Discard, True, False),
            (QMessageBox.StandardButton.Save, True, True),
        ):
            monkeypatch.setattr(QMessageBox, "exec", lambda _box, answer=answer: answer)
            assert shell.may_lose_overlay() is may
            assert default_place().exists() is there


def test_the_report_is_made_off_the_windows_thread(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the filters show is on paper, and nothing else."""
    out = tmp_path / "report.pdf"
    with window(qtbot) as shell:
        page = desk(shell)
        page.grade.take(Grade.RECALLED.value)
        monkeypatch.setattr(page.asking, "report", lambda _parent: out)
        page.pdf.click()
        done(page, qtbot)
        assert page.job is None
        shown = "".join(
            "".join(each.extract_text().split()) for each in PdfReader(io.BytesIO(out.read_bytes())).pages
        )
        assert all(row.id in shown for row in page.model.found)
        assert TERM not in shown
        monkeypatch.setattr(page.asking, "report", lambda _parent: tmp_path / "no" / "report.pdf")
        page.pdf.click()
        done(page, qtbot)
        assert any("no folder" in text.text() for text in page.findChildren(kit.Text))


def test_a_picker_opens_by_key_and_says_what_is_chosen(qtbot: QtBot) -> None:
    picker = kit.Picker("Country", [("", "all"), ("kz", "A & B")], "kz")
    qtbot.addWidget(picker)
    picker.show()
    assert picker.accessibleName() == "Country: A & B"
    picker.setFocus()
    menu = picker.list_of()
    assert [action.text() for action in menu.actions()] == ["all", "A && B"]
    with qtbot.waitSignal(picker.chosen) as got:
        menu.actions()[0].trigger()
    assert got.args == [""]
    assert picker.current() == ""


def test_a_small_window_is_not_pushed_wide_and_slides(qtbot: QtBot) -> None:
    with window(qtbot, "ru", 683, 384) as shell:
        page = desk(shell)
        settle(qtbot)
        assert (shell.width(), shell.height()) == (683, 384)
        page.open_fact()
        settle(qtbot)
        assert (shell.width(), shell.height()) == (683, 384)
        cut = [
            each for each in page.findChildren(QWidget) if each.isVisible() and getattr(each, "cut", bool)()
        ]
        assert cut == []
        page.go_back()
        choose(page, TERM)
        assert page.table.minimumHeight() > kit.em(10)


def test_the_persons_own_overlay_is_there_at_the_start_and_a_broken_one_is_said(tmp_path: Path) -> None:
    assert own_overlay() == (Overlay(), ())
    default_place().parent.mkdir(parents=True, exist_ok=True)
    default_place().write_text(overlay(tmp_path).read_text("utf-8"), "utf-8")
    found, faults = own_overlay()
    assert (len(found.entries), faults) == (2, ())
    default_place().write_text("entries: {", "utf-8")
    found, faults = own_overlay()
    assert (found, [fault.file for fault in faults]) == (Overlay(), [default_place().name])


def test_the_desk_may_go_while_the_report_is_made(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is whole, and nobody speaks to a page that is gone."""
    out = tmp_path / "report.pdf"
    with window(qtbot) as shell:
        page = desk(shell)
        monkeypatch.setattr(page.asking, "report", lambda _parent: out)
        page.pdf.click()
        shell.close_overlay()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qtbot.waitUntil(lambda: not jobs.running(), timeout=10_000)
    assert out.read_bytes().startswith(b"%PDF")


def test_where_the_overlay_cannot_be_kept_a_sentence_says_so(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file stands where the folder of program data should be: on the page, and when the window is closed."""
    (tmp_path / "data").write_text("", "utf-8")
    said: list[str] = []
    with window(qtbot) as shell:
        page = desk(shell)
        del shell.may_lose_overlay  # the real one
        page._taken(shell.work.lawyer.take(read_overlay(overlay(tmp_path))))
        monkeypatch.setattr("aryz.gui.lawyer.default_place", lambda: tmp_path / "data" / "overlay.yaml")
        page.save.click()
        assert any("cannot be made" in text.text() for text in page.findChildren(kit.Text))
        monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Save)
        monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: said.append(text))
        assert not shell.may_lose_overlay()
        shell.may_lose_overlay = lambda: True  # type: ignore[method-assign]
    assert len(said) == 1
    assert "cannot be made" in said[0]


@pytest.mark.parametrize(
    ("typed", "taken"), [("mine", "mine.yaml"), ("mine.yml", "mine.yml"), ("mine.v2.txt", "mine.v2.txt")]
)
def test_a_file_is_written_only_under_the_name_that_the_dialog_asked_about(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, taken: str
) -> None:
    """The dialog asks before a file is replaced; another name than its own would never be asked about."""

    def accept(dialog: QFileDialog) -> int:
        dialog.selectFile(str(tmp_path / typed))
        return int(QFileDialog.DialogCode.Accepted)

    monkeypatch.setattr(QFileDialog, "exec", accept)
    with window(qtbot) as shell:
        assert OverlayAsking(shell.work.words).overlay_to_write(shell) == tmp_path / taken
        monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: int(QFileDialog.DialogCode.Rejected))
        assert OverlayAsking(shell.work.words).report(shell) is None


@pytest.mark.parametrize("language", interface_languages())
def test_no_heading_of_the_table_is_cut(qtbot: QtBot, language: str) -> None:
    """A long word of another language widens its column; the facts keep most of the room."""
    with window(qtbot, language) as shell:
        table = desk(shell).table
        head = table.horizontalHeader()
        for column in range(head.count()):
            assert head.sectionSize(column) >= head.sectionSizeHint(column), column
        assert table.columnWidth(0) > 300
