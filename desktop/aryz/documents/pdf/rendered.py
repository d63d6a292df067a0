"""What rendering gives back: the file, and where on its pages everything stands."""

from __future__ import annotations

import msgspec


class Place(msgspec.Struct, frozen=True):
    """Where a block (``of`` empty) or one line of an answer's text stands.

    ``block``: the block's id, or its kind where it has none. ``page`` counts from 0; x, y (of the top left corner),
    width and height are fractions of the page, from its top left.
    """

    of: tuple[str, ...]
    block: str
    page: int
    x: float
    y: float
    width: float
    height: float


class Rendered(msgspec.Struct, frozen=True):
    """A finished document. ``starts``: the page (from 0) on which each of its parts begins."""

    pdf: bytes
    pages: int
    places: tuple[Place, ...]
    starts: tuple[int, ...] = (0,)
