"""What tests of pages stand on: a window's answers, a window with an open casebook. Keys are derived once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aryz.gui.shelf import caring
from aryz.gui.work import Work
from tests.casebook.vault.kept import quick_derivation
from tests.gui.casework import DAY, Desk, desk
from tests.gui.paper import TODAY, library


@pytest.fixture(autouse=True)
def quick_keys() -> Iterator[None]:
    with quick_derivation(caring):
        yield


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A window with a new, open casebook."""
    with desk(qtbot, tmp_path, DAY) as made:
        yield made


@pytest.fixture
def work(qapp: QApplication) -> Iterator[Work]:
    """No answers yet, in English."""
    made = Work(library(), "en", clock=lambda _zone: TODAY)
    yield made
    made.stop()
