"""The recovery sheet of a casebook: lines to write the passphrase on by hand, and where the file lies. The passphrase itself never comes here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.documents.paper import Paper
from aryz.documents.pdf import render_pdf
from aryz.documents.pdf.fonts import load_faces
from aryz.model.country import Layout
from aryz.model.letter import Items, Paragraph, Receipt, Run, Title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from aryz.content.library import Library
    from aryz.content.words import Catalogue
    from aryz.model.letter import AnyBlock, Runs

LAYOUT = Layout(
    margin_left=25, margin_right=25, margin_top=25, margin_bottom=25, body_size=12, leading=18, first_line_indent=0,
    title_capitals=False,
)  # fmt: skip
LINES, LINE = 3, 58
"""Lines to write on, and signs that make one."""


def recovery_sheet(library: Library, words: Catalogue, place: Path) -> bytes:
    """The PDF for the casebook at ``place``: PDF/A-2a and PDF/UA-1, the same bytes for the same place and language."""
    title = words.text("Recovery sheet of a casebook")
    known = load_faces(library.fonts).common | {"\n"}
    paper = Paper(
        title=title,
        language=words.language,
        blocks=tuple(_blocks(words, title, _printable(str(place), known))),
        layout=LAYOUT,
    )
    return render_pdf(paper, library.fonts).pdf


def _blocks(words: Catalogue, title: str, place: str) -> Iterator[AnyBlock]:
    yield Title(id="title", runs=_runs(title))
    yield _said(
        "why",
        words.text("Without its passphrase nobody can open the casebook: not you, and not who made Aryz."),
    )
    yield _heading("passphrase", words.text("The passphrase, written by hand"))
    yield Receipt(id="lines", lines=tuple(_runs("_" * LINE) for _ in range(LINES)), width=160)
    yield _heading("place", words.text("Where the file lies"))
    yield _said("path", place)
    yield _heading("keep", words.text("How to keep this sheet"))
    yield Items(
        id="rules",
        items=(
            _runs(
                words.text("Write clearly: capital and small letters, spaces, the language of the keyboard.")
            ),
            _runs(words.text("Keep the sheet where you keep your papers, not beside the computer.")),
            _runs(words.text("Copy the file to another disk from time to time. The copy is encrypted too.")),
            _runs(words.text("When you change the passphrase, write a new sheet and destroy this one.")),
        ),
    )


def _heading(id_: str, text: str) -> Paragraph:
    return Paragraph(id=f"{id_}-heading", runs=_runs(text), heading=True)


def _said(id_: str, text: str) -> Paragraph:
    return Paragraph(id=id_, runs=_runs(text))


def _runs(text: str) -> Runs:
    return (Run(text),)


def _printable(text: str, known: frozenset[str]) -> str:
    """What the font lacks stands as its number."""
    return "".join(sign if sign in known else f"[U+{ord(sign):04X}]" for sign in text)
