"""The pieces that pages are made of. All lengths are points; y runs down from the top of the strip."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from aryz.documents.pdf.fonts import Face
from aryz.documents.pdf.structure import Element
from aryz.model.pictures import Picture


class Bit(NamedTuple):
    """A stretch of one line in one face: what is drawn, for which element, from which answers."""

    text: str
    face: Face
    element: Element
    of: tuple[str, ...]
    x: float
    width: float


class Piece(NamedTuple):
    """A line of text: its base line and its bits; ``order``: its place in reading order."""

    order: int
    y: float
    size: float
    bits: tuple[Bit, ...]


class Figure(NamedTuple):
    """A picture at (x, y), its top left corner, `width` by `height`; ``order``: its place in reading order."""

    order: int
    y: float
    x: float
    width: float
    height: float
    picture: Picture
    element: Element


class Stroke(NamedTuple):
    """A thin straight line, from (x1, y1) to (x2, y2)."""

    x1: float
    y1: float
    x2: float
    y2: float


class Strip(msgspec.Struct):
    """What cannot be divided between pages: usually one line.

    ``above``: the space before it, dropped at the top of a page. ``keep``: it stays on one page with the next strip.
    ``left``, ``right``: the column it belongs to. ``framed``: the number of its frame; neighbours with the same share it, 0 is none.
    """

    height: float
    left: float
    right: float
    pieces: list[Piece]
    block: str = ""
    above: float = 0
    keep: bool = False
    framed: int = 0
    strokes: tuple[Stroke, ...] = ()
    figures: tuple[Figure, ...] = ()


class Placed(NamedTuple):
    """A strip and the distance of its top from the top of its page."""

    strip: Strip
    top: float
