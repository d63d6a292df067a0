"""Asking the person where copies of the casebook go. A test puts its own answers in their place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from aryz.gui.asking import documents, to_write

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from aryz.content.words import Catalogue

CALENDAR, SHEET = "aryz.ics", "aryz-recovery-sheet.pdf"


class ShelfAsking:
    """The system's own dialogs. Each gives None where the person would rather not."""

    def __init__(self, words: Catalogue) -> None:
        self._words = words

    def folder(self, parent: QWidget) -> Path | None:
        """A folder for readable copies of everything."""
        title = self._words.text("Folder for the copies")
        found = QFileDialog.getExistingDirectory(parent, title, str(documents()))
        return Path(found) if found else None

    def exported(self, parent: QWidget) -> Path | None:
        """The folder that another casebook was exported into."""
        title = self._words.text("Folder of the export")
        found = QFileDialog.getExistingDirectory(parent, title, str(documents()))
        return Path(found) if found else None

    def calendar(self, parent: QWidget) -> Path | None:
        """A file for the calendar; the dialog asks before one is replaced."""
        kinds = self._words.text("Calendar ({pattern})").format(pattern="*.ics")
        return to_write(parent, self._words.text("Save the calendar"), CALENDAR, kinds)

    def sheet(self, parent: QWidget) -> Path | None:
        """A file for the recovery sheet."""
        return to_write(parent, self._words.text("Save as PDF"), SHEET, "PDF (*.pdf)")

    def printer(self, parent: QWidget) -> QPrinter | None:
        """A printer, set to one copy."""
        from aryz.gui.printing import choose_printer  # noqa: PLC0415 - the library of printers is loaded when one is wanted

        return choose_printer(parent, 1)
