"""aryz case …: what the person notes beside the letters: a note, money spent, what a body asked for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from aryz.casebook.records import Clarification, Cost, Note
from aryz.cli.case.group import command, found, opened
from aryz.cli.case.letters import chosen, files_option, letter_option, on_day, save
from aryz.cli.options import Day, language
from aryz.cli.session import Session


@command.command("note")
@click.argument("code")
@click.argument("text")
@click.option("--on", type=Day(), help="Day of the note; today otherwise.")
@files_option
@language
@click.pass_obj
def note(session: Session, code: str, text: str, on: date | None, paths: tuple[Path, ...]) -> None:
    """Keep a note in the case CODE."""
    with opened(session) as vault:
        save(vault, Note(case=found(vault, code).id, on=on or session.today(), text=text), paths)


@command.command("cost")
@click.argument("code")
@click.argument("amount")
@click.option("--currency", default="", help="Code of the currency, like KZT.")
@click.option("--what", default="", help="What it was spent on.")
@click.option("--on", type=Day(), help="Day on which it was spent; today otherwise.")
@files_option
@language
@click.pass_obj
def cost(
    session: Session,
    code: str,
    amount: str,
    currency: str,
    what: str,
    on: date | None,
    paths: tuple[Path, ...],
) -> None:
    """Keep in the case CODE that money was spent: the AMOUNT as you write it. A receipt can be kept with it (--file)."""
    with opened(session) as vault:
        case = found(vault, code)
        save(
            vault,
            Cost(case=case.id, on=on or session.today(), amount=amount, currency=currency, what=what),
            paths,
        )


@command.command("clarify")
@click.argument("code")
@letter_option
@on_day("Day of their notice.")
@click.option("--asked", default="", help="What they asked for.")
@click.option("--given", type=Day(), help="Day on which you gave it, where you did.")
@files_option
@language
@click.pass_obj
def clarify(
    session: Session,
    code: str,
    which: int,
    on: date,
    asked: str,
    given: date | None,
    paths: tuple[Path, ...],
) -> None:
    """Keep that the body asked for more before it answers a letter of the case CODE."""
    with opened(session) as vault:
        case = found(vault, code)
        letter = chosen(vault, case, which)
        event = Clarification(case=case.id, letter=letter.id, on=on, asked=asked, supplied_on=given)
        save(vault, event, paths)
