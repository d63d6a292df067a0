"""Who holds a system's data: the chain on the screen, and which bodies are written to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from aryz.interview.values import OTHER, split_list, text_of

if TYPE_CHECKING:
    from datetime import date

    from aryz.interview.facts import Facts
    from aryz.model.answers import Values
    from aryz.model.bodies import Body, Certainty, Holding, Role, System
    from aryz.model.evidence import Evidence, Grade
    from aryz.model.law import Forms

PRIVATE, STATE = "private", "state"


@dataclass(frozen=True)
class HolderRow:
    """One body in the chain. ``value`` goes into the answer ``holders``; ``names`` is empty where the person names the body."""

    value: str
    body: str
    names: dict[str, Forms]
    role: Role
    certainty: Certainty
    does: str
    grade: Grade
    write_to: bool
    evidence: Evidence
    name_evidence: Evidence | None


def find_body(library: Facts, id_: str, on: date) -> Body | None:
    """The body of this id on this day, if there is one."""
    try:
        return library.body(id_, on=on)
    except KeyError:
        return None


def standing(library: Facts, system: System, on: date, city: str = "") -> tuple[Holding, ...]:
    """The holdings that stood on the day, in the file's order, as they look from ``city`` (an id; "" where it is not known).

    A city's own body has a part in a country-wide system only for that city: elsewhere it is left out, and while the city is
    not known it is not proposed.
    """
    found = (_seen_from(library, each, system, on, city) for each in system.holdings if each.held_on(on))
    return tuple(each for each in found if each is not None)


def _seen_from(library: Facts, holding: Holding, system: System, on: date, city: str) -> Holding | None:
    body = find_body(library, holding.body, on) if holding.body else None
    if body is None or body.city in {"", system.city, city}:
        return holding
    return None if city else msgspec.structs.replace(holding, write_to=False)


def chain(library: Facts, system: System, on: date, city: str = "") -> tuple[HolderRow, ...]:
    """The holdings that stand (see :func:`standing`), with whom the content proposes to write to: the first where it names none."""
    found = standing(library, system, on, city)
    proposed = any(row.write_to for row in found)
    return tuple(
        _row(library, holding, on, write_to=holding.write_to or (not proposed and number == 0))
        for number, holding in enumerate(found)
    )


def _row(library: Facts, holding: Holding, on: date, *, write_to: bool) -> HolderRow:
    body = find_body(library, holding.body, on) if holding.body else None
    return HolderRow(
        value=body.id if body else OTHER,
        body=body.id if body else "",
        names=body.names if body else {},
        role=holding.role,
        certainty=holding.certainty,
        does=holding.does,
        grade=holding.evidence.grade,
        write_to=write_to,
        evidence=holding.evidence,
        name_evidence=body.evidence if body else None,
    )


def proposed(library: Facts, system: System, on: date, city: str = "") -> tuple[str, ...]:
    """What ``holders`` is at first: ids of bodies, and ``other`` where the person must name one."""
    rows = chain(library, system, on, city)
    return tuple(dict.fromkeys(row.value for row in rows if row.write_to)) or (OTHER,)


def chosen(library: Facts, system: System | None, values: Values, on: date) -> tuple[str, ...]:
    """Whom the person writes to: their choice, the numbered holders of an answers file, else what is proposed."""
    picked = split_list(values.get("holders", "")) or numbered(values)
    if picked or system is None:
        return picked
    return proposed(library, system, on, text_of(values, "incident.city"))


def numbered(values: Values) -> tuple[str, ...]:
    """``holders.1.id`` … in their order; a body without an id is ``other``."""
    parts = {key.split(".")[1] for key, text in values.items() if key.startswith("holders.") and text}
    order = sorted((part for part in parts if part.isdecimal()), key=int)
    return tuple(dict.fromkeys(text_of(values, f"holders.{part}.id") or OTHER for part in order))


def bodies(library: Facts, system: System | None, values: Values, on: date) -> tuple[Body, ...]:
    """The records of the bodies written to; one that the person names has none."""
    found = (find_body(library, id_, on) for id_ in chosen(library, system, values, on) if id_ != OTHER)
    return tuple(body for body in found if body is not None)


@dataclass(frozen=True)
class Likely:
    """One that may be written to about a system. ``body`` None: the person names it; its sector may then be either."""

    body: Body | None
    sectors: frozenset[str]


def likely(library: Facts, system: System, values: Values, on: date) -> tuple[Likely, ...]:
    """Whom the person chose; else who is written to about the system, wherever the person is."""
    rows = [each for each in system.holdings if each.held_on(on)]
    picked = split_list(values.get("holders", "")) or numbered(values)
    if not picked:
        return tuple(_likely(library, row, on) for row in [row for row in rows if row.write_to] or rows)
    named = next((row for row in rows if not row.body), None)
    found = {body.id: Likely(body, frozenset({body.sector})) for body in bodies(library, system, values, on)}
    known = [find_body(library, row.body, on) for row in rows if row.body]
    alike = frozenset(body.sector for body in known if body) or frozenset({PRIVATE, STATE})
    typed = _likely(library, named, on) if named else Likely(None, alike)
    return (*found.values(), *((typed,) if OTHER in picked else ()))


def _likely(library: Facts, holding: Holding, on: date) -> Likely:
    body = find_body(library, holding.body, on) if holding.body else None
    said = body.sector if body else holding.sector
    return Likely(body, frozenset({said} if said else {PRIVATE, STATE}))


def names_a_body(library: Facts, system: System | None, values: Values, on: date) -> bool:
    """Whether the person writes to a body that they name themselves."""
    return OTHER in chosen(library, system, values, on)
