"""One demand of a letter against the answer: given, refused, passed over, sent elsewhere; and the reason, where it was not given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from aryz.casebook.records import DemandOutcome, Outcome
from aryz.gui import kit
from aryz.gui.case.cleaned import cleaned
from aryz.gui.kit.note import BAR
from aryz.model.base import Message, message

if TYPE_CHECKING:
    from aryz.casebook.records import DemandMade
    from aryz.content.words import Catalogue

OUTCOMES: dict[Outcome, Message] = {
    Outcome.GIVEN: message("Given"),
    Outcome.REFUSED: message("Refused"),
    Outcome.IGNORED: message("Not mentioned"),
    Outcome.ELSEWHERE: message("Sent elsewhere"),
}
REASONED = frozenset({Outcome.REFUSED, Outcome.ELSEWHERE})


class DemandRow(QWidget):
    """`changed`: what came of it is another. What is chosen and typed stands in ``typed`` at once."""

    changed = Signal()

    def __init__(self, words: Catalogue, typed: dict[str, str], demand: DemandMade) -> None:
        super().__init__()
        self.demand, self.key, self._typed = demand, f"demand.{demand.number}", typed
        self._kinds = tuple(OUTCOMES)
        chosen = typed.get(self.key, "")
        name = words.text("Demand {number}").format(number=demand.number)
        said = words.text("{name}: {text}").format(name=name, text=demand.text)
        at = self._kinds.index(Outcome(chosen)) if chosen else -1
        self.tabs = kit.Tabs([words.say(OUTCOMES[each]) for each in self._kinds], said, at)
        self.tabs.chosen.connect(self._took)
        self.reason = kit.Field(words.text("Their reason"), value=typed.get(self._reason_key, ""))
        self.reason.editor.setAccessibleName(words.text("Their reason: {name}").format(name=name))
        self.reason.changed.connect(lambda text: self._typed.__setitem__(self._reason_key, text))
        self._error = kit.Text("", kit.Face.SMALL, kit.Tone.DANGER, strong=True)
        self._error.hide()
        number = kit.Text(f"{demand.number}.")
        number.setFixedWidth(kit.em(1.6))
        head = kit.row(kit.column(number, None), kit.Text(demand.text), gap=0.1)
        self._box = kit.column(head, self._error, 0.35, self.tabs, 0.5, self.reason, gap=0.1)
        self.setLayout(self._box)
        self.setFocusProxy(self.tabs.tabs[max(0, at)])
        self._show()

    @property
    def _reason_key(self) -> str:
        return f"{self.key}.reason"

    def chosen(self) -> Outcome | None:
        """What came of it, as far as it is said."""
        at = self.tabs.current()
        return self._kinds[at] if at >= 0 else None

    def take(self, outcome: Outcome) -> None:
        """As if the person chose it."""
        self.tabs.choose(self._kinds.index(outcome))
        self._note()

    def _took(self, _at: int) -> None:
        self._note()
        self.changed.emit()

    def _note(self) -> None:
        found = self.chosen()
        if found is not None:
            self._typed[self.key] = found.value
        self._show()

    def _show(self) -> None:
        self.reason.setVisible(self.chosen() in REASONED)

    def outcome(self) -> DemandOutcome | None:
        """The record of it; None while nothing is chosen."""
        found = self.chosen()
        if found is None:
            return None
        reason = cleaned(self.reason.value()) if found in REASONED else ""
        return DemandOutcome(number=self.demand.number, outcome=found, reason=reason)

    def set_error(self, said: str) -> None:
        """Show what is wrong, or take it away."""
        self._error.setText(said)
        self._error.setVisible(bool(said))
        self._box.setContentsMargins(kit.em(1) if said else 0, 0, 0, 0)
        self.update()

    def target(self) -> QWidget:
        """What gets focus from the summary of errors."""
        return self.tabs.tabs[max(0, self.tabs.current())]

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._error.text():
            QPainter(self).fillRect(0, 0, BAR, self.height(), kit.roles().danger)
