"""The rows of the page on which a letter's wording is changed: a part that can be rewritten, one that cannot, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from aryz.gui import kit
from aryz.gui.kit.note import BAR
from aryz.model.base import Message, message
from aryz.model.letter import (
    Addressee,
    Attachments,
    Closing,
    Items,
    Notice,
    Paragraph,
    Receipt,
    Sender,
    Title,
)

if TYPE_CHECKING:
    from aryz.content.words import Catalogue
    from aryz.drafting.editing import Editable
    from aryz.model.letter import AnyBlock

DEMANDS, LONGEST = "demands/", 60
"""Characters of a part by which its link is known to a screen reader."""
FIXED: dict[type, tuple[Message, Message]] = {
    Notice: (message("Note at the head"), message("It says which copy this is.")),
    Addressee: (message("To"), message("This comes from your answers. Change the answer instead.")),
    Sender: (message("From"), message("This comes from your answers. Change the answer instead.")),
    Title: (message("Title"), message("By it the office knows what your letter is.")),
    Attachments: (message("Attachments"), message("This comes from the papers that you attach.")),
    Closing: (message("Date and signature"), message("This comes from your answers. Change the answer instead.")),
    Receipt: (message("Mark of receipt"), message("The office fills this in.")),
}  # fmt: skip
"""Blocks that are not rewritten: what they are, and why not."""


def fixed(block: AnyBlock, words: Catalogue) -> QWidget | None:
    """A line for a part that is not rewritten; None for one that is."""
    if type(block) not in FIXED:
        return None
    name, why = FIXED[type(block)]
    said = kit.Text(words.say(why), kit.Face.SMALL, kit.Tone.SOFT)
    return kit.held(
        kit.column(kit.Text(words.say(name), strong=True), said, gap=0.1, margins=(0.65, 0.4, 0.5, 0.4))
    )


def kind_of(block: AnyBlock) -> Message:
    """What a part that is rewritten is called."""
    if isinstance(block, Items):
        return message("List")
    if isinstance(block, Paragraph) and block.heading:
        return message("Heading")
    return message("Paragraph") if isinstance(block, Paragraph) else message("Demand")


class PartRow(QWidget):
    """A part with its text, and in its place a box to rewrite it.

    `opened()`: the box stands there; `typed(str)`: on every key; `done(str)`: this is to be the text; `left()`: nothing is to change.
    """

    opened = Signal()
    typed = Signal(str)
    done = Signal(str)
    left = Signal()

    def __init__(self, words: Catalogue, part: Editable, label: str, hint: str = "") -> None:
        """`part.template_text` "": there is no text of ours to go back to."""
        super().__init__()
        self.part, self._words, self._label, self._hint = part, words, label, hint
        self.field: kit.Field | None = None
        self.link = kit.Button(
            words.text("Change"),
            kit.Kind.LINK,
            name=words.text("Change: {answer}").format(answer=_begin(part.text)),
        )
        self.link.clicked.connect(self.begin)
        own = [kit.Text(words.text("Your own wording"), kit.Face.SMALL, strong=True)] if part.edited else []
        text = kit.Text(part.text)
        if part.id.startswith(DEMANDS):  # the tick above it says what it is
            line = kit.row(text, kit.column(self.link, None))
            line.setStretch(0, 1)
            self.shown = kit.held(kit.column(line, *own, gap=0.1))
        else:
            head = kit.row(kit.Text(label, kit.Face.SMALL, kit.Tone.SOFT), None, self.link)
            self.shown = kit.held(kit.column(head, text, *own, gap=0.1))
        self._box = kit.column(margins=(0.65, 0.4, 0.5, 0.4))
        self._box.addWidget(self.shown)
        self.setLayout(self._box)

    def is_open(self) -> bool:
        """Whether the box is there."""
        return self.field is not None

    def open(self, text: str = "") -> None:
        """Put the box in the place of the text; with `text` in it where one is given."""
        if self.field is not None:
            return
        words, value = self._words, text or self.part.text
        self.field = kit.Field(self._label, kit.FieldKind.LINES, self._hint, value, rows=_rows(value))
        self.field.changed.connect(self.typed)
        ready = kit.Button(words.text("Use this text"), kit.Kind.SMALL, "tick")
        ready.clicked.connect(self.finish)
        ours = kit.Button(words.text("Back to our text"), kit.Kind.LINK)
        ours.clicked.connect(self._ours)
        leave = kit.Button(words.text("Leave as it was"), kit.Kind.LINK)
        leave.clicked.connect(self.left)
        deeds = (ready, ours, leave) if self.part.template_text else (ready, leave)
        self._open = kit.held(kit.column(self.field, 0.4, kit.held(kit.Flow(*deeds, gap=1.2))))
        self.shown.hide()
        self._box.addWidget(self._open)
        self._open.show()  # at once, so that Tab finds its buttons

    def begin(self) -> None:
        """The box, with the focus in it."""
        self.open()
        if self.field is not None:
            self.field.setFocus()
        self.opened.emit()

    def _ours(self) -> None:
        if self.field is not None:
            self.field.set_value(self.part.template_text)
            self.field.setFocus()

    def finish(self) -> None:
        """Ask for what is in the box to be taken."""
        if self.field is not None:
            self.done.emit(self.field.value())

    def forget(self) -> None:
        """What is in the box is not asked for any more."""
        self.field = None

    def is_changed(self) -> bool:
        """Whether something else stands in the box than in the letter."""
        return self.field is not None and self.field.value() != self.part.text

    def text(self) -> str:
        """What is in the box; the letter's text while there is none."""
        return self.field.value() if self.field is not None else self.part.text

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.part.edited:
            painter = QPainter(self)
            painter.fillRect(self.rect(), kit.roles().mark_tint)
            painter.fillRect(0, 0, BAR, self.height(), kit.roles().mark)


def _begin(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rstrip()}…"


def _rows(text: str) -> int:
    """Lines of the box: about as many as the text takes."""
    lines = sum(1 + len(line) // 60 for line in text.split("\n"))
    return min(max(lines + 1, 3), 10)
