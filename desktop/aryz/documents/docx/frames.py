"""Blocks in a frame: the notice above a reading copy, and the place where the body marks that it received the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Pt

from aryz.documents import shown
from aryz.documents.docx.measures import FRAME, SIDES, SMALL, twips
from aryz.documents.docx.styles import FRAME_HEADING, FRAME_TEXT, NOTICE, RECEIPT
from aryz.documents.docx.tables import grid, is_closing
from aryz.documents.docx.writer import before, filled, tag
from aryz.documents.pdf.breaking import break_lines, measure
from aryz.documents.pdf.setting import MM

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.table import Table as Grid
    from docx.table import _Cell, _Row
    from docx.text.paragraph import Paragraph

    from aryz.documents.docx.writer import Writer
    from aryz.model.letter import Frame, Notice, Receipt, Runs

_FILL_HEIGHT = 7.5 * MM
_FILL_LEAST = 25 * MM
_FRAME_LEAST = 30 * MM


def write_notice(writer: Writer, block: Notice) -> None:
    """A framed note across the page."""
    if runs := shown.shown(block.runs):
        writer.paragraph(NOTICE, runs)


def write_receipt(writer: Writer, block: Receipt) -> None:
    """A framed form on one page: texts, and rules to write on after some of them.

    It is one cell, in the table of the closing where that stands before it: rows of one table stay together everywhere.
    """
    rows = shown.receipt(block)
    if not rows:
        return
    cell = _cell(writer)
    for runs, fill in rows:
        paragraph = writer.in_cell(cell, RECEIPT, runs)
        if fill:
            _add_rule(writer, paragraph, runs)


def _cell(writer: Writer) -> _Cell:
    """The framed cell, its air above included."""
    above = writer.page.leading * 1.5
    table = writer.document.tables[-1] if writer.ends_in_table() else None
    if table is None or not is_closing(table):
        writer.separate()
        writer.space_table(above)
        row = grid(writer, 1, (writer.page.width,)).rows[0]
        cell = row.cells[0]
    else:
        for each in table.rows[-1].cells:
            each.paragraphs[-1].paragraph_format.space_after = Pt(above + 0.5)
        row = _added(table)
        cell = row.cells[0].merge(row.cells[-1])
    return _framed(row, cell)


def _framed(row: _Row, cell: _Cell) -> _Cell:
    row._tr.get_or_add_trPr().append(tag("cantSplit"))
    lines = (tag(side, val="single", sz=4, space=0, color="auto") for side, _ in SIDES)
    margins = (tag(side, w=twips(points), type="dxa") for side, points in SIDES)
    cell._tc.get_or_add_tcPr().extend([tag("tcBorders", *lines), tag("tcMar", *margins)])
    return cell


def write_frame(writer: Writer, block: Frame) -> None:
    """Lines in a frame of its own width that stays on one page."""
    heading, lines = shown.shown(block.heading), [*filter(None, map(shown.shown, block.lines))]
    if not (heading or lines):
        return
    writer.separate()
    writer.space_table(writer.page.leading)
    width = min(max(block.width * MM, _FRAME_LEAST), writer.page.width) if block.width else writer.page.width
    table = grid(writer, 1, (width,))
    if block.right:
        table.alignment = WD_TABLE_ALIGNMENT.RIGHT
    cell = _framed(table.rows[0], table.rows[0].cells[0])
    if heading:
        writer.in_cell(cell, FRAME_HEADING, heading)
    for runs in lines:
        paragraph = writer.in_cell(cell, FRAME_TEXT, runs)
        if block.scale != 1:
            paragraph.paragraph_format.line_spacing = Pt(writer.page.leading * block.scale)
            for run in paragraph.runs:
                run.font.size = Pt(writer.page.size * block.scale)


def _added(table: Grid) -> _Row:
    add: Callable[[], _Row] = table.add_row
    return add()


def _add_rule(writer: Writer, paragraph: Paragraph, runs: Runs) -> None:
    """Room to write by hand, and a rule from the end of the words to the edge: a tab with a line as its leader."""
    size, width = writer.page.size * SMALL, writer.page.width - 2 * FRAME
    lines = break_lines(measure(runs, writer.faces), size, width)
    form = paragraph.paragraph_format
    before(paragraph, _FILL_HEIGHT - writer.page.leading * SMALL)
    form.tab_stops.add_tab_stop(Pt(width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
    run = paragraph.add_run()._r
    run.get_or_add_rPr().append(tag("lang", val=writer.tag_of("")))
    if lines and width - lines[-1].width < _FILL_LEAST:
        run.append(tag("br"))
    elif lines:
        run.append(filled("t", " "))
    run.append(tag("tab"))
