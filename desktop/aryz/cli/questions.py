"""aryz questions: what must be answered for a letter, as a list or as an answers file to fill."""

from __future__ import annotations

import click

from aryz.cli.options import as_json, known, language
from aryz.cli.session import Session
from aryz.interview.questionnaire import questionnaire, to_fill


@click.command()
@click.option("--system", required=True, help="Id of a system.")
@click.option("--letter", required=True, help="Kind of letter.")
@click.option("--yaml", "as_yaml", is_flag=True, help="Print an answers file to fill.")
@language
@as_json
@click.pass_obj
def command(session: Session, system: str, letter: str, *, as_yaml: bool, as_json: bool) -> None:
    """List what must be answered."""
    country = known(session.library.country_of, system, "system")
    known(session.library.kind, letter, "letter")
    today = session.today(country)
    rows = questionnaire(
        session.library, system, letter, session.words, today, language=_filed_in(session, system, letter)
    )
    if as_yaml:
        session.tell(to_fill(rows).rstrip())
    elif as_json:
        session.tell_json(rows)
    else:
        for row in rows:
            sign = "*" if row.required else " "
            session.tell(f"{sign} {row.key}  {row.label}  {row.hint}".rstrip())


def _filed_in(session: Session, system: str, letter: str) -> str:
    """The language proposed for the letter: the screen's where it can be filed there, else the country's first that letters
    have; where bodies accept none of ours, the screen's."""
    profile = session.library.country_of(system).profile
    written = session.library.letter_languages(letter, profile.code)
    accepted = [code for code in profile.filing_languages if code in written]
    if session.language in accepted or not accepted:
        return session.language if session.language in written else ""
    return accepted[0]
