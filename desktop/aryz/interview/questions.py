"""The rows of a choice in words, what is ticked at first, and which answers a letter needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.interview import needs as needed
from aryz.interview.conditions import holds
from aryz.interview.rows import values_of
from aryz.interview.values import OTHER
from aryz.interview.walk import walk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from aryz.interview.facts import Facts, Words
    from aryz.interview.scope import Scope
    from aryz.model.answers import Values
    from aryz.model.base import Words as Texts
    from aryz.model.kinds import Need, Question
    from aryz.model.law import Forms

    Labels = Callable[[Scope, str, Words], tuple[str, str]]

OTHER_LABEL, OTHER_HINT = "question.holders.other.label", "question.holders.other.hint"
GENERAL_HINT = "question.system.general.hint"


@dataclass(frozen=True)
class ChoiceRow:
    """One row of a choice, in the catalogue's language. ``drawing``: a picture's name, "" for none."""

    value: str
    label: str
    hint: str = ""
    drawing: str = ""


def choices(
    question: Question, values: Values, library: Facts, words: Words, today: date
) -> tuple[ChoiceRow, ...]:
    """The rows of a choice as the answers stand; none for a question that is no choice.

    "I am not sure" is no row of these: it is ``question.unknown``, shown last where that is set.
    """
    return choice_rows(question, walk(library, values, today).scope, words)


def choice_rows(question: Question, scope: Scope, words: Words) -> tuple[ChoiceRow, ...]:
    """The same for a face that has walked already."""
    rows = values_of(scope, question, holds) or ()
    written = {choice.value: choice for choice in question.choices}
    made = []
    for value in rows:
        if choice := written.get(value):
            hint = words.fact(choice.hint) if choice.hint else ""
            made.append(ChoiceRow(value, words.fact(choice.label), hint, choice.drawing))
        else:
            made.append(
                ChoiceRow(value, *LABELS[question.choices_from or question.type](scope, value, words))
            )
    return tuple(made)


def needs(library: Facts, kind: str, system: str, values: Values, today: date) -> tuple[Need, ...]:
    """The answers that a kind of letter needs for a system: by letter.yaml and by the country's law, as the answers stand."""
    scope = walk(library, {**values, "letter": kind, "system": system}, today).scope
    return needed.all_needs(scope, holds)


def text_in(texts: Texts, words: Words, scope: Scope | None = None) -> str:
    """A text of the facts in the screen's language, else in the country's own first language, else in any."""
    own = scope.country.profile.languages if scope is not None and scope.country else ()
    return next(
        (texts[code] for code in (words.language, *own) if code in texts), next(iter(texts.values()), "")
    )


def name_in(names: Mapping[str, Forms], words: Words, scope: Scope) -> str:
    """A body's name in its basic form, in the language that :func:`text_in` takes; "" for a body that the person names."""
    return text_in({code: forms.get("basic", "") for code, forms in names.items()}, words, scope)


def _country(scope: Scope, value: str, words: Words) -> tuple[str, str]:
    return text_in(scope.library.country(value).profile.names, words), ""


def _city(scope: Scope, value: str, words: Words) -> tuple[str, str]:
    cities = scope.country.profile.cities if scope.country else ()
    return next((text_in(city.names, words, scope) for city in cities if city.id == value), value), ""


def _system(scope: Scope, value: str, words: Words) -> tuple[str, str]:
    system = scope.library.system(value)
    return text_in(system.name, words, scope), words.fact(GENERAL_HINT) if system.general else ""


def _holder(scope: Scope, value: str, words: Words) -> tuple[str, str]:
    if value == OTHER:
        return words.fact(OTHER_LABEL), words.fact(OTHER_HINT)
    return name_in(scope.library.body(value, on=scope.today).names, words, scope), ""


def _letter(scope: Scope, value: str, words: Words) -> tuple[str, str]:
    """The kind's own label; its hint stands beside it in the catalogue (``letter.access.hint``)."""
    label = next(kind.label for kind in scope.library.kinds if kind.kind == value)
    return words.fact(label), words.fact(f"{label.removesuffix('.label')}.hint")


def _demand(scope: Scope, value: str, words: Words) -> tuple[str, str]:
    """A demand of a kind is named by the kind and itself, one of a system or a feature by itself."""
    own = (kind.kind for kind in scope.kinds for demand in kind.demands if demand.id == value)
    kind = next(own, "")
    return words.fact(f"demand.{kind}.{value}" if kind else f"demand.{value}"), ""


def _language(scope: Scope, value: str, words: Words) -> tuple[str, str]:
    del words
    return scope.library.languages[value].name, ""


LABELS: dict[str, Labels] = {
    "country": _country,
    "city": _city,
    "system": _system,
    "holders": _holder,
    "letters": _letter,
    "followed": _letter,
    "complaints": _letter,
    "demands": _demand,
    "language": _language,
    "filing-languages": _language,
}
