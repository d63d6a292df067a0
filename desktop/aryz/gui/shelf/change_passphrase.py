"""Another passphrase for the casebook and its backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from aryz.gui import kit
from aryz.gui.shelf.deed import Deed
from aryz.gui.shelf.new_passphrase import NewPassphrase

if TYPE_CHECKING:
    from aryz.gui.work import Work


class ChangePassphrase(QWidget):
    """The one that opens it now, and the new one twice."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.work, self.words = work, work.words
        self.old = kit.Field(self.words.text("The present passphrase"), kit.FieldKind.SECRET)
        self.old.changed.connect(lambda _text: self.old.set_error(""))
        self.passphrase, self.deed = NewPassphrase(work), Deed(work)
        self.old.entered.connect(self.passphrase.setFocus)
        self.passphrase.entered.connect(self.go_on)
        self.button = kit.Button(self.words.text("Change it"), kit.Kind.SMALL)
        self.button.clicked.connect(self.go_on)
        self.setLayout(kit.column(self.old, 1.25, self.passphrase, 0.9, self.button, 0.5, self.deed))

    def go_on(self) -> None:
        """Change it, if all three fields will do."""
        from aryz.gui.shelf.caring import change_passphrase  # noqa: PLC0415

        old = self.old.value()
        if not old:
            self.old.set_error(self.words.text("Type the passphrase that opens the casebook now."))
            self.old.setFocus()
            return
        new = self.passphrase.chosen()
        if new is not None:
            vault, today = self.work.keeping.book.vault, self.work.keeping.today
            self.deed.run(
                self.words.text("Everything is being encrypted anew."),
                lambda _says: change_passphrase(vault, old, new, today),
                self._changed,
            )

    def _changed(self, left: object) -> None:
        self.old.set_value("")
        self.passphrase.clear()
        paths = left if isinstance(left, tuple) else ()
        lines = [
            self.words.text("The old passphrase still opens {file}.").format(file=path) for path in paths
        ]
        self.deed.tell("\n".join((self.words.text("Write a new recovery sheet, and destroy the old one."), *lines)),
                       self.words.text("The passphrase was changed."))  # fmt: skip
