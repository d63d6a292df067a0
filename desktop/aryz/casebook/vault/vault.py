"""The open vault: reading, and writing in transactions that last once they are acknowledged."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from threading import RLock
from typing import TYPE_CHECKING, Any, NoReturn

from aryz.casebook.vault import places, schema, sqlcipher
from aryz.casebook.vault.backups import Backups, backups_of, folder_of
from aryz.casebook.vault.copying import copy, is_whole
from aryz.casebook.vault.diagnosis import diagnose, opens, read_salt
from aryz.casebook.vault.faults import (
    closed,
    damaged,
    meaning,
    newer,
    not_a_vault,
    refused,
    replaced,
    spoken,
    vanished,
)
from aryz.casebook.vault.keys import derive, new_passphrase, new_salt
from aryz.casebook.vault.lock import Lock
from aryz.model.base import message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from aryz.casebook.vault.keys import Key
    from aryz.casebook.vault.sqlcipher import Connection

Row = tuple[Any, ...]


def create_vault(path: Path, passphrase: str) -> Vault:
    """A new vault at ``path``, open. InputError where a file stands there or the passphrase is too short; nothing is half made."""
    key = derive(new_passphrase(passphrase), new_salt())
    if path.exists() or path.is_symlink():
        said = message(
            "{name} exists already in {folder}. Open it, or choose another name.",
            name=path.name,
            folder=path.parent,
        )
        raise refused(path, said)
    with spoken(path):
        places.private_folder(path.parent)
        lock = Lock(path)
        try:
            places.sweep(path.parent)
            with places.temporary(path) as made:
                _fill(made, key)
                places.put(made, path)
            return Vault(path, key, lock)
        except BaseException:
            lock.release()
            raise


def _fill(path: Path, key: Key) -> None:
    """Make the tables in an empty file."""
    connection = sqlcipher.connect(path, key)
    try:
        sqlcipher.settle(connection)
        schema.migrate(connection, 0)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()


def open_vault(path: Path, passphrase: str, *, today: date) -> Vault:
    """The vault at ``path``, open. A file of an older version is backed up and brought up to date first.

    InputError, each with its own sentence: no such file, no vault, wrong passphrase, damaged, made by a newer version, open
    elsewhere, not writable. Nothing is written before all of that is known.
    """
    with spoken(path):
        key = derive(passphrase, read_salt(path))
        lock = Lock(path)
        try:
            if not opens(path, key):
                raise diagnose(path, passphrase, key, [each.path for each in backups_of(path)])
            places.sweep(path.parent)
            places.sweep(folder_of(path))
            vault = Vault(path, key, lock)
        except BaseException:
            lock.release()
            raise
        try:
            vault.bring_up_to_date(today)
        except BaseException:
            vault.close()
            raise
        return vault


class Vault:
    """An open vault. Made by :func:`create_vault` and :func:`open_vault`; closing it is locking it. Threads take turns."""

    def __init__(self, path: Path, key: Key, lock: Lock) -> None:
        self.path = path
        self._key, self._lock = key, lock
        self.touched: list[int] = []
        """Cases that were written, in order (0: any of them may have been); whoever keeps an index reads from where it stopped."""
        self._turn = RLock()
        self._damaged = False
        self._connection: Connection | None = sqlcipher.connect(path, key)
        try:
            self._version = schema.version_of(self._connection)
            self._refuse_strange()
            sqlcipher.settle(self._connection)
            places.make_private(path)
            self._seen = self._look()
        except BaseException:
            self._connection.close()
            raise

    def _refuse_strange(self) -> None:
        if self._version < 1:
            raise not_a_vault(self.path)
        if self._version > schema.latest():
            raise newer(self.path)

    def bring_up_to_date(self, today: date) -> None:
        """Change an older file to the latest version, after a backup of it as it is."""
        if self._version < schema.latest():
            with self._speaking():
                self.backups.make(self._open, today)
                schema.migrate(self._open, self._version)
                self._version = schema.latest()
                self._seen = self._look()

    def close(self) -> None:
        """Lock the vault: the log goes into the file, the key is let go. Closing twice is harmless."""
        with self._turn:
            if self._connection is not None:
                with suppress(sqlcipher.DatabaseError):
                    if self._is_same():
                        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                with suppress(sqlcipher.DatabaseError):
                    self._connection.close()
                self._connection = None
                del self._key
            self._lock.release()

    def __enter__(self) -> Vault:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def is_open(self) -> bool:
        """Whether it can be read."""
        return self._connection is not None

    @property
    def backups(self) -> Backups:
        """Its rolling backups."""
        self._open  # noqa: B018 - a locked vault has no key for them
        return Backups(self.path, self._key)

    @property
    def _open(self) -> Connection:
        if self._connection is None:
            raise closed()
        return self._connection

    # --- reading and writing ---------------------------------------------------------------------

    def rows(self, query: str, *values: object) -> list[Row]:
        """What a query finds; ``values`` fill its question marks."""
        with self._turn, self._speaking():
            found: list[Row] = self._open.execute(query, values).fetchall()
            if any(type(value) is str and "\0" in value for row in found for value in row):
                self.report_damage()  # we keep no such sign; the database puts it where a page is not whole
            return found

    def report_damage(self) -> NoReturn:
        """Say that what was read is not what was kept; nothing is saved from now on."""
        self._damaged = True
        raise damaged(self.path)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: on the disk when the block ends, undone as a whole if anything fails in it."""
        with self._turn, self._speaking():
            connection = self._open
            if connection.in_transaction:
                yield connection
                return
            if self._damaged:
                raise damaged(self.path)
            self._refuse_changed()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("UPDATE progress SET saved = saved + 1")
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlcipher.DatabaseError):
                    connection.execute("ROLLBACK")
                raise
            with suppress(
                sqlcipher.DatabaseError
            ):  # it lasts already; now the file is complete without its log too
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            self._seen = self._look()

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        """Errors as sentences; once a page was found damaged, all that follows from it is said to be damage."""
        try:
            yield
        except sqlcipher.DatabaseError as error:
            if sqlcipher.code_of(error) in {sqlcipher.CORRUPT, sqlcipher.NOT_A_DATABASE}:
                self._damaged = True
            raise (damaged(self.path) if self._damaged else meaning(self.path, error)) from error

    def _look(self) -> tuple[int, ...]:
        """What tells this file from another that takes its name. The time of writing is left out where it comes late (Windows)."""
        found = self.path.stat()
        same = (found.st_dev, found.st_ino)
        return (*same, found.st_size, found.st_mtime_ns) if os.name == "posix" else same

    def _is_same(self) -> bool:
        try:
            return self._look() == self._seen
        except OSError:
            return False

    def _refuse_changed(self) -> None:
        if not self.path.exists():
            raise vanished(self.path)
        if not self._is_same():
            raise replaced(self.path)

    # --- care ------------------------------------------------------------------------------------

    def check(self) -> None:
        """Read every page. InputError where one is damaged."""
        with self._turn, self._speaking():
            self._refuse_changed()
            if not is_whole(self._open):
                self.report_damage()

    def back_up(self, today: date) -> Path:
        """A checked, encrypted copy among the backups, which are then thinned out. InputError leaves all older ones as they are."""
        with self._turn, self._speaking():
            self.check()
            path = self.backups.make(self._open, today)
            self._open.execute("UPDATE progress SET backed = saved")
            self._seen = self._look()
            return path

    def back_up_if_due(self, today: date) -> Path | None:
        """A backup, once a day at most and only where something was saved since the last one: call it where the person does not wait."""
        saved, backed = self.rows("SELECT saved, backed FROM progress")[0]
        made = any(each.day == today and not each.aside for each in self.backups.found())
        return None if made or saved == backed else self.back_up(today)

    def compact(self) -> None:
        """Write the file anew without what was deleted, and empty the log."""
        with self._turn, self._speaking():
            self._refuse_changed()
            self._open.execute("VACUUM")
            self._open.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            self._seen = self._look()

    def change_passphrase(self, passphrase: str, *, today: date) -> tuple[Path, ...]:
        """Encrypt the vault and its backups anew. Returns the backups that could not be: the old passphrase still opens those.

        The new file is whole before it takes the old one's place; after an error the old passphrase holds.
        """
        with self._turn, self._speaking(), spoken(self.path):
            chosen = derive(new_passphrase(passphrase), new_salt())
            self.back_up(today)
            before = self.backups
            with places.temporary(self.path) as made:
                copy(self._open, made, chosen, self.path)
                self._swap(made, chosen)
            return before.change_key(chosen)

    def _swap(self, made: Path, key: Key) -> None:
        """Put a finished file in place of this one, and go on with it; with the old one where that fails."""
        self._open.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self._open.close()  # Windows replaces no open file
        try:
            places.put(made, self.path)
            self._key = key
        finally:
            self._connection = sqlcipher.connect(self.path, self._key)
            sqlcipher.settle(self._connection)
            self._seen = self._look()
