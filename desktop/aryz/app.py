"""The composition root: which of the two faces a start of the program opens."""

from __future__ import annotations

import signal
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

from aryz.model.base import Message, message

ANSWERS_SUFFIX = ".aryz"
VAULT = "--vault"
"""Before all else: the window opens, with the casebook in that file."""
QT = "PySide6"
NO_WINDOW = STOPPED = 1


def main(argv: list[str] | None = None) -> int:
    """Run Aryz with the arguments `argv` (default: those of the process) and return the exit code.

    No argument, or one answers file of the window's own (.aryz), opens the window; all else goes to the command line.
    ``--vault FILE`` before that says which casebook the window keeps; ``aryz case --vault FILE`` is the command line's.
    """
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support  # noqa: PLC0415 - only a packaged program starts itself as its own helper

        freeze_support()
    arguments = sys.argv[1:] if argv is None else argv
    vault, rest = named_vault(arguments)
    if asks_for_window(rest):
        return _window(Path(rest[0]) if rest else None, vault)
    return _command(arguments)


def named_vault(arguments: list[str]) -> tuple[Path | None, list[str]]:
    """The casebook that the arguments begin with, if they do, and the other arguments."""
    if len(arguments) > 1 and arguments[0] == VAULT:
        return Path(arguments[1]).absolute(), arguments[2:]
    return None, arguments


def asks_for_window(arguments: list[str]) -> bool:
    """Whether these arguments are for the window: none at all, or the name of an answers file and nothing else."""
    if len(arguments) != 1:
        return not arguments
    return arguments[0].casefold().endswith(ANSWERS_SUFFIX) and not arguments[0].startswith("-")


def _command(arguments: list[str]) -> int:
    """The first Ctrl-C ends a command, from its start on; those after it would only break what the first has begun to put in order."""
    usual = signal.default_int_handler
    if signal.getsignal(signal.SIGINT) is usual:
        signal.signal(signal.SIGINT, _interrupted)
    try:
        from aryz.cli.main import main as command_line  # noqa: PLC0415 - the window's start does not pay for it

        return command_line(arguments)
    except KeyboardInterrupt:
        return _say(message("Stopped. Every file that was written is whole."), STOPPED)
    finally:
        if signal.getsignal(signal.SIGINT) is _interrupted:
            signal.signal(signal.SIGINT, usual)


def _interrupted(_signal: int, _frame: object) -> NoReturn:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise KeyboardInterrupt


def _window(path: Path | None, vault: Path | None) -> int:
    if find_spec(QT) is None:
        return _say(
            message(
                "The window needs Qt, which is not installed: type {command}, or use the command line (aryz --help).",
                command='pip install "aryz[desktop]"',
            ),
            NO_WINDOW,
        )
    try:
        from aryz.gui.main import run  # noqa: PLC0415 - Qt is loaded only where a window opens
    except ImportError as missing:
        if not (missing.name or "").startswith(QT):
            raise
        return _say(  # Qt is there; a library of the system that it builds on is not
            message(
                "The window cannot open here: {why}. Install that library, or use the command line (aryz --help).",
                why=str(missing).rstrip("."),
            ),
            NO_WINDOW,
        )
    return run(path, vault)


def _say(why: Message, code: int) -> int:
    """Say in the person's language why nothing goes on, and return the exit code."""
    from aryz.cli.session import Session  # noqa: PLC0415

    print(Session().words.say(why), file=sys.stderr)  # noqa: T201 - no window, or no command, says it
    return code
