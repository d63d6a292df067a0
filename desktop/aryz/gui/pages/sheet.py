"""The middle of the wizard: one page of the interview, with its headline, its reason, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aryz.gui import kit
from aryz.gui.kit.metrics import QUESTION
from aryz.gui.problems import summarise

if TYPE_CHECKING:
    from aryz.gui.work import Work
    from aryz.model.base import Fault
    from aryz.model.kinds import Page

ONLY_ONE = 1


class Sheet(kit.Page):
    """A page of the wizard. `retitled`: something is wrong, or no longer, and the window's title says so."""

    WIDTH = QUESTION
    """In em; the footer stands under a column as wide."""
    LETTER = True
    """Whether the letter stands at the right."""
    retitled = Signal()

    def __init__(self, work: Work, page: Page | None) -> None:
        super().__init__(width=self.WIDTH)
        self.work, self.page, self.words = work, page, work.words
        self.summary: kit.ErrorSummary | None = None
        self._top = kit.column()
        self.step = kit.Text(self._step_words(), kit.Face.SMALL, kit.Tone.SOFT)
        self.headline = kit.Headline(self.headline_words())
        self.add(self._top, self.step, 0.35, self.headline, 0.8)
        for part in (*self._reason(), *self._lost()):
            self.add(part, 1.1)

    # --- words

    def headline_words(self) -> str:
        """The page's headline."""
        return self.words.fact(self.page.headline) if self.page else ""

    def _step_words(self) -> str:
        road = self.work.progress()
        return self.words.text("Step {number} of {count}").format(number=road.number, count=road.of)

    def title(self) -> str:
        """The headline; behind "There is a problem" while there is one."""
        if self.summary is None:
            return self.headline_words()
        return self.words.text("{problem}: {page}").format(
            problem=self._problem(), page=self.headline_words()
        )

    def _problem(self) -> str:
        return self.words.text("There is a problem")

    def _reason(self) -> list[QWidget]:
        if self.page is None:
            return []
        lead = [kit.Text(self.words.fact(self.page.lead))] if self.page.lead else []
        if not self.page.why:
            return [*lead]
        why = kit.Note(
            kit.NoteKind.WHY,
            self.words.fact(self.page.why),
            self.words.text("Why we ask"),
            face=kit.Face.SMALL,
        )
        return [*lead, why]

    def _lost(self) -> list[QWidget]:
        """What earlier answers made needless: told once, on the page after."""
        questions = self.work.library.interview.questions
        labels = [self.words.fact(questions[key].label) for key in self.work.lost if key in questions]
        if not labels:
            return []
        words = self.words.text(
            "What you answered here will not be in the letter: {answers}. If you go back and change your "
            "choice again, it returns."
        )
        title = self.words.text("Some answers no longer apply")
        listed = words.format(answers="; ".join(dict.fromkeys(labels)))
        return [kit.Note(kit.NoteKind.DUE, listed, title, "warning")]

    # --- what is wrong

    def faults(self) -> tuple[Fault, ...]:
        """What is wrong on this page."""
        return ()

    def apply(self) -> None:
        """Write into the work what is shown, also what was only proposed."""

    def mark_errors(self, faults: Sequence[Fault]) -> Sequence[kit.Problem]:
        """Show each fault at its field; the fields, for the links of the summary."""
        del faults
        return ()

    def check(self) -> bool:
        """Whether the page is right; if not, the summary says what is wrong and takes focus."""
        self.apply()
        faults = self.faults()
        problems = self.mark_errors(faults)
        kit.clear(self._top)
        self.summary = None
        if faults:
            self.summary = summarise(self.words, problems, self._top, self)
        self.retitled.emit()
        return not faults

    # --- focus

    def first_field(self) -> QWidget | None:
        """The first control of the page."""
        return None

    def focus_first(self) -> None:
        """The first field if the page fits, else the headline, so that it begins at the top."""
        field = self.first_field()
        if field is not None and self.fits():
            field.setFocus()
        else:
            self.headline.take_focus()

    def asked(self) -> tuple[str, ...]:
        """The answers whose place in the letter is marked."""
        return ()
