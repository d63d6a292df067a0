"""What the tests of the letter's parts stand on: the real library, the examples, a day."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont

from aryz.content.library import load_library
from aryz.gui import kit
from aryz.interview.answers_file import load_answers

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from aryz.content.library import Library
    from aryz.model.answers import Answers

TODAY = date(2026, 11, 23)
ROOT = Path(__file__).resolve().parents[2]


@cache
def library() -> Library:
    """The program's own Library, read once."""
    return load_library()


def example(name: str = "kz-sergek-almaty") -> Answers:
    """The answers of an example."""
    return load_answers(ROOT / "templates" / "examples" / f"{name}.yaml")


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    """One theme and the same font for all tests of the module that imports it."""
    qapp.setFont(QFont("Noto Sans", 10))
    kit.Theme(qapp, ROOT / "templates" / "fonts", kit.ThemeName.LIGHT)
