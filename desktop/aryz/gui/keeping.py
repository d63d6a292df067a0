"""The casebook behind the window: where it lies, whether it is open, what is kept in it by itself, and when it locks.

Pages ask here; they never open a vault themselves. Without an open casebook nothing is kept anywhere.
"""

from __future__ import annotations

from datetime import datetime
from threading import Event
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, QObject, QThreadPool, QTimer, Signal

from aryz.gui.jobs import Job
from aryz.gui.warming import Warmer
from aryz.gui.work import START
from aryz.model.base import AryzError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QWindow

    from aryz.casebook.book import Casebook
    from aryz.casebook.moving import Moved
    from aryz.casebook.records import Case, Unfinished
    from aryz.casebook.vault.vault import Vault
    from aryz.gui.opening import Opened
    from aryz.gui.work import Work
    from aryz.model.answers import Values

IDLE = 15 * 60
"""Seconds without a key or the mouse after which the casebook locks."""
TICK = 20
"""Seconds between two looks at the clock; a much longer gap means that the computer slept."""
ASLEEP = 3 * TICK
LAST_WORDS = 2000
"""Milliseconds that work off the window's thread has to say that it is done, before the program ends."""
_TOUCHES = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
})  # fmt: skip


class Keeping(QObject):
    """One casebook. `changed()`: opened, locked, written to. `locked()`: it locked by itself or by a key. `failed(AryzError)`: what
    was to be kept by itself was not. `busy_changed()`: it is being opened, or no longer. `refused(AryzError)`: it does not open."""

    changed = Signal()
    locking = Signal()
    """It is about to lock: the last moment to keep something in it."""
    locked = Signal()
    opened = Signal()
    """The person opened it."""
    failed = Signal(object)
    busy_changed = Signal()
    refused = Signal(object)
    case_wanted = Signal(str)
    """The person wants to see the case with this code."""

    def __init__(self, work: Work, path: Path, seconds: Callable[[], float] | None = None) -> None:
        """`path`: where the casebook is or would be; `seconds`: tells the time for locking, the computer's clock unless given."""
        super().__init__(work)
        self.work, self.path = work, path
        self.vault: Vault | None = None
        self._book: Casebook | None = None
        self.case: Case | None = None
        """The case that the letter being written belongs to, if it has one."""
        self.draft: Unfinished | None = None
        """Where the answers being given are kept."""
        self.finished: Values = {}
        """Answers that are kept as letters of a case already: they are no half-filled wizard any more."""
        self._seconds = seconds or _seconds_now
        self._touched = self._ticked = self._seconds()
        self.moved_days: tuple[Moved, ...] = ()
        """Last days that are other ones than the person was told, until they have seen it."""
        self.dropped: Unfinished | None = None
        """What was forgotten last, so that it can be brought back."""
        self.by_itself = False
        """Whether it was locked because nobody was there: the start page says so."""
        self._job: Job | None = None
        self._closed = Event()
        """Set while no vault is being closed."""
        self._closed.set()
        self._next: tuple[Case | None, Unfinished | None] = (None, None)
        self._day = self.today
        self._warmer = Warmer(self)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK * 1000)
        self._timer.timeout.connect(self.tick)
        work.moved.connect(self._moved)
        work.emptied.connect(self._emptied)

    # --- open and locked

    def exists(self) -> bool:
        """Whether there is a casebook to open."""
        return self.path.exists()

    @property
    def is_open(self) -> bool:
        """Whether it is open."""
        return self.vault is not None

    @property
    def today(self) -> date:
        """The day it is here: of the casebook itself, not of one country."""
        return self.work.day_here()

    @property
    def book(self) -> Casebook:
        """The open casebook with its index. RuntimeError while it is locked: no page of it is shown then."""
        from aryz.casebook.book import Casebook  # noqa: PLC0415 - a start without a casebook loads none of it

        if self.vault is None:
            raise RuntimeError("the casebook is locked")
        if self._book is None or self._book.library is not self.work.library:
            self._book = Casebook(self.vault, self.work.library)
        return self._book

    @property
    def busy(self) -> bool:
        """Whether it is being opened just now."""
        return self._job is not None

    def unlock(self, passphrase: str) -> None:
        """Open it off the window's thread; then `changed()` comes, or `refused(AryzError)`."""
        from aryz.gui.opening import opened  # noqa: PLC0415

        path, library, today = self.path, self.work.library, self.today
        self.open_by(lambda: opened(path, passphrase, library, today))

    def create(self, passphrase: str) -> None:
        """Make a new one, and open it; as `unlock`."""
        from aryz.gui.opening import created  # noqa: PLC0415

        path, library = self.path, self.work.library
        self.open_by(lambda: created(path, passphrase, library))

    def open_by(self, way: Callable[[], Opened]) -> None:
        """Open it in some way, off the window's thread; a second wish while one is under way is left aside."""
        if self.busy or self.is_open:
            return
        over = self._closed

        def work(_says: object) -> Opened:
            over.wait()
            return way()

        self._job = Job(work)
        self._job.done.connect(self._opened)
        self._job.failed.connect(self.refused)
        self._job.ended.connect(self._ended)
        self._job.start()
        self.busy_changed.emit()

    def _opened(self, found: Opened) -> None:
        self.moved_days, self.by_itself = found.moved, False
        self.take(found.vault, found.book)
        if self.work.values:
            self.keep()
        if found.warning is not None:
            self.failed.emit(found.warning)
        self.opened.emit()

    def _ended(self) -> None:
        self._job = None
        self.busy_changed.emit()

    def take(self, vault: Vault, book: Casebook | None = None) -> None:
        """An opened vault is kept open here from now on, with its index if that was read already."""
        self.vault, self._book = vault, book
        self.touch()
        self._ticked = self._seconds()
        self._timer.start()
        self.changed.emit()
        if self.is_open:
            self._warmer.begin(self.book, self.today)

    def lock(self) -> None:
        """Keep what is half written, forget it here, and close the casebook. What could not be kept stays on the screen."""
        if self.vault is None:
            return
        self.locking.emit()
        kept = not self.work.values or self.keep()
        self._close()
        if kept:
            self.work.reset()
            if self.work.page != START:
                self.work.jump(START)
        self.changed.emit()
        self.locked.emit()

    def end(self) -> None:
        """The window is gone: keep, back up if that is due, close; come back when all of that is done."""
        if self.vault is not None:
            self.keep_if_any()
            self._close()
        self._closed.wait()
        QThreadPool.globalInstance().waitForDone(LAST_WORDS)

    def _close(self) -> None:
        """Let go of the vault at once; it is backed up and closed off the window's thread, and opened again only after that."""
        from aryz.gui.opening import closed  # noqa: PLC0415

        book, today, seen, over = self.book, self.today, not self.moved_days, self._closed
        self.vault, self._book = None, None
        self._timer.stop()
        self._warmer.stop()
        self.case = self.draft = self.dropped = None
        self.moved_days, self.finished = (), {}
        over.clear()

        def close(_says: object) -> object:
            try:
                return closed(book, today, seen=seen)
            finally:
                over.set()

        job = Job(close)
        job.done.connect(self._was_closed)
        job.start()

    def _was_closed(self, warning: AryzError | None) -> None:
        if warning is not None:
            self.failed.emit(warning)

    def seen_days(self) -> None:
        """The person saw which last days moved."""
        from aryz.gui.opening import note_days  # noqa: PLC0415

        self.moved_days = ()
        note_days(self.book, self.today)
        self.changed.emit()

    # --- by itself

    def watch(self, window: QWindow) -> None:
        """Every key and every move of the mouse in this window puts the locking off."""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            if self.is_open and self._slept():
                self.tick()  # the computer woke up: whoever touches it first sees nothing of the casebook
                return True
            self.touch()
        return False

    def _slept(self) -> bool:
        """Whether much more time passed than between two looks at the clock."""
        return self._seconds() - self._ticked > ASLEEP

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self._seconds()

    def tick(self) -> None:
        """Lock if nobody was there for long, or if the computer slept; say so when it is another day."""
        slept, now = self._slept(), self._seconds()
        self._ticked = now
        if self.is_open and (slept or now - self._touched >= IDLE):
            self.by_itself = True
            self.lock()
        elif self._day != self.today:
            self._day = self.today
            self.changed.emit()

    def _moved(self, page: str) -> None:
        if page == START:
            self.keep_if_any()
        else:
            self.keep(page)

    def _emptied(self) -> None:
        """Other answers are not kept in the place of these."""
        self.finished = {}
        (self.case, self.draft), self._next = self._next, (None, None)

    def keep_if_any(self) -> None:
        """Keep the answers unless there are none."""
        if self.work.values:
            self.keep()

    def keep(self, page: str = "") -> bool:
        """Keep the half-filled wizard as it is now, and say whether that went well; what fails is said by `failed`, and the answers
        stay on the screen."""
        from aryz.casebook.happenings import save_unfinished  # noqa: PLC0415
        from aryz.casebook.records import Unfinished  # noqa: PLC0415

        if self.vault is None or not self.work.values:
            return False
        if self.work.values == self.finished:
            return True
        known = self.draft
        here = page or self.work.page
        draft = Unfinished(
            id=known.id if known else 0,
            case=self.case.id if self.case else 0,
            page=known.page if known and here == START else here,
            saved=self.today,
            values=dict(self.work.values),
        )
        try:
            self.draft = save_unfinished(self.vault, draft)
        except AryzError as wrong:
            self.failed.emit(wrong)
            return False
        self.work.note_saved()
        self.changed.emit()
        return True

    def resume(self, draft: Unfinished) -> None:
        """Go on with a half-filled wizard where it was left."""
        from aryz.casebook.cases import case_by_id  # noqa: PLC0415

        if self.vault is None:
            return
        self._next = (case_by_id(self.vault, draft.case) if draft.case else None, draft)
        self.work.resume(draft.values, draft.page)
        if self.case is not None:
            from aryz.gui.case.writing import papers_again  # noqa: PLC0415

            papers_again(self.work, self)

    def next_for(self, case: Case) -> None:
        """The answers that the work takes up next belong to this case: call it just before `work.resume`."""
        self._next = (case, None)

    def drop(self, draft: Unfinished) -> None:
        """Forget a half-filled wizard for good."""
        from aryz.casebook.happenings import drop_unfinished  # noqa: PLC0415

        if self.vault is None:
            return
        drop_unfinished(self.vault, draft)
        self.dropped = draft
        if self.draft is not None and self.draft.id == draft.id:
            self.draft = self.case = None
        self.changed.emit()

    def bring_back(self) -> None:
        """Keep again what was forgotten last."""
        from aryz.casebook.happenings import save_unfinished  # noqa: PLC0415

        if self.vault is not None and self.dropped is not None:
            save_unfinished(self.vault, msgspec.structs.replace(self.dropped, id=0))
            self.dropped = None
            self.changed.emit()

    def written(self) -> None:
        """A page wrote into the casebook: whoever shows it looks again."""
        self.changed.emit()


def _seconds_now() -> float:
    return datetime.now().astimezone().timestamp()
