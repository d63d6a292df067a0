"""A vault in a folder of its own. Keys are derived once for each passphrase and salt: that takes a quarter of a second each time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from aryz.casebook.vault import backups, diagnosis, keys, vault
from aryz.casebook.vault.vault import Vault, create_vault
from tests.casebook.vault.kept import PASSPHRASE

_derive = lru_cache(maxsize=None)(keys.derive)


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same keys as always, each derived once."""
    for module in (vault, diagnosis, backups):
        monkeypatch.setattr(module, "derive", _derive)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the vault is: in a folder that is not there yet."""
    return tmp_path / "own" / "casebook.vault"


@pytest.fixture
def kept(place: Path) -> Iterator[Vault]:
    """A new, open vault."""
    with create_vault(place, PASSPHRASE) as made:
        yield made
