"""Time limits of Kazakhstan and Kyrgyzstan, worked out by hand, and the rules where the law is silent."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from aryz.casebook.time_limits import Deadline, add_months, count, first_day_after
from aryz.content.library import Library, load_library
from aryz.model.country import Country
from aryz.model.evidence import Evidence, Grade
from aryz.model.law import Extension, TimeLimit

TODAY = date(2026, 11, 23)
READ = Evidence(grade=Grade.OFFICIAL, source="made-up", source_date=date(2026, 1, 1))


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


@pytest.fixture(scope="module")
def kz(library: Library) -> Country:
    return library.country("kz")


def limit(number: int, unit: str, **more: object) -> TimeLimit:
    given = {
        "start": "knowledge" if more.get("owner") == "person" else "registration",
        "owner": "body",
        "basis": (),
        "evidence": READ,
        "id": "zz.limit",
        **more,
    }
    return msgspec.convert({**given, "number": number, "unit": unit}, TimeLimit, from_attributes=True)


def last(result: Deadline) -> str:
    return result.last_day.isoformat() if result.last_day else ""


@pytest.mark.parametrize(
    ("country", "limit_id", "start", "expected"),
    [
        # Fifteen working days: 26, 27 Nov; 30 Nov-4 Dec; 7-11 Dec; 14, 15 Dec; 16 Dec is a holiday; 17 Dec is the 15th.
        ("kz", "kz.state-answer", "2026-11-25", "2026-12-17"),
        # The same from a Friday: 30 Nov is the first day.
        ("kz", "kz.state-answer", "2026-11-27", "2026-12-21"),
        # Received on a Saturday: registered on Monday the 30th, 1 Dec is the first day, 16 Dec is not counted.
        ("kz", "kz.state-answer", "2026-11-28", "2026-12-22"),
        # Over the year's end: 1, 2 and 7 January are days off.
        ("kz", "kz.state-answer", "2026-12-21", "2027-01-14"),
        # Fourteen working days in Kyrgyzstan, no holiday on the way.
        ("kg", "kg.appeal-answer", "2026-11-02", "2026-11-20"),
    ],
)
def test_terms_of_the_law(library: Library, country: str, limit_id: str, start: str, expected: str) -> None:
    facts = library.country(country)
    assert last(count(facts.limits[limit_id], facts, date.fromisoformat(start), today=TODAY)) == expected


@pytest.mark.parametrize(
    ("number", "unit", "owner", "start", "nominal", "expected"),
    [
        (3, "months", "person", "2026-11-30", "2027-02-28", "2027-02-28"),
        (1, "months", "person", "2026-01-31", "2026-02-28", "2026-02-28"),
        (1, "months", "person", "2028-01-31", "2028-02-29", "2028-02-29"),
        (1, "months", "body", "2026-10-16", "2026-11-16", "2026-11-16"),
        # 16 December is Independence Day: what a body owes moves to the 17th, a person's window does not.
        (1, "months", "body", "2026-11-16", "2026-12-16", "2026-12-17"),
        (1, "months", "person", "2026-11-16", "2026-12-16", "2026-12-16"),
        (15, "calendar-days", "body", "2026-11-06", "2026-11-21", "2026-11-23"),
        (15, "calendar-days", "person", "2026-11-06", "2026-11-21", "2026-11-21"),
        (1, "working-days", "body", "2026-11-20", "2026-11-23", "2026-11-23"),
    ],
)
def test_rules_where_the_law_is_silent(
    kz: Country, number: int, unit: str, owner: str, start: str, nominal: str, expected: str
) -> None:
    result = count(limit(number, unit, owner=owner), kz, date.fromisoformat(start), today=TODAY)
    assert result.nominal_last_day == date.fromisoformat(nominal)
    assert last(result) == expected


def test_an_extension_runs_from_the_nominal_end(kz: Country) -> None:
    more = limit(15, "calendar-days", extension=Extension(number=15, unit="calendar-days"))
    assert last(count(more, kz, date(2026, 11, 6), today=TODAY, extended=True)) == "2026-12-07"


def test_months_of_an_extension_are_added_to_the_start(kz: Country) -> None:
    more = limit(1, "months", owner="person", extension=Extension(number=1, unit="months"))
    assert last(count(more, kz, date(2026, 1, 31), today=TODAY, extended=True)) == "2026-03-31"


def test_every_step_is_shown(kz: Country) -> None:
    steps = count(limit(2, "working-days"), kz, date(2026, 12, 15), today=TODAY).steps
    assert [(step.date.day, step.kind, step.counted) for step in steps] == [
        (15, "start", None),
        (16, "holiday", None),
        (17, "counted", 1),
        (18, "counted", 2),
    ]
    assert (steps[1].kind, steps[1].counted) == ("holiday", None)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"number": None}, "length is not known"),
        ({"evidence": Evidence(grade=Grade.RECALLED)}, "a lawyer must confirm"),
        ({"evidence": Evidence(grade=Grade.SECONDARY, dead_end=True)}, "only reported"),
    ],
)
def test_no_date_without_knowledge(kz: Country, changes: dict[str, object], said: str) -> None:
    doubtful = msgspec.structs.replace(limit(3, "working-days"), **changes)
    result = count(doubtful, kz, date(2026, 11, 2), today=TODAY)
    assert result.last_day is None
    assert first_day_after(result) is None
    assert result.reason is not None
    assert said in result.reason.in_english()


def test_a_secondary_term_is_counted_but_never_printed(library: Library) -> None:
    facts = library.country("kg")
    result = count(facts.limits["kg.appeal-answer"], facts, date(2026, 11, 2), today=TODAY)
    assert not result.printable
    assert first_day_after(result) == date(2026, 11, 21)


def test_three_working_days_for_access_are_a_dead_end(kz: Country) -> None:
    result = count(kz.limits["kz.operator-answer"], kz, date(2026, 11, 2), today=TODAY)
    assert (result.last_day, result.printable) == (None, False)


def test_an_unread_extension_gives_no_date(library: Library) -> None:
    facts = library.country("kg")
    result = count(facts.limits["kg.appeal-answer"], facts, date(2026, 11, 2), today=TODAY, extended=True)
    assert result.last_day is None


def test_estimated_and_unread_holidays_make_a_result_provisional(kz: Country) -> None:
    calendar = msgspec.structs.replace(kz.calendar, known_until=2026)
    known = msgspec.structs.replace(kz, calendar=calendar)
    assert count(limit(5, "working-days"), known, date(2026, 5, 25), today=TODAY).provisional
    assert not count(limit(5, "working-days"), known, date(2026, 11, 2), today=TODAY).provisional
    assert count(limit(5, "working-days"), known, date(2027, 2, 1), today=TODAY).provisional


def test_months_keep_the_day_or_take_the_last() -> None:
    assert add_months(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert add_months(date(2026, 12, 1), 1) == date(2027, 1, 1)
