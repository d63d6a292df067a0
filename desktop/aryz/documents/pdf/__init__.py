"""A letter becomes a PDF: A4, tagged, PDF/A-2a and PDF/UA-1 together; several papers become one.

Here lines are broken, pages filled and objects written; ReportLab reads the font files and makes their subsets. Nothing in
a letter is ever read as markup, and nothing but the font files is ever opened.
"""

from __future__ import annotations

from aryz.documents.pdf.bundle import render_bundle
from aryz.documents.pdf.rendered import Place, Rendered
from aryz.documents.pdf.rendering import render_pdf

__all__ = ["Place", "Rendered", "render_bundle", "render_pdf"]
