"""What a value in an overlay may be, kind of fact by kind: no text of it reaches a record that could not hold it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import TYPE_CHECKING

from aryz.content.places import LIMITS, RIGHTS
from aryz.model.base import Message, message
from aryz.model.bodies import Certainty, Role
from aryz.model.law import UNITS

if TYPE_CHECKING:
    from aryz.content.facts import Fact, Value
    from aryz.model.country import Country

    Rule = Callable[[str, Country], bool]

LONGEST = 4000
"""Characters of one value."""
LONGEST_LINE = 500
"""Characters of a name, a source, an address."""
LONGEST_TERM = 3650
FIRST_YEAR, LAST_YEAR = 1900, 2199
LANGUAGE = re.compile(r"[a-z]{2,3}")
_STARTS = frozenset({"registration", "receipt", "demand", "knowledge", "service", "end-of-term"})
_OWNERS = frozenset({"body", "person"})
_REFUSED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_PLAIN_FORMAT = "\u00ad\u200b\u200d\u2060"
"""Marks that only say where a line may end."""
_BMP = 0xFFFF


def value_problem(fact: Fact, now: Value, country: Country, *, added: bool = False) -> Message | None:
    """Why the parts in ``now`` cannot stand in the fact; None where they can."""
    wanted = _wanted(fact)
    for part, text in now.items():
        if not _part_known(part, fact, wanted, added=added):
            return message("This fact has no part “{part}”.", part=part)
        said = text_problem(text)
        if said is not None:
            return said
        rule = _rule(fact, part)
        itself = part == "superior" and text == fact.id.partition("#")[0]
        if itself or (rule is not None and not rule(text, country)):
            return message("“{part}” cannot be “{value}” here.", part=part, value=text)
        if rule is None and not text.strip():
            return message("“{part}” is empty. Write it, or leave the part out.", part=part)
    missing = [part for part in wanted if part not in now] if added else []
    if missing:
        return message("“{part}” is missing: what is added must be whole.", part=missing[0])
    if added and fact.kind == "contact" and not now:
        return message("The address is missing: give it in at least one language.")
    return None


def _rule(fact: Fact, part: str) -> Rule | None:
    if part == "number" and fact.id.endswith("#extension"):
        return _is_count
    return _RULES.get((fact.kind, part))


def text_problem(text: str, longest: int = LONGEST) -> Message | None:
    """Why a text cannot be printed: too long, or signs that no page shows."""
    if len(text) > longest:
        return message(
            "This text is too long: {length} characters, {most} at most.", length=len(text), most=longest
        )
    for sign in text:
        if (unicodedata.category(sign) in _REFUSED and sign not in _PLAIN_FORMAT) or ord(sign) > _BMP:
            return message("The sign U+{code} cannot be printed. Take it away.", code=f"{ord(sign):04X}")
    return None


def parts_of(fact: Fact) -> tuple[str, ...]:
    """The parts that a value of the fact has, or must have where it is added."""
    return tuple(fact.value) or _wanted(fact)


def _wanted(fact: Fact) -> tuple[str, ...]:
    """What a fact of a kind must hold; () where that is by language."""
    if fact.kind == "term":
        return ("number", "unit")
    return {"number": ("number",), "date": ("adopted",), "superior": ("superior",), "day": ("working",)}.get(
        fact.kind, ()
    )


def _part_known(part: str, fact: Fact, wanted: Collection[str], *, added: bool) -> bool:
    if part in fact.value or (added and part in wanted):
        return True
    if added and fact.kind == "article" and part in (RIGHTS, LIMITS):
        return True
    return fact.kind in ("article", "contact") and bool(LANGUAGE.fullmatch(part))


def _is_number(text: str, _country: Country) -> bool:
    """An empty number: a term whose length is not known."""
    return not text or (
        text.isascii() and text.isdecimal() and len(text) < 6 and 0 < int(text) <= LONGEST_TERM
    )


def _is_count(text: str, country: Country) -> bool:
    return bool(text) and _is_number(text, country)


def _is_day(text: str, _country: Country) -> bool:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    return day.isoformat() == text and FIRST_YEAR <= day.year <= LAST_YEAR


def _is_unit(text: str, country: Country) -> bool:
    return text in UNITS or any(text == limit.unit for limit in country.limits.values())


def _are_known(table: Callable[[Country], Mapping[str, object]]) -> Rule:
    def rule(text: str, country: Country) -> bool:
        ids = text.split()
        return all(each in table(country) for each in ids) and len(ids) == len(set(ids))

    return rule


def _is_body(text: str, country: Country) -> bool:
    return text in country.bodies


def _are_languages(text: str, _country: Country) -> bool:
    codes = text.split()
    return bool(codes) and all(LANGUAGE.fullmatch(code) for code in codes) and len(codes) == len(set(codes))


_RULES: dict[tuple[str, str], Rule] = {
    ("term", "number"): _is_number,
    ("term", "unit"): _is_unit,
    ("term", "start"): lambda text, _: text in _STARTS,
    ("term", "owner"): lambda text, _: text in _OWNERS,
    ("date", "adopted"): _is_day,
    ("superior", "superior"): _is_body,
    ("holding", "body"): lambda text, country: not text or _is_body(text, country),
    ("holding", "role"): lambda text, _: text in {each.value for each in Role},
    ("holding", "certainty"): lambda text, _: text in {each.value for each in Certainty},
    ("languages", "languages"): _are_languages,
    ("day", "working"): lambda text, _: text in ("yes", "no"),
    ("day", "day"): lambda _text, _country: False,
    ("article", RIGHTS): _are_known(lambda country: country.rights),
    ("article", LIMITS): _are_known(lambda country: country.limits),
}
