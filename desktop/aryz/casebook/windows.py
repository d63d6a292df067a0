"""The person's own time: until when the next step can be taken after what came of a letter. Steps are looked up once for all cases alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.casebook.ladder import SILENCE
from aryz.casebook.running import State
from aryz.casebook.time_limits import first_day_after, why_no_date
from aryz.interview import holders, ladder
from aryz.interview.scope import Scope
from aryz.interview.values import OTHER

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from aryz.casebook.running import Counts, Running
    from aryz.casebook.time_limits import Deadline
    from aryz.model.law import Rung, TimeLimit

_Key = tuple[str, str, frozenset[str], str]
_Step = tuple["Rung", "TimeLimit"] | None


@dataclass(frozen=True)
class Window:
    """The proposed step after a letter, or where no time is set for that one the first open step with a time; the last day for it."""

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
        self._steps: dict[_Key, _Step] = {}

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
        step = self._step((last.letter.system, last.letter.holder, sent, result))
        if step is None:
            return None
        rung, limit = step
        country = self._counts.country_of(last.letter.system)
        return Window(last, rung, self._counts.count(country, limit, known))

    def _step(self, key: _Key) -> _Step:
        if key not in self._steps:
            self._steps[key] = self._looked_up(*key)
        return self._steps[key]

    def _looked_up(self, system: str, holder: str, sent: frozenset[str], result: str) -> _Step:
        library, today = self._counts.library, self._counts.today
        values = {"system": system, "holders": holder or OTHER}
        scope = Scope(library, values, None, today)
        if scope.system is None:
            return None
        case = ladder.Case(sent, result, holders.likely(library, scope.system, values, today))
        limits, steps = library.country_of(system).limits, ladder.steps(scope, case)
        first = ladder.proposed(steps)
        open_now = [step for step in steps if step is first or not step.waits_for]
        for step in sorted(open_now, key=lambda each: each is not first):
            limit = limits.get(step.rung.window)
            if limit is not None and why_no_date(limit) is None:
                return step.rung, limit
        return None
