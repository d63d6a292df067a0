"""aryz next: how to hand the letter in, and which step comes next, with its days."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aryz.casebook.handing import handing, taking
from aryz.casebook.ladder import NO_STEP, after, ways
from aryz.cli.options import as_json, known, language
from aryz.cli.session import Session
from aryz.drafting import draft
from aryz.interview.answers_file import load_answers
from aryz.interview.holders import find_body
from aryz.interview.questions import name_in
from aryz.interview.scope import Scope
from aryz.interview.signing import signing
from aryz.interview.values import flatten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.casebook.handing import Place
    from aryz.casebook.ladder import Way
    from aryz.model.answers import Answers
    from aryz.model.bodies import Channel
    from aryz.model.country import Country
    from aryz.model.letter import Draft

Row = dict[str, object]


@click.command()
@click.argument("answers", type=click.Path(path_type=Path))
@language
@as_json
@click.pass_obj
def command(session: Session, answers: Path, *, as_json: bool) -> None:
    """Say how the letter of ANSWERS is handed in, and what comes after it.

    Where ANSWERS tells of an earlier letter, the steps follow from what came of it; else from each thing that can come.
    """
    given = load_answers(answers)
    country = known(session.library.country_of, given.system, "system")
    known(session.library.kind, given.letter, "letter")
    today = session.today(country)
    taken = ways(session.library, given, today)
    later = {} if given.earlier else after(session.library, given, today)
    drafts = draft(session.library, given, today=today, complete=False)
    result: Row = {
        "system": given.system,
        "letter": given.letter,
        "channels": list(_channels(session, drafts, given, today)),
        "signing": _signing(session, drafts, given, country),
        "steps": [_step(session, each, country, today) for each in taken],
        "after": {
            what: [_step(session, each, country, today) for each in found] for what, found in later.items()
        },
    }
    if as_json:
        session.tell_json(result)
        return
    for line in _lines(session, result):
        session.tell(line)


def _channels(session: Session, drafts: tuple[Draft, ...], given: Answers, today: date) -> Iterator[Row]:
    """A row for each channel and each body that takes a letter by it; ways that do not count last."""
    library, scope = session.library, Scope(session.library, flatten(given), None, today)
    for way in handing(library, drafts, scope.bodies, today):
        for place in {place.draft.body: place for place in reversed(way.places)}.values():
            yield _channel(session, way.channel, place, scope)


def _signing(session: Session, drafts: tuple[Draft, ...], given: Answers, country: Country) -> Row:
    """How the letters are signed: the ways that were read, and what holds for all of them."""
    sectors = {sector for each in drafts for sector in taking(session.library, each)}
    picture = bool(given.signature.path or given.signature.strokes)
    found = signing(country, given.letter, sectors, picture=picture)
    words = session.words
    rows = [
        {
            "id": each.id,
            "way": each.way,
            "kinds": list(each.kinds),
            "says": words.fact(each.says),
            "grade": each.evidence.grade.value,
        }
        for each in found.ways
    ]
    return {"ways": rows, "notes": [words.say(each) for each in found.notes]}


def _channel(session: Session, channel: Channel, place: Place, scope: Scope) -> Row:
    text = place.address.text if place.address else {}
    return {
        "id": channel.id,
        "kind": channel.kind,
        "to": place.body.id if place.body else "",
        "name": name_in(place.body.names, session.words, scope)
        if place.body
        else place.draft.body_name.get("", ""),
        "counts": channel.counts,
        "says": session.words.fact(channel.says),
        "max_characters": channel.max_characters or None,
        "needs": list(channel.needs),
        "address": text.get(session.language) or next(iter(text.values()), None),
        "page": place.page,
        "grade": channel.evidence.grade.value,
    }


def _step(session: Session, way: Way, country: Country, today: date) -> Row:
    rung, words = way.step.rung, session.words
    body = find_body(session.library, way.to, today) if way.to else None
    names = (session.language, *country.profile.languages, *(body.names if body else ()))
    forms = next((body.names[code] for code in names if code in body.names), {}) if body else {}
    return {
        "id": rung.id,
        "letter": rung.letter,
        "to": way.to or rung.to,
        "name": forms.get("basic", ""),
        "proposed": way.proposed,
        "why": words.fact(rung.why) if rung.why else "",
        "note": words.fact(rung.note) if rung.note else "",
        "waits_for": list(way.step.waits_for),
        "guidance": words.fact(rung.guidance) if rung.guidance else "",
        "lawyer": rung.lawyer,
        "window": way.window.id if way.window else None,
        "last_day": way.deadline.last_day if way.deadline else None,
        "missed": way.missed_on(today),
        "waits_until": way.waits_until.last_day if way.waits_until else None,
        "fee": words.fact(rung.fee.says) if rung.fee else "",
        "grade": rung.evidence.grade.value if rung.evidence else None,
    }


def _lines(session: Session, result: Row) -> Iterator[str]:
    words = session.words
    found = result["channels"]
    for each in found if isinstance(found, list) else ():
        yield f"{each['kind']}  {each['name']}  {each['says']}"
    yield from _signed(result["signing"])
    steps, later = result["steps"], result["after"]
    yield from _told(session, steps if isinstance(steps, list) else [])
    for what, rows in later.items() if isinstance(later, dict) else ():
        yield ""
        yield words.fact(f"question.earlier.1.answer.result.{what}.label")
        yield from _told(session, rows)
        if not rows and what in NO_STEP:
            yield f"  {words.say(NO_STEP[what])}"


def _signed(found: object) -> Iterator[str]:
    ways, notes = (found["ways"], found["notes"]) if isinstance(found, dict) else ((), ())
    yield from (f"{each['way']}  {each['says']}" for each in ways)
    yield from notes


def _told(session: Session, rows: list[Row]) -> Iterator[str]:
    words = session.words
    for row in rows:
        label = words.fact(session.library.kind(str(row["letter"])).label)
        mark = "*" if row["proposed"] else " "
        name = f": {row['name']}" if row["name"] else ""
        yield f"{mark} {label}{name}"
        for key in ("why", "guidance", "note", "fee"):
            if row[key]:
                yield f"    {row[key]}"
        yield from (f"    {said}" for said in _conditions(session, row))


def _conditions(session: Session, row: Row) -> Iterator[str]:
    """What stands between the person and the step: a lawyer, a letter that must come first, a last day."""
    words, first = session.words, row["waits_for"]
    if row["lawyer"]:
        yield words.text("A lawyer should file this.")
    if isinstance(first, list) and first:
        letters = "; ".join(words.fact(session.library.kind(each).label) for each in first)
        yield words.text("What must come before it: {letters}.").format(letters=letters)
    if row["missed"]:
        yield words.text("The time for it ended on {day}. A late letter must say why it is late.").format(
            day=row["last_day"]
        )
    elif row["last_day"]:
        yield words.text("Last day: {day}").format(day=row["last_day"])
