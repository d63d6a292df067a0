"""Rolling backups: encrypted copies beside the vault, the latest ten, and the way back to one of them."""

from __future__ import annotations

import re
import shutil
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from aryz.casebook.vault import places, schema, sqlcipher
from aryz.casebook.vault.copying import copy, copy_file, is_whole
from aryz.casebook.vault.diagnosis import diagnose, opens, read_salt
from aryz.casebook.vault.faults import damaged, newer, not_a_vault, spoken
from aryz.casebook.vault.keys import derive
from aryz.casebook.vault.lock import Lock
from aryz.model.base import InputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from aryz.casebook.vault.keys import Key
    from aryz.casebook.vault.sqlcipher import Connection

KEPT = 10
"""Backups that are kept; files that were set aside are not counted."""
_NAME = re.compile(rf"(\d{{4}}-\d\d-\d\d)-(\d{{4,}})(-aside)?{re.escape(places.SUFFIX)}")


class Backup(NamedTuple):
    """One file among the backups. ``aside``: it was the casebook until a backup was restored in its place."""

    path: Path
    day: date
    number: int
    aside: bool


class Backups:
    """The backups of the vault at ``path``."""

    def __init__(self, path: Path, key: Key) -> None:
        self._path, self._key = path, key
        self.folder = folder_of(path)

    def found(self) -> tuple[Backup, ...]:
        """All of them, the latest first."""
        return backups_of(self._path)

    def make(self, source: Connection, today: date, *, keep: int = KEPT) -> Path:
        """Copy an open database, check the copy, and only then thin out the older ones."""
        path = _next(self._path, today)
        with spoken(path):
            places.private_folder(self.folder)
            places.sweep(self.folder)
            with places.temporary(path) as made:
                copy(source, made, self._key, path)
                places.put(made, path)
            for old in [each for each in self.found() if not each.aside][keep:]:
                places.discard(old.path)
        return path

    def rewrite(self, work: Callable[[Connection], None]) -> tuple[Path, ...]:
        """Do ``work`` in each of them, and leave nothing of what it deletes. Returns those that do not open: they stay as they were."""
        return self._each(lambda made: _work(made, self._key, work))

    def change_key(self, key: Key) -> tuple[Path, ...]:
        """Encrypt each anew under ``key``. Returns those that do not open with the old key: they stay as they were."""
        return self._each(lambda made: _encrypt_anew(made, self._key, key))

    def _each(self, work: Callable[[Path], None]) -> tuple[Path, ...]:
        left = []
        for each in self.found():
            try:
                with spoken(each.path), places.temporary(each.path) as made:
                    copy_file(each.path, made)
                    work(made)
                    places.put(made, each.path)
                    places.beside(each.path, places.LOG).unlink(missing_ok=True)
            except InputError:
                left.append(each.path)
        return tuple(left)


def _work(path: Path, key: Key, work: Callable[[Connection], None]) -> None:
    connection = _connect(path, key)
    try:
        sqlcipher.settle(connection)
        version = schema.version_of(connection)
        if version < schema.latest():
            schema.migrate(connection, version)
        connection.execute("BEGIN IMMEDIATE")
        work(connection)
        connection.execute("COMMIT")
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()


def _encrypt_anew(path: Path, old: Key, key: Key) -> None:
    connection = _connect(path, old)
    try:
        with places.temporary(path) as made:
            copy(connection, made, key, path)
            connection.close()
            made.replace(path)
    finally:
        connection.close()


def _connect(path: Path, key: Key) -> Connection:
    """A checked connection to a closed file. InputError where it is not whole, not ours or too new."""
    if not opens(path, key):
        raise damaged(path)
    connection = sqlcipher.connect(path, key)
    try:
        version = schema.version_of(connection)
        if version < 1:
            raise not_a_vault(path)
        if version > schema.latest():
            raise newer(path)
        if not is_whole(connection):
            raise damaged(path)
    except BaseException:
        connection.close()
        raise
    return connection


def folder_of(path: Path) -> Path:
    """Where the backups of the vault at ``path`` are."""
    return path.with_name(f"{path.name}.backups")


def backups_of(path: Path) -> tuple[Backup, ...]:
    """The backups of the vault at ``path``, the latest first; no passphrase is needed to list them."""
    made = []
    for file in _listed(path):
        fits = _NAME.fullmatch(file.name)
        if fits and file.is_file() and not file.is_symlink():
            with suppress(ValueError):
                made.append(Backup(file, date.fromisoformat(fits[1]), int(fits[2]), bool(fits[3])))
    return tuple(sorted(made, key=lambda each: -each.number))


def _listed(path: Path) -> list[Path]:
    with suppress(OSError):
        return list(folder_of(path).iterdir())
    return []


def _next(path: Path, today: date, mark: str = "") -> Path:
    taken = [int(fits[2]) for file in _listed(path) if (fits := _NAME.fullmatch(file.name))]
    number = max(taken, default=0) + 1
    return folder_of(path) / f"{today.isoformat()}-{number:04}{mark}{places.SUFFIX}"


def restore(path: Path, backup: Path, passphrase: str, *, today: date) -> Path | None:
    """Put a backup in the place of the vault at ``path``, which must be closed. Returns where the old file is kept, if there was one.

    InputError, with nothing changed: the passphrase is not that of the backup, the backup is damaged, the vault is open.
    """
    with spoken(path):
        key = derive(passphrase, read_salt(backup))
        if not opens(backup, key):
            raise diagnose(backup, passphrase, key, [each.path for each in backups_of(path)])
        _connect(backup, key).close()
        places.private_folder(path.parent)
        lock = Lock(path)
        try:
            places.sweep(path.parent)
            with places.temporary(path) as made:
                shutil.copyfile(backup, made)
                aside = _set_aside(path, today) if path.exists() else None
                places.beside(path, places.LOG).unlink(
                    missing_ok=True
                )  # it belongs to the old file, which has its copy
                places.put(made, path)
            return aside
        finally:
            lock.release()


def _set_aside(path: Path, today: date) -> Path:
    places.private_folder(folder_of(path))
    aside = _next(path, today, "-aside")
    with places.temporary(aside) as made:
        copy_file(path, made)
        if places.beside(made, places.LOG).exists():
            places.beside(made, places.LOG).replace(places.beside(aside, places.LOG))
        places.put(made, aside)
    return aside
