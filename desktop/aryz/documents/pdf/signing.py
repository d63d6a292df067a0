"""The end of a letter: date, line for the signature with its word below, name."""

from __future__ import annotations

from aryz.documents import shown
from aryz.documents.pdf.setting import ASCENT, MM, Column, Setter, Style
from aryz.documents.pdf.strips import Piece, Strip, Stroke
from aryz.documents.pdf.structure import Element
from aryz.model.letter import Closing, Run, Runs

_LINE = 42 * MM
_GAP = 4 * MM
_NAME = 52 * MM
_ROOM = 9 * MM
"""For the hand, above the line."""


def set_closing(setter: Setter, block: Closing) -> list[Strip]:
    """One strip: date at the left, the line in the middle, the name at the right, all on one base line."""
    date_column, line_column, name_column = _columns(setter)
    part = setter.tree.add("Div", setter.tree.root)
    rule = _ROOM + ASCENT * setter.body.leading + 1.5
    label = (Run(block.signature_label),) if block.signature_label else ()
    pieces = [
        *_part(setter, shown.shown(block.date), setter.body, date_column, part, _ROOM),
        *_part(setter, label, setter.scaled(0.8), line_column, part, rule + 0.5),
        *_part(setter, shown.shown(block.name), setter.body, name_column, part, _ROOM),
    ]
    depth = max([rule, *(piece.y for piece in pieces)]) + setter.body.leading * (1 - ASCENT)
    stroke = Stroke(line_column.left, rule, line_column.right, rule)
    return [Strip(depth, setter.left, setter.right, pieces, above=setter.gap, strokes=(stroke,))]


def _columns(setter: Setter) -> tuple[Column, Column, Column]:
    """The columns of date, line and name; on a narrow page all three give way."""
    width = setter.right - setter.left
    name_left = setter.right - min(_NAME, width * 0.34)
    line_left = name_left - _GAP - min(_LINE, width * 0.26)
    return (
        Column(setter.left, line_left - _GAP),
        Column(line_left, name_left - _GAP, centred=True),
        Column(name_left, setter.right),
    )


def _part(setter: Setter, runs: Runs, style: Style, column: Column, part: Element, top: float) -> list[Piece]:
    if not runs:
        return []
    lines = setter.lines(runs, style, column, setter.tree.add("P", part))
    return [piece._replace(y=piece.y + top) for piece in lines]
