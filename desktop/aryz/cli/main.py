"""The commands together, and what ends each of them: an exit code and, if something is wrong, clear sentences.

0 done; 1 the input is wrong; 2 usage; 3 the content is broken.
"""

from __future__ import annotations

import sys
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

import click

from aryz import __version__
from aryz.cli.session import Session
from aryz.cli.terminal import shown
from aryz.model.base import AryzError, ContentError, InputError, message

DONE, WRONG_INPUT, USAGE, BROKEN_CONTENT = 0, 1, 2, 3

COMMANDS = {
    "where": "aryz.cli.where",
    "letters": "aryz.cli.letters",
    "questions": "aryz.cli.questions",
    "draft": "aryz.cli.draft",
    "next": "aryz.cli.next",
    "batch": "aryz.cli.batch",
    "case": "aryz.cli.case",
    "deadline": "aryz.cli.deadline",
    "sources": "aryz.cli.sources",
    "overlay": "aryz.cli.overlay",
    "content": "aryz.cli.content",
}


class Lazy(click.Group):
    """A group that imports a command only when it is asked for: `aryz deadline` does not load the PDF writer."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order of a first reading."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name."""
        if cmd_name not in COMMANDS:
            return None
        found = import_module(COMMANDS[cmd_name]).command
        return found if isinstance(found, click.Command) else None


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="aryz")
@click.option(
    "--overlay",
    type=click.Path(path_type=Path),
    help="A lawyer's overlay, instead of your own (aryz overlay --help).",
)
@click.option("--no-overlay", is_flag=True, help="The program's own facts, without any overlay.")
@click.pass_context
def aryz(context: click.Context, overlay: Path | None, *, no_overlay: bool) -> None:
    """Write requests and complaints about your personal data, offline.

    Without a command, or with an .aryz file, the window opens.
    """
    if overlay is not None and no_overlay:
        raise click.UsageError("--overlay and --no-overlay contradict each other. Give one of the two.")
    session = context.ensure_object(Session)
    session.named_overlay, session.with_overlay = overlay, not no_overlay


def main(argv: list[str]) -> int:
    """Run one command line and return its exit code; nothing escapes as a traceback."""
    session = Session()
    _speak_plainly()
    try:
        result = aryz.main(argv, prog_name="aryz", standalone_mode=False, obj=session)
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.ClickException as wrong:
        wrong.show()
        return USAGE
    except (AryzError, click.Abort, OSError) as wrong:
        return _ended(session, wrong)
    return result if isinstance(result, int) else DONE


def _ended(session: Session, wrong: BaseException) -> int:
    """Say what ended the command."""
    if isinstance(wrong, InputError):
        session.complain(wrong.faults)
        return WRONG_INPUT
    if isinstance(wrong, AryzError):
        print(shown(session.say(wrong.message)), file=sys.stderr)
        return BROKEN_CONTENT if isinstance(wrong, ContentError) else WRONG_INPUT
    if isinstance(wrong, OSError):
        said = message(
            "{name} cannot be read or written: {why}.", name=wrong.filename or "", why=wrong.strerror or ""
        )
    else:
        said = message("Stopped. Every file that was written is whole.")
    print(shown(session.say(said)), file=sys.stderr)
    return WRONG_INPUT


def _speak_plainly() -> None:
    """A sign that the terminal's encoding lacks is written as its number; a file or a pipe gets UTF-8 on every system."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
