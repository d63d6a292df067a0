"""One entry of a case: its day, what happened, its files, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aryz.casebook.records import AnswerReceived, Clarification, LetterSent, Note
from aryz.gui import kit
from aryz.gui.case.demand_row import OUTCOMES
from aryz.gui.daywords import full_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aryz.casebook.records import AnyEvent, StoredFile
    from aryz.gui.case.matter import Matter

KILO = 1024


def day_text(day: date, matter: Matter) -> str:
    """The day in words, with its weekday; with the year where it is another one."""
    return full_day(day, matter.words, matter.today)


class EntryPart(QWidget):
    """`file_wanted(int)`: a file is to be seen; `copy_wanted(StoredFile)`: saved out. `days_wanted(int)`: a letter's days;
    `supplied_wanted(int)`: what was given; `back_wanted(AnyEvent)`: it was told by mistake."""

    file_wanted = Signal(int)
    copy_wanted = Signal(object)
    days_wanted = Signal(int)
    supplied_wanted = Signal(int)
    back_wanted = Signal(object)

    def __init__(self, matter: Matter, event: AnyEvent, said: str) -> None:
        super().__init__()
        self.matter, self.entry, self.words, self._told = matter, event, matter.words, said
        self.links: dict[str, kit.Button] = {}
        day = kit.Text(day_text(event.on, matter), kit.Face.SMALL, kit.Tone.SOFT)
        self.setLayout(
            kit.column(
                day, *self._said(), *self._files(), kit.held(kit.Flow(*self._deeds(), gap=1.0)), gap=0.1
            )
        )

    def _said(self) -> Iterator[QWidget]:
        if isinstance(self.entry, Note):
            yield kit.Text(self.words.text("Note"), strong=True)
            yield kit.Text(self._told)
            return
        yield kit.Text(self._told, strong=True)
        if isinstance(self.entry, AnswerReceived):
            yield from self._outcomes(self.entry)

    def _outcomes(self, event: AnswerReceived) -> Iterator[QWidget]:
        """What came of each demand."""
        sent = next((each for each in self.matter.handed_in if each.id == event.letter), None)
        demands = (
            {each.number: each.text for each in self.matter.demands(sent)} if sent and event.outcomes else {}
        )
        for each in event.outcomes:
            what = self.words.say(OUTCOMES[each.outcome])
            text = self.words.text("{number}. {demand} – {outcome}").format(
                number=each.number, demand=demands.get(each.number, ""), outcome=what
            )
            yield kit.Text(f"{text}: {each.reason}" if each.reason else text, kit.Face.SMALL)

    # --- files

    def _files(self) -> Iterator[QWidget]:
        for file in self.matter.files.get(self.entry.id, ()):
            yield self._file(file)

    def _file(self, file: StoredFile) -> QWidget:
        words = self.words
        size = words.text("{size} KB").format(size=max(1, round(file.size / KILO)))
        show = self._link(f"show.{file.id}", words.text("Show"), file.name)
        copy = self._link(f"copy.{file.id}", words.text("Save a copy…"), file.name)
        show.clicked.connect(lambda: self.file_wanted.emit(file.id))
        copy.clicked.connect(lambda: self.copy_wanted.emit(file))
        under = kit.Flow(kit.Text(size, kit.Face.SMALL, kit.Tone.SOFT), show, copy, gap=1.0)
        name = kit.Text(file.name, kit.Face.SMALL)
        return kit.held(
            kit.row(
                kit.column(kit.Sign("file", "accent", 1.0), None), kit.column(name, kit.held(under)), gap=0.4
            )
        )

    def _link(self, key: str, said: str, about: str) -> kit.Button:
        name = self.words.text("{name}: {text}").format(name=said, text=about)
        self.links[key] = kit.Button(said, kit.Kind.LINK, name=name)
        return self.links[key]

    # --- deeds

    def _deeds(self) -> Iterator[QWidget]:
        words, event = self.words, self.entry
        if isinstance(event, LetterSent):
            said = words.text("I handed it in") if event.ready else words.text("Change its days")
            days = self._link("days", said, self._told)
            days.clicked.connect(lambda: self.days_wanted.emit(event.id))
            yield days
        if isinstance(event, Clarification) and event.supplied_on is None:
            supplied = self._link("supplied", words.text("I gave it"), self._told)
            supplied.clicked.connect(lambda: self.supplied_wanted.emit(event.id))
            yield supplied
        back = self._link("back", words.text("Take back"), self._told)
        back.setToolTip(words.text("It was told by mistake"))
        back.clicked.connect(lambda: self.back_wanted.emit(event))
        yield back
