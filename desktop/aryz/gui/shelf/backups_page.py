"""Restoring a backup: which one, its passphrase, and what becomes of the present file. The casebook is locked meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.casebook.vault.backups import Backup, backups_of
from aryz.gui import kit
from aryz.gui.kit.metrics import QUESTION
from aryz.gui.pages.overlay import Overlay
from aryz.interview.fact_words import figures
from aryz.model.base import AryzError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from aryz.gui.work import Work


class BackupsPage(Overlay):
    """One deed: put the chosen backup in place. No passphrase is needed to list them."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._keeping = work.keeping
        self.found: tuple[Backup, ...] = backups_of(self._keeping.path)
        self.headline = kit.Headline(self.title())
        options = [kit.Option(str(each.number), self._named(each), self._hint(each)) for each in self.found]
        self.choice = kit.ChoiceGroup(
            options, self.words.text("Which backup"), str(self.found[0].number) if self.found else ""
        )
        self.field = kit.Field(
            self.words.text("Passphrase of that backup"),
            kit.FieldKind.SECRET,
            self.words.text("The one that the casebook had on that day."),
        )
        self.field.changed.connect(lambda _text: self.field.set_error(""))
        self.field.entered.connect(self.go_on)
        self.restore = kit.Button(self.words.text("Put it in place"), kit.Kind.PRIMARY)
        self.restore.clicked.connect(self.go_on)
        back = kit.Button(self.words.text("Back"), kit.Kind.PLAIN, "back")
        back.clicked.connect(self.closed)
        self.page = kit.Page(self.headline, 0.9, *self._parts(), width=QUESTION)
        primary = self.restore if self.found else None
        if not self.found:
            for part in (self.restore, self.choice, self.field):
                part.setParent(self)
                part.hide()
        self.setLayout(kit.column(self.page, kit.Footer(back, primary, width=QUESTION)))
        self._keeping.refused.connect(self._refused)
        self._keeping.busy_changed.connect(self._show_busy)
        self._keeping.changed.connect(self._restored)

    def _parts(self) -> Iterator[QWidget | float]:
        if not self.found:
            yield kit.Text(
                self.words.text("There are no backups beside {file}.").format(file=self._keeping.path)
            )
            return
        yield kit.Text(
            self.words.text(
                "The backup takes the place of the casebook. The present file is kept among the backups."
            )
        )
        yield 1.25
        yield self.choice
        yield 1.25
        yield self.field

    def _named(self, each: Backup) -> str:
        return self.words.text("{day}, number {number}").format(day=figures(each.day), number=each.number)

    def _hint(self, each: Backup) -> str:
        return self.words.text("It was set aside when a backup took its place.") if each.aside else ""

    def title(self) -> str:
        return self.words.text("Restore a backup")

    def focus_first(self) -> None:
        if self.found and self.page.fits():
            self.field.setFocus()
        else:
            self.headline.take_focus()

    def go_on(self) -> None:
        """Put it in place, and open it."""
        chosen = next((each for each in self.found if str(each.number) == self.choice.current()), None)
        if chosen is None:
            return
        passphrase = self.field.value()
        if not passphrase:
            self._say(self.words.text("Type the passphrase of the backup."))
            return
        from aryz.gui.opening import restored  # noqa: PLC0415

        path, library, today = self._keeping.path, self.work.library, self._keeping.today
        self._keeping.open_by(lambda: restored(path, chosen.path, passphrase, library, today))

    def _show_busy(self) -> None:
        busy = self._keeping.busy
        self.restore.set_words(self.words.text("Opening…") if busy else self.words.text("Put it in place"))

    def _refused(self, wrong: object) -> None:
        if isinstance(wrong, AryzError):
            self._say(self.words.say(wrong.message))

    def _say(self, words: str) -> None:
        self.field.set_error(words)
        self.field.setFocus()
        kit.announce(self.field, words)

    def _restored(self) -> None:
        if self._keeping.is_open:
            self.field.set_value("")
            self.closed.emit()
