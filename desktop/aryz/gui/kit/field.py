"""A field: label, hint, error, box, in this order. The box is as wide as its answer. No placeholder is ever the label."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QMargins, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from aryz.gui.kit.boxes import column, row
from aryz.gui.kit.metrics import Face, em, font
from aryz.gui.kit.note import BAR
from aryz.gui.kit.scroll import Bar
from aryz.gui.kit.svg import Sign
from aryz.gui.kit.text import Text, Tone
from aryz.gui.kit.theme import roles


class FieldKind(Enum):
    """What is typed; the value is the box's width in em (0: the column's)."""

    TEXT = 0.0
    LINES = -1.0
    DATE = 10.0
    TIME = 8.5
    NUMBER = 13.0
    SECRET = 20.0


class RingHome(QFrame):
    """The focus ring goes round this widget when its child has focus."""


class Box(RingHome):
    """The painted box around Qt's own editor."""

    def __init__(self, editor: QLineEdit | QPlainTextEdit) -> None:
        super().__init__()
        self.editor, self._wrong = editor, False
        clear = QPalette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            clear.setColor(role, Qt.GlobalColor.transparent)
        editor.setPalette(clear)  # only these two: the rest follows the theme
        editor.setFont(font())
        editor.installEventFilter(self)
        lines = isinstance(editor, QPlainTextEdit)
        self.setLayout(
            column(
                editor,
                margins=(0.6, 0.35 if lines else 0.5, 0.6 if not lines else 0.2, 0.35 if lines else 0.5),
            )
        )
        self.setFocusProxy(editor)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred if lines else QSizePolicy.Policy.Fixed
        )

    def set_wrong(self, wrong: bool) -> None:
        """Frame it in danger."""
        self._wrong = wrong
        self.update()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(em(6), em(2.5)))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(4), max(em(2.5), super().minimumSizeHint().height()))

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.editor.setFocus(Qt.FocusReason.MouseFocusReason)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.EnabledChange, QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, r, on = QPainter(self), roles(), self.editor.isEnabled()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if self._wrong else 1
        painter.setPen(QPen(r.danger if self._wrong else r.edge if on else r.line, width))
        if r.flat and not on:
            painter.setPen(QPen(r.line, 1, Qt.PenStyle.DashLine))  # no tint can say that it is off
        painter.setBrush(r.base if on else r.window)
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 5, 5)


def _line(kind: FieldKind) -> QLineEdit:
    editor = QLineEdit()
    editor.setFrame(False)
    editor.setTextMargins(QMargins(0, 0, 0, 0))
    if kind is FieldKind.SECRET:
        editor.setEchoMode(QLineEdit.EchoMode.Password)
    return editor


def _lines(rows: int) -> QPlainTextEdit:
    editor = QPlainTextEdit()
    editor.setFrameShape(QFrame.Shape.NoFrame)
    editor.setTabChangesFocus(True)
    editor.setVerticalScrollBar(Bar())
    editor.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    editor.viewport().setAutoFillBackground(False)
    editor.document().setDocumentMargin(2)
    editor.setFont(font())
    editor.setFixedHeight(editor.fontMetrics().lineSpacing() * rows + em(0.8))
    editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return editor


class Field(QWidget):
    """One question with a box. `changed(str)`: what is typed now, on every key. `setFocus` goes to the box."""

    changed = Signal(str)
    entered = Signal()

    def __init__(
        self, label: str, kind: FieldKind = FieldKind.TEXT, hint: str = "", value: str = "", rows: int = 4
    ) -> None:
        """`rows`: lines shown of a FieldKind.LINES box."""
        super().__init__()
        self._hint_words, self._spoken_error = hint, ""
        self.editor: QLineEdit | QPlainTextEdit = _lines(rows) if kind is FieldKind.LINES else _line(kind)
        self.box = Box(self.editor)
        if kind.value > 0:
            self.box.setFixedWidth(em(kind.value))
        self._label = Text(label, strong=True)
        self._hint = Text(hint, Face.SMALL, Tone.SOFT)
        if not hint:  # shown before it has a parent, it would be a window of its own for a moment
            self._hint.hide()
        self._error = Text("", Face.SMALL, Tone.DANGER, strong=True)
        self._error_row = QWidget()
        self._error_row.setLayout(row(column(Sign("warning", "danger", 1.1), None), self._error, gap=0.35))
        self._error_row.hide()
        self._label.setBuddy(self.editor)
        self.editor.setAccessibleName(label)
        self.setLayout(self._column())
        self.setFocusProxy(self.editor)
        self.set_value(value)
        self._connect()
        self.set_error("")

    def _column(self) -> QVBoxLayout:
        self._inner = column(self._label, self._hint, self._error_row, 0.2, row(self.box, *([None] if self.box.maximumWidth() < em(40) else [])),
                             gap=0.15)  # fmt: skip
        return self._inner

    def _connect(self) -> None:
        if isinstance(self.editor, QLineEdit):
            self.editor.textEdited.connect(self.changed)
            self.editor.returnPressed.connect(self.entered)
        else:
            self.editor.textChanged.connect(lambda: self.changed.emit(self.value()))

    def value(self) -> str:
        """What is typed."""
        if isinstance(self.editor, QLineEdit):
            return self.editor.text()
        raw = (
            self.editor.document().toRawText()
        )  # Qt's plain text turns every no-break space into a common one
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def set_value(self, value: str) -> None:
        """Put an answer into the box."""
        if isinstance(self.editor, QLineEdit):
            self.editor.setText(value)
            self.editor.setCursorPosition(0)
        else:
            self.editor.setPlainText(value)

    def error(self) -> str:
        """The error shown, or nothing."""
        return self._spoken_error

    def set_error(self, words: str) -> None:
        """Show what is wrong and what to do (the same words as in the summary), or with nothing take it away."""
        self._spoken_error = words
        self._error.setText(words)
        self._error.setAccessibleName(words)
        self._error_row.setVisible(bool(words))
        self.box.set_wrong(bool(words))
        self._inner.setContentsMargins(em(1) if words else 0, 0, 0, 0)
        self.editor.setAccessibleDescription(" ".join(w for w in (self._hint_words, words) if w))
        self.update()

    def set_off(self, off: bool) -> None:
        """Switch the box off (another answer makes it needless) or on."""
        self.editor.setDisabled(off)
        self.box.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._spoken_error:
            QPainter(self).fillRect(0, 0, BAR, self.height(), roles().danger)
