"""Files appear whole or not at all, belong to their owner alone, and replace nothing unasked."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from aryz.model.base import Fault, InputError, Message, message


def _codes(*names: str) -> frozenset[int]:
    return frozenset(code for code, name in errno.errorcode.items() if name in names)


_PREFIX = ".aryz-"
_SUFFIX = ".part"
_STALE_SECONDS = 3600
# What disks without hard links answer (Windows says EINVAL), and full ones; not every system knows every name.
_NO_LINKS = _codes("EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EXDEV", "EMLINK", "EACCES", "EINVAL")
_FULL = _codes("ENOSPC", "EDQUOT", "EFBIG")


def write_whole(path: Path, data: bytes, *, replace: bool = False) -> None:
    """Write `data` to `path`: a temporary file in the same folder (mode 0600), flushed and synced, then put in place.

    An existing file is left alone unless `replace`. Raises InputError naming the path: the folder is missing or cannot be
    written to, the file exists, the disk is full. No temporary file stays behind.
    """
    try:
        _write(path, data, replace=replace)
    except OSError as error:
        raise InputError(Fault("", _said(path, error), file=str(path))) from error


def sweep_stale(folder: Path) -> int:
    """Remove temporary files that an interrupted run left in `folder` over an hour ago; returns how many.

    Their age is counted against a file made now, by the clock of the disk they are on.
    """
    swept = 0
    with suppress(OSError), tempfile.NamedTemporaryFile(prefix=_PREFIX, suffix=_SUFFIX, dir=folder) as probe:
        now = os.fstat(probe.fileno()).st_mtime
        for stale in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            with suppress(OSError):
                if not stale.is_symlink() and now - stale.stat().st_mtime > _STALE_SECONDS:
                    stale.unlink()
                    swept += 1
    return swept


def _write(path: Path, data: bytes, *, replace: bool) -> None:
    if not replace and _exists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        place: Callable[[Path, Path], None] = _replace if replace else _place_new
        place(temporary, path)
        _sync_folder(path.parent)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _exists(path: Path) -> bool:
    return path.is_symlink() or path.exists()


def _replace(temporary: Path, path: Path) -> None:
    temporary.replace(path)


def _place_new(temporary: Path, path: Path) -> None:
    """Give the file its name only if nobody has it: a hard link, or where the disk has none, a name taken beforehand."""
    try:
        os.link(temporary, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            temporary.replace(path)
        except BaseException:
            path.unlink()
            raise


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut; where folders cannot be synced (Windows), nothing is lost."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _said(path: Path, error: OSError) -> Message:
    folder = path.parent
    if isinstance(error, FileExistsError):
        return message(
            "{path} exists already. Choose another name or folder, or ask for it to be replaced.", path=path
        )
    if error.errno in _FULL:
        return message("{path} was not written: the disk is full. Make room and try again.", path=path)
    if isinstance(error, FileNotFoundError) or error.errno == errno.ENOTDIR:
        return message(
            "{path} cannot be written: there is no folder {folder}. Make it first.", path=path, folder=folder
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return message(
            "{path} cannot be written: you may not write in {folder}. Choose another folder.",
            path=path,
            folder=folder,
        )
    if isinstance(error, IsADirectoryError):
        return message("{path} is a folder. Choose another name.", path=path)
    if error.errno == errno.ENAMETOOLONG:
        return message("{path} cannot be written: the name is too long. Choose a shorter one.", path=path)
    return message("{path} cannot be written: {reason}.", path=path, reason=error.strerror or str(error))
