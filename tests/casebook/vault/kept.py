"""What the tests of the vault share: a passphrase, a day, and rows to write and read back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from aryz.casebook.vault.vault import Vault, open_vault

PASSPHRASE = "төрт күн жаңбыр correct horse"
TODAY = date(2026, 11, 29)
MARKER = "Асанова-МАРКЕР-Marker-7391"


def put(vault: Vault, name: str, value: str = MARKER) -> None:
    """Keep a row; on the disk when it returns."""
    with vault.writing() as connection:
        connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))


def names(vault: Vault) -> list[str]:
    """The names of all rows."""
    return [row[0] for row in vault.rows("SELECT name FROM setting ORDER BY name")]


def reopened(path: Path, passphrase: str = PASSPHRASE) -> Vault:
    """The vault, opened again."""
    return open_vault(path, passphrase, today=TODAY)
