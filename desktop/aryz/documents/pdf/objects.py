"""The objects of a PDF file (ISO 32000-1, 7.5): numbered, written once, closed with their table. Same objects, same bytes."""

from __future__ import annotations

import zlib
from hashlib import sha256

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
LEVEL = 6


def literal(text: str) -> str:
    """ASCII text as a string object."""
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"({escaped})"


def text_string(text: str) -> str:
    """Any text without lone surrogates as a string object in UTF-16."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def number(value: float) -> str:
    """A number, to hundredths."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def stream(data: bytes, entries: str = "", *, packed: bool | None = None) -> bytes:
    """A stream object: compressed here (default), already compressed (`packed`), or plain (``packed=False``)."""
    body = zlib.compress(data, LEVEL) if packed is None else data
    coding = "" if packed is False else " /Filter /FlateDecode"
    # The line end before `endstream` is not of the data: with a bare \n, data that ends in \r would lose it to a reader.
    return f"<< /Length {len(body)}{coding}{entries} >>\nstream\n".encode("ascii") + body + b"\r\nendstream"


def as_it_is(data: bytes, entries: str) -> tuple[bytes, ...]:
    """A stream object of `data` that is compressed in a way of its own, named in `entries`; the data are not copied."""
    return f"<< /Length {len(data)}{entries} >>\nstream\n".encode("ascii"), data, b"\r\nendstream"


class Writer:
    """Collects objects and writes the file."""

    def __init__(self) -> None:
        self._objects: list[tuple[bytes, ...]] = []

    def reserve(self) -> int:
        """A number for an object that is put later."""
        self._objects.append(())
        return len(self._objects)

    def put(self, number: int, body: str | bytes | tuple[bytes, ...]) -> None:
        """The body of a reserved object, whole or in pieces."""
        if isinstance(body, str):
            body = body.encode("ascii")
        self._objects[number - 1] = (body,) if isinstance(body, bytes) else body

    def add(self, body: str | bytes | tuple[bytes, ...]) -> int:
        """A new object; returns its number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def finish(self, root: int, info: int) -> bytes:
        """The whole file; `root` and `info` are the numbers of the catalogue and of the information dictionary.

        The file's id is the digest of what is in it: no clock, no path.
        """
        parts, at, offsets = [HEADER], len(HEADER), []
        for index, body in enumerate(self._objects, start=1):
            offsets.append(at)
            pieces = (b"%d 0 obj\n" % index, *body, b"\nendobj\n")
            parts.extend(pieces)
            at += sum(map(len, pieces))
        content = sha256()
        for piece in parts:
            content.update(piece)
        digest = content.hexdigest()[:32]
        size = len(offsets) + 1
        table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
        parts.append(
            f"xref\n0 {size}\n0000000000 65535 f \n{table}"
            f"trailer\n<< /Size {size} /Root {root} 0 R /Info {info} 0 R /ID [<{digest}> <{digest}>] >>\n"
            f"startxref\n{at}\n%%EOF\n".encode("ascii")
        )
        return b"".join(parts)
