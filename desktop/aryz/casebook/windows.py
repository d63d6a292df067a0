"""The person's own time: until when the next step can be taken after what came of a letter. Steps are looked up once for all cases alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.casebook.ladder import SILENCE, proposed_on
from aryz.casebook.running import State
from aryz.casebook.time_limits import first_day_after
from aryz.interview import holders, ladder
from aryz.interview.scope import Scope
from aryz.interview.values import OTHER

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from aryz.casebook.following import Next
    from aryz.casebook.running import Counts, Running
    from aryz.casebook.time_limits import Deadline
    from aryz.interview.ladder import Step
    from aryz.model.law import Rung, TimeLimit

_Key = tuple[str, str, frozenset[str], str]
_Steps = tuple[tuple["Step", "TimeLimit | None"], ...]
_Proposal = tuple["Rung", "Deadline"] | None


@dataclass(frozen=True)
class Window:
    """A step after a letter, and the last day for it."""

    after: Running
    rung: Rung
    deadline: Deadline

    @property
    def last_day(self) -> date | None:
        """The last day, where one may be given."""
        return self.deadline.last_day


class Windows:
    """The windows of one day."""

    def __init__(self, counts: Counts) -> None:
        self._counts = counts
        self._steps: dict[_Key, _Steps] = {}
        self._proposals: dict[tuple[_Key, date], _Proposal] = {}

    def of(self, letters: Sequence[Running]) -> tuple[Window, ...]:
        """The windows that are open after the letters of one case: for each holder of the data after the latest letter."""
        latest: dict[str, list[Running]] = {}
        for each in letters:
            if each.letter.ready:
                continue  # until it is handed in, the time for handing it in runs on
            latest.setdefault(each.letter.holder or each.letter.holder_name, []).append(each)
        found = (self._after(chain) for chain in latest.values())
        return tuple(window for window in found if window is not None)

    def _after(self, chain: Sequence[Running]) -> Window | None:
        last = chain[-1]
        if last.answer is not None:
            result, known = last.answer.result, last.answer.on
        elif last.state is State.OVERDUE and last.deadline is not None:
            result, known = SILENCE, first_day_after(last.deadline) or last.start
        else:
            return None
        sent = frozenset(each.letter.kind for each in chain)
        if last.deadline is None and last.answer is None:
            return None
        key = (last.letter.system, last.letter.holder, sent, result)
        if (key, known) not in self._proposals:
            self._proposals[key, known] = self._proposed(key, known)
        proposal = self._proposals[key, known]
        return Window(last, *proposal) if proposal else None

    def _proposed(self, key: _Key, known: date) -> _Proposal:
        """The step to take today, the missed ones left out; where it has no last day, the first other one whose day is still to come
        (a court's month runs while a regulator is asked)."""
        steps = self._step(key)
        if not steps:
            return None
        country = self._counts.country_of(key[0])
        days = [
            (step, self._counts.count(country, limit, known) if limit and not step.waits_for else None)
            for step, limit in steps
        ]
        today = self._counts.today
        chosen = proposed_on(days, today)
        dated = [(step, day, day.last_day) for step, day in days if day is not None]
        open_now = [
            (step, day) for step, day, last in dated if last is not None and (step is chosen or last >= today)
        ]
        open_now.sort(key=lambda each: each[0] is not chosen)
        return next(((step.rung, day) for step, day in open_now), None)

    def _step(self, key: _Key) -> _Steps:
        if key not in self._steps:
            self._steps[key] = self._looked_up(*key)
        return self._steps[key]

    def _looked_up(self, system: str, holder: str, sent: frozenset[str], result: str) -> _Steps:
        library, today = self._counts.library, self._counts.today
        values = {"system": system, "holders": holder or OTHER}
        scope = Scope(library, values, None, today)
        if scope.system is None:
            return ()
        case = ladder.Case(sent, result, holders.likely(library, scope.system, values, today))
        limits = library.country_of(system).limits
        return tuple((step, limits.get(step.rung.window)) for step in ladder.steps(scope, case))


def own_time(found: Next) -> Window | None:
    """The person's own last day after the latest letter, for its case's page: of the proposed step, or where the law sets none for
    that one, of the first other open step (a court's month runs while a regulator is asked). None where it is not certain that
    the body's time is over."""
    last = found.chain.last
    if last.state not in (State.ANSWERED, State.OVERDUE):
        return None
    open_now = [way for way in found.ways if way.proposed or not way.step.waits_for]
    for way in sorted(open_now, key=lambda each: not each.proposed):
        if way.deadline is not None and way.deadline.last_day is not None:
            return Window(last, way.step.rung, way.deadline)
    return None
