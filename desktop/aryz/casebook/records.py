"""What a casebook holds: people, cases, and what happened in a case, as frozen records. Days are days of the country's calendar.

``id`` is the database's own number, 0 before a record is saved. Bytes of files stand apart (:class:`StoredFile`), so that a list of
cases never reads them. Records of which there are thousands are kept from the cycle collector (``gc=False``): none can hold itself.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from aryz.model.answers import Person, Representative
from aryz.model.base import Record


class Client(Record, frozen=True, kw_only=True, gc=False):
    """A person whose cases are kept. ``mark``: what tells this person from all others, in backups too."""

    id: int = 0
    mark: str = ""
    person: Person = Person()
    representative: Representative = Representative()
    note: str = ""

    @property
    def name(self) -> str:
        """The name as the person's documents order it."""
        parts = (self.person.name.family, self.person.name.given, self.person.name.patronymic)
        return " ".join(part for part in parts if part)


class Case(Record, frozen=True, kw_only=True, gc=False):
    """One matter of one person about one system. ``code`` is what stands outside the casebook (files, calendar), never a name."""

    id: int = 0
    mark: str = ""
    code: str
    client: int
    country: str
    system: str
    title: str = ""
    created: date
    closed: date | None = None


class Event(Record, frozen=True, kw_only=True, gc=False, tag_field="event"):
    """Something that happened in a case on a day. ``letter``: the id of the :class:`LetterSent` that it concerns, 0 for none."""

    id: int = 0
    case: int
    on: date
    letter: int = 0


class DemandMade(Record, frozen=True, kw_only=True, gc=False):
    """A demand as the letter made it: its id ("" for the person's own wish), its number, its words."""

    id: str = ""
    number: int
    text: str
    right: str = ""


class LetterSent(Event, frozen=True, kw_only=True, gc=False, tag="letter"):
    """A letter that was handed in on the day ``on``; its bytes are the event's file.

    ``ready``: it is only made and kept, ``on`` is the day of that, and no time runs before it is handed in.
    ``body``: id of the addressee ("" where the person named it), ``body_name``: its name as the letter writes it; ``holder`` and
    ``holder_name``: who holds the data, in a complaint the body complained of. ``registered_on``: None while that is not known.
    ``limit``: id of the time limit of its answer. What it rested on stands apart (:class:`Basis`).
    """

    kind: str
    system: str
    language: str
    body: str = ""
    body_name: str = ""
    holder: str = ""
    holder_name: str = ""
    channel: str = ""
    registered_on: date | None = None
    number: str = ""
    limit: str = ""
    ready: bool = False


class Basis(Record, frozen=True, kw_only=True, gc=False):
    """What a letter was made from: the answers (as an answers file), the ids of the facts it printed, the demands it made."""

    answers: str = ""
    sources: tuple[str, ...] = ()
    demands: tuple[DemandMade, ...] = ()


class Outcome(StrEnum):
    """What came of one demand."""

    GIVEN = "given"
    REFUSED = "refused"
    IGNORED = "ignored"
    ELSEWHERE = "elsewhere"


class DemandOutcome(Record, frozen=True, kw_only=True, gc=False):
    """What came of the demand with this number, and the reason given."""

    number: int
    outcome: Outcome
    reason: str = ""


class AnswerReceived(Event, frozen=True, kw_only=True, gc=False, tag="answer"):
    """An answer to a letter. ``result``: one of ``model.law.RESULTS`` but silence; ``number``: the body's own number of it."""

    result: str
    reason: str = ""
    number: str = ""
    outcomes: tuple[DemandOutcome, ...] = ()


class Extension(Event, frozen=True, kw_only=True, gc=False, tag="extension"):
    """The body wrote that it takes longer. ``until``: the day that it named, if it named one."""

    until: date | None = None
    reason: str = ""
    number: str = ""


class Forwarding(Event, frozen=True, kw_only=True, gc=False, tag="forwarding"):
    """The body passed the letter on to another, which must answer now. ``on``: the day of the notice."""

    body: str = ""
    body_name: str = ""
    registered_on: date | None = None
    number: str = ""


class Clarification(Event, frozen=True, kw_only=True, gc=False, tag="clarification"):
    """The body asked for something; ``supplied_on``: when the person gave it."""

    asked: str = ""
    supplied_on: date | None = None


class Note(Event, frozen=True, kw_only=True, gc=False, tag="note"):
    """A note of the person's own."""

    text: str


class Cost(Event, frozen=True, kw_only=True, gc=False, tag="cost"):
    """Money spent. ``amount`` as the person writes it, ``currency`` a code."""

    amount: str
    currency: str = ""
    what: str = ""


AnyEvent = LetterSent | AnswerReceived | Extension | Forwarding | Clarification | Note | Cost


class StoredFile(Record, frozen=True, kw_only=True, gc=False):
    """A file of an event, without its bytes. ``format``: the ending of its name, lower case; ``size`` in bytes."""

    id: int
    event: int
    name: str
    format: str
    size: int
    sha256: str


class NewFile(Record, frozen=True, kw_only=True, gc=False):
    """A file to be kept with an event: the exact bytes, under a name."""

    name: str
    data: bytes


class Unfinished(Record, frozen=True, kw_only=True, gc=False):
    """A half-filled wizard: its flat answers and the page that comes next. ``case``: 0 for one without a case yet."""

    id: int = 0
    case: int = 0
    page: str = ""
    saved: date
    values: dict[str, str] = {}


class Export(Record, frozen=True, kw_only=True, gc=False):
    """That a copy of a case (0: of everything) was written outside the casebook, and where."""

    id: int = 0
    case: int = 0
    on: date
    place: str
