"""A country: languages, calendar, identity number, layout of letters, and all its facts."""

from __future__ import annotations

from datetime import date

from aryz.model.base import Record, Words
from aryz.model.bodies import Body, Caution, Channel, Signing, System
from aryz.model.evidence import Evidence, Source
from aryz.model.law import Act, Requirement, Right, Rung, TermUse, TimeLimit


class City(Record, frozen=True, kw_only=True):
    """A city that a person can pick; ``names`` in the basic form."""

    id: str
    names: Words


class IdNumber(Record, frozen=True, kw_only=True):
    """The personal number of a country, as data: its pattern, the birth date in it, its check digit.

    ``pattern`` is a regular expression with the groups it can fill among ``year``, ``year2``, ``month``, ``day``,
    ``century``. ``centuries`` maps the century digit to the century's first year. ``weights``: rows tried in turn
    over the leading digits, the sum modulo ``modulus`` being the last digit, the next row being used at 10.
    """

    label: str
    example: str
    digits: int
    pattern: str
    centuries: dict[str, int] = {}
    weights: tuple[tuple[int, ...], ...] = ()
    modulus: int = 11
    evidence: Evidence | None = None


class Layout(Record, frozen=True, kw_only=True):
    """The shape of a letter on A4, in millimetres and points."""

    margin_left: float = 30
    margin_right: float = 15
    margin_top: float = 20
    margin_bottom: float = 20
    header_left: float = 95
    """Where the block of addressee and sender begins, from the left edge of the text."""
    body_size: float = 11
    leading: float = 14.5
    first_line_indent: float = 10
    title_capitals: bool = True


class Moved(Record, frozen=True, kw_only=True):
    """A day that a decree made a working day or a day off."""

    day: date
    working: bool
    evidence: Evidence
    name: Words = {}


class CalendarRules(Record, frozen=True, kw_only=True):
    """How days are counted where the law is silent (DESIGN section 7); ``evidence`` None: a convention."""

    evidence: Evidence | None = None
    note: str = ""


class Calendar(Record, frozen=True, kw_only=True):
    """Working days of a country: a base (``holidays`` package id), corrected by data."""

    base: str
    weekend: tuple[int, ...] = (5, 6)
    moved: tuple[Moved, ...] = ()
    provisional: tuple[str, ...] = ()
    """Words (English, lower case) of the base's holiday names whose date is estimated from the moon."""
    known_until: int = 2026
    """The last year whose transfers of days were read; later results are provisional."""
    names: dict[str, Words] = {}
    """The base's English names of holidays in other languages, first of all where the package has none. A key may
    also be a mark that the base writes in brackets after a name (``estimated``): a pattern with ``{name}``."""
    rules: CalendarRules = CalendarRules()


class Profile(Record, frozen=True, kw_only=True):
    """country.yaml: what is said once about a country."""

    code: str
    names: Words
    names_of: Words
    """In the genitive, for sentences on the screen."""
    languages: tuple[str, ...]
    """The official languages."""
    filing_languages: tuple[str, ...]
    timezone: str
    phone_region: str
    id_number: IdNumber
    cities: tuple[City, ...]
    postcode: str = ""
    """A regular expression of the code by which the post sorts, as it stands in an address; empty: none."""
    layout: Layout = Layout()
    filing_evidence: Evidence | None = None
    signing: tuple[Signing, ...] = ()
    """What counts as a signature there."""


class Country(Record, frozen=True, kw_only=True):
    """All facts of one country, by id."""

    profile: Profile
    sources: dict[str, Source]
    acts: dict[str, Act]
    rights: dict[str, Right]
    limits: dict[str, TimeLimit]
    terms: tuple[TermUse, ...]
    requirements: tuple[Requirement, ...]
    bodies: dict[str, Body]
    systems: dict[str, System]
    routes: tuple[Rung, ...]
    cautions: tuple[Caution, ...]
    channels: tuple[Channel, ...]
    calendar: Calendar
