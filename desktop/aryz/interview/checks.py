"""What can be wrong with one text, by the type of the question it answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aryz.interview.dates import EARLIEST, exists
from aryz.interview.forms import phone
from aryz.interview.hostile import find_hostile
from aryz.interview.identity import check_id_number
from aryz.interview.values import split_list
from aryz.model.base import Message, message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from aryz.interview.dates import Reader
    from aryz.interview.scope import Scope

    Check = Callable[[str, Scope, Reader], Message | None]

LONGEST = 2000
"""Characters in an answer that no question of the interview asks."""
EDITS, LONGEST_EDIT = "edits.", 10_000
"""A part of the letter in the person's own words, and how long it may be."""
LONG_ANSWERS = {"signature.strokes": 60_000}
"""Other answers that may be longer: a signature that was drawn."""

# RFC 5321 and 5322 without quoted local parts, comments and address literals, which no body's register takes.
_EMAIL = re.compile(
    r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{0,61}[^\W_]"
)


def longest(key: str) -> int:
    """How many characters an answer beyond the questions may have."""
    return LONGEST_EDIT if key.startswith(EDITS) else LONG_ANSWERS.get(key, LONGEST)


def check_characters(text: str, longest: int) -> Message | None:
    """Refuses characters that no letter can hold, and more than ``longest`` of them."""
    if found := find_hostile(text[: longest + 1]):
        return found.said()
    if len(text) > longest:
        return message(
            "Shorten this answer to {limit} characters. It has {typed} now.", limit=longest, typed=len(text)
        )
    return None


def check_date(text: str, scope: Scope, reader: Reader) -> Message | None:
    """A day, or a moment, that exists, is not to come, and is not before 1900."""
    moment = reader.moment(text)
    if moment is None:
        return message("Enter the date like this: {example}.", example=_example(scope.today))
    if moment[:10] > scope.today.isoformat():
        return message("This date is still to come. Enter a date up to {today}.", today=_example(scope.today))
    if moment[:10] < EARLIEST.isoformat():
        return message("This date is too early. Enter a date from the year {year} on.", year=EARLIEST.year)
    if "T" in moment and scope.country and not exists(moment, scope.country.profile.timezone):
        return message("This time was skipped when the clocks were changed. Correct it.")
    return None


def _example(day: date) -> str:
    return f"{day:%d.%m.}{day.year}"


def check_time(text: str, _scope: Scope, reader: Reader) -> Message | None:
    """A time of day."""
    return None if reader.time(text) else message("Enter the time like this: {example}.", example="18:05")


def check_phone(text: str, scope: Scope, _reader: Reader) -> Message | None:
    """A possible number of the country, or one with its own country code."""
    if phone(text, scope.country.profile.phone_region if scope.country else ""):
        return None
    return message(
        "Enter the whole phone number with its code. You typed {count} digits.", count=_digits(text)
    )


def _digits(text: str) -> int:
    return sum(character.isdigit() for character in text)


def check_email(text: str, _scope: Scope, _reader: Reader) -> Message | None:
    """A mail address."""
    if "@" not in text:
        return message("Enter the whole e-mail address, with the sign @ in it.")
    if not _EMAIL.fullmatch(text) or ".." in text or text[0] == "." or ".@" in text:
        return message("Enter one e-mail address like this: {example}.", example="name@example.org")
    return None


def check_plate(text: str, _scope: Scope, _reader: Reader) -> Message | None:
    """A number plate: letters, digits, blanks and dashes, at least one digit. Plates from anywhere may be on the road."""
    if not re.fullmatch(r"[\w\s-]{2,15}", text) or not _digits(text) or "_" in text:
        return message("Enter the number plate as it is on the car: letters and digits only.")
    return None


def check_number(text: str, scope: Scope, _reader: Reader) -> Message | None:
    """A personal number by the rules of the country, agreeing with the birth date if that was given."""
    if scope.country is None:
        return None
    born = scope.values.get("person.birth_date", "")
    return check_id_number(text, scope.country.profile.id_number, scope.today, born)


OF_TYPE: dict[str, Check] = {
    "date": check_date,
    "time": check_time,
    "phone": check_phone,
    "email": check_email,
    "plate": check_plate,
    "id-number": check_number,
}


def check_choice(text: str, rows: Iterable[str], *, several: bool) -> Message | None:
    """Whether what was chosen stands in the rows."""
    rows = tuple(rows)
    wrong = next((item for item in (split_list(text) if several else (text,)) if item not in rows), None)
    if wrong is None:
        return None
    if not rows:
        return message("“{value}” cannot be chosen here.", value=wrong)
    return message("“{value}” cannot be chosen here. Take one of: {rows}.", value=wrong, rows=", ".join(rows))
