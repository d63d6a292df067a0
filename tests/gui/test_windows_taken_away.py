"""The guard of tests/conftest.py for windows: what a test leaves open does not hear of the next one's theme."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from tests.conftest import take_windows_away


class Leaving(QWidget):
    """A window in a ring of references, as a page and what it listens to are."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self
        QVBoxLayout(self).addWidget(QLabel("words"))


def test_no_window_outlives_its_test(qapp: QApplication) -> None:
    window, heard = Leaving(), list[str]()
    window.destroyed.connect(lambda: heard.append("destroyed"))
    gone = weakref.ref(window)
    take_windows_away()
    assert heard == ["destroyed"]
    assert qapp.topLevelWidgets() == []
    del window
    gc.collect()
    assert gone() is None
