"""Takes the pictures of look.py: a page once it has settled, the whole of it where it scrolls, and what is wrong with it in figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

from aryz.gui import kit
from aryz.gui.jobs import running
from aryz.gui.kit.page import Sliding
from tests.gui.faults import faults_of_look

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from aryz.gui.shell import Shell

TICK, SLOWEST = 40, 100
"""Milliseconds between two looks, and how many looks at most."""
LONGEST = 2600
"""Pixels of the window's height for a whole page."""
LITTLE = 8
"""A page that scrolls by so few pixels needs no second picture."""


@dataclass
class Camera:
    """Puts pictures into a folder. ``only``: names of pages begin so; nothing: all. ``found``: what is wrong, page by page."""

    folder: Path
    only: tuple[str, ...] = ()
    count: int = 0
    found: list[str] = field(default_factory=list)

    def within(self, name: str) -> Camera:
        """For a folder in the folder; what is found is told here too."""
        return Camera(self.folder / name, self.only, found=self.found)

    def shoot(self, shell: Shell, name: str) -> None:
        """The page as a person sees it; and, where it scrolls, the whole of it in a window that is high enough."""
        self.count += 1
        if self.only and not name.startswith(self.only):
            settled(shell)
            return
        self._take(shell, name)
        longest = max((page.verticalScrollBar().maximum() for page in _pages(shell)), default=0)
        if longest > LITTLE:
            places = [(page, page.verticalScrollBar().value()) for page in _pages(shell)]
            size = shell.size()
            shell.resize(size.width(), min(LONGEST, size.height() + longest))
            self._take(shell, f"{name}-whole")
            shell.resize(size)
            settled(shell)
            for page, place in places:
                page.verticalScrollBar().setValue(place)

    def _take(self, shell: Shell, name: str) -> None:
        picture = settled(shell)
        self.folder.mkdir(parents=True, exist_ok=True)
        picture.save(str(self.folder / f"{self.count:02d}-{name}.png"))
        self.found += [f"{self.folder.name} {name}: {fault}" for fault in faults_of_look(shell)]


def settled(shell: Shell) -> QImage:
    """The window once nothing runs and nothing moves any more."""
    wait(TICK)
    before = shell.grab().toImage()
    for _ in range(SLOWEST):
        wait(TICK)
        now = shell.grab().toImage()
        if now == before and not running():
            break
        before = now
    return before


def wait(milliseconds: int) -> None:
    """Let the window live; QTest.qWait would keep Python from the thread that makes the letter."""
    waiting = QEventLoop()
    QTimer.singleShot(milliseconds, waiting.quit)
    waiting.exec()


def _pages(shell: Shell) -> list[kit.Page | Sliding]:
    found: list[kit.Page | Sliding] = [*shell.findChildren(kit.Page), *shell.findChildren(Sliding)]
    return [page for page in found if page.isVisible()]
