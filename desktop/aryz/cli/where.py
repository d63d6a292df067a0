"""aryz where: the systems, who holds their data, how sure we are."""

from __future__ import annotations

import click

from aryz.cli.options import as_json, known, language
from aryz.cli.session import Session
from aryz.content.words import Catalogue
from aryz.interview.holders import HolderRow, chain
from aryz.interview.questions import name_in, text_in
from aryz.interview.scope import Scope
from aryz.model.base import Fault, InputError, message
from aryz.model.bodies import System


@click.command()
@click.option("--country", help="Code of a country, such as kz.")
@click.option("--city", help="Id or name of a city.")
@click.option("--event", help="What happened: app, road-camera, fine …")
@language
@as_json
@click.pass_obj
def command(
    session: Session, country: str | None, city: str | None, event: str | None, *, as_json: bool
) -> None:
    """List the systems, and for each the bodies that hold its data."""
    if country is not None:
        known(session.library.country, country, "country")
    if event is not None:
        _check_event(session, event)
    rows = [_row(session, each) for each in _systems(session, country, city, event)]
    if as_json:
        session.tell_json(rows)
        return
    for row in rows:
        _tell(session, row)


def _check_event(session: Session, event: str) -> None:
    events = [choice.value for choice in session.library.interview.questions["event"].choices]
    if event not in events:
        said = message("“{id}” is not known. There are: {there}.", id=event, there=", ".join(events))
        raise InputError(Fault("event", said))


def _systems(session: Session, country: str | None, city: str | None, event: str | None) -> list[System]:
    found = []
    for code in [country] if country else session.library.countries:
        facts = session.library.country(code)
        wanted = {
            each.id
            for each in facts.profile.cities
            if city and city.casefold() in _names(each.id, each.names)
        }
        found += [
            each
            for each in facts.systems.values()
            if (not city or not each.city or each.city in wanted) and (not event or event in each.events)
        ]
    return found


def _names(city: str, names: dict[str, str]) -> set[str]:
    return {city.casefold(), *(name.casefold() for name in names.values())}


def _row(session: Session, system: System) -> dict[str, object]:
    library, words = session.library, session.words
    scope = Scope(library, {"system": system.id}, None, session.today(library.country_of(system.id)))
    holders = chain(library, system, scope.today)
    return {
        "system": system.id,
        "name": text_in(system.name, words, scope),
        "city": system.city,
        "data": [{"id": each, "label": words.fact(f"data.{each}")} for each in system.data],
        "bodies": [_body(each, words, scope) for each in holders],
    }


def _body(holder: HolderRow, words: Catalogue, scope: Scope) -> dict[str, object]:
    return {
        "id": holder.body,
        "name": name_in(holder.names, words, scope),
        "role": holder.role.value,
        "certainty": holder.certainty.value,
        "grade": holder.grade.value,
        "write_to": holder.write_to,
    }


def _tell(session: Session, row: dict[str, object]) -> None:
    words = session.words
    session.tell(f"{row['name']}  [{row['system']}]")
    bodies = row["bodies"]
    for body in bodies if isinstance(bodies, list) else []:
        name = body["name"] or words.text("A body that you name")
        role, sure = words.fact(f"role.{body['role']}"), words.fact(f"certainty.{body['certainty']}")
        sign = "→" if body["write_to"] else " "
        session.tell(f"  {sign} {name} ({role}; {sure})")
