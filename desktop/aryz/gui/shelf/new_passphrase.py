"""Choosing a passphrase: twice, with its strength in words while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aryz.gui import kit
from aryz.gui.jobs import Job
from aryz.model.base import InputError, Message, message

if TYPE_CHECKING:
    from aryz.gui.work import Work

SAFE = 3
"""The score from which no advice is needed."""
STRENGTH: tuple[Message, ...] = (
    message("Very weak: a computer guesses it at once."),
    message("Weak: a computer guesses it in hours."),
    message("Middling: a computer guesses it in days or weeks."),
    message("Good: a computer needs months or years."),
    message("Strong: a computer needs many years."),
)


class NewPassphrase(QWidget):
    """Two fields. `entered()`: Enter was pressed in the second."""

    entered = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        words = self.words = work.words
        hint = words.text(
            "Four or five words that do not belong together are easy to keep in mind and hard to guess."
        )
        self.first = kit.Field(words.text("New passphrase"), kit.FieldKind.SECRET, hint)
        self.second = kit.Field(words.text("The same once more"), kit.FieldKind.SECRET)
        self.told = kit.Text("", kit.Face.SMALL, strong=True)
        self.told.hide()
        self.setLayout(kit.column(self.first, 0.3, self.told, 1.25, self.second))
        self.setFocusProxy(self.first)
        self.first.changed.connect(self._measure)
        self.first.entered.connect(self.second.setFocus)
        self.second.changed.connect(lambda _text: self.second.set_error(""))
        self.second.entered.connect(self.entered)
        self._loading = Job(_load)
        self._loading.start()

    def _measure(self, text: str) -> None:
        from aryz.casebook.vault.strength import strength  # noqa: PLC0415

        self.first.set_error("")
        self.told.setVisible(bool(text))
        if text:
            score = strength(text).score
            said = self.words.say(STRENGTH[score])
            if score < SAFE:
                more = self.words.text("Add one more word.")
                said = f"{said} {more}"
            self.told.setText(said)

    def chosen(self) -> str | None:
        """The passphrase, if it will do and was typed twice; else the field in question says why not, and has the focus."""
        from aryz.casebook.vault.keys import new_passphrase  # noqa: PLC0415

        try:
            found = new_passphrase(self.first.value())
        except InputError as wrong:
            _refuse(self.first, self.words.say(wrong.message))
            return None
        if self.second.value() != self.first.value():
            _refuse(self.second, self.words.text("The two do not agree. Type the second one again."))
            return None
        return found

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self.first, self.second):
            field.set_value("")
            field.set_error("")
        self.told.hide()

    def leave(self) -> None:
        """The page goes."""
        self._loading.forget()


def _refuse(field: kit.Field, said: str) -> None:
    field.set_error(said)
    field.setFocus()
    kit.announce(field, said)


def _load(_says: object) -> object:
    """The word lists are read while the person reads the page."""
    from aryz.casebook.vault.strength import strength  # noqa: PLC0415

    return strength("aryz")
