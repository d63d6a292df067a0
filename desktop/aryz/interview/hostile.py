"""Characters that no letter can hold: control characters, lone surrogates, marks that turn the order of reading."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from aryz.model.base import Message, message

_ALLOWED_CONTROLS = frozenset("\t\n\r")
_BIDI = frozenset(range(0x202A, 0x202F)) | frozenset(range(0x2066, 0x206A))


@dataclass(frozen=True)
class Found:
    """A character that is refused: its code, its name, and where it stands (both from 1)."""

    code: int
    name: str
    line: int
    column: int

    def said(self) -> Message:
        """The sentence for the person."""
        return message(
            "Line {line}, character {column} is {name} (U+{code}), which no letter can hold. Delete it.",
            line=self.line,
            column=self.column,
            name=self.name,
            code=f"{self.code:04X}",
        )


def find_hostile(text: str) -> Found | None:
    """The first character of a text that is refused, if there is one."""
    line, column = 1, 0
    for character in text:
        column += 1
        if name := refused(character):
            return Found(ord(character), name, line, column)
        if character == "\n":
            line, column = line + 1, 0
    return None


def refused(character: str) -> str:
    """What a refused character is called (its Unicode name where it has one); "" for one that is fine."""
    code = ord(character)
    if code in _BIDI:
        return unicodedata.name(character)
    category = unicodedata.category(character)
    if category == "Cc" and character not in _ALLOWED_CONTROLS:
        return "CONTROL CHARACTER"
    if category == "Cs":
        return "LONE SURROGATE"
    if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:
        return "NONCHARACTER"
    return unicodedata.name(character) if category in ("Zl", "Zp") else ""
