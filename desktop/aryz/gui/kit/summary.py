"""The error summary: above the headline, takes focus, says what is safe, and leads to each field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from aryz.gui.kit.announce import announce
from aryz.gui.kit.boxes import column, row
from aryz.gui.kit.button import Button, Kind
from aryz.gui.kit.metrics import Face
from aryz.gui.kit.note import Note, NoteKind
from aryz.gui.kit.svg import Sign
from aryz.gui.kit.text import Text


@dataclass(frozen=True)
class Problem:
    """The words of an error (as beside the field) and the part that gets focus when they are pressed."""

    words: str
    target: QWidget


class ErrorSummary(Note):
    """`title`: "There is a problem". `safe`: what is not lost and what to do. `problems`: one link each, in reading order."""

    def __init__(self, title: str, safe: str, problems: Sequence[Problem]) -> None:
        self.links = [Button(p.words, Kind.WRONG_LINK) for p in problems]
        head = row(Sign("warning", "danger", 1.3), Text(title, Face.TITLE))
        super().__init__(NoteKind.WRONG, "", "", "", head, Text(safe), 0.25, column(*self.links))
        for link, problem in zip(self.links, problems, strict=True):
            link.clicked.connect(
                lambda _on=False, t=problem.target: t.setFocus(Qt.FocusReason.ShortcutFocusReason)
            )
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join((safe, *(p.words for p in problems))))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def take_focus(self) -> None:
        """Focus, and say aloud what is wrong."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.accessibleName()}. {self.accessibleDescription()}")
