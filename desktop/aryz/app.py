"""The composition root: which of the two faces a start of the program opens."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

ANSWERS_SUFFIX = ".aryz"
_NO_WINDOW = (
    'The window needs Qt, which is not installed: type  pip install "aryz[desktop]"  '
    "or use the command line (aryz --help)."
)


def main(argv: list[str] | None = None) -> int:
    """Run Aryz with the arguments `argv` (default: those of the process) and return the exit code.

    No argument, or one answers file of the window's own (.aryz), opens the window; all else goes to the command line.
    """
    arguments = sys.argv[1:] if argv is None else argv
    if _asks_for_window(arguments):
        return _window(Path(arguments[0]) if arguments else None)
    from aryz.cli.main import main as command_line  # noqa: PLC0415 - the window's start does not pay for it

    return command_line(arguments)


def _asks_for_window(arguments: list[str]) -> bool:
    if not arguments:
        return True
    return (
        len(arguments) == 1
        and arguments[0].casefold().endswith(ANSWERS_SUFFIX)
        and not arguments[0].startswith("-")
    )


def _window(path: Path | None) -> int:
    if find_spec("PySide6") is None:
        print(_NO_WINDOW, file=sys.stderr)  # noqa: T201 - the one sentence that a person without Qt gets
        return 2
    from aryz.gui.main import run  # noqa: PLC0415 - Qt is loaded only where a window opens

    return run(path)
