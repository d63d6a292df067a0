"""Care of the casebook: its place, its passphrase, backups, a check, copies for other programs, erasing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from aryz.casebook.vault.backups import KEPT
from aryz.gui import kit
from aryz.gui.kit.metrics import START_LIST
from aryz.gui.pages.overlay import Overlay
from aryz.gui.shelf.asking import ShelfAsking
from aryz.gui.shelf.caring import export, save_calendar
from aryz.gui.shelf.change_passphrase import ChangePassphrase
from aryz.gui.shelf.deed import Deed
from aryz.interview.fact_words import figures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from aryz.casebook.vault.vault import Vault
    from aryz.gui.work import Work


class CarePage(Overlay):
    """Made while the casebook is open. Each group has its deeds, and under them what came of the last one."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._keeping = work.keeping
        self.asking = ShelfAsking(self.words)
        self.deeds: list[Deed] = []
        self.buttons: dict[str, kit.Button] = {}
        self.headline = kit.Headline(self.title())
        self.page = kit.Page(self.headline, 1.0, width=START_LIST)
        for group in (
            self._place,
            self._secret,
            self._copies,
            self._check,
            self._out,
            self._others,
            self._end,
        ):
            for part in group():
                self.page.add(part)
            self.page.add(1.6)
        self.setLayout(kit.column(self.page, self.footer(START_LIST)))

    def title(self) -> str:
        return self.words.text("Care of the casebook")

    def focus_first(self) -> None:
        self.headline.take_focus()

    @property
    def vault(self) -> Vault:
        """The open vault; the page goes when it is locked."""
        return self._keeping.book.vault

    # --- the groups

    def _group(self, title: str, said: str, *buttons: kit.Button) -> Iterator[QWidget | float]:
        yield kit.Text(title, kit.Face.TITLE)
        yield 0.2
        yield kit.Text(said, kit.Face.SMALL)
        if buttons:
            yield 0.6
            yield kit.held(kit.Flow(*buttons, gap=0.8, line_gap=0.5))

    def _button(self, key: str, words: str, does: Callable[[], None]) -> kit.Button:
        button = kit.Button(words, kit.Kind.SMALL)
        button.clicked.connect(does)
        self.buttons[key] = button
        return button

    def _deed(self) -> Deed:
        deed = Deed(self.work)
        self.deeds.append(deed)
        return deed

    def _place(self) -> Iterator[QWidget | float]:
        words = self.words
        copy = self._button("copy", words.text("Copy the path"), self._copy_path)
        sheet = self._button("sheet", words.text("Recovery sheet…"), self._sheet)
        yield from self._group(
            words.text("Where it lies"),
            words.text("One encrypted file. It locks after 15 minutes without a key or the mouse."),
            copy,
            sheet,
        )
        yield 0.4
        yield kit.Text(str(self._keeping.path), kit.Face.SMALL, kit.Tone.SOFT)

    def _secret(self) -> Iterator[QWidget | float]:
        self.secret = ChangePassphrase(self.work)
        fold = kit.Fold(
            self.words.text("Change the passphrase"), self.words.text("open"), self.words.text("closed")
        )
        fold.add(self.secret)
        self.buttons["secret"] = fold.button
        yield kit.Text(self.words.text("Passphrase"), kit.Face.TITLE)
        yield 0.2
        yield fold

    def _copies(self) -> Iterator[QWidget | float]:
        words = self.words
        self._told = kit.Text(self._latest(), kit.Face.SMALL, kit.Tone.SOFT)
        self._backed = self._deed()
        yield from self._group(
            words.text("Backups"),
            words.text(
                "A backup is made by itself once a day, encrypted with the same passphrase; the latest {count} are kept beside the file."
            ).format(count=KEPT),
            self._button("backup", words.text("Back up now"), self.back_up),
            self._button("restore", words.text("Lock and restore…"), self._restore),
        )
        yield 0.4
        yield self._told
        yield self._backed

    def _latest(self) -> str:
        found = [each for each in self.vault.backups.found() if not each.aside]
        if not found:
            return self.words.text("There is no backup yet.")
        return self.words.text("The latest: {day}. There are {count}.").format(
            day=figures(found[0].day), count=len(found)
        )

    def _check(self) -> Iterator[QWidget | float]:
        words = self.words
        self._checked = self._deed()
        yield from self._group(
            words.text("Is it whole?"),
            words.text("Every page of the file is read and compared with its seal."),
            self._button("check", words.text("Check the file"), self.check),
        )
        yield self._checked

    def _out(self) -> Iterator[QWidget | float]:
        words = self.words
        self._written = self._deed()
        yield from self._group(
            words.text("Copies for other programs"),
            words.text(
                "All records and papers as files that any program reads: they are not encrypted. The calendar has the days still to come, with case numbers and without names."
            ),
            self._button("export", words.text("Export everything…"), self.export),
            self._button("import", words.text("Import cases…"), self._import),
            self._button("calendar", words.text("Calendar file…"), self.save_calendar),
        )
        yield self._written

    def _others(self) -> Iterator[QWidget | float]:
        words = self.words
        fold = kit.Fold(words.text("Open it without Aryz"), words.text("open"), words.text("closed"))
        fold.add(
            kit.Text(
                words.text(
                    "The file is a database of SQLCipher 4 with its usual settings. In its own shell:"
                ),
                kit.Face.SMALL,
            ),
            0.3,
            kit.Text(
                f"sqlcipher {self._keeping.path.name}\nPRAGMA key = '…';\nSELECT code, created FROM matter;",
                kit.Face.SMALL,
            ),
        )
        self.buttons["others"] = fold.button
        yield fold

    def _end(self) -> Iterator[QWidget | float]:
        words = self.words
        yield from self._group(
            words.text("Erase"),
            words.text("A case or a person, from the casebook and from its backups. It cannot be undone."),
            self._button("erase", words.text("Erase…"), self._erase),
        )

    # --- the deeds

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._keeping.path))
        kit.announce(self, self.words.text("Copied"))

    def back_up(self) -> None:
        """Make a backup now."""
        vault, today = self.vault, self._keeping.today

        def done(_path: object) -> None:
            self._told.setText(self._latest())
            self._backed.tell(self.words.text("The backup is made and checked."))

        self._backed.run(
            self.words.text("The backup is being made."), lambda _says: vault.back_up(today), done
        )

    def check(self) -> None:
        """Read the whole file."""
        vault = self.vault
        self._checked.run(
            self.words.text("The file is being read."),
            lambda _says: vault.check(),
            lambda _done: self._checked.tell(self.words.text("The casebook is whole.")),
        )

    def export(self) -> None:
        """Ask for a folder, and write everything there."""
        folder: Path | None = self.asking.folder(self)
        if folder is None or not self._keeping.is_open:
            return
        vault, today, place = self.vault, self._keeping.today, folder

        def done(count: object) -> None:
            said = self.words.plural("{n} file was written.", "{n} files were written.", int(str(count)))
            title = self.words.text("The copies are here, and they are not encrypted")
            self._written.tell(f"{place}\n{said}", title)

        self._written.run(
            self.words.text("The copies are being written."),
            lambda says: export(vault, place, today, says),
            done,
        )

    def save_calendar(self) -> None:
        """Ask for a name, and write the calendar there."""
        path = self.asking.calendar(self)
        if path is None or not self._keeping.is_open:
            return
        words, today = self.words, self._keeping.today
        items = self._keeping.book.agenda(today).dated
        self._written.run(
            words.text("The calendar is being written."),
            lambda _says: save_calendar(items, words, path, today),
            lambda _path: self._written.tell(str(path), words.text("The calendar is saved")),
        )

    # --- further pages

    def _restore(self) -> None:
        """A backup takes the place of a closed file only."""
        from aryz.gui.shelf.backups_page import BackupsPage  # noqa: PLC0415

        work = self.work
        work.keeping.lock()
        work.overlay_wanted.emit(BackupsPage)

    def _sheet(self) -> None:
        from aryz.gui.shelf.recovery_page import RecoveryPage  # noqa: PLC0415

        self.work.overlay_wanted.emit(RecoveryPage)

    def _import(self) -> None:
        from aryz.gui.shelf.import_page import import_page  # noqa: PLC0415

        self.work.overlay_wanted.emit(import_page())

    def _erase(self) -> None:
        from aryz.gui.shelf.erase_page import ErasePage  # noqa: PLC0415

        self.work.overlay_wanted.emit(ErasePage)

    def leave(self) -> None:
        for deed in (*self.deeds, self.secret.deed):
            deed.leave()
        self.secret.passphrase.leave()
