"""What can be told of a letter template without running it: its stretches of text, its blocks, places and calls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec
from jinja2 import Environment, TemplateSyntaxError, nodes

GAP = "\ufffc"
"""Stands in a stretch for a place to fill: ``<v of=…/>`` or ``{{ … }}``."""

_VALUE = re.compile(r"<v\s+of=\"([^\"]*)\"[^>]*?/>")
_FOREIGN = re.compile(r"<lang\b[^>]*>.*?</lang>", re.DOTALL)
_INLINE = re.compile(r"</?(?:b|lang)\b[^>]*>")
_BLOCK = re.compile(r"<[^>]*>")
_OPENING = re.compile(r"<(p|list|item|demand)\b[^>]*?\bid=\"([^\"]*)\"")
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"'}


class Stretch(msgspec.Struct, frozen=True):
    """A stretch of running text and the line it begins on; places to fill are GAP."""

    line: int
    text: str


class Call(msgspec.Struct, frozen=True):
    """A call in a template: its name, its literal arguments (None where they are not literal), its line."""

    name: str
    arguments: tuple[str | None, ...]
    line: int


class BlockPlaces(msgspec.Struct, frozen=True):
    """A block with an id, and the places to fill up to the next one."""

    id: str
    places: tuple[str, ...]


class TemplateSource(msgspec.Struct, frozen=True, kw_only=True):
    """A template taken apart."""

    stretches: tuple[Stretch, ...]
    blocks: tuple[BlockPlaces, ...]
    calls: tuple[Call, ...]
    conditions: tuple[str, ...]
    names: tuple[str, ...]
    """Every variable, function and macro that it uses or defines."""
    settings: tuple[str, ...]
    """What ``set`` and ``for`` take, in one spelling; words of the language left out."""
    rights: tuple[tuple[int, str], ...]
    """Line and id of the rights in a table named ``rights`` (a kind of letter -> the right it rests on)."""


class TemplateFault(ValueError):
    """A template that Jinja cannot read; ``line`` counts from 1."""

    def __init__(self, problem: str, line: int) -> None:
        super().__init__(problem)
        self.line = line


@lru_cache(maxsize=512)
def take_apart(source: str) -> TemplateSource:
    """The parts of a template's source; raises TemplateFault."""
    try:
        tree = Environment(autoescape=True).parse(source)
    except TemplateSyntaxError as error:
        raise TemplateFault(error.message or "", error.lineno) from None
    return TemplateSource(
        stretches=tuple(_stretches(tree)),
        blocks=tuple(_blocks(source)),
        calls=tuple(_calls(tree)),
        conditions=tuple(_conditions(tree)),
        names=tuple(sorted(set(_names(tree)))),
        settings=tuple(sorted(set(_settings(tree)))),
        rights=tuple(_rights(tree)),
    )


def _stretches(tree: nodes.Template) -> Iterator[Stretch]:
    for output in tree.find_all(nodes.Output):
        raw = "".join(node.data if isinstance(node, nodes.TemplateData) else GAP for node in output.nodes)
        yield from _split(raw, output.nodes[0].lineno)
    for const in tree.find_all(nodes.Const):
        if isinstance(const.value, str) and not const.value.isascii():
            yield Stretch(const.lineno, const.value)


def _split(raw: str, line: int) -> Iterator[Stretch]:
    """The stretches between block tags."""
    text = _VALUE.sub(GAP, _FOREIGN.sub(GAP, raw))
    text = _INLINE.sub("", text)
    start = 0
    for match in (*_BLOCK.finditer(text), None):
        piece = text[start : match.start() if match else len(text)]
        if any(letter.isalpha() for letter in piece):
            before = text[:start] + piece[: len(piece) - len(piece.lstrip())]
            yield Stretch(line + before.count("\n"), _plain(piece))
        start = match.end() if match else start


def _plain(piece: str) -> str:
    for entity, sign in _ENTITIES.items():
        piece = piece.replace(entity, sign)
    return piece.strip()


def _blocks(source: str) -> Iterator[BlockPlaces]:
    found = list(_OPENING.finditer(source))
    ends = [match.start() for match in found[1:]] + [len(source)] * bool(found)
    lead = source[: found[0].start()] if found else source
    yield BlockPlaces("", tuple(_VALUE.findall(lead)))
    for match, end in zip(found, ends, strict=True):
        yield BlockPlaces(match[2], tuple(_VALUE.findall(source[match.start() : end])))


def _calls(tree: nodes.Template) -> Iterator[Call]:
    for call in tree.find_all(nodes.Call):
        name = call.node.name if isinstance(call.node, nodes.Name) else ""
        if isinstance(call.node, nodes.Getattr):
            name = f"shared.{call.node.attr}"
        yield Call(name, tuple(_literal(each) for each in call.args), call.lineno)


def _literal(node: nodes.Expr) -> str | None:
    return node.value if isinstance(node, nodes.Const) and isinstance(node.value, str) else None


def _conditions(tree: nodes.Template) -> Iterator[str]:
    """Every test of a branch, in one spelling, so that languages can be compared."""
    for branch in tree.find_all(nodes.If):
        yield repr(branch.test)


def _names(tree: nodes.Template) -> Iterator[str]:
    yield from (name.name for name in tree.find_all(nodes.Name))
    yield from (macro.name for macro in tree.find_all(nodes.Macro))
    for part in tree.find_all(nodes.Getattr):
        if isinstance(part.node, nodes.Name):
            yield f"{part.node.name}.{part.attr}"


def _settings(tree: nodes.Template) -> Iterator[str]:
    for setting in tree.find_all(nodes.Assign):
        yield f"{setting.target!r} = {setting.node!r}"
    for loop in tree.find_all(nodes.For):
        yield f"{loop.target!r} in {loop.iter!r}"


def _rights(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    for setting in tree.find_all(nodes.Assign):
        if isinstance(setting.target, nodes.Name) and setting.target.name == "rights":
            for pair in setting.node.find_all(nodes.Pair):
                if (right := _literal(pair.value)) is not None:
                    yield pair.lineno, right
