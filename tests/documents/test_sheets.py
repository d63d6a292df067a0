"""The sheets of what is attached: the picture whole and no larger than it is, the stamp above it, its bytes as they came."""

from __future__ import annotations

import io
from pathlib import Path
from unicodedata import normalize

import msgspec
import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Pdf

from aryz.documents.paper import SHEET_LAYOUT, Sheets
from aryz.documents.pdf.setting import MM, PAGE_HEIGHT, PAGE_WIDTH
from aryz.documents.pdf.sheets import STAMP_LEAST
from aryz.model.base import InputError
from aryz.model.pictures import Picture
from tests.documents.letters import full
from tests.documents.pictures import picture, sheets
from tests.documents.structure import Box, drawn_pictures, elements, faults
from tests.documents.test_bundle import bundle, clean, complaints, texts
from tests.documents.test_pdf_hostile import PRINTABLE, TRICKS
from tests.documents.test_pdf_text import bare

STAMPS = st.lists(st.sampled_from(TRICKS[:8]) | st.text(st.sampled_from(PRINTABLE), max_size=30), max_size=8).map(
    "".join
)  # fmt: skip
SIZES = st.tuples(st.floats(0, 5000), st.floats(0, 5000))


def boxes(pdf: bytes) -> list[Box]:
    with Pdf.open(io.BytesIO(pdf)) as opened:
        return list(drawn_pictures(opened).values())


def stamped(part: Sheets, stamp: str) -> Sheets:
    return msgspec.structs.replace(part, stamps=(stamp,) * len(part.stamps))


def test_pictures_stand_in_the_file_as_they_came() -> None:
    given_pictures = (picture(), picture(grey=True), picture(30, 30, (50, 50)), picture(shade=90))
    with Pdf.open(io.BytesIO(bundle(full(), sheets(*given_pictures)).pdf)) as pdf:
        found = [image for page in pdf.pages[1:] for image in page.get_images().values()]
        assert [image.read_raw_bytes() for image in found] == [each.jpeg for each in given_pictures]
        assert [str(image.ColorSpace) for image in found] == [
            "/DeviceRGB",
            "/DeviceGray",
            "/DeviceRGB",
            "/DeviceRGB",
        ]
        assert not pdf.pages[0].get_images()


def test_a_picture_that_comes_twice_is_embedded_once() -> None:
    with Pdf.open(io.BytesIO(bundle(sheets(picture(), picture()), sheets(picture(), number=2)).pdf)) as pdf:
        streams = [each for each in pdf.objects if isinstance(each, pikepdf.Stream)]
        assert len([each for each in streams if each.get("/Subtype") == "/Image"]) == 1
        assert [len(page.get_images()) for page in pdf.pages] == [1, 1, 1]


def test_stamps_and_alternative_texts() -> None:
    one = bundle(sheets(picture(alt="Договор, первый лист"), picture()))
    assert [text.strip() for text in texts(one.pdf)] == [
        "Приложение 1, лист 1 из 2",
        "Приложение 1, лист 2 из 2",
    ]
    with Pdf.open(io.BytesIO(one.pdf)) as pdf:
        said = [str(each.Alt) for each in elements(pdf) if str(each.S) == "/Figure"]
    assert said == ["Договор, первый лист", "Приложение 1, лист 2 из 2"]


def test_the_stamp_stands_above_the_picture_at_the_right_on_white() -> None:
    black = picture(shade=0)
    made = bundle(sheets(black))
    document = pypdfium2.PdfDocument(made.pdf)
    page = document[0]
    text = page.get_textpage()
    rectangles = [text.get_rect(index) for index in range(text.count_rects())]
    box = boxes(made.pdf)[0].edges
    assert min(bottom for _, bottom, _, _ in rectangles) > box[3] + 1
    assert max(right for _, _, right, _ in rectangles) == pytest.approx(PAGE_WIDTH - 10 * MM, abs=1)
    image = page.render(scale=1).to_pil()
    above = int(PAGE_HEIGHT - box[3]) - 2
    assert {image.getpixel((x, above)) for x in range(image.width)} == {(255, 255, 255)}
    document.close()


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((60, 45), (60, 45)),
        ((210, 297), (180, 180 * 297 / 210)),
        ((297, 210), (180, 180 * 210 / 297)),
        ((100, 1000), (26.6, 266)),
    ],
)
def test_a_picture_keeps_its_size_or_is_made_smaller(
    size: tuple[float, float], expected: tuple[float, float]
) -> None:
    left, bottom, right, top = boxes(bundle(sheets(picture(size=size))).pdf)[0].edges
    assert ((right - left) / MM, (top - bottom) / MM) == pytest.approx(expected, abs=0.02)


