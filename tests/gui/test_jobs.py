"""Saving, printing and the work behind them: whole or not at all, with progress, and stopped on Cancel."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from aryz.documents.making import make
from aryz.gui.drawing import Pages
from aryz.gui.jobs import Job, Says, Stopped
from aryz.gui.printing import new_printer, print_letters
from aryz.gui.saving import PDF, TEXT, make_all, save_answers, save_letters
from aryz.interview.answers_file import dump_answers, load_answers
from aryz.model.base import Fault, InputError, message
from tests.gui.paper import TODAY, example, library


def quiet(_done: int, _of: int) -> None:
    """Progress that nobody watches."""


def test_the_letters_are_those_of_the_command_line(tmp_path: Path) -> None:
    """Same answers, same bytes, same names."""
    made = make_all(library(), [example()], TODAY, PDF, quiet)
    paths = save_letters(made, tmp_path / "letters")
    by_command = make(library(), example(), today=TODAY)
    assert [path.name for path in paths] == [each.name for each in by_command]
    assert [path.read_bytes() for path in paths] == [each.data for each in by_command]


def test_text_is_plain_text(tmp_path: Path) -> None:
    """Both letters, as text."""
    made = make_all(library(), [example()], TODAY, TEXT, quiet)
    (first, _second) = save_letters(made, tmp_path)
    assert "ЗАЯВЛЕНИЕ" in first.read_text(encoding="utf-8")


def test_a_file_that_stands_is_never_replaced(tmp_path: Path) -> None:
    """The sentence names it, and no other letter is written beside it."""
    made = make_all(library(), [example()], TODAY, PDF, quiet)
    theirs = tmp_path / made[1].name
    theirs.write_text("mine")
    with pytest.raises(InputError) as refused:
        save_letters(made, tmp_path)
    assert made[1].name in str(refused.value)
    assert theirs.read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == [theirs.name]


def test_a_folder_that_takes_nothing_is_said(tmp_path: Path) -> None:
    """Here a file stands where the folder should be."""
    place = tmp_path / "file"
    place.write_text("")
    with pytest.raises(InputError) as refused:
        save_letters(make_all(library(), [example()], TODAY, PDF, quiet), place / "deep")
    assert str(place) in str(refused.value)


def test_answers_come_back_the_same(tmp_path: Path) -> None:
    """The window's own file is an answers file; it replaces none."""
    path = tmp_path / "mine.aryz"
    save_answers(dump_answers(example()), path)
    assert load_answers(path) == example()
    with pytest.raises(InputError):
        save_answers("other", path)
    assert load_answers(path) == example()


def printer(path: Path) -> QPrinter:
    """A printer that prints into a file, coarse for speed."""
    made = new_printer()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setResolution(100)
    made.setOutputFileName(str(path))
    return made


def test_every_page_is_printed(qtbot: QtBot, tmp_path: Path) -> None:
    """The pages of all letters one after the other, on A4, with progress for each."""
    made = make_all(library(), [example()], TODAY, PDF, quiet)
    pages = 0
    for each in made:
        document = Pages(each.data)
        pages += len(document.sizes)
        document.close()
    told: list[tuple[int, int]] = []
    count = print_letters(made, printer(tmp_path / "out.pdf"), lambda done, of: told.append((done, of)))
    assert count == pages
    assert told == [(number, pages) for number in range(pages + 1)]
    out = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    assert len(out) == pages
    width, height = out[0].get_size()
    assert (round(width / 10), round(height / 10)) == (60, 84)
    out.close()


def test_two_copies_are_proposed(qtbot: QtBot) -> None:
    """One comes back with the mark of receipt."""
    assert new_printer().copyCount() == 2


def test_printing_stops_on_cancel(qtbot: QtBot, tmp_path: Path) -> None:
    """Before the next page."""
    made = make_all(library(), [example()], TODAY, PDF, quiet)
    seen: list[int] = []

    def says(done: int, _of: int) -> None:
        seen.append(done)
        if done == 1:
            raise Stopped

    with pytest.raises(Stopped):
        print_letters(made, printer(tmp_path / "out.pdf"), says)
    assert seen == [0, 1]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    """Its file cannot be made."""
    made = make_all(library(), [example()], TODAY, PDF, quiet)
    with pytest.raises(InputError):
        print_letters(made, printer(tmp_path / "none" / "out.pdf"), quiet)


def test_a_job_tells_its_end(qtbot: QtBot) -> None:
    """Progress, then the result."""

    def work(says: Says) -> object:
        says(1, 2)
        return "made"

    job = Job(work)
    told: list[tuple[int, int]] = []
    job.progress.connect(lambda done, of: told.append((done, of)))
    with qtbot.waitSignal(job.done) as done, qtbot.waitSignal(job.ended):
        job.start()
    assert done.args == ["made"]
    assert told == [(1, 2)]


def test_a_job_that_is_forgotten_says_nothing(qtbot: QtBot) -> None:
    """Its screen is gone."""
    begun, go, ended = Event(), Event(), Event()

    def work(says: Says) -> object:
        begun.set()
        go.wait(10)
        says(1, 2)
        return "too far"

    job = Job(work)
    told: list[object] = []
    for signal in (job.done, job.failed, job.stopped, job.ended):
        signal.connect(lambda *given: told.append(given))
    job._came.connect(lambda *_given: ended.set())
    job.start()
    assert begun.wait(10)
    job.forget()
    go.set()
    qtbot.waitUntil(ended.is_set)
    assert told == []


def test_a_job_stops_on_cancel(qtbot: QtBot) -> None:
    """At its next step."""
    begun, go = Event(), Event()

    def work(says: Says) -> object:
        begun.set()
        go.wait(10)
        says(1, 2)
        return "too far"

    job = Job(work)
    with qtbot.waitSignals([job.stopped, job.ended]):
        job.start()
        assert begun.wait(10)
        job.cancel()
        go.set()


@pytest.mark.parametrize(
    "wrong", [InputError(Fault("x", message("Wrong."))), OSError(28, "No space left on device")]
)
def test_a_job_tells_what_went_wrong(qtbot: QtBot, wrong: Exception) -> None:
    """As a sentence."""

    def work(_says: Says) -> object:
        raise wrong

    job = Job(work)
    with qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert failed.args is not None
    assert isinstance(failed.args[0], InputError)
