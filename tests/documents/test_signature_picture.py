"""A drawn or photographed signature: above its line, no larger than the line, said in words, inside both standards."""

from __future__ import annotations

import io
from pathlib import Path

import msgspec
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Pdf

from aryz.documents.pdf import Rendered, render_pdf
from aryz.documents.pdf.setting import MM
from aryz.documents.text import render_text
from aryz.model.country import Layout
from aryz.model.letter import AnyBlock, Closing, Letter, Paragraph
from aryz.model.pictures import Picture
from tests.documents.letters import FONTS, LANGUAGES, full, letter, run
from tests.documents.pictures import picture
from tests.documents.structure import drawn_pictures, elements, faults, tags
from tests.documents.test_bundle import bundle
from tests.documents.test_pdf_standards import complaints
from tests.documents.test_pdf_text import by_pypdf

HAND = picture(300, 100, (60, 20), grey=True, alt="Қолы: Асанова Айгүл")
SIZES = st.tuples(st.floats(0, 500), st.floats(0, 500))


def signed(sample: Letter, hand: Picture | None) -> Letter:
    """The letter with this signature."""
    blocks: list[AnyBlock] = [
        msgspec.structs.replace(each, picture=hand) if isinstance(each, Closing) else each
        for each in sample.blocks
    ]
    return msgspec.structs.replace(sample, blocks=tuple(blocks))


def ending(hand: Picture, name: str = "А. Асанова", label: str = "(подпись)") -> Letter:
    return letter(Closing(date=run("22.11.2026"), signature_label=label, name=run(name), picture=hand))


def box(made: Rendered) -> tuple[float, float, float, float]:
    with Pdf.open(io.BytesIO(made.pdf)) as pdf:
        (found,) = drawn_pictures(pdf).values()
    return found.edges


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paragraphs", [1, 9])
def test_a_signed_letter_keeps_both_standards(tmp_path: Path, language: str, paragraphs: int) -> None:
    made = render_pdf(signed(full(language, paragraphs=paragraphs), HAND), FONTS)
    assert complaints(made.pdf, tmp_path) == []
    assert faults(made.pdf) == []
    with Pdf.open(io.BytesIO(made.pdf)) as pdf:
        (image,) = pdf.pages[-1].get_images().values()
        assert image.read_raw_bytes() == HAND.jpeg
        assert "/SMask" not in image
        assert [str(each.Alt) for each in elements(pdf) if str(each.S) == "/Figure"] == [HAND.alt]


def test_it_is_read_between_the_date_and_the_word_below_the_line() -> None:
    found = tags(render_pdf(ending(HAND), FONTS).pdf)
    assert found == ["Document", "Div", "P", "Figure", "P", "P"]


def test_it_stands_just_above_the_line_and_covers_no_word() -> None:
    made = render_pdf(ending(HAND), FONTS)
    left, bottom, right, top = box(made)
    document = pypdfium2.PdfDocument(made.pdf)
    page = document[0]
    text = page.get_textpage()
    rectangles = [text.get_rect(index) for index in range(text.count_rects())]
    image = page.render(scale=4).to_pil().convert("L")
    middle, height = int((left + right) / 2 * 4), image.height
    below = next(y for y in range(height - int(bottom * 4), height) if image.getpixel((middle, y)) < 128)
    assert 0 < below - (height - bottom * 4) < 3 * 4
    for x1, y1, x2, y2 in rectangles:
        assert x2 < left or x1 > right or y2 < bottom or y1 > top
    document.close()


@pytest.mark.parametrize(
    ("size", "expected"), [((60, 20), (42, 14)), ((30, 10), (30, 10)), ((20, 100), (2.8, 14)), ((420, 2), (42, 0.2))]
)  # fmt: skip
def test_it_keeps_its_proportions_within_the_line(
    size: tuple[float, float], expected: tuple[float, float]
) -> None:
    wide = msgspec.structs.replace(ending(picture(size=size)), layout=Layout(margin_left=20))
    left, bottom, right, top = box(render_pdf(wide, FONTS))
    assert ((right - left) / MM, (top - bottom) / MM) == pytest.approx(expected, abs=0.02)


@given(SIZES, st.integers(5, 80))
def test_it_never_leaves_its_line_or_the_page(size: tuple[float, float], margin: int) -> None:
    layout = Layout(margin_left=margin, margin_right=margin)
    sample = msgspec.structs.replace(ending(picture(size=size)), layout=layout)
    made = render_pdf(sample, FONTS)
    left, bottom, right, top = box(made)
    assert 0 < right - left <= 42 * MM + 0.02
    assert 0 < top - bottom <= 14 * MM + 0.02
    assert top <= (297 - layout.margin_top) * MM + 0.02
    assert faults(made.pdf) == []


def test_with_a_name_of_many_lines_it_still_stands_above_its_line(tmp_path: Path) -> None:
    made = render_pdf(ending(HAND, name="Асанова " * 60), FONTS)
    assert complaints(made.pdf, tmp_path) == []
    assert faults(made.pdf) == []
    left, bottom, right, top = box(made)
    assert ((right - left) / (top - bottom)) == pytest.approx(3, abs=0.01)
    assert bottom > 0


def test_without_words_of_its_own_the_word_below_the_line_is_said() -> None:
    for label, name, expected in (
        ("(подпись)", "А", "(подпись)"),
        ("", "А. Асанова", "А. Асанова"),
        ("", "", "–"),
    ):
        with Pdf.open(io.BytesIO(render_pdf(ending(picture(alt=" \x00"), name, label), FONTS).pdf)) as pdf:
            assert [str(each.Alt) for each in elements(pdf) if str(each.S) == "/Figure"] == [expected]  # fmt: skip


def test_it_takes_its_room_and_nothing_else_changes() -> None:
    filler = Paragraph(runs=run("Текст."))
    plain, small, high = (
        render_pdf(letter(filler, *signed(ending(HAND), hand).blocks), FONTS)
        for hand in (None, picture(size=(30, 5)), picture(size=(42, 14)))
    )
    assert by_pypdf(plain.pdf).split() == by_pypdf(high.pdf).split()
    assert plain.places == small.places
    assert high.places[1].height > plain.places[1].height
    assert render_text(ending(HAND)) == render_text(signed(ending(HAND), None))


def test_both_copies_of_a_letter_share_the_picture() -> None:
    twice = signed(full(), HAND)
    with Pdf.open(io.BytesIO(bundle(twice, twice, language="kk").pdf)) as pdf:
        images = [image.objgen for page in pdf.pages for image in page.get_images().values()]
    assert len(images) == 2
    assert len(set(images)) == 1
