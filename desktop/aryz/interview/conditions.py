"""Conditions as data, for questions, letters, demands and cautions.

``{}`` is true. One word a condition (two with ``answer``), joined by ``all``, ``any`` and ``not``:

- ``answer: KEY`` with ``is: V``, ``in: [V, …]`` or ``given: true|false``; a list by comma matches by any of its items,
  and ``given`` of a group (``earlier``) asks whether anything in it is answered
- ``feature: X`` · ``system: [ids]`` · ``country: [codes]`` · ``letter: [kinds]`` · ``genre: g`` · ``general: bool``
- ``sector: s`` · ``body_kind: k``: of the body looked at, else of any body written to (``sector``: of one that
  the person names, too, where the facts say it)
- ``self: bool``: the data subject writes in person
- ``needed: KEY``: a chosen kind of letter or the country's law needs the answer
- ``names_body: bool``: the person names a body · ``addressee_known: bool``: the body above is in the facts
- ``can_follow: bool``: a letter that follows an earlier one exists here · ``follows: bool``: such a one is chosen
- ``language_accepted: bool``: bodies accept the letter's language
- ``city_matters: bool``: bodies of several cities have a part in the system
- ``choosable: KEY``: the question has more than one row to choose from
- ``right: ID``: the country's law has a ground for the right today (a demand that it does not know is not made)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from aryz.interview import follow, holders, needs, rows
from aryz.interview.values import COMMA_LISTS, split_list, text_of
from aryz.model.base import ContentError, message

if TYPE_CHECKING:
    from aryz.interview.scope import Scope
    from aryz.model.kinds import Condition

Test = Callable[["Scope", object], bool]


def holds(condition: Condition, scope: Scope) -> bool:
    """Whether the condition is true of the scope; ContentError for a word that is not in the list above."""
    if not condition:
        return True
    if "answer" in condition:
        return _answer(condition, scope)
    if len(condition) != 1:
        raise _unclear(condition)
    (word, wanted), *_ = condition.items()
    if word == "not":
        return not holds(_inner(wanted), scope)
    if word in ("all", "any"):
        parts = (holds(_inner(part), scope) for part in _items(wanted))
        return all(parts) if word == "all" else any(parts)
    if word not in TESTS:
        raise _unclear(condition)
    return TESTS[word](scope, wanted)


def _unclear(condition: object) -> ContentError:
    return ContentError(
        message("The condition {condition} is not one that the interview knows.", condition=condition)
    )


def _inner(part: object) -> Condition:
    if not isinstance(part, dict):
        raise _unclear(part)
    return cast("Condition", part)


def _items(wanted: object) -> tuple[object, ...]:
    return tuple(wanted) if isinstance(wanted, list | tuple) else (wanted,)


def _answer(condition: Condition, scope: Scope) -> bool:
    key = str(condition["answer"])
    rest = {word: wanted for word, wanted in condition.items() if word != "answer"}
    if len(rest) != 1 or not rest.keys() <= {"is", "in", "given"}:
        raise _unclear(condition)
    (word, wanted), *_ = rest.items()
    if word == "given":
        return _given(key, scope) is bool(wanted)
    text = text_of(scope.values, key)
    found = set(split_list(text)) if key in COMMA_LISTS else {text}
    return bool(found & {str(item) for item in _items(wanted)})


def _given(key: str, scope: Scope) -> bool:
    if text_of(scope.values, key):
        return True
    inside = (inner for inner in scope.values if inner.startswith(f"{key}.") and not inner.endswith("?"))
    return any(text_of(scope.values, inner) for inner in inside)


def _feature(scope: Scope, wanted: object) -> bool:
    return scope.system is not None and wanted in scope.system.features


def _system(scope: Scope, wanted: object) -> bool:
    return scope.system is not None and scope.system.id in _items(wanted)


def _country(scope: Scope, wanted: object) -> bool:
    return scope.country is not None and scope.country.profile.code in _items(wanted)


def _general(scope: Scope, wanted: object) -> bool:
    return (scope.system is not None and scope.system.general) is bool(wanted)


def _names_body(scope: Scope, wanted: object) -> bool:
    return holders.names_a_body(scope.library, scope.system, scope.values, scope.today) is bool(wanted)


def _sector(scope: Scope, wanted: object) -> bool:
    """Of a body that the person names: where the facts say which sector it is of."""
    if scope.holder is not None or scope.system is None:
        return any(body.sector == wanted for body in scope.bodies)
    found = holders.likely(scope.library, scope.system, scope.values, scope.today)
    return any(each.sectors == {wanted} for each in found)


def _city_matters(scope: Scope, wanted: object) -> bool:
    """Whether bodies of several cities have a part in the system, so that the city says which one."""
    own = scope.system.city if scope.system else ""
    found = (
        holders.find_body(scope.library, each.body, scope.today)
        for each in (scope.system.holdings if scope.system else ())
        if each.body and each.held_on(scope.today)
    )
    return any(body is not None and body.city not in {"", own} for body in found) is bool(wanted)


def _choosable(scope: Scope, key: str) -> bool:
    question = scope.library.interview.questions[key]
    return len(rows.values_of(scope, question, holds) or ()) > 1


def _right(scope: Scope, right: str) -> bool:
    known = scope.country.rights.get(right) if scope.country else None
    return known is not None and any(basis.held_on(scope.today) for basis in known.basis)


TESTS: dict[str, Test] = {
    "feature": _feature,
    "system": _system,
    "country": _country,
    "letter": lambda scope, wanted: any(kind.kind in _items(wanted) for kind in scope.kinds),
    "genre": lambda scope, wanted: any(kind.genre == wanted for kind in scope.kinds),
    "sector": _sector,
    "body_kind": lambda scope, wanted: any(wanted in body.kinds for body in scope.bodies),
    "general": _general,
    "self": lambda scope, wanted: scope.represented is not bool(wanted),
    "needed": lambda scope, wanted: needs.need_of(scope, str(wanted), holds) is not None,
    "names_body": _names_body,
    "addressee_known": lambda scope, wanted: follow.addressee_known(scope) is bool(wanted),
    "can_follow": lambda scope, wanted: follow.can_follow(scope, holds) is bool(wanted),
    "follows": lambda scope, wanted: any(kind.follows for kind in scope.kinds) is bool(wanted),
    "language_accepted": lambda scope, wanted: scope.language_accepted is bool(wanted),
    "city_matters": _city_matters,
    "choosable": lambda scope, wanted: _choosable(scope, str(wanted)),
    "right": lambda scope, wanted: _right(scope, str(wanted)),
}
