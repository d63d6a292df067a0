"""How a letter can be handed in: the country's channels that fit the body and the kind of letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.content.offering import was_read
from aryz.content.printing import young_enough

if TYPE_CHECKING:
    from datetime import date

    from aryz.model.bodies import Body, Channel, Contact
    from aryz.model.country import Country
    from aryz.model.kinds import LetterKind


def channels(country: Country, kind: LetterKind, body: Body | None, sector: str) -> tuple[Channel, ...]:
    """The ways to hand the letter in at the body (None: one that the person named, of this sector); what does not count last."""
    found = [
        each
        for each in country.channels
        if was_read(each.evidence)
        and (not each.letters or kind.kind in each.letters)
        and (not each.sectors or (body.sector if body else sector) in each.sectors)
        and (not each.bodies or (body is not None and body.id in each.bodies))
    ]
    return tuple(sorted(found, key=lambda each: not each.counts))


def shown(contact: Contact | None, on: date) -> Contact | None:
    """The contact if its page is young enough to be shown as it is; else the person must look it up."""
    fresh = (
        contact is not None and was_read(contact.evidence) and young_enough(contact.evidence.source_date, on)
    )
    return contact if fresh else None
