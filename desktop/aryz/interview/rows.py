"""What can be chosen, as bare values: the rows of each kind of choice, and what is chosen at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.interview import follow, holders
from aryz.interview.demands import system_demands
from aryz.interview.scope import fitting_systems
from aryz.interview.values import OTHER, join_list, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from aryz.interview.needs import Holds
    from aryz.interview.scope import Scope
    from aryz.model.kinds import Question

    Source = Callable[[Scope, Question, Holds], tuple[str, ...]]

COMPLAINT = "complaint"
OPEN_TYPES = frozenset({"city"})
"""Choices where a person may also type what is not in the rows."""


def open_to_text(question: Question) -> bool:
    """Whether an answer may be what is not in the rows."""
    return question.type in OPEN_TYPES or question.open


def values_of(scope: Scope, question: Question, holds: Holds) -> tuple[str, ...] | None:
    """The values that can be chosen, in their order; None where the question is no choice."""
    source = SOURCES.get(question.choices_from or question.type)
    return None if source is None else source(scope, question, holds)


def _countries(scope: Scope, _question: Question, _holds: Holds) -> tuple[str, ...]:
    return tuple(scope.library.countries)


def _cities(scope: Scope, _question: Question, _holds: Holds) -> tuple[str, ...]:
    return tuple(city.id for city in scope.country.profile.cities) if scope.country else ()


def _listed(scope: Scope, question: Question, holds: Holds) -> tuple[str, ...]:
    return tuple(row.value for row in question.choices if holds(row.when, scope))


def _events(scope: Scope, question: Question, holds: Holds) -> tuple[str, ...]:
    """Of the listed events those that some system of the country knows."""
    known = (
        {event for row in scope.country.systems.values() for event in row.events} if scope.country else set()
    )
    return tuple(value for value in _listed(scope, question, holds) if value in known)


def _systems(scope: Scope, _question: Question, _holds: Holds) -> tuple[str, ...]:
    return tuple(row.id for row in fitting_systems(scope))


def _holders(scope: Scope, _question: Question, _holds: Holds) -> tuple[str, ...]:
    if scope.system is None:
        return ()
    rows = (row.value for row in holders.chain(scope.library, scope.system, scope.today, _city(scope)))
    return tuple(dict.fromkeys((*rows, OTHER)))


def _city(scope: Scope) -> str:
    return text_of(scope.values, "incident.city")


def _letters(scope: Scope, _question: Question, holds: Holds) -> tuple[str, ...]:
    return tuple(kind.kind for kind in follow.offered(scope, holds))


def _followed(scope: Scope, _question: Question, holds: Holds) -> tuple[str, ...]:
    return follow.followed(scope, holds)


def _complaints(scope: Scope, _question: Question, holds: Holds) -> tuple[str, ...]:
    return tuple(kind.kind for kind in follow.available(scope, holds) if kind.genre == COMPLAINT)


def _demands(scope: Scope, _question: Question, holds: Holds) -> tuple[str, ...]:
    return tuple(id_ for id_, _chosen in demand_rows(scope, holds))


def demand_rows(scope: Scope, holds: Holds) -> tuple[tuple[str, bool], ...]:
    """The demands of the chosen letters that apply, with whether each is ticked at first; each id once."""
    rows: dict[str, bool] = {}
    for kind in scope.kinds:
        for demand in kind.demands:
            if holds(demand.when, scope):
                rows.setdefault(demand.id, demand.chosen)
        for paragraph in system_demands(scope.library, kind, scope.system) if scope.system else ():
            if holds(paragraph.when, scope):
                rows.setdefault(paragraph.id, True)
    return tuple(rows.items())


def writable(scope: Scope) -> tuple[str, ...]:
    """The languages that all chosen kinds have here; those that bodies accept first."""
    if scope.country is None or not scope.kinds:
        return ()
    code = scope.country.profile.code
    sets = [set(scope.library.letter_languages(kind.kind, code)) for kind in scope.kinds]
    shared = set.intersection(*sets)
    order = dict.fromkeys((*scope.country.profile.filing_languages, *scope.library.languages))
    return tuple(language for language in order if language in shared)


def fileable(scope: Scope) -> tuple[str, ...]:
    """Of these the ones that bodies accept."""
    accepted = scope.country.profile.filing_languages if scope.country else ()
    return tuple(code for code in writable(scope) if code in accepted)


def _languages(scope: Scope, _question: Question, _holds: Holds) -> tuple[str, ...]:
    return writable(scope)


def _filing(scope: Scope, _question: Question, _holds: Holds) -> tuple[str, ...]:
    return fileable(scope)


SOURCES: dict[str, Source] = {
    "country": _countries,
    "city": _cities,
    "choice": _listed,
    "choices": _listed,
    "events": _events,
    "system": _systems,
    "holders": _holders,
    "letters": _letters,
    "followed": _followed,
    "complaints": _complaints,
    "demands": _demands,
    "language": _languages,
    "filing-languages": _filing,
}


def first_value(scope: Scope, question: Question, holds: Holds, language: str = "") -> str:
    """What stands in a question before it is answered: "" for nothing. ``language``: the window's."""
    if question.type == "holders":
        return (
            join_list(holders.proposed(scope.library, scope.system, scope.today, _city(scope)))
            if scope.system
            else ""
        )
    if question.type == "letters":
        return join_list(follow.first_chosen(scope, holds))
    if question.type == "demands":
        return join_list(id_ for id_, chosen in demand_rows(scope, holds) if chosen)
    rows = values_of(scope, question, holds)
    if question.type == "language" and rows:
        return language if language in rows else rows[0]
    return rows[0] if rows and len(rows) == 1 and not open_to_text(question) else ""
