"""How the letters of a case are handed in: the ways that the country knows, each once, with the addresses that may be shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.interview.channels import channels
from aryz.interview.holders import find_body
from aryz.interview.offices import address_of, office, sectors

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from aryz.content.library import Library
    from aryz.model.bodies import Body, Channel, Contact
    from aryz.model.letter import Draft


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
        body = office(library, draft, about, today)
        for sector in sectors(library, draft, body, today):
            for each in channels(country, kind, body, sector):
                places = found.setdefault(each.id, (each, []))[1]
                if draft not in [place.draft for place in places]:
                    places.append(Place(draft, body, address_of(each, body, today)))
    rows = [Handing(channel, tuple(places)) for channel, places in found.values()]
    return tuple(sorted(rows, key=lambda row: not row.channel.counts))


def taking(library: Library, draft: Draft) -> tuple[str, ...]:
    """The sectors of whoever takes the letter: what a body that the person named may be, where it is such a one."""
    body = find_body(library, draft.body, draft.date) if draft.body else None
    return sectors(library, draft, body, draft.date)
