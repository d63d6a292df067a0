"""What is due today, said once a day while the program runs: by the desktop's own notifications, else under the header. No names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon

from aryz.gui.heading import NAME
from aryz.gui.work import START

if TYPE_CHECKING:
    from datetime import date

    from aryz.casebook.agenda import Item
    from aryz.content.words import Catalogue
    from aryz.gui.shell import Shell

MOST = 3
"""Lines of one notification; what is beyond is counted."""


class Reminder(QObject):
    """One for the window. `look()` whenever the casebook changed; what was said today is not said again."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._said: set[tuple[str, date]] = set()
        self._icon: QSystemTrayIcon | None = None

    def look(self) -> None:
        """Say what is overdue or due today, each once a day."""
        keeping = self._shell.work.keeping
        if not keeping.is_open:
            return
        today = keeping.today
        agenda = keeping.book.agenda(today)
        fresh = [each for each in (*agenda.overdue, *agenda.today) if (each.uid, today) not in self._said]
        self._said.update((each.uid, today) for each in fresh)
        if fresh:
            self._say(told(fresh, self._shell.work.words))

    def _say(self, words: str) -> None:
        """The desktop says it, without a name; where it cannot, the note under the header does, unless the start page does already."""
        icon = self._tray()
        if icon is None:
            if self._shell.work.page != START:
                self._shell.notice.remind(words)
            return
        icon.show()
        icon.showMessage(NAME, words, self._shell.windowIcon())

    def _tray(self) -> QSystemTrayIcon | None:
        if self._icon is None and QSystemTrayIcon.isSystemTrayAvailable():
            self._icon = QSystemTrayIcon(self._shell.windowIcon(), self)
            self._icon.messageClicked.connect(self._raise)
        return self._icon

    def _raise(self) -> None:
        self._shell.raise_()
        self._shell.activateWindow()

    def end(self) -> None:
        """Take the sign of the notifications away."""
        if self._icon is not None:
            self._icon.hide()


def told(items: list[Item], words: Catalogue) -> str:
    """The lines with their case's code alone."""
    from aryz.casebook.calendar_file import summary  # noqa: PLC0415

    lines = [summary(each, words) for each in items[:MOST]]
    more = len(items) - MOST
    if more > 0:
        lines.append(words.plural("And {n} more.", "And {n} more.", more))
    return "\n".join(lines)
