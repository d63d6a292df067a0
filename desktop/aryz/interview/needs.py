"""Which answers the chosen letters need: by letter.yaml, and by what the country's law lists as mandatory."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from aryz.model.evidence import Grade
from aryz.model.kinds import Condition, Need

if TYPE_CHECKING:
    from aryz.interview.scope import Scope
    from aryz.model.kinds import LetterKind
    from aryz.model.law import Requirement

Holds = Callable[[Condition, "Scope"], bool]
"""``conditions.holds``, handed in because conditions themselves may ask what is needed."""

ELEMENTS: dict[str, tuple[str, ...]] = {
    "full-name": ("person.name.family", "person.name.given"),
    "id-number": ("person.id_number",),
    "postal-address": ("person.postal_address",),
    "residence-address": ("person.residence_address",),
    "birth-date": ("person.birth_date",),
    "citizenship": ("person.citizenship",),
    "circumstances": ("facts",),
    "attachments": ("attachments",),
    "id-document": ("person.id_document.type", "person.id_document.number"),
    "claimant": ("person.name.family", "person.name.given"),
    "pre-trial": ("earlier.1.sent_on",),
    "contact": ("person.phone", "person.email"),
}
"""Mandatory elements (``Requirement.element``) -> the answers that fill them; the others are filled by drafting."""

LEFT_OPTIONAL = frozenset({"circumstances", "attachments", "contact"})
"""Elements that other answers fill as well, or that stand only where there is something: asked, never forced."""


def all_needs(scope: Scope, holds: Holds) -> tuple[Need, ...]:
    """The needs of all chosen kinds and of the law, one for each answer, the strictest one where they differ."""
    found = [need for kind in scope.kinds for need in kind.needs if holds(need.when, scope)]
    merged: dict[str, Need] = {}
    for need in (*found, *_by_law(scope)):
        merged[need.answer] = _stricter(merged.get(need.answer), need)
    return tuple(merged.values())


def need_of(scope: Scope, key: str, holds: Holds) -> Need | None:
    """The need for an answer; ``person.name`` in a need covers ``person.name.family``."""
    covering = (
        need for need in all_needs(scope, holds) if key == need.answer or key.startswith(f"{need.answer}.")
    )
    merged: Need | None = None
    for need in covering:
        merged = _stricter(merged, need)
    return merged


def _stricter(one: Need | None, two: Need) -> Need:
    if one is None or (two.required and not one.required):
        return two
    if one.required and not two.required:
        return one
    return Need(answer=two.answer, required=one.required, unknown=one.unknown and two.unknown)


def _by_law(scope: Scope) -> tuple[Need, ...]:
    if scope.country is None:
        return ()
    return tuple(
        Need(answer=answer, required=row.element not in LEFT_OPTIONAL, unknown=row.if_any)
        for row in scope.country.requirements
        if any(asked_of(row, kind) for kind in scope.kinds)
        for answer in ELEMENTS.get(row.element, ())
    )


def asked_of(row: Requirement, kind: LetterKind) -> bool:
    """Whether the law asks it of papers of this kind, as far as it was read."""
    here = kind.genre in row.genres and (not row.letters or kind.kind in row.letters)
    return here and row.evidence.grade is not Grade.RECALLED
