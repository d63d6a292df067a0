"""PDFs become points: what a screen shows is kept, and nothing else of the file."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from aryz.documents.attachments import pages, preview
from aryz.model.answers import Attachment
from tests.documents.attachments.papers import MARKER, opened, pdf, quarters, read, read_one, saved, text_at


def ink(image: Image.Image) -> float:
    """The share of dark points."""
    histogram = image.convert("L").histogram()
    return sum(histogram[:100]) / sum(histogram)


def test_pages_become_sheets_in_their_order_and_size(tmp_path: Path) -> None:
    data = pdf(text_at(100, 700, "ONE"), b"", b"1 0 0 rg 0 0 595 421 re f")
    first, empty, red = read_one(tmp_path, data).sheets
    assert (first.width, first.height) == (1496, 2117)
    assert (round(first.width_mm), round(first.height_mm)) == (190, 269)
    assert ink(opened(first.jpeg)) > 0
    assert ink(opened(empty.jpeg)) == 0
    assert (first.grey, empty.grey, red.grey) == (True, True, False)
    assert first.alt == "Приложение 1, лист 1 из 3: paper"


def test_a_small_page_keeps_its_size_and_a_page_that_lies_gets_its_points(tmp_path: Path) -> None:
    (card,) = read_one(tmp_path, pdf(b"", size=(243, 153))).sheets
    assert (round(card.width_mm), round(card.height_mm)) == (86, 54)
    assert 195 < card.width / card.width_mm * 25.4 < 205
    (lying,) = read_one(tmp_path, pdf(b"", size=(842, 595))).sheets
    assert lying.width > 2000
    assert round(lying.width_mm) == 190


def test_a_turned_page_stands_as_a_reader_shows_it(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(pdf(b"1 0 0 rg 0 421 595 421 re f"))) as document:
        document.pages[0].Rotate = 90
        stream = io.BytesIO()
        document.save(stream)
    assert pages(stream.getvalue()) == ((842, 595),)
    image = opened(read_one(tmp_path, stream.getvalue()).sheets[0].jpeg)
    right, left = (image.getpixel((int(part * image.width), image.height // 2)) for part in (0.9, 0.1))
    assert isinstance(right, tuple)
    assert right[1] < 30
    assert isinstance(left, tuple)
    assert left[1] > 220


def test_a_hidden_layer_a_script_and_a_link_do_not_come_through(tmp_path: Path) -> None:
    secret = b"/OC /H BDC " + text_at(100, 400, "SECRET", 60) + b" EMC"
    with pikepdf.open(io.BytesIO(pdf(secret))) as document:
        document.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert('x')")
        )
        document.docinfo["/Author"] = MARKER.decode()
        document.Root.Metadata = document.make_stream(MARKER)
        document.attachments["a.txt"] = MARKER
        stream = io.BytesIO()
        document.save(stream)
    (sheet,) = read_one(tmp_path, stream.getvalue()).sheets
    assert ink(opened(sheet.jpeg)) == 0
    assert MARKER not in sheet.jpeg
    assert sheet == read_one(tmp_path, pdf(b"")).sheets[0]


def test_a_filled_form_is_seen(tmp_path: Path) -> None:
    """The value of a field is drawn with its page, not lost with the form."""
    with pikepdf.open(io.BytesIO(pdf(b""))) as document:
        look = document.make_stream(text_at(5, 8, "FILLED", 20))
        look.Type, look.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        look.BBox = pikepdf.Array([0, 0, 300, 30])
        look.Resources = document.pages[0].Resources
        field = document.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, T=pikepdf.String("f"), F=4,
                V=pikepdf.String("FILLED"), Rect=pikepdf.Array([100, 500, 400, 530]), AP=pikepdf.Dictionary(N=look),
            )
        )  # fmt: skip
        document.pages[0].Annots = pikepdf.Array([field])
        document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([field]))
        stream = io.BytesIO()
        document.save(stream)
    assert ink(opened(read_one(tmp_path, stream.getvalue()).sheets[0].jpeg)) > 0


def test_a_preview_is_the_sheet_made_smaller(tmp_path: Path) -> None:
    data = pdf(text_at(100, 700, "ONE", 60))
    shown = preview(data, 1, 500)
    assert (shown.width, shown.height) == (353, 500)
    assert len(shown.rgb) == 353 * 500 * 3
    sheet = opened(read_one(tmp_path, data).sheets[0].jpeg).convert("RGB").resize((353, 500))
    seen = Image.frombytes("RGB", (353, 500), shown.rgb)
    assert seen.convert("L").point(lambda p: 255 * (p < 128)).getbbox() is not None
    one, other = (image.convert("L").point(lambda p: 255 * (p < 200)).getbbox() for image in (sheet, seen))
    assert one is not None
    assert other is not None
    assert all(abs(a - b) <= 2 for a, b in zip(one, other, strict=True))
    with pytest.raises(IndexError):
        preview(data, 2, 500)


def test_two_runs_give_the_same_bytes_and_every_sheet_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(pdf(text_at(100, 700, "ONE"), b""))
    (tmp_path / "b").write_bytes(saved(quarters(), "JPEG"))
    papers = (Attachment(path="a", title="Акт"), Attachment(path="b", identity="yes"))
    made = read(tmp_path, *papers)
    assert made == read(tmp_path, *papers)
    assert [(paper.number, paper.title, len(paper.sheets)) for paper in made] == [(1, "Акт", 2), (2, "b", 1)]
