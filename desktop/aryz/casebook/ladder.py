"""The ways on after an earlier letter, with their days: which step comes next, why, and how long there is time for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import msgspec

from aryz.casebook.time_limits import count
from aryz.casebook.timing import due_of, known_on
from aryz.interview import ladder
from aryz.interview.scope import Scope
from aryz.interview.values import flatten
from aryz.model.answers import Earlier, EarlierAnswer
from aryz.model.base import message
from aryz.model.law import RESULTS, SUPERIOR

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from aryz.casebook.time_limits import Deadline
    from aryz.content.library import Library
    from aryz.interview.ladder import Case, Step
    from aryz.model.answers import Answers
    from aryz.model.law import TimeLimit

SILENCE = "none"
NO_STEP = {
    "forwarded": message(
        "The body that your letter was passed on to must answer now; its time runs from the registration there. Complain of it if it stays silent."
    ),
    "given": message(
        "They answered. If the data are wrong or no longer needed, ask them to correct or delete them."
    ),
}
"""What to do where no step of the ladder fits what came of the letter."""


@dataclass(frozen=True)
class Way:
    """A step that fits, and its days. ``to``: the body's id, "" where the person names it or it depends on whom one wrote to.

    ``window``: the time the person has for it; ``deadline``: its last day, where the day it runs from is known (after a
    step that must come first it is not: it runs from what comes of that one);
    ``waits_until``: the day until which the body may still answer, where it kept silent.
    """

    step: Step
    proposed: bool
    to: str
    window: TimeLimit | None
    deadline: Deadline | None
    waits_until: Deadline | None

    def missed_on(self, today: date) -> bool:
        """Whether the last day for it is over."""
        return _missed(self.deadline, today)


def ways(library: Library, answers: Answers, today: date) -> tuple[Way, ...]:
    """The steps that fit the earlier letter of the answers, in the order of the ladder; empty without one.

    Raises KeyError for a system that is not known.
    """
    if not answers.earlier:
        return ()
    scope = Scope(library, flatten(answers), None, today)
    case = ladder.case_of(scope)
    days = _Days(library, answers, case, today)
    return _with_proposal(tuple(days.way(step) for step in ladder.steps(scope, case)), today)


def _with_proposal(found: tuple[Way, ...], today: date) -> tuple[Way, ...]:
    first = proposed_on([(way.step, way.deadline) for way in found], today)
    return tuple(replace(way, proposed=way.step is first) for way in found)


def proposed_on(found: Sequence[tuple[Step, Deadline | None]], today: date) -> Step | None:
    """The step to take today: of those there is still time for, else of all (a late complaint may still be taken up)."""
    in_time = tuple(step for step, deadline in found if not _missed(deadline, today))
    return ladder.proposed(in_time) or ladder.proposed(tuple(step for step, _ in found))


def _missed(deadline: Deadline | None, today: date) -> bool:
    """Whether the last day is over."""
    last = deadline.last_day if deadline else None
    return last is not None and last < today


def after(
    library: Library, answers: Answers, today: date, registered: date | None = None
) -> dict[str, tuple[Way, ...]]:
    """The ways on after the letter that the answers make, for each thing that can come of it.

    ``registered``: the day on which it is taken to be registered; with it the days after silence are counted.
    """
    found = {}
    day = registered.isoformat() if registered else ""
    for result in RESULTS:
        earlier = Earlier(kind=answers.letter, registered_on=day, answer=EarlierAnswer(result=result))
        found[result] = ways(
            library, msgspec.structs.replace(answers, earlier=(*answers.earlier, earlier)), today
        )
    return found


class _Days:
    """What all ways of one case share: the country, when the earlier letter had to be answered, when silence or refusal was known."""

    def __init__(self, library: Library, answers: Answers, case: Case, today: date) -> None:
        self._country = library.country_of(answers.system)
        self._case, self._today = case, today
        earlier = answers.earlier[-1]
        sectors = [sector for each in case.addressees for sector in sorted(each.sectors)]
        due = due_of(library, self._country, earlier, (*sectors, "")[0], today)
        self._silent = earlier.answer.result == SILENCE
        self._due = due
        self._known = known_on(earlier, due)

    def way(self, step: Step) -> Way:
        """The step with its days, not yet proposed."""
        window = self._country.limits.get(step.rung.window)
        known = None if step.waits_for else self._known
        counted = count(window, self._country, known, today=self._today) if window and known else None
        return Way(
            step,
            proposed=False,
            to=self._to(step),
            window=window,
            deadline=counted,
            waits_until=self._waits(),
        )

    def _waits(self) -> Deadline | None:
        due = self._due if self._silent else None
        return due if due is not None and due.last_day is not None and due.last_day >= self._today else None

    def _to(self, step: Step) -> str:
        if step.rung.to in self._country.bodies:
            return step.rung.to
        above = {each.body.superior for each in self._case.addressees if each.body}
        return above.pop() if step.rung.to == SUPERIOR and len(above) == 1 else ""
