"""Makes a checkout ready on a fresh Debian or Ubuntu: system packages, virtual environment, locked libraries, words.

Packages are built in an environment of their own (build/venv): what is not in its lock file cannot get into them.

Runs on the machine's own python3 with nothing installed. Where nothing is to be done it does nothing and says nothing.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BUILDER = ROOT / "build" / "venv"
AUDITOR = ROOT / "build" / "audit"
LOCKS = ROOT / "packaging" / "requirements"
# Each level and the lock files that it installs; "test" holds all of "desktop".
LEVELS = {"desktop": ("desktop",), "test": ("test",), "lock": ("test", "lock")}
# The same for the environments apart: what audits the libraries must not come near what builds the packages.
BUILDER_LEVELS: dict[str, tuple[str, ...]] = {"package": ("package",)}
AUDITOR_LEVELS: dict[str, tuple[str, ...]] = {"audit": ("audit",)}
# A package carries the Python that Debian keeps safe, not one that somebody has built on this machine.
DEBIANS_PYTHON = "/usr/bin/python3"


class Environment(NamedTuple):
    """A virtual environment: its folder, the levels that it can be at (each holds the ones before it), who makes it."""

    folder: Path
    levels: dict[str, tuple[str, ...]]
    maker: str

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / "bin" / "python"

    @property
    def stamp(self) -> Path:
        """The file that says what it holds."""
        return self.folder / "aryz-stamp"


def environment(level: str) -> Environment:
    """The environment of a level."""
    if level in BUILDER_LEVELS:
        maker = DEBIANS_PYTHON if Path(DEBIANS_PYTHON).exists() else sys.executable
        return Environment(BUILDER, BUILDER_LEVELS, maker)
    if level in AUDITOR_LEVELS:
        return Environment(AUDITOR, AUDITOR_LEVELS, sys.executable)
    return Environment(VENV, LEVELS, sys.executable)


def main(level: str) -> None:
    """Make the checkout ready for `level` (desktop, test, lock, package, audit); exit with one sentence where that cannot be done."""
    if sys.version_info < (3, 11):  # noqa: UP036 - the machine's python3 may be older than the project's
        sys.exit(f"Aryz needs Python 3.11 or later; this python3 is {sys.version.split()[0]}.")
    place = environment(level)
    if not _is_ready(place, level):
        _set_up(place, level)
    if level != "audit":
        _compile_words(place.python)


def fingerprint() -> str:
    """A digest of all that the environment is made from: the lock files, this script and the version of Python."""
    digest = hashlib.sha256(repr(sys.version_info[:2]).encode())
    for file in [
        *sorted(LOCKS.glob("*.txt")),
        Path(__file__),
        Path(__file__).with_name("system_packages.py"),
    ]:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _is_ready(place: Environment, level: str) -> bool:
    if not (place.stamp.is_file() and place.python.exists()):
        return False
    stamped, _, digest = place.stamp.read_text(encoding="ascii").strip().partition(" ")
    levels = list(place.levels)
    return stamped in levels and levels.index(stamped) >= levels.index(level) and digest == fingerprint()


def _set_up(place: Environment, level: str) -> None:
    from system_packages import install_missing  # noqa: PLC0415 - the start that finds all ready reads no more than it needs

    install_missing(needs_venv=find_spec("ensurepip") is None, for_tests=level in {"test", "lock"})
    if not _environment_fits(place):
        _say(f"making the virtual environment {place.folder.relative_to(ROOT)}")
        _run(place.maker, "-m", "venv", "--clear", str(place.folder))
    place.stamp.unlink(missing_ok=True)
    for lock in place.levels[level]:
        _say(f"installing the locked libraries of packaging/requirements/{lock}.txt")
        _run(str(place.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes",
             "-r", str(LOCKS / f"{lock}.txt"))  # fmt: skip
    if place.folder == VENV:
        _link_checkout()
    place.stamp.write_text(f"{level} {fingerprint()}\n", encoding="ascii")


def _environment_fits(place: Environment) -> bool:
    """Whether the environment runs and has the version of Python that is to make it."""
    if not place.python.exists():
        return False
    asked = "import sys; print(sys.version_info[:3])"
    answers = [
        subprocess.run([python, "-c", code], capture_output=True, text=True, check=False).stdout
        for python, code in ((place.python, f"import pip; {asked}"), (place.maker, asked))
    ]
    return answers[0] == answers[1] != ""


def _link_checkout() -> None:
    """Let the environment import `aryz` from desktop/ as it stands, for ever in step with the checkout."""
    major, minor = sys.version_info[:2]
    link = VENV / "lib" / f"python{major}.{minor}" / "site-packages" / "aryz-checkout.pth"
    link.write_text(f"{ROOT / 'desktop'}\n", encoding="utf-8")


def _compile_words(python: Path) -> None:
    """Compile the catalogues whose compiled file is missing or older than its source."""
    for source in ROOT.glob("locales/*/LC_MESSAGES/*.po"):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns:
            _run(str(python), str(ROOT / "packaging" / "catalogs.py"), "compile")
            return


def _run(*command: str) -> None:
    done = subprocess.run(command, check=False, stdout=sys.stderr)
    if done.returncode:
        sys.exit(
            f"Setting up stopped: this command failed with code {done.returncode}:\n  {' '.join(command)}"
        )


def _say(text: str) -> None:
    print(f"aryz: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(sys.argv[1] if sys.argv[1:] else "desktop")
