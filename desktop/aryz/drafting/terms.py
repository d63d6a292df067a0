"""Time limits in words: «в течение пятнадцати рабочих дней со дня регистрации», or what is said where none may be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.content.printing import Part, printable

if TYPE_CHECKING:
    from datetime import date

    from aryz.model.country import Country
    from aryz.model.language import Language
    from aryz.model.law import TimeLimit


def find_limit(country: Country, name: str, *, sector: str, kind: str, on: date) -> TimeLimit | None:
    """The limit with the id ``name``, else the first one that answers the role ``name`` for the sector and kind of letter.

    None where the country knows none. A limit that did not hold ``on`` the day gives way to the one that replaced it.
    """
    if name in country.limits:
        return _holding(country, country.limits[name], on)
    for use in country.terms:
        fits = (not use.sectors or sector in use.sectors) and (not use.letters or kind in use.letters)
        if use.role == name and fits and use.limit in country.limits:
            found = _holding(country, country.limits[use.limit], on)
            if found is not None:
                return found
    return None


def _holding(country: Country, limit: TimeLimit, on: date) -> TimeLimit | None:
    seen: set[str] = set()
    while not limit.held_on(on):
        if limit.replaced_by not in country.limits or limit.replaced_by in seen:
            return None
        seen.add(limit.replaced_by)
        limit = country.limits[limit.replaced_by]
    return limit


def may_print(limit: TimeLimit | None, on: date, language: Language) -> bool:
    """Whether the limit may be stated in a letter of that day, and the language has words for it."""
    if limit is None or limit.number is None or limit.unit not in language.durations:
        return False
    return printable(limit.evidence, Part.TERM, on)


def term_phrase(limit: TimeLimit | None, on: date, language: Language) -> str:
    """The whole phrase; where the limit may not be printed: "within the time set by law"."""
    if limit is None or limit.number is None or not may_print(limit, on, language):
        return language.phrases["term-unprintable"]
    duration = language.durations[limit.unit]
    number = language.numbers.get(str(limit.number), str(limit.number))
    unit = duration.one if limit.number in language.singular else duration.many
    written = language.within.format(
        n=number,
        unit=unit.format(n=number),
        start=language.starts.get(limit.start, ""),
    )
    return " ".join(written.split(" ")).strip()
