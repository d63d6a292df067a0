"""Facts told in words: how long a time limit is."""

from __future__ import annotations

import pytest

from aryz.content.words import catalogue
from aryz.interview.fact_words import length
from aryz.model.law import UNITS

SAID = {
    "working-days": "15 working days",
    "calendar-days": "15 calendar days",
    "days": "15 calendar days",
    "months": "15 months",
    "years": "15 years",
}


@pytest.mark.parametrize("unit", sorted(UNITS))
def test_each_unit_that_is_counted_has_its_own_word(unit: str) -> None:
    assert length(15, unit, catalogue("en")) == SAID[unit]


def test_a_unit_that_nobody_counts_is_told_as_it_stands() -> None:
    assert length(2, "moons", catalogue("en")) == "2 moons"
