"""How the letters of a case are handed in: the ways that the country knows, each once, with the addresses that may be shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.content.offering import written
from aryz.interview import holders
from aryz.interview.channels import channels, shown
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


@dataclass(frozen=True)
class Place:
    """Where one letter goes by a channel. ``body`` None: one that the person named; ``address`` None: none may be shown."""

    draft: Draft
    body: Body | None
    address: Contact | None

    @property
    def page(self) -> str:
        """The official page to look at where no address is shown."""
        return self.body.official_page if self.body is not None and self.address is None else ""


@dataclass(frozen=True)
class Handing:
    """A channel, and the letters that it takes."""

    channel: Channel
    places: tuple[Place, ...]


def handing(
    library: Library, drafts: Sequence[Draft], about: Sequence[Body], today: date
) -> tuple[Handing, ...]:
    """The channels for these letters, those that count first. ``about``: the bodies that hold the data (a complaint may be handed in there)."""
    found: dict[str, tuple[Channel, list[Place]]] = {}
    for draft in drafts:
        country, kind = library.country(draft.letter.country), library.kind(draft.letter.kind)
        body = _office(library, draft, about, today)
        for sector in _sectors(library, draft, body, today):
            for each in channels(country, kind, body, sector):
                places = found.setdefault(each.id, (each, []))[1]
                if draft not in [place.draft for place in places]:
                    places.append(Place(draft, body, _address(each, body, today)))
    rows = [Handing(channel, tuple(places)) for channel, places in found.values()]
    return tuple(sorted(rows, key=lambda row: not row.channel.counts))


def _office(library: Library, draft: Draft, about: Sequence[Body], today: date) -> Body | None:
    """The body whose office takes the letter: the addressee, or where the law has it so the body complained of."""
    country = library.country(draft.letter.country)
    addressee = holders.find_body(library, draft.body, today) if draft.body else None
    if any(rung.filed_at == HOLDER for rung in written(country, draft.letter.kind)):
        return next((each for each in about if each.superior == draft.body), addressee)
    return addressee


def taking(library: Library, draft: Draft) -> tuple[str, ...]:
    """The sectors of whoever takes the letter: what a body that the person named may be, where it is such a one."""
    body = holders.find_body(library, draft.body, draft.date) if draft.body else None
    return _sectors(library, draft, body, draft.date)


def _sectors(library: Library, draft: Draft, body: Body | None, today: date) -> tuple[str, ...]:
    """The sector of the body; of one that the person named, what it may be. Whoever decides complaints is a state body."""
    if body is not None:
        return (body.sector,)
    if library.kind(draft.letter.kind).addressee != HOLDER:
        return (STATE,)
    named = holders.likely(library, library.system(draft.letter.system), {"holders": OTHER}, today)
    return tuple(sorted(named[-1].sectors)) if named else (STATE,)


def _address(channel: Channel, body: Body | None, today: date) -> Contact | None:
    """The channel's own address, else the body's for such a channel, if it may be shown."""
    if channel.address is not None:
        return shown(channel.address, today)
    if body is None:
        return None
    contact = (
        body.postal_address if channel.kind in POSTAL else body.email if channel.kind in MAIL else body.portal
    )
    return shown(contact, today)
