"""What a person answers: the answers file's shape (DESIGN section 8). Every scalar is text."""

from __future__ import annotations

from aryz.model.base import Record


class Name(Record, frozen=True, kw_only=True):
    """A person's name as in the document; at least one of family and given."""

    family: str = ""
    given: str = ""
    patronymic: str = ""


class IdDocument(Record, frozen=True, kw_only=True):
    """An identity document."""

    type: str = ""
    number: str = ""
    issued_on: str = ""
    issued_by: str = ""


class Person(Record, frozen=True, kw_only=True):
    """The data subject, or the representative's own particulars."""

    name: Name = Name()
    id_number: str = ""
    id_document: IdDocument = IdDocument()
    birth_date: str = ""
    birth_place: str = ""
    citizenship: str = ""
    postal_address: str = ""
    residence_address: str = ""
    phone: str = ""
    email: str = ""


class Representative(Person, frozen=True, kw_only=True):
    """Who acts for the data subject; ``basis``: the power of attorney, or what makes one the legal representative."""

    basis: str = ""


class Incident(Record, frozen=True, kw_only=True, rename={"from_": "from"}):
    """What happened. ``from``/``to`` are local times (``2026-11-10T08:05``); a date alone is the whole day."""

    city: str = ""
    from_: str = ""
    to: str = ""
    place: str = ""
    camera: str = ""
    vehicle_plate: str = ""
    phone_number: str = ""
    account: str = ""
    decision_number: str = ""
    description: str = ""


class Holder(Record, frozen=True, kw_only=True):
    """A body to write to: one of ours by ``id``, or one that the person names."""

    id: str = ""
    name: str = ""
    postal_address: str = ""
    email: str = ""


class EarlierAnswer(Record, frozen=True, kw_only=True):
    """What came back: ``result`` is none · refused · partial · forwarded · given."""

    on: str = ""
    result: str = ""
    reason: str = ""


class Earlier(Record, frozen=True, kw_only=True):
    """A letter sent before."""

    kind: str = ""
    to: str = ""
    sent_on: str = ""
    registered_on: str = ""
    number: str = ""
    answer: EarlierAnswer = EarlierAnswer()


class Attachment(Record, frozen=True, kw_only=True):
    """A paper to attach. ``path``: its file, inside the folder of the answers; ``title``: as the letter's list names it.

    ``sheets``: how many there are, "" while nobody counted; ``identity``: "yes" for an identity document, whose pages get a
    watermark that names ``purpose`` (empty: the addressee); ``hide``: what is blacked out, each "page x y width height", the
    page from 1, the others as fractions of the page as it is shown ("1 0.1 0.25 0.3 0.05").
    """

    path: str = ""
    title: str = ""
    sheets: str = ""
    identity: str = ""
    purpose: str = ""
    hide: tuple[str, ...] = ()


class Answers(Record, frozen=True, kw_only=True):
    """All answers for one letter kind and one system; drafted into one letter for each holder."""

    system: str = ""
    letter: str = ""
    language: str = ""
    filing_language: str = ""
    date: str = ""
    case: str = ""
    holders: tuple[Holder, ...] = ()
    addressee: Holder = Holder()
    person: Person = Person()
    representative: Representative = Representative()
    incident: Incident = Incident()
    demands: tuple[str, ...] = ()
    extra_demands: tuple[str, ...] = ()
    facts: str = ""
    attachments: tuple[Attachment, ...] = ()
    earlier: tuple[Earlier, ...] = ()


Values = dict[str, str]
"""Answers laid flat: dotted key -> text; items of lists are numbered from 1 (``holders.1.id``, ``earlier.1.answer.on``).
The wizard's own questions (``country``, ``event``, ``about``) and ``<key>?`` = ``unknown`` ("I do not know") live here too.
A paper's path is ``attachments.1`` itself; what else is known of it stands beside (``attachments.1.title``)."""
