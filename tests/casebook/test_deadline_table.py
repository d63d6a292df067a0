"""Time limits of eight countries, worked out by hand (deadlines.yaml), and what must hold of every count."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from itertools import chain, pairwise
from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from aryz.casebook.calendar import WorkingDays
from aryz.casebook.time_limits import IN_MONTHS, WORKING, Deadline, count
from aryz.content.library import load_library
from aryz.content.words import catalogue
from aryz.model.country import Country
from aryz.model.law import TimeLimit

TODAY = date(2026, 11, 23)
LIBRARY = load_library()
SCREEN = ("en", "ru", "kk", "ky")
OTHER_WORDS = tuple(catalogue(language) for language in SCREEN if language != "en")
LEAST = 80
"""How many cases the project asked for."""
REASONS = {
    "unknown": "its length is not known",
    "recalled": "This term was never read",
    "reported": "only reported",
    "extension": "may be extended was never read",
}


class Case(msgspec.Struct, frozen=True, rename={"start": "from"}, forbid_unknown_fields=True):
    """One row of the table: ``because`` is the sum as a person did it."""

    limit: str
    start: date
    last: date | None
    because: str
    printable: bool
    nominal: date | None = None
    provisional: bool = False
    extended: bool = False
    reason: str = ""

    @property
    def country(self) -> str:
        return self.limit.partition(".")[0]

    def __str__(self) -> str:
        return f"{self.limit}-{self.start}{'-extended' if self.extended else ''}"


def _read() -> dict[str, tuple[Case, ...]]:
    rows = yaml.safe_load(Path(__file__).with_name("deadlines.yaml").read_text(encoding="utf-8"))
    return msgspec.convert(rows, dict[str, tuple[Case, ...]])


BY_COUNTRY = _read()
TABLE = tuple(chain.from_iterable(BY_COUNTRY.values()))
DATED = tuple(case for case in TABLE if case.last)
LIMITS = [
    (country, limit)
    for country in (LIBRARY.country(code) for code in LIBRARY.countries)
    for limit in country.limits.values()
    if count(limit, country, TODAY, today=TODAY).last_day
]
DAYS = st.dates(date(2025, 12, 1), date(2028, 12, 31))


@cache
def counted(case: Case) -> Deadline:
    facts = LIBRARY.country(case.country)
    return count(facts.limits[case.limit], facts, case.start, today=TODAY, extended=case.extended)


def days_of(country: str) -> WorkingDays:
    return WorkingDays(LIBRARY.country(country).calendar)


def test_the_table_is_long_enough_and_covers_every_country() -> None:
    assert len(TABLE) >= LEAST
    assert set(BY_COUNTRY) == set(LIBRARY.countries)
    assert len({str(case) for case in TABLE}) == len(TABLE)
    assert all(case.country == country for country, cases in BY_COUNTRY.items() for case in cases)


@pytest.mark.parametrize("case", TABLE, ids=str)
def test_a_day_worked_out_by_hand(case: Case) -> None:
    result = counted(case)
    assert result.last_day == case.last, case.because
    assert result.nominal_last_day == (case.nominal or case.last), case.because
    assert (result.provisional, result.printable) == (case.provisional, case.printable)
    said = result.reason.in_english() if result.reason else ""
    assert (case.last is None) == bool(case.reason) == bool(said)
    assert REASONS.get(case.reason, "") in said
    if result.reason:
        assert all(words.say(result.reason) != said for words in OTHER_WORDS)


@pytest.mark.parametrize("case", DATED, ids=str)
def test_a_result_explains_itself(case: Case) -> None:
    result, limit = counted(case), LIBRARY.country(case.country).limits[case.limit]
    steps = result.steps
    assert steps[0].date == case.start
    assert steps[-1].date == case.last
    assert all(step.why.in_english() for step in steps)
    for words in OTHER_WORDS:
        assert all(words.say(step.why) != step.why.in_english() for step in steps)
    for before, after in pairwise(steps):
        jumps = after.kind in {"nominal", "rolled", "registered"}
        assert after.date - before.date == timedelta(days=1) or (jumps and after.date > before.date)
    assert [step.counted for step in steps if step.counted is not None][-1] == _last_number(limit, case)


def _last_number(limit: TimeLimit, case: Case) -> int | None:
    """The number of the last counted day; an extension is counted from one, months of both are one sum."""
    more = limit.extension if case.extended else None
    if more is None or limit.number is None:
        return None if limit.number is None else limit.number * IN_MONTHS.get(limit.unit, 1)
    both = limit.unit in IN_MONTHS and more.unit in IN_MONTHS and not more.in_all
    own = more.number * IN_MONTHS.get(more.unit, 1)
    return own + limit.number * IN_MONTHS[limit.unit] if both else own


@pytest.mark.parametrize("case", TABLE, ids=str)
def test_days_not_counted_are_days_off(case: Case) -> None:
    result, days = counted(case), days_of(case.country)
    for step in result.steps:
        if step.kind in {"holiday", "weekend"}:
            assert not days.is_working(step.date)
        if step.kind == "holiday":
            assert all(days.holiday_in(step.date, language) for language in SCREEN)
        if step.kind in {"registered", "rolled"}:
            assert days.is_working(step.date)
        if step.kind == "counted" and result.unit == WORKING and not case.extended:
            assert days.is_working(step.date)


@pytest.mark.parametrize("country", sorted(LIBRARY.countries))
@pytest.mark.parametrize("language", SCREEN)
def test_every_holiday_has_a_name_in_every_language(country: str, language: str) -> None:
    days, day = days_of(country), date(2024, 1, 1)
    found = 0
    while day < date(2031, 1, 1):
        if days.holiday(day):
            name = days.holiday_in(day, language)
            assert name, f"{days.holiday(day)} ({day})"
            assert (re.search("[A-Za-z]", name) is None) == (language != "en"), name
            found += 1
        day += timedelta(days=1)
    assert found > 0 or country == "ua", "only martial law makes every holiday a working day"


def test_what_an_unread_mark_or_feast_is_called() -> None:
    """A mark without a pattern is left out; a feast without a name leaves the name empty, also where it shares the day."""
    calendar = LIBRARY.country("kg").calendar
    bare = msgspec.structs.replace(calendar, names={"Eid al-Adha": {"kk": "Құрбан айт"}})
    both = date(2028, 5, 5)
    assert WorkingDays(bare).holiday_in(date(2027, 5, 16), "kk") == "Құрбан айт"
    assert WorkingDays(bare).holiday_in(both, "kk") == ""
    assert WorkingDays(calendar).holiday_in(both, "kk") == "Конституция күні; Құрбан айт (болжамды күні)"
    assert WorkingDays(bare).holiday_in(date(2026, 2, 7), "kk") == ""


def test_a_feast_by_the_moon_makes_the_days_beside_it_doubtful() -> None:
    """Kurban Ait of 2026 is estimated as 27 May in Kazakhstan; it may come on the 26th or the 28th."""
    facts = LIBRARY.country("kz")
    known = WorkingDays(msgspec.structs.replace(facts.calendar, known_until=2026))
    assert known.is_provisional(date(2026, 5, 20), date(2026, 5, 26))
    assert known.is_provisional(date(2026, 5, 28), date(2026, 6, 3))
    assert not known.is_provisional(date(2026, 5, 20), date(2026, 5, 25))
    assert not known.is_provisional(date(2026, 5, 29), date(2026, 6, 3))


@pytest.mark.parametrize(
    ("country", "first", "off", "worked"),
    [
        # The Government's transfers of 2026, as the press told them in September 2025.
        ("ru", "2026-01-01", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, {12}),
        ("ru", "2026-12-01", {31}, {30}),
        # 4 May for 18 April 2026: decided on 29.01.2026.
        ("am", "2026-05-01", {1, 4}, {5}),
        ("am", "2026-04-01", {19, 24}, {18}),
        # The list of December 2025.
        ("md", "2026-04-01", {12, 13, 20}, {14, 21}),
        ("md", "2026-08-01", {27, 31}, {28}),
        ("tj", "2026-03-01", {8, 20, 21, 22, 23, 24}, {19, 25}),
        ("ee", "2026-12-01", {24, 25, 26}, {23, 31}),
        ("ua", "2026-08-01", {1, 2}, {24}),
        ("kz", "2026-08-01", {29, 30}, {31}),
    ],
)
def test_days_off_that_were_read(country: str, first: str, off: set[int], worked: set[int]) -> None:
    days, month = days_of(country), date.fromisoformat(first)
    assert not any(days.is_working(month.replace(day=day)) for day in off)
    assert all(days.is_working(month.replace(day=day)) for day in worked)


def last_day(country: Country, limit: TimeLimit, start: date, *, extended: bool = False) -> date | None:
    return count(limit, country, start, today=TODAY, extended=extended).last_day


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(LIMITS), DAYS, st.integers(0, 40), st.booleans())
def test_a_later_start_never_ends_earlier(
    known: tuple[Country, TimeLimit], start: date, later: int, extended: bool
) -> None:
    country, limit = known
    first = last_day(country, limit, start, extended=extended)
    second = last_day(country, limit, start + timedelta(days=later), extended=extended)
    assert (first is None) == (second is None)
    if first is not None and second is not None:
        assert start < first <= second


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(LIMITS), DAYS)
def test_an_extension_never_ends_earlier(known: tuple[Country, TimeLimit], start: date) -> None:
    country, limit = known
    plain, more = last_day(country, limit, start), last_day(country, limit, start, extended=True)
    assert plain is not None
    assert more is None or more > plain or (more == plain and limit.extension is None)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(LIMITS), DAYS, st.booleans())
def test_only_what_a_body_owes_is_rolled(
    known: tuple[Country, TimeLimit], start: date, extended: bool
) -> None:
    country, limit = known
    result = count(limit, country, start, today=TODAY, extended=extended)
    if result.last_day is None:
        assert result.reason is not None
        return
    if limit.owner == "person":
        assert result.last_day == result.nominal_last_day
        assert all(step.kind != "rolled" for step in result.steps)
    else:
        assert WorkingDays(country.calendar).is_working(result.last_day)
