"""The window with a casebook of 10,000 cases: from the passphrase to the list, from a letter in the search to the rows, locking."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from aryz.casebook.vault.vault import create_vault
from aryz.content.library import load_library
from aryz.gui import kit
from aryz.gui.keeping import Keeping
from aryz.gui.pages.start import StartPage
from aryz.gui.shell import Shell
from aryz.gui.work import Work
from tests.bench.rows import Row, milliseconds
from tests.casebook.many import fill

CASES = 10_000
TODAY = date(2026, 11, 29)
PASSPHRASE = "correct horse battery staple"
TYPED = ("K", "Kozha", "Kozhakhmetov", "asanova aigul", "900101000777", "нет такого")


def measure() -> Iterator[Row]:
    """All rows of this bench."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setFont(QFont("Noto Sans", 10))
    library = load_library()
    theme = kit.Theme(app, library.fonts)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "casebook.vault"
        with create_vault(place, PASSPHRASE) as vault:
            fill(vault, CASES, TODAY)
        work = Work(library, "en", clock=lambda _zone: TODAY)
        work.keeping = Keeping(work, place)
        shell = Shell(work)
        shell.resize(1366, 768)
        shell.show()
        _settle(app)
        yield Row("from the passphrase to the list on the screen", _opened(app, shell), "ms")
        page = shell.screen_now
        assert isinstance(page, StartPage)
        cases = page.casebook.cases
        assert cases is not None
        list(work.keeping.book.texts(TODAY))
        typed = max(milliseconds(lambda text=text: cases.search.changed.emit(text), 10) for text in TYPED)  # type: ignore[misc]
        yield Row("a letter typed in the search → its rows", typed, "ms", 50)
        begun = time.perf_counter()
        shell.hide_all()
        yield Row("Hide: nothing to be seen, the casebook let go", (time.perf_counter() - begun) * 1000, "ms")
        work.keeping.end()
        shell.close()
    del theme


def _settle(app: QApplication) -> None:
    """Let the start page do what it does by itself: it is done long before a person has typed a passphrase."""
    end = time.perf_counter() + 1
    while time.perf_counter() < end:
        app.processEvents()
        time.sleep(0.01)


def _opened(app: QApplication, shell: Shell) -> float:
    """Milliseconds with the window alive all the while."""
    begun = time.perf_counter()
    shell.work.keeping.unlock(PASSPHRASE)
    while not shell.work.keeping.is_open:
        app.processEvents()
        time.sleep(0.002)  # the thread that opens it needs its turns
    shell.grab()
    return (time.perf_counter() - begun) * 1000
