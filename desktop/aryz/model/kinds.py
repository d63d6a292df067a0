"""Kinds of letter (letter.yaml) and the interview's questions, as data."""

from __future__ import annotations

from aryz.model.base import Record, Words

Condition = dict[str, object]
"""A condition as data; see interview.conditions for its words."""


class Need(Record, frozen=True, kw_only=True):
    """An answer that a letter needs. ``required`` false: asked, may be left out. ``unknown``: "I do not know" is allowed."""

    answer: str
    required: bool = True
    unknown: bool = False
    when: Condition = {}


class DemandSpec(Record, frozen=True, kw_only=True):
    """A demand of a kind of letter; its words stand in the templates as ``<demand id=…>``."""

    id: str
    right: str
    when: Condition = {}
    chosen: bool = True
    """Whether it is ticked at first."""


class LetterKind(Record, frozen=True, kw_only=True):
    """letter.yaml. ``addressee``: holder · superior · regulator · court …; ``genre``: request · complaint · claim (which
    mandatory elements apply). ``rests_on``: rights of which a country must know one for a request to be offered there (none: those of
    its demands).

    ``time_limit`` is a role (``answer``, ``complaint-decision``) that a country's ``terms`` turn into a limit;
    ``follows``: kinds that come before; ``order``: place in lists, urgent first; ``group``: the heading it stands under there
    (its words: ``letter-group.<group>.label``), none: under no heading.
    """

    kind: str
    genre: str
    addressee: str
    order: int
    label: str
    needs: tuple[Need, ...]
    demands: tuple[DemandSpec, ...]
    time_limit: str
    group: str = ""
    names: Words = {}
    """What a letter calls this paper, in each language of letters: "application for access to personal data"."""
    system_paragraphs: bool = True
    rests_on: tuple[str, ...] = ()
    keeps_off: tuple[str, ...] = ()
    """Answers that such a letter never shows, though another letter of the same case needs them."""
    follows: tuple[str, ...] = ()
    route: str = ""
    offered_when: Condition = {}
    filing: str = ""
    urgent: bool = False


class Choice(Record, frozen=True, kw_only=True):
    """One row of a choice question; ``label`` and ``hint`` are message ids; ``drawing`` a picture's name."""

    value: str
    label: str
    hint: str = ""
    drawing: str = ""
    when: Condition = {}


class Question(Record, frozen=True, kw_only=True):
    """One question. ``id`` is the dotted answer key it fills; words are message ids of the domain ``facts``.

    ``type``: choice · choices · text · long-text · date · time · phone · email · id-number · plate · country · city · system ·
    holders · letters · demands · language · files · earlier. ``choices_from`` fills a choice from the content:
    events (of the country's systems) · followed (kinds that an earlier letter can have been) · complaints (kinds of complaint here) · filing-languages.
    """

    id: str
    type: str
    label: str
    hint: str = ""
    example: str = ""
    unknown: str = ""
    """Message id of "I do not know" with what happens then; empty: not allowed."""
    when: Condition = {}
    choices: tuple[Choice, ...] = ()
    choices_from: str = ""
    optional: bool = False
    open: bool = False
    """Whether an answers file may say what is not in the rows."""
    width: float = 0
    """Width of the box in em; 0: as wide as the column."""
    after: str = ""
    """Key of a question whose answer must not be later than this one's."""
    max_length: int = 2000


class Page(Record, frozen=True, kw_only=True):
    """One screen: a question or a tight group. ``step`` is the knot of the road it belongs to."""

    id: str
    step: str
    headline: str
    questions: tuple[str, ...]
    why: str = ""
    lead: str = ""
    when: Condition = {}
    drawing: str = ""


class Interview(Record, frozen=True, kw_only=True):
    """templates/questions: the road's steps, the pages in their order, the questions by id."""

    steps: tuple[str, ...]
    pages: tuple[Page, ...]
    questions: dict[str, Question]
    days: dict[str, int] = {}
    """What people type for a day: a word of any language, lower case -> days back from today."""
    hours: dict[str, int] = {}
    """Words beside an hour ("pm" and its like), lower case -> hours to add to an hour below 12."""
