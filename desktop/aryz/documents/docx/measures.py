"""The measures of a page in the units of a DOCX: twentieths of a point (twips), half points."""

from __future__ import annotations

import msgspec

from aryz.documents.pdf.setting import MM, PAGE_HEIGHT, PAGE_WIDTH
from aryz.model.country import Layout

FRAME = 8.0
"""Between a frame and its words, in points."""
FRAME_BELOW = 5.0
SIDES = (("top", FRAME), ("left", FRAME), ("bottom", FRAME_BELOW), ("right", FRAME))
"""The sides of a frame in the order of the schema, with the distance of each from the words."""
CELL = 4.0
"""Between a table's lines and its words, in points."""
SMALL = 0.92
"""The size of words in frames and tables, in parts of the body's."""
HEADER_LEAST = 45 * MM
PAGE = (PAGE_WIDTH, PAGE_HEIGHT)


def twips(points: float) -> int:
    """Points as twentieths of a point."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Points as half points: the sizes of letters."""
    return round(points * 2)


class Measures(msgspec.Struct, frozen=True):
    """What follows from a layout, in points: the same as on the page of the PDF."""

    layout: Layout

    @property
    def width(self) -> float:
        """Of the text, from margin to margin."""
        return PAGE_WIDTH - (self.layout.margin_left + self.layout.margin_right) * MM

    @property
    def size(self) -> float:
        """Of the body's letters."""
        return self.layout.body_size

    @property
    def leading(self) -> float:
        """Of the body's lines."""
        return self.layout.leading

    @property
    def gap(self) -> float:
        """Between paragraphs."""
        return round(self.layout.leading * 0.3, 2)

    @property
    def indent(self) -> float:
        """Of a paragraph's first line."""
        return self.layout.first_line_indent * MM

    @property
    def header_left(self) -> float:
        """Where addressee and sender begin, from the left edge of the text."""
        return min(self.layout.header_left * MM, self.width - HEADER_LEAST)
