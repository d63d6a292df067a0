"""aryz case …: the list, one case, the agenda, the search, the next step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from aryz.casebook.running import State
from aryz.cli.case.group import command, found, opened
from aryz.cli.options import Command, as_json, language
from aryz.cli.session import Session
from aryz.interview.demands import kind_of
from aryz.model.base import Fault, InputError, message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from aryz.casebook.agenda import Item
    from aryz.casebook.book import Line
    from aryz.casebook.following import Next
    from aryz.casebook.ladder import Way
    from aryz.casebook.records import Case, StoredFile
    from aryz.casebook.running import Running
    from aryz.casebook.timeline import Entry
    from aryz.casebook.vault.vault import Vault
    from aryz.content.library import Library
    from aryz.model.answers import Answers

Row = dict[str, object]
SECTIONS = ("overdue", "today", "week", "later", "ask")


def _filtered(command: Command) -> Command:
    """The options of commands that list cases."""
    closed = click.option("--closed/--open", "closed", default=None, help="Only closed or only open cases.")
    states = click.Choice([each.value for each in State])
    state = click.option("--state", type=states, help="Only with a letter in this state.")
    return closed(state(as_json(language(click.pass_obj(command)))))


@command.command("list")
@_filtered
def list_(session: Session, closed: bool | None, state: str | None, *, as_json: bool) -> None:
    """List the cases, the newest first."""
    _search(session, "", closed, state, as_json=as_json)


@command.command("find")
@click.argument("text")
@_filtered
def find(session: Session, text: str, closed: bool | None, state: str | None, *, as_json: bool) -> None:
    """Find cases by a name in any script and spelling, a number, a body."""
    _search(session, text, closed, state, as_json=as_json)


def _search(session: Session, text: str, closed: bool | None, state: str | None, *, as_json: bool) -> None:
    from aryz.casebook.book import Casebook
    from aryz.casebook.finding import Query

    query = Query(text, state=State(state) if state else None, closed=closed)
    with opened(session) as vault:
        rows = [_line(each) for each in Casebook(vault, session.library).find(query, session.today())]
    if as_json:
        session.tell_json(rows)
        return
    for row in rows:
        session.tell(
            f"{row['code']}  {row['person']}  {row['system']}  {row['state'] or ''}  {row['last_day'] or ''}".rstrip()
        )


def _line(line: Line) -> Row:
    case, last = line.case, line.letters[-1] if line.letters else None
    return {
        "code": case.code,
        "person": line.client.name,
        "country": case.country,
        "system": case.system,
        "title": case.title,
        "created": case.created,
        "closed": case.closed,
        "letters": len(line.letters),
        "state": last.state.value if last else None,
        "last_day": last.last_day if last else None,
    }


@command.command("show")
@click.argument("code")
@as_json
@language
@click.pass_obj
def show(session: Session, code: str, *, as_json: bool) -> None:
    """Show the case CODE: what happened, its letters and their days."""
    from aryz.casebook.cases import client_of
    from aryz.casebook.happenings import files
    from aryz.casebook.timeline import timeline

    with opened(session) as vault:
        case = found(vault, code)
        today = _today(session, case)
        entries = timeline(session.library, vault, case, session.words, today=today)
        result = {
            "code": case.code,
            "person": client_of(vault, case.client).name,
            "country": case.country,
            "system": case.system,
            "title": case.title,
            "created": case.created,
            "closed": case.closed,
            "letters": list(_letters(session, vault, case, today)),
            "timeline": [_entry(each) for each in entries],
            "files": [_file(each) for each in files(vault, case)],
        }
    if as_json:
        session.tell_json(result)
        return
    for line in _told(session, result):
        session.tell(line)


def _today(session: Session, case: Case) -> date:
    """The day it is in the case's country; in this machine's zone where the facts no longer know the country."""
    try:
        return session.today(session.library.country(case.country))
    except KeyError:
        return session.today()


def _letters(session: Session, vault: Vault, case: Case, today: date) -> Iterator[Row]:
    from aryz.casebook.happenings import events
    from aryz.casebook.records import LetterSent
    from aryz.casebook.running import Counts

    happened, counts = events(vault, case), Counts(session.library, today)
    sent = [each for each in happened if isinstance(each, LetterSent)]
    for number, each in enumerate(sent, 1):
        yield {"number": number, **_running(session, counts.running(each, happened))}


def _running(session: Session, each: Running) -> Row:
    letter = each.letter
    return {
        "letter": letter.kind,
        "to": letter.body,
        "name": letter.body_name,
        "sent_on": letter.on,
        "registered_on": letter.registered_on,
        "incoming": letter.number,
        "state": each.state.value,
        "last_day": each.last_day,
        "limit": each.deadline.limit if each.deadline else None,
        "notes": [session.say(note) for note in each.notes],
    }


def _entry(entry: Entry) -> Row:
    return {"day": entry.day, "text": entry.text, "to_come": entry.event is None}


def _file(file: StoredFile) -> Row:
    return {"name": file.name, "size": file.size, "sha256": file.sha256}


def _told(session: Session, result: Row) -> Iterator[str]:
    yield f"{result['code']}  {result['person']}  {result['system']}  {result['title']}".rstrip()
    letters, entries = result["letters"], result["timeline"]
    for row in entries if isinstance(entries, list) else []:
        yield f"{row['day'].isoformat()}  {row['text']}"
    for row in letters if isinstance(letters, list) else []:
        kind = kind_of(session.library, row["letter"])
        name = session.words.fact(kind.label) if kind else row["letter"]
        yield f"{row['number']}. {name}, {row['name']}: {row['state']}  {row['last_day'] or ''}".rstrip()
        yield from (f"   {note}" for note in row["notes"])


@command.command("agenda")
@as_json
@language
@click.pass_obj
def agenda(session: Session, *, as_json: bool) -> None:
    """Say what is overdue, due today, due this week, and what comes later; urgent letters first."""
    from aryz.casebook.book import Casebook

    with opened(session) as vault:
        made = Casebook(vault, session.library).agenda(session.today())
        rows = [_item(section, item) for section in SECTIONS for item in getattr(made, section)]
    if as_json:
        session.tell_json(rows)
        return
    for row in rows:
        kind = kind_of(session.library, str(row["letter"]))
        name = session.words.fact(kind.label) if kind else str(row["letter"])
        mark = "!" if row["urgent"] else " "
        session.tell(f"{mark} {row['section']:<8} {row['day']}  {row['case']}  {row['what']}  {name}")


def _item(section: str, item: Item) -> Row:
    return {
        "section": section,
        "case": item.case.code,
        "what": item.what.value,
        "day": item.day,
        "letter": item.kind,
        "urgent": item.urgent,
    }


@command.command("ics")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help="Write over a file that is already there.")
@language
@click.pass_obj
def ics(session: Session, file: Path, *, replace: bool) -> None:
    """Write what is to come as a calendar FILE (.ics): case codes only, no names."""
    from aryz.casebook.book import Casebook
    from aryz.casebook.calendar_file import calendar_file
    from aryz.documents.files import write_whole

    with opened(session) as vault:
        made = Casebook(vault, session.library).agenda(session.today())
    data = calendar_file(made.dated, session.words, today=session.today())
    write_whole(file, data, replace=replace)
    session.tell(str(file))


@command.command("next")
@click.argument("code")
@click.option("--letter", "kind", default="", help="The kind of the next letter; the proposed one otherwise.")
@click.option(
    "-o", "--output", "folder", type=click.Path(path_type=Path),
    help="Folder for the next letter's answers and the earlier papers that it encloses.",
)  # fmt: skip
@as_json
@language
@click.pass_obj
def next_(session: Session, code: str, kind: str, folder: Path | None, *, as_json: bool) -> None:
    """Say which step comes next in the case CODE, and prepare its letter from what the case knows."""
    from aryz.casebook.following import next_steps

    with opened(session) as vault:
        case = found(vault, code)
        today = _today(session, case)
        steps = next_steps(session.library, vault, case, today=today)
        written = list(_prepare(session.library, vault, case, steps, kind, folder, today)) if folder else []
    rows = [_next(session, each) for each in steps]
    if as_json:
        session.tell_json({"case": case.code, "chains": rows, "files": [str(path) for path in written]})
        return
    for row in rows:
        for line in _next_lines(session, row):
            session.tell(line)
    for path in written:
        session.tell(str(path))


def _next(session: Session, each: Next) -> Row:
    last = each.chain.last
    return {
        "holder": each.chain.holder.id,
        "name": each.chain.holder.name or last.letter.holder_name,
        "letter": last.letter.kind,
        "state": last.state.value,
        "last_day": last.last_day,
        "advice": session.say(each.advice) if each.advice else "",
        "steps": [_step(session, way) for way in each.ways],
    }


def _step(session: Session, way: Way) -> Row:
    rung = way.step.rung
    return {
        "id": rung.id,
        "letter": rung.letter,
        "to": way.to or rung.to,
        "proposed": way.proposed,
        "why": session.words.fact(rung.why) if rung.why else "",
        "last_day": way.deadline.last_day if way.deadline else None,
        "waits_until": way.waits_until.last_day if way.waits_until else None,
    }


def _next_lines(session: Session, row: Row) -> Iterator[str]:
    yield f"{row['name'] or row['holder']}: {row['state']}  {row['last_day'] or ''}".rstrip()
    if row["advice"]:
        yield f"  {row['advice']}"
    steps = row["steps"]
    for step in steps if isinstance(steps, list) else []:
        kind = kind_of(session.library, step["letter"])
        mark = "*" if step["proposed"] else " "
        yield f"{mark} {session.words.fact(kind.label) if kind else step['letter']}  {step['last_day'] or ''}".rstrip()
        if step["why"]:
            yield f"    {step['why']}"
        if step["waits_until"]:
            said = session.words.text("They may still answer until {day}.")
            yield "    " + said.format(day=step["waits_until"])


def _prepare(
    library: Library, vault: Vault, case: Case, steps: Sequence[Next], kind: str, folder: Path, today: date
) -> Iterator[Path]:
    """Write the answers of the next letter of each chain, and what it encloses, into a folder of its own."""
    from aryz.documents.making import make_folder

    chosen = [(each, way) for each in steps if (way := _way(each, kind)) is not None]
    if not chosen:
        said = message("No such step follows in the case {code}. See: aryz case next {code}.", code=case.code)
        raise InputError(Fault("letter", said))
    for number, (each, way) in enumerate(chosen, 1):
        place = folder if len(chosen) == 1 else folder / str(number)
        make_folder(place)
        yield from _written(library, vault, case, each, way, place, today)


def _way(each: Next, kind: str) -> Way | None:
    if not kind:
        return each.proposed
    return next(
        (way for way in each.ways if way.step.rung.letter == kind and not way.step.rung.guidance), None
    )


def _written(
    library: Library, vault: Vault, case: Case, each: Next, way: Way, place: Path, today: date
) -> Iterator[Path]:
    from aryz.casebook.enclosing import enclosures, names_of, titles
    from aryz.casebook.exporting import folder_of
    from aryz.casebook.following import drafted
    from aryz.casebook.happenings import data_of, note_export
    from aryz.casebook.records import Export
    from aryz.documents.files import write_whole
    from aryz.interview.answers_file import dump_answers

    kept = enclosures(vault, case, each.chain)
    names = names_of(kept)
    called = titles(library, each.told, each.chain, kept)
    answers: Answers = drafted(
        each.told, way, names.values(), {names[id_]: title for id_, title in called.items()}
    )
    note_export(vault, Export(case=case.id, on=today, place=str(place.absolute())))
    for file in kept:
        write_whole(place / names[file.id], data_of(vault, file))
        yield place / names[file.id]
    path = place / f"{folder_of(case)}-{way.step.rung.letter}.aryz"
    write_whole(path, dump_answers(answers).encode())
    yield path
