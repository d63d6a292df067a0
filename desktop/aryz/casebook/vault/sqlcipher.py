"""The connection to a SQLCipher file, set up the same way everywhere: durable, strict, silent."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

if TYPE_CHECKING:
    from pathlib import Path

    from aryz.casebook.vault.keys import Key

Connection = Any
"""A connection of sqlcipher3, which ships no types."""
DatabaseError: type[Exception] = dbapi2.Error
APPLICATION = 0x4152595A
"""Marks the database as ours ("ARYZ")."""
FULL, CORRUPT, NOT_A_DATABASE, IO, READ_ONLY, CANNOT_OPEN, BUSY, LOCKED, CONSTRAINT = (
    13, 11, 26, 10, 8, 14, 5, 6, 19,
)  # fmt: skip
"""SQLite's result codes."""


def connect(path: Path, key: Key) -> Connection:
    """A connection with the key set; nothing is read or written yet. SQLCipher's own log, which would go to the terminal, is off.

    The exclusive lock is asked for before the write-ahead log is first used, so that the log's index stays in memory and no ``-shm``
    file is made.
    """
    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f'PRAGMA key = "{key.spelled}"')
    connection.execute("PRAGMA cipher_compatibility = 4")
    connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
    return connection


def settle(connection: Connection) -> None:
    """Make it safe to write: an acknowledged transaction lasts, and deleted content is overwritten."""
    for pragma in (
        "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON",
        "temp_store = MEMORY", "trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0",
    ):  # fmt: skip
        connection.execute(f"PRAGMA {pragma}").fetchall()
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync = ON").fetchall()


_SAID = {
    "disk I/O error": IO, "database or disk is full": FULL, "database disk image is malformed": CORRUPT, "database is locked": BUSY,
    "file is not a database": NOT_A_DATABASE, "attempt to write a readonly database": READ_ONLY, "unable to open database file": CANNOT_OPEN,
}  # fmt: skip


def code_of(error: Exception) -> int:
    """SQLite's primary result code of an error; 0 if it has none. An error while copying bears SQLite's words alone."""
    code = int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
    return code or _SAID.get(str(error), 0)
