"""A compiled gettext catalogue (.mo) as a dictionary; where only the .po is there (a checkout), that one is compiled first."""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Callable
from gettext import c2py
from pathlib import Path

import msgspec

from aryz.model.base import ContentError, message

Plural = Callable[[int], int]
_MAGIC = {b"\xde\x12\x04\x95": "<", b"\x95\x04\x12\xde": ">"}
_PLURAL = re.compile(r"plural=([^;\n]+)")
_ONE_OR_MANY = "n != 1"


class Messages(msgspec.Struct, frozen=True):
    """Message id (with its context, as gettext joins them) -> its texts: one, or one for each plural form."""

    texts: dict[str, tuple[str, ...]]
    plural: Plural


def read_messages(folder: Path, domain: str) -> Messages | None:
    """The catalogue of a domain in an ``LC_MESSAGES`` folder; None where there is none. Raises ContentError."""
    compiled, source = folder / f"{domain}.mo", folder / f"{domain}.po"
    if source.is_file() and (not compiled.is_file() or compiled.stat().st_mtime < source.stat().st_mtime):
        return parse_mo(_compile(source), source.name)
    return parse_mo(compiled.read_bytes(), compiled.name) if compiled.is_file() else None


def parse_mo(data: bytes, name: str) -> Messages:
    """The content of a .mo file; raises ContentError where it is not one."""
    try:
        pairs = dict(_pairs(data))
    except (KeyError, struct.error, UnicodeDecodeError):
        raise ContentError(
            message("The catalogue {file} is damaged. Install the program again.", file=name)
        ) from None
    header = pairs.pop("", ("",))[0]
    rule = _PLURAL.search(header)
    return Messages(pairs, c2py(rule[1].strip() if rule else _ONE_OR_MANY))


def _pairs(data: bytes) -> list[tuple[str, tuple[str, ...]]]:
    order = _MAGIC[data[:4]]
    count, ids, texts = struct.unpack(f"{order}8x3I", data[:20])

    def at(table: int, index: int) -> str:
        size, start = struct.unpack_from(f"{order}2I", data, table + 8 * index)
        return data[start : start + size].decode()

    return [(at(ids, i).partition("\0")[0], tuple(at(texts, i).split("\0"))) for i in range(count)]


def _compile(source: Path) -> bytes:
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - only a checkout pays for it
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with source.open("rb") as stream:
        catalogue = read_po(stream, locale=source.parent.parent.name)
    content = io.BytesIO()
    write_mo(content, catalogue)
    return content.getvalue()
