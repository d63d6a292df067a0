"""What holds in every test: no internet socket, no files of the person's own, no display, the same examples each time."""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import socket
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ALL = os.environ.get("ARYZ_ALL") == "1"
HAS_WINDOW = find_spec("PySide6") is not None and find_spec("pytestqt") is not None
# Without Qt the core and the command line are tested alone.
collect_ignore = [] if HAS_WINDOW else ["gui"]
NAME_LOOKUPS = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo")

hypothesis.settings.register_profile(
    "sampled", derandomize=True, deadline=None, database=None, max_examples=50
)
hypothesis.settings.register_profile("all", derandomize=True, deadline=None, database=None, max_examples=500)
hypothesis.settings.load_profile("all" if ALL else "sampled")


def _no_internet(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: it sees the C level too, and nothing can take it away again."""
    if event == "socket.__new__" and arguments[1] != socket.AF_UNIX:
        raise RuntimeError(
            f"A test opened an internet socket (family {arguments[1]}): Aryz has no use for one."
        )
    if event in NAME_LOOKUPS:
        raise RuntimeError(
            f"A test looked a name up ({event} of {arguments[0]!r}): Aryz has no use for that."
        )


def _own_home() -> None:
    """Settings, caches and data go to a folder that is swept away; the screen is none, the interface's language English."""
    home = Path(tempfile.mkdtemp(prefix="aryz-tests-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.update(LANGUAGE="en", LC_ALL="C.UTF-8")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know the settings of pytest-qt where it is not installed."""
    if not HAS_WINDOW and "pytestqt.plugin" not in sys.modules:
        for name in ("qt_api", "qt_log_level_fail"):
            parser.addini(name, "a setting of pytest-qt, of no effect without it")


_own_home()
sys.addaudithook(_no_internet)


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout's top folder."""
    return Path(__file__).resolve().parent.parent


def take_windows_away() -> None:
    """Let Qt destroy every window that is still there, hidden ones too; nothing where no test has opened one.

    Left alone, Python may take a window apart before Qt destroys it, and the next change of theme reaches what is left of it.
    """
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    if isinstance(QApplication.instance(), QApplication):
        for window in QApplication.topLevelWidgets():
            if window.parent() is None:
                window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def no_window_stays() -> Iterator[None]:
    """The first fixture that is set up, so the last that ends: whatever closes a window in its own way has done so."""
    yield
    take_windows_away()


@pytest.fixture
def terminal() -> Iterator[None]:
    """Ctrl-C means here, and in what is started, what it means in a terminal: a script's ``&`` has it ignored, and this run of the
    tests may have been started so."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
