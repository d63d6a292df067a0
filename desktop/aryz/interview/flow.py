"""Which page comes next, how far it is, and what an abandoned branch leaves behind. All pure.

One walk over the pages (:mod:`aryz.interview.walk`) answers everything, so going on and going back are two directions along
the same list.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from aryz.interview.conditions import holds
from aryz.interview.rows import first_value
from aryz.interview.walk import Walk, walk

if TYPE_CHECKING:
    from datetime import date

    from aryz.interview.facts import Facts
    from aryz.interview.scope import Scope
    from aryz.model.answers import Values
    from aryz.model.kinds import Page, Question


class Stage(StrEnum):
    """How far a step of the road is."""

    DONE = "done"
    NOW = "now"
    TO_COME = "to-come"


@dataclass(frozen=True)
class Progress:
    """The road: each step's id and stage, the number of the step that is now, of how many."""

    steps: tuple[tuple[str, Stage], ...]
    number: int
    of: int


@dataclass(frozen=True)
class Pruned:
    """Answers without abandoned branches, in their stored forms; ``dropped``: keys of what a person had answered there."""

    values: Values
    dropped: tuple[str, ...]


class Flow:
    """The interview over one library on one day. It holds no answers."""

    def __init__(self, library: Facts, today: date) -> None:
        self.library = library
        self.today = today

    def walk(self, values: Values) -> Walk:
        """Everything at once: pages, questions, the answers that count. For a face that asks several things of one state."""
        return walk(self.library, values, self.today)

    def scope(self, values: Values) -> Scope:
        """The scope for conditions, rows and needs, abandoned branches left out."""
        return self.walk(values).scope

    def reachable(self, values: Values) -> tuple[Page, ...]:
        """The pages that apply, in order."""
        return self.walk(values).pages

    def questions(self, page_id: str, values: Values) -> tuple[Question, ...]:
        """What a page asks now; none if it does not apply."""
        return self.walk(values).questions.get(page_id, ())

    def next(self, page_id: str, values: Values) -> str | None:
        """The page after this one; None after the last."""
        here = self._order(page_id)
        return next((page.id for page in self.reachable(values) if self._order(page.id) > here), None)

    def back(self, page_id: str, values: Values) -> str | None:
        """The page before this one; None before the first."""
        here = self._order(page_id)
        earlier = [page.id for page in self.reachable(values) if self._order(page.id) < here]
        return earlier[-1] if earlier else None

    def progress(self, page_id: str) -> Progress:
        """The road as seen from a page. Its steps are the same whatever was answered; it never runs backward."""
        steps = self.library.interview.steps
        now = steps.index(self.library.interview.pages[self._order(page_id)].step)
        stages = (
            Stage.DONE if at < now else Stage.NOW if at == now else Stage.TO_COME for at in range(len(steps))
        )
        return Progress(tuple(zip(steps, stages, strict=True)), now + 1, len(steps))

    def prune(self, values: Values) -> Pruned:
        """Without what abandoned branches asked; the wizard's keys turned into answers, dates and numbers in stored form."""
        seen = self.walk(values)
        return Pruned(seen.kept, seen.dropped)

    def first_open(self, values: Values) -> str:
        """The first page with a fault; the last page if there is none."""
        from aryz.interview.validation import page_faults  # noqa: PLC0415 - the start of the window checks nothing

        seen = self.walk(values)
        faulty = (page.id for page in seen.pages if page_faults(seen, page.id, self.today))
        return next(faulty, seen.pages[-1].id)

    def first_value(self, question: Question, values: Values, language: str = "") -> str:
        """What stands in a question before it is answered; ``language``: the window's. "" for nothing."""
        return first_value(self.scope(values), question, holds, language)

    def _order(self, page_id: str) -> int:
        """The place of a page in the file; KeyError if there is none."""
        for at, page in enumerate(self.library.interview.pages):
            if page.id == page_id:
                return at
        raise KeyError(page_id)
