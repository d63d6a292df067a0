"""The answers before the letter is made: groups of rows, each with its own link to change it. What changed last is marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from aryz.gui.kit.boxes import column, held
from aryz.gui.kit.button import Button, Kind
from aryz.gui.kit.metrics import Face, em
from aryz.gui.kit.note import BAR
from aryz.gui.kit.text import Rule, Text, Tone
from aryz.gui.kit.theme import roles

LABEL = 11.5  # em


@dataclass(frozen=True)
class Answer:
    """A row: the question's key, label, answer, the link's words and its full name ("Change: time"). Without link words no link.

    `changed`: words under the answer that it changed just now; they mark the row.
    """

    key: str
    label: str
    answer: str
    link: str = ""
    link_name: str = ""
    changed: str = ""


@dataclass(frozen=True)
class AnswerGroup:
    """Rows under a title."""

    title: str
    answers: Sequence[Answer]


class _Row(QWidget):
    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self.answer = answer
        self.link = Button(answer.link, Kind.LINK, name=answer.link_name) if answer.link else None
        self._label = held(column(Text(answer.label, tone=Tone.SOFT), margins=(0, 0.28, 0, 0)))
        changed = [Text(answer.changed, Face.SMALL, strong=True)] if answer.changed else []
        self._said = column(Text(answer.answer), *changed, margins=(0, 0.28, 0, 0.28))
        self._words = held(self._said)
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(0)
        self._grid.setHorizontalSpacing(em(0.9))
        self._grid.setContentsMargins(em(0.65), em(0.08), em(0.5), em(0.08))
        self.setLayout(self._grid)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Label over the answer, or beside it."""
        for part in (self._label, self._words, self.link):
            if part is not None:
                self._grid.removeWidget(part)
        top = Qt.AlignmentFlag.AlignTop
        self._said.setContentsMargins(0, 0 if narrow else em(0.28), 0, em(0.28))
        self._label.setMinimumWidth(0 if narrow else em(LABEL))
        self._label.setMaximumWidth(em(60) if narrow else em(LABEL))
        self._grid.addWidget(self._label, 0, 0, top)
        self._grid.addWidget(self._words, 1 if narrow else 0, 0 if narrow else 1, top)
        if self.link is not None:
            self._grid.addWidget(self.link, 0, 2, 2 if narrow else 1, 1, top | Qt.AlignmentFlag.AlignRight)
        self._grid.setColumnStretch(0, 1 if narrow else 0)
        self._grid.setColumnStretch(1, 0 if narrow else 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.answer.changed:
            painter = QPainter(self)
            painter.fillRect(self.rect(), roles().mark_tint)
            painter.fillRect(0, 0, BAR, self.height(), roles().mark)


class AnswerTable(QWidget):
    """All answers. `change_wanted(str)`: the key of the row whose link was pressed."""

    change_wanted = Signal(str)

    def __init__(self, groups: Sequence[AnswerGroup]) -> None:
        super().__init__()
        self.rows: list[_Row] = []
        box = column()
        for number, group in enumerate(groups):
            box.addWidget(Text(group.title, Face.TITLE))
            box.setContentsMargins(0, 0, 0, 0)
            box.addSpacing(em(0.35))
            for answer in group.answers:
                box.addWidget(Rule())
                box.addWidget(self._row(answer))
            if number + 1 < len(groups):
                box.addSpacing(em(1.25))
        self.setLayout(box)

    def _row(self, answer: Answer) -> _Row:
        line = _Row(answer)
        self.rows.append(line)
        if line.link:
            line.link.clicked.connect(lambda _on=False, key=answer.key: self.change_wanted.emit(key))
        return line

    def link(self, key: str) -> Button | None:
        """The link of a row, to give it focus after coming back."""
        return next((r.link for r in self.rows if r.answer.key == key), None)
