"""aryz batch: a sheet of clients becomes letters."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from aryz.cli.options import Day, as_json, formats, language, output
from aryz.cli.session import Session
from aryz.clinic.batch import Outcome, Task, run
from aryz.clinic.columns import headings
from aryz.clinic.sheets import read_sheet
from aryz.documents.making import make_folder, read_formats
from aryz.interview.answers_file import load_answers
from aryz.interview.values import flatten

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from aryz.model.answers import Values

WRONG_ROWS = 1


@click.command()
@click.argument("clients", type=click.Path(path_type=Path))
@click.option("--answers", "common", type=click.Path(path_type=Path), help="Answers that hold for all rows.")
@output
@formats
@click.option("--date", "day", type=Day(), help="Date of the letters; today otherwise.")
@click.option("--dry-run", is_flag=True, help="Check every row and write nothing.")
@click.option("--jobs", type=click.IntRange(1, 256), help="Processes; all cores otherwise.")
@click.option("--resume", is_flag=True, help="Go on where an earlier run stopped.")
@language
@as_json
@click.pass_obj
def command(
    session: Session,
    clients: Path,
    common: Path | None,
    folder: Path,
    formats: str,
    day: date | None,
    jobs: int | None,
    *,
    dry_run: bool,
    resume: bool,
    as_json: bool,
) -> int:
    """Write the letters of every row of CLIENTS (CSV) into a folder."""
    wanted = read_formats(formats)
    sheet = read_sheet(clients, headings(session.library))
    if not dry_run:
        make_folder(folder)
    session.tell_set_aside()
    days = {code: session.today(session.library.country(code)) for code in session.library.countries}
    task = Task(
        folder,
        session.today(),
        wanted,
        dry_run=dry_run,
        resume=resume,
        overlay=session.overlay_file,
        days=days,
        beside=clients.parent,
    )
    outcomes = run(sheet, _common(common, day), task, jobs=jobs or os.cpu_count() or 1)
    return _report(session, clients.name, outcomes, as_json=as_json)


def _common(path: Path | None, day: date | None) -> Values:
    values = flatten(load_answers(path)) if path else {}
    return {**values, "date": day.isoformat()} if day else values


def _report(session: Session, file: str, outcomes: Iterable[Outcome], *, as_json: bool) -> int:
    letters, wrong, rows = 0, 0, []
    for outcome in outcomes:
        letters += len(outcome.files)
        wrong += bool(outcome.faults)
        placed = [msgspec.structs.replace(each, file=f"{file}:{outcome.line}") for each in outcome.faults]
        session.complain(placed)
        if as_json:
            rows.append(_row(session, outcome))
    if as_json:
        session.tell_json(rows)
    else:
        said = session.words.text("Letters: {letters}. Rows with faults: {wrong}.")
        session.tell(said.format(letters=letters, wrong=wrong))
    return WRONG_ROWS if wrong else 0


def _row(session: Session, outcome: Outcome) -> dict[str, object]:
    said = [{"field": each.field, "message": session.words.say(each.message)} for each in outcome.faults]
    return {"row": outcome.line, "files": outcome.files, "skipped": outcome.skipped, "faults": said}
