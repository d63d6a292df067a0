"""What a build is made of and when: version, moment, and the environment that makes two builds the same."""

from __future__ import annotations

import os
import subprocess
import tomllib
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BUILD, DIST = ROOT / "build", ROOT / "dist"
_FALLBACK = 1_764_547_200
"""A moment for a source archive without history: 1 December 2025."""


def version() -> str:
    """The version that pyproject.toml declares."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])


def moment() -> int:
    """The time that every file of a build bears, in seconds: SOURCE_DATE_EPOCH, else the last commit's."""
    if told := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(told)
    asked = ["git", "-c", "safe.directory=*", "log", "-1", "--format=%ct"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    return int(done.stdout) if done.returncode == 0 and done.stdout.strip() else _FALLBACK


def day() -> str:
    """The same moment as a date (UTC), YYYY-MM-DD."""
    return datetime.fromtimestamp(moment(), UTC).date().isoformat()


def environment() -> dict[str, str]:
    """The environment of every tool that builds: no time, language, home or chance of this machine gets into a file."""
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    networked = {name: text for name, text in os.environ.items() if name.lower().endswith("_proxy")}
    return {
        **kept, **networked, "HOME": str(BUILD), "LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1", "SOURCE_DATE_EPOCH": str(moment()), "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip


def run(*command: str | Path, cwd: Path = ROOT, **more: str) -> str:
    """Run a tool in that environment and return what it prints; SystemExit with its words where it fails."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**environment(), **more},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    printed = done.stdout.decode("utf-8", "replace")
    if done.returncode:
        raise SystemExit(
            f"{printed}\nThis command failed with code {done.returncode}:\n  {' '.join(map(str, command))}"
        )
    return printed


def settle(folder: Path) -> None:
    """Give every file and folder below `folder`, and itself, the moment of the build and plain permissions."""
    for path in [*folder.rglob("*"), folder]:
        if not path.is_symlink():
            runs = path.is_dir() or os.access(path, os.X_OK)
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (moment(), moment()), follow_symlinks=False)
