"""The grammar of letters in one language, as data (templates/languages/<code>.yaml)."""

from __future__ import annotations

from aryz.model.base import Record, Words
from aryz.model.kit import KitWords
from aryz.model.law import Forms


class Frame(Record, frozen=True, kw_only=True):
    """A phrase around a reference to law: ``pattern`` holds ``{x}``; ``case`` is the case of the reference in it.

    ``instead``: other patterns for references that begin with these letters (Russian «со статьёй» for «с статьёй»).
    """

    case: str
    pattern: str
    instead: dict[str, str] = {}


class Duration(Record, frozen=True, kw_only=True):
    """A unit of time limits, as it stands in :attr:`Language.within`: after ``one``, after ``many``.

    It may hold the number ``{n}`` itself, where the number stands within the unit (күнтізбелік он бес күн).
    """

    one: str
    many: str


class Chain(Record, frozen=True, kw_only=True):
    """How the levels of a reference to law follow each other.

    ``order`` is ``inner-first`` (подпункт 1) пункта 1 статьи 24) or ``outer-first`` (24-бабының 1-тармағы); ``between``
    stands between two levels; ``outer_case`` is the case of every level that another one stands in; ``with_act`` joins
    the levels ``{x}`` to the act ``{act}``, which then takes ``act_case``.
    """

    order: str
    between: str
    outer_case: str
    with_act: str
    act_case: str


class Language(Record, frozen=True, kw_only=True):
    """Everything that code needs to write dates, names, numbers and references in one language.

    ``units`` maps a unit of law (``article``, ``part-word`` …) to its forms by case. A form holds ``{n}`` (the number as in
    the law), ``{bare}`` (without its bracket) or ``{ordinal}`` (in words, from ``ordinals``). ``<case>-plural`` is the form
    for several numbers, ``link-<unit>`` the form before that inner unit where a third one follows, ``table`` the short form.
    """

    code: str
    name: str
    """Its own name."""
    locale: str = ""
    """Its tag with a region (BCP 47), as word processors know it: what their spelling checkers look for."""
    filing_only: bool = False
    body_forms: tuple[str, ...]
    """Case forms that each body's name must have in this language."""
    addressee_form: str
    typed_body: Forms
    """Case -> how a body is named that the person typed (``{name}`` in its basic form, never with a suffix)."""
    act_forms: tuple[str, ...]
    """Case forms that each act's heads and short forms must have in this language."""
    months: dict[str, tuple[str, ...]]
    """A form of the months (nominal · on · dated · since · until) -> twelve names."""
    dates: dict[str, str]
    """date · dated · on · since · until · figures: patterns with {d} {dd} {mm} {y} and the name of a form of the months."""
    spans: dict[str, str]
    """day · moment · hours · days · times · until · until-moment: when it happened, with {date} {on} {since} {until} …"""
    requisites: dict[str, str]
    """date-number · date · number: patterns after an act's noun, with {dated} and {number}; they begin with their space."""
    introduced: str
    """" (далее – {short})"."""
    units: dict[str, Forms]
    ordinals: dict[str, Forms] = {}
    """Ordinals in words by case, for codes whose parts are numbered in words."""
    chain: Chain
    frames: dict[str, Frame]
    """under · of · breach · bare · table."""
    comma: str = ", "
    conjunction: str
    """The word before the last of several, with its spaces."""
    act_conjunction: str = ""
    """The word before the last of several acts, where "and" would blur which provision is of which act; else the same."""
    numbers: dict[str, str]
    """Numbers in words as time limits need them: "15" -> "пятнадцати"."""
    singular: tuple[int, ...] = (1,)
    """The numbers after which a unit of time stands in its form ``one``."""
    durations: dict[str, Duration]
    within: str
    """{n} {unit} {start} in the order of the language."""
    starts: dict[str, str]
    says: dict[str, tuple[str, ...]] = {}
    """Element of a paper (``demands``, ``violated-right`` …) -> beginnings of words, alone or of several that follow one another,
    of which one must stay where the person rewrites it: without "I ask" there is no request. An element that says two things has
    a row for each (``court-account.claimant``, ``court-account.defendant``)."""
    phrases: dict[str, str]
    """Set phrases of letters: term-unprintable, law-unprintable-<form>, reading-copy, initials …"""
    labels: dict[str, str]
    """Labels in letters, without their colon: applicant, id-number …"""
    label_pattern: str = "{label}: {value}"
    receipt: tuple[str, ...]
    """The lines of the block in which the body marks that it received the paper."""
    kit: KitWords
    """The papers around a letter."""
    languages: Words
    """Names of languages, in their basic form, in this language."""
    alphabet: str
    """All letters of the language, lower case: for the language tests."""
