"""Which kinds of letter the facts of a country carry, and why it has no others. Nothing is offered that was not read.

A request needs a right that it rests on; a complaint or a claim needs a step of the ladder; each needs to be known what the
law lists as mandatory in such a paper. Everything at least ``secondary`` (DESIGN section 3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.model.base import Message, message
from aryz.model.evidence import Grade

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aryz.model.country import Country
    from aryz.model.evidence import Evidence
    from aryz.model.kinds import LetterKind
    from aryz.model.law import Act, Basis, Rung

REQUEST = "request"


def was_read(evidence: Evidence | None) -> bool:
    """Whether a fact was read, or at least read about, and is no dead end."""
    return evidence is not None and evidence.grade is not Grade.RECALLED and not evidence.dead_end


def why_not(country: Country, kind: LetterKind, on: date) -> Message | None:
    """Why a kind of letter is not offered in the country on that day; None where it is."""
    if kind.genre == REQUEST:
        rights = kind.rests_on or tuple(demand.right for demand in kind.demands if demand.right)
        if not any(_right_read(country, right, on) for right in rights):
            return message("No law of this country on this right was read.")
    elif not any(rung.letter == kind.kind and was_read(rung.evidence) for rung in country.routes):
        return message("This step of complaint was not read for this country.")
    elif not written(country, kind.kind):
        return message("Aryz does not write this paper for this country: it tells what to do instead.")
    if not any(_element_read(country, kind)):
        return message("What the law asks of such a paper was not read for this country.")
    return None


def written(country: Country, kind: str) -> tuple[Rung, ...]:
    """The steps of the ladder that a letter of this kind is, where Aryz writes it and does not only say what to do."""
    return tuple(
        rung
        for rung in country.routes
        if rung.letter == kind and was_read(rung.evidence) and not rung.guidance
    )


def _right_read(country: Country, right: str, on: date) -> bool:
    known = country.rights.get(right)
    return known is not None and any(_basis_read(country, basis, on) for basis in known.basis)


def _basis_read(country: Country, basis: Basis, on: date) -> bool:
    act = country.acts.get(basis.act)
    if act is None or not basis.held_on(on) or not act.held_on(on):
        return False
    return was_read(act.title_evidence) and (not basis.provisions or any(_read(act, basis)))


def _read(act: Act, basis: Basis) -> Iterator[bool]:
    """Whether each provision was read; a provision may hold as a report while its article is never printed."""
    for number in basis.provisions:
        provision = act.provisions.get(number)
        yield provision is not None and provision.evidence.grade is not Grade.RECALLED


def _element_read(country: Country, kind: LetterKind) -> Iterator[bool]:
    for row in country.requirements:
        if kind.genre in row.genres and (not row.letters or kind.kind in row.letters):
            yield was_read(row.evidence)
