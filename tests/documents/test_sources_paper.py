"""Facts on paper: in both standards, with a heading for each country, and every text on the page as it is."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import msgspec
import pytest
from pypdf import PdfReader

from aryz.content.library import load_library
from aryz.content.overlay import Mark
from aryz.content.sources_report import FactRow, rows
from aryz.content.words import catalogue
from aryz.documents.sources_paper import report
from tests.documents.structure import faults, tags
from tests.documents.test_pdf_standards import complaints

TODAY = date(2026, 11, 23)
library = load_library()


def _found(count: int) -> tuple[FactRow, ...]:
    return tuple(row for code in ("kg", "kz") for row in rows(library, TODAY, code)[:count])


def _text(pdf: bytes) -> str:
    return "".join("".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


def test_the_report_keeps_both_standards(tmp_path: Path) -> None:
    pdf = report(library, _found(25), catalogue("en"), TODAY)
    assert complaints(pdf, tmp_path) == []
    assert faults(pdf) == []
    found = tags(pdf)
    assert (found.count("H1"), found.count("H2"), found.count("Table")) == (1, 2, 2)
    assert found.count("TR") == 52
    assert len(PdfReader(io.BytesIO(pdf)).pages) > 1
    assert "1/" in _text(pdf)


def test_each_country_has_its_heading() -> None:
    shown = _text(report(library, _found(3), catalogue("en"), TODAY))
    assert shown.index("Kyrgyzstan") < shown.index("kg#filing-languages") < shown.index("Kazakhstan")


@pytest.mark.parametrize("text", ["{{ 7*7 }} {0} %s", "<b>&amp;</b> ]]>", "(\\) /Type /Catalog endobj"])
def test_what_an_overlay_says_is_text(text: str) -> None:
    row = msgspec.structs.replace(_found(1)[0], overlay=Mark(text, "2026-11-20"), source=text)
    pdf = report(library, (row,), catalogue("en"), TODAY)
    shown = _text(pdf)
    assert shown.count("".join(text.split())) == 2
    assert "20.11.2026" in shown


def test_what_the_font_lacks_stands_as_its_number() -> None:
    row = msgspec.structs.replace(_found(1)[0], source="Օրենք")
    assert "[U+0555]" in _text(report(library, (row,), catalogue("en"), TODAY))


def test_nothing_to_report_is_a_page_that_says_so() -> None:
    assert "0facts" in _text(report(library, (), catalogue("en"), TODAY))
