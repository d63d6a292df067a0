"""aryz draft: an answers file becomes letters."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
import msgspec

from aryz.casebook.expected import expected_answer
from aryz.casebook.timing import remarks
from aryz.cli.options import Day, as_json, formats, output
from aryz.cli.session import Session
from aryz.content.words import Catalogue, catalogue, interface_languages
from aryz.documents.making import Made, make, make_folder, read_formats, save
from aryz.interview.answers_file import load_answers
from aryz.model.answers import Answers


@click.command()
@click.argument("answers", type=click.Path(path_type=Path))
@output
@formats
@click.option(
    "--kit",
    type=click.Choice(("one", "files", "both")),
    default="one",
    show_default=True,
    help="A kit as one PDF, as a file for each paper, or both.",
)
@click.option("--date", "day", type=Day(), help="Date of the letter; today otherwise.")
@click.option("--language", "letter_language", help="Language of the letter, instead of the file's.")
@click.option("--sources", is_flag=True, help="Beside each letter a sheet of what it rests on (PDF).")
@click.option("--replace", is_flag=True, help="Write over files that are already there.")
@as_json
@click.pass_obj
def command(
    session: Session,
    answers: Path,
    folder: Path,
    formats: str,
    kit: str,
    day: date | None,
    letter_language: str | None,
    *,
    sources: bool,
    replace: bool,
    as_json: bool,
) -> None:
    """Write the letters that ANSWERS asks for into a folder."""
    wanted = read_formats(formats)
    given = _changed(load_answers(answers), day, letter_language)
    today = _today(session, given)
    made = make(
        session.library, given, today=today, formats=wanted,
        words=_words(session, given), folder=answers.parent, kit=kit,
    )  # fmt: skip
    said = [session.words.say(each) for each in remarks(session.library, given, made[0].draft.date)]
    session.tell_set_aside()
    if sources:
        from aryz.documents.sources_paper import sheets

        made += sheets(session.library, made, session.words, today)
    rows = [_row(session, each, folder / each.name, said) for each in made]
    make_folder(folder)
    save(made, folder, replace=replace)  # last: what fails before it leaves no file behind
    if as_json:
        session.tell_json(rows)
        return
    told: object = None
    for row in rows:
        session.tell(str(row["file"]))
        warnings = row["warnings"]
        for warning in warnings if isinstance(warnings, list) and warnings != told else []:
            session.tell(f"  {warning}")
        told = warnings


def _changed(answers: Answers, day: date | None, letter_language: str | None) -> Answers:
    changes = {"date": day.isoformat() if day else "", "language": letter_language or ""}
    return msgspec.structs.replace(answers, **{key: text for key, text in changes.items() if text})


def _words(session: Session, answers: Answers) -> Catalogue:
    """The words of the language that the person reads: the letter's if the screen speaks it, else this run's."""
    return catalogue(answers.language) if answers.language in interface_languages() else session.words


def _today(session: Session, answers: Answers) -> date:
    """The day it is in the country of the system; an unknown system is said by the checks that follow."""
    try:
        return session.today(session.library.country_of(answers.system))
    except KeyError:
        return session.today()


def _row(session: Session, made: Made, path: Path, remarked: list[str]) -> dict[str, object]:
    letter, country = made.draft.letter, session.library.country(made.draft.letter.country)
    today = session.today(country)
    expected = expected_answer(session.library, made.draft, made.draft.date, today=today)
    words = session.words
    return {
        "file": str(path),
        "format": made.format,
        "system": letter.system,
        "letter": letter.kind,
        "body": made.draft.body,
        "language": letter.language,
        "role": letter.role.value,
        "last_day": expected.last_day if expected else None,
        "warnings": remarked + [words.warning(each) for each in made.draft.warnings],
    }
