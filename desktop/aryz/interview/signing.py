"""How a letter is signed: what was read of it in the country. What was not read is never told as a fact; the pen is the safe way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.content.offering import was_read
from aryz.model.base import Message, message

if TYPE_CHECKING:
    from collections.abc import Collection

    from aryz.model.bodies import Signing
    from aryz.model.country import Country

PICTURE, ELECTRONIC = "picture", "electronic"
SAFE = message(
    "Sign each printed copy with a pen: on paper that is the safe way. We tell here only what we have read."
)
EXACT = message(
    "An electronic signature holds for one file alone. Save the PDF, sign exactly that file, and change nothing in it afterwards."
)
ONLY_LOOKS = message(
    "A picture of your signature only shows what it looks like. We have read nowhere here that it counts, so sign with a pen as well."
)


@dataclass(frozen=True)
class Signed:
    """The ways to sign that were read, and sentences that hold for them all."""

    ways: tuple[Signing, ...]
    notes: tuple[Message, ...]


def signing(country: Country, letter: str, sectors: Collection[str], *, picture: bool = False) -> Signed:
    """How a letter of this kind to bodies of these sectors (state, private) is signed.

    ``picture``: whether the letter bears a picture of the signature, of which then is said what it is worth.
    """
    ways = tuple(
        each
        for each in country.profile.signing
        if was_read(each.evidence)
        and (not each.letters or letter in each.letters)
        and (not each.sectors or set(each.sectors) & set(sectors))
    )
    known = {each.way for each in ways}
    notes = (
        *((EXACT,) if ELECTRONIC in known else ()),
        *((ONLY_LOOKS,) if picture and PICTURE not in known else ()),
        SAFE,
    )
    return Signed(ways, notes)
