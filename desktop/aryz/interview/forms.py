"""The stored form of an answer: what a person types in many ways, answers hold in one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aryz.interview.dates import Reader
    from aryz.interview.scope import Scope

_SEPARATORS = re.compile(r"[\s\-‐‑–.]+")


def stored(kind: str, text: str, scope: Scope, reader: Reader) -> str:
    """The stored form of an answer of a question's type; text that cannot be read stays as it is (validation names it)."""
    text = text.strip()
    match kind:
        case "date":
            return reader.moment(text) or text
        case "id-number":
            return digits(text)
        case "phone":
            return phone(text, scope.country.profile.phone_region if scope.country else "") or text
        case "plate":
            return plate(text)
        case _:
            return text


def digits(text: str) -> str:
    """An identity number without the blanks and dashes that people put into it."""
    return _SEPARATORS.sub("", text)


def phone(text: str, region: str) -> str | None:
    """The number in international form, or None if it is not a possible number of the region or of abroad.

    A number that was typed with its country code stays as it was typed.
    """
    import phonenumbers  # noqa: PLC0415 - only to read a number: it is slow to import

    try:
        number = phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    if text.startswith("+"):
        return " ".join(text.split())
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def plate(text: str) -> str:
    """A number plate in capitals, blanks single."""
    return " ".join(text.upper().split())
