"""The real letter while it is being written: answers -> letters -> PDF -> pictures of pages, off the thread of the window.

One worker takes the newest wish; what was asked in between is never made, and what is no longer wanted is not shown.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from aryz.documents.beside import pictured
from aryz.documents.pdf import Rendered, render_pdf
from aryz.documents.text import render_text
from aryz.drafting import draft
from aryz.gui.drawing import Pages
from aryz.model.answers import Signature
from aryz.model.base import AryzError, InputError, Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from PySide6.QtGui import QImage

    from aryz.content.library import Library
    from aryz.model.answers import Answers
    from aryz.model.letter import Draft
    from aryz.model.pictures import Picture

    Sign = Callable[[Answers], Picture | None]


@dataclass(frozen=True)
class Wish:
    """What to show: the `letter` (its place among all drafts), pages `width` pixels wide, `seen` first.

    `fine`: draw twice as large and halve. `complete` False: what is missing is a gap.
    """

    answers: tuple[Answers, ...]
    today: date
    letter: int = 0
    width: int = 600
    fine: bool = True
    seen: int = 0
    complete: bool = False


@dataclass(frozen=True)
class Shown:
    """The answer to a wish: all drafts, and the one shown with its pages and its text. `whole`: every page is drawn."""

    wish: Wish
    drafts: tuple[Draft, ...]
    letter: int
    rendered: Rendered
    pages: tuple[QImage, ...]
    text: str
    whole: bool

    @property
    def draft(self) -> Draft:
        """The draft that is shown."""
        return self.drafts[self.letter]


class Press:
    """Makes letters and pages, and keeps those of the last answers: another tab or width needs no new draft."""

    def __init__(self, library: Library, sign: Sign | None = None) -> None:
        """`sign`: makes the picture of a signature, where the answers have one."""
        self._library, self._sign = library, sign
        self._pictures: dict[Signature, Picture | None] = {}
        self._of: tuple[tuple[Answers, ...], date, bool] | None = None
        self._drafts: tuple[Draft, ...] = ()
        self._rendered: dict[int, Rendered] = {}

    def make(self, wish: Wish) -> Iterator[Shown]:
        """First with the page that is seen, then with all. InputError where there is no letter yet."""
        drafts = self._draft(wish)
        letter = min(max(wish.letter, 0), len(drafts) - 1)
        rendered = self._render(letter)
        pages = Pages(rendered.pdf)
        try:
            count = len(pages.sizes)
            seen = min(max(wish.seen, 0), count - 1)
            text = render_text(drafts[letter].letter)
            images = [pages.blank(number, wish.width) for number in range(count)]
            images[seen] = pages.draw(seen, wish.width, fine=wish.fine)
            yield Shown(wish, drafts, letter, rendered, tuple(images), text, count == 1)
            for number in (each for each in range(count) if each != seen):
                images[number] = pages.draw(number, wish.width, fine=wish.fine)
            if count > 1:
                yield Shown(wish, drafts, letter, rendered, tuple(images), text, True)
        finally:
            pages.close()

    def _draft(self, wish: Wish) -> tuple[Draft, ...]:
        asked = (wish.answers, wish.today, wish.complete)
        if asked != self._of:
            self._of, self._rendered = None, {}
            self._drafts = tuple(each for answers in wish.answers for each in self._signed(wish, answers))
            self._of = asked
        return self._drafts

    def _signed(self, wish: Wish, answers: Answers) -> tuple[Draft, ...]:
        """The letters of one set of answers; a picture of a signature that cannot be read is told when they are made."""
        drafts = draft(self._library, answers, today=wish.today, complete=wish.complete)
        if self._sign is None or answers.signature == Signature():
            return drafts
        if answers.signature not in self._pictures:
            self._pictures = {answers.signature: None}
            with suppress(InputError):
                self._pictures[answers.signature] = self._sign(answers)
        return pictured(drafts, self._pictures[answers.signature])

    def _render(self, letter: int) -> Rendered:
        if letter not in self._rendered:
            self._rendered[letter] = render_pdf(self._drafts[letter].letter, self._library.fonts)
        return self._rendered[letter]


class _Task(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()


class Preview(QObject):
    """Ask with `ask`; `shown(Shown)` or `failed(Message)` comes in the window's thread, for the newest wish only.

    `last`: what came last. `idle()`: nothing is under way any more. Call `stop` before the window goes.
    """

    shown = Signal(object)
    failed = Signal(object)
    idle = Signal()
    _came = Signal(int, object)

    def __init__(self, library: Library, parent: QObject | None = None, sign: Sign | None = None) -> None:
        """`sign`: makes the picture of a signature, in the worker."""
        super().__init__(parent)
        self._press = Press(library, sign)
        self._lock = Lock()
        self._wish: Wish | None = None
        self._generation, self._running = 0, False
        self.last: Shown | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def ask(self, wish: Wish | None) -> None:
        """Make this next; None: nothing is wanted any more."""
        with self._lock:
            self._generation += 1
            self._wish = wish
            start = wish is not None and not self._running
            self._running = self._running or start
        if start:
            self._pool.start(_Task(self._work))

    def busy(self) -> bool:
        """Whether something is under way."""
        with self._lock:
            return self._running

    def stop(self) -> None:
        """Give up what is wanted, and wait for what is under way (a few hundredths of a second)."""
        self.ask(None)
        self._pool.waitForDone()

    def _work(self) -> None:
        """In the worker: take the newest wish until there is none."""
        try:
            while (taken := self._take()) is not None:
                self._serve(*taken)
        except BaseException:
            with self._lock:  # a fault of ours is told by Python; the next wish starts afresh
                self._running = False
            raise
        self._came.emit(0, None)

    def _take(self) -> tuple[Wish, int] | None:
        with self._lock:
            wish, self._wish = self._wish, None
            if wish is None:
                self._running = False
                return None
            return wish, self._generation

    def _serve(self, wish: Wish, generation: int) -> None:
        try:
            for result in self._press.make(wish):
                if self._stale(generation):
                    return
                self._came.emit(generation, result)
        except AryzError as wrong:
            self._came.emit(generation, wrong.message)

    def _stale(self, generation: int) -> bool:
        with self._lock:
            return generation != self._generation

    def _deliver(self, generation: int, result: Shown | Message | None) -> None:
        """In the window's thread."""
        if result is None:
            if not self.busy():
                self.idle.emit()
        elif self._stale(generation):
            return
        elif isinstance(result, Shown):
            self.last = result
            self.shown.emit(result)
        else:
            self.failed.emit(result)
