"""After a journey with marks in every field no file outside the casebook holds one of them, in whatever form."""

from __future__ import annotations

import base64
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.gui.shelf.marked import MARK

ROOT = Path(__file__).resolve().parents[3]
SECRET = "secretpassmark"
FEWEST = 10
"""Fields that the journey marks at least."""


def forms(mark: str) -> Iterator[bytes]:
    """The mark as a file may hold it: in four encodings, as percent signs, as base64 from each of three places."""
    plain = [mark.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be", "cp1251")]
    yield from plain
    for text in plain:
        spelled = quote(text).encode()
        yield from (spelled, spelled.lower())
        for ahead in range(3):
            kept = base64.b64encode(bytes(ahead) + text)
            yield kept[4:-4]
    yield mark.encode("unicode_escape")


def finds(folder: Path, mark: str) -> list[str]:
    """Files with the mark in them or in their names."""
    wanted = tuple(forms(mark))
    found = []
    for file in folder.rglob("*"):
        data = os.fsencode(file.relative_to(folder)) + (file.read_bytes() if file.is_file() else b"")
        found += [f"{file.relative_to(folder)}: {form!r}" for form in wanted if form in data]
    return found


@pytest.mark.parametrize(
    "text", [MARK, f"x{MARK}", quote(MARK), base64.b64encode(f"ab{MARK}cd".encode()).decode()]
)
def test_a_mark_is_found_where_there_is_one(tmp_path: Path, text: str) -> None:
    """The search itself works."""
    (tmp_path / "left").write_bytes(text.encode())
    assert finds(tmp_path, MARK)


@pytest.mark.parametrize("ending", ["close", "crash"])
def test_no_file_outside_the_casebook_holds_what_was_written(tmp_path: Path, ending: str) -> None:
    """Home, the temporary folder, Qt's settings, caches and the casebook's own folder: the file itself holds it encrypted."""
    homes = {}
    for name in ("HOME", "TMPDIR", *(f"XDG_{each}_HOME" for each in ("CONFIG", "DATA", "CACHE", "STATE"))):
        homes[name] = str(tmp_path / name.lower())
        Path(homes[name]).mkdir()
    homes["XDG_RUNTIME_DIR"] = str(tmp_path / "run")
    Path(homes["XDG_RUNTIME_DIR"]).mkdir(mode=0o700)
    vault = Path(homes["XDG_DATA_HOME"]) / "aryz" / "casebook.vault"
    there = {**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"}
    there["PYTHONPATH"] = os.pathsep.join((str(ROOT / "desktop"), str(ROOT)))
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.shelf.marked", str(vault), ending],
        env=there, cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= FEWEST
    assert MARK not in done.stderr
    assert vault.is_file()
    assert list(vault.parent.glob("casebook.vault.backups/*.vault"))
    assert finds(tmp_path, MARK) == []
    assert finds(tmp_path, SECRET) == []
