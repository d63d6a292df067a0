"""Files of the vault on the disk: owner-only, made in a temporary file and then renamed, swept after an interruption."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from aryz.content.own_folder import own_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SUFFIX = ".vault"
NAME = f"casebook{SUFFIX}"
_PREFIX, _PART = ".aryz-", ".part"
LOG, INDEX = "-wal", "-shm"
_NUMBERS = 10_000


def default_place() -> Path:
    """Where a person's own casebook is looked for: in their folder of program data. Nothing is written there unasked."""
    return own_folder() / NAME


def private_folder(folder: Path) -> None:
    """Make ``folder`` for its owner alone; one that is there stays as it is."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True)


def make_private(path: Path) -> None:
    """Take the file away from everybody but its owner, as far as the disk knows owners."""
    for each in (path, beside(path, LOG), beside(path, INDEX)):
        with suppress(OSError):
            each.chmod(0o600)


def beside(path: Path, suffix: str) -> Path:
    """The database's own file next to ``path``."""
    return path.with_name(path.name + suffix)


@contextmanager
def temporary(path: Path) -> Iterator[Path]:
    """An empty owner-only file next to ``path``; whatever is left of it afterwards is removed."""
    for number in range(_NUMBERS):
        made = path.with_name(f"{_PREFIX}{path.stem}-{os.getpid()}-{number}{_PART}")
        with suppress(FileExistsError):
            os.close(os.open(made, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            break
    else:
        raise FileExistsError(str(path))
    try:
        yield made
    finally:
        discard(made)


def discard(path: Path) -> None:
    """Remove a file with what the database laid next to it."""
    for each in (path, beside(path, LOG), beside(path, INDEX), beside(path, "-journal")):
        with suppress(OSError):
            each.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Remove what an interrupted run left. Only whoever holds the lock may: nobody else is then making anything here."""
    with suppress(OSError):
        for stale in folder.glob(f"{_PREFIX}*{_PART}*"):
            with suppress(OSError):
                stale.unlink()


def sync_file(path: Path) -> None:
    """Wait until the disk has the file."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the folder's names; where folders cannot be synced (Windows) the system does it."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def put(made: Path, path: Path) -> None:
    """Give a finished file its name, in place of what had it, and make that last."""
    sync_file(made)
    made.replace(path)
    sync_folder(path.parent)
