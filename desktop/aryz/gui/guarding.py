"""What joins the casebook to the window: its key, its action in the header, what is said across the screens, the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from aryz.casebook.leaving import leave, take_left
from aryz.gui.heading import LOCK
from aryz.gui.reminding import Reminder
from aryz.model.base import AryzError

if TYPE_CHECKING:
    from aryz.gui.shell import Shell


class Guard(QObject):
    """One for the window. The shell asks it to lock, to hide and to end."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell, self.keeping = shell, shell.work.keeping
        self.reminder = Reminder(shell)
        self.keeping.changed.connect(self._changed)
        self.keeping.locking.connect(self._leave)
        self.keeping.locked.connect(self._locked)
        self.keeping.opened.connect(self._return)
        self.keeping.failed.connect(self._failed)
        self.keeping.case_wanted.connect(self._show_case)
        shell.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is first seen: from now on its keys and its mouse put the locking off."""
        if event.type() == QEvent.Type.Show and (window := self._shell.windowHandle()) is not None:
            self.keeping.watch(window)
            watched.removeEventFilter(self)
        return False

    def lock(self) -> None:
        """Lock the casebook, if it is open."""
        self.keeping.lock()

    def keep(self) -> bool:
        """Keep the answers in the casebook. Whether it is open and that went well."""
        return self.keeping.is_open and self.keeping.keep()

    def end(self) -> None:
        """The window closes: nobody waits for the backup."""
        self.reminder.end()
        if self.keeping.is_open:
            self._leave(idle=False)
            self._shell.hide()
            self.keeping.end()

    def show(self) -> None:
        """Put into the header what can be done now, and the number of the case that the letter belongs to."""
        header, case = self._shell.header, self.keeping.case
        header.actions_by_key[LOCK].setVisible(self.keeping.is_open)
        said = self._shell.work.words.text("Case {code}")
        header.set_case(said.format(code=case.code) if case else "")

    def _changed(self) -> None:
        self._shell.show_saved()
        self.reminder.look()

    def _leave(self, *, idle: bool = True) -> None:
        """The page of a case goes: where the person is on it waits in the casebook. Not `idle`: only if something is half typed there."""
        from aryz.gui.case.page import CasePage  # noqa: PLC0415

        page = next((each for each in self._shell.overlays() if isinstance(each, CasePage)), None)
        if page is None or self.keeping.vault is None:
            return
        if idle or page.stand.typed or page.stand.picked:
            try:
                leave(self.keeping.vault, page.left())
            except AryzError as wrong:
                self._failed(wrong)

    def _return(self) -> None:
        """Back to where the person was when it locked."""
        if self.keeping.vault is None:
            return
        try:
            left = take_left(self.keeping.vault)
        except AryzError as wrong:
            self._failed(wrong)
            return
        if left is not None:
            from aryz.gui.case.page import CasePage, case_again  # noqa: PLC0415

            self._shell.lay_over(case_again(left))
            page = self._shell.overlay
            if isinstance(page, CasePage):
                QTimer.singleShot(0, page, lambda: page.go_to(left))

    def _locked(self) -> None:
        """Nothing of the casebook stays on the screen, in a note or in the notifications."""
        self._shell.close_overlays()
        self._shell.notice.put_away()
        self.reminder.end()

    def _show_case(self, code: str) -> None:
        from aryz.gui.case.page import case_page  # noqa: PLC0415 - loaded with the first case

        if self.keeping.is_open:
            self._shell.lay_over(case_page(code))

    def _failed(self, wrong: AryzError) -> None:
        self._shell.notice.warn(self._shell.work.words.say(wrong.message))
