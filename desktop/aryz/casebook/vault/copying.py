"""Whole copies of an encrypted file, and the proof that a file is whole."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from aryz.casebook.vault import places, sqlcipher
from aryz.casebook.vault.faults import full, meaning

if TYPE_CHECKING:
    from pathlib import Path

    from aryz.casebook.vault.keys import Key
    from aryz.casebook.vault.sqlcipher import Connection

_OF_THE_SOURCE = frozenset({sqlcipher.CORRUPT, sqlcipher.NOT_A_DATABASE})


def is_whole(connection: Connection) -> bool:
    """Whether every page bears its seal, the tables agree with their indexes, and no row points at one that is gone."""
    try:
        if connection.execute("PRAGMA cipher_integrity_check").fetchall():
            return False
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            return False
        return not connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlcipher.DatabaseError as error:
        if sqlcipher.code_of(error) in _OF_THE_SOURCE:
            return False
        raise


def copy(source: Connection, target: Path, key: Key, path: Path) -> None:
    """The content of an open database into the empty file ``target``, under ``key``, checked. ``path``: the name it will have."""
    made = sqlcipher.connect(target, key)
    try:
        source.backup(made)
        if not is_whole(made):  # the source was read without an error, so the disk did not take the copy
            raise full(path)
        made.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except sqlcipher.DatabaseError as error:
        if sqlcipher.code_of(error) in _OF_THE_SOURCE:
            raise
        raise meaning(path, error, target) from error
    finally:
        made.close()


def copy_file(source: Path, target: Path) -> None:
    """The bytes of a closed file, its log with them, on the disk when it returns."""
    for suffix in ("", places.LOG):
        old, new = places.beside(source, suffix), places.beside(target, suffix)
        if old.exists():
            shutil.copyfile(old, new)
            places.sync_file(new)
    places.make_private(target)
    places.sync_folder(target.parent)
