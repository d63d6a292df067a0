"""Two overlays compared, and one taken into another: who made it and every difference, before anything is taken."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from aryz.content.overlay import Entry, Overlay, SetAside, changes
from aryz.model.base import message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from aryz.content.facts import Value
    from aryz.content.library import Library
    from aryz.model.base import Message


class Status(StrEnum):
    """What an entry is beside another overlay."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"
    SAME = "same"
    ASIDE = "set-aside"


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One entry beside another overlay. ``entry``: of the newer one (of the older where it is removed); ``before``: of the older
    one; ``was``, ``value``: what the program says and what the entry makes of it; ``why``: why it is set aside."""

    status: Status
    entry: Entry
    before: Entry | None = None
    was: Value = {}
    value: Value = {}
    why: Message | None = None


class Comparison(msgspec.Struct, frozen=True):
    """The overlay that was compared, by its maker, and every entry of it and of the other, in the order of their ids."""

    made_by: str
    differences: tuple[Difference, ...]

    def of(self, *statuses: Status) -> tuple[Difference, ...]:
        """The differences of some kinds."""
        return tuple(each for each in self.differences if each.status in statuses)


def compare(library: Library, old: Overlay, new: Overlay) -> Comparison:
    """Every entry of ``new`` beside ``old``. ``library``: the program's own facts, without an overlay."""
    before, fitting = old.by_key(), _fitting(library, new)
    aside = {each.entry.key: each.why for each in set_aside(library, new)}
    found = [_difference(entry, before.get(entry.key), fitting, aside) for entry in new.entries]
    gone = before.keys() - new.by_key().keys()
    found += [Difference(status=Status.REMOVED, entry=before[key], value=before[key].now) for key in gone]
    return Comparison(new.made_by, tuple(sorted(found, key=lambda each: each.entry.key)))


def taken(library: Library, into: Overlay, other: Overlay) -> Overlay:
    """``into`` with what ``other`` has new or changed and what still fits; nothing of ``into`` is lost. The maker stays."""
    found = compare(library, into, other).of(Status.NEW, Status.CHANGED)
    merged = into.with_entries(*(each.entry for each in found))
    return merged if merged.made_by else msgspec.structs.replace(merged, made_by=other.made_by)


def set_aside(library: Library, overlay: Overlay) -> tuple[SetAside, ...]:
    """The entries that do not fit the program's own facts, and why."""
    lost = tuple(overlay.lost(library.countries))
    codes = sorted({entry.country for entry in overlay.entries} & set(library.countries))
    return (*lost, *(each for code in codes for each in changes(library.country(code), overlay)[1]))


def _fitting(library: Library, overlay: Overlay) -> Mapping[tuple[str, str], tuple[Value, Value]]:
    """What each entry that fits finds, and what it makes of it."""
    codes = sorted({entry.country for entry in overlay.entries} & set(library.countries))
    return {
        change.entry.key: (change.fact.value, change.value)
        for code in codes
        for change in changes(library.country(code), overlay)[0]
    }


def _difference(
    entry: Entry,
    before: Entry | None,
    fitting: Mapping[tuple[str, str], tuple[Value, Value]],
    aside: Mapping[tuple[str, str], Message],
) -> Difference:
    if entry.key not in fitting:
        why = aside.get(entry.key) or message("This fact is gone.")
        return Difference(status=Status.ASIDE, entry=entry, before=before, value=entry.now, why=why)
    was, value = fitting[entry.key]
    status = Status.NEW if before is None else Status.SAME if before == entry else Status.CHANGED
    return Difference(status=status, entry=entry, before=before, was=was, value=value)


def lines_of(difference: Difference) -> Iterator[tuple[str, str, str]]:
    """Part, what stands there, what will stand there: the parts that an entry changes."""
    for part, text in difference.value.items():
        if difference.was.get(part, "") != text:
            yield part, difference.was.get(part, ""), text
