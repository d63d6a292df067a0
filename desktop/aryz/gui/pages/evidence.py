"""How we know a fact, in plain words: where it was read, of which day that page is, how far it can be trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from aryz.interview.fact_words import GRADES, figures
from aryz.model.evidence import Grade

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from aryz.content.words import Catalogue
    from aryz.model.evidence import Evidence, Source

READ = frozenset({Grade.OFFICIAL, Grade.COPY})
"""Grades at which somebody read the text itself: a solid arrow."""


def place_of(address: str) -> str:
    """The site of an address; what is no address stays as it is."""
    return (urlsplit(address).hostname or address).removeprefix("www.") if "://" in address else address


def read_in(evidence: Evidence, sources: Mapping[str, Source]) -> str:
    """ "example.org, 05.01.2026": where a fact was read, and the day of that page where it is known."""
    source = sources.get(evidence.source)
    if source is None:
        return ""
    day = evidence.source_date or source.source_date
    return ", ".join(
        part for part in (place_of(source.url or source.title), figures(day) if day else "") if part
    )


def looked_on(evidence: Evidence, sources: Mapping[str, Source]) -> date | None:
    """When we looked there."""
    source = sources.get(evidence.source)
    return evidence.checked_on or (source.checked_on if source else None)


def grade_words(evidence: Evidence, words: Catalogue) -> str:
    """The grade in plain words."""
    return words.say(GRADES[evidence.grade])
