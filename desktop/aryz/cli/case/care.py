"""aryz case …: make the casebook, check it, back it up, restore it, take everything out of it, erase."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aryz.cli.case.group import command, found, opened, passphrase, place
from aryz.cli.options import as_json, language
from aryz.cli.session import Session
from aryz.model.base import Fault, InputError, message

if TYPE_CHECKING:
    from aryz.casebook.vault.backups import Backup

_FILE = click.Path(path_type=Path)


@command.command("init")
@language
@click.pass_obj
def init(session: Session) -> None:
    """Make a new casebook. Without its passphrase nobody can open it, not even you: write it down and keep it elsewhere."""
    from aryz.casebook.vault.strength import strength
    from aryz.casebook.vault.vault import create_vault

    chosen = passphrase(session, twice=True)
    create_vault(place().vault, chosen).close()
    session.tell(str(place().vault))
    if strength(chosen).score < 3:
        said = session.words.text(
            "This passphrase can be guessed. Four or five words that do not belong together are better."
        )
        print(said, file=sys.stderr)


@command.command("check")
@language
@click.pass_obj
def check(session: Session) -> None:
    """Read the whole casebook and say whether it is undamaged."""
    with opened(session) as vault:
        vault.check()
    session.tell(session.words.text("The casebook is whole."))


@command.command("passphrase")
@click.option(
    "--new-passphrase-file", "file", type=_FILE, help="A file whose first line is the new passphrase."
)
@language
@click.pass_obj
def change(session: Session, file: Path | None) -> None:
    """Change the passphrase of the casebook and of its backups."""
    with opened(session) as vault:
        if file is not None:
            place().passphrase_file = file
        chosen = passphrase(session, twice=True, prompt=session.words.text("New passphrase"))
        left = vault.change_passphrase(chosen, today=session.today())
    for path in left:
        said = session.words.text("The old passphrase still opens {file}.")
        session.tell(said.format(file=path))
    session.tell(session.words.text("The passphrase was changed."))


@command.command("backup")
@as_json
@language
@click.pass_obj
def backup(session: Session, *, as_json: bool) -> None:
    """Make a checked, encrypted backup; the latest ten are kept."""
    with opened(session) as vault:
        path = vault.back_up(session.today())
    if as_json:
        session.tell_json({"file": str(path)})
    else:
        session.tell(str(path))


@command.command("backups")
@as_json
@language
@click.pass_obj
def backups(session: Session, *, as_json: bool) -> None:
    """List the backups, the latest first. No passphrase is needed."""
    from aryz.casebook.vault.backups import backups_of

    rows = [_row(each) for each in backups_of(place().vault)]
    if as_json:
        session.tell_json(rows)
        return
    for row in rows:
        session.tell(f"{row['number']:>4}  {row['day']}  {row['file']}")


def _row(each: Backup) -> dict[str, object]:
    return {"number": each.number, "day": each.day, "aside": each.aside, "file": str(each.path)}


@command.command("restore")
@click.argument("number", type=int)
@language
@click.pass_obj
def restore_(session: Session, number: int) -> None:
    """Put the backup NUMBER (see `aryz case backups`) in the casebook's place. The present file is kept among the backups."""
    from aryz.casebook.vault.backups import backups_of, restore

    chosen = next((each for each in backups_of(place().vault) if each.number == number), None)
    if chosen is None:
        said = message("There is no backup {number}. See the list: aryz case backups.", number=number)
        raise InputError(Fault("number", said))
    aside = restore(place().vault, chosen.path, passphrase(session), today=session.today())
    session.tell(str(place().vault))
    if aside is not None:
        session.tell(session.words.text("The file that was there is kept: {file}.").format(file=aside))


@command.command("export")
@click.option("-o", "--output", "folder", required=True, type=_FILE, help="Folder for the files.")
@language
@click.pass_obj
def export(session: Session, folder: Path) -> None:
    """Write everything as readable files: they are not encrypted, so keep them safe or delete them."""
    from aryz.casebook.exporting import export_all
    from aryz.casebook.happenings import note_export
    from aryz.casebook.records import Export
    from aryz.documents.files import write_whole
    from aryz.documents.making import make_folder

    def write(name: str, data: bytes) -> None:
        path = folder.joinpath(*name.split("/"))
        make_folder(path.parent)
        write_whole(path, data)

    with opened(session) as vault:
        note_export(vault, Export(on=session.today(), place=str(folder.absolute())))
        count = export_all(vault, write)
    session.tell(session.words.plural("{n} file was written.", "{n} files were written.", count))


@command.command("erase")
@click.argument("code")
@click.option("--person", is_flag=True, help="The person with all cases, not this case alone.")
@click.option("--yes", is_flag=True, help="Erase without being asked.")
@as_json
@language
@click.pass_obj
def erase(session: Session, code: str, *, person: bool, yes: bool, as_json: bool) -> int:
    """Erase the case CODE from the casebook and its backups, and say which copies cannot be reached."""
    from aryz.casebook.cases import client_of
    from aryz.casebook.erasing import erase_case, erase_client

    with opened(session) as vault:
        case = found(vault, code)
        if not (yes or _agreed(session, code)):
            print(session.words.text("Nothing was erased. Say --yes to erase."), file=sys.stderr)
            return 1
        done = erase_client(vault, client_of(vault, case.client)) if person else erase_case(vault, case)
    result = {
        "gone": [session.say(each) for each in done.gone],
        "beyond": [session.say(each) for each in done.beyond],
    }
    if as_json:
        session.tell_json(result)
    else:
        session.tell(session.words.text("Erased:"))
        for line in result["gone"]:
            session.tell(f"  {line}")
        session.tell(session.words.text("Not erased:"))
        for line in result["beyond"]:
            session.tell(f"  {line}")
    return 0


def _agreed(session: Session, code: str) -> bool:
    if not sys.stdin.isatty():
        return False
    return click.confirm(session.words.text("Erase case {code} for ever?").format(code=code), err=True)
