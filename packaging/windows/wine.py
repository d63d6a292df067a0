"""A Windows to build and test with: wine in a folder of its own, with the languages of the window and what Qt finds missing in it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bundle.origin import BUILD, ROOT, run
from system_packages import need

PREFIX = BUILD / "wine"
PERSON = "Айгүл"
"""The person's name on that Windows: letters that are not Latin must do no harm."""
STUBS = {"icuuc.dll": "wine_icu.c", "mscms.dll": "wine_mscms.c"}
# A language of the window -> the locale that tells it to wine.
LOCALES = {"en": "en_US", "ru": "ru_RU", "kk": "kk_KZ", "ky": "ky_KG"}


@contextmanager
def windows(screen: str = "") -> Iterator[Path]:
    """A fresh Windows on that screen; the folder of its drive C. It is gone afterwards."""
    need("wine", "x86_64-w64-mingw32-gcc", "locale-gen")
    shutil.rmtree(PREFIX, ignore_errors=True)
    (PREFIX / "locales").mkdir(parents=True)
    for name in LOCALES.values():
        run("localedef", "-i", name, "-f", "UTF-8", PREFIX / "locales" / f"{name}.UTF-8")
    try:
        _call(screen, "wineboot", "--init")
        system = PREFIX / "drive_c/windows/system32"
        for library, source in STUBS.items():
            run(
                "x86_64-w64-mingw32-gcc",
                "-shared",
                "-o",
                system / library,
                ROOT / "packaging/windows" / source,
            )
        yield PREFIX / "drive_c"
    finally:
        _call(screen, "wineserver", "--kill", check=False)
        shutil.rmtree(PREFIX, ignore_errors=True)


@contextmanager
def awake(screen: str) -> Iterator[None]:
    """Keep that Windows running, as a real one does: its own services do not start, and are not traced, with each program.

    Their output goes nowhere: a pipe would stay open for as long as any of them runs.
    """
    apart = {"env": environment(screen), "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(("wine", "cmd.exe"), stdin=subprocess.PIPE, **apart) as waiting:  # type: ignore[call-overload]
        try:
            # The service that knows the network starts when it is first asked.
            subprocess.run(("wine", "ipconfig.exe"), stdin=subprocess.DEVNULL, check=False, **apart)  # type: ignore[call-overload]
            yield
        finally:
            waiting.communicate(b"exit\r\n", timeout=60)


def environment(screen: str = "") -> dict[str, str]:
    """What wine is told: where it lives, its screen, the stand-ins, and not to talk or to fetch anything of its own.

    (Its own library of printers asks this machine's for them as soon as a program that can print is loaded.)
    """
    return {
        "WINEPREFIX": str(PREFIX), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscms=n,b;mscoree=;mshtml=", "DISPLAY": screen,
        "HOME": str(PREFIX), "USER": PERSON, "PATH": os.environ["PATH"], "LOCPATH": str(PREFIX / "locales"), "LC_ALL": "en_US.UTF-8",
        "PYTHONUTF8": "1", "CUPS_SERVER": str(PREFIX / "no-printer"),
    }  # fmt: skip


def _call(screen: str, *command: str, check: bool = True) -> None:
    done = subprocess.run(
        command,
        env=environment(screen),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if check and done.returncode:
        raise SystemExit(
            f"{done.stdout}{done.stderr}\n{' '.join(command)} failed with code {done.returncode}."
        )


def start(screen: str, program: Path, *arguments: str) -> None:
    """Run a program of that Windows to its end, and wait until all that it started has ended."""
    _call(screen, "wine", str(program), *arguments)
    _call(screen, "wineserver", "--wait")


def seen(path: Path) -> str:
    """The name that Windows has for a path of drive C."""
    return "C:\\" + str(path.relative_to(PREFIX / "drive_c")).replace("/", "\\")
