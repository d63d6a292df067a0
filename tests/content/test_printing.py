"""The printing rules, row by row: grade × part × edition."""

from __future__ import annotations

from datetime import date

import pytest

from aryz.content.printing import (
    Part,
    countable,
    is_stale,
    printable,
    screen_mark,
    worst,
)
from aryz.model.evidence import Evidence, Grade, Source

ON = date(2026, 11, 23)
EDITION = date(2026, 3, 1)
LAW = (Part.NAME, Part.TITLE, Part.NUMBER, Part.DATE)
OFFICIAL, COPY, SECONDARY, RECALLED = Grade.OFFICIAL, Grade.COPY, Grade.SECONDARY, Grade.RECALLED
ROWS: tuple[tuple[Evidence, tuple[Part, ...], bool], ...] = (
    # official: printed, whatever the edition
    (Evidence(grade=OFFICIAL), (*LAW, Part.ARTICLE, Part.TERM, Part.HOLDING), True),
    (Evidence(grade=OFFICIAL, superseded=True), (Part.ARTICLE, Part.TERM), True),
    # copy: printed; a time limit only of a dated edition that is not superseded, or where a later source agrees
    (Evidence(grade=COPY, source_date=EDITION), (*LAW, Part.ARTICLE, Part.TERM, Part.HOLDING), True),
    (Evidence(grade=COPY), (*LAW, Part.ARTICLE, Part.HOLDING), True),
    (Evidence(grade=COPY), (Part.TERM,), False),
    (Evidence(grade=COPY, source_date=EDITION, superseded=True), (*LAW, Part.ARTICLE), True),
    (Evidence(grade=COPY, source_date=EDITION, superseded=True), (Part.TERM,), False),
    (Evidence(grade=COPY, also=("later",)), (Part.TERM,), True),
    (Evidence(grade=COPY, source_date=EDITION, superseded=True, also=("later",)), (Part.TERM,), True),
    # secondary: names, titles, numbers, dates; an article or a time limit only where quoted word for word
    (Evidence(grade=SECONDARY, source_date=EDITION), (*LAW, Part.HOLDING), True),
    (Evidence(grade=SECONDARY, source_date=EDITION), (Part.ARTICLE, Part.TERM), False),
    (Evidence(grade=SECONDARY, source_date=EDITION, also=("later",)), (Part.ARTICLE, Part.TERM), False),
    (Evidence(grade=SECONDARY, source_date=EDITION, verbatim=True), (Part.ARTICLE, Part.TERM), True),
    # recalled, a dead end: never
    (Evidence(grade=RECALLED), tuple(Part), False),
    (Evidence(grade=RECALLED, verbatim=True, source_date=ON, also=("later",)), tuple(Part), False),
    (Evidence(grade=OFFICIAL, dead_end=True, source_date=ON), tuple(Part), False),
    # contacts: the page's own date, within 24 months of the letter
    (Evidence(grade=OFFICIAL, source_date=date(2024, 11, 23)), (Part.CONTACT,), True),
    (Evidence(grade=OFFICIAL, source_date=date(2024, 11, 22)), (Part.CONTACT,), False),
    (Evidence(grade=OFFICIAL), (Part.CONTACT,), False),
    (Evidence(grade=OFFICIAL, checked_on=ON), (Part.CONTACT,), False),
    (Evidence(grade=COPY, source_date=EDITION), (Part.CONTACT,), True),
    (Evidence(grade=SECONDARY, source_date=EDITION), (Part.CONTACT,), False),
    (Evidence(grade=SECONDARY, source_date=EDITION, verbatim=True), (Part.CONTACT,), True),
)


@pytest.mark.parametrize(
    ("evidence", "part", "printed"),
    [(evidence, part, printed) for evidence, parts, printed in ROWS for part in parts],
)
def test_printed_or_not(evidence: Evidence, part: Part, printed: bool) -> None:
    assert printable(evidence, part, ON) is printed


def test_what_has_no_evidence_is_not_printed() -> None:
    assert not any(printable(None, part, ON) for part in Part)


@pytest.mark.parametrize(
    ("evidence", "counted"),
    [
        (Evidence(grade=SECONDARY), True),
        (Evidence(grade=COPY, superseded=True), True),
        (Evidence(grade=RECALLED), False),
        (Evidence(grade=SECONDARY, dead_end=True), False),
        (None, False),
    ],
)
def test_counted_on_screen_or_not(evidence: Evidence | None, counted: bool) -> None:
    assert countable(evidence) is counted


@pytest.mark.parametrize(
    ("evidence", "mark"),
    [
        (Evidence(grade=OFFICIAL), None),
        (Evidence(grade=COPY), "check before court"),
        (Evidence(grade=SECONDARY), "not confirmed"),
        (Evidence(grade=OFFICIAL, dead_end=True), "not confirmed"),
        (Evidence(grade=RECALLED), "a question for a lawyer"),
        (None, "a question for a lawyer"),
    ],
)
def test_mark_on_screen(evidence: Evidence | None, mark: str | None) -> None:
    said = screen_mark(evidence)
    assert (said.in_english() if said else None) == mark


def test_worst_grade() -> None:
    assert worst([OFFICIAL, SECONDARY, COPY]) is SECONDARY
    assert worst([]) is OFFICIAL


@pytest.mark.parametrize(
    ("evidence", "stale"),
    [
        (Evidence(grade=OFFICIAL, source="dated"), False),
        (Evidence(grade=OFFICIAL, source="old"), True),
        (Evidence(grade=OFFICIAL, source="old", checked_on=ON), True),
        (Evidence(grade=OFFICIAL, source="old", source_date=EDITION), False),
        (Evidence(grade=OFFICIAL, source="undated"), True),
        (Evidence(grade=OFFICIAL, source="dated", recheck_by=ON), True),
        (Evidence(grade=OFFICIAL, source="dated", recheck_by=date(2026, 11, 24)), False),
        (Evidence(grade=RECALLED), False),
    ],
)
def test_stale(evidence: Evidence, stale: bool) -> None:
    sources = {
        "dated": Source(id="dated", title="", source_date=date(2025, 11, 23)),
        "old": Source(id="old", title="", source_date=date(2025, 11, 22)),
        "undated": Source(id="undated", title="", checked_on=ON),
    }
    assert is_stale(evidence, sources, ON) is stale
