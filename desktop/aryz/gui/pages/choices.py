"""Questions with rows to choose from: one of them, several of them, a city."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from aryz.gui import kit
from aryz.gui.pages.parts import Framed, Part, describe
from aryz.interview.questions import choices
from aryz.interview.values import join_list, split_list

if TYPE_CHECKING:
    from aryz.gui.work import Work
    from aryz.interview.questions import ChoiceRow
    from aryz.model.kinds import Question

UNKNOWN, ELSEWHERE = "?unknown", "?elsewhere"
UNSURE, COUNTRY = "unsure", "country"


def rows_of(work: Work, question: Question) -> tuple[ChoiceRow, ...]:
    """The rows of a choice in the window's language."""
    return choices(question, work.values, work.library, work.words, work.today)


def drawing(name: str) -> str:
    """The drawing of this name, or none where the kit has none yet."""
    return name if name in kit.DRAWINGS else ""


class ChoicePart(Part):
    """One answer of several rows; "I do not know" is the last row. `alone`: the page's headline is the label."""

    def __init__(self, work: Work, question: Question, alone: bool) -> None:
        super().__init__(work, question)
        self._alone = alone
        self.frame = Framed("" if alone else self.label_words(), self.hint_words())
        self.setLayout(kit.column(self.frame))
        self.group = self._group()
        self.frame.rows.addWidget(self.group)
        self.setFocusProxy(self.group)

    def options(self) -> list[kit.Option]:
        """The rows, "I do not know" last; countries by their names."""
        found = rows_of(self.work, self.question)
        if self.question.type == COUNTRY:
            found = tuple(sorted(found, key=lambda row: row.label))
        drawn = any(row.drawing for row in found)
        made = [kit.Option(row.value, row.label, row.hint, drawing(row.drawing)) for row in found]
        if self.question.unknown:
            words, _, hint = self.words.fact(self.question.unknown).partition(". ")
            made.append(kit.Option(UNKNOWN, words, hint, UNSURE if drawn else ""))
        return made

    def current(self) -> str:
        """The row that is taken at first."""
        if self.work.is_unknown(self.key):
            return UNKNOWN
        return self.work.shown_value(self.question)

    def _group(self) -> kit.ChoiceGroup:
        group = kit.ChoiceGroup(self.options(), self.label_words(), self.current())
        group.chosen.connect(self._chosen)
        return group

    def _chosen(self, row: str) -> None:
        self.work.set_unknown(self.key, row == UNKNOWN)
        if row != UNKNOWN:
            self.work.set(self.key, row)

    def target(self) -> QWidget:
        proxy = self.group.focusProxy()
        return proxy if proxy is not None else self.group

    def set_error(self, words: str) -> None:
        self.frame.set_error(words)

    def apply(self) -> None:
        if row := self.group.current():
            self._chosen(row)


class CityPart(ChoicePart):
    """The cities that we know, another place to type, and "I am not sure"."""

    def __init__(self, work: Work, question: Question, alone: bool) -> None:
        super().__init__(work, question, alone)
        typed = self.work.get(self.key) if self.current() == ELSEWHERE else ""
        self.field = kit.Field(self.words.text("Another place"), value=typed)
        self.field.editor.setProperty("maxLength", question.max_length + 1)
        self.field.changed.connect(lambda text: self.work.set(self.key, text))
        self.frame.rows.addWidget(self.field)
        self.field.setVisible(self.group.current() == ELSEWHERE)

    def options(self) -> list[kit.Option]:
        found = super().options()
        place = len(found) - 1 if self.question.unknown else len(found)
        found.insert(place, kit.Option(ELSEWHERE, self.words.text("Another place")))
        return found

    def current(self) -> str:
        row = super().current()
        known = {each.value for each in rows_of(self.work, self.question)}
        return ELSEWHERE if row and row != UNKNOWN and row not in known else row

    def _chosen(self, row: str) -> None:
        elsewhere = row == ELSEWHERE
        self.field.setVisible(elsewhere)
        self.work.set_unknown(self.key, row == UNKNOWN)
        if row != UNKNOWN:
            self.work.set(self.key, self.field.value() if elsewhere else row)

    def set_error(self, words: str) -> None:
        elsewhere = self.group.current() == ELSEWHERE
        self.field.set_error(words if elsewhere else "")
        self.frame.set_error("" if elsewhere else words)


class TicksPart(Part):
    """Several of the rows: letters, demands."""

    def __init__(self, work: Work, question: Question, alone: bool) -> None:
        super().__init__(work, question)
        self.frame = Framed("" if alone else self.label_words(), self.hint_words())
        self.setLayout(kit.column(self.frame))
        self.ticks: dict[str, kit.Tick] = {}
        self.fill()
        work.note_rows(question)

    def fill(self) -> None:
        """A tick for each row."""
        wanted = split_list(self.work.shown_value(self.question))
        for row in rows_of(self.work, self.question):
            tick = self.ticks[row.value] = kit.Tick(row.label, row.value in wanted, row.hint)
            tick.toggled.connect(lambda _on: self.apply())
            self.frame.rows.addWidget(tick)

    def target(self) -> QWidget:
        return next(iter(self.ticks.values()), self)

    def set_error(self, words: str) -> None:
        self.frame.set_error(words)
        for tick in self.ticks.values():
            describe(tick, words)

    def apply(self) -> None:
        chosen = join_list(value for value, tick in self.ticks.items() if tick.isChecked())
        self.work.set(self.key, chosen)
