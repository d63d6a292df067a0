"""One day that is due: a leaf, how far away it is, what it is about, and the way to its case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aryz.casebook.agenda import What
from aryz.gui import kit
from aryz.gui.daywords import full_day, short_month
from aryz.gui.shelf.casewords import due_words, when_words

if TYPE_CHECKING:
    from aryz.casebook.agenda import Item
    from aryz.gui.work import Work


class DueLine(QWidget):
    """`wanted(str)`: the person wants to see the case with this code. No name of a person is on it."""

    wanted = Signal(str)

    def __init__(self, work: Work, item: Item) -> None:
        super().__init__()
        words, today = work.words, work.keeping.today
        late = item.day < today and item.what is not What.ASK  # what is not certain is never marked as late
        due = item.day <= today
        urgency = kit.Urgency.LATE if late else kit.Urgency.DUE if due else kit.Urgency.CALM
        name = full_day(item.day, words, today)
        leaf = kit.Leaf(str(item.day.day), short_month(item.day, words), urgency, name)
        tone = kit.Tone.DANGER if late else kit.Tone.TEXT
        when = kit.Text(when_words(item, words, today), kit.Face.SMALL, tone, strong=due)
        said = words.text("Case {code}").format(code=item.case.code)
        deed = due_words(work.library, item, words)
        self.link = kit.Button(said, kit.Kind.LINK, name=f"{said}: {deed}")
        self.link.clicked.connect(lambda: self.wanted.emit(item.case.code))
        beside = kit.column(when, kit.Text(deed, kit.Face.SMALL), self.link)
        line = kit.row(kit.column(leaf, None), beside, gap=0.9)
        line.setStretch(1, 1)
        self.setLayout(line)
