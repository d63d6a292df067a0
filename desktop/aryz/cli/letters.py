"""aryz letters: which letters can be written about which system, in which languages."""

from __future__ import annotations

from datetime import date

import click

from aryz.cli.options import as_json, known, language
from aryz.cli.session import Session
from aryz.drafting.offers import left_out as missing
from aryz.drafting.offers import offers


@click.command()
@click.option("--system", help="Id of a system; all of them otherwise.")
@click.option("--left-out", is_flag=True, help="The letters that are not offered, and why.")
@language
@as_json
@click.pass_obj
def command(session: Session, system: str | None, *, left_out: bool, as_json: bool) -> None:
    """List the kinds of letter and the languages in which each is offered and filed."""
    country = known(session.library.country_of, system, "system") if system is not None else None
    if left_out:
        _tell_left_out(session, system, session.today(country), as_json=as_json)
        return
    rows = [each for each in offers(session.library, session.today(country)) if system in {None, each.system}]
    if as_json:
        session.tell_json(rows)
        return
    for row in rows:
        label = session.words.fact(session.library.kind(row.letter).label)
        spoken, filed = ", ".join(row.languages), ", ".join(row.filing_languages)
        session.tell(f"{row.system}  {row.letter}  {label}  [{spoken}; {filed}; {row.grade.value}]")


def _tell_left_out(session: Session, system: str | None, today: date, *, as_json: bool) -> None:
    rows = [
        {"system": each.system, "letter": each.letter, "why": session.words.say(each.why)}
        for each in missing(session.library, today)
        if system in {None, each.system}
    ]
    if as_json:
        session.tell_json(rows)
        return
    for row in rows:
        session.tell("  ".join(row.values()))
