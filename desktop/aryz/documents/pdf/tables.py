"""Tables: columns as wide as their words need, thin lines, a row divided only where it is longer than a page."""

from __future__ import annotations

from collections.abc import Iterator

from aryz.documents import shown
from aryz.documents.pdf.breaking import measure
from aryz.documents.pdf.setting import PAGE_HEIGHT, Column, Setter, Style
from aryz.documents.pdf.strips import Piece, Strip, Stroke
from aryz.documents.pdf.structure import HEADER_CELL, Element
from aryz.model.letter import Runs, Table

_PADDING = 4.0
_LONGEST_ROW = PAGE_HEIGHT / 3
_Row = tuple[Runs, ...]


def set_table(setter: Setter, block: Table) -> list[Strip]:
    """The rows of a table, the first being its header."""
    rows = shown.table(block)
    if not rows or not rows[0]:
        return []
    whole = setter.tree.add("Table", setter.tree.root)
    columns = list(_columns(setter, rows, block))
    strips: list[Strip] = []
    for index, row in enumerate(rows):
        strips.extend(_set_row(setter, whole, row, columns, header=index == 0))
    strips[0].above = setter.gap * 2
    strips[-1].height += setter.gap
    for strip in strips[:1]:
        strip.keep = len(strips) > 1
    return strips


def _columns(setter: Setter, rows: tuple[_Row, ...], block: Table) -> Iterator[Column]:
    """The columns in the widths asked for, or as their words need them; a small table still fills the width."""
    width = setter.right - setter.left
    if len(block.widths) == len(rows[0]) and min(block.widths) > 0:
        shares = [width * each / sum(block.widths) for each in block.widths]
    else:
        shares = _shares(_wanted(setter, rows), width)
    left = setter.left
    for index, share in enumerate(shares):
        yield Column(left, left + share, flush_right=index in block.right)
        left += share


def _wanted(setter: Setter, rows: tuple[_Row, ...]) -> list[float]:
    return [
        max(measure(cell, setter.faces, bold=True).natural_width(setter.body.size) for cell in cells)
        + 2 * _PADDING
        for cells in zip(*rows, strict=True)
    ]


def _shares(wanted: list[float], width: float) -> list[float]:
    """Divide `width`; whoever wants no more than an even share of what is left gets it."""
    shares = dict.fromkeys(range(len(wanted)), 0.0)
    left, open_columns = width, sorted(shares, key=wanted.__getitem__)
    while open_columns and wanted[open_columns[0]] <= left / len(open_columns):
        index = open_columns.pop(0)
        shares[index] = wanted[index]
        left -= wanted[index]
    for index in open_columns or shares:
        shares[index] += left / len(open_columns or shares)
    return list(shares.values())


def _set_row(
    setter: Setter, whole: Element, row: _Row, columns: list[Column], *, header: bool
) -> list[Strip]:
    style = setter.scaled(0.92, bold=header)
    row_element = setter.tree.add("TR", whole)
    cells: list[list[Piece]] = []
    for runs, column in zip(row, columns, strict=True):
        attributes = HEADER_CELL if header else ""
        cell = setter.tree.add("TH" if header else "TD", row_element, attributes=attributes)
        inner = Column(column.left + _PADDING, column.right - _PADDING, flush_right=column.flush_right)
        cells.append(setter.lines(runs, style, inner, setter.tree.add("P", cell)) if runs else [])
    return _divided(setter, cells, columns, style)


def _divided(setter: Setter, cells: list[list[Piece]], columns: list[Column], style: Style) -> list[Strip]:
    """One strip, or where the row is very long, one for each group of lines."""
    count = max((len(lines) for lines in cells), default=1) or 1
    at_once = max(int(_LONGEST_ROW / style.leading), 1)
    strips: list[Strip] = []
    for start in range(0, count, at_once):
        end = min(start + at_once, count)
        first, last = start == 0, end == count
        top = _PADDING if first else 0
        height = top + (end - start) * style.leading + (_PADDING if last else 0)
        pieces = [
            piece._replace(y=piece.y - start * style.leading + top)
            for lines in cells
            for piece in lines[start:end]
        ]
        strokes = tuple(_grid(columns, height, top=first, bottom=last))
        strips.append(Strip(height, setter.left, setter.right, pieces, strokes=strokes))
    return strips


def _grid(columns: list[Column], height: float, *, top: bool, bottom: bool) -> Iterator[Stroke]:
    left, right = columns[0].left, columns[-1].right
    if top:
        yield Stroke(left, 0, right, 0)
    if bottom:
        yield Stroke(left, height, right, height)
    for edge in (left, *(column.right for column in columns)):
        yield Stroke(edge, 0, edge, height)
