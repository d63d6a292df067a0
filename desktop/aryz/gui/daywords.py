"""Days in the words of the window's language."""

from __future__ import annotations

from aryz.interview.daywords import WEEK, day_words, full_day, short_day, short_month, week_names

__all__ = ["WEEK", "day_words", "full_day", "short_day", "short_month", "week_names"]
