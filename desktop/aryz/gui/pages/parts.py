"""The parts of a question page: one for each question, by its type. Each writes its answer into the work at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from aryz.gui import kit
from aryz.gui.kit.note import BAR

if TYPE_CHECKING:
    from aryz.gui.work import Work
    from aryz.model.kinds import Question

LONG, LINES = "long-text", 3
BY_TYPE = {"date": kit.FieldKind.DATE, "time": kit.FieldKind.TIME, LONG: kit.FieldKind.LINES}


class Part(QWidget):
    """One question on a page."""

    def __init__(self, work: Work, question: Question) -> None:
        super().__init__()
        self.work, self.question, self.key, self.words = work, question, question.id, work.words

    def below(self) -> QWidget | None:
        """What stands under the question, and under a box beside it: the tick "I do not know"."""
        return None

    def target(self) -> QWidget:
        """What gets focus from the summary of errors."""
        raise NotImplementedError

    def set_error(self, words: str) -> None:
        """Show what is wrong, or take it away."""
        raise NotImplementedError

    def apply(self) -> None:
        """Write what is shown into the work, also what was only proposed."""
        raise NotImplementedError

    def label_words(self) -> str:
        """The question's label."""
        return self.words.fact(self.question.label)

    def hint_words(self) -> str:
        """Hint and example, each on a line of its own."""
        hint = self.words.fact(self.question.hint) if self.question.hint else ""
        example = self.words.fact(self.question.example) if self.question.example else ""
        shown = self.words.text("For example: {example}").format(example=example) if example else ""
        return "\n".join(line for line in (hint, shown) if line)


class FieldPart(Part):
    """A box to type in, with "I do not know" as a tick below where that is allowed."""

    def __init__(self, work: Work, question: Question) -> None:
        super().__init__(work, question)
        kind = BY_TYPE.get(question.type, kit.FieldKind.NUMBER if question.width else kit.FieldKind.TEXT)
        value = work.shown_value(question)
        self.field = kit.Field(self.label_words(), kind, self.hint_words(), value, rows=LINES)
        if question.width:
            self.field.box.setFixedWidth(kit.em(question.width))
        if isinstance(self.field.editor, QLineEdit):
            self.field.editor.setMaxLength(question.max_length + 1)  # one too many, so that it is said
        self.field.changed.connect(lambda text: self.work.set(self.key, text))
        self.setLayout(kit.column(self.field))
        self.tick = self._tick()
        self.setFocusProxy(self.field)

    def _tick(self) -> kit.Tick | None:
        if not self.question.unknown:
            return None
        label = self.label_words()
        words, _, hint = self.words.fact(self.question.unknown).partition(". ")
        name = f"{label}: {words}"
        tick = kit.Tick(words, self.work.is_unknown(self.key), hint, name)
        tick.toggled.connect(self._unknown)
        self.field.set_off(tick.isChecked())
        return tick

    def _unknown(self, on: bool) -> None:
        self.field.set_off(on)
        if on:
            self.field.set_error("")
        self.work.set_unknown(self.key, on)

    def below(self) -> QWidget | None:
        return self.tick

    def target(self) -> QWidget:
        return self.tick if self.tick is not None and self.tick.isChecked() else self.field.editor

    def set_error(self, words: str) -> None:
        self.field.set_error(words)

    def apply(self) -> None:
        if self.field.value():
            self.work.set(self.key, self.field.value())


class Framed(QWidget):
    """Label, hint and error above a group of rows, with the bar of danger at the left while it is wrong."""

    def __init__(self, label: str, hint: str) -> None:
        super().__init__()
        self._wrong = False
        self._error = kit.Text("", kit.Face.SMALL, kit.Tone.DANGER, strong=True)
        sign = kit.column(kit.Sign("warning", "danger", 1.1), None)
        self._error_row = kit.held(kit.row(sign, self._error, gap=0.35))
        self._error_row.hide()
        head = [
            *([kit.Text(label, strong=True)] if label else []),
            *([kit.Text(hint, kit.Face.SMALL, kit.Tone.SOFT)] if hint else []),
        ]
        self.rows = kit.column(gap=0.5)
        self._column = kit.column(*head, self._error_row, *([0.25] if head else []), self.rows, gap=0.15)
        self.setLayout(self._column)

    def set_error(self, words: str) -> None:
        """Show what is wrong, or take it away."""
        self._wrong = bool(words)
        self._error.setText(words)
        self._error_row.setVisible(self._wrong)
        self._column.setContentsMargins(kit.em(1) if words else 0, 0, 0, 0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._wrong:
            QPainter(self).fillRect(0, 0, BAR, self.height(), kit.roles().danger)


def describe(widget: QWidget, words: str) -> None:
    """Say a group's error with each of its controls, for a screen reader."""
    widget.setAccessibleDescription(words)


def first_focus(parts: list[Part]) -> QWidget | None:
    """The control of the first part that can take focus."""
    for part in parts:
        target = part.target()
        if target.isEnabled() and target.focusPolicy() != Qt.FocusPolicy.NoFocus:
            return target
    return None
