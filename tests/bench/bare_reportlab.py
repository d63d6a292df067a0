"""The baseline of letters: a text laid out by ReportLab alone, in one font, without tags."""

from __future__ import annotations

import io
from functools import cache
from html import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from tests.documents.letters import FONTS


def bare(text: str) -> bytes:
    """A PDF with a paragraph for each line of `text`."""
    style = _style()
    target = io.BytesIO()
    SimpleDocTemplate(target).build([Paragraph(escape(line), style) for line in text.splitlines() if line])
    return target.getvalue()


@cache
def _style() -> ParagraphStyle:
    pdfmetrics.registerFont(TTFont("Bare", str(FONTS / "NotoSerif-Regular.ttf")))
    return ParagraphStyle("bare", fontName="Bare", fontSize=11.5, leading=15.5)
