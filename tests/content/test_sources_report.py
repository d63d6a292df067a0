"""The sources report: every fact once, with its evidence in plain columns."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from aryz.content.facts import facts_of
from aryz.content.library import Library, load_library
from aryz.content.months import months_between
from aryz.content.overlay import Mark, Overlay
from aryz.content.overlay_making import Deed, Word, make_entry
from aryz.content.sources_report import FactRow, rows

TODAY = date(2026, 11, 23)
COLUMNS = (
    "id",
    "kind",
    "country",
    "text",
    "grade",
    "source",
    "source_date",
    "checked_on",
    "recheck_by",
    "stale",
    "overlay",
    "waiting",
)


def _row(library: Library, fact: str, language: str = "en") -> FactRow:
    return next(each for each in rows(library, TODAY, "zz", language) if each.id == fact)


def test_every_fact_stands_once(library: Library) -> None:
    ids = [each.id for each in rows(library, TODAY)]
    assert ids == [each.id for each in facts_of(library.country("zz"))]
    assert len(ids) == len(set(ids))


def test_the_columns_are_the_contract(library: Library) -> None:
    told = msgspec.to_builtins(_row(library, "zz-pd#title"))
    assert tuple(told) == COLUMNS
    assert told == {
        "id": "zz-pd#title", "kind": "title", "country": "zz", "text": "On personal data", "grade": "official",
        "source": "https://law.zz.example/1", "source_date": "2026-06-01", "checked_on": "2026-11-22", "recheck_by": None, "stale": False,
        "overlay": None, "waiting": (),
    }  # fmt: skip


def test_an_undated_source_is_said_and_stale(library: Library) -> None:
    row = _row(library, "zz-old#title", "ru")
    assert (row.text, row.source, row.source_date, row.stale) == (
        "О данных",
        "A copy without a date",
        None,
        True,
    )


def test_texts_of_what_has_no_words(library: Library) -> None:
    assert _row(library, "zz-pd#24.1").text == "24.1"
    assert _row(library, "zz.answer#term").text == "15 working-days registration body"
    assert _row(library, "zz-cameras#holding.vendor").grade == "recalled"


@pytest.mark.parametrize(
    ("fact", "why"),
    [("zz-pd#title", ()), ("zz-old#title", ("stale",)), ("zz-cameras#holding.vendor", ("recalled",))],
)
def test_what_waits_for_a_lawyer(library: Library, fact: str, why: tuple[str, ...]) -> None:
    assert _row(library, fact).waiting == why


def test_the_age_is_in_whole_months(library: Library) -> None:
    assert _row(library, "zz-pd#title").age(TODAY) == 5
    assert _row(library, "zz-old#title").age(TODAY) is None


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [
        ("2026-01-31", "2026-02-28", 0),
        ("2026-01-31", "2026-03-31", 2),
        ("2024-02-29", "2025-02-28", 11),
        ("2025-11-23", "2026-11-23", 12),
        ("2026-11-24", "2026-11-23", 0),
    ],
)
def test_months_between_two_days(earlier: str, later: str, months: int) -> None:
    assert months_between(date.fromisoformat(earlier), date.fromisoformat(later)) == months


def test_a_lawyers_word_stands_a_year(library: Library) -> None:
    """Who and when stand in the row; the fact waits again 12 months after that day."""
    word = Word(who="A. Lawyer", when=TODAY, source="The register")
    entry = make_entry(library, Deed.CONFIRM, "zz-old#title", {}, word, TODAY)
    laid = load_library(library.root, Overlay(entries=(entry,)))
    row = _row(laid, "zz-old#title")
    assert (row.overlay, row.waiting, row.grade) == (Mark("A. Lawyer", "2026-11-23"), (), "official")
    later = next(each for each in rows(laid, date(2027, 11, 24), "zz") if each.id == "zz-old#title")
    assert later.waiting == ("stale",)
