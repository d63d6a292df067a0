"""How a start of the program chooses between its two faces."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from aryz import app

# Qt not installed, and Qt installed on a system that lacks a library of its own.
NOT_INSTALLED = 'sys.modules.update(dict.fromkeys(("PySide6", "shiboken6", "pypdfium2")))'
NOT_LOADING = """
class Broken:
    def find_spec(self, name, path=None, target=None):
        if name in ("PySide6.QtGui", "PySide6.QtWidgets"):
            raise ImportError("libEGL.so.1: cannot open shared object file", name=name)
sys.meta_path.insert(0, Broken())
"""
# Ctrl-C while the command line is still loading, and again with each module that loads after it.
INTERRUPTED = """
import signal
class Pressed:
    def find_spec(self, name, path=None, target=None):
        if name.startswith("aryz.cli"):
            signal.raise_signal(signal.SIGINT)
sys.meta_path.insert(0, Pressed())
sys.argv[1:] = ["where"]
"""
START = """
from aryz.app import main
sys.exit(main(sys.argv[1:]))
"""


def _start(spoiled: str) -> subprocess.CompletedProcess[str]:
    code = f"import sys\n{spoiled}{START}"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("arguments", [[], ["letter.aryz"], ["Папка/Хат.ARYZ"]])
def test_nothing_or_an_answers_file_opens_the_window(arguments: list[str]) -> None:
    assert app.asks_for_window(arguments)


@pytest.mark.parametrize("arguments", [["draft", "letter.aryz"], ["--help"], ["--open.aryz"], ["where"]])
def test_all_else_goes_to_the_command_line(arguments: list[str]) -> None:
    assert not app.asks_for_window(arguments)


def test_a_casebook_named_first_goes_with_the_window() -> None:
    """And nothing else of the command line does."""
    assert app.named_vault(["--vault", "own.vault"]) == (Path("own.vault").absolute(), [])
    assert app.named_vault(["--vault", "own.vault", "letter.aryz"])[1] == ["letter.aryz"]
    for arguments in ([], ["--vault"], ["case", "--vault", "own.vault", "list"]):
        assert app.named_vault(arguments) == (None, arguments)


@pytest.mark.parametrize(
    ("spoiled", "sentence"),
    [
        (NOT_INSTALLED, "The window needs Qt, which is not installed: type pip install"),
        (NOT_LOADING, "The window cannot open here: libEGL.so.1: cannot open shared object file. Install"),
    ],
)
def test_without_qt_the_window_is_refused_in_one_sentence(spoiled: str, sentence: str) -> None:
    done = _start(spoiled)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(sentence)
    assert done.stderr.count("\n") == 1


def test_a_packaged_program_knows_its_own_helpers_before_anything_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Packed into one file, it is started again as the process that reads a PDF or makes a batch: no window may open there."""
    asked: list[str] = []

    def helper() -> None:
        asked.append("helper")
        raise SystemExit(0)

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr("multiprocessing.freeze_support", helper)
    with pytest.raises(SystemExit):
        app.main(["--multiprocessing-fork", "parent_pid=1", "pipe_handle=2"])
    assert asked == ["helper"]


@pytest.mark.usefixtures("terminal")
def test_an_interrupt_while_the_program_loads_ends_in_one_sentence() -> None:
    done = _start(INTERRUPTED)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == ["Stopped. Every file that was written is whole."]
