"""The sources report: every fact once, with its evidence in plain columns."""

from __future__ import annotations

from datetime import date

import msgspec

from aryz.content.facts import facts_of
from aryz.content.library import Library
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
