"""PDFium knows no threads: whoever reads or draws a PDF, in whatever part of the program, holds this lock."""

from __future__ import annotations

from threading import Lock

PDFIUM = Lock()
