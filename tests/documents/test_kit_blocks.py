"""Blocks that papers beside a letter need: frames of a width, lists to tick, columns of a width, figures flush right."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given

from aryz.documents.pdf import Rendered, render_pdf
from aryz.documents.pdf.setting import MM, PAGE_HEIGHT
from aryz.documents.text import render_text
from aryz.model.base import InputError
from aryz.model.country import Layout
from aryz.model.letter import Frame, Items, Paragraph, Receipt, Table
from tests.documents.letters import FONTS, LANGUAGES, PROSE, letter, run
from tests.documents.structure import faults, tags
from tests.documents.test_pdf_hostile import TEXTS, inside
from tests.documents.test_pdf_layout import block
from tests.documents.test_pdf_standards import complaints
from tests.documents.test_pdf_text import bare, by_pypdf, without_folios

SENDER = Frame(
    id="from",
    heading=run("От кого"),
    lines=(run("Асанова Айгуль"), run("Алматы, Жандосов 15-8")),
    width=80,
)
RECEIVER = Frame(
    id="to", heading=run("Кому"), lines=(run("Департамент полиции"),), width=90, right=True, scale=1.2
)
ROWS = (("№", "Предмет", "Ценность"), ("1", "Заявление", "5"), ("2", "Копия договора", "12 500"))
TABLE = Table(rows=tuple(tuple(map(run, row)) for row in ROWS), widths=(1, 6, 2), right=(0, 2))
TICKS = Items(items=(run("Подписать"), run(PROSE["ru"])), ticks=True)
LAYOUT = Layout(margin_left=30, margin_right=15)


def words(made: Rendered) -> dict[str, tuple[float, float, float, float]]:
    """The texts on the first page and where they stand: left, bottom, right, top in points."""
    document = pypdfium2.PdfDocument(made.pdf)
    text = document[0].get_textpage()
    rectangles = [text.get_rect(index) for index in range(text.count_rects())]
    found = {text.get_text_bounded(*each).strip(): each for each in rectangles}
    document.close()
    return found


def ink(made: Rendered, x: float, y: float) -> int:
    """How dark the first page is within a point of (x, y), from its bottom left: 0 is black."""
    document = pypdfium2.PdfDocument(made.pdf)
    image = document[0].render(scale=4).to_pil().convert("L")
    document.close()
    left, top = round(x * 4), round((PAGE_HEIGHT - y) * 4)
    darkest: int = image.crop((left - 4, top - 4, left + 5, top + 5)).getextrema()[0]
    return darkest


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_blocks_keep_both_standards(tmp_path: Path, language: str) -> None:
    steps = Items(items=(run(PROSE[language]), run(PROSE[language])), ticks=True)
    made = render_pdf(letter(SENDER, RECEIVER, TABLE, steps, language=language), FONTS)
    assert complaints(made.pdf, tmp_path) == []
    assert faults(made.pdf) == []


def test_frames_have_their_own_width_and_side() -> None:
    made = render_pdf(letter(SENDER, RECEIVER, layout=LAYOUT), FONTS)
    left, right = block(made.places, "from")[0], block(made.places, "to")[0]
    assert (left.x * 210, left.width * 210) == pytest.approx((30, 80))
    assert ((right.x + right.width) * 210, right.width * 210) == pytest.approx((195, 90))
    assert right.y > left.y + left.height
    for each in (left, right):
        corners = [(each.x * 210, each.y * 297), ((each.x + each.width) * 210, (each.y + each.height) * 297)]
        assert all(ink(made, x * MM, PAGE_HEIGHT - y * MM) < 128 for x, y in corners)


@pytest.mark.parametrize("width", [0, 1, 500])
def test_a_frame_is_never_wider_than_the_text_or_too_narrow(width: float) -> None:
    frame = Frame(lines=(run("Асанова"),), width=width)
    place = block(render_pdf(letter(frame, layout=LAYOUT), FONTS).places, "frame")[0]
    assert place.width * 210 == pytest.approx(30 if width == 1 else 165)


def test_neighbours_of_one_kind_have_a_frame_each() -> None:
    twins = (Frame(lines=(run("один"),)), Frame(lines=(run("два"),)))
    made = render_pdf(letter(*twins, layout=LAYOUT), FONTS)
    place, found = block(made.places, "frame")[0], words(made)
    between = (found["один"][1] + found["два"][3]) / 2
    assert ink(made, 30 * MM, between) > 200
    assert ink(made, 30 * MM, found["один"][1]) < 128
    assert place.height > 0


def test_two_receipts_have_a_frame_each() -> None:
    made = render_pdf(
        letter(Receipt(lines=(run("один"),)), Receipt(lines=(run("два"),)), layout=LAYOUT), FONTS
    )
    found = words(made)
    assert ink(made, 30 * MM, (found["один"][1] + found["два"][3]) / 2) > 200  # fmt: skip


def test_a_frame_stays_on_one_page() -> None:
    for before in range(34, 44):
        filler = [Paragraph(runs=run("x")) for _ in range(before)]
        made = render_pdf(letter(*filler, SENDER), FONTS)
        assert len(block(made.places, "from")) == 1


@given(TEXTS)
def test_any_text_fits_a_frame(text: str) -> None:
    frame = Frame(lines=(run(text, "facts"), run("конец")), heading=run(text), width=40, right=True, scale=2)
    made = render_pdf(letter(frame), FONTS)
    assert faults(made.pdf) == []
    assert all(map(inside, made.places))
    said = without_folios(bare(by_pypdf(made.pdf)), made.pages)
    assert said == bare(render_text(letter(frame)))


def test_a_frame_as_text_and_its_letters_in_the_font() -> None:
    assert render_text(letter(SENDER)) == "От кого\nАсанова Айгуль\nАлматы, Жандосов 15-8\n"
    with pytest.raises(InputError, match="has no"):
        render_pdf(letter(Frame(lines=(run("漢"),))), FONTS)


def test_a_square_is_drawn_before_each_item_and_written_in_text() -> None:
    made = render_pdf(letter(TICKS), FONTS)
    assert "[ ]" not in by_pypdf(made.pdf)
    assert tags(made.pdf) == ["Document", "L", "LI", "LBody", "LI", "LBody"]
    left, bottom, _, _ = words(made)["Подписать"]
    box = (LAYOUT.margin_left + LAYOUT.first_line_indent) * MM
    assert ink(made, box, bottom + 4) < 128
    assert ink(made, box + 4, bottom + 4) == 255
    assert left > box + 9
    assert render_text(letter(TICKS)).startswith("[ ] Подписать\n[ ] Я находился")


def test_numbered_steps_keep_their_numbers() -> None:
    steps = Items(items=TICKS.items, ticks=True, numbered=True)
    assert render_text(letter(steps)).startswith("1. Подписать\n2. ")


def test_columns_have_the_widths_asked_for_and_amounts_end_at_the_right() -> None:
    made = render_pdf(letter(TABLE, layout=LAYOUT), FONTS)
    found = words(made)
    edges = [30 * MM + 165 * MM * part / 9 for part in (0, 1, 7, 9)]
    middle = (found["Заявление"][1] + found["Заявление"][3]) / 2
    assert all(ink(made, edge, middle) < 128 for edge in edges)
    for amount in ("5", "12 500"):
        assert found[amount][2] == pytest.approx(edges[3] - 4, abs=1)
    assert found["Заявление"][0] == pytest.approx(edges[1] + 4, abs=0.6)


def test_widths_for_other_columns_than_there_are_let_the_words_decide() -> None:
    rows = TABLE.rows
    usual = render_pdf(letter(Table(rows=rows)), FONTS).pdf
    for widths in ((1, 2), (0, 1, 1), (-1, 2, 3)):
        assert render_pdf(letter(Table(rows=rows, widths=widths)), FONTS).pdf == usual


@given(TEXTS)
def test_any_text_fits_a_narrow_column_flush_right(text: str) -> None:
    table = Table(rows=((run("A"), run("B")), (run(text), run("конец"))), widths=(1, 12), right=(0,))
    made = render_pdf(letter(table), FONTS)
    assert faults(made.pdf) == []
    assert all(map(inside, made.places))
