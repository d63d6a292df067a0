"""One line under the header for what concerns no page: what could not be kept, what is due today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from aryz.gui import kit

if TYPE_CHECKING:
    from aryz.gui.work import Work


class Notice(QWidget):
    """Hidden until something is to be said; the person puts it away. It never takes the focus, and is read aloud."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self.said = ""
        self._place = kit.column(margins=(1.2, 0.5, 1.2, 0.5))
        self.setLayout(self._place)
        self.hide()

    def warn(self, words: str) -> None:
        """Something went wrong."""
        self._say(words, kit.NoteKind.WRONG)

    def remind(self, words: str) -> None:
        """Something is due."""
        self._say(words, kit.NoteKind.DUE)

    def put_away(self) -> None:
        """Nothing is to be said any more."""
        self.said = ""
        self.hide()
        kit.clear(self._place)

    def _say(self, words: str, kind: kit.NoteKind) -> None:
        kit.clear(self._place)
        self.said = words
        close = kit.Button(self._work.words.text("Close the note"), kit.Kind.LINK)
        close.clicked.connect(self.put_away)
        line = kit.row(kit.Text(words, kit.Face.SMALL, reading=0), close, gap=1.0)
        line.setStretch(0, 1)
        note = kit.Note(kind, "", "", "", line)
        note.setAccessibleName(words)
        self._place.addWidget(note)
        self.show()
        kit.announce(self, words)
