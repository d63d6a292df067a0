"""A place for a casebook, and keys that are derived once: that takes a quarter of a second each time."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from aryz.casebook.vault import backups, diagnosis, keys, vault
from aryz.gui.shelf import caring

_derive = lru_cache(maxsize=None)(keys.derive)


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same keys as always, each derived once."""
    for module in (vault, diagnosis, backups, caring):
        monkeypatch.setattr(module, "derive", _derive)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the casebook is: in a folder that is not there yet."""
    return tmp_path / "own" / "casebook.vault"
