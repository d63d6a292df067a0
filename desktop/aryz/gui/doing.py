"""What can be done with finished letters: save, print, copy. With progress, Cancel, and one sentence at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aryz.gui import kit
from aryz.gui.asking import Asking
from aryz.gui.jobs import Job
from aryz.gui.made import Order
from aryz.gui.saving import ANSWERS_SUFFIX, KIT, MAIL, ONE, TEXT, WORD, save_answers, save_letters
from aryz.model.base import AryzError, InputError, Message, message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from aryz.documents.making import Made
    from aryz.gui.jobs import Says
    from aryz.gui.work import Work

SAVED: dict[str, Message] = {
    KIT: message("The kit is saved in this folder"),
    WORD: message("The letters for Word are saved in this folder"),
    TEXT: message("The letters are saved as text in this folder"),
    MAIL: message(
        "The e-mail drafts are saved in this folder. Open them in your mail program and send them yourself"
    ),
}
"""What is said of each format when it is there."""
MOST = 8
"""Files of one message; there may be hundreds."""


class Doing(QWidget):
    """The place where work on `made` shows its progress and its end; the screen's buttons call its methods.

    `saved(Path)`: all letters are in that folder.
    """

    saved = Signal(object)

    def __init__(self, work: Work, made: Sequence[Made]) -> None:
        super().__init__()
        self._work, self._words, self._made = work, work.words, tuple(made)
        self.asking = Asking(work.words)
        self.job: Job | None = None
        self.note: kit.Note | None = None
        self._bar = kit.Going()
        self._what = kit.Text("", kit.Face.SMALL)
        self.cancel = kit.Button(self._words.text("Cancel"), kit.Kind.SMALL, "close")
        self.cancel.clicked.connect(self.stop)
        self._progress = kit.held(kit.column(self._what, self._bar, self.cancel, gap=0.4))
        self._progress.hide()
        self._place = kit.column()
        self.setLayout(kit.column(self._progress, self._place))

    def use(self, made: Sequence[Made]) -> None:
        """These are the letters from now on."""
        self._made = tuple(made)

    # --- the deeds

    def save_pdfs(self) -> None:
        """Ask for a folder, and put the PDFs there."""
        folder = self.asking.folder(self)
        if folder is not None:
            made = self._made
            self._begin(
                self._words.text("The letters are being saved."),
                lambda _says: save_letters(made, folder),
                lambda _paths: self._is_saved(folder),
            )

    def save_as(self, kind: str, shape: str = ONE) -> None:
        """Ask for a folder, and put the letters there in another format; kits in their `shape`."""
        folder = self.asking.folder(self)
        if folder is not None:
            order = Order(self._work)
            self._begin(
                self._words.text("The files are being made."),
                lambda says: save_letters(order.make(says, kind, shape), folder),
                lambda _paths: self.tell(str(folder), self._words.say(SAVED[kind])),
            )

    def save_sheets(self) -> None:
        """Ask for a folder, and put there what each letter rests on."""
        folder = self.asking.folder(self)
        if folder is not None:
            library, made, words, today = self._work.library, self._made, self._words, self._work.today

            def make(_says: Says) -> tuple[Path, ...]:
                from aryz.documents.sources_paper import sheets  # noqa: PLC0415

                return save_letters(sheets(library, made, words, today), folder)

            done = self._words.text("What the letters rest on is saved in this folder")
            self._begin(
                self._words.text("The report is being made."),
                make,
                lambda _paths: self.tell(str(folder), done),
            )

    def print_papers(self, made: Sequence[Made], copies: int) -> None:
        """Ask for a printer, and print these papers so many times."""
        printer = self.asking.printer(self, copies)
        if printer is not None:
            from aryz.gui.printing import print_letters  # noqa: PLC0415

            self._begin(
                self._words.text("The letters are being printed."),
                lambda says: print_letters(made, printer, says),
                lambda _pages: self.tell(
                    self._words.text("The letters went to the printer. Sign each copy.")
                ),
            )

    def save_answers(self) -> None:
        """Ask for a name, and save the answers as a file of Aryz."""
        case = self._work.pruned().values.get("case", "")
        path = self.asking.file(self, f"{case or 'aryz'}{ANSWERS_SUFFIX}")
        if path is None:
            return
        try:
            self._work.check_folder(path.parent)
            save_answers(self._work.to_text(), path)
        except AryzError as wrong:
            self.fail(wrong)
            return
        self._work.note_saved()
        self._work.changed.emit("")  # the header says that all is saved
        said = self._words.text("Open this file to go on later: {file}").format(file=str(path))
        self.tell(said, self._words.text("The answers are saved"))

    def stop(self) -> None:
        """Stop what runs, before its next step."""
        if self.job is not None:
            self.job.cancel()

    def leave(self) -> None:
        """The screen goes: what runs stops, and says nothing more."""
        if self.job is not None:
            self.job.forget()

    # --- how it goes

    def _begin(self, what: str, work: Callable[[Says], object], done: Callable[[object], None]) -> None:
        if self.job is not None:
            return
        self._clear()
        self.job = Job(work)
        self._what.setText(what)
        self._bar.begin(what)
        self.job.progress.connect(self._bar.show_step)
        self.job.done.connect(done)
        self.job.failed.connect(self.fail)
        self.job.stopped.connect(self._stopped)
        self.job.ended.connect(self._ended)
        self._progress.show()
        self.job.start()

    def _ended(self) -> None:
        self._progress.hide()
        self.job = None

    def _stopped(self) -> None:
        self.tell(self._words.text("Stopped. The letters are as they were."))

    def _is_saved(self, folder: Path) -> None:
        self.saved.emit(folder)
        self.tell(str(folder), self._words.text("The letters are saved in this folder"))

    def fail(self, wrong: AryzError) -> None:
        """What went wrong, in one sentence, for each file where it is about files; nothing is lost."""
        said = self._words.say(wrong.message)
        if isinstance(wrong, InputError) and any(fault.file for fault in wrong.faults):
            say = self._words.say
            lines = (": ".join(filter(None, (each.file, say(each.message)))) for each in wrong.faults[:MOST])
            said = "\n".join(dict.fromkeys(lines))
        self._show(kit.Note(kit.NoteKind.WRONG, said, sign="warning", face=kit.Face.BODY))

    def tell(self, said: str, title: str = "") -> None:
        """What was done, in a quiet note, and aloud."""
        self._show(kit.Note(kit.NoteKind.WHY, said, title))

    def _show(self, note: kit.Note) -> None:
        self._clear()
        self.note = note
        self._place.addWidget(note)
        kit.announce(self, note.accessibleName())

    def _clear(self) -> None:
        kit.clear(self._place)
        self.note = None
