"""Names of files: a case code, the kind of letter, the body, the language; never a person's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from aryz.model.letter import Draft, LetterRole

if TYPE_CHECKING:
    from collections.abc import Iterable

FIRST_CASE = "001"
UNNAMED_BODY = "addressee"
READING, KIT = "reading", "kit"
_OTHER = re.compile(r"[^\w-]+|_+")
_LONGEST_PART = 40
# Names that Windows keeps for devices, with any ending.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def file_name(draft: Draft, extension: str) -> str:
    """``<case>-<kind>-<body>-<language>[-reading].<ext>`` (DESIGN section 8); a name that every file system takes.

    Letters, figures and hyphens stay, all else becomes a hyphen; a part is at most 40 characters long.
    """
    more = (READING,) if draft.letter.role is LetterRole.READING else ()
    return f"{_stem(draft, *more)}.{clean(extension.lstrip('.')).lower()}"


def kit_name(draft: Draft, number: int = 0, paper: str = "") -> str:
    """``<case>-<kind>-<body>-<language>-kit.pdf`` for the whole kit; for one paper of it ``…-kit-01-how-to.pdf``: its place
    ``number`` (from 1) and its short name."""
    more = (f"{number:02}", paper) if number else ()
    return f"{_stem(draft, KIT, *more)}.pdf"


def _stem(draft: Draft, *more: str) -> str:
    letter = draft.letter
    parts = [draft.case or FIRST_CASE, letter.kind, draft.body or UNNAMED_BODY, letter.language, *more]
    cleaned = [part for part in map(clean, parts) if part]
    if not clean(parts[0]):
        cleaned.insert(0, FIRST_CASE)
    return "-".join(cleaned)


def clean(part: str) -> str:
    """One part of a file's name: no separators, no control characters, no device names, no hyphen at its ends."""
    kept = _OTHER.sub("-", normalize("NFC", part)).strip("-")[:_LONGEST_PART].strip("-")
    return f"{kept}-1" if _DEVICES.fullmatch(kept) else kept


def apart(names: Iterable[str]) -> list[str]:
    """The names in their order, each once: a later one of the same name is numbered (complaints about two bodies can go to one)."""
    found: list[str] = []
    for name in names:
        stem, dot, ending = name.rpartition(".")
        number, fresh = 1, name
        while fresh in found:
            number += 1
            fresh = f"{stem}-{number}{dot}{ending}"
        found.append(fresh)
    return found
