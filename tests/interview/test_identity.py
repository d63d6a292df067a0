"""Personal numbers by the rules of data."""

from __future__ import annotations

from datetime import date

import pytest

from aryz.content.library import load_library
from aryz.interview.identity import check_digit_fits, check_id_number
from tests.interview.world import PROFILE, TODAY

RULES = PROFILE.id_number


def number(first: str) -> str:
    """The invented number that begins so, with the digit that fits."""
    return next(first + digit for digit in "0123456789" if check_digit_fits(first + digit, RULES))


def said(text: str, born: str = "") -> str:
    found = check_id_number(text, RULES, TODAY, born)
    return found.in_english() if found else ""


def test_a_good_number_however_it_is_typed() -> None:
    good = number("90010130001")
    assert said(good) == ""
    assert said(f"{good[:6]} {good[6:9]}-{good[9:]}") == ""
    assert said(good, "1990-01-01") == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("90010130001", "Enter all 12 digits. You typed 11."),
        ("9001013000123", "Enter only 12 digits. You typed 13."),
        ("90010130001A", "Enter digits only."),
        ("٩٠٠١٠١٣٠٠٠١٢", "Enter digits only."),
        ("900101900012", "No number is made like this."),
        ("900231300012", "does not exist"),
        ("300101500012", "still to come"),
    ],
)
def test_what_is_wrong_is_said(text: str, words: str) -> None:
    assert words in said(text)


def test_the_check_digit_catches_every_single_wrong_digit_of_one_number() -> None:
    good = number("90010130001")
    last = str((int(good[-1]) + 1) % 10)
    assert "last digit" in said(good[:-1] + last)
    swapped = good[:7] + ("5" if good[7] != "5" else "6") + good[8:]
    assert said(swapped) != ""


def test_the_second_row_of_weights_is_used_at_ten() -> None:
    tens = [
        f"900101300{tail:02}" for tail in range(100)
        if sum(w * int(d) for w, d in zip(RULES.weights[0], f"900101300{tail:02}", strict=False)) % 11 == 10
    ]  # fmt: skip
    assert tens
    second = [sum(w * int(d) for w, d in zip(RULES.weights[1], first, strict=False)) % 11 for first in tens]
    assert all(
        said(first + str(check)) == "" for first, check in zip(tens, second, strict=True) if check < 10
    )


def test_the_birth_date_must_agree() -> None:
    assert "born on 01.01.1990" in said(number("90010130001"), "1991-01-01")


@pytest.mark.parametrize("code", load_library().countries)
def test_the_example_of_each_country_is_a_good_number(code: str) -> None:
    rules = load_library().country(code).profile.id_number
    assert check_id_number(rules.example, rules, date(2026, 11, 23)) is None
