"""What tests of pages stand on: a window's answers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from aryz.gui.work import Work
from tests.gui.paper import TODAY, library


@pytest.fixture
def work(qapp: QApplication) -> Iterator[Work]:
    """No answers yet, in English."""
    made = Work(library(), "en", clock=lambda _zone: TODAY)
    yield made
    made.stop()
