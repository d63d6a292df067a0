"""Names of files: a case code, the kind of letter, the body, the language; never a person's name."""

from __future__ import annotations

import re
from unicodedata import normalize

from aryz.model.letter import Draft, LetterRole

FIRST_CASE = "001"
UNNAMED_BODY = "addressee"
READING = "reading"
_OTHER = re.compile(r"[^\w-]+|_+")
_LONGEST_PART = 40
# Names that Windows keeps for devices, with any ending.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def file_name(draft: Draft, extension: str) -> str:
    """``<case>-<kind>-<body>-<language>[-reading].<ext>`` (DESIGN section 8); a name that every file system takes.

    Letters, figures and hyphens stay, all else becomes a hyphen; a part is at most 40 characters long.
    """
    letter = draft.letter
    parts = [draft.case or FIRST_CASE, letter.kind, draft.body or UNNAMED_BODY, letter.language]
    if letter.role is LetterRole.READING:
        parts.append(READING)
    cleaned = [part for part in map(clean, parts) if part]
    if not clean(parts[0]):
        cleaned.insert(0, FIRST_CASE)
    return f"{'-'.join(cleaned)}.{clean(extension.lstrip('.')).lower()}"


def clean(part: str) -> str:
    """One part of a file's name: no separators, no control characters, no device names, no hyphen at its ends."""
    kept = _OTHER.sub("-", normalize("NFC", part)).strip("-")[:_LONGEST_PART].strip("-")
    return f"{kept}-1" if _DEVICES.fullmatch(kept) else kept
