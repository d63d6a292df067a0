"""aryz sources: every fact with its evidence, its age, and what waits for a lawyer."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aryz.cli.options import Day, as_json, known, language
from aryz.cli.session import Session
from aryz.content.sources_report import rows
from aryz.interview.fact_words import FactWords, age_words, mark_words, waiting_words
from aryz.interview.questions import text_in
from aryz.model.evidence import Grade

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from aryz.content.sources_report import FactRow

GAP = "  "
WIDEST = 44
"""Signs of a column; a longer text pushes the rest of its line, and is never cut."""


@click.command()
@click.option("--country", help="Code of a country, such as kz.")
@click.option("--grade", type=click.Choice([each.value for each in Grade]), help="Only facts of this grade.")
@click.option("--stale", is_flag=True, help="Only facts that should be looked at again.")
@click.option("--waiting", is_flag=True, help="Only facts that wait for a lawyer.")
@click.option("--pdf", type=click.Path(path_type=Path), help="Write the list as a PDF to print.")
@click.option("--replace", is_flag=True, help="Write over a file that is already there.")
@click.option("--date", "day", type=Day(), help="Day as of which; today otherwise.")
@language
@as_json
@click.pass_obj
def command(
    session: Session,
    country: str | None,
    grade: str | None,
    pdf: Path | None,
    day: date | None,
    *,
    stale: bool,
    waiting: bool,
    replace: bool,
    as_json: bool,
) -> None:
    """List the facts by country: id, grade, age, what waits for a lawyer, text, source."""
    if country is not None:
        known(session.library.country, country, "country")
    today = day or session.today()
    found = [
        each
        for each in rows(session.library, today, country, session.language)
        if grade in {None, each.grade.value} and (each.stale or not stale) and (each.waiting or not waiting)
    ]
    session.tell_set_aside()
    if pdf is not None:
        _write(session, pdf, found, today, replace=replace)
    if as_json:
        session.tell_json(found)
    elif pdf is None:
        for line in _table(session, found, today):
            session.tell(line)


def _write(session: Session, pdf: Path, found: Sequence[FactRow], today: date, *, replace: bool) -> None:
    from aryz.documents.files import write_whole
    from aryz.documents.sources_paper import report

    write_whole(pdf, report(session.library, found, session.words, today), replace=replace)


def _table(session: Session, found: Sequence[FactRow], today: date) -> Iterator[str]:
    """A heading for each country, and a line for each fact."""
    words, told = session.words, FactWords(session.library, session.words)
    head = (
        words.text("Id"),
        words.text("Grade"),
        words.text("Age"),
        words.text("Waiting for a lawyer"),
        words.text("Fact"),
        words.text("Source"),
    )
    for code, group in groupby(found, key=lambda row: row.country):
        cells = [head, *(_cells(row, told, session, today) for row in group)]
        widths = [min(max(map(len, column)), WIDEST) for column in zip(*cells, strict=True)]
        yield text_in(session.library.country(code).profile.names, words)
        for row in cells:
            yield GAP.join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        yield ""


def _cells(row: FactRow, told: FactWords, session: Session, today: date) -> tuple[str, ...]:
    words = session.words
    source = GAP.join(filter(None, (row.source, row.source_date, mark_words(row, words))))
    return (
        row.id,
        row.grade.value,
        age_words(row, today, words),
        waiting_words(row, words),
        told.labelled(row),
        source,
    )
