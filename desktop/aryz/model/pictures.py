"""Pictures on paper: a signature, the sheets of a paper that is attached."""

from __future__ import annotations

import msgspec


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A picture ready to be printed: a baseline JPEG without metadata (grey or RGB).

    ``width``, ``height``: pixels; ``width_mm``, ``height_mm``: on paper; ``alt``: what a screen reader says instead.
    """

    jpeg: bytes
    width: int
    height: int
    width_mm: float
    height_mm: float
    alt: str = ""
    grey: bool = False


class Enclosure(msgspec.Struct, frozen=True, kw_only=True):
    """A paper attached to a letter, read, cleaned and numbered. ``title``: as the letter's list names it; ``sheets``: one picture a page."""

    number: int
    title: str
    sheets: tuple[Picture, ...]
