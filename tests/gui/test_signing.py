"""How one signs: the pen by default, a drawing, a picture of a signature; what counts; the PDF to sign electronically."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aryz.gui import kit
from aryz.gui.made import made_now
from aryz.gui.pages.check import CheckPage
from aryz.gui.pages.next import NextPage
from aryz.gui.pages.signing import SigningPage
from aryz.gui.signature import DRAWN, PEN, PICTURE, STROKES, way
from aryz.gui.work import Work
from aryz.model.base import InputError
from tests.gui.filing import EXAMPLES, Answering, said
from tests.gui.filing import opened as after
from tests.gui.kit.test_signpad import sign
from tests.gui.paper import look  # noqa: F401 - a fixture for every test here

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
CURVE = [(60, 220), (120, 60), (180, 230), (260, 120), (330, 210), (440, 150)]


class Picking(Answering):
    """A person who has a picture ready, or none."""

    def __init__(self, place: Path, picture: Path | None) -> None:
        super().__init__(place)
        self.found = picture

    def picture(self, _parent: QWidget) -> Path | None:
        return self.found


def scan(place: Path, name: str = "signature.png", *, empty: bool = False) -> Path:
    """A signature on white paper, of nobody."""
    made = Image.new("RGB", (500, 300), "white")
    if not empty:
        ImageDraw.Draw(made).line(CURVE, fill="#101860", width=7, joint="curve")
    made.save(place / name)
    return place / name


def opened(qtbot: QtBot, work: Work, name: str = "kz-sergek-almaty", *, narrow: bool = False) -> SigningPage:
    if not work.values:
        work.open(EXAMPLES / f"{name}.yaml")
    made = SigningPage(work)
    qtbot.addWidget(made)
    made.resize(683 if narrow else 1366, 768)
    kit.spread_narrow(made, narrow)
    made.show()
    return made


def take(page: SigningPage, wanted: str) -> None:
    page.ways._take(next(each for each in page.ways.rows if each.option.key == wanted))


def pictures(work: Work) -> list[bool]:
    """Whether each PDF bears a picture."""
    return [b"/DCTDecode" in each.data for each in made_now(work)]


def test_the_pen_is_the_way_at_first(qtbot: QtBot, work: Work) -> None:
    """Recommended, and nothing of a signature stands in the answers."""
    page = opened(qtbot, work)
    assert page.ways.current() == PEN
    assert "Recommended" in page.ways.rows[0].option.hint
    assert not page.pad.isVisible()
    assert not [key for key in work.values if key.startswith("signature.")]
    assert pictures(work) == [False, False]


def test_what_is_drawn_stands_in_the_letters(qtbot: QtBot, work: Work) -> None:
    """In those to hand in; it comes back on the pad, and Wipe takes it away."""
    page = opened(qtbot, work)
    take(page, DRAWN)
    assert page.pad.isVisible()
    sign(page.pad, QPoint(20, 60), QPoint(90, 20), QPoint(160, 70))
    assert way(work) == DRAWN
    assert pictures(work) == [True, True]
    again = opened(qtbot, work)
    assert again.ways.current() == DRAWN
    assert again.pad.strokes() == page.pad.strokes()
    again.wipe.click()
    assert work.get(STROKES) == ""
    assert pictures(work) == [False, False]


def test_a_picture_of_a_signature(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """Wherever it lies; the letter beside shows it."""
    page = opened(qtbot, work)
    qtbot.waitUntil(lambda: (now := page.pane.now()) is not None and now.whole)
    take(page, PICTURE)
    page.doing.asking = Picking(tmp_path, scan(tmp_path))
    page.choose.click()
    assert way(work) == PICTURE
    assert page.named.text() == "signature.png"
    qtbot.waitUntil(lambda: (now := page.pane.now()) is not None and b"/DCTDecode" in now.rendered.pdf)
    assert pictures(work) == [True, True]
    take(page, PEN)
    assert way(work) == PEN
    take(page, PICTURE)
    assert way(work) == PICTURE


def test_what_is_no_signature_is_refused(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """One sentence beside the button; the answers stay as they were."""
    page = opened(qtbot, work)
    take(page, PICTURE)
    text = tmp_path / "letter.png"
    text.write_text("no picture")
    for wrong in (scan(tmp_path, "empty.png", empty=True), text, tmp_path / "gone.png"):
        page.doing.asking = Picking(tmp_path, wrong)
        page.choose.click()
        assert page._error.text()
        assert way(work) == PEN
    page.doing.asking = Picking(tmp_path, None)
    page.choose.click()
    assert way(work) == PEN


def test_a_paper_of_that_name_is_not_replaced(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """A file of answers names both by their names alone."""
    page = opened(qtbot, work)
    work.papers["signature.png"] = tmp_path / "elsewhere" / "signature.png"
    take(page, PICTURE)
    page.doing.asking = Picking(tmp_path, scan(tmp_path))
    page.choose.click()
    assert "Rename the picture" in page._error.text()
    assert work.papers["signature.png"] == tmp_path / "elsewhere" / "signature.png"


def test_answers_are_saved_only_beside_their_picture(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    page = opened(qtbot, work)
    page.doing.asking = Picking(tmp_path, scan(tmp_path))
    take(page, PICTURE)
    page.choose.click()
    work.check_folder(tmp_path)
    other = tmp_path / "other"
    other.mkdir()
    with pytest.raises(InputError) as wrong:
        work.check_folder(other)
    assert wrong.value.faults[0].field == "signature.path"


def test_what_counts_is_told_where_it_was_read(qtbot: QtBot, work: Work) -> None:
    """Kazakhstan: the pen on paper, a digital signature on the portal; a picture only shows what it looks like."""
    page = opened(qtbot, work)
    words = said(page)
    assert work.words.fact("signing.kz-pen.says") in words
    assert work.words.fact("signing.kz-electronic.says") in words
    assert "A picture of your signature only shows" not in words
    assert page.save_button is not None
    take(page, DRAWN)
    sign(page.pad, QPoint(20, 60), QPoint(90, 20))
    qtbot.waitUntil(lambda: "A picture of your signature only shows" in said(page))


def test_where_nothing_electronic_was_read_nothing_is_offered(qtbot: QtBot, work: Work) -> None:
    page = (
        opened(qtbot, work, "kg-safe-city")
        if (EXAMPLES / "kg-safe-city.yaml").exists()
        else opened(qtbot, work, "kg-stop-covid")
    )
    assert page.save_button is None
    assert "Sign each printed copy with a pen" in said(page)


def test_the_pdf_to_sign_is_the_exact_one(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """Byte for byte what the letters are."""
    page = opened(qtbot, work)
    page.doing.asking = Picking(tmp_path, None)
    assert page.save_button is not None
    page.save_button.click()
    qtbot.waitUntil(lambda: page.doing.job is None and page.doing.note is not None)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        each.name: each.data for each in made_now(work)
    }


def test_the_pages_below_take_the_signature(qtbot: QtBot, work: Work) -> None:
    """The check page names it, the page after the letters makes them anew."""
    below = after(qtbot, work, "kz-sergek-almaty")
    work.page = work.last_page()
    check = CheckPage(work)
    qtbot.addWidget(check)
    link = check.table.link("signature")
    assert link is not None
    with qtbot.waitSignal(work.overlay_wanted) as asked:
        below.sign_link.click()
    assert asked.args == [SigningPage]
    below.hide()
    page = opened(qtbot, work)
    take(page, DRAWN)
    sign(page.pad, QPoint(20, 60), QPoint(90, 20))
    below.show()
    check.show()
    assert isinstance(below, NextPage)
    assert [b"/DCTDecode" in each.data for each in below._made] == [True, True]
    signature = next(each for each in check.table.rows if each.answer.key == "signature")
    assert signature.answer.answer == "Drawn here"


def cut_words(page: QWidget) -> list[str]:
    """The words that are seen and not whole."""
    parts = [part for part in page.findChildren(QWidget) if part.isVisible()]
    return [part.accessibleName() for part in parts if (cut := getattr(part, "cut", None)) and cut()]


@pytest.mark.parametrize("narrow", [False, True])
def test_nothing_is_cut(qtbot: QtBot, work: Work, narrow: bool) -> None:
    """Wide and narrow; every control has a name."""
    page = opened(qtbot, work, narrow=narrow)
    for wanted in (PEN, DRAWN, PICTURE):
        take(page, wanted)
        qtbot.waitUntil(lambda: cut_words(page) == [])
        buttons = [part for part in page.findChildren(kit.Button) if part.isVisible()]
        assert all(part.accessibleName() for part in buttons)
        assert page.page.horizontalScrollBar().maximum() == 0
