"""Filling pages: what belongs together stays together, and a signature never stands alone."""

from __future__ import annotations

from collections.abc import Iterator

from aryz.documents.pdf.strips import Placed, Strip

_COMPANY = 2
"""How many lines of text a signature takes with it to the next page."""


def keep_company(before: list[Strip], block: list[Strip]) -> None:
    """Tie `block` (a closing, a receipt) to the last lines of what stands before it."""
    if not block:
        return
    for strip in before[-_COMPANY:]:
        strip.keep = True
    for strip in block[:-1]:
        strip.keep = True


def fill_pages(strips: list[Strip], top: float, bottom: float) -> list[list[Placed]]:
    """Place the strips on pages between `top` and `bottom` (points from the page's top edge); at least one page."""
    pages: list[list[Placed]] = [[]]
    at = top
    for group in _groups(strips, bottom - top):
        above = group[0].above if pages[-1] else 0
        if pages[-1] and at + above + _height(group) > bottom:
            pages.append([])
            at, above = top, 0
        for index, strip in enumerate(group):
            at += above if index == 0 else strip.above
            pages[-1].append(Placed(strip, at))
            at += strip.height
    return pages


def _groups(strips: list[Strip], room: float) -> Iterator[list[Strip]]:
    """Strips that stay together; a group that no page can hold is let go, strip by strip."""
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keep:
            yield from [group] if _height(group) <= room else ([single] for single in group)
            group = []
    if group:
        yield from [group] if _height(group) <= room else ([single] for single in group)


def _height(group: list[Strip]) -> float:
    return sum(strip.height + (strip.above if index else 0) for index, strip in enumerate(group))
