"""The agenda as a calendar file (RFC 5545) for other programs: all-day events under the case's code, without names and without an alarm."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from aryz.casebook.agenda import Item, What

if TYPE_CHECKING:
    from collections.abc import Iterable

    from icalendar import Event

    from aryz.content.words import Catalogue

PRODUCT = "-//Aryz//Casebook//EN"
HOME = "aryz"
_BACKSLASH = "\ue000"
"""Stands for a backslash while icalendar writes: it takes a backslash and an N for the end of a line."""


def calendar_file(items: Iterable[Item], words: Catalogue, *, today: date) -> bytes:
    """The dated lines as one calendar, the same bytes for the same lines and day. A line keeps its UID, so that a calendar that
    reads a later file moves the event instead of doubling it."""
    from icalendar import Calendar  # noqa: PLC0415 - loaded only where a calendar is made

    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    stamp = datetime.combine(today, time(), UTC)
    for item in sorted(items, key=lambda each: (each.day, each.uid)):
        made.add_component(_event(item, words, stamp))
    return bytes(made.to_ical()).replace(_BACKSLASH.encode(), rb"\\")


def _event(item: Item, words: Catalogue, stamp: datetime) -> Event:
    from icalendar import Event  # noqa: PLC0415

    event = Event()
    event.add("uid", f"{item.uid}@{HOME}")
    event.add("dtstamp", stamp)
    event.add("dtstart", item.day)
    event.add("dtend", item.day + timedelta(days=1))
    event.add("summary", summary(item, words).replace("\\", _BACKSLASH))
    event.add("transp", "TRANSPARENT")
    return event


def summary(item: Item, words: Catalogue) -> str:
    """What the calendar shows: the code of the case, and what is due; never a name."""
    code = item.case.code
    if item.what is What.STEP:
        return words.text("Case {code}: last day for the next step").format(code=code)
    if item.what is What.ASK:
        return words.text("Case {code}: ask about the answer").format(code=code)
    return words.text("Case {code}: answer due").format(code=code)
