"""Drawing pages: the content streams, with every word marked as someone's and every line as ornament (14.8.2.2)."""

from __future__ import annotations

from itertools import groupby

from aryz.documents.pdf.embedding import Embedded, embed
from aryz.documents.pdf.fonts import Face
from aryz.documents.pdf.objects import number
from aryz.documents.pdf.pictures import Gallery
from aryz.documents.pdf.setting import MM, PAGE_HEIGHT, PAGE_WIDTH
from aryz.documents.pdf.strips import Bit, Figure, Piece, Placed
from aryz.documents.pdf.structure import Element, Owners

FOLIO_SIZE = 9.0
_FOLIO_BASE = 11 * MM
_HAIR = 0.5
_AT_ONCE = 8000
"""Characters in one string: PDF/A allows 32,767 bytes (ISO 19005-2, 6.1.13)."""


class Palette:
    """The fonts of one document under their names in it (F0, F1)."""

    def __init__(self, pages: list[list[Placed]]) -> None:
        used: dict[Face, set[str]] = {}
        for page in pages:
            for strip, _ in page:
                for piece in strip.pieces:
                    for bit in piece.bits:
                        used.setdefault(bit.face, set()).update(bit.text)
        self._used = used
        self.fonts: dict[Face, tuple[str, Embedded]] = {}

    def need(self, face: Face, text: str) -> None:
        """Say that `face` must also hold `text`."""
        self._used.setdefault(face, set()).update(text)

    def close(self) -> None:
        """Make the subsets; nothing can be needed any more."""
        for index, (face, characters) in enumerate(self._used.items()):
            self.fonts[face] = (f"F{index}", embed(face, "".join(sorted(characters))))


class Painter:
    """Writes the content of one page after another."""

    def __init__(self, palette: Palette, gallery: Gallery, owners: Owners) -> None:
        self._palette, self._gallery, self._owners = palette, gallery, owners
        self._code: list[str] = []
        self._element: Element | None = None

    def paint(self, page: list[Placed], folio: str, face: Face) -> bytes:
        """The content of the next page; `folio` is its number as printed, or nothing."""
        self._owners.begin_page()
        self._code = []
        self._draw_lines(page)
        if folio:
            self._draw_folio(folio, face)
        parts: list[tuple[Piece | Figure, float]] = []
        for strip, top in page:
            parts += [(piece, top) for piece in strip.pieces]
            parts += [(figure, top) for figure in strip.figures]
        for part, top in sorted(parts, key=_reading_order):
            if isinstance(part, Piece):
                self._draw_piece(part, PAGE_HEIGHT - top - part.y)
            else:
                self._draw_figure(part, PAGE_HEIGHT - top - part.y - part.height)
        self._end()
        return "\n".join(self._code).encode("ascii")

    def _draw_lines(self, page: list[Placed]) -> None:
        lines = [
            f"{number(line.x1)} {number(PAGE_HEIGHT - top - line.y1)} m {number(line.x2)} {number(PAGE_HEIGHT - top - line.y2)} l"
            for strip, top in page
            for line in strip.strokes
        ]
        frames = [
            _frame(list(group))
            for (_, framed), group in groupby(page, lambda placed: (placed.strip.block, placed.strip.framed))
            if framed
        ]
        if lines or frames:
            self._code += ["/Artifact << /Type /Layout >> BDC", f"q {_HAIR} w", *lines, *frames, "S Q", "EMC"]

    def _draw_folio(self, folio: str, face: Face) -> None:
        name, font = self._palette.fonts[face]
        x = (PAGE_WIDTH - sum(map(face.widths.__getitem__, folio)) * FOLIO_SIZE / 1000) / 2
        text = "".join(map(font.codes.__getitem__, folio))
        show = f"BT /{name} {number(FOLIO_SIZE)} Tf {number(x)} {number(_FOLIO_BASE)} Td <{text}> Tj ET"
        self._code += ["/Artifact << /Type /Pagination >> BDC", show, "EMC"]

    def _draw_piece(self, piece: Piece, y: float) -> None:
        for bit in piece.bits:
            if bit.element is not self._element:
                self._begin(bit.element)
            self._code.append(self._show(bit, piece.size, y))

    def _show(self, bit: Bit, size: float, y: float) -> str:
        name, font = self._palette.fonts[bit.face]
        codes = list(map(font.codes.__getitem__, bit.text))
        shows = " ".join(
            f"<{''.join(codes[at : at + _AT_ONCE])}> Tj" for at in range(0, len(codes), _AT_ONCE)
        )
        return f"BT /{name} {number(size)} Tf {number(bit.x)} {number(y)} Td {shows} ET"

    def _draw_figure(self, figure: Figure, y: float) -> None:
        """The picture with its lower edge at `y`; its box is said to the structure (ISO 32000-1, 14.8.5.4.3)."""
        self._begin(figure.element)
        width, height, x, low = map(number, (figure.width, figure.height, figure.x, y))
        self._code.append(f"q {width} 0 0 {height} {x} {low} cm /{self._gallery.name(figure.picture)} Do Q")
        far = f"{number(figure.x + figure.width)} {number(y + figure.height)}"
        figure.element.attributes = f"/O /Layout /Placement /Block /BBox [{x} {low} {far}]"

    def _begin(self, element: Element) -> None:
        """Say whose the following is, which is another's than what came before."""
        self._end()
        self._code.append(f"/{element.tag} << /MCID {self._owners.mark(element)} >> BDC")
        self._element = element

    def _end(self) -> None:
        if self._element is not None:
            self._code.append("EMC")
            self._element = None


def _reading_order(placed: tuple[Piece | Figure, float]) -> int:
    return placed[0].order


def _frame(group: list[Placed]) -> str:
    top, bottom = group[0].top, group[-1].top + group[-1].strip.height
    left, right = group[0].strip.left, group[0].strip.right
    return f"{number(left)} {number(PAGE_HEIGHT - bottom)} {number(right - left)} {number(bottom - top)} re"
