"""Asking the person for an overlay's file, for the name of a report, and before an overlay that is not saved is lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMessageBox

from aryz.gui.asking import to_write
from aryz.model.base import InputError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from aryz.content.words import Catalogue
    from aryz.gui.work import Work

NAME = "Aryz"
REPORT, EXPORT = "aryz-sources.pdf", "aryz-overlay.yaml"


class OverlayAsking:
    """The system's own dialogs. Each gives None where the person would rather not."""

    def __init__(self, words: Catalogue) -> None:
        self._words = words

    def overlay_to_read(self, parent: QWidget) -> Path | None:
        """A file to take an overlay from."""
        title, kinds = self._words.text("Load an overlay"), self._words.text("Overlay ({pattern})")
        found, _kind = QFileDialog.getOpenFileName(parent, title, "", kinds.format(pattern="*.yaml *.yml"))
        return Path(found) if found else None

    def overlay_to_write(self, parent: QWidget) -> Path | None:
        """A file for another clinic."""
        kinds = self._words.text("Overlay ({pattern})").format(pattern="*.yaml")
        return to_write(parent, self._words.text("Export the overlay"), EXPORT, kinds)

    def report(self, parent: QWidget) -> Path | None:
        """A file for the report."""
        return to_write(parent, self._words.text("Save as PDF"), REPORT, "PDF (*.pdf)")


def may_lose(parent: QWidget, work: Work) -> bool:
    """Whether an overlay that is not saved may go: after it is saved, or because the person says so."""
    words, buttons = work.words, QMessageBox.StandardButton
    box = QMessageBox(QMessageBox.Icon.Question, NAME, words.text("Save the overlay?"), parent=parent)
    box.setInformativeText(words.text("Without it your entries are gone when the window closes."))
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)
    asked = buttons(box.exec())
    if asked != buttons.Save:
        return asked == buttons.Discard
    try:
        work.lawyer.save()
    except InputError as wrong:
        QMessageBox.warning(parent, NAME, "\n".join(words.say(fault.message) for fault in wrong.faults))
        return False
    return True
