"""Every check of the project as one report: `./dev test`; with --packages the packages that are quick to build, too.

Arguments other than --all and --packages go to pytest, which then runs alone.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
CHECKS = {
    "ruff": (PYTHON, "-m", "ruff", "check"),
    "format": (PYTHON, "-m", "ruff", "format", "--check"),
    "types": (PYTHON, "-m", "mypy"),
    "imports": (str(Path(PYTHON).with_name("lint-imports")), "--no-cache"),
    "catalogues": (PYTHON, "packaging/catalogs.py", "check"),
    "content": (PYTHON, "-m", "aryz", "content", "check"),
}
PACKAGES = (str(ROOT / "dev"), "package", "wheel", "deb", "--test")
OPTIONS = ("--all", "--packages")
# Two processes for two cores; more cores are used, but a process holds a window and a font and costs memory.
PROCESSES = max(1, min(os.cpu_count() or 1, 8))
TESTS = (PYTHON, "-m", "pytest", "--quiet", "--numprocesses", str(PROCESSES), "--dist", "worksteal")


class Result(NamedTuple):
    """One line of the report: the check's name, whether it passed, its seconds, its closing line."""

    name: str
    passed: bool
    seconds: float
    closing: str


def main(arguments: list[str]) -> int:
    """Run the checks; print what failed and a summary that ends in pytest's closing line. Returns 1 if anything failed."""
    os.chdir(ROOT)
    if "--all" in arguments:
        os.environ["ARYZ_ALL"] = "1"
    own = [argument for argument in arguments if argument not in OPTIONS]
    if own:
        return subprocess.run([PYTHON, "-m", "pytest", *own], check=False).returncode
    results = [_check(name, command) for name, command in CHECKS.items()]
    results.append(_shown("tests", TESTS))
    if "--packages" in arguments:
        results.insert(-1, _shown("packages", PACKAGES))
    return _report(results)


def _check(name: str, command: tuple[str, ...]) -> Result:
    """Run one quick check; its output is shown only where it failed."""
    start = time.monotonic()
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    lines = done.stdout.rstrip().splitlines()
    if done.returncode:
        print(f"--- {name}", *lines, sep="\n", flush=True)
    return Result(name, done.returncode == 0, time.monotonic() - start, lines[-1].strip() if lines else "")


def _shown(name: str, command: tuple[str, ...]) -> Result:
    """Run a long check, its output shown as it comes."""
    start, last = time.monotonic(), ""
    print(f"--- {name}", flush=True)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            last = line.strip() or last
    return Result(name, process.returncode == 0, time.monotonic() - start, last.strip("= "))


def _report(results: list[Result]) -> int:
    print("\n--- report")
    for result in results:
        print(
            f"{'passed' if result.passed else 'FAILED'}  {result.name:<11}{result.seconds:7.1f} s  {result.closing[:120]}"
        )
    return 0 if all(result.passed for result in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
