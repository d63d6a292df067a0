"""The fonts of letters, read once: what a character is as wide as, and whether it is there."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from threading import Lock

from reportlab.pdfbase.ttfonts import TTFontFace

from aryz.model.base import ContentError, message

ZERO_WIDTH = "\u00ad\u200b\u2060"
"""Soft hyphen, zero-width space, word joiner: they say where a line may or may not end, and are not drawn."""


class Face:
    """One font file. ``advances``: character -> width in thousandths of the font's size; ``widths``: the same for setting
    lines, where a soft hyphen and its kind take no room."""

    def __init__(self, path: Path) -> None:
        self._face = TTFontFace(str(path))
        self._lock = Lock()
        glyphs: dict[int, int] = self._face.charToGlyph
        measured: dict[int, int] = self._face.charWidths
        self.glyphs = {chr(code): glyph for code, glyph in glyphs.items() if glyph}
        self.advances = {chr(code): round(measured[code]) for code in glyphs}
        self.widths = self.advances | dict.fromkeys(ZERO_WIDTH, 0)
        self.name: str = bytes(self._face.name).decode("ascii")
        self.widths["\n"] = self.widths["\t"] = self.widths[" "]

    def subset(self, characters: str) -> bytes:
        """A TrueType file with the glyphs of `characters` only, in the order of :meth:`glyph_order`."""
        with self._lock:  # the reader keeps one position in the file
            data: bytes = self._face.makeSubset([ord(character) for character in characters])
        return data

    def glyph_order(self, characters: str) -> list[int]:
        """For each of `characters` the number of its glyph in the subset (characters may share a glyph)."""
        numbers: dict[int, int] = {0: 0}
        return [numbers.setdefault(self.glyphs.get(character, 0), len(numbers)) for character in characters]

    def descriptor(self) -> dict[str, str]:
        """The entries of a font descriptor that do not depend on the subset, written for PDF."""
        face = self._face
        symbolic = (int(face.flags) & ~32) | 4
        numbers = {
            "Flags": symbolic,
            "ItalicAngle": round(face.italicAngle),
            "Ascent": round(face.ascent),
            "Descent": round(face.descent),
            "CapHeight": round(face.capHeight),
            "StemV": round(face.stemV),
        }
        box = " ".join(str(round(edge)) for edge in face.bbox)
        return {"FontBBox": f"[{box}]", **{key: str(number) for key, number in numbers.items()}}


class Faces:
    """The regular and the bold face of a folder of fonts."""

    def __init__(self, regular: Face, bold: Face) -> None:
        self.regular = regular
        self.bold = bold
        self.common = frozenset(regular.glyphs) & frozenset(bold.glyphs)
        """The characters that can be printed."""

    def of(self, *, bold: bool) -> Face:
        """The face of running text, or of bold text."""
        return self.bold if bold else self.regular


@lru_cache(maxsize=4)
def load_faces(folder: Path) -> Faces:
    """Read the one ``*-Regular.ttf`` and the one ``*-Bold.ttf`` of `folder`; ContentError if there is not one of each."""
    return Faces(_only(folder, "Regular"), _only(folder, "Bold"))


def _only(folder: Path, weight: str) -> Face:
    files = sorted(folder.glob(f"*-{weight}.ttf"))
    if len(files) != 1:
        raise ContentError(
            message(
                "{folder}: one font named *-{weight}.ttf is needed, {count} are there.",
                folder=folder,
                weight=weight,
                count=len(files),
            )
        )
    return Face(files[0])
