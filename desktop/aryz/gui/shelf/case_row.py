"""One case in the list: number, name, stage, thread, and the one next thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from aryz.gui import kit
from aryz.gui.shelf.casewords import case_name, next_thing, stage

if TYPE_CHECKING:
    from datetime import date

    from aryz.casebook.book import Line
    from aryz.gui.work import Work

CODE, NEXT = 4.2, 11.0
"""Widths in em of the number and of the next thing."""


class CaseRow(QWidget):
    """`wanted(str)`: the person wants to see the case with this code. `person`: whose it is, where there are several people."""

    wanted = Signal(str)

    def __init__(self, work: Work, line: Line, today: date, *, person: bool) -> None:
        super().__init__()
        words, self.code = work.words, line.case.code
        said = words.text("Case {code}").format(code=self.code)
        at = stage(work.library, line, words)
        name = case_name(work.library, line, words)
        self.name = kit.Button(name, kit.Kind.LINK, name=f"{said}: {name}, {at.words}")
        self.name.clicked.connect(lambda: self.wanted.emit(self.code))
        code = kit.Text(f"№ {self.code}", kit.Face.SMALL, kit.Tone.SOFT)
        code.setMinimumWidth(kit.em(CODE))
        tone = kit.Tone.DANGER if at.late else kit.Tone.SOFT
        told = [kit.Text(line.client.name, kit.Face.SMALL)] if person and line.client.name else []
        self.stage = kit.Text(at.words, kit.Face.SMALL, tone)
        middle = kit.held(kit.column(self.name, *told, self.stage, gap=0.05))
        self._thing = self._next(work, line, today, said)
        self._across = kit.row(code, middle, kit.Thread(at.done, at.words), self._thing, gap=1.0)
        self._across.setStretch(1, 1)
        self.setLayout(kit.column(0.35, self._across, 0.4, kit.Rule()))

    def _next(self, work: Work, line: Line, today: date, said: str) -> QWidget:
        thing = next_thing(line, work.words, today)
        self.act: kit.Button | None = None
        if thing.act:
            self.act = kit.Button(thing.words, kit.Kind.SMALL, name=f"{thing.words}: {said}")
            self.act.clicked.connect(lambda: self.wanted.emit(self.code))
            part: QWidget = kit.held(kit.row(self.act, None))
        else:
            part = kit.Text(thing.words, kit.Face.SMALL)
        return part

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window all stands one under the other."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._across.setDirection(down if narrow else across)
        self._thing.setMinimumWidth(0 if narrow else kit.em(NEXT))
        self._thing.setMaximumWidth(
            kit.page.UNLIMITED if narrow else kit.em(NEXT)
        )  # so that all threads stand level
        self._across.setSpacing(kit.em(0.25 if narrow else 1.0))
