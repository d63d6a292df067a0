"""The tables of the vault, version by version. A released version is never changed: what comes later is a new step.

Dates are ISO text, records JSON: whoever opens the file with the stock sqlcipher shell can read it without this program.
Tables keep their rowid and indexes hold short texts alone: in a damaged overflow page of an index SQLCipher 4.19 reads zeros
without an error, while in a table it says so.

A field added to a record needs a new version too, because an older program refuses what it does not know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.casebook.vault import sqlcipher

if TYPE_CHECKING:
    from aryz.casebook.vault.sqlcipher import Connection

Statements = tuple[str, ...]

FIRST: Statements = (
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE progress (saved INTEGER NOT NULL, backed INTEGER NOT NULL)",
    "INSERT INTO progress VALUES (0, 0)",
    """CREATE TABLE client (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        mark TEXT NOT NULL UNIQUE,
        record TEXT NOT NULL CHECK (json_valid(record))
    )""",
    """CREATE TABLE matter (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        mark TEXT NOT NULL UNIQUE,
        code TEXT NOT NULL UNIQUE,
        client INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
        country TEXT NOT NULL,
        system TEXT NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        created TEXT NOT NULL,
        closed TEXT
    )""",
    "CREATE INDEX matter_of_client ON matter (client)",
    """CREATE TABLE event (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        matter INTEGER NOT NULL REFERENCES matter ON DELETE CASCADE,
        letter INTEGER REFERENCES event ON DELETE CASCADE,
        kind TEXT NOT NULL,
        day TEXT NOT NULL,
        record TEXT NOT NULL CHECK (json_valid(record))
    )""",
    "CREATE INDEX event_of_matter ON event (matter, day)",
    "CREATE INDEX event_of_letter ON event (letter)",
    """CREATE TABLE basis (
        event INTEGER PRIMARY KEY REFERENCES event ON DELETE CASCADE,
        record TEXT NOT NULL CHECK (json_valid(record))
    )""",
    """CREATE TABLE told (
        letter INTEGER PRIMARY KEY REFERENCES event ON DELETE CASCADE,
        day TEXT NOT NULL
    )""",
    """CREATE TABLE file (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        event INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
        name TEXT NOT NULL,
        format TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        data BLOB NOT NULL
    )""",
    "CREATE INDEX file_of_event ON file (event)",
    """CREATE TABLE unfinished (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        matter INTEGER REFERENCES matter ON DELETE CASCADE,
        page TEXT NOT NULL,
        saved TEXT NOT NULL,
        answers TEXT NOT NULL CHECK (json_valid(answers))
    )""",
    "CREATE INDEX unfinished_of_matter ON unfinished (matter)",
    """CREATE TABLE export (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        matter INTEGER REFERENCES matter ON DELETE CASCADE,
        day TEXT NOT NULL,
        place TEXT NOT NULL
    )""",
    "CREATE INDEX export_of_matter ON export (matter)",
)
VERSIONS: tuple[Statements, ...] = (FIRST,)
"""What leads from one version to the next; the first leads from an empty file to version 1."""


def latest() -> int:
    """The version that this program writes."""
    return len(VERSIONS)


def version_of(connection: Connection) -> int:
    """The version of an open file; -1 if it is no casebook of ours."""
    marked = int(connection.execute("PRAGMA application_id").fetchone()[0])
    found = int(connection.execute("PRAGMA user_version").fetchone()[0])
    return found if marked == sqlcipher.APPLICATION else -1


def migrate(connection: Connection, version: int) -> None:
    """Bring a file of ``version`` (0: empty) to the latest, all steps in one transaction or none."""
    connection.execute("BEGIN EXCLUSIVE")
    try:
        for step in VERSIONS[version:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {sqlcipher.APPLICATION}")
        connection.execute(f"PRAGMA user_version = {latest()}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
