"""aryz case …: what happens in a case: a new one, an answer, an extension, a forwarding, its end."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from aryz.casebook.records import (
    AnswerReceived,
    Client,
    DemandOutcome,
    Extension,
    Forwarding,
    NewFile,
    Outcome,
)
from aryz.cli.case.group import command, found, opened
from aryz.cli.options import Command, Day, known, language
from aryz.cli.session import Session
from aryz.interview.answers_file import load_answers, read_bytes
from aryz.model.base import Fault, InputError, message
from aryz.model.law import RESULTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aryz.casebook.records import AnyEvent, Case, LetterSent
    from aryz.casebook.vault.vault import Vault
    from aryz.model.law import Forms

_FILE = click.Path(path_type=Path)
SILENCE = RESULTS[0]
letter_option = click.option(
    "--letter",
    "which",
    type=int,
    default=0,
    help="Number of the letter in the case (see show); the last otherwise.",
)
files_option = click.option(
    "--file", "paths", type=_FILE, multiple=True, help="A file to keep with it; several times for several."
)
number_option = click.option("--number", default="", help="The number that the body gave it.")


def on_day(help_: str) -> Command:
    return click.option("--on", required=True, type=Day(), help=help_)


@command.command("new")
@click.argument("answers", type=_FILE)
@click.option("--code", default="", help="The case's code; the next number otherwise.")
@click.option("--title", default="", help="A few words of your own.")
@language
@click.pass_obj
def new(session: Session, answers: Path, code: str, title: str) -> None:
    """Open a case for the person and the system of ANSWERS; prints its code."""
    from aryz.casebook.cases import open_case

    given = load_answers(answers)
    country = known(session.library.country_of, given.system, "system")
    client = Client(person=given.person, representative=given.representative)
    with opened(session) as vault:
        case = open_case(
            vault,
            client,
            country=country.profile.code,
            system=given.system,
            today=session.today(country),
            code=code or given.case,
            title=title,
        )
    session.tell(case.code)


def read_file(path: Path) -> bytes:
    from aryz.casebook.happenings import BIGGEST

    return read_bytes(path, BIGGEST + 1)


@command.command("answer")
@click.argument("code")
@letter_option
@on_day("Day on which the answer reached you.")
@click.option(
    "--result", type=click.Choice([each for each in RESULTS if each != SILENCE]), help="What came of it."
)
@click.option(
    "--demand", "demands", multiple=True, help="NUMBER=given, refused, ignored or elsewhere; several times."
)
@click.option("--reason", default="", help="The reason that they gave.")
@number_option
@files_option
@language
@click.pass_obj
def answer(
    session: Session,
    code: str,
    *,
    which: int,
    on: date,
    result: str | None,
    demands: tuple[str, ...],
    reason: str,
    number: str,
    paths: tuple[Path, ...],
) -> None:
    """Keep an answer that came to a letter of the case CODE. Without --result it follows from the demands."""
    from aryz.casebook.following import result_of
    from aryz.casebook.happenings import basis_of

    outcomes = tuple(_outcome(each) for each in demands)
    with opened(session) as vault:
        case = found(vault, code)
        letter = chosen(vault, case, which)
        came = result or result_of(basis_of(vault, letter).demands, outcomes)
        if not came:
            said = message("Say what came of the letter: --result, or --demand for each demand.")
            raise InputError(Fault("result", said))
        event = AnswerReceived(
            case=case.id,
            letter=letter.id,
            on=on,
            result=came,
            reason=reason,
            number=number,
            outcomes=outcomes,
        )
        save(vault, event, paths)


def _outcome(text: str) -> DemandOutcome:
    number, _, outcome = text.partition("=")
    if not number.isdecimal() or outcome not in list(Outcome):
        said = message("“{given}” is not read. Write it like 2=refused.", given=text)
        raise InputError(Fault("demand", said))
    return DemandOutcome(number=int(number), outcome=Outcome(outcome))


@command.command("register")
@click.argument("code")
@letter_option
@on_day("Day on which the letter was registered.")
@number_option
@language
@click.pass_obj
def register(session: Session, code: str, which: int, on: date, number: str) -> None:
    """Note when a letter of the case CODE was registered: from that day its time runs."""
    from aryz.casebook.happenings import save_event

    with opened(session) as vault:
        letter = chosen(vault, found(vault, code), which, ready=True)
        after = msgspec.structs.replace(
            letter,
            on=on if letter.ready else letter.on,
            registered_on=on,
            number=number or letter.number,
            ready=False,
        )
        save_event(vault, after)


@command.command("extend")
@click.argument("code")
@letter_option
@on_day("Day of their notice.")
@click.option("--until", type=Day(), help="The day that they named.")
@click.option("--reason", default="", help="The reason that they gave.")
@files_option
@language
@click.pass_obj
def extend(
    session: Session,
    code: str,
    which: int,
    on: date,
    until: date | None,
    reason: str,
    paths: tuple[Path, ...],
) -> None:
    """Keep a notice that the answer takes longer."""
    with opened(session) as vault:
        case = found(vault, code)
        letter = chosen(vault, case, which)
        save(vault, Extension(case=case.id, letter=letter.id, on=on, until=until, reason=reason), paths)


@command.command("forward")
@click.argument("code")
@letter_option
@on_day("Day of their notice.")
@click.option("--to", "body", default="", help="Id of the body that has the letter now.")
@click.option("--name", default="", help="Its name, where it is not one of ours.")
@click.option("--registered", type=Day(), help="Day on which it was registered there, where you know it.")
@number_option
@files_option
@language
@click.pass_obj
def forward(
    session: Session,
    code: str,
    *,
    which: int,
    on: date,
    body: str,
    name: str,
    registered: date | None,
    number: str,
    paths: tuple[Path, ...],
) -> None:
    """Keep a notice that the letter was passed on to another body: its time runs there."""
    if not (body or name):
        raise InputError(Fault("to", message("Say which body has the letter now: --to or --name.")))
    with opened(session) as vault:
        case = found(vault, code)
        letter = chosen(vault, case, which)
        if body:
            forms = known(session.library.country(case.country).bodies.__getitem__, body, "to").names
            name = name or _any_name(forms)
        event = Forwarding(
            case=case.id,
            letter=letter.id,
            on=on,
            body=body,
            body_name=name,
            registered_on=registered,
            number=number,
        )
        save(vault, event, paths)


@command.command("close")
@click.argument("code")
@click.option("--again", is_flag=True, help="Open a closed case again.")
@language
@click.pass_obj
def close(session: Session, code: str, *, again: bool) -> None:
    """Close the case CODE: it stands in no agenda any more."""
    from aryz.casebook.cases import close_case

    with opened(session) as vault:
        close_case(vault, found(vault, code), None if again else session.today())


def _any_name(names: dict[str, Forms]) -> str:
    """The body's name in one of the languages that we have it in, the official ones first."""
    return next((forms["basic"] for forms in names.values() if "basic" in forms), "")


def chosen(vault: Vault, case: Case, which: int, *, ready: bool = False) -> LetterSent:
    """The letter with this number in the case; 0: the last one. ``ready``: also one that was not handed in yet."""
    from aryz.casebook.happenings import letters

    sent = letters(vault, case)
    if not sent or which > len(sent) or which < 0:
        said = message("The case {code} has no such letter. See: aryz case show {code}.", code=case.code)
        raise InputError(Fault("letter", said))
    if which:
        found = sent[which - 1]
    else:
        found = next((each for each in reversed(sent) if ready or not each.ready), sent[-1])
    if found.ready and not ready:
        said = message(
            "This letter was not handed in yet. Note the day of registration first: aryz case register."
        )
        raise InputError(Fault("letter", said))
    return found


def save(vault: Vault, event: AnyEvent, paths: Sequence[Path]) -> None:
    from aryz.casebook.happenings import save_event

    save_event(vault, event, tuple(_kept(paths)))


def _kept(paths: Sequence[Path]) -> Iterator[NewFile]:
    for path in paths:
        yield NewFile(name=path.name, data=read_file(path))
