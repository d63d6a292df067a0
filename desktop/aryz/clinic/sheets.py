"""A sheet of clients: one row is one client and one system; columns are answer keys or their labels.

``person.name.family`` and its label in any interface language name the same column. A cell is text as it
stands: a number keeps its zeros, 18:20 stays a time.
"""

from __future__ import annotations

import csv
import difflib
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from aryz.clinic.encodings import decode, separator
from aryz.interview.answers_file import read_bytes
from aryz.interview.attached import is_paper
from aryz.interview.paths import check_path
from aryz.model.answers import Values
from aryz.model.base import Fault, InputError, message

if TYPE_CHECKING:
    from _csv import Reader

LARGEST = 200 * 1024 * 1024
"""Bytes of a sheet; more is not a list of clients."""
_SEPARATOR_LINE = re.compile(r"sep=.", re.IGNORECASE)


class Row(msgspec.Struct, frozen=True):
    """One row: its line in the file (the header is line 1), its answers, and what is wrong with its shape."""

    line: int
    values: Values
    faults: tuple[Fault, ...] = ()


class Sheet(msgspec.Struct, frozen=True):
    """A sheet that was read: its columns as answer keys, and its rows in order; empty rows are left out."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read_sheet(path: Path, labels: Mapping[str, str]) -> Sheet:
    """Read a CSV file. ``labels`` maps each accepted column heading (case-folded) to its answer key.

    Raises InputError where the file is missing, no table, or has a column that nobody knows. What is wrong with one row
    stands in that row.
    """
    text = _without_mark(decode(_bytes(path), path.name))
    header_line = next((line for line in text.splitlines() if line.strip()), "")
    if not header_line:
        raise InputError(
            Fault("", message("The sheet is empty. Its first row must name the columns."), path.name)
        )
    csv.field_size_limit(LARGEST)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator(header_line), strict=True)
    return _read(reader, path, labels)


def _without_mark(text: str) -> str:
    """The sheet without the line ``sep=;`` that some offices put first: the header says the same."""
    first, _, rest = text.partition("\n")
    return f"\n{rest}" if _SEPARATOR_LINE.fullmatch(first.strip()) else text


def _bytes(path: Path) -> bytes:
    data = read_bytes(path, LARGEST + 1)
    if len(data) > LARGEST:
        said = message("The sheet is larger than 200 megabytes. Split it into smaller ones.")
        raise InputError(Fault("", said, path.name))
    return data


def _read(reader: Reader, path: Path, labels: Mapping[str, str]) -> Sheet:
    columns: tuple[str, ...] = ()
    rows: list[Row] = []
    for line, cells in _lines(reader, path.name):
        if isinstance(cells, Fault):
            if not columns:
                raise InputError(cells)
            rows.append(Row(line, {}, (cells,)))
        elif not any(cell.strip() for cell in cells):
            continue
        elif not columns:
            columns = _columns(cells, path.name, labels)
        else:
            rows.append(_row(line, cells, columns, path))
    return Sheet(columns, tuple(rows))


def _lines(reader: Reader, file: str) -> Iterator[tuple[int, list[str] | Fault]]:
    """Each row with the line on which it begins; for one that cannot be read, what is wrong with it."""
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error:
            said = message(
                "Line {line} of the sheet cannot be read: its quotation marks do not match. Write a mark inside a cell twice.",
                line=line,
            )
            yield line, Fault("", said, file)
            continue
        if cells is None:
            return
        yield line, cells


def _columns(cells: list[str], file: str, labels: Mapping[str, str]) -> tuple[str, ...]:
    """The answer keys of the header; every unknown and doubled heading is a fault."""
    keys: list[str] = []
    faults: list[Fault] = []
    for cell in _without_empty_tail(cells):
        heading = " ".join(cell.split())
        key = labels.get(heading.casefold(), "")
        if not key:
            faults.append(_unknown(heading, file, labels))
        elif key in keys:
            faults.append(
                Fault(key, message("The column “{name}” stands twice. Keep one.", name=heading), file)
            )
        keys.append(key)
    if faults:
        raise InputError(*faults)
    return tuple(keys)


def _without_empty_tail(cells: list[str]) -> list[str]:
    while cells and not cells[-1].strip():
        cells = cells[:-1]
    return cells


def _unknown(heading: str, file: str, labels: Mapping[str, str]) -> Fault:
    near = difflib.get_close_matches(heading.casefold(), labels, n=1)
    if near:
        said = message(
            "No column is called “{name}”. Did you mean “{near}”?", name=heading, near=labels[near[0]]
        )
    else:
        said = message("No column is called “{name}”. Rename it or remove it.", name=heading)
    return Fault(heading, said, file)


def _row(line: int, cells: list[str], columns: tuple[str, ...], path: Path) -> Row:
    values = {key: cell.strip() for key, cell in zip(columns, cells, strict=False) if cell.strip()}
    faults = [
        Fault(key, said)
        for key, text in values.items()
        if is_paper(key) and (said := check_path(path.parent, text))
    ]
    if any(cell.strip() for cell in cells[len(columns) :]):
        said = message(
            "The row has more cells than the sheet has columns. Put text with the separator in it into quotation marks."
        )
        faults.append(Fault("", said, path.name))
    return Row(line, values, tuple(faults))
