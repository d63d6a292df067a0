"""What the views of a case share: where the person is, what they typed, what can be undone, and how one view asks for another."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aryz.gui.case.asking import CaseAsking

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from aryz.casebook.vault.vault import Vault
    from aryz.gui.case.matter import Matter
    from aryz.model.base import Message

ROAD, NEXT_LETTER, FILE = "road", "next", "file"
"""Views beside the forms: the case itself, what can follow, one file."""


@dataclass
class Stand:
    """Where the person is in a case. It outlives the page when the window's language changes, and goes with the page otherwise.

    ``about``: the number of the entry, letter or file that the view is about, 0 for none; ``typed``: what stands in a form,
    by its fields; ``picked``: files that are to be kept; ``told``: what was just done, and ``undo`` takes it back.
    """

    code: str
    view: str = ROAD
    about: int = 0
    typed: dict[str, str] = field(default_factory=dict)
    picked: list[Path] = field(default_factory=list)
    told: Message | None = None
    undo: Callable[[Vault], object] | None = None

    def go(self, view: str, about: int = 0) -> None:
        """To another view, with empty boxes."""
        self.view, self.about = view, about
        self.typed, self.picked = {}, []

    def forget(self) -> None:
        """What could be undone cannot be any more: it holds bytes of the case."""
        self.told = self.undo = None


class View(QWidget):
    """One view of a case. `wanted(str, int)`: another view, and what it is about. `saved(Message, object)`: something was kept, and
    what takes it back (a callable of the vault). `turned()`: another view of the same form, what was typed stays."""

    wanted = Signal(str, int)
    saved = Signal(object, object)
    turned = Signal()

    def __init__(self, matter: Matter, stand: Stand) -> None:
        super().__init__()
        self.matter, self.stand, self.words, self.work = matter, stand, matter.words, matter.work
        self.asking = CaseAsking(matter.words)

    def title(self) -> str:
        """The headline. It stands in the window's title: never a person's name."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Give focus to where reading begins."""
        raise NotImplementedError

    def back(self) -> str:
        """The view before this one; "" where the page is left."""
        return ROAD

    def leave(self) -> None:
        """It goes: what still runs says nothing more."""
