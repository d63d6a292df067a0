"""Who holds a system's data: the chain on the screen, and which bodies are written to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.interview.values import OTHER, split_list, text_of

if TYPE_CHECKING:
    from datetime import date

    from aryz.interview.facts import Facts
    from aryz.model.answers import Values
    from aryz.model.bodies import Body, Certainty, Holding, Role, System
    from aryz.model.evidence import Evidence, Grade
    from aryz.model.law import Forms


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


def chain(library: Facts, system: System, on: date) -> tuple[HolderRow, ...]:
    """The holdings that stood on the day, in the file's order; ``write_to`` as the content proposes."""
    standing = [row for row in system.holdings if row.held_on(on)]
    proposed = any(row.write_to for row in standing)
    return tuple(
        _row(library, holding, on, write_to=holding.write_to or (not proposed and number == 0))
        for number, holding in enumerate(standing)
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


def proposed(library: Facts, system: System, on: date) -> tuple[str, ...]:
    """What ``holders`` is at first: ids of bodies, and ``other`` where the person must name one."""
    return tuple(dict.fromkeys(row.value for row in chain(library, system, on) if row.write_to)) or (OTHER,)


def chosen(library: Facts, system: System | None, values: Values, on: date) -> tuple[str, ...]:
    """Whom the person writes to: their choice, the numbered holders of an answers file, else what is proposed."""
    picked = split_list(values.get("holders", "")) or numbered(values)
    if picked or system is None:
        return picked
    return proposed(library, system, on)


def numbered(values: Values) -> tuple[str, ...]:
    """``holders.1.id`` … in their order; a body without an id is ``other``."""
    parts = {key.split(".")[1] for key, text in values.items() if key.startswith("holders.") and text}
    order = sorted((part for part in parts if part.isdecimal()), key=int)
    return tuple(dict.fromkeys(text_of(values, f"holders.{part}.id") or OTHER for part in order))


def bodies(library: Facts, system: System | None, values: Values, on: date) -> tuple[Body, ...]:
    """The records of the bodies written to; one that the person names has none."""
    found = (find_body(library, id_, on) for id_ in chosen(library, system, values, on) if id_ != OTHER)
    return tuple(body for body in found if body is not None)


def names_a_body(library: Facts, system: System | None, values: Values, on: date) -> bool:
    """Whether the person writes to a body that they name themselves."""
    return OTHER in chosen(library, system, values, on)
