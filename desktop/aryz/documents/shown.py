"""What a letter's blocks show on any page: labels of lists, ends of demands, capitals of the title.

The PDF, the plain text and the check of the letters in the font all read a letter through this module, so they agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import is_normalized, normalize

from aryz.model.country import Layout
from aryz.model.letter import (
    Addressee,
    AnyBlock,
    Attachments,
    Block,
    Closing,
    Demands,
    Frame,
    Items,
    Notice,
    Paragraph,
    Receipt,
    Run,
    Runs,
    Sender,
    Table,
    Title,
)

DASH = "–"
BOX = "[ ]"
"""The square of a list to be ticked, where it is written and not drawn."""
_LINE_ENDS = re.compile("\r\n?")
_BLANK = re.compile(r"[\s_]*_{3,}$")
_CLOSED = (".", ";", ":", "!", "?", "…", ",")


def name_of(block: Block) -> str:
    """The block's id, or its kind where it has none: what a place on the page is called."""
    return block.id or type(block).__name__.lower()


def shown(runs: Runs) -> Runs:
    """The runs with composed letters (NFC) and one kind of line end; empty ones are left out."""
    if all(run.text and "\r" not in run.text and is_normalized("NFC", run.text) for run in runs):
        return runs
    return tuple(
        _with_text(run, normalize("NFC", _LINE_ENDS.sub("\n", run.text))) for run in runs if run.text
    )


def plain(runs: Runs) -> str:
    """The text of the runs."""
    return "".join(run.text for run in runs)


def title(block: Title, layout: Layout) -> Runs:
    """The title, in capitals if the country's layout asks for them."""
    runs = shown(block.runs)
    if not layout.title_capitals:
        return runs
    return tuple(_with_text(run, normalize("NFC", run.text.upper())) for run in runs)


class Row(NamedTuple):
    """One item of a list as shown: its label, its text, its block's name if it is a block of its own."""

    label: str
    runs: Runs
    name: str = ""


def demands(block: Demands) -> tuple[Row, ...]:
    """The demands: all but the last end with a semicolon, the last with a full stop, unless they have an end already."""
    full = [(item, runs) for item in block.items if (runs := shown(item.runs))]
    return tuple(
        Row(f"{item.number})", _closed(runs, "." if index == len(full) else ";"), name_of(item))
        for index, (item, runs) in enumerate(full, start=1)
    )


def items(block: Items) -> tuple[Row, ...]:
    """The items of a list, with a number, a square or a dash."""
    full = filter(None, map(shown, block.items))
    sign = BOX if block.ticks else DASH
    return tuple(
        Row(f"{index}." if block.numbered else sign, runs) for index, runs in enumerate(full, start=1)
    )


def attachments(block: Attachments) -> tuple[Row, ...]:
    """The attachments, numbered."""
    return items(Items(items=block.items, numbered=True))


def receipt(block: Receipt) -> tuple[tuple[Runs, bool], ...]:
    """The lines of a receipt, each with whether there is room to write after it: it ends in a colon, or in a row of underscores
    (which are left out: every page draws its own rule)."""
    rows = []
    for runs in filter(None, map(shown, block.lines)):
        text = plain(runs).rstrip()
        bare = _BLANK.sub("", text)
        cut = _shortened(runs, len(bare)) if bare != text else runs
        rows.append((cut, bare != text or text.endswith(":")))
    return tuple(rows)


def table(block: Table) -> tuple[tuple[Runs, ...], ...]:
    """The rows of a table, each with as many cells as the longest."""
    width = max((len(row) for row in block.rows), default=0)
    return tuple((*(shown(cell) for cell in row), *[()] * (width - len(row))) for row in block.rows)


def texts(block: AnyBlock, layout: Layout) -> Iterator[Runs]:
    """Every text of a block in reading order, without labels (numbers and dashes are in every font of letters)."""
    match block:
        case Notice() | Paragraph():
            yield shown(block.runs)
        case Addressee() | Sender():
            yield from map(shown, block.lines)
        case Receipt():
            yield from (runs for runs, _ in receipt(block))
        case Title():
            yield title(block, layout)
            yield shown(block.subtitle)
        case Demands() | Items():
            rows = demands(block) if isinstance(block, Demands) else items(block)
            yield from (row.runs for row in rows)
        case Frame():
            yield shown(block.heading)
            yield from map(shown, block.lines)
        case Table():
            yield from (cell for row in table(block) for cell in row)
        case Attachments():
            yield shown(block.heading)
            yield from (row.runs for row in attachments(block))
        case Closing():
            yield shown(block.date)
            yield (Run(block.signature_label),)
            yield shown(block.name)


def _closed(runs: Runs, mark: str) -> Runs:
    if plain(runs).rstrip().endswith(_CLOSED):
        return runs
    last = runs[-1]
    return (*runs[:-1], _with_text(last, last.text.rstrip()), Run(mark, lang=last.lang, bold=last.bold))


def _shortened(runs: Runs, length: int) -> Runs:
    """The first `length` characters."""
    kept: list[Run] = []
    for run in runs:
        if length > 0:
            kept.append(_with_text(run, run.text[:length]))
        length -= len(run.text)
    return tuple(kept)


def _with_text(run: Run, text: str) -> Run:
    return Run(text, run.of, run.cites, run.limit, run.lang, run.bold)
