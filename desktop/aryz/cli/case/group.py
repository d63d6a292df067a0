"""The group `aryz case`, and how its commands open the casebook: the passphrase comes from a prompt or a file, never from the command line."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from aryz.casebook.vault.places import default_place
from aryz.model.base import Fault, InputError, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.casebook.records import Case
    from aryz.casebook.vault.vault import Vault
    from aryz.cli.session import Session

STDIN = Path("-")
MOST = 4096


class Place(msgspec.Struct):
    """Which casebook, and where its passphrase comes from."""

    vault: Path
    passphrase_file: Path | None


@click.group()
@click.option(
    "--vault",
    type=click.Path(path_type=Path),
    help="The casebook's file; the one in your program data otherwise.",
)
@click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path),
    help="A file whose first line is the passphrase; - is standard input. You are asked for it otherwise.",
)
@click.pass_context
def command(context: click.Context, vault: Path | None, passphrase_file: Path | None) -> None:
    """Keep cases in an encrypted casebook: letters, answers, days, and what comes next."""
    place = Place(vault or default_place(), passphrase_file)
    context.meta[__name__] = place


def place() -> Place:
    """The casebook that this run is about."""
    found = click.get_current_context().meta[__name__]
    if not isinstance(found, Place):
        raise TypeError(type(found).__name__)
    return found


def passphrase(session: Session, *, twice: bool = False, prompt: str = "") -> str:
    """The passphrase: from the file that was named, else asked for on the terminal. ``twice``: a new one, to be typed again."""
    file = place().passphrase_file
    if file is not None:
        return _first_line(file)
    if not sys.stdin.isatty():
        said = message("There is no terminal to ask for the passphrase. Give it with --passphrase-file.")
        raise InputError(Fault("passphrase", said))
    asked = prompt or session.words.text("Passphrase")
    again = session.words.text("The same once more") if twice else False
    return str(click.prompt(asked, hide_input=True, confirmation_prompt=again, err=True))


def _first_line(file: Path) -> str:
    if file == STDIN:
        return sys.stdin.readline(MOST).rstrip("\r\n")
    from aryz.interview.answers_file import read_bytes

    try:
        text = read_bytes(file, MOST).decode("utf-8-sig")
    except UnicodeDecodeError:
        said = message("The file with the passphrase is not in UTF-8. Save it as UTF-8.")
        raise InputError(Fault("passphrase", said, file.name)) from None
    return text.partition("\n")[0].rstrip("\r")


@contextmanager
def opened(session: Session) -> Iterator[Vault]:
    """The open casebook; it is locked again at the end."""
    from aryz.casebook.vault.vault import open_vault

    with open_vault(place().vault, passphrase(session), today=session.today()) as vault:
        yield vault
        vault.back_up_if_due(session.today())


def found(vault: Vault, code: str) -> Case:
    """The case with this code."""
    from aryz.casebook.cases import case_of

    return case_of(vault, code)
