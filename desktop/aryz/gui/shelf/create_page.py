"""Making a casebook: what it is, where it will lie, its passphrase, and what losing that means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.gui import kit
from aryz.gui.kit.metrics import QUESTION
from aryz.gui.pages.overlay import Overlay
from aryz.gui.shelf.new_passphrase import NewPassphrase
from aryz.model.base import AryzError

if TYPE_CHECKING:
    from aryz.gui.work import Work


class CreatePage(Overlay):
    """One deed: make it. Then the recovery sheet is offered."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        words, keeping = self.words, work.keeping
        self.headline = kit.Headline(self.title())
        said = words.text(
            "A casebook keeps your letters, the answers and the days in one encrypted file on this computer. It opens with a passphrase and with nothing else."
        )
        self.passphrase = NewPassphrase(work)
        self.passphrase.entered.connect(self.go_on)
        lost = kit.Note(
            kit.NoteKind.DUE,
            words.text(
                "If you lose the passphrase, nobody can open the casebook: not you, and not who made Aryz. Write it down, and keep the paper elsewhere."
            ),
            words.text("There is no way back without it"),
            "warning",
        )
        place = kit.Text(
            words.text("The file: {file}").format(file=keeping.path), kit.Face.SMALL, kit.Tone.SOFT
        )
        self.wrong = kit.Text("", kit.Face.SMALL, kit.Tone.DANGER, strong=True)
        self.wrong.hide()
        self.make = kit.Button(words.text("Make the casebook"), kit.Kind.PRIMARY)
        self.make.clicked.connect(self.go_on)
        back = kit.Button(words.text("Back"), kit.Kind.PLAIN, "back")
        back.clicked.connect(self.closed)
        self.page = kit.Page(
            self.headline, 0.9, kit.Text(said), 1.25, lost, 1.25, self.passphrase, 0.9, self.wrong, place,
            width=QUESTION,
        )  # fmt: skip
        self.setLayout(kit.column(self.page, kit.Footer(back, self.make, width=QUESTION)))
        keeping.refused.connect(self._refused)
        keeping.busy_changed.connect(self._show_busy)
        keeping.changed.connect(self._made)

    def title(self) -> str:
        return self.words.text("Keep your cases")

    def focus_first(self) -> None:
        if self.page.fits():
            self.passphrase.first.setFocus()
        else:
            self.headline.take_focus()

    def go_on(self) -> None:
        """Make it, if the passphrase will do."""
        chosen = self.passphrase.chosen()
        if chosen is not None:
            self.wrong.hide()
            self.work.keeping.create(chosen)

    def _show_busy(self) -> None:
        words, busy = self.words, self.work.keeping.busy
        self.make.set_words(words.text("It is being made…") if busy else words.text("Make the casebook"))

    def _refused(self, wrong: object) -> None:
        if isinstance(wrong, AryzError):
            self.wrong.setText(self.words.say(wrong.message))
            self.wrong.show()
            kit.announce(self, self.wrong.text())

    def _made(self) -> None:
        if self.work.keeping.is_open:
            from aryz.gui.shelf.recovery_page import RecoveryPage  # noqa: PLC0415

            self.passphrase.clear()
            self.work.overlay_wanted.emit(RecoveryPage)

    def leave(self) -> None:
        self.passphrase.leave()
