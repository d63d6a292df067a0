"""Making entries of an overlay: a lawyer confirms, corrects or adds a fact. Everything is checked before an entry is made."""

from __future__ import annotations

import re
from enum import StrEnum, auto
from typing import TYPE_CHECKING

import msgspec

from aryz.content.facts import facts_of
from aryz.content.overlay import Entry, seen
from aryz.content.overlay_values import LAST_YEAR, LONGEST_LINE, parts_of, text_problem, value_problem
from aryz.content.places import place_of
from aryz.model.base import Fault, InputError, Message, message
from aryz.model.evidence import Grade

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aryz.content.facts import Fact, Value
    from aryz.content.library import Library
    from aryz.model.country import Country

_OWNER = re.compile(r"[a-z]{2}(?=[-.#])")


class Deed(StrEnum):
    """What a lawyer does with a fact."""

    CONFIRM = auto()
    CORRECT = auto()
    ADD = auto()


class Word(msgspec.Struct, frozen=True, kw_only=True):
    """Whose word it is: ``who`` read it, ``when``, in which ``source``; ``source_date``: of the page or edition read."""

    who: str
    when: date
    source: str
    url: str = ""
    source_date: date | None = None
    grade: Grade = Grade.OFFICIAL
    note: str = ""


def find(library: Library, fact_id: str) -> tuple[Country, Fact | None]:
    """The country that an id belongs to, and the fact; None where it could only be added. InputError for an id of nowhere.

    ``library`` must be the program's own, without an overlay: an entry is about what stands there.
    """
    begins = _OWNER.match(fact_id)
    code = begins.group() if begins else ""
    if code not in library.countries:
        raise InputError(
            Fault("id", message("“{id}” is not the id of a fact. See the list: aryz sources.", id=fact_id))
        )
    country = library.country(code)
    return country, next((fact for fact in facts_of(country) if fact.id == fact_id), None)


def make_entry(library: Library, deed: Deed, fact_id: str, now: Value, word: Word, today: date) -> Entry:
    """The entry for an overlay. InputError with every fault: the fact's, the value's, who, when, source."""
    country, found = find(library, fact_id)
    fact, said = _fact_for(deed, country, found, fact_id)
    faults = [Fault("id", said)] if said else []
    if fact is not None and said is None:
        faults += [Fault("value", each) for each in _value_faults(library, deed, fact, now, country)]
    faults += list(word_faults(word, today))
    if fact is None or faults:
        raise InputError(*faults)
    return Entry(
        country=country.profile.code,
        fact=fact_id,
        was=None if deed is Deed.ADD else seen(fact),
        now=now,
        **msgspec.structs.asdict(word),
    )


def word_faults(word: Word, today: date) -> Iterator[Fault]:
    """What is wrong with who, when and where: each at its field."""
    for field, asked in (
        ("who", message("Say who read it: a name, and for whom.")),
        ("source", message("Say where it was read: the register, the edition, the page.")),
    ):
        text = getattr(word, field)
        said = text_problem(text, LONGEST_LINE) if text.strip() else asked
        if said:
            yield Fault(field, said)
    for field in ("url", "note"):
        said = text_problem(getattr(word, field), LONGEST_LINE)
        if said:
            yield Fault(field, said)
    if word.when > today or word.when.year > LAST_YEAR:
        yield Fault("when", message("This day is still to come. Give the day on which it was read."))
    if word.source_date and word.source_date > word.when:
        yield Fault("source_date", message("The source is younger than the day on which it was read."))
    if word.grade is Grade.RECALLED:
        yield Fault("grade", message("What was only remembered is not confirmed. Read it first."))


def read_value(fact: Fact, parts: tuple[str, ...]) -> Value:
    """``part=text`` as given on a command line; a bare text where the fact has one part only. InputError for what is neither."""
    value: Value = {}
    names = parts_of(fact)
    for given in parts:
        part, sign, text = given.partition("=")
        if not sign and len(names) == 1:
            part, text = names[0], given
        elif not sign:
            there = ", ".join(names) or "en, ru …"
            said = message("Write the value as PART=TEXT. This fact has the parts: {there}.", there=there)
            raise InputError(Fault("value", said))
        if part in value:
            raise InputError(Fault("value", message("The part “{part}” is given twice.", part=part)))
        value[part] = text
    return value


def _fact_for(
    deed: Deed, country: Country, found: Fact | None, fact_id: str
) -> tuple[Fact | None, Message | None]:
    """The fact, or the place for it, that a deed is about; and why it cannot be."""
    if deed is not Deed.ADD:
        return found, None if found else message("There is no such fact. To add one: aryz overlay add.")
    if found is not None:
        return found, message("This fact is there already. Confirm or correct it.")
    place = place_of(country, fact_id)
    return place, None if place else message(
        "Nothing can be added under this id. Look at the act, the body or the time limit."
    )


def _value_faults(
    library: Library, deed: Deed, fact: Fact, now: Value, country: Country
) -> Iterator[Message]:
    if deed is Deed.CONFIRM and now:
        yield message("Confirming takes no value. To change it: aryz overlay correct.")
    elif deed is Deed.CORRECT and fact.fixed:
        yield message("This fact can be confirmed, not changed, in an overlay.")
    elif deed is Deed.CORRECT and all(fact.value.get(part) == text for part, text in now.items()):
        yield message("The value is as it was. Give the one that is right, or confirm this one.")
    else:
        said = value_problem(fact, now, country, added=deed is Deed.ADD) or _unspeakable(
            library, fact, country
        )
        if said:
            yield said


def _unspeakable(library: Library, fact: Fact, country: Country) -> Message | None:
    """Why a provision cannot be written in a letter: a language writes this level as an ordinal, and has none for the number."""
    if fact.kind != "article" or fact.value:
        return None
    act = country.acts.get(fact.id.partition("#")[0])
    for unit, number in zip(act.units if act else (), fact.id.partition("#")[2].split("."), strict=False):
        for language in library.languages.values():
            worded = any("{ordinal}" in each for each in language.units.get(unit, {}).values())
            if worded and not number.endswith(")") and number not in language.ordinals:
                return message(
                    "The language {language} has no ordinal for {number}.",
                    language=language.code,
                    number=number,
                )
    return None
