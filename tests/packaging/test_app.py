"""How a start of the program chooses between its two faces."""

from __future__ import annotations

import subprocess
import sys

import pytest

from aryz import app

WITHOUT_QT = """
import sys
sys.modules.update(dict.fromkeys(("PySide6", "shiboken6", "pypdfium2")))
from aryz.app import main
sys.exit(main(sys.argv[1:]))
"""


def _without_qt(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *arguments], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("arguments", [[], ["letter.aryz"], ["Папка/Хат.ARYZ"]])
def test_nothing_or_an_answers_file_opens_the_window(arguments: list[str]) -> None:
    assert app._asks_for_window(arguments)


@pytest.mark.parametrize("arguments", [["draft", "letter.aryz"], ["--help"], ["--open.aryz"], ["where"]])
def test_all_else_goes_to_the_command_line(arguments: list[str]) -> None:
    assert not app._asks_for_window(arguments)


def test_without_qt_the_window_is_refused_in_one_sentence() -> None:
    done = _without_qt()
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("The window needs Qt, which is not installed")
    assert done.stderr.count("\n") == 1
