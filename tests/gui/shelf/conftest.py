"""A place for a casebook."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the casebook is: in a folder that is not there yet."""
    return tmp_path / "own" / "casebook.vault"
