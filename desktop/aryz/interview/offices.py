"""Which office takes a letter in, what kind of body it is, and the address of it that may be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.content.offering import written
from aryz.interview import holders
from aryz.interview.channels import shown
from aryz.interview.values import OTHER
from aryz.model.law import HOLDER

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from aryz.content.library import Library
    from aryz.model.bodies import Body, Channel, Contact
    from aryz.model.letter import Draft

STATE = "state"
POSTAL, MAIL, ONLINE = (
    frozenset({"in-person", "post"}),
    frozenset({"email"}),
    frozenset({"portal", "web-form"}),
)


def office(library: Library, draft: Draft, about: Sequence[Body], today: date) -> Body | None:
    """The body whose office takes the letter: the addressee, or where the law has it so the body complained of."""
    country = library.country(draft.letter.country)
    addressee = holders.find_body(library, draft.body, today) if draft.body else None
    if any(rung.filed_at == HOLDER for rung in written(country, draft.letter.kind)):
        return next((each for each in about if each.superior == draft.body), addressee)
    return addressee


def sectors(library: Library, draft: Draft, body: Body | None, today: date) -> tuple[str, ...]:
    """The sector of the body; of one that the person named, what it may be. Whoever decides complaints is a state body."""
    if body is not None:
        return (body.sector,)
    if library.kind(draft.letter.kind).addressee != HOLDER:
        return (STATE,)
    named = holders.likely(library, library.system(draft.letter.system), {"holders": OTHER}, today)
    return tuple(sorted(named[-1].sectors)) if named else (STATE,)


def address_of(channel: Channel, body: Body | None, today: date) -> Contact | None:
    """The channel's own address, else the body's for such a channel, if it may be shown."""
    if channel.address is not None:
        return shown(channel.address, today)
    if body is None:
        return None
    contact = (
        body.postal_address if channel.kind in POSTAL else body.email if channel.kind in MAIL else body.portal
    )
    return shown(contact, today)
