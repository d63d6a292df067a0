"""Pages of a PDF as pictures. PDFium knows no threads: whoever draws holds its lock."""

from __future__ import annotations

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from aryz.documents.attachments.lock import PDFIUM

WHITE = 0xFFFFFFFF
TWICE = 2


class Pages:
    """The pages of one PDF; `sizes`: width and height of each in points. Make, use and close it in one thread at a time."""

    def __init__(self, pdf: bytes) -> None:
        with PDFIUM:
            self._document = pypdfium2.PdfDocument(pdf)
            self.sizes: tuple[tuple[float, float], ...] = tuple(page.get_size() for page in self._document)

    def draw(self, page: int, width: int, *, fine: bool = False) -> QImage:
        """The page as a grey picture, `width` pixels wide. `fine`: drawn at twice the size and halved, so that thin strokes stay thin."""
        across, down = self.sizes[page]
        high = round(width * down / across)
        if not fine:
            return self._drawn(page, width)
        return self._drawn(page, width * TWICE).scaled(
            width, high, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )

    def blank(self, page: int, width: int) -> QImage:
        """White paper of the page's size, until it is drawn."""
        across, down = self.sizes[page]
        image = QImage(width, round(width * down / across), QImage.Format.Format_Grayscale8)
        image.fill(WHITE)
        return image

    def close(self) -> None:
        """Give the memory back."""
        with PDFIUM:
            self._document.close()

    def _drawn(self, page: int, width: int) -> QImage:
        with PDFIUM:
            sheet = self._document[page]
            bitmap = sheet.render(scale=width / self.sizes[page][0], grayscale=True)
            shown = QImage(
                bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_Grayscale8
            ).copy()
            bitmap.close()
            sheet.close()
        return shown
