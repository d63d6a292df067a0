"""A deed that takes a moment: it runs off the window's thread, and its end is one sentence in the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from aryz.gui import kit
from aryz.gui.jobs import Job
from aryz.model.base import AryzError

if TYPE_CHECKING:
    from collections.abc import Callable

    from aryz.gui.jobs import Says
    from aryz.gui.work import Work


class Deed(QWidget):
    """The place of the sentence; empty until something was done. One deed at a time."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._words = work.words
        self.job: Job | None = None
        self.said = ""
        self._place = kit.column()
        self._bar = kit.Going()
        self._how_far = kit.held(kit.column(0.4, self._bar))
        self._how_far.hide()
        self.setLayout(kit.column(self._place, self._how_far))

    def run(
        self,
        what: str,
        work: Callable[[Says], object],
        done: Callable[[object], None],
        failed: Callable[[AryzError], None] | None = None,
    ) -> None:
        """Say `what`, do it, and hand the result to `done`; what goes wrong is said here, unless `failed` takes it."""
        if self.job is not None:
            return
        self.tell(what)
        self._bar.begin(what)
        self.job = Job(work)
        self.job.progress.connect(self._went)
        self.job.done.connect(done)
        self.job.failed.connect(failed or self.fail)
        self.job.ended.connect(self._ended)
        self.job.start()

    def _went(self, done: int, of: int) -> None:
        """Show how far it is, where that is known."""
        self._bar.show_step(done, of)
        self._how_far.setVisible(of > 1)

    def _ended(self) -> None:
        self._how_far.hide()
        self.job = None

    def tell(self, words: str, title: str = "") -> None:
        """What was done, aloud too."""
        self._show(kit.Note(kit.NoteKind.WHY, words, title), f"{title} {words}".strip())

    def fail(self, wrong: AryzError) -> None:
        """What went wrong, and what to do."""
        words = self._words.say(wrong.message)
        self._show(kit.Note(kit.NoteKind.WRONG, words, sign="warning", face=kit.Face.BODY), words)

    def clear(self) -> None:
        """Nothing is said any more."""
        self.said = ""
        kit.clear(self._place)

    def _show(self, note: kit.Note, words: str) -> None:
        kit.clear(self._place)
        self.said = words
        self._place.addSpacing(kit.em(0.6))
        self._place.addWidget(note)
        kit.announce(self, words)

    def leave(self) -> None:
        """The page goes: what runs ends, and says nothing more."""
        if self.job is not None:
            self.job.forget()