@given(SIZES)
def test_no_picture_is_enlarged_or_leaves_the_page(size: tuple[float, float]) -> None:
    made = bundle(sheets(picture(size=size)))
    left, bottom, right, top = boxes(made.pdf)[0].edges
    assert 0 < right - left <= max(size[0] * MM, 0.25) + 0.02
    assert 0 < top - bottom <= max(size[1] * MM, 0.25) + 0.02
    assert left >= SHEET_LAYOUT.margin_left * MM - 0.02
    assert right <= PAGE_WIDTH - SHEET_LAYOUT.margin_right * MM + 0.02
    assert bottom >= SHEET_LAYOUT.margin_bottom * MM - 0.02
    assert top <= PAGE_HEIGHT - SHEET_LAYOUT.margin_top * MM - STAMP_LEAST + 0.02
    assert faults(made.pdf) == []


@pytest.mark.parametrize(
    "odd",
    [
        picture(1, 1, (0.1, 0.1)),
        picture(1, 1, (0, 0)),
        picture(3000, 1, (3000, 1)),
        picture(1, 3000, (0.001, 3000), grey=True),
    ],
)
def test_odd_pictures_keep_the_standard(tmp_path: Path, odd: Picture) -> None:
    made = bundle(sheets(odd))
    assert complaints(made.pdf, tmp_path, "2b") == []
    assert faults(made.pdf) == []
    document = pypdfium2.PdfDocument(made.pdf)
    assert document[0].render().to_pil().size == (596, 842)
    document.close()


@given(STAMPS, st.text(max_size=60), st.text(max_size=60))
def test_any_stamp_is_set_whole_and_any_words_are_data(stamp: str, alt: str, title: str) -> None:
    part = stamped(sheets(picture(alt=alt), picture(alt="x"), title=title), stamp)
    made = bundle(full(), part)
    with Pdf.open(io.BytesIO(made.pdf)) as pdf:
        figures = [str(each.get("/Alt", "")) for each in elements(pdf) if str(each.S) == "/Figure"]
        assert figures[1] == "x"
        assert figures[0] in {clean(alt), clean(stamp), clean(title), "–"}
        assert figures[0]
    assert faults(made.pdf) == []
    assert [bare(page) for page in texts(made.pdf)[-2:]] == [bare(normalize("NFC", stamp))] * 2


def test_a_long_stamp_takes_its_room_from_the_picture() -> None:
    long = stamped(sheets(picture()), "Приложение к заявлению, " * 20)
    short, tall = (boxes(bundle(each).pdf)[0].edges for each in (sheets(picture()), long))
    assert tall[3] < short[3] - 20
    assert tall[1] >= SHEET_LAYOUT.margin_bottom * MM - 0.02


def test_a_stamp_that_would_take_all_the_room_is_refused() -> None:
    with pytest.raises(InputError, match="attachment 4 are too long") as raised:
        bundle(stamped(sheets(picture(), number=4), "слово " * 2000))
    assert raised.value.faults[0].field == "attachments"


def test_a_stamp_that_the_font_lacks_is_refused() -> None:
    with pytest.raises(InputError, match="has no 漢") as raised:
        bundle(stamped(sheets(picture()), "漢"))
    assert raised.value.faults[0].field == "attachments"


def test_a_sheet_without_a_stamp_is_a_picture_alone(tmp_path: Path) -> None:
    made = bundle(stamped(sheets(picture()), ""))
    assert complaints(made.pdf, tmp_path, "2b") == []
    assert faults(made.pdf) == []
    assert texts(made.pdf)[0].strip() == ""


def test_every_sheet_needs_its_stamp() -> None:
    with pytest.raises(ValueError, match="stamps"):
        Sheets(enclosure=sheets(picture()).enclosure, language="ru", stamps=())
