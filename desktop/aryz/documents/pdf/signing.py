"""The end of a letter: date, line for the signature with its word below, name; above the line a picture of a signature, if given."""

from __future__ import annotations

from collections.abc import Iterator

from aryz.documents import shown
from aryz.documents.pdf.pictures import fit
from aryz.documents.pdf.setting import ASCENT, MM, Column, Setter, Style
from aryz.documents.pdf.strips import Figure, Piece, Strip, Stroke
from aryz.documents.pdf.structure import Element
from aryz.model.letter import Closing, Run, Runs

_LINE = 42 * MM
_GAP = 4 * MM
_NAME = 52 * MM
_ROOM = 9 * MM
"""For the hand, above the line."""
_PICTURE_MOST = 14 * MM
_PICTURE_AIR = 0.5 * MM
_MOST_LINES = 8


def set_closing(setter: Setter, block: Closing) -> list[Strip]:
    """Date at the left, the line in the middle, the name at the right, all on one base line.

    Where one of them is too long for that, they stand under one another.
    """
    part = setter.tree.add("Div", setter.tree.root)
    columns = _columns(setter)
    date = _part(setter, shown.shown(block.date), setter.body, columns[0], part)
    figures = tuple(_picture(setter, block, columns[1], part))
    word = (Run(block.signature_label),) if block.signature_label else ()
    label = _part(setter, word, setter.scaled(0.8), columns[1], part)
    name = _part(setter, shown.shown(block.name), setter.body, columns[2], part)
    if max(len(date), len(label), len(name)) > _MOST_LINES:
        return _stacked(setter, (date, label, name), columns[1], figures)
    base = ASCENT * setter.body.leading + 1.5
    room = max([_ROOM, *(figure.height + _PICTURE_AIR - base for figure in figures)])
    rule = room + base
    pieces = [*_lowered(date, room), *_lowered(label, rule + 0.5), *_lowered(name, room)]
    depth = max([rule, *(piece.y for piece in pieces)]) + setter.body.leading * (1 - ASCENT)
    return [_strip(setter, depth, pieces, columns[1], rule, figures)]


def _stacked(
    setter: Setter, parts: tuple[list[Piece], ...], line: Column, figures: tuple[Figure, ...]
) -> list[Strip]:
    """Each line a strip of its own: the date, the name, and the line for the signature with its word."""
    date, label, name = parts
    leading, top = setter.body.leading, ASCENT * setter.body.leading
    strips = [Strip(leading, setter.left, setter.right, [line._replace(y=top)]) for line in date]
    rule = max([_ROOM, *(figure.height + _PICTURE_AIR for figure in figures)])
    strips.append(_strip(setter, rule + 2, [], line, rule, figures))
    strips += [Strip(leading, setter.left, setter.right, [line._replace(y=top)]) for line in (*label, *name)]
    return strips


def _strip(
    setter: Setter, depth: float, pieces: list[Piece], line: Column, rule: float, figures: tuple[Figure, ...]
) -> Strip:
    """The line for the signature at `rule`, the picture of one just above it."""
    stroke = Stroke(line.left, rule, line.right, rule)
    standing = tuple(figure._replace(y=rule - _PICTURE_AIR - figure.height) for figure in figures)
    return Strip(
        depth, setter.left, setter.right, pieces, above=setter.gap, strokes=(stroke,), figures=standing
    )


def _picture(setter: Setter, block: Closing, column: Column, part: Element) -> Iterator[Figure]:
    """The picture of the signature, if there is one, above the middle of the line."""
    if block.picture is None:
        return
    width, height = fit(block.picture, column.width, _PICTURE_MOST)
    element = setter.tree.figure(part, block.picture.alt, block.signature_label, shown.plain(block.name))
    left = column.left + (column.width - width) / 2
    yield Figure(element.order, 0, left, width, height, block.picture, element)


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
