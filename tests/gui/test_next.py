"""What happens next: the last day with its condition, the count, the files, and what can be done with them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from aryz.casebook.outlook import assumed_start, outlook
from aryz.cli.main import main as command_line
from aryz.content.words import catalogue
from aryz.documents.sources_paper import sheets
from aryz.drafting import draft
from aryz.gui import kit
from aryz.gui.asking import Asking
from aryz.gui.daywords import day_words, full_day, short_day, short_month, week_names
from aryz.gui.made import made_now
from aryz.gui.pages.next import NextPage
from aryz.gui.work import NEXT, START, Work
from aryz.interview.answers_file import load_answers
from tests.gui.filing import EXAMPLES, Answering, finished, opened, page_count, printing, said
from tests.gui.paper import TODAY, example, library, look  # noqa: F401 - a fixture for every test here

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def test_the_last_day_stands_with_its_condition(qtbot: QtBot, work: Work) -> None:
    """15 working days from the next working day: counted by hand past the holiday of 16 December."""
    page = opened(qtbot, work, "kz-sergek-almaty")
    words = said(page)
    assert "Last day for the answer: Tuesday, 15 December" in words
    assert "If the letter is registered on this day: Tuesday, 24 November." in words
    assert "22 days left" in words
    assert "15 working days" in words
    assert "check before court" in words
    assert len(page.notes) == 1
    (leaf,) = page.findChildren(kit.Leaf)
    assert leaf.accessibleName() == "Tuesday, 15.12.2026"


def test_the_count_is_drawn_and_told(qtbot: QtBot, work: Work) -> None:
    """The grid's description is the sum in sentences, a day each."""
    page = opened(qtbot, work, "kz-sergek-almaty")
    (count,) = page.findChildren(kit.DayCount)
    spoken = [
        part.accessibleDescription() for part in count.findChildren(QWidget) if part.accessibleDescription()
    ]
    assert len(spoken) == 1
    lines = spoken[0].replace("\u00a0", " ").split("\n")
    assert lines[0] == "Tuesday, 24 November: The day of the event is not counted."
    assert lines[-1] == "Tuesday, 15 December: Day 15."


def test_a_day_of_registration_counts_again(qtbot: QtBot, work: Work) -> None:
    """Each letter has its own day; where they differ there is a leaf and a count for each."""
    page = opened(qtbot, work, "kz-sergek-almaty")
    page.work.set("date", "2026-11-02")
    page.notes[0].link.click()
    (first, second) = [field for _draft, field in page.notes[0].fields]
    first.set_value("yesterday, or so")
    page.notes[0].count()
    assert "Enter the date like this" in first.error()
    first.set_value("24.11.2026")
    page.notes[0].count()
    assert "still to come" in first.error()
    first.set_value("23.11.2026")
    page.notes[0].count()
    assert len(page.notes) == 2
    words = said(page)
    assert "The letter was registered on this day: Monday, 23 November." in words
    assert "Last day for the answer: Monday, 14 December" in words
    assert "If the letter is registered on this day: Tuesday, 24 November." in words
    assert len(page.findChildren(kit.DayCount)) == 2 or page._side.findChildren(kit.DayCount)
    assert second is not None


def test_no_day_without_a_reason(qtbot: QtBot, work: Work) -> None:
    """A company's term is only reported: no leaf, no count, the reason instead."""
    page = opened(qtbot, work, "kz-private-camera")
    words = said(page)
    assert "No last day can be given" in words
    assert "only reported and not confirmed" in words
    assert page.findChildren(kit.Leaf) == []
    assert page.findChildren(kit.DayCount) == []


