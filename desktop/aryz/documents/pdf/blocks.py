"""How each block of a letter is set: one function for each kind of block."""

from __future__ import annotations

from aryz.documents import shown
from aryz.documents.pdf.frames import set_frame, set_notice, set_receipt
from aryz.documents.pdf.listing import set_listing
from aryz.documents.pdf.setting import MM, Column, Setter, Style
from aryz.documents.pdf.signing import set_closing
from aryz.documents.pdf.strips import Strip
from aryz.documents.pdf.structure import Element
from aryz.documents.pdf.tables import set_table
from aryz.model.letter import (
    Addressee,
    AnyBlock,
    Attachments,
    Closing,
    Demands,
    Frame,
    Items,
    Notice,
    Paragraph,
    Receipt,
    Sender,
    Table,
    Title,
)

_HEADER_LEAST = 45 * MM


def set_block(setter: Setter, block: AnyBlock) -> list[Strip]:
    """The strips of a block, each with the block's name."""
    strips = _set(setter, block)
    for strip in strips:
        strip.block = strip.block or shown.name_of(block)
    return strips


def _set(setter: Setter, block: AnyBlock) -> list[Strip]:
    match block:
        case Addressee() | Sender():
            return _set_header(setter, block)
        case Title():
            return _set_title(setter, block)
        case Paragraph():
            return _set_paragraph(setter, block)
        case Demands() | Items() | Attachments():
            return set_listing(setter, block)
        case Table():
            return set_table(setter, block)
        case Notice():
            return set_notice(setter, shown.shown(block.runs))
        case Closing():
            return set_closing(setter, block)
        case Frame():
            return set_frame(setter, block)
        case Receipt():
            return set_receipt(setter, shown.receipt(block))


def _set_header(setter: Setter, block: Addressee | Sender) -> list[Strip]:
    """To whom and from whom: a column at the right, a paragraph for each line, wrapped lines close together."""
    left = min(setter.layout.header_left * MM, setter.right - setter.left - _HEADER_LEAST)
    style = Style(setter.body.size, round(setter.body.leading * 0.95, 2))
    part = setter.tree.add("Div", setter.tree.root)
    strips: list[Strip] = []
    for runs in map(shown.shown, block.lines):
        if runs:
            lines = setter.strips(runs, style, setter.column(left), setter.tree.add("P", part))
            lines[0].above = 2 if strips else setter.body.leading
            strips.extend(lines)
    return strips


def _set_title(setter: Setter, block: Title) -> list[Strip]:
    column = Column(setter.left, setter.right, centred=True)
    narrow = Column(setter.left + 12 * MM, setter.right - 12 * MM, centred=True)
    strips: list[Strip] = []
    runs = shown.title(block, setter.layout)
    if runs:
        strips = setter.strips(runs, setter.scaled(1.08, bold=True), column, _leaf(setter, "H1"))
    if subtitle := shown.shown(block.subtitle):
        under = setter.strips(subtitle, setter.body, narrow, _leaf(setter, "P"))
        under[0].above = 2
        strips.extend(under)
    for strip in strips:
        strip.keep = True
    if strips:
        strips[0].above = setter.body.leading * 1.6
        strips[-1].height += setter.gap * 1.2
    return strips


def _set_paragraph(setter: Setter, block: Paragraph) -> list[Strip]:
    runs = shown.shown(block.runs)
    if not runs:
        return []
    if block.heading:
        strips = setter.strips(runs, setter.scaled(1, bold=True), setter.column(), _leaf(setter, "H2"))
        strips[0].above = setter.gap * 2.5
        for strip in strips:
            strip.keep = True
        return strips
    strips = setter.strips(runs, setter.body, setter.column(indent=setter.indent), _leaf(setter, "P"))
    strips[0].above = setter.gap
    strips[-1].keep = shown.plain(runs).rstrip().endswith(":")
    return strips


def _leaf(setter: Setter, tag: str) -> Element:
    return setter.tree.add(tag, setter.tree.root)
