"""What a clinic's spreadsheet saves as "CSV": the bytes' encoding and the sign between the cells."""

from __future__ import annotations

import codecs

from aryz.model.base import Fault, InputError, message

SEPARATORS = (",", ";", "\t")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, file: str) -> str:
    """The text of a sheet saved as UTF-8, UTF-16 (with or without a mark) or CP1251.

    Raises InputError where the bytes are none of these.
    """
    try:
        text = data.decode(_encoding(data))
    except UnicodeDecodeError as wrong:
        raise _unreadable(file) from wrong
    if "\x00" in text:
        raise _unreadable(file)
    return text


def _unreadable(file: str) -> InputError:
    said = message("This file is not a text table. Save the sheet as CSV (UTF-8) and try again.")
    return InputError(Fault("", said, file))


def _encoding(data: bytes) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    zeros_even, zeros_odd = data[0:2000:2].count(0), data[1:2000:2].count(0)
    if zeros_odd > zeros_even and zeros_odd > len(data[:2000]) // 8:
        return "utf-16-le"
    if zeros_even > zeros_odd and zeros_even > len(data[:2000]) // 8:
        return "utf-16-be"
    return "utf-8" if _is_utf8(data) else "cp1251"


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def separator(header: str) -> str:
    """The sign between cells: the one that stands most often in the header line, outside quotes."""
    bare = "".join(part for n, part in enumerate(header.split('"')) if n % 2 == 0)
    return max(SEPARATORS, key=lambda sign: (bare.count(sign), -SEPARATORS.index(sign)))
