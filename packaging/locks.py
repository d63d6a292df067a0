"""Writes the lock files of packaging/requirements from pyproject.toml: exact versions with hashes, for every platform."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = "packaging/requirements"
# What each lock file is made from. "test" comes first: the core and the window take their versions from it.
SOURCES = {
    "test": ("pyproject.toml", "--extra", "desktop", "--group", "test"),
    "desktop": ("pyproject.toml", "--extra", "desktop", "--constraint", f"{LOCKS}/test.txt"),
    "core": ("pyproject.toml", "--constraint", f"{LOCKS}/test.txt"),
    "package": (
        "pyproject.toml",
        "--extra",
        "desktop",
        "--group",
        "package",
        "--constraint",
        f"{LOCKS}/test.txt",
    ),
    "audit": ("--group", "pyproject.toml:audit"),
    "lock": ("--group", "pyproject.toml:lock"),
}
RULES = (
    "--universal",
    "--python-version",
    "3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-annotate",
)


def main(options: list[str]) -> int:
    """Write the lock files; `options` go to uv (such as --upgrade). Returns the exit code of the first that fails."""
    (ROOT / LOCKS).mkdir(exist_ok=True)
    for name, source in SOURCES.items():
        output = ("--custom-compile-command", "./dev lock", "--output-file", f"{LOCKS}/{name}.txt")
        command = [
            sys.executable,
            "-m",
            "uv",
            "--quiet",
            "pip",
            "compile",
            *source,
            *RULES,
            *options,
            *output,
        ]
        code = subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.DEVNULL).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
