"""Blocks in a frame: the notice above a reading copy, the place where the body marks that it received the paper, an address."""

from __future__ import annotations

from aryz.documents import shown
from aryz.documents.pdf.setting import MM, Column, Setter
from aryz.documents.pdf.strips import Strip, Stroke
from aryz.model.letter import Frame, Runs

_PADDING = 8.0
_PADDING_BELOW = 5.0
"""Less, as a line has its own air below."""
_FRAME_LEAST = 30 * MM
_FILL_HEIGHT = 7.5 * MM
_FILL_LEAST = 25 * MM


def set_notice(setter: Setter, runs: Runs) -> list[Strip]:
    """A framed note across the page."""
    if not runs:
        return []
    note = setter.tree.note(setter.tree.root)
    inner = Column(setter.left + _PADDING, setter.right - _PADDING)
    strips = setter.strips(runs, setter.scaled(0.92), inner, setter.tree.add("P", note))
    return _framed(setter, strips, setter.column(), 0)


def set_receipt(setter: Setter, lines: tuple[tuple[Runs, bool], ...]) -> list[Strip]:
    """A framed form: `lines` are texts, each with whether a rule to write on follows it."""
    part = setter.tree.add("Div", setter.tree.root)
    style = setter.scaled(0.92)
    inner = Column(setter.left + _PADDING, setter.right - _PADDING)
    strips: list[Strip] = []
    for runs, fill in lines:
        rows = (
            setter.strips(runs, style, inner, setter.tree.add("P", part))
            if runs
            else [Strip(style.leading, inner.left, inner.right, [])]
        )
        if fill:
            _add_rule(rows[-1], inner)
        strips.extend(rows)
    for strip in strips[:-1]:
        strip.keep = True
    return _framed(setter, strips, setter.column(), setter.body.leading * 1.5)


def set_frame(setter: Setter, block: Frame) -> list[Strip]:
    """Lines in a frame of its own width that stays on one page."""
    outer = _outer(setter, block)
    inner = Column(outer.left + _PADDING, outer.right - _PADDING)
    part = setter.tree.add("Div", setter.tree.root)
    small, own = setter.scaled(0.8), setter.scaled(block.scale)
    strips: list[Strip] = []
    for runs, style in ((block.heading, small), *((line, own) for line in block.lines)):
        if found := shown.shown(runs):
            strips += setter.strips(found, style, inner, setter.tree.add("P", part))
    for strip in strips[:-1]:
        strip.keep = True
    return _framed(setter, strips, outer, setter.body.leading)


def _outer(setter: Setter, block: Frame) -> Column:
    whole = setter.right - setter.left
    width = min(max(block.width * MM, _FRAME_LEAST), whole) if block.width else whole
    if block.right:
        return Column(setter.right - width, setter.right)
    return Column(setter.left, setter.left + width)


def _add_rule(strip: Strip, column: Column) -> None:
    """Room to write by hand, and a rule from the end of the words to the edge."""
    extra = max(_FILL_HEIGHT - strip.height, 0)
    strip.height += extra
    strip.pieces = [piece._replace(y=piece.y + extra) for piece in strip.pieces]
    ends = (bit.x + bit.width for piece in strip.pieces for bit in piece.bits)
    end = max(ends, default=column.left) + 4
    base = max((piece.y for piece in strip.pieces), default=strip.height - 4) + 1.5
    if column.right - end >= _FILL_LEAST:
        strip.strokes = (Stroke(end, base, column.right, base),)
        return
    strip.height += _FILL_HEIGHT
    strip.strokes = (Stroke(column.left, base + _FILL_HEIGHT, column.right, base + _FILL_HEIGHT),)


def _framed(setter: Setter, strips: list[Strip], outer: Column, above: float) -> list[Strip]:
    if not strips:
        return []
    first, last = strips[0], strips[-1]
    first.above = above
    first.height += _PADDING
    first.pieces = [piece._replace(y=piece.y + _PADDING) for piece in first.pieces]
    first.strokes = tuple(
        Stroke(line.x1, line.y1 + _PADDING, line.x2, line.y2 + _PADDING) for line in first.strokes
    )
    last.height += _PADDING_BELOW
    frame = next(setter.frames)
    for strip in strips:
        strip.framed, strip.left, strip.right = frame, outer.left, outer.right
    return strips
