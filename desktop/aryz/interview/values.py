"""Answers laid flat, and back: dotted key -> text (see ``aryz.model.answers.Values``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

import msgspec

from aryz.interview.demands import demand_ids
from aryz.model.answers import Answers, Values
from aryz.model.base import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aryz.interview.facts import Facts

COMMA_LISTS = frozenset({"letter", "demands", "holders"})
"""Keys whose text is a list of ids by comma."""

LEADING = {"attachments": "path"}
"""Lists whose items may be one text, and which key of the item that text is: ``attachments.1`` is ``attachments.1.path``."""

WIZARD_KEYS = frozenset({
    "country", "event", "about", "before", "complained", "holders", "holder.name", "holder.postal_address", "holder.email",
    "incident.date", "incident.start", "incident.end", "incident.part",
})  # fmt: skip
"""Keys that answers do not hold; :mod:`aryz.interview.helpers` turns them into those that answers hold."""

UNKNOWN = "unknown"
OTHER = "other"
"""In ``holders``: the body that the person names."""


def split_list(text: str) -> tuple[str, ...]:
    """``"a, b"`` -> ``("a", "b")``; empty parts and repeats are left out."""
    parts = (part.strip() for part in text.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def join_list(items: Iterable[str]) -> str:
    """``("a", "b")`` -> ``"a, b"``."""
    return ", ".join(items)


def unknown_key(key: str) -> str:
    """The key under which "I do not know" to ``key`` is kept."""
    return f"{key}?"


def is_unknown(values: Values, key: str) -> bool:
    """Whether the person said that they do not know ``key``."""
    return values.get(unknown_key(key)) == UNKNOWN


def text_of(values: Values, key: str) -> str:
    """The answer to ``key`` without outer blanks; empty if none was given or it is not known."""
    return "" if is_unknown(values, key) else values.get(key, "").strip()


def _shape(kind: type[Record]) -> dict[str, Any]:
    """Encoded key -> ``None`` (text), ``[None]`` (list of texts), a shape, or ``[shape]``."""
    hints = get_type_hints(kind)
    return {field.encode_name: _part(hints[field.name]) for field in msgspec.structs.fields(kind)}


def _part(hint: Any) -> Any:
    if get_origin(hint) is tuple:
        return [_part(get_args(hint)[0])]
    return _shape(hint) if isinstance(hint, type) and issubclass(hint, Record) else None


SHAPE: dict[str, Any] = _shape(Answers)
"""The keys of an answers file as a tree, read from the records themselves."""


def short_key(key: str) -> str:
    """``attachments.1.path`` -> ``attachments.1``, by which flat answers, sheets and faults call it; others as they are."""
    group, _, rest = key.partition(".")
    number, _, last = rest.partition(".")
    return f"{group}.{number}" if last and LEADING.get(group) == last else key


def _long_key(key: str) -> str:
    group, _, number = key.partition(".")
    return f"{key}.{LEADING[group]}" if group in LEADING and number.isdecimal() else key


def is_answer_key(key: str) -> bool:
    """Whether answers can hold a text under the dotted ``key``."""
    part: Any = SHAPE
    for name in _long_key(key).split("."):
        if isinstance(part, dict) and name in part:
            part = part[name]
        elif isinstance(part, list) and name.isdecimal() and name[0] != "0":
            part = part[0]
        else:
            return False
    return part is None or key in COMMA_LISTS


def answer_keys() -> tuple[str, ...]:
    """Every dotted key once, lists as their first item: the columns of a sheet."""

    def walk(part: Any, path: str) -> Iterable[str]:
        if part is None or (path in COMMA_LISTS and path != "holders"):
            return [short_key(path)]
        if isinstance(part, list):
            return walk(part[0], f"{path}.1")
        return [key for name in part for key in walk(part[name], f"{path}.{name}" if path else name)]

    return tuple(walk(SHAPE, ""))


def flatten(answers: Answers) -> Values:
    """Answers -> flat values; empty answers are left out. ``build`` is its inverse."""
    flat: Values = {}

    def put(part: Any, path: str) -> None:
        if isinstance(part, dict):
            for name, inner in part.items():
                put(inner, f"{path}.{name}" if path else name)
        elif path in COMMA_LISTS and isinstance(part, list | tuple) and path != "holders":
            put(join_list(part), path)
        elif isinstance(part, list | tuple):
            for number, inner in enumerate(part, 1):
                put(inner, f"{path}.{number}")
        elif part:
            flat[short_key(path)] = str(part)

    put(msgspec.to_builtins(answers), "")
    return flat


def build(values: Values) -> Answers:
    """Flat values -> answers; the wizard's own keys are dropped, numbered items closed up.

    ``letter`` stays as it is, a list by comma included: use :func:`build_all` for one letter each.
    """
    tree: dict[str, Any] = {}
    for key, text in values.items():
        if text and key not in WIZARD_KEYS and is_answer_key(key) and not is_unknown(values, key):
            *path, last = _long_key(key).split(".")
            place = tree
            for name in path:
                place = place.setdefault(name, {})
            place[last] = text
    return msgspec.convert(_listed(tree, SHAPE, ""), Answers)


def _listed(part: Any, shape: Any, path: str) -> Any:
    if isinstance(shape, list):
        if isinstance(part, str):
            return split_list(part)
        return [_listed(part[number], shape[0], path) for number in sorted(part, key=int)]
    if isinstance(shape, dict):
        return {name: _listed(inner, shape[name], f"{path}.{name}") for name, inner in part.items()}
    return part


def build_all(values: Values, library: Facts) -> tuple[Answers, ...]:
    """One :class:`Answers` for each kind in ``letter``, in that order; each keeps the demands that it has."""
    made = []
    for kind in split_list(values.get("letter", "")):
        answers = build({**values, "letter": kind})
        known = set(demand_ids(library, kind, answers.system))
        kept = tuple(demand for demand in answers.demands if demand in known)
        made.append(msgspec.structs.replace(answers, demands=kept))
    return tuple(made)