def test_each_body_has_its_own_term(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """A state body and a company: one leaf and one count, and for the other the reason; the road names them."""
    text = (EXAMPLES / "kz-sergek-almaty.yaml").read_text(encoding="utf-8")
    text = text.replace("kz-sergek-almaty", "kz-sergek-astana").replace('city: "almaty"', 'city: "astana"')
    (tmp_path / "mixed.yaml").write_text(
        f'{text}holders:\n  - id: "kz-dp-astana"\n  - id: "kz-korkem"\n', encoding="utf-8"
    )
    page = opened(qtbot, work, str(tmp_path / "mixed"))
    words = said(page.page)
    assert len(page.notes) == 2
    assert "Last day for the answer: Tuesday, 15 December" in words
    assert "No last day can be given" in words
    assert words.count("The Police Department of the City of Astana") > 4
    assert len(page.findChildren(kit.DayCount)) == 1


def test_an_unconfirmed_term_is_marked(qtbot: QtBot, work: Work) -> None:
    """Counted on the screen, and said to be not confirmed."""
    assert "The length of this time: not confirmed." in said(opened(qtbot, work, "kg-stop-covid"))


def test_what_silence_means_and_what_follows(qtbot: QtBot, work: Work) -> None:
    """From the facts: the silence, the complaints that Aryz writes, the time for them."""
    words = said(opened(qtbot, work, "kz-sergek-almaty"))
    assert "Silence counts as a refusal" in words
    assert "Time for it: 3 months." in words
    assert "From Wednesday, 16 December" in words


def test_reading_copies_have_no_term() -> None:
    """Only what is handed in runs."""
    answers = load_answers(EXAMPLES / "kg-other-state-camera.yaml")
    drafts = draft(library(), answers, today=TODAY)
    (term,) = outlook(library(), drafts, {}, TODAY)
    assert len(drafts) == 2
    assert len(term.drafts) == 1


def test_a_letter_is_assumed_to_be_registered_on_the_next_working_day() -> None:
    """Friday's letter on Monday."""
    assert assumed_start(library().country("kz"), date(2026, 11, 20)) == date(2026, 11, 23)


def test_saved_pdfs_are_those_of_the_command_line(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """The same bytes under the same names, and the page says where."""
    page = opened(qtbot, work, "kz-sergek-almaty", tmp_path / "window")
    page.save_button.click()
    assert str(tmp_path / "window") in finished(qtbot, page)
    assert str(tmp_path / "window") in said(page._side)
    code = command_line(
        [
            "draft",
            str(EXAMPLES / "kz-sergek-almaty.yaml"),
            "-o",
            str(tmp_path / "command"),
            "--date",
            "2026-11-23",
        ]
    )
    assert code == 0
    written = {path.name: path.read_bytes() for path in (tmp_path / "window").iterdir()}
    assert written == {path.name: path.read_bytes() for path in (tmp_path / "command").iterdir()}
    assert len(written) == 2


def test_a_file_that_stands_is_left_alone(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """The note names it; another folder works."""
    page = opened(qtbot, work, "kz-sergek-almaty", tmp_path)
    theirs = tmp_path / page._made[0].name
    theirs.write_text("mine")
    page.save_button.click()
    words = finished(qtbot, page)
    assert theirs.name in words
    assert "Choose another folder" in words
    assert theirs.read_text() == "mine"
    page.doing.asking = Answering(tmp_path / "other")
    page.save_button.click()
    assert str(tmp_path / "other") in finished(qtbot, page)


def test_a_folder_that_cannot_be_written_is_said(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """Nothing is lost, and the button works again."""
    place = tmp_path / "locked"
    place.write_text("a file, no folder")
    page = opened(qtbot, work, "kz-sergek-almaty", place)
    page.save_button.click()
    assert str(place) in finished(qtbot, page)
    assert page.doing.note is not None
    assert page.doing.note.kind is kit.NoteKind.WRONG
    assert list(tmp_path.iterdir()) == [place]


def test_texts_and_answers_are_saved(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """Plain text of each letter; the answers open again."""
    page = opened(qtbot, work, "kz-sergek-almaty", tmp_path)
    page.files.text_button.click()
    finished(qtbot, page)
    page.files.answers_button.click()
    assert "Open this file to go on later" in finished(qtbot, page)
    assert len(list(tmp_path.glob("*.txt"))) == 2
    (saved,) = tmp_path.glob("*.aryz")
    kept = load_answers(saved)
    assert kept.person == example().person
    assert kept.incident == example().incident
    page.files.answers_button.click()
    assert "Choose another name" in finished(qtbot, page)


def test_what_the_letters_rest_on_is_saved(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """A sheet for each letter, as the command line makes it."""
    page = opened(qtbot, work, "kz-sergek-almaty", tmp_path)
    page.files.sheets_button.click()
    assert str(tmp_path) in finished(qtbot, page)
    made = sheets(work.library, made_now(work), work.words, work.today)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        each.name: each.data for each in made
    }
    assert len(made) == 2


def test_answers_that_could_not_find_their_papers_are_not_saved(
    qtbot: QtBot, work: Work, tmp_path: Path
) -> None:
    """A paper to attach lies elsewhere: no file could name it, so none is written, and the note says which."""
    page = opened(qtbot, work, "kz-sergek-almaty", tmp_path)
    work.set("attachments.1", "/elsewhere/receipt.pdf")
    page.files.answers_button.click()
    assert "receipt.pdf" in finished(qtbot, page)
    assert list(tmp_path.iterdir()) == []


def test_print_opens_the_pages_first(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """The button prints nothing by itself: it asks for the page where one looks first."""
    preview = printing(qtbot, opened(qtbot, work, "kz-sergek-almaty"), tmp_path)
    assert preview.title() == "Print"
    assert not (tmp_path / "printed.pdf").exists()


def test_everything_is_printed(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """Off the window's thread, with a word at the end."""
    preview = printing(qtbot, opened(qtbot, work, "kz-sergek-almaty"), tmp_path)
    assert preview.number() == 2
    preview.print_button.click()
    assert "went to the printer" in finished(qtbot, preview)
    assert (tmp_path / "printed.pdf").stat().st_size > 1000


def test_a_reading_copy_is_not_printed_unless_wanted(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """Two files, and only the one to hand in goes to the printer; the other is a tick away."""
    page = opened(qtbot, work, "kg-other-state-camera")
    first, second = (page_count(each.data) for each in page._made)
    preview = printing(qtbot, page, tmp_path)
    assert [tick.isChecked() for tick in preview.ticks] == [True, False]
    preview.print_button.click()
    finished(qtbot, preview)
    assert page_count((tmp_path / "printed.pdf").read_bytes()) == first
    preview.ticks[1].setChecked(True)
    assert preview.chosen() == page._made
    assert len(preview.view.sheets._pages) == first + second


@pytest.mark.parametrize("typed", ["", "0", "21", "-1", "two", "²"])
def test_copies_are_a_number(qtbot: QtBot, work: Work, tmp_path: Path, typed: str) -> None:
    preview = printing(qtbot, opened(qtbot, work, "kz-sergek-almaty"), tmp_path)
    preview.copies.set_value(typed)
    preview.print_button.click()
    assert preview.copies.error() == "Type a number from 1 to 20."
    assert preview.doing.job is None
    assert not (tmp_path / "printed.pdf").exists()


def test_nothing_ticked_is_said(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    preview = printing(qtbot, opened(qtbot, work, "kz-sergek-almaty"), tmp_path)
    for tick in preview.ticks:
        tick.setChecked(False)
    preview.print_button.click()
    assert "Tick at least one paper." in said(preview)


def test_names_of_answers_files_end_as_they_should(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the person types in the dialog gets the ending; no name is no file."""
    asking = Asking(catalogue("en"))
    parent = QWidget()
    qtbot.addWidget(parent)
    for typed, expected in (("/x/mine", Path("/x/mine.aryz")), ("/x/a.aryz", Path("/x/a.aryz")), ("", None)):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given, typed=typed, **_more: (typed, ""))
        assert asking.file(parent, "014.aryz") == expected
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given, typed=typed, **_more: typed)
        assert asking.folder(parent) == (Path(typed) if typed else None)


def test_long_work_can_be_stopped(
    qtbot: QtBot, work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cancel is there while it runs, and the page says that it stopped."""
    begun, go = Event(), Event()
    real = "aryz.gui.printing._paint"

    def slow(*_given: object) -> None:
        begun.set()
        go.wait(10)

    monkeypatch.setattr(real, slow)
    page = printing(qtbot, opened(qtbot, work, "kz-sergek-almaty"), tmp_path)
    page.print_button.click()
    assert begun.wait(10)
    assert page.doing.cancel.isVisible()
    page.doing.cancel.click()
    go.set()
    assert "Stopped" in finished(qtbot, page)
    assert not page.doing.cancel.isVisible()


def test_a_new_letter_asks_before_answers_are_lost(qtbot: QtBot, work: Work) -> None:
    """What was opened and not changed is saved; what was changed is not."""
    page = opened(qtbot, work, "kz-sergek-almaty")
    work.set("incident.place", "another place")
    page.again.click()
    assert "not saved" in said(page)
    assert work.page == NEXT
    page.forget.click()
    assert work.page == START
    assert work.values == {}


def test_the_days_entered_outlive_a_change_of_language(qtbot: QtBot, work: Work) -> None:
    """The page is made anew and takes what it knew."""
    page = opened(qtbot, work, "kz-sergek-almaty")
    page._registered_on([(page._drafts[0], TODAY), (page._drafts[1], TODAY)])
    again = NextPage(work)
    qtbot.addWidget(again)
    again.restore(page.state())
    assert "Last day for the answer: Monday, 14 December" in said(again)


def test_nothing_is_cut(qtbot: QtBot, work: Work) -> None:
    """No label and no button loses words, wide or narrow."""
    page = opened(qtbot, work, "kz-sergek-almaty")
    page.notes[0].link.click()
    for narrow in (False, True):
        page.resize(683 if narrow else 1366, 720)
        kit.spread_narrow(page, narrow)
        qtbot.waitUntil(lambda: cut(page) == [] and sideways(page) <= 0)
        assert (cut(page), sideways(page) <= 0) == ([], True)


def sideways(page: NextPage) -> int:
    """Pixels by which the page is wider than its view."""
    return page.page.body_widget().width() - page.page.viewport().width()


def cut(page: NextPage) -> list[str]:
    """The words that are lost at the present size."""
    texts = [part.text() for part in page.findChildren(kit.Text) if part.isVisible() and part.cut()]
    return [
        *texts,
        *(part.words() for part in page.findChildren(kit.Button) if part.isVisible() and part.cut()),
    ]


def test_days_in_english() -> None:
    """Weekday, day, month; the year where it is not this one."""
    words, day = catalogue("en"), date(2026, 12, 17)
    assert full_day(day, words, TODAY) == "Thursday, 17\u00a0December"
    assert day_words(day, words) == "17.12.2026"
    assert (short_month(day, words), short_day(day, words)) == ("Dec", "17\u00a0Dec")
    assert week_names(words)[0] == "Mon"


@pytest.mark.parametrize(
    ("language", "month", "cell"),
    [("ru", "ноя", "23\u00a0ноя"), ("kk", "қар", "23\u00a0қар"), ("ky", "ноя", "23\u2011ноя")],
)
def test_short_days_have_room_in_a_cell(language: str, month: str, cell: str) -> None:
    """Three letters a month."""
    words, day = catalogue(language), date(2026, 11, 23)
    assert (short_month(day, words), short_day(day, words)) == (month, cell)
