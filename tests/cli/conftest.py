"""Real command lines: `aryz` as people start it, in this process, with its output caught."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from aryz.cli.main import main

EXAMPLES = Path(__file__).resolve().parents[2] / "templates" / "examples"


class Ran(msgspec.Struct):
    """What one command line gave back."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        """The output, read as JSON."""
        return json.loads(self.out)


Aryz = Callable[..., Ran]


@pytest.fixture
def aryz(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Aryz:
    """Run one command line in English and return what it said."""
    monkeypatch.setenv("LANGUAGE", "en")

    def run(*argv: object) -> Ran:
        code = main([str(each) for each in argv])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run


@pytest.fixture
def example() -> Callable[[str], str]:
    """The text of one of the examples."""
    return lambda name: (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8")
