"""Makes a checkout ready on a fresh Debian or Ubuntu: system packages, virtual environment, locked libraries, words.

Runs on the machine's own python3 with nothing installed. Where nothing is to be done it does nothing and says nothing.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "aryz-stamp"
LOCKS = ROOT / "packaging" / "requirements"
# Each level and the lock files that it installs; "test" holds all of "desktop".
LEVELS = {"desktop": ("desktop",), "test": ("test",), "lock": ("test", "lock")}


def main(level: str) -> None:
    """Make the checkout ready for `level` (desktop, test or lock); exit with one sentence where that cannot be done."""
    if sys.version_info < (3, 11):  # noqa: UP036 - the machine's python3 may be older than the project's
        sys.exit(f"Aryz needs Python 3.11 or later; this python3 is {sys.version.split()[0]}.")
    if not _is_ready(level):
        _set_up(level)
    _compile_words()


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


def _is_ready(level: str) -> bool:
    if not (STAMP.is_file() and PYTHON.exists()):
        return False
    stamped, _, digest = STAMP.read_text(encoding="ascii").strip().partition(" ")
    levels = list(LEVELS)
    return stamped in levels and levels.index(stamped) >= levels.index(level) and digest == fingerprint()


def _set_up(level: str) -> None:
    from system_packages import install_missing  # noqa: PLC0415 - the start that finds all ready reads no more than it needs

    install_missing(needs_venv=find_spec("ensurepip") is None, for_tests=level != "desktop")
    if not _environment_fits():
        _say("making the virtual environment .venv")
        _run(sys.executable, "-m", "venv", "--clear", str(VENV))
    STAMP.unlink(missing_ok=True)
    for lock in LEVELS[level]:
        _say(f"installing the locked libraries of packaging/requirements/{lock}.txt")
        _run(str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes",
             "-r", str(LOCKS / f"{lock}.txt"))  # fmt: skip
    _link_checkout()
    STAMP.write_text(f"{level} {fingerprint()}\n", encoding="ascii")


def _environment_fits() -> bool:
    """Whether .venv runs and has the version of Python that is to make it."""
    if not PYTHON.exists():
        return False
    asked = "import sys, pip; print(sys.version_info[:2])"
    answer = subprocess.run([PYTHON, "-c", asked], capture_output=True, text=True, check=False)
    return answer.stdout.strip() == repr(sys.version_info[:2])


def _link_checkout() -> None:
    """Let the environment import `aryz` from desktop/ as it stands, for ever in step with the checkout."""
    major, minor = sys.version_info[:2]
    link = VENV / "lib" / f"python{major}.{minor}" / "site-packages" / "aryz-checkout.pth"
    link.write_text(f"{ROOT / 'desktop'}\n", encoding="utf-8")


def _compile_words() -> None:
    """Compile the catalogues whose compiled file is missing or older than its source."""
    for source in ROOT.glob("locales/*/LC_MESSAGES/*.po"):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns:
            _run(str(PYTHON), str(ROOT / "packaging" / "catalogs.py"), "compile")
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
