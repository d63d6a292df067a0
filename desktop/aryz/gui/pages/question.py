"""A page with questions, made from templates/questions: which ones are there follows the answers, also while one types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from aryz.gui import kit
from aryz.gui.pages.making import make_part
from aryz.gui.pages.parts import FieldPart, Part
from aryz.gui.pages.sheet import Sheet

if TYPE_CHECKING:
    from aryz.gui.work import Work
    from aryz.model.base import Fault
    from aryz.model.kinds import Page, Question

BESIDE = "time"
"""Boxes of this type stand beside each other."""


class QuestionSheet(Sheet):
    """The questions of one page."""

    def __init__(self, work: Work, page: Page) -> None:
        super().__init__(work, page)
        self.parts: dict[str, Part] = {}
        self._order: tuple[str, ...] = ()
        self._place = kit.column(gap=0)
        self._rows: list[QWidget] = []
        self.add(self._place)
        self._arrange()
        work.changed.connect(self._answered)

    def _questions(self) -> tuple[Question, ...]:
        page = self.page
        return self.work.flow.questions(page.id, self.work.values) if page else ()

    def _answered(self, _key: str) -> None:
        if self.work.page == (self.page.id if self.page else ""):
            self._arrange()

    def _arrange(self) -> None:
        """Show the questions that apply now, in their order; those that were there keep their boxes."""
        asked = self._questions()
        order = tuple(question.id for question in asked)
        if order == self._order:
            return
        self._order = order
        alone = self.page is not None and len(self.page.questions) == 1
        for question in asked:
            if question.id not in self.parts:
                self.parts[question.id] = self._made(question, alone=alone)
        self._empty(self._place)
        for key, part in self.parts.items():
            shown = key in order
            for widget in (part, part.below()):
                if widget is not None:
                    widget.setParent(self.body.parentWidget()) if widget.parent() is None else None
                    widget.setVisible(shown)
        self._lay([self.parts[key] for key in order])

    def _made(self, question: Question, *, alone: bool) -> Part:
        return make_part(self.work, question, alone=alone)

    def _empty(self, layout: QLayout) -> None:
        """Take everything out; the parts live on."""
        while (item := layout.takeAt(0)) is not None:
            if (inner := item.layout()) is not None:
                self._empty(inner)

    def _lay(self, parts: Sequence[Part]) -> None:
        before: QWidget | None = None
        at = 0
        while at < len(parts):
            line = [parts[at]]
            while at + len(line) < len(parts) and _beside(line[-1], parts[at + len(line)]):
                line.append(parts[at + len(line)])
            at += len(line)
            kit.add(self._place, _line(line) if len(line) > 1 else line[0])
            for part in line:
                before = _tab_after(before, part)
            for part in line:
                if (below := part.below()) is not None:
                    kit.add(self._place, 0.5)
                    kit.add(self._place, below)
                    before = _tab_after(before, below)
            kit.add(self._place, 1.25)

    # --- what is wrong

    def faults(self) -> tuple[Fault, ...]:
        return self.work.faults(self.page.id) if self.page else ()

    def apply(self) -> None:
        for key in self._order:
            self.parts[key].apply()

    def mark_errors(self, faults: Sequence[Fault]) -> Sequence[kit.Problem]:
        said = {fault.field: self.words.say(fault.message) for fault in faults}
        for key, part in self.parts.items():
            part.set_error(said.get(key, ""))
        return [
            kit.Problem(said[key], self.parts[key].target() if key in self.parts else self.headline)
            for key in sorted(said, key=self._order.index)
        ]

    # --- focus

    def first_field(self) -> QWidget | None:
        return self.parts[self._order[0]].target() if self._order else None

    def asked(self) -> tuple[str, ...]:
        return self._order


def _line(parts: Sequence[Part]) -> QLayout:
    """Boxes in one row; they stand level, also where one has an error above it."""
    row = kit.row(gap=1)
    for part in parts:
        row.addWidget(part, 0, Qt.AlignmentFlag.AlignBottom)
    row.addStretch(1)
    return row


def _beside(one: Part, two: Part) -> bool:
    both = isinstance(one, FieldPart) and isinstance(two, FieldPart)
    return both and one.question.type == two.question.type == BESIDE


def _tab_after(before: QWidget | None, widget: QWidget) -> QWidget:
    """Tab goes in the order of reading, also after a question came in between."""
    first = _stop(widget)
    if before is not None:
        QWidget.setTabOrder(_stop(before), first)
    return widget


def _stop(widget: QWidget) -> QWidget:
    return widget if widget.focusPolicy() != Qt.FocusPolicy.NoFocus else widget.focusProxy() or widget
