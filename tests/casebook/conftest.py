"""A vault in a folder of its own. Keys are derived once for each passphrase and salt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from aryz.casebook.vault.vault import Vault, create_vault
from tests.casebook.vault.kept import PASSPHRASE, quick_derivation


@pytest.fixture(autouse=True)
def quick_keys() -> Iterator[None]:
    with quick_derivation():
        yield


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the vault is: in a folder that is not there yet."""
    return tmp_path / "own" / "casebook.vault"


@pytest.fixture
def kept(place: Path) -> Iterator[Vault]:
    """A new, open vault."""
    with create_vault(place, PASSPHRASE) as made:
        yield made
