"""The locked casebook on the start page: the passphrase, and the way to a backup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from aryz.gui import kit
from aryz.model.base import AryzError

if TYPE_CHECKING:
    from aryz.gui.work import Work


class Locked(QWidget):
    """Made while the casebook is locked; it says what is wrong under the field, and goes when the casebook opens."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.work, self.words, self._keeping = work, work.words, work.keeping
        words = self.words
        self.field = kit.Field(words.text("Passphrase"), kit.FieldKind.SECRET)
        self.field.changed.connect(lambda _text: self.field.set_error(""))
        self.open = kit.Button(words.text("Open"), kit.Kind.PLAIN, "lock")
        self.open.clicked.connect(self.unlock)
        self.restore = kit.Button(words.text("Restore a backup…"), kit.Kind.LINK)
        self.restore.clicked.connect(self._restore)
        line = kit.held(kit.Flow(self.open, self.restore, gap=1.2, line_gap=0.4))
        self.setLayout(
            kit.column(
                kit.Text(words.text("Your casebook is locked"), kit.Face.TITLE),
                0.2,
                kit.Text(self._why(), kit.Face.SMALL, kit.Tone.SOFT),
                1.0,
                self.field,
                1.0,
                line,
            )
        )
        self._keeping.refused.connect(self._refused)
        self._keeping.busy_changed.connect(self._show_busy)
        self._show_busy()

    def _why(self) -> str:
        if self._keeping.by_itself:
            return self.words.text(
                "It was locked because nobody was here. Half-written letters are kept in it."
            )
        return self.words.text(
            "While it is locked, nothing is kept: if the window closes, the answers are gone."
        )

    def has_focus(self) -> bool:
        """Whether Enter means this part."""
        return QApplication.focusWidget() is self.field.editor

    def unlock(self) -> None:
        """Try the passphrase."""
        if not self.field.value():
            self._say(self.words.text("Type the passphrase of your casebook."))
        else:
            self._keeping.unlock(self.field.value())

    def _show_busy(self) -> None:
        busy = self._keeping.busy
        self.open.set_words(self.words.text("Opening…") if busy else self.words.text("Open"))
        if busy:
            kit.announce(self, self.words.text("Opening…"), urgent=False)

    def _refused(self, wrong: object) -> None:
        if isinstance(wrong, AryzError) and self.isVisible():
            self._say(self.words.say(wrong.message))

    def _say(self, words: str) -> None:
        self.field.set_error(words)
        self.field.editor.clearFocus()
        self.take_focus()
        if isinstance(self.field.editor, QLineEdit):
            self.field.editor.selectAll()
        kit.announce(self.field, words)

    def take_focus(self) -> None:
        """Focus for the field, once it stands in its place: the page scrolls to it."""
        QApplication.sendPostedEvents()
        self.field.setFocus()

    def _restore(self) -> None:
        from aryz.gui.shelf.backups_page import BackupsPage  # noqa: PLC0415

        self.work.overlay_wanted.emit(BackupsPage)
