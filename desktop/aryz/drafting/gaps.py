"""A letter while its answers are still incomplete: what is missing is a gap on the page that knows which answer it waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.interview.conditions import holds
from aryz.interview.needs import all_needs
from aryz.interview.scope import Scope
from aryz.interview.values import build, flatten, is_answer_key
from aryz.model.base import InputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from aryz.content.library import Library
    from aryz.model.answers import Answers, Values
    from aryz.model.letter import Draft

GAP = "…"
"""What stands where an answer is missing."""
MOST = 20
"""How often a draft is tried: each time at least one more gap is known."""
INSTEAD = {"demands": "extra_demands.1"}
"""Answers that are ids and can hold no gap, and the text that holds it instead."""
NAMES = ("person.name.family", "person.name.given")
"""Either of them is a name: one gap is enough, and none where one of them is given."""


def with_gaps(
    library: Library, answers: Answers, today: date, draft: Callable[[Answers], tuple[Draft, ...]]
) -> tuple[Draft, ...]:
    """What ``draft`` makes of the answers with a gap for each one that is missing.

    Raises InputError where an answer is there and wrong, or where so little is known that there is no letter yet.
    """
    values = flatten(answers)
    values |= dict.fromkeys(_needed(library, values, today), GAP)
    for _ in range(MOST):
        try:
            return draft(build(values))
        except InputError as error:
            fields = (INSTEAD.get(fault.field, fault.field) for fault in error.faults)
            gaps = {field for field in fields if is_answer_key(field) and field not in values}
            if not gaps or "system" in gaps or "letter" in gaps:
                raise
            values |= dict.fromkeys(gaps, GAP)
    return draft(build(values))


def _needed(library: Library, values: Values, today: date) -> tuple[str, ...]:
    """The answers that the letter must have and has not."""
    scope = Scope(library, values, None, today)
    there = {*values, *(NAMES if any(key in values for key in NAMES) else NAMES[1:])}
    return tuple(
        need.answer
        for need in all_needs(scope, holds)
        if need.required and need.answer not in there and is_answer_key(need.answer)
    )
