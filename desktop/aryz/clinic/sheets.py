"""A sheet of clients: one row is one client and one system; columns are answer keys or their labels.

``person.name.family`` and its label in any interface language name the same column. A cell is text as it
stands: a number keeps its zeros, 18:20 stays a time.
"""

from __future__ import annotations

import csv
import difflib
import io
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from aryz.clinic.encodings import decode, separator
from aryz.model.answers import Values
from aryz.model.base import Fault, InputError, message

if TYPE_CHECKING:
    from _csv import Reader

LARGEST = 200 * 1024 * 1024
"""Bytes of a sheet; more is not a list of clients."""


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

    Raises InputError where the file is missing, no table, or has a column that nobody knows.
    """
    text = decode(_bytes(path), path.name)
    header_line = next((line for line in text.splitlines() if line.strip()), "")
    if not header_line:
        raise InputError(
            Fault("", message("The sheet is empty. Its first row must name the columns."), path.name)
        )
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator(header_line), strict=True)
    try:
        return _read(reader, path.name, labels)
    except csv.Error as wrong:
        said = message(
            "Line {line} of the sheet cannot be read: a quotation mark is not closed.", line=reader.line_num
        )
        raise InputError(Fault("", said, path.name)) from wrong


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            said = message("The sheet is larger than 200 megabytes. Split it into smaller ones.")
            raise InputError(Fault("", said, path.name))
        return path.read_bytes()
    except OSError as wrong:
        said = message("The sheet {name} cannot be opened. Check the name and the folder.", name=path.name)
        raise InputError(Fault("", said, path.name)) from wrong


def _read(reader: Reader, file: str, labels: Mapping[str, str]) -> Sheet:
    columns: tuple[str, ...] = ()
    rows: list[Row] = []
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        if not columns:
            columns = _columns(cells, file, labels)
        else:
            rows.append(_row(reader.line_num, cells, columns, file))
    return Sheet(columns, tuple(rows))


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


def _row(line: int, cells: list[str], columns: tuple[str, ...], file: str) -> Row:
    values = {key: cell.strip() for key, cell in zip(columns, cells, strict=False) if cell.strip()}
    spare = [cell for cell in cells[len(columns) :] if cell.strip()]
    if not spare:
        return Row(line, values)
    said = message(
        "The row has more cells than the sheet has columns. Put text with the separator in it into quotation marks."
    )
    return Row(line, values, (Fault("", said, file),))
