"""kill -9 at random moments while saving, backing up, migrating and changing the passphrase: nothing torn, nothing acknowledged lost."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.conftest import ALL

RUNS = 200 if ALL else 24


def test_whatever_moment_the_program_dies(tmp_path: Path, root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.casebook.vault.killing", str(tmp_path), str(RUNS)],
        cwd=root, capture_output=True, text=True, check=False, env={"PYTHONPATH": ":".join(sys.path), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.stderr == ""
    report = json.loads(done.stdout)
    assert (report["torn"], report["lost"]) == ([], [])
    assert all(report["killed"][work] > RUNS / 8 for work in ("save", "backup", "migrate", "passphrase"))
