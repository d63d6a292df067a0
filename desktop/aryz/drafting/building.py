"""From the tree of a template to the blocks of a letter: answers, citations and terms are put in here."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from aryz.drafting import header
from aryz.drafting.citations import Citing
from aryz.drafting.markup import Node, fault_at
from aryz.drafting.parties import addressee_lines
from aryz.drafting.terms import may_print, term_phrase
from aryz.drafting.values import PARAGRAPH, joined, value_run
from aryz.model.base import ContentError
from aryz.model.letter import (
    Addressee,
    Demand,
    Demands,
    Items,
    Paragraph,
    Run,
    Table,
    Title,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from aryz.drafting.desk import Desk
    from aryz.model.letter import AnyBlock, Runs

_BLANKS = re.compile(r"[ \t\r\n]+")
_ENDS = (".", "!", "?", "…")


class Builder:
    """Makes the blocks of one letter."""

    def __init__(self, desk: Desk, root: Node) -> None:
        self._desk = desk
        self._root = root
        self._citing = Citing(desk.language, desk.on, _mentions(root, desk))
        self._signs = {node.tag for node in root.nodes} & {"date", "signature"}
        self._makers: dict[str, Callable[[Node], Iterator[AnyBlock]]] = {
            "to": self._to, "from": self._from, "title": self._title, "p": self._paragraphs, "list": self._items,
            "demands": self._demands, "table": self._table, "attachments": self._attachments,
            "date": self._closing, "signature": self._closing, "receipt": self._receipt,
        }  # fmt: skip

    def blocks(self) -> tuple[AnyBlock, ...]:
        """All blocks, in the template's order."""
        found: list[AnyBlock] = []
        first = header.notice(self._desk)
        if first is not None:
            found.append(first)
        for node in self._root.nodes:
            found += self._makers[node.tag](node)
        return tuple(found)

    def _to(self, _node: Node) -> Iterator[AnyBlock]:
        sheet = self._desk.sheet
        yield Addressee(id="to", lines=addressee_lines(sheet.addressee, sheet.via, self._desk.speech))

    def _from(self, _node: Node) -> Iterator[AnyBlock]:
        yield header.sender(self._desk)

    def _title(self, node: Node) -> Iterator[AnyBlock]:
        own = [child for child in node.children if not (isinstance(child, Node) and child.tag == "sub")]
        below = next((child for child in node.nodes if child.tag == "sub"), None)
        runs = self._runs(Node(node.tag, {}, node.at, own))
        yield Title(id="title", runs=runs, subtitle=self._runs(below) if below else ())

    def _paragraphs(self, node: Node) -> Iterator[AnyBlock]:
        heading = node.attributes.get("heading") == "yes"
        for runs in _split(self._runs(node)):
            yield Paragraph(id=node.id, runs=runs, heading=heading)

    def _items(self, node: Node) -> Iterator[AnyBlock]:
        rows = tuple(runs for item in node.nodes if (runs := self._line(item)))
        if rows:
            yield Items(id=node.id, items=rows, numbered=node.attributes.get("numbered") == "yes")

    def _demands(self, node: Node) -> Iterator[AnyBlock]:
        rows = [(each, runs) for each in node.nodes if (runs := self._line(each))]
        items = tuple(
            Demand(id=each.id, number=number, runs=runs, right=each.attributes.get("right", ""))
            for number, (each, runs) in enumerate(rows, 1)
        )
        if items:
            yield Demands(id=node.id or "demands", items=items)

    def _table(self, node: Node) -> Iterator[AnyBlock]:
        yield Table(
            id=node.id, rows=tuple(tuple(self._line(cell) for cell in row.nodes) for row in node.nodes)
        )

    def _attachments(self, node: Node) -> Iterator[AnyBlock]:
        made = header.attachments(self._desk, tuple(self._line(item) for item in node.nodes))
        if made is not None:
            yield made

    def _closing(self, node: Node) -> Iterator[AnyBlock]:
        """Date and signature are one block, where the first of the two stands."""
        both = len(self._signs) > 1
        if not both or node is next(each for each in self._root.nodes if each.tag in self._signs):
            yield header.closing(self._desk, dated="date" in self._signs, signed="signature" in self._signs)

    def _receipt(self, _node: Node) -> Iterator[AnyBlock]:
        yield header.receipt(self._desk)

    # --- runs

    def _line(self, node: Node) -> Runs:
        """The runs of something that is one paragraph: a blank line in an answer is a line end there."""
        return tuple(joined(run) for run in self._runs(node))

    def _runs(self, node: Node) -> Runs:
        return tuple(run for run in _trimmed(list(self._inline(node, Run("")))) if run.text)

    def _inline(self, node: Node, around: Run) -> Iterator[Run]:
        """``around`` carries the language and weight of what stands around."""
        start = True
        for child in node.children:
            if isinstance(child, str):
                text = _BLANKS.sub(" ", child)
                yield Run(text, lang=around.lang, bold=around.bold)
                start = text.rstrip().endswith(_ENDS) if text.strip() else start
                continue
            if child.tag in ("b", "lang"):
                yield from self._inline(
                    child,
                    Run(
                        "",
                        lang=child.attributes.get("code", around.lang),
                        bold=around.bold or child.tag == "b",
                    ),
                )
            else:
                run = self._filled(child, start=start)
                yield msgspec.structs.replace(run, lang=run.lang or around.lang, bold=around.bold)
            start = False

    def _filled(self, node: Node, *, start: bool) -> Run:
        """The run of an answer, a citation or a term; the latter two begin with a capital at the start of a sentence."""
        try:
            if node.tag == "v":
                return value_run(node.attributes.get("of", ""), node.attributes.get("as", ""), self._desk)
            return self._ordered(node, start=start)
        except ContentError as error:
            raise fault_at(node.at, "{said}", said=str(error)) from None

    def _ordered(self, node: Node, *, start: bool) -> Run:
        """The run of a citation or a term."""
        desk, number = self._desk, int(node.attributes["n"])
        if node.tag == "cite":
            order = desk.cites[number]
            run, capital = self._citing.run(order.cited, order.form), order.capital
        else:
            asked = desk.terms[number]
            limit = asked.limit.id if asked.limit and may_print(asked.limit, desk.on, desk.language) else ""
            run, capital = Run(term_phrase(asked.limit, desk.on, desk.language), limit=limit), asked.capital
        return _with_text(run, capitalised(run.text)) if start or capital else run


