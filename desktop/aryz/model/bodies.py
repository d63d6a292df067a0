"""Bodies, systems and who holds what: the second half of a country's facts."""

from __future__ import annotations

from enum import StrEnum

from aryz.model.base import Record, Words
from aryz.model.evidence import Dated, Evidence
from aryz.model.law import Basis, Forms


class Role(StrEnum):
    """What a body is to a system's data."""

    CONTROLLER = "controller"
    OPERATOR = "operator"
    POLICE = "police"
    VENDOR = "vendor"
    SUPERVISOR = "supervisor"
    SUCCESSOR = "successor"


class Certainty(StrEnum):
    """How sure we are that a body holds the data."""

    SURE = "sure"
    LIKELY = "likely"
    UNKNOWN = "unknown"


class TextRule(StrEnum):
    """What an office refuses in a text that comes online."""

    NOT_CAPITALS = "not-capitals"
    NO_LATIN = "no-latin-transliteration"
    SENTENCES = "sentences"


class Contact(Record, frozen=True, kw_only=True):
    """An address, e-mail or portal with its own evidence; printed only if its source page is young enough."""

    text: Words
    evidence: Evidence


class PostForm(Record, frozen=True, kw_only=True):
    """The form on which the post takes an inventory of what is in a letter; ``form``: its number."""

    form: str
    evidence: Evidence


class Channel(Record, frozen=True, kw_only=True):
    """A way to hand in a letter. ``kind``: in-person · post · portal · email · web-form.

    ``bodies``, ``sectors``, ``letters``: where it can be used; none: everywhere. ``counts`` false: what comes this way is not
    an appeal there. ``max_characters``: of the portal's text field, 0: not limited or not known. ``needs``: account ·
    e-signature · phone · card-reader. ``text_rules``: what the office refuses in a text, by the same evidence. ``says``: message
    id (``facts``).
    """

    id: str
    kind: str
    says: str
    evidence: Evidence
    bodies: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    counts: bool = True
    max_characters: int = 0
    text_rules: tuple[TextRule, ...] = ()
    needs: tuple[str, ...] = ()
    address: Contact | None = None
    inventory: PostForm | None = None
    """By post: the form of the inventory; None: a plain list, as no form was read."""
    basis: tuple[Basis, ...] = ()


SIGNING_WAYS = frozenset({"pen", "picture", "electronic", "account", "none"})
"""What can count as a signature; ``account``: the log-in stands for it, ``none``: none is needed."""


class Signing(Record, frozen=True, kw_only=True):
    """What counts as a signature. ``way``: pen · picture · electronic · account · none (:data:`SIGNING_WAYS`).

    ``kinds``: the kinds of :class:`Channel` for which it is said; ``sectors``, ``letters``: where; none: everywhere. ``says``: message id
    (``facts``), with what to do. It is shown only where it was read (``interview.signing``).
    """

    id: str
    way: str
    kinds: tuple[str, ...]
    says: str
    evidence: Evidence
    sectors: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    basis: tuple[Basis, ...] = ()


class Body(Dated, frozen=True, kw_only=True):
    """A body or company. ``sector``: state · private. ``kinds``: police, security, regulator, ombudsman, prosecutor, ministry, akimat, company …

    ``names`` holds whole case forms for each language; which forms a language needs is said in its file
    (``Language.body_forms``). A body that a person names has no record: see ``answers.Holder``.
    """

    id: str
    sector: str
    kinds: tuple[str, ...]
    names: dict[str, Forms]
    evidence: Evidence
    city: str = ""
    superior: str = ""
    topmost: bool = False
    """Whether it is known that no body stands above it; ``superior_evidence`` says how."""
    superior_evidence: Evidence | None = None
    postal_address: Contact | None = None
    email: Contact | None = None
    portal: Contact | None = None
    official_page: str = ""


class Holding(Dated, frozen=True, kw_only=True):
    """That a body (``body`` empty: one that the person names) has a part in a system. ``does`` is a message id (``facts``)."""

    role: Role
    certainty: Certainty
    does: str
    evidence: Evidence
    body: str = ""
    sector: str = ""
    """Of a body that the person names: state or private, where that is known."""
    write_to: bool = False


class SystemParagraph(Record, frozen=True, kw_only=True):
    """A paragraph that a system or a feature adds to letters of some kinds, in each language of letters.

    ``text`` is the template vocabulary (``<v of=…/>``, ``{{ cite(…) }}``). With ``right`` it is a demand, else a paragraph
    of the facts. ``when`` is a condition (interview.conditions).
    """

    id: str
    letters: tuple[str, ...]
    text: Words
    right: str = ""
    when: dict[str, object] = {}


class Feature(Record, frozen=True, kw_only=True):
    """Something a system does (reads plates, recognises faces, stores locations), with the paragraphs that follow from it."""

    id: str
    label: str
    paragraphs: tuple[SystemParagraph, ...] = ()


class System(Dated, frozen=True, kw_only=True):
    """A camera network or an app. ``city`` empty: the whole country. ``events`` as in DESIGN section 8; ``data`` and ``features`` are ids."""

    id: str
    name: Words
    events: tuple[str, ...]
    data: tuple[str, ...]
    features: tuple[str, ...]
    holdings: tuple[Holding, ...]
    evidence: Evidence
    why: str
    """Message id (``facts``): why we think that these bodies hold it, and what is not known."""
    city: str = ""
    letters: tuple[str, ...] = ()
    paragraphs: tuple[SystemParagraph, ...] = ()
    general: bool = False
    """A catch-all row (``-other-…``, ``-private-…``): the person may name the body."""


class Caution(Record, frozen=True, kw_only=True):
    """A warning that stands before the letter. ``when``: a condition; ``text``: a message id (``facts``)."""

    id: str
    when: dict[str, object]
    text: str
    evidence: Evidence
    severity: str = "warn"
