"""Every fact with its evidence, as rows: the ``sources`` report of the command line and of the lawyer's window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from aryz.content.facts import Fact, facts_of
from aryz.content.library import Library
from aryz.content.printing import is_stale, source_date_of
from aryz.model.country import Country
from aryz.model.evidence import Grade, Source


class FactRow(msgspec.Struct, frozen=True, kw_only=True):
    """One fact. Dates are ISO text, None where unknown; ``source`` is an address or, where there is none, a title;
    ``stale``: to be looked at again."""

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


def rows(
    library: Library, today: date, country: str | None = None, language: str = "en"
) -> tuple[FactRow, ...]:
    """The facts of one country or of all; texts in ``language``, where a fact has it, else in the country's own."""
    codes = library.countries if country is None else (country,)
    return tuple(row for code in codes for row in _rows(library.country(code), today, language))


def _rows(country: Country, today: date, language: str) -> Iterator[FactRow]:
    preferred = (language, *country.profile.languages)
    for fact in facts_of(country):
        evidence = fact.evidence
        dated = source_date_of(evidence, country.sources)
        source = country.sources.get(evidence.source)
        checked = evidence.checked_on or (source.checked_on if source else None)
        yield FactRow(
            id=fact.id,
            kind=fact.kind,
            country=country.profile.code,
            text=told(fact, preferred),
            grade=evidence.grade,
            source=_told_source(source, evidence.source),
            source_date=_iso(dated),
            checked_on=_iso(checked),
            recheck_by=_iso(evidence.recheck_by),
            stale=is_stale(evidence, country.sources, today),
        )


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
