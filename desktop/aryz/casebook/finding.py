"""Search as one types: every word of the query must stand somewhere in what is known of a case, in any script and spelling."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from aryz.casebook.folding import figures, fold
from aryz.casebook.records import AnswerReceived, Extension, Forwarding, LetterSent
from aryz.casebook.running import State
from aryz.interview.holders import find_body

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from aryz.casebook.book import Line
    from aryz.casebook.records import AnyEvent, Case, Client
    from aryz.content.library import Library
    from aryz.model.answers import Person


BEGINNINGS = tuple("cdgiknpsyz")
"""Letters that another letter can join to one sound: while only the first is typed (Kozhak…), it may be left aside."""


class Query(NamedTuple):
    """What is looked for. ``country``, ``system``: only these; ``state``: cases with a letter in it; ``closed``: None for both."""

    text: str = ""
    country: str = ""
    system: str = ""
    state: State | None = None
    closed: bool | None = None


Texts = Iterable[tuple["Line", str]]
"""Lines in the order of their making, with what each can be found by (:func:`text_of`)."""


def look(texts: Texts, query: Query) -> tuple[Line, ...]:
    """The cases that fit: the one with that very code first, then the newest."""
    known = tuple(texts)
    wanted = fold(query.text).split()
    found = _with(known, wanted, query)
    if not found and wanted and wanted[-1].endswith(BEGINNINGS) and len(wanted[-1]) > 1:
        found = _with(known, [*wanted[:-1], wanted[-1][:-1]], query)
    code = query.text.strip().casefold()
    exact = [line for line in found if line.case.code.casefold() == code]
    return (*exact, *(line for line in reversed(found) if all(line is not each for each in exact)))


def _with(texts: Texts, wanted: Sequence[str], query: Query) -> list[Line]:
    return [line for line, text in texts if all(part in text for part in wanted) and _passes(line, query)]


def _passes(line: Line, query: Query) -> bool:
    case = line.case
    if query.country not in {"", case.country} or query.system not in {"", case.system}:
        return False
    if query.closed is not None and query.closed != (case.closed is not None):
        return False
    return query.state is None or any(each.state is query.state for each in line.letters)


class Traces(NamedTuple):
    """What a case can be found by, not folded yet: its own texts, and the bodies of ours with the month in which they were written to."""

    own: str
    bodies: tuple[tuple[str, date], ...]


def traces_of(case: Case, client: Client, happened: Sequence[AnyEvent]) -> Traces:
    """The traces of a case; gathered for all cases when a casebook is opened, so without any work on them."""
    own = [case.code, case.title, client.note, *_of_person(client.person), *_of_person(client.representative)]
    own += [text for event in happened for text in _of_event(event)]
    bodies = dict.fromkeys(each for event in happened for each in _bodies(event))
    return Traces(" ".join(filter(None, own)), tuple(bodies))


def text_of(library: Library, line: Line) -> str:
    """All that a case can be found by, folded."""
    known = (_body(library, *each) for each in line.traces.bodies)
    return " ".join((fold(line.traces.own), _system(library, line.case.system), *known))


def _of_person(person: Person) -> Iterator[str]:
    name = person.name
    yield from (name.family, name.given, name.patronymic, person.email)
    for number in (person.id_number, person.id_document.number, person.phone):
        yield number
        yield figures(number)


def _of_event(event: AnyEvent) -> Iterator[str]:
    if isinstance(event, LetterSent | Forwarding):
        yield event.body_name
    if isinstance(event, LetterSent):
        yield event.holder_name
    if isinstance(event, LetterSent | AnswerReceived | Extension | Forwarding):
        yield event.number
        yield figures(event.number)


def _bodies(event: AnyEvent) -> Iterator[tuple[str, date]]:
    """The bodies of ours in an event; they are looked up as they were in that month."""
    ids: tuple[str, ...] = ()
    if isinstance(event, LetterSent):
        ids = (event.body, event.holder)
    elif isinstance(event, Forwarding):
        ids = (event.body,)
    return ((id_, event.on.replace(day=1)) for id_ in ids if id_)


@lru_cache(maxsize=4096)
def _body(library: Library, id_: str, on: date) -> str:
    body = find_body(library, id_, on)
    names = (forms.get("basic", "") for forms in body.names.values()) if body else ()
    return fold(" ".join((id_, *names)))


@lru_cache(maxsize=4096)
def _system(library: Library, id_: str) -> str:
    try:
        names = library.system(id_).name.values()
    except KeyError:  # content of another time; the id stays
        return fold(id_)
    return fold(" ".join((id_, *names)))
