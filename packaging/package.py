"""Builds the packages into dist/ and tests them as installed: `./dev package [KIND…] [--test] [--twice]`.

KIND: deb, rpm, wheel, sdist, setup, zip; without one, all of them. --twice: build each again and compare the bytes.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bundle import frozen, gate
from bundle.origin import DIST, ROOT, moment, run, version
from smoke.installed import SmokeError

KINDS = ("deb", "rpm", "wheel", "sdist", "setup", "zip")
OPTIONS = ("--test", "--twice")
FROZEN, WINDOWS, PYTHON = {"deb", "rpm"}, {"setup", "zip"}, {"wheel", "sdist"}


def build(kinds: list[str]) -> dict[str, Path]:
    """Build these kinds of package and return the file of each, in dist/."""
    DIST.mkdir(exist_ok=True)
    os.environ.setdefault(
        "SOURCE_DATE_EPOCH", str(moment())
    )  # one for all of them, whatever is committed meanwhile
    made = {}
    if wanted := [kind for kind in kinds if kind in PYTHON]:
        made.update(_of_python(wanted))
    if wanted := [kind for kind in kinds if kind in FROZEN]:
        made.update(_of_linux(wanted))
    if wanted := [kind for kind in kinds if kind in WINDOWS]:
        made.update(_of_windows(wanted))
    return made


def _of_windows(kinds: list[str]) -> dict[str, Path]:
    from windows import installer, tree  # noqa: PLC0415 - what a wheel needs is less

    built = tree.build(_of_python(["wheel"])["wheel"])
    makers = {"setup": installer.setup, "zip": installer.portable}
    return {kind: makers[kind](built) for kind in kinds}


def _of_python(kinds: list[str]) -> dict[str, Path]:
    run(
        sys.executable,
        "-m",
        "hatchling",
        "build",
        *(part for kind in kinds for part in ("-t", kind)),
        "-d",
        DIST,
    )
    files = {"wheel": DIST / f"aryz-{version()}-py3-none-any.whl", "sdist": DIST / f"aryz-{version()}.tar.gz"}
    return {kind: files[kind] for kind in kinds}


def _of_linux(kinds: list[str]) -> dict[str, Path]:
    from linux import packages  # noqa: PLC0415 - what a wheel needs is less

    tree = frozen.build()
    gate.check(tree, gate.frozen_modules(tree / "aryz"))
    root = packages.stage(tree)
    return {kind: packages.pack(kind, root) for kind in kinds}


def differing(made: dict[str, Path]) -> list[str]:
    """Build the same kinds again; those whose files are not the same to the last byte (the second build stays in dist/)."""
    first = {kind: _digest(file) for kind, file in made.items()}
    second = {kind: _digest(file) for kind, file in build(list(made)).items()}
    for kind, file in made.items():
        print(
            f"{'same' if first[kind] == second[kind] else 'DIFFERS'}  {file.name}  {second[kind]}", flush=True
        )
    return [kind for kind in made if first[kind] != second[kind]]


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test(made: dict[str, Path]) -> int:
    """Install and test each package that was made; returns how many failed."""
    from smoke.kinds import TESTS  # noqa: PLC0415 - only for a test

    tests: dict[str, Callable[[Path], None]] = {kind: TESTS[kind] for kind in made if kind in TESTS}
    failed = 0
    for kind, tested in tests.items():
        print(f"--- testing {made[kind].name}", flush=True)
        begun = time.monotonic()
        try:
            tested(made[kind])
        except SmokeError as wrong:
            failed += 1
            print(f"FAILED  {wrong}", flush=True)
        print(f"  {time.monotonic() - begun:.0f} s", flush=True)
    print(f"{len(tests) - failed} passed, {failed} failed", flush=True)
    return failed


def main(arguments: list[str]) -> int:
    """Build what was asked for, and test and compare it if that was asked. Returns 1 where a test failed or a file differs."""
    kinds = [each for each in arguments if not each.startswith("-")] or list(KINDS)
    if unknown := [each for each in arguments if each not in (*KINDS, *OPTIONS)]:
        print(f"./dev package knows no {' '.join(unknown)}. {__doc__}", file=sys.stderr)
        return 2
    begun = time.monotonic()
    made = build(kinds)
    for file in made.values():
        print(f"{file.relative_to(ROOT)}  {file.stat().st_size / 1e6:.1f} MB", flush=True)
    print(f"built in {time.monotonic() - begun:.0f} s", flush=True)
    differ = "--twice" in arguments and bool(differing(made))
    return 1 if ("--test" in arguments and test(made)) or differ else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
