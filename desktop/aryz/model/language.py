"""The grammar of letters in one language, as data (templates/languages/<code>.yaml)."""

from __future__ import annotations

from aryz.model.base import Record
from aryz.model.law import Forms


class Frame(Record, frozen=True, kw_only=True):
    """A phrase around a reference to law: ``pattern`` holds ``{x}``; ``case`` is the case of the reference in it."""

    case: str
    pattern: str


class Duration(Record, frozen=True, kw_only=True):
    """A unit of time limits. ``within`` holds ``{n}`` (number in words), ``{unit}`` and ``{start}``; ``one``/``few``/``many`` are the unit's forms there."""

    one: str
    many: str
    few: str = ""


class Language(Record, frozen=True, kw_only=True):
    """Everything that code needs to write dates, names, numbers and references in one language.

    ``chain`` is ``inner-first`` (подпункт 1) пункта 1 статьи 24 Закона) or ``outer-first`` (Заңның 24-бабы …). ``units`` maps
    a unit of law to its forms by case, each with ``{n}``; a language may add forms such as ``link`` (the form of an outer level).
    """

    code: str
    name: str
    """Its own name."""
    filing_only: bool = False
    body_forms: tuple[str, ...]
    """Case forms that each body's name must have in this language."""
    addressee_form: str
    months: dict[str, tuple[str, ...]]
    """nominal · on · dated -> twelve forms."""
    dates: dict[str, str]
    """Patterns with {d} {m} {y} {dd} {mm}: date · dated · on · since · until · figures."""
    spans: dict[str, str]
    """day · hours · days · moment: patterns of "when it happened"."""
    requisites: dict[str, str]
    """date-number · date · number: patterns after an act's noun, with {date} and {number}."""
    introduced: str
    """" (далее – {short})"."""
    units: dict[str, Forms]
    ordinals: dict[str, Forms] = {}
    """Ordinals in words by case, for codes whose parts are numbered in words."""
    chain: str
    frames: dict[str, Frame]
    conjunction: str
    numbers: dict[str, str]
    """Numbers in words as time limits need them: "15" -> "пятнадцати"."""
    durations: dict[str, Duration]
    within: str
    starts: dict[str, str]
    phrases: dict[str, str]
    """Set phrases of letters: term-unprintable, law-unprintable, reading-copy, initials …"""
    labels: dict[str, str]
    """Labels in letters: applicant, id-number …"""
    alphabet: str
    """All letters of the language, lower case: for the language tests."""
