"""A lawyer's overlay: facts confirmed or corrected in a clinic, laid over the program's own.

An entry stores what it confirmed. If that fact has changed since, the entry is set aside to be confirmed again,
never applied. Its strings are values; nothing of it is ever read as a template.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from aryz.content.facts import Fact, Value, facts_of
from aryz.model.base import Message, Record, message
from aryz.model.country import Country
from aryz.model.evidence import Evidence, Grade, Source


class Seen(Record, frozen=True, kw_only=True):
    """What an entry confirmed: the fact's value and its grade at that moment."""

    value: Value
    grade: Grade


class Entry(Record, frozen=True, kw_only=True):
    """One fact confirmed or corrected: ``now`` empty confirms the value as it is. ``source_date``: of the page or edition read."""

    country: str
    fact: str
    was: Seen
    who: str
    when: date
    source: str
    now: Value = {}
    grade: Grade = Grade.OFFICIAL
    url: str = ""
    source_date: date | None = None
    note: str = ""


class Overlay(Record, frozen=True, kw_only=True):
    """The entries of one clinic, or taken over from another one."""

    entries: tuple[Entry, ...] = ()
    made_by: str = ""

    def lost(self, countries: Sequence[str]) -> Iterator[SetAside]:
        """The entries of countries that are not there."""
        for entry in self.entries:
            if entry.country not in countries:
                yield SetAside(
                    entry, message("The country “{country}” is not known here.", country=entry.country)
                )


class SetAside(msgspec.Struct, frozen=True):
    """An entry that was not applied, and why."""

    entry: Entry
    why: Message


class Change(msgspec.Struct, frozen=True):
    """What an entry would change: shown before an overlay is taken."""

    entry: Entry
    fact: Fact
    value: Value


def apply_overlay(country: Country, overlay: Overlay) -> tuple[Country, tuple[SetAside, ...]]:
    """The country with the entries that still fit, and those that were set aside."""
    applied, aside = changes(country, overlay)
    for number, change in enumerate(applied, 1):
        source = _source(change.entry, number)
        country = change.fact.put(country, change.value, _evidence(change.entry, source.id))
        country = msgspec.structs.replace(country, sources={**country.sources, source.id: source})
    return country, aside


def changes(country: Country, overlay: Overlay) -> tuple[tuple[Change, ...], tuple[SetAside, ...]]:
    """What the overlay changes in a country, and what of it does not fit."""
    entries = [entry for entry in overlay.entries if entry.country == country.profile.code]
    if not entries:
        return (), ()
    known = {fact.id: fact for fact in facts_of(country)}
    fitting: list[Change] = []
    aside: list[SetAside] = []
    for entry in entries:
        fact = known.get(entry.fact)
        problem = _problem(entry, fact)
        if fact is None or problem is not None:
            aside.append(SetAside(entry, problem or message("This fact is gone.")))
        else:
            fitting.append(Change(entry, fact, {**fact.value, **entry.now}))
    return tuple(fitting), tuple(aside)


def seen(fact: Fact) -> Seen:
    """What an entry about the fact stores as confirmed."""
    return Seen(value=fact.value, grade=fact.evidence.grade)


def _problem(entry: Entry, fact: Fact | None) -> Message | None:
    if fact is None:
        return message("This fact is no longer among ours. Look where it went.")
    if entry.was != seen(fact):
        return message("This fact has changed since it was confirmed. Confirm it again.")
    if entry.now and fact.fixed:
        return message("This fact can be confirmed, not changed, in an overlay.")
    unknown = sorted(set(entry.now) - set(fact.value))
    if unknown:
        return message("This fact has no part “{part}”.", part=unknown[0])
    return None


def _source(entry: Entry, number: int) -> Source:
    return Source(
        id=f"overlay-{number}",
        title=entry.source,
        url=entry.url,
        source_date=entry.source_date,
        checked_on=entry.when,
        note=entry.who,
    )


def _evidence(entry: Entry, source: str) -> Evidence:
    return Evidence(
        grade=entry.grade,
        source=source,
        source_date=entry.source_date,
        checked_on=entry.when,
        note=entry.note,
    )
