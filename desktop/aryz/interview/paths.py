"""Paths that a file names: relative, inside that file's own folder, regular files, no links, no shares."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath

from aryz.model.base import Message, message

Picked = Mapping[str, Path | bytes]
"""Files that a person picked by hand, by the names that the answers have for them: where each lies, or the bytes of one that lies in
no file (it came out of the casebook, and goes into the letter from memory)."""


def check_path(folder: Path, text: str) -> Message | None:
    """What is wrong with a path named in a file that lies in ``folder``; None if it may be read."""
    if (said := _outside(text)) is not None:
        return said
    place = folder
    for part in PurePosixPath(text.replace("\\", "/")).parts:
        place /= part
        if said := _not_plain(place, text):
            return said
    if not place.is_file():
        return message("“{path}” is not a file. Name a file in the folder of the answers.", path=text)
    return None


def _outside(text: str) -> Message | None:
    """Refuses by the words alone what no system may follow out of the folder, Windows' ways included."""
    if not text.strip() or "\0" in text:
        return message("Name a file in the folder of the answers.")
    windows, posix = PureWindowsPath(text), PurePosixPath(text)
    if windows.drive or windows.root or posix.is_absolute() or text.startswith("~"):
        return message(
            "“{path}” is not inside the folder of the answers. Copy the file there and give its name.",
            path=text,
        )
    if ".." in windows.parts or ":" in text:
        return message(
            "“{path}” leads out of the folder of the answers. Copy the file there and give its name.",
            path=text,
        )
    return None


def _not_plain(place: Path, text: str) -> Message | None:
    """Refuses what is not there, links, and anything but folders and regular files."""
    try:
        mode = place.lstat().st_mode
    except (OSError, ValueError):
        return message("There is no file “{path}” in the folder of the answers.", path=text)
    if stat.S_ISLNK(mode) or place.resolve() != place.parent.resolve() / place.name:
        return message("“{path}” is a link. Copy the file itself into the folder of the answers.", path=text)
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        return message("“{path}” is not a regular file. Name a file in the folder of the answers.", path=text)
    return None
