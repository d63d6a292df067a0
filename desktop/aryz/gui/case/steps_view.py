"""The next letter: for each holder what can follow today, the proposed step first, and the way to write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from aryz.casebook.running import State
from aryz.casebook.time_limits import figures
from aryz.gui import kit
from aryz.gui.case.view import View
from aryz.gui.daywords import full_day
from aryz.gui.kit.metrics import NEXT_STEPS
from aryz.gui.readable import capital
from aryz.interview.fact_words import length
from aryz.interview.questions import text_in
from aryz.model.base import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from aryz.casebook.following import Next
    from aryz.casebook.ladder import Way
    from aryz.gui.case.matter import Matter
    from aryz.gui.case.view import Stand

STATES: dict[State, Message] = {
    State.ANSWERED: message("They answered."),
    State.WAITING: message("They may still answer."),
    State.OVERDUE: message("The time for the answer is over, and none came."),
    State.UNSURE: message("By our count the time for the answer is over, but that is not certain."),
    State.NO_TERM: message("We know of no last day for this answer."),
}


class StepsView(View):
    """`write_wanted(Next, Way)`: the person wants that letter."""

    write_wanted = Signal(object, object)

    def __init__(self, matter: Matter, stand: Stand) -> None:
        super().__init__(matter, stand)
        self.writing: dict[tuple[str, str], kit.Button] = {}
        self._filled = False
        self.headline = kit.Headline(self.title())
        self._notes = kit.column()
        self.page = kit.Page(self.headline, 0.9, self._notes, *self._parts(), width=NEXT_STEPS)
        back = kit.Button(self.words.text("Back"), kit.Kind.PLAIN, "back")
        back.clicked.connect(lambda: self.wanted.emit(self.back(), 0))
        self.setLayout(kit.column(self.page, kit.Footer(back, None, width=NEXT_STEPS)))

    def title(self) -> str:
        return self.words.text("The next letter")

    def _parts(self) -> Iterator[QWidget | float]:
        if not self.matter.steps:
            yield kit.Text(self.words.text("No letter of this case was handed in yet: nothing can follow."))
        for number, each in enumerate(self.matter.steps):
            if number:
                yield 1.2
                yield kit.Rule()
                yield 1.2
            yield from self._chain(each)

    def _chain(self, each: Next) -> Iterator[QWidget | float]:
        """One holder: its name, how its latest letter stands, the steps."""
        words, matter, last = self.words, self.matter, each.chain.last
        first = each.chain.letters[0].letter
        holder = capital(matter.teller.body(first.holder, first.holder_name, matter.today))
        yield kit.Text(holder, kit.Face.TITLE)
        yield 0.2
        yield kit.Text(matter.letter_words(last.letter), kit.Face.SMALL, kit.Tone.SOFT)
        yield kit.Text(words.say(STATES[last.state]))
        for note in last.notes:
            yield kit.Text(words.say(note), kit.Face.SMALL)
        yield 0.7
        if each.advice is not None:
            yield kit.Text(words.say(each.advice))
        elif not each.ways:
            yield kit.Text(words.text("We know of no further step. Ask a lawyer which way is open."))
        if each.proposed is not None:
            yield kit.Note(kit.NoteKind.DUE, "", "", "", *self._way(each, each.proposed), face=kit.Face.BODY)
        others = [way for way in each.ways if not way.proposed]
        if others:
            yield 0.5
            yield self._fold(each, others, holder)

    def _fold(self, each: Next, others: list[Way], holder: str) -> kit.Fold:
        words = self.words
        if each.proposed is None:
            label = words.plural("{n} step is open", "{n} steps are open", len(others))
        else:
            label = words.plural("{n} other step is open", "{n} other steps are open", len(others))
        fold = kit.Fold(label, words.text("open"), words.text("closed"))
        fold.button.setAccessibleName(words.text("{name}: {text}").format(name=holder, text=label))
        for number, way in enumerate(others):
            fold.add(*([1.0] if number else []), *self._way(each, way))
        if each.proposed is None:
            fold.open(True)
        return fold

    # --- one step

    def _way(self, each: Next, way: Way) -> Iterator[QWidget | float]:
        """Which letter, to whom, why now, how long there is time, what it costs, what comes first, and the way to write it."""
        words, rung = self.words, way.step.rung
        if way.proposed:
            yield kit.Text(words.text("We propose this"), kit.Face.SMALL, kit.Tone.SOFT)
        label = self.matter.teller.letter(rung.letter)
        body = capital(self.matter.teller.body(way.to, "", self.matter.today)) if way.to else ""
        yield kit.Text(
            words.text("{letter}: {body}").format(letter=label, body=body) if body else label, strong=True
        )
        if rung.why:
            yield kit.Text(words.fact(rung.why), kit.Face.SMALL)
        for said in self._about(way):
            yield kit.Text(said, kit.Face.SMALL)
        if rung.lawyer:
            yield kit.Text(words.text("A lawyer should file this."), kit.Face.SMALL, strong=True)
        if not rung.guidance and not way.step.waits_for:
            yield 0.4
            yield kit.held(kit.row(self._button(each, way, label), None))

    def _button(self, each: Next, way: Way, label: str) -> kit.Button:
        words = self.words
        primary = way.proposed and way.waits_until is None and not self._filled
        self._filled = self._filled or primary
        said = words.text("Write this letter")
        name = words.text("{name}: {text}").format(name=said, text=label)
        button = kit.Button(said, kit.Kind.PRIMARY if primary else kit.Kind.PLAIN, "pen", name=name)
        button.clicked.connect(lambda: self.write_wanted.emit(each, way))
        holder = each.chain.letters[0].letter
        self.writing[holder.holder or holder.holder_name, way.step.rung.letter] = button
        return button

    def _about(self, way: Way) -> Iterator[str]:
        words, rung, matter = self.words, way.step.rung, self.matter
        if way.waits_until is not None and way.waits_until.last_day is not None:
            day = full_day(way.waits_until.last_day, words, matter.today)
            yield words.text("They may still answer until {day}.").format(day=day)
        if way.step.waits_for:
            labels = "; ".join(matter.teller.letter(each) for each in way.step.waits_for)
            yield words.text("What must come before it: {letters}.").format(letters=labels)
        yield from self._time(way)
        if rung.fee is not None:
            yield words.fact(rung.fee.says)
            if amount := text_in(rung.fee.amount, words):
                yield words.text("The fee as we read it: {amount}.").format(amount=amount)
        if rung.guidance:
            yield words.fact(rung.guidance)

    def _time(self, way: Way) -> Iterator[str]:
        words, window, today = self.words, way.window, self.matter.today
        if window is None or window.number is None:
            return
        yield words.text("Time for it: {length}.").format(length=length(window.number, window.unit, words))
        last = way.deadline.last_day if way.deadline else None
        if last is not None and last >= today:
            yield words.text("The last day for it: {day}.").format(day=full_day(last, words, today))
        elif last is not None:
            yield words.text(
                "The time for it ended on {day}. Say in it why you are late and ask to restore the time; see a lawyer."
            ).format(day=figures(last))

    def fail(self, said: str) -> None:
        """What went wrong, at the top."""
        kit.clear(self._notes)
        kit.add(self._notes, kit.Note(kit.NoteKind.WRONG, said, sign="warning", face=kit.Face.BODY))
        kit.add(self._notes, 1.0)
        self.page.verticalScrollBar().setValue(0)
        kit.announce(self, said)

    def focus_first(self) -> None:
        """The proposed letter's button if the page fits, else the headline."""
        first = next(iter(self.writing.values()), None)
        if first is not None and self.page.fits():
            first.setFocus()
        else:
            self.headline.take_focus()
