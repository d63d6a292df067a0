"""Which step of the ladder comes next: from what was sent, what came of it, and who was written to. Days are counted elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.interview import holders
from aryz.interview.values import text_of
from aryz.model.law import HOLDER, SUPERIOR

if TYPE_CHECKING:
    from aryz.interview.holders import Likely
    from aryz.interview.scope import Scope
    from aryz.model.answers import Values
    from aryz.model.law import Rung

RESULT = "earlier.1.answer.result"
"""The question whose rows are all that can come of a letter."""


@dataclass(frozen=True)
class Case:
    """What was sent (kinds; none: not known), what came of it (``model.law.RESULTS``; "": not known), and to whom."""

    sent: frozenset[str]
    result: str
    addressees: tuple[Likely, ...]


@dataclass(frozen=True)
class Step:
    """A step that fits the case. ``waits_for``: kinds that the law wants sent before it, and that were not."""

    rung: Rung
    waits_for: tuple[str, ...]

    @property
    def gentle(self) -> bool:
        """Whether it only asks the same body again."""
        return self.rung.to == HOLDER

    @property
    def open(self) -> bool:
        """Whether it can be taken now, with a letter of ours."""
        return not self.waits_for and not self.rung.guidance


def case_of(scope: Scope) -> Case:
    """The case that the answers tell."""
    found = () if scope.system is None else holders.likely(
        scope.library, scope.system, scope.values, scope.today
    )  # fmt: skip
    return Case(sent_kinds(scope.values), last_result(scope.values), found)


def sent_kinds(values: Values) -> frozenset[str]:
    """The kinds of the earlier letters, as far as they are known."""
    return frozenset(
        text for key, text in values.items() if key.startswith("earlier.") and key.endswith(".kind") and text
    )


def last_result(values: Values) -> str:
    """What came of the last of the earlier letters (they are numbered as they were sent); "" where that is not known."""
    numbers = [
        int(key.split(".")[1])
        for key, text in values.items()
        if text and key.startswith("earlier.") and key.split(".")[1].isdecimal()
    ]
    return text_of(values, f"earlier.{max(numbers)}.answer.result") if numbers else ""


def steps(scope: Scope, case: Case) -> tuple[Step, ...]:
    """The steps that fit the case, in the order of the ladder."""
    routes = scope.country.routes if scope.country else ()
    return tuple(Step(rung, _waits_for(rung, routes, case)) for rung in routes if fits(rung, case))


def _waits_for(rung: Rung, routes: tuple[Rung, ...], case: Case) -> tuple[str, ...]:
    """The kinds that must come first and were not sent; a complaint that leads nowhere (nobody stands above) is not waited for."""
    open_ways = {each.letter for each in routes if any(leads(each, who) for who in case.addressees)}
    return tuple(kind for kind in rung.first if case.sent and kind not in case.sent and kind in open_ways)


def fits(rung: Rung, case: Case) -> bool:
    """Whether the step was not taken yet, may follow what was sent, answers what came of it, and leads from an addressee to somebody else."""
    if rung.letter in case.sent:
        return False
    if rung.after and case.sent and not case.sent & set(rung.after):
        return False
    if rung.results and case.result and case.result not in rung.results:
        return False
    return any(leads(rung, each) for each in case.addressees)


def leads(rung: Rung, each: Likely) -> bool:
    """Whether the step is for the sector of whoever was written to, and is decided by somebody else (but a reminder)."""
    if rung.sectors and not each.sectors & set(rung.sectors):
        return False
    if each.body is None or rung.to == HOLDER:
        return True
    return not each.body.topmost if rung.to == SUPERIOR else rung.to != each.body.id


def proposed(found: tuple[Step, ...]) -> Step | None:
    """The step to take now: the first complaint that is open and needs no lawyer, else whatever else is open."""
    open_now = [step for step in found if step.open]
    plain = [step for step in open_now if not step.gentle and not step.rung.lawyer]
    return next(iter((*plain, *open_now)), None)
