"""Which letters there are for which system, and in which languages: the rows of ``aryz letters``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.content.offering import why_not
from aryz.content.printing import Part, printable, worst
from aryz.drafting.citations import resolve_basis
from aryz.interview import offers as interview
from aryz.interview.menu import NOT_HERE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aryz.content.library import Library
    from aryz.model.base import Message
    from aryz.model.bodies import System
    from aryz.model.country import Country
    from aryz.model.evidence import Grade
    from aryz.model.kinds import LetterKind


@dataclass(frozen=True)
class Offer:
    """A kind of letter for a system. ``grade``: the worst one that such a letter prints."""

    system: str
    letter: str
    languages: tuple[str, ...]
    filing_languages: tuple[str, ...]
    grade: Grade


def offers(library: Library, today: date) -> tuple[Offer, ...]:
    """Every letter that can be drafted on that day, by country and system, in the order of kinds."""
    return tuple(
        Offer(
            system=system.id,
            letter=row.kind.kind,
            languages=row.languages,
            filing_languages=row.filing_languages,
            grade=worst(_grades(library, library.country(code), system, row.kind, today)),
        )
        for code in library.countries
        for system in library.country(code).systems.values()
        for row in interview.offers(library, system.id, today)
    )


@dataclass(frozen=True)
class LeftOut:
    """A kind of letter that is not offered for a system, and why."""

    system: str
    letter: str
    why: Message


def left_out(library: Library, today: date) -> tuple[LeftOut, ...]:
    """Every kind that is not offered, by country and system: not read for the country, or not for such a system."""
    rows = []
    for code in library.countries:
        country = library.country(code)
        for system in country.systems.values():
            here = {row.kind.kind for row in interview.offers(library, system.id, today)}
            for kind in library.kinds:
                if kind.kind not in here:
                    why = why_not(country, kind, today) or NOT_HERE
                    rows.append(LeftOut(system.id, kind.kind, why))
    return tuple(rows)


def _grades(
    library: Library, country: Country, system: System, kind: LetterKind, on: date
) -> Iterator[Grade]:
    """The grades of the bodies written to, of the law behind the demands, and of the time limit, as far as printed."""
    for holding in system.holdings:
        if holding.body and holding.write_to and holding.held_on(on):
            yield library.body(holding.body, on=on).evidence.grade
    for right in dict.fromkeys(demand.right for demand in kind.demands):
        basis = country.rights[right].basis if right in country.rights else ()
        for cited in resolve_basis(library, country, basis, on):
            yield cited.act.title_evidence.grade
            yield from (cited.act.provisions[each].evidence.grade for each in cited.provisions)
    for use in country.terms:
        limit = country.limits.get(use.limit)
        fits = use.role == kind.time_limit and (not use.letters or kind.kind in use.letters)
        if fits and limit and printable(limit.evidence, Part.TERM, on):
            yield limit.evidence.grade
