"""Tables: their columns as wide as those of the PDF; and the end of a letter, which stands in a table without lines."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Pt

from aryz.documents import shown
from aryz.documents.docx.measures import CELL, SIDES, twips
from aryz.documents.docx.styles import DATE, GRID, NAME, SIGNATURE, TABLE_HEADING, TABLE_TEXT, style_id
from aryz.documents.docx.writer import before, tag
from aryz.documents.pdf.pictures import fit
from aryz.documents.pdf.setting import ASCENT, MM
from aryz.documents.pdf.tables import column_widths
from aryz.model.letter import Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.table import Table as Grid
    from docx.table import _Cell, _Row

    from aryz.documents.docx.writer import Writer
    from aryz.model.letter import Closing, Table
    from aryz.model.pictures import Picture

_LINE, _NAME, _GAP, _ROOM, _PICTURE_MOST = 42 * MM, 52 * MM, 4 * MM, 9 * MM, 14 * MM


def write_table(writer: Writer, block: Table) -> None:
    """A table with lines; its first row is repeated on every page."""
    rows = shown.table(block)
    if not rows or not rows[0]:
        return
    writer.space_table(writer.page.gap * 2)
    widths = column_widths(rows, writer.faces, writer.page.size, writer.page.width, block.widths)
    table = grid(writer, len(rows), widths, CELL)
    table._tbl.tblPr.style = style_id(GRID)
    for index, row in enumerate(rows):
        made = table.rows[index]
        made._tr.get_or_add_trPr().append(tag("cantSplit"))
        if index == 0:
            made._tr.get_or_add_trPr().append(tag("tblHeader"))
        for column, (cell, runs) in enumerate(zip(made.cells, row, strict=True)):
            paragraph = writer.in_cell(cell, TABLE_TEXT if index else TABLE_HEADING, runs)
            if column in block.right:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    writer.owe(writer.page.gap)


def write_closing(writer: Writer, block: Closing) -> None:
    """Date at the left, line for the signature with its word below, name at the right."""
    writer.separate()
    writer.space_table(writer.page.gap)
    width = writer.page.width
    name = min(_NAME, width * 0.34)
    line = min(_LINE, width * 0.26) + _GAP
    row = grid(writer, 1, (width - name - line, line, name)).rows[0]
    row._tr.get_or_add_trPr().append(tag("cantSplit"))
    _write_signature(writer, block, row)


def _write_signature(writer: Writer, block: Closing, row: _Row) -> None:
    date, line, name = row.cells
    base = ASCENT * writer.page.leading + 1.5
    width, height = fit(block.picture, _LINE, _PICTURE_MOST) if block.picture else (0, 0)
    room = max(_ROOM, height - base)
    before(writer.in_cell(date, DATE, shown.shown(block.date)), room)
    if block.picture:
        _write_picture(writer, block.picture, line, (width, height), room + base - height)
    label = (Run(block.signature_label),) if block.signature_label else ()
    word = writer.in_cell(line, SIGNATURE, label)
    before(word, 0 if block.picture else room + base)
    before(writer.in_cell(name, NAME, shown.shown(block.name)), room)
    for paragraph in (*date.paragraphs, *line.paragraphs):
        paragraph.paragraph_format.right_indent = Pt(_GAP)


def _write_picture(
    writer: Writer, picture: Picture, cell: _Cell, size: tuple[float, float], above: float
) -> None:
    """A signature drawn or photographed, standing on the line, with what a screen reader says instead."""
    paragraph = writer.in_cell(cell, DATE, ())
    form = paragraph.paragraph_format
    form.line_spacing_rule = WD_LINE_SPACING.SINGLE
    form.alignment = WD_ALIGN_PARAGRAPH.CENTER
    form.keep_with_next = True
    before(paragraph, above)
    width, height = map(Pt, size)
    shape = paragraph.add_run().add_picture(io.BytesIO(picture.jpeg), width, height)
    shape._inline.docPr.set("descr", picture.alt)


def is_closing(table: Grid) -> bool:
    """Whether the table is the end of a letter."""
    return bool(table.rows[0].cells[0].paragraphs[0]._p.style == style_id(DATE))


def grid(writer: Writer, rows: int, widths: Sequence[float], margin: float = 0) -> Grid:
    """A table without lines, its columns of these widths; ``margin``: around the words of each cell, in points."""
    table: Grid = writer.document.add_table(rows, len(widths))
    table.autofit = False
    sides = (tag(side, w=twips(margin), type="dxa") for side, _ in SIDES)
    properties = table._tbl.tblPr
    properties.remove(properties.find(qn("w:tblLook")))
    properties.append(tag("tblCellMar", *sides))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Pt(width)
        for cell in column.cells:
            cell.width = Pt(width)
    return table
