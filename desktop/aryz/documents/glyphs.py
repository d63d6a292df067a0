"""Every character of a letter must be in the font; what is not is refused before a page is made, with its place."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from aryz.documents import shown
from aryz.documents.paper import Part, Sheets
from aryz.model.base import Fault, InputError, message
from aryz.model.letter import Run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from aryz.documents.pdf.fonts import Faces
    from aryz.model.letter import Runs

MOST_FAULTS = 20
_FREE = frozenset("\n\t")


def check_glyphs(letter: Part, fonts: Path) -> None:
    """Raise InputError with a fault for each character that the fonts in `fonts` lack (at most 20, once for each answer)."""
    faults = missing(letter, _faces(fonts))
    if faults:
        raise InputError(*faults)


def missing(letter: Part, faces: Faces) -> tuple[Fault, ...]:
    """The faults of :func:`check_glyphs`; an empty tuple if every character can be printed."""
    known = faces.common | _FREE
    found: dict[tuple[str, str], Fault] = {}
    for block, runs in _texts(letter):
        for run in runs:
            if not known.issuperset(run.text):
                _note(run, block, known, found)
    return tuple(found.values())[:MOST_FAULTS]


def _texts(letter: Part) -> Iterator[tuple[str, Runs]]:
    """Every text that is printed, with the name of its block."""
    if isinstance(letter, Sheets):
        for stamp in letter.stamps:
            yield "attachments", shown.shown((Run(stamp),))
        return
    for block in letter.blocks:
        for runs in shown.texts(block, letter.layout):
            yield shown.name_of(block), runs


def _faces(fonts: Path) -> Faces:
    from aryz.documents.pdf.fonts import load_faces  # noqa: PLC0415 - the fonts lie in the package that uses this module

    return load_faces(fonts)


def missing_in(run: Run, fonts: Path) -> tuple[Fault, ...]:
    """The same for one run of text that is drawn elsewhere than in a letter."""
    found: dict[tuple[str, str], Fault] = {}
    _note(run, "", _faces(fonts).common | _FREE, found)
    return tuple(found.values())


def _note(run: Run, block: str, known: frozenset[str], found: dict[tuple[str, str], Fault]) -> None:
    field = run.of[0] if run.of else block
    for character in dict.fromkeys(run.text):
        if character not in known and len(found) < MOST_FAULTS:
            found.setdefault((field, character), _fault(field, character, run.text.index(character) + 1))


def _fault(field: str, character: str, position: int) -> Fault:
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    sign = f"{character} " if character.isprintable() else ""
    said = message(
        "The letter's font has no {sign}({code}): it is character {position} of this answer. Write it in another way.",
        sign=sign,
        code=f"{code} {name}".rstrip(),
        position=position,
    )
    return Fault(field, said)
