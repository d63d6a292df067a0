"""An installed copy of Aryz, wherever it is: how it is started, and what of the disk is its own."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

PATIENCE = 120
"""Seconds that one command may take; a machine that builds and tests at once is slow."""


LOCK = "aryz.lock"


class SmokeError(Exception):
    """What an installed copy did not do; the sentence says which step and what was seen."""


@dataclass(frozen=True)
class Installed:
    """One installed copy.

    `command` starts it; `home` is the person's folder on this machine, `session` the one of the running session (the window's
    lock is in it), and `seen_as` tells the program's own name for a path in them. `watched` are the folders in which nothing may change but what the person asked for.
    """

    name: str
    command: tuple[str, ...]
    home: Path
    session: Path
    watched: tuple[Path, ...]
    environment: dict[str, str] = field(default_factory=dict)
    seen_as: Callable[[Path], str] = str
    parts: tuple[Path, ...] = ()
    """The folders that the program and the libraries it loads are read from."""
    window_seconds: int = 60
    own_data: Path | None = None
    """Where it keeps a casebook unless it is told another place; None: where a Linux system keeps such data."""
    console: tuple[str, ...] = ()
    """The command for the command line, where it is another one than for the window."""
    locales: dict[str, str] = field(default_factory=dict)
    """Language of the window -> the locale that tells it, where the language's own code does not."""

    @property
    def data(self) -> Path:
        """Where the program keeps a casebook unless it is told another place."""
        return self.own_data or self.home / ".local/share/aryz"

    @property
    def work(self) -> Path:
        """The folder that the person works in: the only one that may fill."""
        return self.home / "letters"

    def run(
        self, *arguments: str | Path, language: str = "en", wrap: tuple[str, ...] = (), code: int = 0
    ) -> str:
        """Run one command line to its end and return what it printed; SmokeError where its exit code is not `code`."""
        with self._start(self.console or self.command, arguments, language, wrap) as process:
            try:
                printed, complaints = process.communicate(timeout=PATIENCE)
            except subprocess.TimeoutExpired as late:
                stop(process)
                raise SmokeError(f"{self._called(arguments)} did not end in {PATIENCE} seconds.") from late
        if process.returncode != code:
            raise SmokeError(
                f"{self._called(arguments)} ended with code {process.returncode}:\n{printed}{complaints}"
            )
        return printed

    def start(
        self, *arguments: str | Path, language: str, wrap: tuple[str, ...] = ()
    ) -> subprocess.Popen[str]:
        """Start the window without waiting; `wrap` are words before the command, such as a tracer's."""
        return self._start(self.command, arguments, language, wrap)

    def _start(
        self,
        command: tuple[str, ...],
        arguments: tuple[str | Path, ...],
        language: str,
        wrap: tuple[str, ...],
    ) -> subprocess.Popen[str]:
        told = [self.seen_as(each) if isinstance(each, Path) else each for each in arguments]
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": self.seen_as(self.home),
            "XDG_RUNTIME_DIR": self.seen_as(self.session),
            "LANG": "C.UTF-8",
            "LANGUAGE": language,
        }
        spoken = {"LC_ALL": f"{self.locales[language]}.UTF-8"} if self.locales else {}
        return subprocess.Popen(
            [*wrap, *command, *told],
            env={**environment, **self.environment, **spoken},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
            cwd="/",
        )

    def _called(self, arguments: tuple[str | Path, ...]) -> str:
        return f"{self.name}: aryz {' '.join(map(str, arguments))}"


def stop(process: subprocess.Popen[str]) -> str:
    """End a program that was started here, with all that it has started itself. What it had to complain of."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    return process.communicate()[1]


def end_window(copy: Installed, process: subprocess.Popen[str]) -> str:
    """End a window of the copy. What it had to complain of.

    It was not asked to close, so its lock is taken away: another program may get its number.
    """
    complaints = stop(process)
    (copy.session / LOCK).unlink(missing_ok=True)
    return complaints
