"""The wizard's own keys: taken out of answers when a file is opened, put back into answers before a letter is drafted."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from aryz.interview import holders
from aryz.interview.dates import join_moment, split_moment
from aryz.interview.demands import kind_of
from aryz.interview.values import OTHER, is_unknown, join_list, split_list, text_of, unknown_key

if TYPE_CHECKING:
    from aryz.interview.dates import Reader
    from aryz.interview.facts import Facts
    from aryz.model.answers import Values

SELF, CLIENT = "self", "client"
YES, NO = "yes", "no"

NAMED = ("name", "postal_address", "email")
SAME = {"person.residence_address": "person.postal_address"}
"""Answers whose "I do not know" says: the same as the other one."""


def unfold(library: Facts, values: Values) -> Values:
    """Values with the wizard's keys filled from the answers, where the wizard has not been asked yet.

    A key that is there, even empty, is the person's own and stays.
    """
    return {**_place(library, values), **_who(library, values), **_when(values), **values}


def _place(library: Facts, values: Values) -> Values:
    found: Values = {}
    try:
        system = library.system(values.get("system", ""))
    except KeyError:
        return found
    found["country"] = library.country_of(system.id).profile.code
    if system.city:
        found["incident.city"] = system.city
    if system.events:
        found["event"] = system.events[0]
    return found


def _who(library: Facts, values: Values) -> Values:
    found: Values = {}
    kinds = [kind_of(library, id_) for id_ in split_list(values.get("letter", ""))]
    if any(kind is not None and kind.follows for kind in kinds) or _any(values, "earlier."):
        found["before"] = YES
    elif kinds:
        found["before"] = NO
    if found.get("before") == YES:
        found["complained"] = YES if _any(values, "earlier.2.") else NO
    if values.get("letter"):
        found["about"] = CLIENT if _any(values, "representative.") else SELF
    picked = holders.numbered(values)
    if picked:
        found["holders"] = join_list(picked)
        number = _named_number(values)
        for part in NAMED if number else ():
            if text := values.get(f"holders.{number}.{part}"):
                found[f"holder.{part}"] = text
    return found


def _any(values: Values, prefix: str) -> bool:
    return any(key.startswith(prefix) and text for key, text in values.items())


def _named_number(values: Values) -> str:
    """The number of the first holder without an id."""
    numbers = sorted(
        {key.split(".")[1] for key in values if key.startswith("holders.")}, key=lambda n: (len(n), n)
    )
    return next((n for n in numbers if not text_of(values, f"holders.{n}.id")), "")


def _when(values: Values) -> Values:
    begin, end = text_of(values, "incident.from"), text_of(values, "incident.to")
    if not begin or _any(values, "incident.date"):
        return {unknown_key("incident.date"): "unknown"} if is_unknown(values, "incident.from") else {}
    day, start = split_moment(begin)
    last, stop = split_moment(end)
    found = {"incident.date": day}
    if start:
        found["incident.start"] = start
    else:
        found[unknown_key("incident.start")] = "unknown"
    if stop and (last == day or (start and last == next_day(day) and crosses_midnight(start, stop))):
        found["incident.end"] = stop
    return found


def crosses_midnight(start: str, stop: str) -> bool:
    """Whether a span of times ("23:50", "00:10") runs into the next day: from the evening into the small hours."""
    return start >= "18:00" and stop <= "06:00"


def next_day(day: str) -> str:
    """The day after an ISO day; "" if it is none."""
    try:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return ""


def fold(values: Values, reader: Reader) -> Values:
    """Values with the answers that the wizard's keys stand for; what cannot be read yet is left out."""
    folded = {**values, **_moments(values, reader)}
    for key, other in SAME.items():
        if is_unknown(folded, key) and folded.get(other):
            folded[key] = folded[other]
            del folded[unknown_key(key)]
    return _holders(folded)


def _moments(values: Values, reader: Reader) -> Values:
    """``incident.from`` and ``incident.to`` from the page "when"; a moment is one time, not a span."""
    if is_unknown(values, "incident.date"):
        return {unknown_key("incident.from"): "unknown", "incident.from": "", "incident.to": ""}
    if "incident.date" not in values:
        return {}
    day = reader.date(values["incident.date"])
    if day is None:
        return {"incident.from": "", "incident.to": ""}
    kept_end = values.get("incident.to", "")
    begin, end = _clock(values)
    start, stop = reader.time(begin), reader.time(end)
    if start is None:
        same_span = values.get("incident.from") == day.isoformat() and not begin and not end
        return {"incident.from": day.isoformat(), "incident.to": kept_end if same_span else ""}
    last = day + timedelta(days=1) if stop and crosses_midnight(f"{start:%H:%M}", f"{stop:%H:%M}") else day
    made = {"incident.from": join_moment(day, start), "incident.to": join_moment(last, stop) if stop else ""}
    spans_days = kept_end[:10] > day.isoformat() and values.get("incident.from") == made["incident.from"]
    return {**made, "incident.to": kept_end} if spans_days and not stop else made


def _clock(values: Values) -> tuple[str, str]:
    """The two times as typed, or those of the part of the day ("06:00-12:00"; the whole day is "")."""
    if is_unknown(values, "incident.start"):
        begin, _, end = text_of(values, "incident.part").partition("-")
        return begin, end
    return text_of(values, "incident.start"), text_of(values, "incident.end")


def _holders(values: Values) -> Values:
    """``holders.1.id`` … from ``holders`` and ``holder.*``, unless they say the same already."""
    picked = split_list(values.get("holders", ""))
    number = _named_number(values)
    named = {part: values[f"holder.{part}"] for part in NAMED if values.get(f"holder.{part}")}
    there = {
        part: values[f"holders.{number}.{part}"] for part in NAMED if values.get(f"holders.{number}.{part}")
    }
    if "holders" in values and not picked:
        return {key: text for key, text in values.items() if not key.startswith("holders.")}
    if not picked or (picked == holders.numbered(values) and (OTHER not in picked or named == there)):
        return values
    kept = {key: text for key, text in values.items() if not key.startswith("holders.")}
    for place, id_ in enumerate(picked, 1):
        parts = named if id_ == OTHER else {"id": id_, **_typed(values, id_)}
        kept.update({f"holders.{place}.{part}": text for part, text in parts.items()})
    return kept


def _typed(values: Values, id_: str) -> Values:
    """What an answers file says beside the id of one of our bodies (an address that the person confirms)."""
    numbers = (
        key.split(".")[1] for key, text in values.items() if key.startswith("holders.") and text == id_
    )
    number = next(numbers, "")
    return {
        part: values[f"holders.{number}.{part}"] for part in NAMED if values.get(f"holders.{number}.{part}")
    }
