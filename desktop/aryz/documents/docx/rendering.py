"""From a letter to its DOCX: an empty document of the letter's measures, a paragraph for each text, the page's number."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx

from aryz.documents import shown
from aryz.documents.docx import styles
from aryz.documents.docx.frames import write_frame, write_notice, write_receipt
from aryz.documents.docx.lists import write_list
from aryz.documents.docx.measures import Measures
from aryz.documents.docx.parts import empty_document, settled
from aryz.documents.docx.tables import write_closing, write_table
from aryz.documents.docx.writer import Writer, filled, plain_end, tag
from aryz.documents.pdf import render_pdf
from aryz.documents.pdf.fonts import load_faces
from aryz.documents.pdf.metadata import clean_title
from aryz.model.letter import (
    Addressee,
    AnyBlock,
    Attachments,
    Closing,
    Demands,
    Frame,
    Items,
    Notice,
    Paragraph,
    Receipt,
    Sender,
    Table,
    Title,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from docx.oxml.xmlchemy import BaseOxmlElement

    from aryz.content.library import Library
    from aryz.documents.paper import Paper
    from aryz.model.letter import Letter

_BREAK = " / "


def language_tags(library: Library) -> dict[str, str]:
    """Language of letters -> the tag by which word processors know it (its ``locale``)."""
    return {code: language.locale for code, language in library.languages.items() if language.locale}


def render_docx(letter: Letter | Paper, fonts: Path, tags: Mapping[str, str] | None = None) -> bytes:
    """Render `letter` as a DOCX, always the same bytes for the same letter; lines and pages as in the PDF.

    ``fonts``: the folder of faces, for measures only (nothing is embedded); ``tags``: of :func:`language_tags`, without them
    each language is marked by its bare code. Raises InputError where a character is not in the font, as for the PDF.
    """
    pages = render_pdf(letter, fonts).pages
    page, known = Measures(letter.layout), tags or {}
    tag_of = known.get(letter.language, letter.language)
    empty = empty_document(page, title=clean_title(letter.title), language=tag_of)
    document = docx.Document(io.BytesIO(empty))
    writer = Writer(document, page, load_faces(fonts), letter.language, known)
    for block in letter.blocks:
        _write(writer, block)
    writer.separate()
    if pages > 1:
        _number_pages(writer, pages)
    file = io.BytesIO()
    document.save(file)
    return settled(file.getvalue())


def _write(writer: Writer, block: AnyBlock) -> None:
    match block:
        case Addressee() | Sender():
            _write_header(writer, block)
        case Title():
            _write_title(writer, block)
        case Paragraph():
            _write_paragraph(writer, block)
        case Demands() | Items() | Attachments():
            write_list(writer, block)
        case Table():
            writer.separate()
            write_table(writer, block)
        case Notice():
            write_notice(writer, block)
        case Frame():
            write_frame(writer, block)
        case Closing():
            writer.keep_company()
            write_closing(writer, block)
        case Receipt():
            writer.keep_company()
            write_receipt(writer, block)


def _write_header(writer: Writer, block: Addressee | Sender) -> None:
    """To whom and from whom: a column at the right, a paragraph for each line."""
    style = styles.ADDRESSEE if isinstance(block, Addressee) else styles.SENDER
    for index, runs in enumerate(filter(None, map(shown.shown, block.lines))):
        writer.paragraph(style, runs, above=None if index else writer.page.leading)


def _write_title(writer: Writer, block: Title) -> None:
    if title := shown.title(block, writer.page.layout):
        writer.paragraph(styles.TITLE, title)
    if subtitle := shown.shown(block.subtitle):
        writer.paragraph(styles.SUBTITLE, subtitle)
    writer.owe(writer.page.gap * 1.2)


def _write_paragraph(writer: Writer, block: Paragraph) -> None:
    runs = shown.shown(block.runs)
    if not runs:
        return
    paragraph = writer.paragraph(styles.HEADING if block.heading else styles.BODY, runs)
    if plain_end(runs).endswith(":"):
        paragraph.paragraph_format.keep_with_next = True


def _number_pages(writer: Writer, pages: int) -> None:
    """The page's number and the number of pages at the foot, as fields."""
    paragraph = writer.document.sections[0].footer.paragraphs[0]
    paragraph._p.style = styles.style_id(styles.FOOTER)
    for code, result in (("PAGE", "1"), ("", _BREAK), ("NUMPAGES", str(pages))):
        for element in _field(code, result) if code else (filled("t", result),):
            run = tag("r", tag("rPr", tag("lang", val=writer.tag_of(""))), element)
            paragraph._p.append(run)


def _field(code: str, result: str) -> tuple[BaseOxmlElement, ...]:
    """A complex field (17.16.18) with its last result."""
    return (
        tag("fldChar", fldCharType="begin"),
        filled("instrText", f" {code} "),
        tag("fldChar", fldCharType="separate"),
        filled("t", result),
        tag("fldChar", fldCharType="end"),
    )
