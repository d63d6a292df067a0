"""The parts of a fact as a form asks for them: a label for each, and the rows of those that are a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.interview.questions import text_in
from aryz.model.base import Message, message
from aryz.model.bodies import Certainty, Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aryz.content.facts import Fact
    from aryz.content.library import Library
    from aryz.content.words import Catalogue
    from aryz.model.country import Country

    Options = tuple[tuple[str, str], ...]

PARTS: dict[str, Message] = {
    "number": message("Number"),
    "unit": message("Unit of time"),
    "start": message("Counted from"),
    "owner": message("Whose time it is"),
    "adopted": message("Day on which it was adopted"),
    "superior": message("Body above"),
    "body": message("Body"),
    "role": message("Its part"),
    "certainty": message("How sure we are"),
    "languages": message("Codes of the languages, with blanks between"),
    "day": message("Day"),
    "working": message("Is it a working day?"),
    "note": message("Note"),
    "rights": message("Rights that it bears on"),
    "limits": message("Time limits that it bears on"),
}
CASES: dict[str, Message] = {
    "genitive": message("genitive"),
    "dative": message("dative"),
    "accusative": message("accusative"),
    "instrumental": message("instrumental"),
    "prepositional": message("prepositional"),
    "ablative": message("ablative"),
    "locative": message("locative"),
    "addressee": message("as addressee"),
}
_CHOICES: dict[str, dict[str, Message]] = {
    "unit": {
        "working-days": message("working days"),
        "calendar-days": message("calendar days"),
        "months": message("months"),
    },
    "start": {
        "registration": message("the registration"),
        "receipt": message("the day when they receive it"),
        "demand": message("the demand"),
        "knowledge": message("the day when you learn of it"),
        "service": message("the day when you are given the decision"),
        "end-of-term": message("the end of their time"),
    },
    "owner": {"body": message("the body’s"), "person": message("the person’s")},
    "working": {"yes": message("working day"), "no": message("day off")},
}
_FACTS: dict[str, tuple[str, ...]] = {
    "role": tuple(each.value for each in Role),
    "certainty": tuple(each.value for each in Certainty),
}
_BODIES = frozenset({"superior", "body"})
FIXED = frozenset({"day"})
"""Parts that say which fact it is, and cannot change."""


def part_label(part: str, library: Library, words: Catalogue) -> str:
    """«Number»; for a text in a language its name, for a form of a name its case."""
    if part in PARTS:
        return words.say(PARTS[part])
    language, _, case = part.partition(".")
    grammar = library.languages.get(language)
    name = grammar.name if grammar else language
    if case in CASES:
        return words.text("{language}, {case}").format(language=name, case=words.say(CASES[case]))
    return name


def options_of(fact: Fact, part: str, country: Country, words: Catalogue) -> Options:
    """Value -> its words, for a part that is a choice; () for one that is typed. What stands there now is always a row."""
    if part in _BODIES:
        found = {code: _name(names.names, words, country) for code, names in country.bodies.items()}
    elif part in _FACTS:
        found = {code: words.fact(f"{part}.{code}") for code in _FACTS[part]}
    else:
        found = {code: words.say(said) for code, said in _CHOICES.get(part, {}).items()}
    now = fact.value.get(part, "")
    if found and now not in found:
        found = {now: now or words.text("A body that nobody names"), **found}
    return tuple(found.items())


def _name(names: Mapping[str, Mapping[str, str]], words: Catalogue, country: Country) -> str:
    basic = {code: forms.get("basic", "") for code, forms in names.items()}
    own = next((basic[code] for code in country.profile.languages if code in basic), "")
    name = basic.get(words.language) or own or text_in(basic, words)
    return name[:1].upper() + name[1:]
