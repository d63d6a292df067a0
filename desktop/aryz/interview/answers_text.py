"""YAML or JSON text -> a tree of dicts, lists and texts: every scalar is text, nothing is guessed, nothing is repeated."""

from __future__ import annotations

import json
from typing import Any

import yaml

from aryz.model.base import Fault, InputError, message

DEEPEST = 8
MOST = 20_000
"""Values in one file: far beyond any letter, far below what would hang."""

Tree = dict[str, "Tree"] | list["Tree"] | str
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def parse(text: str, name: str) -> Tree:
    """The tree in a text. ``name`` (of the file) is for messages. InputError for whatever is not plain data."""
    if text.lstrip().startswith("{"):
        try:
            return _json(text, name)
        except json.JSONDecodeError:
            pass  # YAML in braces begins like JSON; YAML's own message is then the right one
    return _Yaml(text, name).tree()


def _json(text: str, name: str) -> Tree:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        seen: dict[str, Any] = {}
        for key, value in pairs:
            if key in seen:
                raise InputError(
                    Fault(key, message("“{key}” stands here twice. Keep one of the two.", key=key), name)
                )
            seen[key] = value
        return seen

    def plain(part: Any, depth: int) -> Tree:
        if depth > DEEPEST:
            raise InputError(
                Fault("", message("The file is nested too deep. Compare it with an example."), name)
            )
        if isinstance(part, dict):
            return {key: plain(inner, depth + 1) for key, inner in part.items()}
        if isinstance(part, list):
            return [plain(inner, depth + 1) for inner in part]
        return (
            {None: "", True: "true", False: "false"}[part]
            if part is None or isinstance(part, bool)
            else str(part)
        )

    try:
        return plain(
            json.loads(text, object_pairs_hook=once, parse_int=str, parse_float=str, parse_constant=str), 0
        )
    except RecursionError:
        raise InputError(
            Fault("", message("The file is nested too deep. Compare it with an example."), name)
        ) from None


class _Yaml:
    """Builds the tree from YAML's events, so that tags, anchors and repeats are seen and numbers stay text."""

    def __init__(self, text: str, name: str) -> None:
        self._name = name
        self._count = 0
        self._events = yaml.parse(text, Loader=_Loader)

    def tree(self) -> Tree:
        try:
            made = self._document()
        except (yaml.YAMLError, RecursionError) as error:
            raise self._broken(error) from None
        return made

    def _document(self) -> Tree:
        event = self._next()
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            return {}
        made = self._value(event, 0)
        self._next()
        if not isinstance(last := self._next(), yaml.StreamEndEvent):
            raise self._fault(
                last, message("The file holds two documents. Keep one and take out the line “---”.")
            )
        return made

    def _next(self) -> Any:
        self._count += 1
        event = next(self._events)
        if self._count > MOST:
            raise self._fault(event, message("The file holds too many values. Compare it with an example."))
        return event

    def _value(self, event: Any, depth: int) -> Tree:
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            raise self._fault(
                event, message("Anchors and aliases (& and *) are not read here. Put the text in quotes.")
            )
        if event.tag is not None and event.tag != "!":
            raise self._fault(event, message("Tags (!) are not read here. Put the text in quotes."))
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        if depth > DEEPEST:
            raise self._fault(event, message("The file is nested too deep. Compare it with an example."))
        return self._mapping(depth) if isinstance(event, yaml.MappingStartEvent) else self._list(depth)

    def _mapping(self, depth: int) -> Tree:
        made: dict[str, Tree] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._value(event, depth + 1)
            if not isinstance(key, str):
                raise self._fault(event, message("A key must be a word."))
            if key in made:
                raise self._fault(event, message("“{key}” stands here twice. Keep one of the two.", key=key))
            made[key] = self._value(self._next(), depth + 1)
        return made

    def _list(self, depth: int) -> Tree:
        made: list[Tree] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            made.append(self._value(event, depth + 1))
        return made

    def _fault(self, event: Any, said: Any) -> InputError:
        return InputError(Fault(_line(event.start_mark), said, self._name))

    def _broken(self, error: Exception) -> InputError:
        mark = getattr(error, "problem_mark", None)
        if mark is None:
            return InputError(
                Fault(
                    "",
                    message("The file cannot be read as YAML or JSON. Compare it with an example."),
                    self._name,
                )
            )
        said = message(
            "The file cannot be read from here on. Put texts in quotes, and check the blanks at the left."
        )
        return InputError(Fault(_line(mark), said, self._name))


def _line(mark: Any) -> str:
    return f"line {mark.line + 1}"
