"""Whole months back from a day, and between two days."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def months_before(day: date, months: int) -> date:
    """The same day number ``months`` months earlier, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_between(earlier: date, later: date) -> int:
    """How many whole months have passed; 0 where ``later`` is not later."""
    passed = (later.year - earlier.year) * 12 + later.month - earlier.month
    if later < earlier:
        return 0
    return passed if months_before(later, passed) >= earlier else passed - 1
