"""The elements that countries may name are those that drafting checks."""

from __future__ import annotations

from aryz.drafting.elements import CHECKS
from aryz.model.elements import ELEMENTS


def test_each_element_is_checked_and_no_other() -> None:
    assert set(CHECKS) == ELEMENTS
