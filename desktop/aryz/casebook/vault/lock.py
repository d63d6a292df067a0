"""One program at a time: a lock on a file beside the vault, which the system lets go when its holder ends, however it ends."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

from aryz.casebook.vault.faults import not_writable, refused
from aryz.model.base import message

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX = ".lock"
_HELD = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK})


class Lock:
    """The lock of the vault at ``path``, taken at once. InputError where another program holds it or the folder takes no file."""

    def __init__(self, path: Path) -> None:
        file = path.with_name(path.name + SUFFIX)
        try:
            self._handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise not_writable(path) from error
        try:
            _take(self._handle)
        except OSError as error:
            if error.errno in _HELD:
                os.close(self._handle)
                raise refused(
                    path,
                    message(
                        "The casebook {name} is open in another window of Aryz or another program. Close it there first.",
                        name=path.name,
                    ),
                ) from None
            # A file system without locks: the database's own lock stands alone.

    def release(self) -> None:
        """Let go. The file stays: taking it away would let two programs lock two files of one name."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
