"""Setting text: runs become lines, lines become strips."""

from __future__ import annotations

from itertools import count

import msgspec

from aryz.documents.pdf.breaking import SOFT_HYPHEN, Line, Measured, break_evenly, break_lines, measure
from aryz.documents.pdf.fonts import ZERO_WIDTH, Faces
from aryz.documents.pdf.strips import Bit, Piece, Strip
from aryz.documents.pdf.structure import Element, Tree
from aryz.model.country import Layout
from aryz.model.letter import Runs

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
ASCENT = 0.77
"""How far below the top of its line a base line lies, in parts of the leading."""
_INVISIBLE = str.maketrans(dict.fromkeys(ZERO_WIDTH))


class Column(msgspec.Struct, frozen=True):
    """Where text is set: from ``left`` to ``right`` on the page, its first line indented; centred, flush right, or neither."""

    left: float
    right: float
    indent: float = 0
    centred: bool = False
    flush_right: bool = False

    @property
    def width(self) -> float:
        """The width of the column in points."""
        return self.right - self.left


class Style(msgspec.Struct, frozen=True):
    """Size and leading of a text in points, and whether all of it is bold."""

    size: float
    leading: float
    bold: bool = False


class Setter:
    """Everything that setting needs: fonts, layout, the paper's language, the tree that grows while blocks are set."""

    def __init__(self, layout: Layout, language: str, faces: Faces, tree: Tree) -> None:
        self.layout, self.language, self.faces, self.tree = layout, language, faces, tree
        self.body = Style(layout.body_size, layout.leading)
        self.left = layout.margin_left * MM
        self.right = PAGE_WIDTH - layout.margin_right * MM
        self.gap = round(layout.leading * 0.3, 2)
        """Between paragraphs."""
        self.indent = layout.first_line_indent * MM
        self.frames = count(1)
        """The numbers of the frames."""

    def column(self, left: float = 0, indent: float = 0) -> Column:
        """The text's column from `left` points inside it to its right edge."""
        return Column(self.left + left, self.right, indent)

    def scaled(self, factor: float, *, bold: bool = False) -> Style:
        """The body's style made larger or smaller."""
        return Style(round(self.body.size * factor, 2), round(self.body.leading * factor, 2), bold)

    def lines(self, runs: Runs, style: Style, column: Column, element: Element) -> list[Piece]:
        """The lines of a text, base lines counted from the top of the first."""
        measured = measure(runs, self.faces, bold=style.bold)
        if column.centred:
            lines = break_evenly(measured, style.size, column.width)
        else:
            lines = break_lines(measured, style.size, column.width, column.indent)
        elements = self._elements(measured, element)
        return [
            Piece(
                element.order,
                (index + ASCENT) * style.leading,
                style.size,
                _bits(
                    measured, line, elements, style.size, _start(line, index, column), last=line is lines[-1]
                ),
            )
            for index, line in enumerate(lines)
        ]

    def strips(self, runs: Runs, style: Style, column: Column, element: Element) -> list[Strip]:
        """The lines of a text, a strip each; no first or last line is left alone on a page."""
        pieces = self.lines(runs, style, column, element)
        strips = [
            Strip(style.leading, column.left, column.right, [piece._replace(y=ASCENT * style.leading)])
            for piece in pieces
        ]
        for strip in (*strips[:1], *strips[-2:-1]):
            strip.keep = len(strips) > 1
        return strips

    def label(self, text: str, style: Style, x: float, element: Element) -> Piece:
        """One short line that begins at `x`."""
        face = self.faces.of(bold=style.bold)
        width = self.width(text, style)
        return Piece(
            element.order, ASCENT * style.leading, style.size, (Bit(text, face, element, (), x, width),)
        )

    def width(self, text: str, style: Style) -> float:
        """The width of a short text in points."""
        widths = self.faces.of(bold=style.bold).widths
        return sum(map(widths.__getitem__, text)) * style.size / 1000

    def _elements(self, measured: Measured, element: Element) -> list[Element]:
        """Who owns each stretch: the element, or a span of another language within it."""
        return [
            self.tree.span(element, stretch.run.lang)
            if stretch.run.lang and stretch.run.lang != (element.language or self.language)
            else element
            for stretch in measured.stretches
        ]


def _start(line: Line, index: int, column: Column) -> float:
    if column.centred:
        return column.left + (column.width - line.width) / 2
    if column.flush_right:
        return column.right - line.width
    return column.left + (0 if index else column.indent)


def _bits(
    measured: Measured, line: Line, elements: list[Element], size: float, x: float, *, last: bool
) -> tuple[Bit, ...]:
    bits: list[Bit] = []
    for stretch, element in zip(measured.stretches, elements, strict=True):
        # Of the spaces that hang out at the right, one is enough.
        start, stop = max(stretch.start, line.start), min(stretch.end, line.stop, line.end + 1)
        if start >= stop:
            continue
        text = _drawn(measured.text[start:stop])
        seen = measured.width(start, max(start, min(stop, line.end))) * size / 1000
        bits.append(Bit(text, stretch.face, element, stretch.run.of, x, seen))
        x += measured.width(start, stop) * size / 1000
    if line.hyphen and bits:
        bits[-1] = bits[-1]._replace(text=bits[-1].text + SOFT_HYPHEN)
    elif bits and not last and measured.text[line.stop - 1].isspace() and not bits[-1].text.endswith(" "):
        bits[-1] = bits[-1]._replace(text=bits[-1].text.rstrip() + " ")
    return tuple(bit for bit in bits if bit.text)


def _drawn(text: str) -> str:
    """The characters that are drawn: a line end is a space, so that words do not run together when read aloud."""
    return text.translate(_INVISIBLE).replace("\n", " ").replace("\t", " ")
