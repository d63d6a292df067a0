"""Every printable part of a country's facts, one by one: its id, its value, its evidence, and how to exchange it.

The id is ``<owner id>#<part>`` (``kz-pd#title``, ``kz-pd#24.1.1)``, ``kz.state-answer#term``); it never changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import msgspec

from aryz.content.printing import Part
from aryz.model.bodies import Body, Contact, Holding, PostForm, System
from aryz.model.country import Country
from aryz.model.evidence import Evidence
from aryz.model.law import Act, TimeLimit

Value = dict[str, str]
"""What a fact says, field by field: language -> title; ``number`` -> ``15``; ``ru.genitive`` -> a name's form."""
Put = Callable[[Country, Value, Evidence], Country]

replace = msgspec.structs.replace


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """One printable part. ``kind``: title · number · date · article · term · name (of a body) · contact · system · holding · superior · …;
    ``part``: by which printing rule it goes (None: it is not printed). ``put`` gives the country with another value and evidence;
    ``fixed``: only the evidence can be exchanged."""

    id: str
    kind: str
    value: Value
    evidence: Evidence
    put: Put
    part: Part | None = None
    fixed: bool = False


def facts_of(country: Country) -> Iterator[Fact]:
    """Every fact of a country, in the order of its files."""
    yield from _of_profile(country)
    for act in country.acts.values():
        yield from _of_act(act)
    for limit in country.limits.values():
        yield from _of_limit(limit)
    yield from _listed(country)
    for body in country.bodies.values():
        yield from _of_body(body)
    for system in country.systems.values():
        yield from _of_system(system)
    yield from _of_calendar(country)


def _entry(table: str, key: str, change: Callable[[Any, Value, Evidence], Any]) -> Put:
    """How to exchange a part of the record ``key`` of a country's table."""

    def put(country: Country, value: Value, evidence: Evidence) -> Country:
        records = getattr(country, table)
        return replace(country, **{table: {**records, key: change(records[key], value, evidence)}})

    return put


def _item(table: str, index: int) -> Put:
    """How to exchange the evidence of the record at ``index`` of a country's list (its value stays)."""

    def put(country: Country, _value: Value, evidence: Evidence) -> Country:
        records = list(getattr(country, table))
        records[index] = replace(records[index], evidence=evidence)
        return replace(country, **{table: tuple(records)})

    return put


def _of_act(act: Act) -> Iterator[Fact]:
    def put(change: Callable[[Any, Value, Evidence], Act]) -> Put:
        return _entry("acts", act.id, change)

    yield Fact(
        id=f"{act.id}#title", kind="title", part=Part.TITLE, value=act.title, evidence=act.title_evidence,
        put=put(lambda a, v, e: replace(a, title=v, title_evidence=e)),
    )  # fmt: skip
    if act.number and act.number_evidence:
        yield Fact(
            id=f"{act.id}#number", kind="number", part=Part.NUMBER, value={"number": act.number},
            evidence=act.number_evidence,
            put=put(lambda a, v, e: replace(a, number=v["number"], number_evidence=e)),
        )  # fmt: skip
    if act.adopted and act.adopted_evidence:
        yield Fact(
            id=f"{act.id}#adopted", kind="date", part=Part.DATE, value={"adopted": act.adopted.isoformat()},
            evidence=act.adopted_evidence,
            put=put(lambda a, v, e: replace(a, adopted=date.fromisoformat(v["adopted"]), adopted_evidence=e)),
        )  # fmt: skip
    for number, provision in act.provisions.items():
        yield Fact(
            id=f"{act.id}#{number}", kind="article", part=Part.ARTICLE, value=provision.says,
            evidence=provision.evidence, put=put(_provision(number)),
        )  # fmt: skip


def _provision(number: str) -> Callable[[Act, Value, Evidence], Act]:
    def change(act: Act, value: Value, evidence: Evidence) -> Act:
        changed = replace(act.provisions[number], says=value, evidence=evidence)
        return replace(act, provisions={**act.provisions, number: changed})

    return change


def _of_limit(limit: TimeLimit) -> Iterator[Fact]:
    def counted(value: Value) -> dict[str, object]:
        return {**value, "number": int(value["number"]) if value.get("number") else None}

    yield Fact(
        id=f"{limit.id}#term", kind="term", part=Part.TERM, evidence=limit.evidence,
        value={"number": str(limit.number or ""), "unit": limit.unit, "start": limit.start, "owner": limit.owner},
        put=_entry("limits", limit.id, lambda one, v, e: replace(one, evidence=e, **counted(v))),
    )  # fmt: skip
    extra = limit.extension
    if extra is not None and extra.evidence is not None:
        yield Fact(
            id=f"{limit.id}#extension", kind="term", part=Part.TERM, evidence=extra.evidence,
            value={"number": str(extra.number), "unit": extra.unit},
            put=_entry("limits", limit.id, lambda one, v, e: replace(
                one, extension=replace(one.extension, evidence=e, unit=v["unit"], number=int(v["number"])))),
        )  # fmt: skip


