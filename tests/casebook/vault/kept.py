"""What the tests of the vault share: a passphrase, a day, and rows to write and read back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import ModuleType

import pytest

from aryz.casebook.vault import backups, diagnosis, keys, vault
from aryz.casebook.vault.vault import Vault, open_vault

PASSPHRASE = "төрт күн жаңбыр correct horse"
TODAY = date(2026, 11, 29)
MARKER = "Асанова-МАРКЕР-Marker-7391"


_derive = lru_cache(maxsize=None)(keys.derive)


@contextmanager
def quick_derivation(*more: ModuleType) -> Iterator[None]:
    """The same keys as always, each derived once: that takes a quarter of a second each time. ``more``: others that derive keys."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (vault, diagnosis, backups, *more):
            patch.setattr(module, "derive", _derive)
        yield


def put(kept: Vault, name: str, value: str = MARKER) -> None:
    """Keep a row; on the disk when it returns."""
    with kept.writing() as connection:
        connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))


def names(kept: Vault) -> list[str]:
    """The names of all rows."""
    return [row[0] for row in kept.rows("SELECT name FROM setting ORDER BY name")]


def reopened(path: Path, passphrase: str = PASSPHRASE) -> Vault:
    """The vault, opened again."""
    return open_vault(path, passphrase, today=TODAY)
