"""aryz sources: every fact with its evidence."""

from __future__ import annotations

import click

from aryz.cli.options import as_json, known, language
from aryz.cli.session import Session
from aryz.content.sources_report import FactRow, rows
from aryz.model.evidence import Grade


@click.command()
@click.option("--country", help="Code of a country, such as kz.")
@click.option("--grade", type=click.Choice([each.value for each in Grade]), help="Only facts of this grade.")
@click.option("--stale", is_flag=True, help="Only facts that should be looked at again.")
@language
@as_json
@click.pass_obj
def command(session: Session, country: str | None, grade: str | None, *, stale: bool, as_json: bool) -> None:
    """List the facts: text, grade, source, age."""
    if country is not None:
        known(session.library.country, country, "country")
    found = [
        each
        for each in rows(session.library, session.today(), country, session.language)
        if grade in {None, each.grade.value} and (each.stale or not stale)
    ]
    if as_json:
        session.tell_json(found)
        return
    for each in found:
        session.tell(_line(each))


def _line(row: FactRow) -> str:
    dated = row.source_date or "?"
    return f"{row.id}  {row.grade.value}  {dated}  {row.text}  {row.source}"