def _mentions(root: Node, desk: Desk) -> Counter[str]:
    """How often each act is named in the letter."""
    found: Counter[str] = Counter()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        waiting += node.nodes
        if node.tag == "cite":
            found.update(each.act.id for each in desk.cites[int(node.attributes["n"])].cited)
    return found


def capitalised(text: str) -> str:
    """The text with its first letter a capital."""
    place = next((place for place, char in enumerate(text) if char.isalpha()), None)
    if place is None or any(char.isdigit() for char in text[:place]):
        return text
    return text[:place] + text[place].upper() + text[place + 1 :]


def _trimmed(runs: list[Run]) -> list[Run]:
    """Runs without blanks at the ends, and without a template's blank after another blank."""
    made: list[Run] = []
    for run in runs:
        after_blank = not made or made[-1].text.endswith((" ", "\n"))
        text = run.text.lstrip(" ") if after_blank and not run.of else run.text
        if text:
            made.append(_with_text(run, text))
    if made and not made[-1].of:
        made[-1] = _with_text(made[-1], made[-1].text.rstrip(" "))
    return made


def _split(runs: Runs) -> list[Runs]:
    """The runs of each paragraph: a blank line in an answer begins a new one."""
    if not any(PARAGRAPH in run.text for run in runs):
        return [runs] if runs else []
    found: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split(PARAGRAPH)
        found[-1].append(_with_text(run, first))
        found += [[_with_text(run, text)] for text in others]
    return [tuple(run for run in part if run.text) for part in found if any(run.text.strip() for run in part)]


def _with_text(run: Run, text: str) -> Run:
    return run if text is run.text else msgspec.structs.replace(run, text=text)
