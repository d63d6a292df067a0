"""Every fact with its evidence, its age and what waits for a lawyer, as rows: the ``sources`` report of the command line, of the
lawyer's window and of paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import msgspec

from aryz.content.facts import Fact, facts_of
from aryz.content.library import Library
from aryz.content.months import months_before, months_between
from aryz.content.overlay import Mark, mark_of
from aryz.content.printing import STALE_MONTHS, is_stale, source_date_of
from aryz.model.country import Country
from aryz.model.evidence import Evidence, Grade, Source

RECALLED, DEAD_END, STALE, SUPERSEDED = "recalled", "dead-end", "stale", "superseded"
"""Why a fact waits for a lawyer: never read; known to be wrong or reported only; to be looked at again; the edition read was amended."""


class FactRow(msgspec.Struct, frozen=True, kw_only=True):
    """One fact. Dates are ISO text, None where unknown; ``source`` is an address or, where there is none, a title;
    ``stale``: to be looked at again; ``overlay``: whose word it rests on, where an overlay confirms, corrects or adds it;
    ``waiting``: why it waits for a lawyer (none: it does not)."""

    id: str
    kind: str
    country: str
    text: str
    grade: Grade
    source: str
    source_date: str | None
    checked_on: str | None
    recheck_by: str | None
    stale: bool
    overlay: Mark | None = None
    waiting: tuple[str, ...] = ()

    def age(self, today: date) -> int | None:
        """Whole months since the day of the source; None where it bears none."""
        return months_between(date.fromisoformat(self.source_date), today) if self.source_date else None


def rows(
    library: Library, today: date, country: str | None = None, language: str = "en"
) -> tuple[FactRow, ...]:
    """The facts of one country or of all; texts in ``language``, where a fact has it, else in the country's own."""
    codes = library.countries if country is None else (country,)
    return tuple(row for code in codes for row in _rows(library.country(code), today, language))


def _rows(country: Country, today: date, language: str) -> Iterator[FactRow]:
    preferred = (language, *country.profile.languages)
    for fact in facts_of(country):
        yield row_of(fact, country, today, preferred)


def row_of(fact: Fact, country: Country, today: date, preferred: tuple[str, ...]) -> FactRow:
    """The row of one fact, its text in the first of the preferred languages that it has."""
    evidence = fact.evidence
    source = country.sources.get(evidence.source)
    return FactRow(
        id=fact.id,
        kind=fact.kind,
        country=country.profile.code,
        text=told(fact, preferred),
        grade=evidence.grade,
        source=_told_source(source, evidence.source),
        source_date=_iso(source_date_of(evidence, country.sources)),
        checked_on=_iso(evidence.checked_on or (source.checked_on if source else None)),
        recheck_by=_iso(evidence.recheck_by),
        stale=is_stale(evidence, country.sources, today),
        overlay=mark_of(evidence, country.sources),
        waiting=tuple(waiting(evidence, country.sources, today)),
    )


def waiting(evidence: Evidence, sources: Mapping[str, Source], today: date) -> Iterator[str]:
    """Why a fact waits for a lawyer. What a lawyer put into an overlay waits again after 12 months, or on its recheck day."""
    mark = mark_of(evidence, sources)
    if mark is not None:
        due = evidence.recheck_by is not None and evidence.recheck_by <= today
        if due or date.fromisoformat(mark.day) < months_before(today, STALE_MONTHS):
            yield STALE
        return
    if evidence.grade is Grade.RECALLED:
        yield RECALLED
    if evidence.dead_end:
        yield DEAD_END
    if is_stale(evidence, sources, today):
        yield STALE
    if evidence.superseded:
        yield SUPERSEDED


def told(fact: Fact, preferred: tuple[str, ...]) -> str:
    """What the fact says, in one line: in the first of the preferred languages that it has."""
    value = fact.value
    for language in preferred:
        for key in (language, f"{language}.basic"):
            if value.get(key):
                return value[key]
    if fact.kind == "article" and not value:
        return fact.id.partition("#")[2]
    return " ".join(part for part in value.values() if part) or fact.id.partition("#")[2]


def _told_source(source: Source | None, source_id: str) -> str:
    return (source.url or source.title) if source else source_id


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
