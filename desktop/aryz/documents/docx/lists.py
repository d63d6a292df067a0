"""Lists: demands, items, attachments, with numbers and dashes that the word processor itself counts and sets."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from aryz.documents import shown
from aryz.documents.docx.measures import twips
from aryz.documents.docx.styles import ATTACHMENT, ATTACHMENTS, DEMAND, ITEM
from aryz.documents.docx.writer import tag
from aryz.documents.pdf.breaking import measure
from aryz.model.letter import Demands, Items, Run

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

    from aryz.documents.docx.writer import Writer
    from aryz.model.letter import Attachments

_LABEL_GAP = 5
_NUMBER = re.compile(r"\d+")


def write_list(writer: Writer, block: Demands | Items | Attachments) -> None:
    """The items of a list under one another."""
    match block:
        case Demands():
            _write_rows(writer, shown.demands(block), DEMAND, writer.page.indent)
        case Items():
            _write_rows(writer, shown.items(block), ITEM, writer.page.indent)
        case _:
            if heading := shown.shown(block.heading):
                writer.paragraph(ATTACHMENTS, heading)
            _write_rows(writer, shown.attachments(block), ATTACHMENT, 0)


def _write_rows(writer: Writer, rows: tuple[shown.Row, ...], style: str, start: float) -> None:
    """Items whose labels stand at `start`; a new list begins where the numbers do not follow each other."""
    widest = max(
        (measure((Run(row.label),), writer.faces).natural_width(writer.page.size) for row in rows), default=0
    )
    hang = start + widest + _LABEL_GAP
    list_id, expected = 0, -1
    for index, row in enumerate(rows):
        number = _number(row.label)
        if not list_id or number not in (None, expected):
            list_id = _new_list(writer, row.label, start, hang)
        paragraph = writer.paragraph(style, row.runs, above=None if index else writer.page.gap)
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = list_id
        expected = -1 if number is None else number + 1  # fmt: skip


def _number(label: str) -> int | None:
    found = _NUMBER.match(label)
    return int(found[0]) if found else None


def _new_list(writer: Writer, label: str, start: float, hang: float) -> int:
    """Define a list of one level (17.9) that begins with `label`; returns its id."""
    lists = writer.document.part.numbering_part.element
    own = next(number for number in count(1) if not lists.xpath(f"./w:num[@w:numId='{number}']"))
    first = _number(label)
    level = tag(
        "lvl",
        tag("start", val=1 if first is None else first),
        tag("numFmt", val="bullet" if first is None else "decimal"),
        tag("lvlText", val=label if first is None else _NUMBER.sub("%1", label, count=1)),
        tag("lvlJc", val="left"),
        _place(start, hang),
        ilvl=0,
    )
    definition = tag("abstractNum", tag("multiLevelType", val="singleLevel"), level, abstractNumId=own)
    # All definitions stand before all lists.
    lists.insert(len(lists.findall(qn("w:abstractNum"))), definition)
    lists.append(tag("num", tag("abstractNumId", val=own), numId=own))
    return own


def _place(start: float, hang: float) -> BaseOxmlElement:
    tabs = tag("tabs", tag("tab", val="num", pos=twips(hang)))
    indent = tag("ind", left=twips(hang), hanging=twips(hang) - twips(start))
    return tag("pPr", tabs, indent)
