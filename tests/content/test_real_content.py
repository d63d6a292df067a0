"""The content that we ship is sound, and quick to read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from aryz.content.checks import Severity, check_content
from aryz.content.library import load_library

LOOKED = date(2026, 11, 23)
"""The day on which the shipped content was last gone through."""


def test_the_shipped_content_has_no_error(root: Path) -> None:
    wrong = [
        f"{each.rule}: {each.file} {each.where}: {each.message.in_english()}"
        for each in check_content(load_library(root), LOOKED)
        if each.severity is Severity.ERROR
    ]
    assert wrong == []
