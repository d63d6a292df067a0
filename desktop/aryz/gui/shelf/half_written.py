"""Letters that were half written, also before a crash: go on with one, or forget it, which can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from aryz.gui import kit
from aryz.gui.shelf.casewords import letter_words, system_name
from aryz.interview.fact_words import figures
from aryz.interview.values import split_list
from aryz.model.base import AryzError

if TYPE_CHECKING:
    from collections.abc import Callable

    from aryz.casebook.records import Unfinished
    from aryz.gui.work import Work

MOST = 20
"""Letters that are listed; the latest stand first."""


class HalfWritten(QWidget):
    """The list, the latest first. The letter that is open in the window is not in it: the start page's own button goes on with it."""

    def __init__(self, work: Work, drafts: tuple[Unfinished, ...]) -> None:
        super().__init__()
        self.work, self.words = work, work.words
        self.back: kit.Button | None = None
        self.go_on_with: list[kit.Button] = []
        self.forget: list[kit.Button] = []
        self._place = kit.column()
        self.setLayout(self._place)
        kit.add(self._place, kit.Text(self.words.text("Half-written letters"), kit.Face.TITLE))
        kit.add(self._place, 0.4)
        for draft in drafts[:MOST]:
            kit.add(self._place, self._line(draft))
            kit.add(self._place, 0.6)
        if work.keeping.dropped is not None:
            kit.add(self._place, self._gone())

    def _line(self, draft: Unfinished) -> QWidget:
        words, name = self.words, self._name(draft)
        said = words.text("Last changed on {day}").format(day=figures(draft.saved))
        go_on = kit.Button(words.text("Go on"), kit.Kind.SMALL, name=f"{words.text('Go on')}: {name}")
        forget = kit.Button(words.text("Forget"), kit.Kind.LINK, name=f"{words.text('Forget')}: {name}")
        go_on.clicked.connect(lambda: self.work.keeping.resume(draft))
        forget.clicked.connect(lambda: self._do(lambda: self.work.keeping.drop(draft)))
        self.go_on_with.append(go_on)
        self.forget.append(forget)
        told = kit.held(
            kit.column(kit.Text(name, strong=True), kit.Text(said, kit.Face.SMALL, kit.Tone.SOFT), gap=0.05)
        )
        return kit.held(kit.column(told, 0.25, kit.held(kit.Flow(go_on, forget, gap=1.0))))

    def _name(self, draft: Unfinished) -> str:
        """Which letter about which system; no word of the answers themselves."""
        values, library, words = draft.values, self.work.library, self.words
        kinds = ", ".join(letter_words(library, each, words) for each in split_list(values.get("letter", "")))
        system = system_name(library, values["system"], words) if values.get("system") else ""
        return ": ".join(filter(None, (kinds, system))) or words.text("A letter at its beginning")

    def _gone(self) -> QWidget:
        """What was forgotten last comes back by one press."""
        self.back = kit.Button(self.words.text("Bring it back"), kit.Kind.LINK)
        self.back.clicked.connect(lambda: self._do(self.work.keeping.bring_back))
        said = kit.Text(self.words.text("The letter is forgotten."), kit.Face.SMALL)
        return kit.held(kit.Flow(said, self.back, gap=0.8))

    def _do(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except AryzError as wrong:
            self.work.keeping.failed.emit(wrong)
