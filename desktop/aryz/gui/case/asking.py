"""Asking for files to keep in a case, and where a copy of one is to lie. A test puts its own answers in their place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from aryz.gui.asking import documents

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from aryz.content.words import Catalogue


class CaseAsking:
    """The system's own dialogs."""

    def __init__(self, words: Catalogue) -> None:
        self._words = words

    def files(self, parent: QWidget) -> list[Path]:
        """Files to keep; none where the person would rather not."""
        title = self._words.text("Files to keep in the casebook")
        found, _kind = QFileDialog.getOpenFileNames(parent, title, str(documents()))
        return [Path(each) for each in found]

    def place(self, parent: QWidget, name: str) -> Path | None:
        """Where a copy is to lie; a file that stands there is refused later, by a sentence."""
        title = self._words.text("Save a copy")
        found, _kind = QFileDialog.getSaveFileName(
            parent, title, str(documents() / name), options=QFileDialog.Option.DontConfirmOverwrite
        )
        return Path(found) if found else None
