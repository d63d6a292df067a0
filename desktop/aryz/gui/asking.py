"""Asking the person for a folder, a file's name, a printer. A test puts its own answers in their place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from aryz.gui.saving import ANSWERS_SUFFIX

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from aryz.content.words import Catalogue


class Asking:
    """The system's own dialogs. Each gives None where the person would rather not."""

    def __init__(self, words: Catalogue) -> None:
        self._words = words

    def folder(self, parent: QWidget) -> Path | None:
        """A folder for the letters."""
        found = QFileDialog.getExistingDirectory(
            parent, self._words.text("Folder for the letters"), str(documents())
        )
        return Path(found) if found else None

    def file(self, parent: QWidget, name: str) -> Path | None:
        """A name for the answers; one that exists is refused later, by a sentence."""
        found, _filter = QFileDialog.getSaveFileName(
            parent,
            self._words.text("File for the answers"),
            str(documents() / name),
            f"Aryz (*{ANSWERS_SUFFIX})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not found:
            return None
        path = Path(found)
        return path if path.suffix == ANSWERS_SUFFIX else path.with_name(f"{path.name}{ANSWERS_SUFFIX}")

    def picture(self, parent: QWidget) -> Path | None:
        """A picture of a signature."""
        said = self._words.text("PNG or JPEG ({pattern})").format(pattern="*.png *.jpg *.jpeg")
        found, _filter = QFileDialog.getOpenFileName(
            parent, self._words.text("Picture of your signature"), "", said
        )
        return Path(found) if found else None

    def printer(self, parent: QWidget, copies: int) -> QPrinter | None:
        """A printer, set to so many copies."""
        from aryz.gui.printing import choose_printer  # noqa: PLC0415 - the library of printers is loaded when one is wanted

        return choose_printer(parent, copies)


def documents() -> Path:
    """The person's own folder of documents."""
    return Path(
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home()
    )


def to_write(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """A file's name, exactly the one that the dialog asked about: it asks before a file is replaced."""
    dialog = QFileDialog(parent, title, str(documents()), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix)
    dialog.selectFile(name)
    found = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(found[0]) if found else None
