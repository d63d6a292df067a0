"""Whatever a person types, a page comes out, nothing leaves the page, and nothing else is opened."""

from __future__ import annotations

import sys
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aryz.documents.pdf import Place, render_pdf
from aryz.documents.pdf.fonts import load_faces
from aryz.model.base import InputError
from aryz.model.letter import (
    Addressee,
    Closing,
    Demand,
    Demands,
    Letter,
    Notice,
    Paragraph,
    Receipt,
    Table,
    Title,
)
from tests.documents.letters import FONTS, letter, run
from tests.documents.structure import faults
from tests.documents.test_pdf_standards import complaints
from tests.documents.test_pdf_text import bare, by_pypdf, without_folios

PRINTABLE = sorted(load_faces(FONTS).common)
TRICKS = [
    "\n",
    "\t",
    "\u00ad",
    "\u00a0",
    "\u200b",
    " – ",
    "-",
    "<b>",
    "&",
    "(",
    "\\",
    "\u0301",
    "ұ" * 60,
    "a/b?c=d&" * 20,
]
TEXTS = st.lists(st.sampled_from(TRICKS) | st.text(st.sampled_from(PRINTABLE), max_size=30), max_size=40).map(
    "".join
)
CAPITALS = "".join(sign for sign in PRINTABLE if set(normalize("NFC", sign.upper())) <= set(PRINTABLE))
"""What a title can be set of: its capitals are in the font, too."""
TITLES = st.lists(st.sampled_from(TRICKS) | st.text(st.sampled_from(CAPITALS), max_size=30), max_size=40).map(
    "".join
)
LONG = {
    "words": "сұраймын қолы «тест» – и т.д. " * 3400,
    "one word": "а" * 100_000,
    "word of 5000": "начало " + "щ" * 5000 + " конец",
    "address": "https://a.example/" + "x/y?z=1&q=" * 2000,
    "empty lines": "\n" * 5000,
    "marks": "а" + "\u0301" * 40_000,
    "soft hyphens": "сұра\u00ad" * 20_000,
    "hyphens": "перед-после-" * 5000,
    "spaces": " " * 50_000,
    "dashes": " – " * 10_000,
}


def everywhere(text: str) -> Letter:
    """A letter with this text in every kind of block."""
    return letter(
        Notice(runs=run(text)),
        Addressee(lines=(run(text, "addressee.name"),)),
        Title(runs=run(text[:300]), subtitle=run(text[:300])),
        Paragraph(runs=(*run("Введение: "), *run(text, "facts", lang="kk", bold=True))),
        Demands(items=(Demand(number=1, runs=run(text)), Demand(number=2, runs=run(text)))),
        Table(rows=((run("A"), run(text)), (run(text),))),
        Closing(date=run(text), signature_label="(подпись)", name=run(text)),
        Receipt(lines=(run(text), run(text[:80] + ":"), run("___"))),
    )


def inside(place: Place) -> bool:
    """Whether a place lies on its page, with the smallest grain of rounding."""
    return (
        min(place.x, place.y, place.width, place.height) >= 0
        and place.x + place.width <= 1
        and place.y + place.height <= 1
    )


@given(TEXTS)
def test_any_printable_text_is_set_whole_and_tagged(text: str) -> None:
    rendered = render_pdf(letter(Paragraph(runs=run(text, "facts"))), FONTS)
    assert without_folios(bare(by_pypdf(rendered.pdf)), rendered.pages) == bare(normalize("NFC", text))
    assert faults(rendered.pdf) == []


@given(TITLES)
def test_any_printable_text_fits_every_block(text: str) -> None:
    rendered = render_pdf(everywhere(text), FONTS)
    assert faults(rendered.pdf) == []
    assert all(map(inside, rendered.places))


def test_a_title_whose_capital_the_font_lacks_is_refused_in_a_sentence() -> None:
    with pytest.raises(InputError, match="has no"):
        render_pdf(everywhere("\u0265"), FONTS)


@pytest.mark.parametrize("name", LONG)
def test_long_texts_stay_on_the_page_and_in_the_standard(tmp_path: Path, name: str) -> None:
    rendered = render_pdf(letter(Paragraph(runs=run(LONG[name], "facts"))), FONTS)
    assert all(map(inside, rendered.places))
    assert complaints(rendered.pdf, tmp_path) == []


@pytest.mark.parametrize("name", ["word of 5000", "address"])
def test_long_words_are_divided_and_lose_nothing(name: str) -> None:
    rendered = render_pdf(letter(Paragraph(runs=run(LONG[name], "facts"))), FONTS)
    assert without_folios(bare(by_pypdf(rendered.pdf)), rendered.pages) == bare(LONG[name])


def test_nothing_is_opened_for_a_text() -> None:
    markup = '<img src="/etc/passwd"/><a href="http://a.example">x</a> file:///etc/passwd {{ 7*7 }}'
    sample = everywhere(markup)
    render_pdf(sample, FONTS)  # the fonts are read now
    seen: list[str] = []
    watching = [True]

    def watch(event: str, _arguments: tuple[object, ...]) -> None:
        if watching and event in {"open", "socket.__new__", "subprocess.Popen", "urllib.Request", "import"}:
            seen.append(event)

    sys.addaudithook(watch)
    render_pdf(sample, FONTS)
    watching.clear()
    assert seen == []
