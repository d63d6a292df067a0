"""aryz case import: the cases of an export into this casebook."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aryz.cli.case.group import command, opened
from aryz.cli.options import as_json, language
from aryz.cli.session import Session

if TYPE_CHECKING:
    from aryz.casebook.importing import Planned


@command.command("import")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Add them without being asked.")
@as_json
@language
@click.pass_obj
def import_(session: Session, folder: Path, *, yes: bool, as_json: bool) -> int:
    """Say which cases of an export (a FOLDER of aryz case export) are new here, and add them under free codes. Nothing is written over."""
    from aryz.casebook.importing import add, plan, read_export, reader

    read = reader(folder)
    export = read_export(folder, read)
    with opened(session) as vault:
        planned = plan(vault, export)
        rows = [_row(each) for each in planned]
        if not as_json:
            for row in rows:
                session.tell(_line(row))
        new = [each for each in planned if not each.there]
        added = bool(new) and (yes or _agreed(session))
        if added:
            add(vault, new, read, place=str(folder.absolute()), today=session.today())
    if as_json:
        session.tell_json({"cases": rows, "added": added})
    elif new and not added:
        print(session.words.text("Nothing was added. Say --yes to add."), file=sys.stderr)
    return 0 if added or not new else 1


def _row(each: Planned) -> dict[str, object]:
    return {
        "code": each.case.code,
        "new_code": each.code,
        "person": each.client.name,
        "system": each.case.system,
        "events": len(each.happened),
        "files": len(each.files),
        "there": each.there,
    }


def _line(row: dict[str, object]) -> str:
    """A case that is new (+), and what it will be called; or one that is here already (=)."""
    start = f"= {row['code']}" if row["there"] else f"+ {row['code']} -> {row['new_code']}"
    return f"{start}  {row['person']}  {row['system']}  {row['events']}  {row['files']}"


def _agreed(session: Session) -> bool:
    if not sys.stdin.isatty():
        return False
    return click.confirm(session.words.text("Add these cases to the casebook?"), err=True)
