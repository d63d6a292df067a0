"""Strict YAML: text in, plain lists, dicts and text out; every surprise of YAML is refused with its line.

Scalars stay text (``18:20`` is not a number of seconds, ``2026-11-22`` not yet a date, ``no`` not false): the records
say what they want. Only the plain words ``true``, ``false``, ``null`` and ``~`` (and an empty value) are read as such.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml
from yaml._yaml import CParser

from aryz.content.reading import content_error, read_text
from aryz.model.base import AryzError, Message, message

if TYPE_CHECKING:
    from pathlib import Path

MAX_DEPTH = 40
"""Lists and mappings inside each other; nobody writes deeper by hand."""

Tree = dict[str, "Tree"] | list["Tree"] | str | bool | None
Step = str | int
Lines = dict[tuple[Step, ...], int]
"""Path of keys and indices -> the line (from 1) on which that key or item stands."""

_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}


class TextFault(AryzError):
    """A YAML text that is not what we read. ``line`` and ``column`` count from 1."""

    def __init__(self, said: Message, line: int, column: int) -> None:
        super().__init__(said)
        self.line = line
        self.column = column


class _Open:
    """A list or mapping that is being read."""

    __slots__ = ("key", "step", "value")

    def __init__(self, value: dict[str, Tree] | list[Tree], step: Step) -> None:
        self.value = value
        self.key: str | None = None
        self.step = step


class _Reader:
    """Turns the parser's events into a tree; ``lines`` is filled only where asked, for it costs time."""

    def __init__(self, text: str, *, words: bool, lines: Lines | None) -> None:
        self._parser = CParser(text)
        self._words = words
        self._lines = lines
        self._open: list[_Open] = []
        self._result: Tree = None

    def read(self) -> Tree:
        """The one document of the text; raises TextFault."""
        documents = 0
        while True:
            event = self._parser.get_event()
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.MappingStartEvent):
                self._start({}, event)
            elif isinstance(event, yaml.SequenceStartEvent):
                self._start([], event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._open.pop()
            elif isinstance(event, yaml.AliasEvent):
                raise _fault(
                    event, message("“*{name}” repeats another place. Write it out.", name=event.anchor)
                )
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _fault(
                        event, message("A second document begins here. One file holds one document.")
                    )
            elif event is None or isinstance(event, yaml.StreamEndEvent):
                return self._result

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            raise _marked(event)
        value: Tree = event.value
        if self._open:
            top = self._open[-1]
            if type(top.value) is dict and top.key is None:
                self._key(top, event)
                return
        if self._words and event.implicit[0] and event.value in _WORDS:
            value = _WORDS[event.value]
        self._put(value, event)

    def _key(self, top: _Open, event: yaml.ScalarEvent) -> None:
        key = event.value
        if key in top.value:
            raise _fault(event, message("“{key}” stands twice. Keep one of the two.", key=key))
        top.key = key
        self._note(key, event)

    def _start(self, value: dict[str, Tree] | list[Tree], event: yaml.CollectionStartEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            raise _marked(event)
        if len(self._open) >= MAX_DEPTH:
            raise _fault(event, message("This is nested too deeply. Write it flatter."))
        step: Step = ""
        if self._open:
            top = self._open[-1]
            if isinstance(top.value, list):
                step = len(top.value)
            elif top.key is None:
                raise _fault(event, message("A key must be one word, not a list or a mapping."))
            else:
                step = top.key
        self._put(value, event)
        self._open.append(_Open(value, step))

    def _put(self, value: Tree, event: yaml.NodeEvent) -> None:
        if not self._open:
            self._result = value
            return
        top = self._open[-1]
        if isinstance(top.value, list):
            self._note(len(top.value), event)
            top.value.append(value)
        else:
            top.value[top.key or ""] = value
            top.key = None

    def _note(self, step: Step, event: yaml.NodeEvent) -> None:
        if self._lines is not None:
            path = (*(each.step for each in self._open[1:]), step)
            self._lines[path] = _place(event)[0]


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _fault(event: yaml.Event, said: Message) -> TextFault:
    return TextFault(said, *_place(event))


def _marked(event: yaml.NodeEvent) -> TextFault:
    mark = f"&{event.anchor}" if event.anchor is not None else str(getattr(event, "tag", "!"))
    return _fault(event, message("“{mark}” is a mark of YAML that we do not read. Take it away.", mark=mark))


def parse_yaml(text: str, *, words: bool = True, lines: Lines | None = None) -> Tree:
    """``text`` as lists, dicts and text. ``words`` false: even ``true`` and ``null`` stay text, an empty value is ``""``.

    Duplicate keys, anchors, aliases, tags, second documents and keys that are not words raise TextFault.
    """
    try:
        return _Reader(text, words=words, lines=lines).read()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        said = message("The file cannot be read as YAML here: {problem}.", problem=error.problem or "")
        raise TextFault(said, line, column) from None
    except yaml.YAMLError as error:
        where = text.count("\n", 0, max(getattr(error, "position", 0), 0)) + 1
        raise TextFault(message("A control character stands in the file. Delete it."), where, 1) from None


def read_yaml(path: Path, *, lines: Lines | None = None) -> Tree:
    """The file's content, read strictly; raises ContentError naming file and line."""
    try:
        return parse_yaml(read_text(path), lines=lines)
    except TextFault as fault:
        raise content_error(path, fault.line, fault.message) from None