def _of_body(body: Body) -> Iterator[Fact]:
    names = {f"{lang}.{case}": form for lang, forms in body.names.items() for case, form in forms.items()}
    yield Fact(
        id=f"{body.id}#name", kind="name", part=Part.NAME, value=names, evidence=body.evidence,
        put=_entry("bodies", body.id, lambda one, v, e: replace(one, names=_forms(v), evidence=e)),
    )  # fmt: skip
    if body.superior and body.superior_evidence:
        yield Fact(
            id=f"{body.id}#superior", kind="superior", value={"superior": body.superior},
            evidence=body.superior_evidence, part=Part.NAME,
            put=_entry("bodies", body.id, lambda one, v, e: replace(one, superior=v["superior"], superior_evidence=e)),
        )  # fmt: skip
    for field in ("postal_address", "email", "portal"):
        contact = getattr(body, field)
        if contact is not None:
            yield Fact(
                id=f"{body.id}#{field}", kind="contact", part=Part.CONTACT, value=contact.text,
                evidence=contact.evidence, put=_entry("bodies", body.id, _contact(field)),
            )  # fmt: skip


def _contact(field: str) -> Callable[[Body, Value, Evidence], Body]:
    def change(body: Body, value: Value, evidence: Evidence) -> Body:
        return replace(body, **{field: replace(getattr(body, field), text=value, evidence=evidence)})

    return change


def _forms(value: Value) -> dict[str, Value]:
    names: dict[str, Value] = {}
    for key, form in value.items():
        language, _, case = key.partition(".")
        names.setdefault(language, {})[case] = form
    return names


def _of_system(system: System) -> Iterator[Fact]:
    yield Fact(
        id=f"{system.id}#name", kind="system", part=Part.NAME, value=system.name, evidence=system.evidence,
        put=_entry("systems", system.id, lambda one, v, e: replace(one, name=v, evidence=e)),
    )  # fmt: skip
    for index, holding in enumerate(system.holdings):
        yield Fact(
            id=f"{system.id}#{holding_part(system, index)}", kind="holding", part=Part.HOLDING,
            value={"body": holding.body, "role": holding.role, "certainty": holding.certainty},
            evidence=holding.evidence, put=_entry("systems", system.id, _holding(index)),
        )  # fmt: skip


def holding_part(system: System, index: int) -> str:
    """The part of a holding's id: its body, else its role; the role is added where the body stands twice."""
    holding = system.holdings[index]
    twice = sum(other.body == holding.body for other in system.holdings) > 1
    names = [name for name in (holding.body, holding.role if twice or not holding.body else "") if name]
    return "holding." + ".".join(names)


def _holding(index: int) -> Callable[[System, Value, Evidence], System]:
    def change(system: System, value: Value, evidence: Evidence) -> System:
        fields = {**msgspec.structs.asdict(system.holdings[index]), **value}
        changed = msgspec.convert({**fields, "evidence": evidence}, Holding)
        return replace(system, holdings=(*system.holdings[:index], changed, *system.holdings[index + 1 :]))

    return change


def _listed(country: Country) -> Iterator[Fact]:
    """Requirements, rungs and cautions: their evidence can be raised, their value is not one text."""
    for index, need in enumerate(country.requirements):
        yield Fact(
            id=f"{need.id}#requirement", kind="requirement", value={"element": need.element},
            evidence=need.evidence, put=_item("requirements", index), fixed=True,
        )  # fmt: skip
    for index, rung in enumerate(country.routes):
        if rung.evidence is not None:
            yield Fact(
                id=f"{rung.id}#route", kind="route", value={"letter": rung.letter, "to": rung.to},
                evidence=rung.evidence, put=_item("routes", index), fixed=True,
            )  # fmt: skip
        if rung.fee is not None:
            yield Fact(
                id=f"{rung.id}#fee", kind="fee", value=rung.fee.amount, evidence=rung.fee.evidence, put=_fee(index),
            )  # fmt: skip
    for index, channel in enumerate(country.channels):
        yield Fact(
            id=f"{channel.id}#channel", kind="channel", value={"kind": channel.kind},
            evidence=channel.evidence, put=_item("channels", index), fixed=True,
        )  # fmt: skip
        if channel.address is not None:
            yield Fact(
                id=f"{channel.id}#address", kind="contact", part=Part.CONTACT, value=channel.address.text,
                evidence=channel.address.evidence, put=_channel_address(index),
            )  # fmt: skip
        if channel.inventory is not None:
            yield Fact(
                id=f"{channel.id}#inventory", kind="inventory", value={"form": channel.inventory.form},
                evidence=channel.inventory.evidence, put=_inventory(index), fixed=True,
            )  # fmt: skip
    for index, caution in enumerate(country.cautions):
        yield Fact(
            id=f"{caution.id}#caution", kind="caution", value={"text": caution.text},
            evidence=caution.evidence, put=_item("cautions", index), fixed=True,
        )  # fmt: skip


