"""Where blocks and answers stand on the pages, for the window's marker."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from aryz.documents.pdf.rendered import Place
from aryz.documents.pdf.setting import ASCENT, PAGE_HEIGHT, PAGE_WIDTH
from aryz.documents.pdf.strips import Piece, Placed


def places(pages: list[list[Placed]]) -> tuple[Place, ...]:
    """A place for each block on each page it reaches, and for each line of each answer."""
    return tuple(place for index, page in enumerate(pages) for place in _on_page(index, page))


def _on_page(index: int, page: list[Placed]) -> Iterator[Place]:
    for block, group in groupby(page, lambda placed: placed.strip.block):
        strips = list(group)
        left = min(placed.strip.left for placed in strips)
        right = max(placed.strip.right for placed in strips)
        bottom = strips[-1].top + strips[-1].strip.height
        yield _place((), block, index, left, strips[0].top, right - left, bottom - strips[0].top)
        for strip, top in strips:
            for piece in strip.pieces:
                yield from _of_piece(piece, block, index, top)


def _of_piece(piece: Piece, block: str, page: int, top: float) -> Iterator[Place]:
    height = piece.size * 1.3
    for bit in piece.bits:
        if bit.of and bit.width:
            yield _place(bit.of, block, page, bit.x, top + piece.y - ASCENT * height, bit.width, height)


def _place(
    of: tuple[str, ...], block: str, page: int, x: float, y: float, width: float, height: float
) -> Place:
    return Place(of, block, page, x / PAGE_WIDTH, y / PAGE_HEIGHT, width / PAGE_WIDTH, height / PAGE_HEIGHT)
