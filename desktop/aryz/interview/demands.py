"""Which demands a kind of letter can make of a system: those of the kind, of its features, of the system itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aryz.interview.facts import Facts
    from aryz.model.bodies import System, SystemParagraph
    from aryz.model.kinds import LetterKind


def kind_of(library: Facts, kind: str) -> LetterKind | None:
    """The kind of letter with this id, if there is one."""
    return next((row for row in library.kinds if row.kind == kind), None)


def added(library: Facts, kind: LetterKind, system: System) -> tuple[SystemParagraph, ...]:
    """What the system's features and the system itself add to a kind of letter, features first, conditions left aside."""
    if not kind.system_paragraphs:
        return ()
    shared = [
        p for id_ in system.features if id_ in library.features for p in library.features[id_].paragraphs
    ]
    return tuple(p for p in (*shared, *system.paragraphs) if kind.kind in p.letters)


def system_demands(library: Facts, kind: LetterKind, system: System) -> tuple[SystemParagraph, ...]:
    """The demands among what is added."""
    return tuple(p for p in added(library, kind, system) if p.right)


def demand_ids(library: Facts, kind: str, system: str) -> tuple[str, ...]:
    """Ids of all demands of a kind of letter for a system, conditions left aside; none if either is unknown."""
    found = kind_of(library, kind)
    if found is None:
        return ()
    own = tuple(demand.id for demand in found.demands)
    try:
        more = tuple(p.id for p in system_demands(library, found, library.system(system)))
    except KeyError:
        more = ()
    return tuple(dict.fromkeys((*own, *more)))
