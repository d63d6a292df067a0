"""aryz case record: letters as they were handed in, with every byte of what went with them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from aryz.casebook.records import NewFile
from aryz.cli.case.group import command, found, opened
from aryz.cli.case.letters import number_option, on_day, read_file
from aryz.cli.options import Day, known, language
from aryz.cli.session import Session
from aryz.drafting.dates import parse_date
from aryz.interview.answers_file import load_answers
from aryz.model.base import Fault, InputError, message

if TYPE_CHECKING:
    from aryz.model.answers import Answers
    from aryz.model.letter import Draft

    Sent = list[tuple[Draft, tuple[NewFile, ...]]]
    """Each letter with its files; the first is the letter itself."""

_FILE = click.Path(path_type=Path)
BARE = "none"


@command.command("record")
@click.argument("code")
@click.argument("answers", type=_FILE)
@on_day("Day on which the letters were handed in or sent.")
@click.option("--registered", type=Day(), help="Day on which they were registered, where you know it.")
@number_option
@click.option("--channel", default="", help="How: the id of a channel (aryz next).")
@click.option(
    "--kit",
    type=click.Choice((BARE, "one", "files", "both")),
    help="Keep the filing kit too, as aryz draft makes it. Otherwise: one where something is attached, none where nothing is.",
)
@click.option(
    "--file",
    "path",
    type=_FILE,
    help="The very file that was sent, where there is one letter; it is made otherwise.",
)
@language
@click.pass_obj
def record(
    session: Session,
    code: str,
    answers: Path,
    *,
    on: date,
    registered: date | None,
    number: str,
    channel: str,
    kit: str | None,
    path: Path | None,
) -> None:
    """Keep the letters of ANSWERS in the case CODE as sent on a day, with what was attached to them."""
    from aryz.casebook.happenings import save_event
    from aryz.casebook.sending import sent

    given = load_answers(answers)
    shape = kit or ("one" if given.attachments and path is None else BARE)
    made = _made(session, msgspec.structs.replace(given, case=code), answers.parent, on, shape)
    if path is not None:
        made = _with_file(made, path)
    with opened(session) as vault, vault.writing():
        case = found(vault, code)
        for draft, files in made:
            letter, basis = sent(
                session.library,
                case,
                draft,
                given,
                on=on,
                channel=channel,
                registered_on=registered,
                number=number,
            )
            save_event(vault, letter, files, basis=basis)
    for _draft, files in made:
        for each in files:
            session.tell(each.name)


def _made(session: Session, answers: Answers, folder: Path, on: date, kit: str) -> Sent:
    """The letters that are handed in, each as its PDF and, where it is asked for, its kit, as they were on that day."""
    from aryz.casebook.outlook import handed_in
    from aryz.documents.making import make

    known(session.library.country_of, answers.system, "system")
    dated = answers if answers.date else msgspec.structs.replace(answers, date=on.isoformat())
    today = max(on, parse_date(dated.date) or on)  # a letter of last spring is made as it was then
    made = make(
        session.library, dated, today=today, folder=folder,
        formats=("pdf",) if kit == BARE else ("pdf", "kit"), kit="one" if kit == BARE else kit,
    )  # fmt: skip
    going = handed_in([each.draft for each in made if each.format == "pdf"])
    return [
        (draft, tuple(NewFile(name=each.name, data=each.data) for each in made if each.draft is draft))
        for draft in going
    ]


def _with_file(made: Sent, path: Path) -> Sent:
    """The one letter with the file that was sent in place of the PDF that is made."""
    if len(made) != 1:
        said = message(
            "These answers make {count} letters; a file can stand for one. Leave --file out.", count=len(made)
        )
        raise InputError(Fault("file", said))
    ((draft, files),) = made
    return [(draft, (NewFile(name=path.name, data=read_file(path)), *files[1:]))]
