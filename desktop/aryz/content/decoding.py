"""A YAML file as typed records; whoever wrote the file is told the file, the line and what to do."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeVar

import msgspec

from aryz.content.reading import content_error
from aryz.model.base import message

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from aryz.content.loading import Lines, Step, Tree
    from aryz.model.base import ContentError, Message

T = TypeVar("T")

_PATH = re.compile(r"\.([^.\[]+)|\[(\d+)\]|(\[\.\.\.\])")
_AT = re.compile(r"^(?P<what>.*?)(?: - at `(?:key in )?\$(?P<path>[^`]*)`)?$", re.DOTALL)
_UNKNOWN = re.compile(r"unknown field `([^`]+)`")
_MISSING = re.compile(r"missing required field `([^`]+)`")


def decode(path: Path, into: type[T], prepare: Callable[[Tree], None] | None = None) -> T:
    """The file ``path`` as ``into``. ``prepare`` may mend the tree of text before it is converted.

    Raises ContentError with file, line and what to do.
    """
    from aryz.content.loading import read_yaml  # noqa: PLC0415 - YAML is loaded only for files

    tree = read_yaml(path)
    if prepare is not None:
        prepare(tree)
    try:
        return msgspec.convert(tree, into, strict=False)
    except msgspec.ValidationError as error:
        raise _explained(path, tree, into, str(error)) from None


def _explained(path: Path, tree: Tree, into: type[T], problem: str) -> ContentError:
    from aryz.content.loading import read_yaml  # noqa: PLC0415

    lines: Lines = {}
    read_yaml(path, lines=lines)
    found = _AT.match(problem)
    what, raw = (found["what"], found["path"] or "") if found else (problem, "")
    steps = _steps(raw, tree, into, problem)
    unknown = _UNKNOWN.search(what)
    if unknown:
        steps = (*steps, unknown[1])
    return content_error(path, _line(steps, lines), _sentence(what, steps, into))


def _sentence(what: str, steps: tuple[Step, ...], into: type[T]) -> Message:
    place = ".".join(str(step) for step in steps) or "the file"
    if unknown := _UNKNOWN.search(what):
        near = get_close_matches(unknown[1], _fields(into), 1)
        if near:
            return message(
                "“{key}” is not a key we know. Did you mean “{near}”?", key=unknown[1], near=near[0]
            )
        return message("“{key}” is not a key we know. Take it away.", key=unknown[1])
    if missing := _MISSING.search(what):
        return message("“{key}” is missing in {place}. Add it.", key=missing[1], place=place)
    return message(
        "{place} is not right: {problem}.",
        place=place,
        problem=what.replace("`", "“", 1).replace("`", "”", 1),
    )


def anything(_: type) -> dict[str, object]:
    """The schema of a value of any shape (a condition has its own rules: interview)."""
    return {"description": "anything"}


def _fields(into: type[T]) -> list[str]:
    """Every key that the record and the records in it know."""
    _, parts = msgspec.json.schema_components([into], schema_hook=anything)
    return sorted({key for part in parts.values() for key in part.get("properties", {})})


def _steps(raw: str, tree: Tree, into: type[T], problem: str) -> tuple[Step, ...]:
    """The keys and indices of msgspec's path; a key that it leaves out (``[...]``) is found by trying each."""
    steps: tuple[Step, ...] = ()
    for name, index, gap in _PATH.findall(raw):
        if gap:
            key = _culprit(tree, steps, into, problem)
            if key is None:
                return steps
            steps = (*steps, key)
        else:
            steps = (*steps, int(index) if index else name)
    return steps


def _culprit(tree: Tree, steps: tuple[Step, ...], into: type[T], problem: str) -> str | None:
    """The key of the mapping at ``steps`` without which ``problem`` no longer arises."""
    mapping = _at(tree, steps)
    if not isinstance(mapping, dict):
        return None
    for key in list(mapping):
        try:
            msgspec.convert(_put(tree, steps, {key: mapping[key]}), into, strict=False)
        except msgspec.ValidationError as error:
            if str(error) == problem:
                return key
    return None


def _at(tree: Tree, steps: tuple[Step, ...]) -> Tree:
    for step in steps:
        if isinstance(tree, dict) and isinstance(step, str):
            tree = tree.get(step)
        elif isinstance(tree, list) and isinstance(step, int):
            tree = tree[step]
    return tree


def _put(tree: Tree, steps: tuple[Step, ...], value: Tree) -> Tree:
    """``tree`` with ``value`` at ``steps``; ``tree`` itself is not changed."""
    if not steps:
        return value
    first, rest = steps[0], steps[1:]
    if isinstance(tree, dict) and isinstance(first, str):
        return {**tree, first: _put(tree[first], rest, value)}
    if isinstance(tree, list) and isinstance(first, int):
        return [*tree[:first], _put(tree[first], rest, value), *tree[first + 1 :]]
    return tree


def _line(steps: tuple[Step, ...], lines: Lines) -> int:
    """The line of the deepest step that the file has."""
    for length in range(len(steps), 0, -1):
        if steps[:length] in lines:
            return lines[steps[:length]]
    return 1
