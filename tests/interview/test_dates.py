"""What people type for a day and a time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from aryz.content.library import load_library
from aryz.interview.dates import Reader, exists, parse_date, parse_time, today_in
from tests.interview.world import TODAY

READER = Reader(load_library(), TODAY)
DAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    "text",
    ["19.11.2026", "19.11.26", "19/11/2026", "19-11-2026", "2026-11-19", " 19.11.2026. ", "19.11", "19 11 2026",
     "19 ноября 2026 года", "2026 жылғы 19 қараша", "2026-жылдын 19-ноябры", "19 November 2026", "November 19, 2026", "19 ноября"],
)  # fmt: skip
def test_one_day_in_many_forms(text: str) -> None:
    assert READER.date(text) == DAY


@pytest.mark.parametrize("text", ["yesterday", "вчера", "Кеше", "КЕЧЭЭ"[:3] + "ээ", "22.11"])
def test_words_for_days(text: str) -> None:
    assert READER.date(text) == date(2026, 11, 22)


def test_two_digits_and_no_year_mean_the_past() -> None:
    assert READER.date("01.05.85") == date(1985, 5, 1)
    assert READER.date("01.12.26") == date(1926, 12, 1)
    assert READER.date("24.11") == date(2025, 11, 24)
    assert READER.date("24.11.2026") == date(2026, 11, 24)


@pytest.mark.parametrize(
    "text", ["", "31.02.2026", "19.13.2026", "tomorrow-ish", "19.11.026", "19 11 2026 2027", "0.0.0", "29.02"]
)
def test_what_is_no_day(text: str) -> None:
    assert READER.date(text) is None


@pytest.mark.parametrize(
    "text", ["18:05", "18.05", "1805", "18-05", "18 05", "6:05 pm", "кечки 6:05", "6:05 вечера", "кешкі 6.05"]
)
def test_one_time_in_many_forms(text: str) -> None:
    assert READER.time(text) == time(18, 5)


def test_hours_alone_and_the_twelve_hour_clock() -> None:
    assert READER.time("18") == time(18)
    assert READER.time("6 pm") == time(18)
    assert READER.time("12 am") == time(0)
    assert READER.time("12 pm") == time(12)
    assert READER.time("7 утра") == time(7)


@pytest.mark.parametrize("text", ["", "24:00", "18:60", "noon", "18:05:09", "13 pm", "6 am pm", "-1"])
def test_what_is_no_time(text: str) -> None:
    assert READER.time(text) is None


def test_moments() -> None:
    assert READER.moment("2026-11-10T08:05") == "2026-11-10T08:05"
    assert READER.moment("10.11.2026") == "2026-11-10"
    assert READER.moment("2026-11-10T25:00") is None


def test_the_words_are_data() -> None:
    assert parse_date("gestern", TODAY, {"gestern": 1}, {}) == date(2026, 11, 22)
    assert parse_time("abends 6", {"abends": 12}) == time(18)


def test_the_day_is_the_country_s_own() -> None:
    late = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
    assert today_in("Asia/Almaty", late) == date(2026, 11, 23)
    assert today_in("UTC", late) == date(2026, 11, 22)


def test_a_time_that_the_clocks_skipped() -> None:
    assert not exists("2004-03-28T02:30", "Asia/Almaty")
    assert exists("2026-11-19T18:00", "Asia/Almaty")
