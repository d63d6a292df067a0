"""What a bench measures, and how it is measured."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median
from typing import NamedTuple


class Row(NamedTuple):
    """One line of the report.

    ``budget``: the most that is allowed (``least`` False) or the least that is wanted, in the same unit. ``baseline``: what
    the same run measured for a plain piece of work like it, and ``most_times``: how many times that is allowed.
    """

    what: str
    value: float
    unit: str
    budget: float | None = None
    least: bool = False
    baseline: float | None = None
    most_times: float | None = None

    @property
    def held(self) -> bool:
        """Whether the budget and the proportion to the baseline are kept."""
        inside = self.budget is None or (
            self.value >= self.budget if self.least else self.value <= self.budget
        )
        return inside and (self.times is None or self.most_times is None or self.times <= self.most_times)

    @property
    def times(self) -> float | None:
        """How many times the baseline the value is."""
        return self.value / self.baseline if self.baseline else None


def milliseconds(work: Callable[[], object], rounds: int = 30) -> float:
    """The median time of `work`, after one round that does not count."""
    work()
    return median(_once(work) for _ in range(rounds)) * 1000


def _once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
