"""From one letter to its PDF: a bundle of one paper."""

from __future__ import annotations

from pathlib import Path

from aryz.documents.paper import Paper
from aryz.documents.pdf.bundle import render_bundle
from aryz.documents.pdf.rendered import Rendered
from aryz.model.letter import Letter


def render_pdf(letter: Letter | Paper, fonts: Path) -> Rendered:
    """Render `letter` with the faces in the folder `fonts`: PDF/A-2a and PDF/UA-1, always the same bytes for the same letter.

    Raises InputError where a character is not in the font, ContentError where a font is missing.
    """
    return render_bundle((letter,), fonts, title=letter.title, language=letter.language)
