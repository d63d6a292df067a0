"""The warnings that stand before a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.interview.conditions import holds
from aryz.interview.walk import walk

if TYPE_CHECKING:
    from datetime import date

    from aryz.interview.facts import Facts
    from aryz.model.answers import Values
    from aryz.model.bodies import Caution


def cautions_for(library: Facts, values: Values, today: date) -> tuple[Caution, ...]:
    """The cautions of the country that hold for the answers so far, in the file's order."""
    scope = walk(library, values, today).scope
    rows = scope.country.cautions if scope.country else ()
    return tuple(row for row in rows if holds(row.when, scope))
