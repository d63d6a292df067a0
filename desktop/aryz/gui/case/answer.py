"""An answer came: first the day and its papers, then what came of each demand. The result follows from the demands, and can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.casebook.following import result_of
from aryz.casebook.records import AnswerReceived, Outcome
from aryz.gui import kit
from aryz.gui.case.demand_row import DemandRow
from aryz.gui.case.form import NUMBER, ON, Form
from aryz.gui.case.forms import REASON, raise_any
from aryz.interview.ladder import RESULT
from aryz.interview.questions import choices
from aryz.model.base import Fault, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout, QWidget

    from aryz.casebook.records import DemandOutcome

NOT_HERE = frozenset({"none", "forwarded"})
"""Results that no answer has: silence, and a letter passed on, which has a form of its own."""
CAME, SECOND = "result", "second"
"""The box of the result; and what says in the stand that the second page is open."""


class AnswerCame(Form):
    """Both pages. Which of them is open stands with what is typed, so that a change of language keeps it."""

    def title(self) -> str:
        if self.second:
            return self.words.text("What came of each demand")
        return self.words.text("An answer came")

    @property
    def second(self) -> bool:
        """Whether the demands are asked for now."""
        return SECOND in self.stand.typed

    def deed(self) -> str:
        return self.words.text("Keep this") if self.second else self.words.text("Continue")

    def back(self) -> str:
        return "" if self.second else super().back()

    def go_back(self) -> None:
        if self.second:
            del self.stand.typed[SECOND]
            self.turned.emit()
        else:
            super().go_back()

    def parts(self) -> Iterator[QWidget | QLayout | float]:
        yield from self._second() if self.second else self._first()

    # --- the first page

    def _first(self) -> Iterator[QWidget | QLayout | float]:
        words = self.words
        yield from self.which_letter()
        yield self.day_box(ON, words.text("Day on which the answer reached you"))
        yield 1.25
        yield self.box(NUMBER, words.text("Number of the answer"), kind=kit.FieldKind.NUMBER)
        yield 1.25
        yield self.files_part(words.text("The answer itself"))

    def keep(self) -> None:
        """On the first page: check it and go on. On the second: keep the answer."""
        if self.second:
            self._keep()
            return
        faults: list[Fault] = []
        self.day(ON, faults, since=self.letter().on)
        raise_any(faults)
        self.stand.typed |= {ON: self.typed(ON), SECOND: str(self.letter().id)}
        self.turned.emit()

    # --- the second

    def _second(self) -> Iterator[QWidget | QLayout | float]:
        words = self.words
        sent = next(each for each in self.matter.handed_in if str(each.id) == self.stand.typed[SECOND])
        self._letter, self._demands = sent, self.matter.demands(sent)
        yield kit.Text(self.matter.letter_words(sent), kit.Face.SMALL, kit.Tone.SOFT)
        yield 1.0
        self.rows = [DemandRow(self.words, self.stand.typed, each) for each in self._demands]
        self.boxes |= {row.key: row for row in self.rows}
        if self._demands:
            yield kit.held(kit.Flow(*self._all(), gap=0.6, line_gap=0.4))
            yield 1.0
        for row in self.rows:
            row.changed.connect(self._propose)
            yield row
            yield 1.25
        yield self.box(
            REASON,
            words.text("The reason that they gave"),
            words.text("In their own words. It stands in your next letter."),
            kit.FieldKind.LINES,
        )
        yield 1.25
        proposed = self.stand.typed.get(CAME) or result_of(self._demands, self.outcomes())
        yield self.choice(CAME, words.text("The answer as a whole"), self._results(), proposed)
        self._propose()

    def _all(self) -> Iterator[kit.Button]:
        """For answers that treat all demands alike."""
        words = self.words
        for outcome, said in (
            (Outcome.GIVEN, words.text("They gave everything")),
            (Outcome.REFUSED, words.text("They refused everything")),
        ):
            button = kit.Button(said, kit.Kind.SMALL)
            button.clicked.connect(lambda _on=False, every=outcome: self._take_all(every))
            yield button

    def _take_all(self, outcome: Outcome) -> None:
        for row in self.rows:
            row.take(outcome)
        self._propose()

    def _results(self) -> list[kit.Option]:
        """What an answer to such a letter can be."""
        question = self.matter.library.interview.questions[RESULT]
        values = {"country": self.matter.case.country, "system": self.matter.case.system}
        rows = choices(question, values, self.matter.library, self.words, self.matter.today)
        return [kit.Option(row.value, row.label) for row in rows if row.value not in NOT_HERE]

    def outcomes(self) -> tuple[DemandOutcome, ...]:
        """What is chosen so far."""
        return tuple(found for row in self.rows if (found := row.outcome()) is not None)

    def _propose(self) -> None:
        """The result that follows from the demands, unless the person chose another."""
        group = self.boxes.get(CAME)
        if isinstance(group, kit.ChoiceGroup) and CAME not in self.stand.typed and self._demands:
            whole = len(self.outcomes()) == len(self._demands)
            group.set_current(result_of(self._demands, self.outcomes()) if whole else "")

    def _keep(self) -> None:
        faults: list[Fault] = []
        missing = [row for row in self.rows if row.chosen() is None]
        if missing:
            numbers = ", ".join(str(row.demand.number) for row in missing)
            said = message("Say what came of these demands: {numbers}.", numbers=numbers)
            faults.append(Fault(missing[0].key, said))
        if not self.typed(CAME) and not faults:
            faults.append(Fault(CAME, message("Say what the answer is as a whole.")))
        raise_any(faults)
        on = self._reader.date(self.stand.typed[ON])
        event = AnswerReceived(
            case=self._letter.case,
            letter=self._letter.id,
            on=on or self.matter.today,
            result=self.typed(CAME),
            reason=self.typed(REASON) or self._reasons(),
            number=self.stand.typed.get(NUMBER, "").strip(),
            outcomes=self.outcomes(),
        )
        self.save(event, message("Kept: an answer came."))

    def _reasons(self) -> str:
        """The reasons of the single demands, each once."""
        return "; ".join(dict.fromkeys(each.reason for each in self.outcomes() if each.reason))
