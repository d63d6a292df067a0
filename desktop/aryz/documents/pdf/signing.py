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
_MOST_LINES = 8


def set_closing(setter: Setter, block: Closing) -> list[Strip]:
    """Date at the left, the line in the middle, the name at the right, all on one base line.

    Where one of them is too long for that, they stand under one another.
    """
    part = setter.tree.add("Div", setter.tree.root)
    columns = _columns(setter)
    date, label, name = (
        _part(setter, runs, style, column, part)
        for runs, style, column in zip(_texts(block), _styles(setter), columns, strict=True)
    )
    if max(len(date), len(label), len(name)) > _MOST_LINES:
        return _stacked(setter, (date, label, name), columns)
    rule = _ROOM + ASCENT * setter.body.leading + 1.5
    pieces = [*_lowered(date, _ROOM), *_lowered(label, rule + 0.5), *_lowered(name, _ROOM)]
    depth = max([rule, *(piece.y for piece in pieces)]) + setter.body.leading * (1 - ASCENT)
    return [_strip(setter, depth, pieces, columns[1], rule)]


def _stacked(setter: Setter, parts: tuple[list[Piece], ...], columns: tuple[Column, ...]) -> list[Strip]:
    """Each line a strip of its own: the date, the name, and the line for the signature with its word."""
    date, label, name = parts
    leading, top = setter.body.leading, ASCENT * setter.body.leading
    strips = [Strip(leading, setter.left, setter.right, [line._replace(y=top)]) for line in date]
    strips.append(_strip(setter, _ROOM + 2, [], columns[1], _ROOM))
    strips += [Strip(leading, setter.left, setter.right, [line._replace(y=top)]) for line in (*label, *name)]
    return strips


def _strip(setter: Setter, depth: float, pieces: list[Piece], line: Column, rule: float) -> Strip:
    stroke = Stroke(line.left, rule, line.right, rule)
    return Strip(depth, setter.left, setter.right, pieces, above=setter.gap, strokes=(stroke,))


def _texts(block: Closing) -> tuple[Runs, Runs, Runs]:
    label = (Run(block.signature_label),) if block.signature_label else ()
    return shown.shown(block.date), label, shown.shown(block.name)


def _styles(setter: Setter) -> tuple[Style, Style, Style]:
    return setter.body, setter.scaled(0.8), setter.body


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


def _part(setter: Setter, runs: Runs, style: Style, column: Column, part: Element) -> list[Piece]:
    return setter.lines(runs, style, column, setter.tree.add("P", part)) if runs else []


def _lowered(pieces: list[Piece], by: float) -> list[Piece]:
    return [piece._replace(y=piece.y + by) for piece in pieces]
