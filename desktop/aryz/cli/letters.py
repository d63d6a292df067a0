"""aryz letters: which letters can be written about which system, in which languages."""

from __future__ import annotations

import click

from aryz.cli.options import as_json, known, language
from aryz.cli.session import Session
from aryz.drafting.offers import offers


@click.command()
@click.option("--system", help="Id of a system; all of them otherwise.")
@language
@as_json
@click.pass_obj
def command(session: Session, system: str | None, *, as_json: bool) -> None:
    """List the kinds of letter and the languages in which each is offered and filed."""
    country = known(session.library.country_of, system, "system") if system is not None else None
    rows = [each for each in offers(session.library, session.today(country)) if system in {None, each.system}]
    if as_json:
        session.tell_json(rows)
        return
    for row in rows:
        label = session.words.fact(session.library.kind(row.letter).label)
        spoken, filed = ", ".join(row.languages), ", ".join(row.filing_languages)
        session.tell(f"{row.system}  {row.letter}  {label}  [{spoken}; {filed}; {row.grade.value}]")
