"""The XML of our own templates as a tree; no document type, no entities but XML's five. Values are put in later."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat

from aryz.drafting.vocabulary import ATTRIBUTES, CHILDREN, TEXT
from aryz.model.base import ContentError, message

if TYPE_CHECKING:
    from collections.abc import Mapping

_NONE: frozenset[str] = frozenset()


@dataclass
class Node:
    """A tag with its attributes, its children (tags and text in their order), and its place in the template."""

    tag: str
    attributes: dict[str, str]
    at: str
    children: list[Node | str] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The block's id."""
        return self.attributes.get("id", "")

    @property
    def nodes(self) -> list[Node]:
        """The children that are tags."""
        return [child for child in self.children if isinstance(child, Node)]


def fault_at(place: str, problem: str, **values: str) -> ContentError:
    """A ContentError at a place in a template."""
    file, _, line = place.rpartition(":")
    return ContentError(
        message("{file}, line {line}: {problem}", file=file, line=line, problem=problem.format(**values))
    )


class _Reader:
    """Builds the tree from the parser's events, checking each tag against the vocabulary."""

    def __init__(self, name: str) -> None:
        self.open: list[Node] = []
        self.root: Node | None = None
        self.last = f"{name}:0"

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        own = dict(attributes)
        node = Node(tag, own, own.pop("at", self.last))
        self.last = node.at
        allowed = CHILDREN.get(self.open[-1].tag, _NONE) if self.open else frozenset({"letter"})
        if tag not in allowed:
            where = self.open[-1].tag if self.open else "the template"
            raise fault_at(node.at, "<{tag}> cannot stand in {where}.", tag=tag, where=where)
        unknown = own.keys() - ATTRIBUTES.get(tag, _NONE)
        if unknown:
            raise fault_at(node.at, "<{tag}> has no “{name}”.", tag=tag, name=min(unknown))
        if self.open:
            self.open[-1].children.append(node)
        else:
            self.root = node
        self.open.append(node)

    def end(self, _tag: str) -> None:
        self.open.pop()

    def text(self, data: str) -> None:
        top = self.open[-1]
        if top.tag in TEXT:
            top.children.append(data)
        elif data.strip():
            raise fault_at(
                top.at, "Text cannot stand in <{tag}>: “{text}”.", tag=top.tag, text=data.strip()[:40]
            )

    def refuse(self, *_parts: object) -> None:
        raise fault_at(self.last, "A letter has no document type and no entities of its own.")


def parse(xml: str, name: str) -> Node:
    """The tree of a rendered template. Raises ContentError with the template's file and line."""
    reader = _Reader(name)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = reader.refuse
    parser.EntityDeclHandler = reader.refuse
    parser.ProcessingInstructionHandler = reader.refuse
    try:
        parser.Parse(xml.strip(), True)  # noqa: FBT003
    except expat.ExpatError as error:
        raise fault_at(
            reader.last, "The parts of the letter are not closed in order ({what}).", what=str(error)
        ) from None
    if reader.root is None:
        raise fault_at(reader.last, "The template is empty.")
    return reader.root
