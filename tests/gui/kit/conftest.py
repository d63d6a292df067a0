"""The kit's tests stand on one theme and the same font."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from aryz.gui import kit


@pytest.fixture(scope="session")
def theme(qapp: QApplication, root: Path) -> kit.Theme:
    """The theme, with the letters' serif."""
    qapp.setFont(QFont("Noto Sans", 10))
    return kit.Theme(qapp, root / "templates" / "fonts", kit.ThemeName.LIGHT)


@pytest.fixture(autouse=True)
def light(theme: kit.Theme) -> Iterator[None]:
    """Every test begins in the light."""
    theme.choose(kit.ThemeName.LIGHT)
    yield
    theme.choose(kit.ThemeName.LIGHT)
