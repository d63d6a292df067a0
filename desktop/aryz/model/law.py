"""Acts, their provisions, rights, time limits, routes of complaint: what a letter may cite."""

from __future__ import annotations

from datetime import date

from aryz.model.base import Record, Words
from aryz.model.evidence import Dated, Evidence

HOLDER, SUPERIOR, NAMED = "holder", "superior", "named"
"""Whom a step of the ladder goes to, where it names no body: who was written to, the body above it, one that the person names."""
RESULTS = ("none", "refused", "partial", "given", "forwarded", "gone")
"""What can come of a letter; ``gone``: the recording was destroyed."""

UNITS = frozenset({"working-days", "calendar-days", "days", "months", "years"})
"""Units of a time limit that are counted."""

Forms = dict[str, str]
"""A name in the cases of one language: case -> form (``basic``, ``genitive``, ``dative`` …)."""


class Provision(Dated, frozen=True, kw_only=True):
    """One citable unit of an act; its key in :attr:`Act.provisions` is its number (``24.1.1)``, ``8-1``)."""

    evidence: Evidence
    says: Words = {}
    """What it says, in our words: for the screen and the sources report, never printed."""


class ActName(Record, frozen=True, kw_only=True):
    """How an act is named in one language.

    ``pattern`` holds ``{head}`` (the noun that takes the case, from ``heads``), ``{requisites}`` (date and
    number, as far as printable; begins with its own space) and ``{title}`` (the act's title in this language).
    ``short`` is the word used after the first mention ("the Law"), in the same cases.
    """

    pattern: str
    heads: Forms
    short: Forms


class Act(Dated, frozen=True, kw_only=True):
    """A law, a code, a constitution, an order. ``units`` names the levels of its references, outermost first."""

    id: str
    title: Words
    names: dict[str, ActName]
    units: tuple[str, ...]
    title_evidence: Evidence
    number: str = ""
    number_evidence: Evidence | None = None
    adopted: date | None = None
    adopted_evidence: Evidence | None = None
    provisions: dict[str, Provision] = {}


class Basis(Dated, frozen=True, kw_only=True):
    """An act and the provisions of it on which something rests (none: the act as a whole).

    ``sectors``: holders whom the act binds (a law on appeals to state bodies binds no shop); none: all.
    """

    act: str
    provisions: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()


class Right(Record, frozen=True, kw_only=True):
    """A right of the data subject and what it rests on, best first. ``label`` is a message id (``facts``)."""

    id: str
    label: str
    basis: tuple[Basis, ...]


class Extension(Record, frozen=True, kw_only=True):
    """How much a term can be lengthened; ``basis`` where the law says so."""

    number: int
    unit: str
    basis: tuple[Basis, ...] = ()
    evidence: Evidence | None = None
    in_all: bool = False
    """Whether ``number`` is the whole lengthened term, from the start event ("45 days in all"), not days that are added."""


class TimeLimit(Dated, frozen=True, kw_only=True):
    """number + unit (``working-days``, ``calendar-days``, ``days`` as the law writes them, ``months``, ``years``) + start event + basis.

    ``start``: registration · receipt · demand · knowledge · service · end-of-term. ``owner``: ``body`` (what a
    body owes; rolls forward from a day off where it is calendar time) or ``person`` (the person's own window;
    never rolled forward). ``number`` None: a term that exists but is not known. ``silence``: what the law calls
    silence (message id, ``facts``).
    """

    id: str
    number: int | None
    unit: str
    start: str
    owner: str
    basis: tuple[Basis, ...]
    evidence: Evidence
    extension: Extension | None = None
    label: str = ""
    silence: str = ""
    silence_basis: tuple[Basis, ...] = ()


class TermUse(Record, frozen=True, kw_only=True):
    """Which time limit answers the question ``role`` (answer · complaint-decision · complaint-window …) for bodies of a sector."""

    role: str
    limit: str
    sectors: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()


class Requirement(Record, frozen=True, kw_only=True):
    """What the law lists as mandatory in papers of a genre. Demanded at any grade but ``recalled``.

    ``element`` names a check of drafting (``drafting.elements.CHECKS``). ``letters``: only in these kinds; none: in all of
    the genre. ``if_any``: only where the person has one.
    """

    id: str
    genres: tuple[str, ...]
    element: str
    basis: Basis
    evidence: Evidence
    letters: tuple[str, ...] = ()
    if_any: bool = False


class Fee(Record, frozen=True, kw_only=True):
    """What a step of the ladder costs; ``says`` is a message id (``facts``)."""

    says: str
    evidence: Evidence
    amount: Words = {}
    basis: tuple[Basis, ...] = ()


class Rung(Record, frozen=True, kw_only=True):
    """One step of the complaint ladder: which letter goes to whom, after what, within which windows."""

    id: str
    letter: str
    to: str
    """``holder`` · ``superior`` (of the holder) · ``named`` (the person names it: a court of the place) · a body's id."""
    filed_at: str = "addressee"
    """``addressee``, or ``holder`` (the complaint is handed to the body complained of)."""
    after: tuple[str, ...] = ()
    """Kinds of letter that this step may follow."""
    first: tuple[str, ...] = ()
    """Kinds that the law wants sent before this step."""
    results: tuple[str, ...] = ()
    """What came of the earlier letter, for which this step fits: none · refused · partial · given · forwarded · gone (the
    recording was destroyed); empty: whatever came."""
    sectors: tuple[str, ...] = ()
    window: str = ""
    decision: str = ""
    basis: tuple[Basis, ...] = ()
    evidence: Evidence | None = None
    fee: Fee | None = None
    attachments: tuple[str, ...] = ()
    """What is attached, in the order of the law: ids that the templates put into words."""
    lawyer: bool = False
    """Whether only a lawyer should file it."""
    why: str = ""
    """Message id (``facts``): why this step now."""
    note: str = ""
    """Message id (``facts``): what to know before this step."""
    guidance: str = ""
    """Message id (``facts``): what to do where no letter of ours can be written."""