def _fee(index: int) -> Put:
    def put(country: Country, value: Value, evidence: Evidence) -> Country:
        rungs = list(country.routes)
        if (fee := rungs[index].fee) is not None:
            rungs[index] = replace(rungs[index], fee=replace(fee, amount=value, evidence=evidence))
        return replace(country, routes=tuple(rungs))

    return put


def _channel_address(index: int) -> Put:
    def put(country: Country, value: Value, evidence: Evidence) -> Country:
        channels = list(country.channels)
        channels[index] = replace(channels[index], address=Contact(text=value, evidence=evidence))
        return replace(country, channels=tuple(channels))

    return put


def _inventory(index: int) -> Put:
    def put(country: Country, value: Value, evidence: Evidence) -> Country:
        channels = list(country.channels)
        form = PostForm(form=value["form"], evidence=evidence)
        channels[index] = replace(channels[index], inventory=form)
        return replace(country, channels=tuple(channels))

    return put


def _of_profile(country: Country) -> Iterator[Fact]:
    profile = country.profile
    if profile.filing_evidence is not None:
        yield Fact(
            id=f"{profile.code}#filing-languages", kind="languages",
            value={"languages": " ".join(profile.filing_languages)}, evidence=profile.filing_evidence,
            put=lambda c, v, e: replace(c, profile=replace(
                c.profile, filing_languages=tuple(v["languages"].split()), filing_evidence=e)),
        )  # fmt: skip
    if profile.id_number.evidence is not None:
        yield Fact(
            id=f"{profile.code}#id-number", kind="id-number", value={"pattern": profile.id_number.pattern},
            evidence=profile.id_number.evidence, fixed=True,
            put=lambda c, v, e: replace(c, profile=replace(
                c.profile, id_number=replace(c.profile.id_number, evidence=e, pattern=v["pattern"]))),
        )  # fmt: skip

    for index, signing in enumerate(profile.signing):
        yield Fact(
            id=f"{signing.id}#signing", kind="signing", value={"way": signing.way}, evidence=signing.evidence,
            put=_signing(index), fixed=True,
        )  # fmt: skip


def _signing(index: int) -> Put:
    def put(country: Country, _value: Value, evidence: Evidence) -> Country:
        rows = list(country.profile.signing)
        rows[index] = replace(rows[index], evidence=evidence)
        return replace(country, profile=replace(country.profile, signing=tuple(rows)))

    return put


def _of_calendar(country: Country) -> Iterator[Fact]:
    code, calendar = country.profile.code, country.calendar
    for moved in calendar.moved:
        yield Fact(
            id=f"{code}#day.{moved.day.isoformat()}", kind="day",
            value={"day": moved.day.isoformat(), "working": "yes" if moved.working else "no"},
            evidence=moved.evidence, put=_moved(moved.day),
        )  # fmt: skip
    if calendar.rules.evidence is not None:
        yield Fact(
            id=f"{code}#calendar-rules", kind="calendar", value={"note": calendar.rules.note},
            evidence=calendar.rules.evidence,
            put=lambda c, v, e: replace(c, calendar=replace(
                c.calendar, rules=replace(c.calendar.rules, note=v["note"], evidence=e))),
        )  # fmt: skip


def _moved(day: date) -> Put:
    """How to exchange a day that a decree moved: by its date, because an overlay may add others before it."""

    def put(country: Country, value: Value, evidence: Evidence) -> Country:
        days = tuple(
            replace(each, working=value["working"] == "yes", evidence=evidence) if each.day == day else each
            for each in country.calendar.moved
        )
        return replace(country, calendar=replace(country.calendar, moved=days))

    return put
