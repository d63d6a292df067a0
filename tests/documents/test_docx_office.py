"""LibreOffice opens the letters of every country in every language: the same words, as many pages as the PDF."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdfium2

from aryz.content.library import load_library
from aryz.documents.docx import language_tags, render_docx
from aryz.documents.pdf import render_pdf
from aryz.drafting import draft
from aryz.interview.validation import accept
from tests.conftest import ALL
from tests.documents.letters import FONTS, LANGUAGES, full
from tests.documents.office import TEXT, converted
from tests.documents.test_pdf_layout import CLOSING, RECEIPT, growing
from tests.documents.test_pdf_text import bare, expected, without_folios
from tests.every_letter import TODAY, cases

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from aryz.model.letter import Letter

LIBRARY = load_library()
TAGS = language_tags(LIBRARY)
BRANCHES = ("whole", "bare") if ALL else ("whole",)


def letters() -> Iterator[tuple[str, Letter]]:
    """A letter of each country in each of its languages, of another kind each time; with --all each kind of each system."""
    for code in LIBRARY.countries:
        for index, language in enumerate(LIBRARY.languages_in(code)):
            rows = [
                case
                for case in cases(LIBRARY, languages=(language,), countries=(code,))
                if case.id.split()[3] in BRANCHES
            ]
            for case in rows if ALL else (rows[index * 5 % len(rows)],):
                made = draft(LIBRARY, accept(LIBRARY, case.answers, TODAY), today=TODAY)
                for number, each in enumerate(made):
                    yield "-".join((*case.id.split(), str(number), each.letter.language)), each.letter


def endings() -> Iterator[tuple[str, Letter]]:
    """Letters whose end meets the end of the page everywhere: of one line more each time, with and without a receipt."""
    for name, end in (("closing", (CLOSING,)), ("receipt", (CLOSING, RECEIPT))):
        samples = growing(*end)
        yield from ((f"{name}-{index:02}", each) for index, each in enumerate(samples[:: 1 if ALL else 3]))


def as_file(sample: Letter) -> bytes:
    return render_docx(sample, FONTS, TAGS)


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        # A hyphen at the end of a line comes out as a sign of its own.
        return [page.get_textpage().get_text_bounded().replace("\x02", "-") for page in document]
    finally:
        document.close()


def test_pages_are_those_of_the_pdf(tmp_path: Path) -> None:
    real, ends = dict(letters()), dict(endings())
    samples = {**real, **ends}
    made = converted({name: as_file(sample) for name, sample in samples.items()}, tmp_path)
    places = {(sample.country, sample.language) for sample in real.values()}
    assert places >= {(code, each) for code in LIBRARY.countries for each in LIBRARY.languages_in(code)}
    pages = {name: pages_of(data) for name, data in made.items()}
    for name, sample in samples.items():
        assert len(pages[name]) == render_pdf(sample, FONTS).pages, name
        text = bare("".join(pages[name]).replace("_", ""))
        assert without_folios(text, len(pages[name])) == expected(sample), name
    for name in ends:
        check_end(name, pages[name][-1])
    assert {len(pages[name]) for name in ends} == {1, 2}


def check_end(name: str, page: str) -> None:
    """The signature stands on a page with the last lines of the letter, and the whole receipt with it."""
    assert "22.11.2026" in page, name
    assert page.count("конец") + page.count("строка") >= 2, name
    if name.startswith("receipt"):
        assert "Получено" in page, name
        assert "Вх. №" in page, name


def test_the_text_is_read_as_it_was_written(tmp_path: Path) -> None:
    samples = {language: full(language, paragraphs=9, notice=True) for language in LANGUAGES}
    made = converted({name: as_file(sample) for name, sample in samples.items()}, tmp_path, TEXT)
    for name, sample in samples.items():
        # As text, LibreOffice writes a dot before the items of every list without numbers.
        text = made[name].decode("utf-8-sig").replace("•", "–")
        assert bare(text.replace("_", "")) == expected(sample), name
