"""Papers are picked from anywhere, named, marked as identity documents, and blacked out; what is typed stands in the letter at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aryz.gui import kit
from aryz.gui.pages.hiding import HidingPage
from aryz.gui.pages.papers import PapersPart
from aryz.gui.papers import hidden
from aryz.gui.work import Work
from aryz.model.answers import Attachment
from tests.gui.paper import ROOT, TODAY, library, look  # noqa: F401 - a fixture for every test here

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
EXAMPLE = ROOT / "templates" / "examples" / "kz-sergek-almaty.yaml"


@pytest.fixture
def work(qapp: QApplication) -> Iterator[Work]:
    """The answers of an example, in English."""
    made = Work(library(), "en", clock=lambda _zone: TODAY)
    made.open(EXAMPLE)
    made.jump("attachments")
    yield made
    made.stop()


@pytest.fixture
def card(tmp_path: Path) -> Path:
    """A picture of a card in a folder of its own."""
    path = tmp_path / "scans" / "card.png"
    path.parent.mkdir()
    Image.new("RGB", (400, 250), (230, 240, 250)).save(path)
    return path


def papers(qtbot: QtBot, work: Work) -> PapersPart:
    """The part of the page that asks for papers."""
    part = PapersPart(work, work.library.interview.questions["attachments"])
    qtbot.addWidget(part)
    part.show()
    return part


def hiding(qtbot: QtBot, part: PapersPart, row: int = 0) -> HidingPage:
    """What opens when a person presses "Hide parts…", with its sheet drawn."""
    with qtbot.waitSignal(part.work.overlay_wanted) as asked:
        part.rows[row].hide_button.click()
    assert asked.args is not None
    page = asked.args[0](part.work)
    assert isinstance(page, HidingPage)
    qtbot.addWidget(page)
    page.resize(1366, 720)
    kit.spread_narrow(page, False)
    page.show()
    qtbot.waitUntil(lambda: page._job is None)
    return page


def counted(qtbot: QtBot, part: PapersPart) -> None:
    """Wait until the sheets of all papers are counted."""
    qtbot.waitUntil(lambda: all(part.work.get(f"{row.key}.sheets") for row in part.rows))


def attached(work: Work) -> tuple[Attachment, ...]:
    """The papers of the letter."""
    return work.drafts()[0].attachments


def test_a_paper_is_counted_and_one_that_cannot_be_attached_says_so(
    qtbot: QtBot, work: Work, card: Path, tmp_path: Path
) -> None:
    part = papers(qtbot, work)
    tiff = tmp_path / "scan.tif"
    tiff.write_bytes(b"II*\0" + bytes(20))
    part.take([card, tiff])
    qtbot.waitUntil(lambda: work.get("attachments.1.sheets") == "1" and part.rows[1].wrong.isVisible())
    assert "TIFF" in part.rows[1].wrong.text()
    assert work.get("attachments.2.sheets") == ""


def test_a_paper_is_named_and_marked(qtbot: QtBot, work: Work, card: Path) -> None:
    part = papers(qtbot, work)
    part.take([card])
    counted(qtbot, part)
    part.rows[0].title.set_value("")
    QTest.keyClicks(part.rows[0].title.editor, "copy of the card")
    part.rows[0].identity.setChecked(True)
    assert attached(work) == (
        Attachment(path="card.png", title="copy of the card", identity="yes", sheets="1"),
    )
    assert work.papers == {"card.png": card}
    part.rows[0].identity.setChecked(False)
    assert attached(work)[0].identity == ""


def test_another_file_of_the_same_name_is_refused_in_a_sentence(
    qtbot: QtBot, work: Work, card: Path, tmp_path: Path
) -> None:
    part = papers(qtbot, work)
    part.take([card])
    other = tmp_path / "card.png"
    other.write_bytes(card.read_bytes())
    part.take([other])
    assert [each.path for each in attached(work)] == ["card.png"]
    assert work.papers["card.png"] == card
    assert "card.png" in part.add.accessibleDescription()
    part.take([card])
    assert part.add.accessibleDescription() == ""


def test_what_is_said_of_a_paper_goes_with_it(qtbot: QtBot, work: Work, card: Path) -> None:
    second = card.with_name("second.png")
    second.write_bytes(card.read_bytes())
    part = papers(qtbot, work)
    part.take([card, second])
    counted(qtbot, part)
    part.rows[1].identity.setChecked(True)
    part.rows[0].away.click()
    assert attached(work) == (Attachment(path="second.png", identity="yes", sheets="1"),)
    assert "card.png" not in work.papers


def test_places_are_hidden_and_come_back(qtbot: QtBot, work: Work, card: Path) -> None:
    part = papers(qtbot, work)
    part.take([card])
    page = hiding(qtbot, part)
    assert page.sheet.text() == "Sheet 1 of 1"
    page.canvas.add(QRectF(0.1, 0.2, 0.3, 0.4))
    assert attached(work)[0].hide == ("1 0.1 0.2 0.3 0.4",)
    assert part.rows[0].count.text() == "1 place is hidden"
    again = hiding(qtbot, part)
    assert [(a.x(), a.width()) for a in again.canvas.areas()] == [(0.1, 0.3)]
    again.rows[0].click()
    assert hidden(work.values, "attachments.1") == ()
    assert part.rows[0].count.text() == ""


def test_an_identity_document_says_what_to_leave(qtbot: QtBot, work: Work, card: Path) -> None:
    part = papers(qtbot, work)
    part.take([card])
    assert not hiding(qtbot, part).findChildren(kit.Note)
    part.rows[0].identity.setChecked(True)
    (note,) = hiding(qtbot, part).findChildren(kit.Note)
    words = "\n".join(text.text() for text in note.findChildren(kit.Text))
    assert "The law asks such a letter to state" in words


def test_a_file_that_is_gone_or_none_is_said(qtbot: QtBot, work: Work, card: Path) -> None:
    part = papers(qtbot, work)
    part.take([card])
    card.write_text("no picture")
    (note,) = hiding(qtbot, part).findChildren(kit.Note)
    assert "not a PDF, JPEG or PNG" in note.accessibleName()
    card.unlink()
    (note,) = hiding(qtbot, part).findChildren(kit.Note)
    assert "The file is gone" in note.accessibleName()


def test_sheets_are_turned_by_keys(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    sheets = [Image.new("RGB", (210, 297), (255, 255, 255)) for _ in range(3)]
    sheets[0].save(scan, save_all=True, append_images=sheets[1:])
    part = papers(qtbot, work)
    part.take([scan])
    page = hiding(qtbot, part)
    assert not page.before.isVisible()
    page.after.setFocus()
    QTest.keyClick(page.after, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page._job is None and page.page_now == 2)
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, Qt.Key.Key_Insert)
    assert [box.page for box in page.places()] == [2]
    page.after.click()
    qtbot.waitUntil(lambda: page._job is None and page.page_now == 3)
    assert page.canvas.areas() == ()
    assert not page.after.isVisible()
    page.leave()
