"""Where there is no casebook: that nothing is stored, and the quiet way to keep cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from aryz.gui import kit

if TYPE_CHECKING:
    from aryz.gui.work import Work


class Without(QWidget):
    """The honest note, with two links under it."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.work = work
        words = work.words
        said = words.text(
            "Aryz keeps nothing by itself. If the window closes or the computer stops, the answers are gone. Save them in a file if you want to go on later."
        )
        self.keep = kit.Button(words.text("Keep cases…"), kit.Kind.LINK)
        self.keep.clicked.connect(self._create)
        self.restore = kit.Button(words.text("Restore a backup…"), kit.Kind.LINK)
        self.restore.clicked.connect(self._restore)
        self.restore.setVisible(_has_backups(work))
        links = kit.held(kit.Flow(self.keep, self.restore, gap=1.2))
        about = kit.Text(
            words.text("A casebook keeps letters, answers and days under a passphrase."),
            kit.Face.SMALL,
            kit.Tone.SOFT,
        )
        self.note = kit.Note(kit.NoteKind.WHY, said, words.text("Nothing is stored"), "", 0.4, about, links)
        self.setLayout(kit.column(self.note))

    def _create(self) -> None:
        from aryz.gui.shelf.create_page import CreatePage  # noqa: PLC0415

        self.work.overlay_wanted.emit(CreatePage)

    def _restore(self) -> None:
        from aryz.gui.shelf.backups_page import BackupsPage  # noqa: PLC0415

        self.work.overlay_wanted.emit(BackupsPage)


def _has_backups(work: Work) -> bool:
    """Whether a casebook was here and left backups; the module of the database is not loaded for that."""
    path = work.keeping.path
    return path.with_name(f"{path.name}.backups").is_dir()
