"""Where an overlay can add a fact that the program does not have: the number or day of an act, one of its provisions, how long a
term can be lengthened, a body's contact or the body above it, a day that a decree moved.

An added provision says on which rights and time limits it bears (``rights``, ``limits``: ids with blanks between); it then stands in
the letters beside what they rest on already.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import msgspec

from aryz.content.facts import Fact, Put, Value
from aryz.content.printing import Part
from aryz.model.bodies import Body, Contact
from aryz.model.country import Country, Moved
from aryz.model.evidence import Evidence, Grade
from aryz.model.law import Act, Basis, Extension, Provision, TimeLimit

CONTACTS = ("postal_address", "email", "portal")
RIGHTS, LIMITS = "rights", "limits"
"""What an added provision bears on."""
PROVISION = re.compile(r"[0-9]{1,4}(-[0-9]{1,3})?\)?(\.[0-9]{1,4}(-[0-9]{1,3})?\)?){0,4}")
"""``24.1.1)``, ``8-1``: levels separated by dots, a bracket only at the innermost."""

replace = msgspec.structs.replace
NOTHING = Evidence(grade=Grade.RECALLED)


def place_of(country: Country, fact_id: str) -> Fact | None:
    """An empty fact of that id, whose ``put`` adds it; None where it stands already, or nothing can be added there."""
    owner, _, part = fact_id.partition("#")
    if owner in country.acts:
        return _in_act(country.acts[owner], fact_id, part)
    if owner in country.limits:
        return _in_limit(country.limits[owner], fact_id, part)
    if owner in country.bodies:
        return _in_body(country.bodies[owner], fact_id, part)
    if owner == country.profile.code and part.startswith("day."):
        return _day(country, fact_id, part.removeprefix("day."))
    return None


def _fact(fact_id: str, kind: str, part: Part | None, put: Put) -> Fact:
    return Fact(id=fact_id, kind=kind, part=part, value={}, evidence=NOTHING, put=put)


def _in_act(act: Act, fact_id: str, part: str) -> Fact | None:
    def put_number(country: Country, value: Value, evidence: Evidence) -> Country:
        changed = replace(country.acts[act.id], number=value["number"], number_evidence=evidence)
        return replace(country, acts={**country.acts, act.id: changed})

    def put_day(country: Country, value: Value, evidence: Evidence) -> Country:
        day = date.fromisoformat(value["adopted"])
        changed = replace(country.acts[act.id], adopted=day, adopted_evidence=evidence)
        return replace(country, acts={**country.acts, act.id: changed})

    if part == "number" and not (act.number and act.number_evidence):
        return _fact(fact_id, "number", Part.NUMBER, put_number)
    if part == "adopted" and not (act.adopted and act.adopted_evidence):
        return _fact(fact_id, "date", Part.DATE, put_day)
    if part not in act.provisions and _fits(act, part):
        return _fact(fact_id, "article", Part.ARTICLE, _provision(act.id, part))
    return None


def _fits(act: Act, number: str) -> bool:
    """Whether a number has no more levels than the act has units, and a bracket at most at its end."""
    levels = number.split(".")
    inner = any(level.endswith(")") for level in levels[:-1]) or (len(levels) == 1 and number.endswith(")"))
    return bool(PROVISION.fullmatch(number)) and len(levels) <= len(act.units) and not inner


def _provision(act: str, number: str) -> Put:
    def put(country: Country, value: Value, evidence: Evidence) -> Country:
        says = {key: text for key, text in value.items() if key not in (RIGHTS, LIMITS)}
        found = country.acts[act]
        new = {**found.provisions, number: Provision(evidence=evidence, says=says)}
        country = replace(country, acts={**country.acts, act: replace(found, provisions=new)})
        rights, limits = dict(country.rights), dict(country.limits)
        for each in value.get(RIGHTS, "").split():
            rights[each] = replace(rights[each], basis=_joined(rights[each].basis, act, number))
        for each in value.get(LIMITS, "").split():
            limits[each] = replace(limits[each], basis=_joined(limits[each].basis, act, number))
        return replace(country, rights=rights, limits=limits)

    return put


def _joined(basis: tuple[Basis, ...], act: str, number: str) -> tuple[Basis, ...]:
    """The grounds with one provision more: beside those of its act, else last."""
    at = next((place for place, each in enumerate(basis) if each.act == act), None)
    if at is None:
        return (*basis, Basis(act=act, provisions=(number,)))
    more = replace(basis[at], provisions=(*basis[at].provisions, number))
    return (*basis[:at], more, *basis[at + 1 :])


def _in_limit(limit: TimeLimit, fact_id: str, part: str) -> Fact | None:
    def put(country: Country, value: Value, evidence: Evidence) -> Country:
        extra = Extension(number=int(value["number"]), unit=value["unit"], evidence=evidence)
        changed = replace(country.limits[limit.id], extension=extra)
        return replace(country, limits={**country.limits, limit.id: changed})

    if part != "extension" or limit.extension is not None:
        return None
    return _fact(fact_id, "term", Part.TERM, put)


def _in_body(body: Body, fact_id: str, part: str) -> Fact | None:
    def put(change: Callable[[Body, Value, Evidence], Body]) -> Put:
        return lambda country, value, evidence: replace(
            country, bodies={**country.bodies, body.id: change(country.bodies[body.id], value, evidence)}
        )

    if part in CONTACTS and getattr(body, part) is None:
        return _fact(
            fact_id, "contact", Part.CONTACT,
            put(lambda one, v, e: replace(one, **{part: Contact(text=v, evidence=e)})),
        )  # fmt: skip
    if part == "superior" and not body.superior:
        return _fact(
            fact_id, "superior", Part.NAME,
            put(lambda one, v, e: replace(one, superior=v["superior"], superior_evidence=e, topmost=False)),
        )  # fmt: skip
    return None


def _day(country: Country, fact_id: str, text: str) -> Fact | None:
    def put(changed: Country, value: Value, evidence: Evidence) -> Country:
        moved = Moved(day=day, working=value["working"] == "yes", evidence=evidence)
        days = tuple(sorted((*changed.calendar.moved, moved), key=lambda each: each.day))
        return replace(changed, calendar=replace(changed.calendar, moved=days))

    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    if day.isoformat() != text or any(each.day == day for each in country.calendar.moved):
        return None
    return _fact(fact_id, "day", None, put)
