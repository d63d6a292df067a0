"""What may stand in a letter: the printing rules of facts by the grade of their evidence. Pure.

| grade     | in a letter                                                                                        |
| --------- | -------------------------------------------------------------------------------------------------- |
| official  | printed                                                                                            |
| copy      | printed; a time limit of an unknown or superseded edition only where a later source agrees (``also``) |
| secondary | a name, a law's title, number and date; an article or a time limit only where quoted word for word |
| recalled  | never                                                                                              |

A dead end is never printed. A contact also needs a page dated within 24 months of the letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from aryz.content.months import months_before
from aryz.model.base import Message, message
from aryz.model.evidence import Evidence, Grade, Source

CONTACT_MONTHS = 24
"""How old the page of an address may be on the day of the letter."""
STALE_MONTHS = 12
"""After which a source should be looked at again."""


class Part(StrEnum):
    """The printable parts of facts."""

    NAME = "name"
    TITLE = "title"
    NUMBER = "number"
    DATE = "date"
    ARTICLE = "article"
    TERM = "term"
    CONTACT = "contact"
    HOLDING = "holding"


_NEEDS_VERBATIM = frozenset({Part.ARTICLE, Part.TERM, Part.CONTACT})


def printable(evidence: Evidence | None, part: Part, on: date) -> bool:
    """Whether ``part`` of a fact may stand in a letter dated ``on``. No evidence: no.

    ``evidence.source_date`` must already be resolved from its source (the Library does that).
    """
    if evidence is None or evidence.dead_end or evidence.grade is Grade.RECALLED:
        return False
    if evidence.grade is Grade.SECONDARY and part in _NEEDS_VERBATIM and not evidence.verbatim:
        return False
    if part is Part.CONTACT:
        return young_enough(evidence.source_date, on)
    if part is Part.TERM and evidence.grade is not Grade.OFFICIAL:
        return edition_holds(evidence)
    return True


def edition_holds(evidence: Evidence) -> bool:
    """Whether the edition read is dated and not known to be amended, or a later source agrees with it."""
    return bool(evidence.also) or (evidence.source_date is not None and not evidence.superseded)


def countable(evidence: Evidence | None) -> bool:
    """Whether a time limit may be counted on the screen: not a dead end, and at least read about."""
    return evidence is not None and not evidence.dead_end and evidence.grade is not Grade.RECALLED


def young_enough(source_date: date | None, on: date) -> bool:
    """Whether a page is dated within 24 months before ``on`` (the day itself included)."""
    return source_date is not None and source_date >= months_before(on, CONTACT_MONTHS)


def screen_mark(evidence: Evidence | None) -> Message | None:
    """What the screen says beside a fact; None for what was read in the official text."""
    if evidence is None or evidence.grade is Grade.RECALLED:
        return message("a question for a lawyer")
    if evidence.dead_end or evidence.grade is Grade.SECONDARY:
        return message("not confirmed")
    return message("check before court") if evidence.grade is Grade.COPY else None


def worst(grades: Iterable[Grade]) -> Grade:
    """The worst of the grades; ``official`` where there are none (nothing doubtful was printed)."""
    return max(grades, key=lambda grade: grade.rank, default=Grade.OFFICIAL)


def source_date_of(evidence: Evidence, sources: Mapping[str, Source]) -> date | None:
    """The date of the page or edition: the evidence's own, else its source's; None: unknown."""
    source = sources.get(evidence.source)
    return evidence.source_date or (source.source_date if source else None)


def is_stale(evidence: Evidence, sources: Mapping[str, Source], today: date) -> bool:
    """Whether to look again: the recheck day has come, or the source is undated or older than 12 months.

    The day on which we looked never makes a source younger. What was never read cannot grow stale.
    """
    if evidence.recheck_by is not None and evidence.recheck_by <= today:
        return True
    if evidence.grade is Grade.RECALLED:
        return False
    dated = source_date_of(evidence, sources)
    return dated is None or dated < months_before(today, STALE_MONTHS)
