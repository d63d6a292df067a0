"""Letters on a printer: each page as a picture at the printer's own resolution, off the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from aryz.gui.drawing import Pages
from aryz.gui.jobs import Stopped
from aryz.model.base import Fault, InputError, message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from aryz.documents.making import Made
    from aryz.gui.jobs import Says
    from aryz.model.base import Message

COPIES = 2
"""One is handed in, one comes back with the mark of receipt."""
FINEST = 600
"""Dots an inch at most: finer, a page takes 140 MB and no eye sees it."""
INCH = 72.0  # points


def new_printer(copies: int = COPIES) -> QPrinter:
    """A printer that fills A4 to its edges: the letter has its own margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    printer.setCopyCount(copies)
    return printer


def choose_printer(parent: QWidget, copies: int) -> QPrinter | None:
    """Let the person choose a printer; None if they would rather not."""
    printer = new_printer(copies)
    return printer if QPrintDialog(printer, parent).exec() else None


def print_letters(made: Sequence[Made], printer: QPrinter, says: Says) -> int:
    """Print all pages of all PDFs one after the other; how many there were. InputError where the printer refuses."""
    return print_pdfs([each.data for each in made], printer, says)


def print_pdfs(pdfs: Sequence[bytes], printer: QPrinter, says: Says) -> int:
    """The same for the bytes of PDFs."""
    documents = [Pages(each) for each in pdfs]
    try:
        return _print(documents, printer, says)
    finally:
        for each in documents:
            each.close()


def _print(documents: Sequence[Pages], printer: QPrinter, says: Says) -> int:
    sheets = [(document, page) for document in documents for page in range(len(document.sizes))]
    painter = QPainter()
    if not painter.begin(printer):
        raise InputError(Fault("printer", _refused()))
    try:
        for number, (document, page) in enumerate(sheets):
            says(number, len(sheets))
            if number and not printer.newPage():
                raise InputError(Fault("printer", _refused()))
            _paint(painter, printer, document, page)
        says(len(sheets), len(sheets))
    except Stopped:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(sheets)


def _paint(painter: QPainter, printer: QPrinter, document: Pages, page: int) -> None:
    across, down = document.sizes[page]
    dots = printer.resolution()
    image = document.draw(page, round(across / INCH * min(dots, FINEST)))
    painter.drawImage(QRectF(0, 0, across / INCH * dots, down / INCH * dots), image)


def _refused() -> Message:
    return message(
        "The printer does not take the letters. Check that it is on, or save the PDFs and print them elsewhere."
    )
