"""The casebook behind the window: where it lies, whether it is open, what is kept in it by itself, and when it locks.

Pages ask here; they never open a vault themselves. Without an open casebook nothing is kept anywhere.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from aryz.gui.work import START
from aryz.model.base import AryzError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QWindow

    from aryz.casebook.book import Casebook
    from aryz.casebook.records import Case, Unfinished
    from aryz.casebook.vault.vault import Vault
    from aryz.gui.work import Work
    from aryz.model.answers import Values

IDLE = 15 * 60
"""Seconds without a key or the mouse after which the casebook locks."""
TICK = 20
"""Seconds between two looks at the clock; a much longer gap means that the computer slept."""
ASLEEP = 3 * TICK
_TOUCHES = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
})  # fmt: skip


class Keeping(QObject):
    """One casebook. `changed()`: opened, locked, written to. `locked()`: it locked by itself or by a key. `failed(AryzError)`: what
    was to be kept by itself was not."""

    changed = Signal()
    locked = Signal()
    failed = Signal(object)

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
        self._timer = QTimer(self)
        self._timer.setInterval(TICK * 1000)
        self._timer.timeout.connect(self.tick)
        work.moved.connect(self._moved)

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

    def take(self, vault: Vault) -> None:
        """An opened vault is kept open here from now on."""
        self.vault, self._book = vault, None
        self.touch()
        self._ticked = self._seconds()
        self._timer.start()
        self.changed.emit()

    def lock(self) -> None:
        """Keep what is half written, forget it here, and close the casebook."""
        if self.vault is None:
            return
        self.keep()
        vault, self.vault, self._book = self.vault, None, None
        self._timer.stop()
        vault.close()
        self.case = self.draft = None
        self.finished = {}
        self.work.reset()
        if self.work.page != START:
            self.work.jump(START)
        self.changed.emit()
        self.locked.emit()

    # --- by itself

    def watch(self, window: QWindow) -> None:
        """Every key and every move of the mouse in this window puts the locking off."""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touch()
        return False

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self._seconds()

    def tick(self) -> None:
        """Lock if nobody was there for long, or if the computer slept."""
        now = self._seconds()
        slept, self._ticked = now - self._ticked > ASLEEP, now
        if self.is_open and (slept or now - self._touched >= IDLE):
            self.lock()

    def _moved(self, page: str) -> None:
        if page == START:
            self.keep_if_any()
        else:
            self.keep(page)

    def keep_if_any(self) -> None:
        """Keep the answers unless there are none."""
        if self.work.values:
            self.keep()
        else:
            self.case = self.draft = None

    def keep(self, page: str = "") -> None:
        """Keep the half-filled wizard as it is now; what fails is said by `failed`, and the answers stay on the screen."""
        from aryz.casebook.happenings import save_unfinished  # noqa: PLC0415
        from aryz.casebook.records import Unfinished  # noqa: PLC0415

        if self.vault is None or not self.work.values or self.work.values == self.finished:
            return
        known = self.draft
        draft = Unfinished(
            id=known.id if known else 0,
            case=self.case.id if self.case else 0,
            page=page or self.work.page,
            saved=self.today,
            values=dict(self.work.values),
        )
        try:
            self.draft = save_unfinished(self.vault, draft)
        except AryzError as wrong:
            self.failed.emit(wrong)
            return
        self.work.note_saved()
        self.changed.emit()

    def resume(self, draft: Unfinished) -> None:
        """Go on with a half-filled wizard where it was left."""
        from aryz.casebook.cases import case_by_id  # noqa: PLC0415

        if self.vault is None:
            return
        self.case = case_by_id(self.vault, draft.case) if draft.case else None
        self.draft = draft
        self.work.resume(draft.values, draft.page)

    def drop(self, draft: Unfinished) -> None:
        """Forget a half-filled wizard for good."""
        from aryz.casebook.happenings import drop_unfinished  # noqa: PLC0415

        if self.vault is None:
            return
        drop_unfinished(self.vault, draft)
        if self.draft is not None and self.draft.id == draft.id:
            self.draft = self.case = None
        self.changed.emit()

    def written(self) -> None:
        """A page wrote into the casebook: whoever shows it looks again."""
        self.changed.emit()


def _seconds_now() -> float:
    return datetime.now().astimezone().timestamp()
