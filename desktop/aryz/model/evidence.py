"""How we know a fact: its source, its age and its grade (DESIGN section 3)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from aryz.model.base import Record


class Grade(StrEnum):
    """How well a fact is known; ``official`` is best."""

    OFFICIAL = "official"
    COPY = "copy"
    SECONDARY = "secondary"
    RECALLED = "recalled"

    @property
    def rank(self) -> int:
        """0 for the best grade, 3 for the worst."""
        return list(Grade).index(self)


class Source(Record, frozen=True, kw_only=True):
    """A page or a text that was looked at. ``source_date`` is the page's own date, never the day we looked."""

    id: str
    title: str
    url: str = ""
    source_date: date | None = None
    checked_on: date | None = None
    note: str = ""


class Evidence(Record, frozen=True, kw_only=True):
    """The evidence of one printable part of a fact.

    ``source`` and ``also`` are ids of :class:`Source`; ``source_date`` and ``checked_on`` override the
    source's own. ``superseded``: the edition read is known to have been amended since. ``verbatim``: a
    secondary source that quotes the text word for word. ``dead_end``: known to be wrong or reported only,
    not to be counted or printed until read.
    """

    grade: Grade
    source: str = ""
    also: tuple[str, ...] = ()
    source_date: date | None = None
    checked_on: date | None = None
    recheck_by: date | None = None
    verbatim: bool = False
    superseded: bool = False
    dead_end: bool = False
    note: str = ""


class Dated(Record, frozen=True, kw_only=True):
    """A fact that held for a time: ``valid_to`` is the first day on which it no longer held."""

    valid_from: date | None = None
    valid_to: date | None = None
    replaced_by: str = ""

    def held_on(self, day: date) -> bool:
        """Whether the fact held on ``day``."""
        began = self.valid_from is None or self.valid_from <= day
        return began and (self.valid_to is None or day < self.valid_to)
