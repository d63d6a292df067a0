"""Personal numbers, by the rules that a country's data gives (``IdNumber``): length, pattern, birth date, check digit."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from aryz.interview.forms import digits
from aryz.model.base import Message, message

if TYPE_CHECKING:
    from aryz.model.country import IdNumber


def check_id_number(text: str, rules: IdNumber, today: date, birth_date: str = "") -> Message | None:
    """What is wrong with a personal number, and what to do; None if nothing is. ``birth_date``: ISO, if it was given."""
    number = digits(text)
    if not number.isascii() or not number.isdecimal():
        return message("Enter digits only. The number has {digits} digits.", digits=rules.digits)
    if len(number) != rules.digits:
        return _length(len(number), rules.digits)
    found = re.fullmatch(rules.pattern, number)
    if found is None:
        return message("No number is made like this. Compare each digit with your document.")
    if fault := _birth(found, rules, today, birth_date):
        return fault
    if rules.weights and not check_digit_fits(number, rules):
        return message(
            "One digit is wrong: the last digit does not fit the others. Compare it with your document."
        )
    return None


def _length(typed: int, wanted: int) -> Message:
    if typed < wanted:
        return message("Enter all {digits} digits. You typed {typed}.", digits=wanted, typed=typed)
    return message("Enter only {digits} digits. You typed {typed}.", digits=wanted, typed=typed)


def _birth(found: re.Match[str], rules: IdNumber, today: date, birth_date: str) -> Message | None:
    """The number's own birth date must exist, must not be to come, and must be the one that was given."""
    parts = found.groupdict()
    if not parts.get("month") or not parts.get("day"):
        return None
    year = _year(parts, rules)
    if year is None:
        return None
    try:
        born = date(year, int(parts["month"]), int(parts["day"]))
    except ValueError:
        return message("The number holds a date of birth that does not exist. Compare it with your document.")
    if born > today:
        return message(
            "The number holds a date of birth that is still to come. Compare it with your document."
        )
    if birth_date and birth_date != born.isoformat():
        return message(
            "The number says you were born on {date}. Correct the number or the date of birth.",
            date=_figures(born),
        )
    return None


def _year(parts: dict[str, str | None], rules: IdNumber) -> int | None:
    if year := parts.get("year"):
        return int(year)
    century = rules.centuries.get(parts.get("century") or "")
    short = parts.get("year2")
    return century + int(short) if century is not None and short else None


def _figures(day: date) -> str:
    return f"{day:%d.%m.}{day.year}"


def check_digit_fits(number: str, rules: IdNumber) -> bool:
    """Whether the last digit is the weighted sum of the others modulo ``modulus``; the next row of weights is used at 10."""
    for weights in rules.weights:
        total = sum(weight * int(digit) for weight, digit in zip(weights, number, strict=False))
        remainder = total % rules.modulus
        if remainder < 10:
            return remainder == int(number[-1])
    return False
