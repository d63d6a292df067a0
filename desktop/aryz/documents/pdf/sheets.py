"""The sheets of an attached paper: a page each, its stamp in a strip of white above the picture, readable on any scan."""

from __future__ import annotations

from aryz.documents.paper import Sheets
from aryz.documents.pdf.pictures import fit
from aryz.documents.pdf.setting import MM, PAGE_HEIGHT, Column, Setter
from aryz.documents.pdf.strips import Figure, Placed, Strip
from aryz.documents.shown import shown
from aryz.model.base import Fault, InputError, message
from aryz.model.letter import Run
from aryz.model.pictures import Enclosure, Picture

STAMP_LEAST = 12 * MM
"""The height of the strip of the stamp; more where the stamp has more lines."""
_STAMP_MOST = 60 * MM
_AIR = 2 * MM


def set_sheets(setter: Setter, sheets: Sheets) -> list[list[Placed]]:
    """A page for each sheet: the stamp at the right, below it the picture, never larger than it is.

    InputError for a stamp that would take the picture's room.
    """
    enclosure = sheets.enclosure
    pages = zip(enclosure.sheets, sheets.stamps, strict=True)
    return [_set_sheet(setter, picture, stamp, enclosure) for picture, stamp in pages]


def _set_sheet(setter: Setter, picture: Picture, stamp: str, enclosure: Enclosure) -> list[Placed]:
    top = setter.layout.margin_top * MM
    strips = _stamp(setter, stamp)
    used = sum(strip.height for strip in strips)
    if used > _STAMP_MOST:
        raise _too_long(enclosure.number)
    below = max(used + _AIR, STAMP_LEAST)
    room = PAGE_HEIGHT - setter.layout.margin_bottom * MM - top - below
    placed = [Placed(strip, top + index * strip.height) for index, strip in enumerate(strips)]
    words = (picture.alt, stamp, enclosure.title)
    placed.append(Placed(_picture(setter, picture, words, room), top + below))
    for strip, _ in placed:
        strip.block = f"enclosure-{enclosure.number}"
    return placed


def _stamp(setter: Setter, stamp: str) -> list[Strip]:
    runs = shown((Run(stamp),))
    if not runs:
        return []
    column = Column(setter.left, setter.right, flush_right=True)
    element = setter.tree.add("P", setter.tree.root)
    return setter.strips(runs, setter.scaled(1, bold=True), column, element)


def _too_long(number: int) -> InputError:
    said = message(
        "The words above the sheets of attachment {number} are too long. Give the attachment a shorter name.",
        number=number,
    )
    return InputError(Fault("attachments", said))


def _picture(setter: Setter, picture: Picture, words: tuple[str, ...], room: float) -> Strip:
    width, height = fit(picture, setter.right - setter.left, room)
    element = setter.tree.figure(setter.tree.root, *words)
    left = setter.left + (setter.right - setter.left - width) / 2
    figure = Figure(element.order, 0, left, width, height, picture, element)
    return Strip(height, left, left + width, [], figures=(figure,))
