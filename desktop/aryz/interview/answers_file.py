"""Answers files: read strictly, written with everything in quotes (DESIGN section 8)."""

from __future__ import annotations

import os
import stat
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import msgspec

from aryz.content.quoting import quoted
from aryz.interview.answers_text import Tree, parse
from aryz.interview.hostile import find_hostile
from aryz.interview.paths import check_path
from aryz.interview.values import LEADING, SHAPE, short_key
from aryz.model.answers import Answers
from aryz.model.base import Fault, InputError, Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BIGGEST = 1_000_000
"""Bytes in an answers file."""
# O_NONBLOCK: never wait for the other end of a pipe; O_BINARY: Windows must not translate line ends.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def load_answers(path: Path) -> Answers:
    """The answers in a YAML or JSON file. InputError with every fault: file, field or line, what to do."""
    return read_answers(read_text(path), path.name, path.parent)


def read_answers(text: str, name: str, folder: Path | None = None) -> Answers:
    """The same for text already read; ``folder``: where attachments must lie (None: they are not looked at)."""
    tree = _spelled_out(parse(text, name))
    faults = [Fault(short_key(field), said, name) for field, said in _faults(tree, SHAPE, "")]
    if not faults and folder is not None and isinstance(tree, dict):
        faults = [Fault(field, said, name) for field, said in _attachments(tree, folder)]
    if faults:
        raise InputError(*faults)
    return msgspec.convert(_without_empty(tree), Answers)


def _spelled_out(tree: Tree) -> Tree:
    """Items that are one text as the groups that they stand for: ``- scan.pdf`` as ``- path: scan.pdf``."""
    if not isinstance(tree, dict):
        return tree
    return {key: _items_of(key, part) if key in LEADING else part for key, part in tree.items()}


def _items_of(key: str, part: Tree) -> Tree:
    if not isinstance(part, list):
        return part
    return [({LEADING[key]: item} if item else {}) if isinstance(item, str) else item for item in part]


def read_text(path: Path, biggest: int = BIGGEST) -> str:
    """A regular file of at most ``biggest`` bytes, as UTF-8. InputError if it is none."""
    data = read_bytes(path, biggest + 1)
    if len(data) > biggest:
        raise _refused(path, message("The file is larger than 1 MB. Answers are text: take out what is not."))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise _refused(
            path, message("Line {line} is not in UTF-8. Save the file as UTF-8.", line=line)
        ) from None


def read_bytes(path: Path, most: int) -> bytes:
    """The first ``most`` bytes of a regular file; InputError for any other, and never a wait for a pipe or a device."""
    try:
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise _refused(path, message("This is not a regular file. Choose a file."))
            return file.read(most)
    except FileNotFoundError:
        raise _refused(path, message("There is no such file. Check its name and its folder.")) from None
    except (OSError, ValueError):
        raise _refused(
            path, message("The file cannot be opened. Check its name and whether you may read it.")
        ) from None


def _refused(path: Path, said: Message) -> InputError:
    return InputError(Fault("", said, path.name))


def _faults(part: Tree, shape: Any, path: str) -> Iterator[tuple[str, Message]]:
    """Everything that does not have the shape of answers, with its place."""
    if shape is None:
        if not isinstance(part, str):
            yield path, message("Write one text here, not a list or a group.")
        elif found := find_hostile(part):
            yield path, found.said()
    elif isinstance(shape, list):
        yield from _list_faults(part, shape, path)
    elif not isinstance(part, dict):
        if part != "":
            yield path, message("Write keys with answers here: {keys}.", keys=", ".join(shape))
    else:
        for key, inner in part.items():
            place = f"{path}.{key}" if path else key
            if key in shape:
                yield from _faults(inner, shape[key], place)
            else:
                yield place, _unknown(key, shape)


def _list_faults(part: Tree, shape: list[Any], path: str) -> Iterator[tuple[str, Message]]:
    if isinstance(part, list):
        for number, inner in enumerate(part, 1):
            yield from _faults(inner, shape[0], f"{path}.{number}")
    elif part != "":
        yield path, message("Write a list here: each item on its own line, after a dash.")


def _unknown(key: str, shape: dict[str, Any]) -> Message:
    if found := find_hostile(key):
        return found.said()
    near = get_close_matches(key.lower(), shape, n=1, cutoff=0.5)
    if near:
        return message("There is no key “{key}” here. Did you mean “{near}”?", key=key[:60], near=near[0])
    return message("There is no key “{key}” here. The keys are: {keys}.", key=key[:60], keys=", ".join(shape))


def _attachments(tree: dict[str, Tree], folder: Path) -> Iterator[tuple[str, Message]]:
    named = tree.get("attachments", [])
    for number, item in enumerate(named if isinstance(named, list) else [], 1):
        named_here = str(item.get("path", "")) if isinstance(item, dict) and any(item.values()) else None
        if named_here is not None and (said := check_path(folder, named_here)):
            yield f"attachments.{number}", said


def _without_empty(part: Tree) -> Tree:
    """Without keys and items that were left empty: they are answers not given."""
    if isinstance(part, dict):
        return {
            key: inner
            for key, inner in ((key, _without_empty(value)) for key, value in part.items())
            if inner
        }
    return [inner for inner in map(_without_empty, part) if inner] if isinstance(part, list | tuple) else part


def dump_answers(answers: Answers) -> str:
    """Answers as YAML, every text in quotes, empty ones left out; ``read_answers`` gives the same answers back."""
    tree = msgspec.convert(_without_empty(msgspec.to_builtins(answers)), dict[str, Any])
    for key in LEADING.keys() & tree.keys():
        tree[key] = [item[LEADING[key]] if [*item] == [LEADING[key]] else item for item in tree[key]]
    return "\n".join(_lines(tree, 0) if tree else ("{}",)) + "\n"


def _lines(part: dict[str, Any], depth: int) -> Iterator[str]:
    blanks = "  " * depth
    for key, value in part.items():
        if isinstance(value, dict):
            yield f"{blanks}{key}:"
            yield from _lines(value, depth + 1)
        elif isinstance(value, list):
            yield f"{blanks}{key}:"
            yield from _items(value, depth + 1)
        else:
            yield f"{blanks}{key}: {quoted(value)}"


def _items(items: list[Any], depth: int) -> Iterator[str]:
    blanks = "  " * depth
    for item in items:
        if isinstance(item, dict) and item:
            first, *rest = _lines(item, depth + 1)
            yield f"{blanks}- {first.lstrip()}"
            yield from rest
        else:
            yield f"{blanks}- {'{}' if isinstance(item, dict) else quoted(item)}"
