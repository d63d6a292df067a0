"""What the letter asks for: each demand with a tick and its words, the person's own wishes, and a box for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from aryz.drafting import draft
from aryz.drafting.editing import Editable
from aryz.drafting.wanted import with_wish, without
from aryz.gui import edits, kit
from aryz.gui.pages.choices import rows_of
from aryz.gui.pages.wording_rows import PartRow
from aryz.interview.demands import demand_ids
from aryz.interview.validation import check_answers
from aryz.model.answers import Answers
from aryz.model.base import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aryz.gui.work import Work
    from aryz.model.letter import Draft

START = "demands/"


class DemandsPart(QWidget):
    """`changed()`: another demand is made or left out, a wish came, went, or has other words."""

    changed = Signal()

    def __init__(self, work: Work, made: Draft, rows: Sequence[PartRow]) -> None:
        super().__init__()
        self._work, self._words, self._made = work, work.words, made
        self.ticks: dict[str, kit.Tick] = {}
        self.wishes: list[PartRow] = []
        self._error = kit.Text("", kit.Face.SMALL, kit.Tone.DANGER, strong=True)
        self._error.hide()
        words = self._words
        self._box = kit.column(margins=(0, 0.6, 0, 0.6))
        self.setLayout(self._box)
        kit.add(self._box, kit.Text(words.text("What you ask for"), kit.Face.TITLE))
        kit.add(self._box, 0.3)
        kit.add(self._box, self._error)
        self._fill({row.part.id.removeprefix(START): row for row in rows})
        self._add_wishes()
        self.field = kit.Field(words.text("Another wish"), kit.FieldKind.LINES, rows=3)
        self.add_button = kit.Button(words.text("Add"), kit.Kind.SMALL, "plus")
        self.add_button.clicked.connect(self.add_wish)
        for part in (1.0, self.field, 0.4, kit.held(kit.row(self.add_button, None))):
            kit.add(self._box, part)

    def _fill(self, rows: dict[str, PartRow]) -> None:
        letter, chosen = self._made.letter, edits.chosen(self._work)
        own = demand_ids(self._work.library, letter.kind, letter.system)
        for each in rows_of(self._work, self._work.library.interview.questions[edits.DEMANDS]):
            if each.value in own:
                tick = self.ticks[each.value] = kit.Tick(each.label, each.value in chosen)
                tick.toggled.connect(lambda on, id_=each.value: self._ticked(id_, wanted=on))
                kit.add(self._box, tick)
                if each.value in rows:
                    indented = kit.column(rows.pop(each.value), margins=(1.4, 0, 0, 0.3))
                    kit.add(self._box, kit.held(indented))
        for row in rows.values():
            kit.add(self._box, row)

    def _add_wishes(self) -> None:
        words = self._words
        for number, text in enumerate(edits.wishes(self._work.values), 1):
            part = Editable(f"{START}extra-{number}", text, False, "", may_drop=True)
            row = PartRow(words, part, words.text("Your own wish"))
            row.done.connect(lambda said, at=number: self._wish(at, said))
            row.left.connect(lambda of=row: self._left(of))
            away = kit.Button(words.text("Take away"), kit.Kind.LINK)
            away.setAccessibleName(words.text("Take away: {paper}").format(paper=text[:60]))
            away.clicked.connect(lambda _on=False, at=number: self._away(at))
            self.wishes.append(row)
            kit.add(self._box, row)
            kit.add(self._box, kit.held(kit.row(away, None, margins=(0.65, 0, 0, 0.3))))

    # --- ticks

    def _ticked(self, demand: str, *, wanted: bool) -> None:
        """Make a demand, or leave it out; where none would be left, say so and leave it."""
        if not wanted and (said := self._refused(demand)):
            tick = self.ticks[demand]
            tick.blockSignals(True)
            tick.setChecked(True)
            tick.blockSignals(False)
            self._tell(said)
            return
        edits.choose(self._work, demand, wanted=wanted)
        self.changed.emit()

    def _refused(self, demand: str) -> str:
        kind = self._made.letter.kind
        answers = next((each for each in self._work.drafts() if each.letter == kind), None)
        try:
            if answers is not None:
                without(
                    answers,
                    draft(self._work.library, answers, today=self._work.today, complete=False),
                    demand,
                )
        except InputError as wrong:
            return " ".join(self._words.say(each.message) for each in wrong.faults)
        return ""

    def _tell(self, said: str) -> None:
        self._error.setText(said)
        self._error.setVisible(bool(said))
        kit.announce(self, said)

    # --- wishes

    def add_wish(self) -> None:
        """One more wish; an empty one is refused."""
        now = edits.wishes(self._work.values)
        text = self.field.value()
        try:
            wanted = with_wish(Answers(extra_demands=tuple(now)), text).extra_demands
        except InputError as wrong:
            self.field.set_error(self._words.say(wrong.faults[0].message))
            self.field.setFocus()
            return
        if said := self._wrong(wanted):
            self.field.set_error(said)
            self.field.setFocus()
            return
        self.field.set_value("")
        edits.wish(self._work, wanted)
        self.changed.emit()

    def finish(self) -> bool:
        """Take over what stands in the boxes; False where one is refused and says why."""
        changed = [row.text() if row.is_changed() else row.part.text for row in self.wishes]
        wanted = [
            *(each.strip() for each in changed),
            *([self.field.value().strip()] if self.field.value().strip() else []),
        ]
        row = next((each for each in self.wishes if each.is_changed() and not each.text().strip()), None)
        said = self._words.text("Write what you ask for.") if row else self._wrong(wanted)
        target = row.field if row else self.field
        if said and target is not None:
            target.set_error(said)
            target.setFocus()
            return False
        for each in self.wishes:
            each.forget()
        self.field.set_value("")
        edits.wish(self._work, wanted)
        return True

    def _wish(self, number: int, text: str) -> None:
        row, now = self.wishes[number - 1], edits.wishes(self._work.values)
        wanted = [text.strip() if at == number else each for at, each in enumerate(now, 1)]
        said = self._wrong(wanted) if text.strip() else self._words.text("Write what you ask for.")
        if said and row.field is not None:
            row.field.set_error(said)
            row.field.setFocus()
            return
        row.forget()
        edits.wish(self._work, wanted)
        self.changed.emit()

    def _left(self, row: PartRow) -> None:
        row.forget()
        self.changed.emit()

    def _away(self, number: int) -> None:
        now = edits.wishes(self._work.values)
        edits.wish(self._work, [each for at, each in enumerate(now, 1) if at != number])
        self.changed.emit()

    def _wrong(self, wanted: Sequence[str]) -> str:
        """What no letter can hold in these wishes."""
        values = {f"{edits.WISHES}{number}": text for number, text in enumerate(wanted, 1)}
        found = check_answers(self._work.library, {**self._work.values, **values}, self._work.today)
        faults = [each for each in found if each.field.startswith(edits.WISHES)]
        return " ".join(self._words.say(each.message) for each in faults)

    # --- focus

    def focus_key(self) -> str:
        """Which tick has the focus; "" for none."""
        focus = QApplication.focusWidget()
        return next((key for key, tick in self.ticks.items() if tick is focus), "")

    def focus_on(self, key: str) -> None:
        """Give the focus to that tick again, else to the box for another wish."""
        (self.ticks.get(key) or self.field).setFocus()
