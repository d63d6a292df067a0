"""What changed on the disk while a program ran."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

_APART = frozenset({"proc", "sys", "dev"})
SCREENS = ".X11-unix"
"""The folder that X keeps its sockets in: another screen of this machine may come or go in it."""
Facts = dict[Path, tuple[int, int, int]]


def snapshot(folders: Iterable[Path]) -> Facts:
    """Path -> time of change, size and permissions of every file and folder below `folders` (folders: permissions alone)."""
    return {path: facts for folder in folders for path, facts in _walk(folder)}


def _walk(folder: Path) -> Iterable[tuple[Path, tuple[int, int, int]]]:
    for name, folders, files in os.walk(folder):
        here = Path(name)
        if here == folder:
            folders[:] = [each for each in folders if each not in _APART]
        folders[:] = [each for each in folders if each != SCREENS]
        for each in files:
            told = (here / each).lstat()
            yield here / each, (told.st_mtime_ns, told.st_size, told.st_mode)
        yield here, (0, 0, here.lstat().st_mode)


def changed(before: Facts, after: Facts, allowed: Iterable[Path]) -> list[Path]:
    """What is new, gone or different, but for the `allowed` files and folders, all in them, and the folders that they are in."""
    spared = tuple(allowed)
    different = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    return sorted(
        path
        for path in different
        if not any(path.is_relative_to(each) or each.is_relative_to(path) for each in spared)
    )
