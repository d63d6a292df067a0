"""A font in a PDF: a composite font (ISO 32000-1, 9.7) with the glyphs of one document and the way back to its characters.

Every character has a code of its own, so a no-break space stays one when the text is copied or read aloud.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from hashlib import sha256
from struct import pack
from typing import NamedTuple

from aryz.documents.pdf.fonts import Face
from aryz.documents.pdf.objects import LEVEL, Writer, stream

_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_CMAP_FOOT = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
_AT_ONCE = 100


class Embedded(NamedTuple):
    """The ready parts of a font for one set of characters; ``codes``: character -> its code in hexadecimal."""

    name: str
    codes: dict[str, str]
    widths: str
    file: bytes
    file_length: int
    glyphs: bytes
    to_unicode: bytes


def embed(face: Face, characters: str) -> Embedded:
    """The parts of `face` for `characters` (sorted, each once); kept for the next document with the same ones."""
    return _embed(face, characters)


@lru_cache(maxsize=64)
def _embed(face: Face, characters: str) -> Embedded:
    data = face.subset(characters)
    order = face.glyph_order(characters)
    widths = " ".join(str(face.advances[character]) for character in characters)
    return Embedded(
        name=f"{_tag(characters)}+{face.name}",
        codes={character: f"{code:04X}" for code, character in enumerate(characters, start=1)},
        widths=f"[1 [{widths}]]",
        file=zlib.compress(data, LEVEL),
        file_length=len(data),
        glyphs=stream(pack(f">{len(order) + 1}H", 0, *order)),
        to_unicode=stream(_to_unicode(characters).encode("ascii")),
    )


def write_font(writer: Writer, face: Face, font: Embedded) -> int:
    """Write the font's objects; returns the number of the font."""
    file = writer.add(stream(font.file, f" /Length1 {font.file_length}", packed=True))
    entries = " ".join(f"/{key} {value}" for key, value in face.descriptor().items())
    descriptor = writer.add(
        f"<< /Type /FontDescriptor /FontName /{font.name} {entries} /FontFile2 {file} 0 R >>"
    )
    glyphs = writer.add(font.glyphs)
    unicode = writer.add(font.to_unicode)
    descendant = writer.add(
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{font.name} "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        f"/FontDescriptor {descriptor} 0 R /DW 0 /W {font.widths} /CIDToGIDMap {glyphs} 0 R >>"
    )
    return writer.add(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{font.name} /Encoding /Identity-H "
        f"/DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>"
    )


def _tag(characters: str) -> str:
    """The six capitals before a subset's name (9.6.4), drawn from what is in it."""
    digest = sha256(characters.encode("utf-8")).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _to_unicode(characters: str) -> str:
    lines = [
        f"<{code:04X}> <{character.encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(characters, 1)
    ]
    groups = (lines[at : at + _AT_ONCE] for at in range(0, len(lines), _AT_ONCE))
    body = "".join(f"{len(group)} beginbfchar\n" + "\n".join(group) + "\nendbfchar\n" for group in groups)
    return _CMAP_HEAD + body + _CMAP_FOOT
