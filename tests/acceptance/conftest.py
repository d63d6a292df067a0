"""A copy of templates/ and locales/ that a lawyer's or a translator's hand may change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from aryz.content.paths import data_root


class Editable:
    """The content in a folder of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def change(self, file: str, old: str, new: str) -> None:
        """Replace the one place of ``old`` in a file."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{file}: {text.count(old)} places of {old!r}"
        path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def editable(tmp_path: Path) -> Editable:
    """Templates and catalogues, copied."""
    for folder in ("templates", "locales"):
        shutil.copytree(data_root() / folder, tmp_path / "content" / folder)
    return Editable(tmp_path / "content")
