"""PDFium knows no threads: whoever draws a PDF of the program's own in this process holds this lock. Papers have their own process."""

from __future__ import annotations

from threading import Lock

PDFIUM = Lock()
