"""One kept file on the screen: the pages of a PDF or a picture, drawn from memory. Nothing is written anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from aryz.casebook.happenings import data_of
from aryz.gui import kit
from aryz.gui.case.view import View
from aryz.gui.jobs import Job
from aryz.gui.kit.metrics import QUESTION
from aryz.gui.papers import PREVIEW, image
from aryz.model.base import AryzError

if TYPE_CHECKING:
    from aryz.casebook.records import StoredFile
    from aryz.gui.case.matter import Matter
    from aryz.gui.case.view import Stand
    from aryz.gui.jobs import Says

TEXTS = frozenset({"txt", "eml", "ics", "csv"})
LONGEST = 20_000
"""Letters of a text that are shown; the whole of it can be saved out."""


class FileView(View):
    """The file that `stand.about` names."""

    def __init__(self, matter: Matter, stand: Stand) -> None:
        super().__init__(matter, stand)
        self._job: Job | None = None
        self.headline = kit.Headline(self.title())
        self._notes = kit.column()
        self.letter = kit.LetterView(self.title())
        self.letter.setMinimumHeight(kit.em(20))
        name = kit.Text(self._name(), strong=True)
        self.page = kit.Page(self.headline, 0.9, name, 0.2, self._notes, 0.8, width=QUESTION)
        back = kit.Button(self.words.text("Back"), kit.Kind.PLAIN, "back")
        back.clicked.connect(lambda: self.wanted.emit(self.back(), 0))
        left = kit.held(kit.column(self.page, kit.Footer(back, None, width=QUESTION)))
        self.panel = kit.Panel(self.letter, margins=(1.4, 1.2, 1.0, 0))
        self.panel.hide()
        self._sides = kit.row(left, self.panel, gap=0)
        self.setLayout(self._sides)
        self._show()

    def title(self) -> str:
        return self.words.text("A file of the case")

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window the pages stand under the words."""
        (self.page.body if narrow else self._sides).addWidget(self.panel)

    def _file(self) -> StoredFile | None:
        kept = (file for files in self.matter.files.values() for file in files)
        return next((file for file in kept if file.id == self.stand.about), None)

    def _name(self) -> str:
        file = self._file()
        return file.name if file else ""

    def _show(self) -> None:
        file = self._file()
        try:
            data = data_of(self.matter.vault, file) if file else b""
        except AryzError as wrong:
            self._fail(wrong)
            return
        if file is not None and file.format in TEXTS:
            kit.add(self._notes, kit.Text(data[: 4 * LONGEST].decode(errors="replace")[:LONGEST]))
            return
        self._job = Job(lambda _says: drawn(data))
        self._job.done.connect(self._take)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _take(self, pages: object) -> None:
        if isinstance(pages, list):
            self.panel.show()
            self.letter.set_pages(pages)
            said = self.words.plural("{n} page", "{n} pages", len(pages))
            kit.add(self._notes, kit.Text(said, kit.Face.SMALL))
            kit.announce(self.letter, said)

    def _fail(self, wrong: AryzError) -> None:
        said = self.words.say(wrong.message)
        hint = self.words.text("It cannot be shown here. Save a copy, and open that.")
        kit.add(self._notes, kit.Note(kit.NoteKind.WHY, said, hint, face=kit.Face.BODY))
        kit.announce(self, f"{hint} {said}")

    def focus_first(self) -> None:
        self.headline.take_focus()

    def leave(self) -> None:
        if self._job is not None:
            self._job.forget()


def drawn(data: bytes, _says: Says | None = None) -> list[QImage]:
    """Every page. AryzError where the bytes are no PDF, JPEG or PNG that can be drawn."""
    from aryz.documents.attachments import pages, preview  # noqa: PLC0415 - the reader is loaded when a file is shown

    found = []
    for number in range(1, len(pages(data)) + 1):
        shown = preview(data, number, PREVIEW)
        found.append(image(shown.rgb, shown.width, shown.height))
    return found
