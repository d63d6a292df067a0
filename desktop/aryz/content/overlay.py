"""A lawyer's overlay: facts confirmed, corrected or added in a clinic, laid over the program's own.

An entry stores what it confirmed. If that fact has changed since, the entry is set aside to be confirmed again,
never applied. Its strings are values; nothing of it is ever read as a template.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import msgspec

from aryz.content.facts import Fact, Value, facts_of
from aryz.content.overlay_values import LONGEST_LINE, text_problem, value_problem
from aryz.content.places import place_of
from aryz.model.base import Fault, InputError, Message, Record, message
from aryz.model.country import Country
from aryz.model.evidence import Evidence, Grade, Source

OWN_SOURCE = "overlay:"
"""How the ids of an overlay's sources begin; no id of a file of ours has a colon."""


class Seen(Record, frozen=True, kw_only=True):
    """What an entry confirmed: the fact's value and its grade at that moment."""

    value: Value
    grade: Grade


class Entry(Record, frozen=True, kw_only=True):
    """One fact confirmed, corrected or added.

    ``now`` empty confirms the value as it is; else it holds the parts that change. ``was`` is what stood there, none where the
    fact is added. ``who`` read it, ``when``, in which ``source`` (``url``: its address, ``source_date``: of the page or edition).
    """

    country: str
    fact: str
    who: str
    when: date
    source: str
    was: Seen | None = None
    now: Value = {}
    grade: Grade = Grade.OFFICIAL
    url: str = ""
    source_date: date | None = None
    note: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """The fact that it is about; an overlay has one entry for each."""
        return self.country, self.fact


class Overlay(Record, frozen=True, kw_only=True):
    """The entries of one clinic, or taken over from another one. ``made_by``: the person or clinic that keeps it."""

    entries: tuple[Entry, ...] = ()
    made_by: str = ""

    def lost(self, countries: Sequence[str]) -> Iterator[SetAside]:
        """The entries of countries that are not there."""
        for entry in self.entries:
            if entry.country not in countries:
                yield SetAside(
                    entry, message("The country “{country}” is not known here.", country=entry.country)
                )

    def by_key(self) -> dict[tuple[str, str], Entry]:
        """The entries by the fact that they are about."""
        return {entry.key: entry for entry in self.entries}

    def with_entries(self, *entries: Entry) -> Overlay:
        """This overlay with further entries, in the order of their ids; an entry takes the place of one about the same fact."""
        merged = {**self.by_key(), **{entry.key: entry for entry in entries}}
        return msgspec.structs.replace(self, entries=tuple(merged[key] for key in sorted(merged)))

    def kept_by(self, maker: str) -> Overlay:
        """This overlay with another maker; with the same one where ``maker`` is empty. InputError for a name that no page shows."""
        said = text_problem(maker, LONGEST_LINE)
        if said is not None:
            raise InputError(Fault("made_by", said))
        return msgspec.structs.replace(self, made_by=maker) if maker else self

    def without(self, country: str, fact: str) -> Overlay:
        """This overlay without the entry about a fact."""
        kept = tuple(entry for entry in self.entries if entry.key != (country, fact))
        return msgspec.structs.replace(self, entries=kept)


class SetAside(msgspec.Struct, frozen=True):
    """An entry that was not applied, and why."""

    entry: Entry
    why: Message


class Change(msgspec.Struct, frozen=True):
    """What an entry would change: shown before an overlay is taken. ``fact``: as it stands without the entry."""

    entry: Entry
    fact: Fact
    value: Value


class Mark(msgspec.Struct, frozen=True):
    """Whose word a fact now rests on, and since which day (ISO)."""

    maker: str
    day: str


def apply_overlay(country: Country, overlay: Overlay) -> tuple[Country, tuple[SetAside, ...]]:
    """The country with the entries that still fit, and those that were set aside."""
    applied, aside = changes(country, overlay)
    for number, change in enumerate(applied, 1):
        source = _source(change.entry, number)
        evidence = _evidence(change.entry, source.id, change.fact.evidence)
        country = change.fact.put(country, change.value, evidence)
        country = msgspec.structs.replace(country, sources={**country.sources, source.id: source})
    return country, aside


def changes(country: Country, overlay: Overlay) -> tuple[tuple[Change, ...], tuple[SetAside, ...]]:
    """What the overlay changes in a country, and what of it does not fit."""
    entries = [entry for entry in overlay.entries if entry.country == country.profile.code]
    if not entries:
        return (), ()
    known = {fact.id: fact for fact in facts_of(country)}
    fitting: dict[str, Change] = {}
    aside: list[SetAside] = []
    for entry in entries:
        found = known.get(entry.fact)
        fact = found if entry.was else place_of(country, entry.fact)
        problem = _problem(entry, found, fact, country)
        if entry.fact in fitting:
            problem = message("Another entry is about this fact. Keep one of the two.")
        if fact is None or problem is not None:
            aside.append(SetAside(entry, problem or message("This fact is gone.")))
        else:
            fitting[entry.fact] = Change(entry, fact, {**fact.value, **entry.now})
    return tuple(fitting.values()), tuple(aside)


def seen(fact: Fact) -> Seen:
    """What an entry about the fact stores as confirmed."""
    return Seen(value=fact.value, grade=fact.evidence.grade)


def mark_of(evidence: Evidence, sources: Mapping[str, Source]) -> Mark | None:
    """Who put this evidence into an overlay, and when; None for evidence of the program's own."""
    source = sources.get(evidence.source)
    if source is None or not source.id.startswith(OWN_SOURCE) or source.checked_on is None:
        return None
    return Mark(source.note, source.checked_on.isoformat())


def _problem(entry: Entry, found: Fact | None, fact: Fact | None, country: Country) -> Message | None:
    """Why an entry does not fit; ``found``: the fact as it stands, ``fact``: that, or the place for an added one."""
    if entry.was is None:
        if found is not None:
            return message("This fact is among ours now. Compare the two, and confirm it.")
        if fact is None:
            return message("Nothing can be added under this id. Look at the act, the body or the time limit.")
    elif found is None:
        return message("This fact is no longer among ours. Look where it went.")
    elif entry.was != seen(found):
        return message("This fact has changed since it was confirmed. Confirm it again.")
    elif entry.now and found.fixed:
        return message("This fact can be confirmed, not changed, in an overlay.")
    return value_problem(fact, entry.now, country, added=entry.was is None) if fact else None


def _source(entry: Entry, number: int) -> Source:
    return Source(
        id=f"{OWN_SOURCE}{number}",
        title=entry.source,
        url=entry.url,
        source_date=entry.source_date,
        checked_on=entry.when,
        note=entry.who,
    )


def _evidence(entry: Entry, source: str, before: Evidence) -> Evidence:
    """The entry's own evidence. A day on which the fact must be looked at again stays, if it is still to come."""
    recheck = before.recheck_by
    return Evidence(
        grade=entry.grade,
        source=source,
        source_date=entry.source_date,
        checked_on=entry.when,
        recheck_by=recheck if recheck and recheck > entry.when else None,
        note=entry.note,
    )
