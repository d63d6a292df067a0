"""What a reader gets out of the PDF is the letter's text, in the letter's order."""

from __future__ import annotations

import io

import pypdf
import pypdfium2
import pytest

from aryz.documents.pdf import render_pdf
from aryz.documents.text import render_text
from aryz.model.letter import Demand, Demands, Letter, Paragraph
from tests.documents.letters import FONTS, LANGUAGES, full, letter, run


def by_pypdf(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def by_pdfium(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(document[index].get_textpage().get_text_bounded() for index in range(len(document)))
    finally:
        document.close()


def bare(text: str) -> str:
    """Without spaces, line ends and marks that only say where a line may end."""
    return "".join(text.split()).translate(dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufffe")))


def without_folios(text: str, pages: int) -> str:
    """Take out the pages' numbers, which must be there if there is more than one page."""
    for folio in (f"{page}/{pages}" for page in range(1, pages + 1) if pages > 1):
        assert folio in text
        text = text.replace(folio, "", 1)
    return text


def expected(sample: Letter) -> str:
    return bare(render_text(sample).replace("|", "").replace("_", ""))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paragraphs", [1, 9])
def test_the_text_of_the_page_is_the_text_of_the_letter(language: str, paragraphs: int) -> None:
    sample = full(language, paragraphs=paragraphs, notice=True)
    rendered = render_pdf(sample, FONTS)
    for text in (by_pypdf(rendered.pdf), by_pdfium(rendered.pdf)):
        assert without_folios(bare(text), rendered.pages) == expected(sample)


def test_words_do_not_run_together_at_line_ends() -> None:
    words = "сұраймын қолыңызды беріңіз " * 40
    text = by_pypdf(render_pdf(letter(Paragraph(runs=run(words + "\n" + words))), FONTS).pdf)
    assert text.split() == (words * 2).split()


def test_a_space_that_does_not_break_stays_one() -> None:
    text = by_pypdf(render_pdf(letter(Paragraph(runs=run("№\u00a05, 10\u202fкм"))), FONTS).pdf)
    assert "№\u00a05, 10\u202fкм" in text


def test_the_title_is_in_capitals_only_if_the_layout_says_so() -> None:
    sample = full("kk")
    assert "АРЫЗ\n" in by_pypdf(render_pdf(sample, FONTS).pdf)
    assert "АРЫЗ\n" in render_text(sample)


def test_markup_in_an_answer_is_text() -> None:
    said = "<img src='http://a.example/x.png'/> & &amp; <b>{{ name }}</b> <para>%s</para>"
    text = by_pypdf(render_pdf(letter(Paragraph(runs=run(said, "facts"))), FONTS).pdf)
    assert bare(text) == bare(said)


def test_decomposed_letters_are_printed_composed() -> None:
    text = by_pypdf(render_pdf(letter(Paragraph(runs=run("и\u0306 е\u0308"))), FONTS).pdf)
    assert text.split() == ["й", "ё"]


def test_labels_and_ends_of_demands() -> None:
    texts = ("сохранить запись", "«Дать список»", "Удалить всё!", "указать срок ")
    asked = Demands(
        items=tuple(Demand(number=number, runs=run(text)) for number, text in enumerate(texts, 1))
    )
    said = render_text(letter(asked)).splitlines()
    assert said == ["1) сохранить запись;", "2) «Дать список»;", "3) Удалить всё!", "4) указать срок."]
