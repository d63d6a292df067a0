"""Lists: demands, items, attachments."""

from __future__ import annotations

from itertools import pairwise

from aryz.documents import shown
from aryz.documents.pdf.setting import ASCENT, Setter
from aryz.documents.pdf.strips import Strip, Stroke
from aryz.documents.pdf.structure import LIST, Element
from aryz.model.letter import Attachments, Demands, Items

_LABEL_GAP = 5
_SMALL_GAP = 1.5
"""Between short items; demands stand as far apart as paragraphs."""
_SQUARE = 0.78
"""The square to be ticked, in parts of the text's size."""


def set_listing(setter: Setter, block: Demands | Items | Attachments) -> list[Strip]:
    """The items of a list under one another, their numbers or dashes standing free at the left."""
    match block:
        case Demands():
            return _set_rows(setter, shown.demands(block), "Decimal", gap=setter.gap)
        case Items():
            return _set_rows(setter, shown.items(block), "Decimal" if block.numbered else "None")
        case Attachments():
            return _set_attachments(setter, block)


def _set_attachments(setter: Setter, block: Attachments) -> list[Strip]:
    strips: list[Strip] = []
    if heading := shown.shown(block.heading):
        element = setter.tree.add("P", setter.tree.root)
        strips = setter.strips(heading, setter.body, setter.column(), element)
    for strip in strips:
        strip.keep = True
    strips.extend(_set_rows(setter, shown.attachments(block), "Decimal", indented=False))
    if strips:
        strips[0].above = setter.body.leading
    return strips


def _set_rows(
    setter: Setter,
    rows: tuple[shown.Row, ...],
    numbering: str,
    *,
    indented: bool = True,
    gap: float = _SMALL_GAP,
) -> list[Strip]:
    if not rows:
        return []
    whole = setter.tree.add("L", setter.tree.root, attributes=LIST + numbering)
    start = setter.indent if indented else 0
    hang = start + max(_label_width(setter, row.label) for row in rows) + _LABEL_GAP
    strips: list[Strip] = []
    for row in rows:
        lines = _set_row(setter, whole, row, start, hang)
        lines[0].above = gap if strips else setter.gap
        strips.extend(lines)
    return strips


def _label_width(setter: Setter, label: str) -> float:
    return setter.body.size * _SQUARE if label == shown.BOX else setter.width(label, setter.body)


def _square(setter: Setter, left: float) -> tuple[Stroke, ...]:
    """An empty square on the first base line (the fonts of letters have none)."""
    side = setter.body.size * _SQUARE
    right, low = left + side, ASCENT * setter.body.leading
    corners = ((left, low), (right, low), (right, low - side), (left, low - side), (left, low))
    return tuple(Stroke(*start, *end) for start, end in pairwise(corners))


def _set_row(setter: Setter, whole: Element, row: shown.Row, start: float, hang: float) -> list[Strip]:
    """One item: its label at `start`, its text hanging from `hang` points inside the column."""
    item = setter.tree.add("LI", whole)
    label = None if row.label == shown.BOX else setter.tree.add("Lbl", item)
    strips = setter.strips(row.runs, setter.body, setter.column(hang), setter.tree.add("LBody", item))
    if label is None:
        strips[0].strokes = _square(setter, setter.left + start)
    else:
        strips[0].pieces.insert(0, setter.label(f"{row.label} ", setter.body, setter.left + start, label))
    for strip in strips:
        strip.left, strip.block = setter.left + start, row.name
    return strips
