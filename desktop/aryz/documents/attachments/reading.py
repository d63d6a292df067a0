"""A paper's file, read once into memory: what is checked is what is used, whatever becomes of the file meanwhile."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from aryz.documents.attachments import limits
from aryz.documents.attachments.kinds import Unreadable
from aryz.documents.attachments.opening import too_big
from aryz.interview.paths import check_path
from aryz.model.base import message

if TYPE_CHECKING:
    from pathlib import Path

    from aryz.interview.paths import Picked

# O_NONBLOCK: never wait for the other end of a pipe; O_NOFOLLOW: a link put there since the check; O_BINARY: Windows' line ends.
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_BINARY"))


def read_paper(folder: Path | None, path: str, picked: Picked | None = None) -> bytes:
    """The bytes of a file named in ``folder`` (:func:`~aryz.interview.paths.check_path`'s rules). Unreadable with what to do.

    ``picked``: where the files lie that the person picked by hand; such a file may lie anywhere, or be there as bytes alone.
    """
    if picked and path in picked:
        found = picked[path]
        return _small_enough(found) if isinstance(found, bytes) else _read(found.resolve())
    if folder is None:
        raise Unreadable(message("It is not known where this file lies. Take it away and add it again."))
    if said := check_path(folder, path):
        raise Unreadable(said)
    return _read(folder / path.replace("\\", "/"))


def _small_enough(data: bytes) -> bytes:
    if len(data) > limits.BIGGEST:
        raise too_big()
    return data


def _read(place: Path) -> bytes:
    try:
        with os.fdopen(os.open(place, _FLAGS), "rb") as file:
            before = os.fstat(file.fileno())
            if not stat.S_ISREG(before.st_mode):
                raise Unreadable(message("This is not a regular file. Choose a file."))
            if before.st_size > limits.BIGGEST:
                raise too_big()
            data = file.read(limits.BIGGEST + 1)
            after = os.fstat(file.fileno())
    except FileNotFoundError:
        raise Unreadable(message("The file is gone. Put it back, or name another one.")) from None
    except (OSError, ValueError):
        raise Unreadable(
            message(
                "The file cannot be opened. Check whether you may read it, and close other programs that use it."
            )
        ) from None
    if len(data) != after.st_size or (before.st_size, before.st_mtime_ns) != (
        after.st_size,
        after.st_mtime_ns,
    ):
        raise Unreadable(
            message("The file changed while it was read. Wait until it is saved, and try again.")
        )
    return data
