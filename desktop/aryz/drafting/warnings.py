"""What a person should know of a draft before it is handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.content.printing import Part, printable
from aryz.drafting.ledger import kept_off
from aryz.drafting.parties import body_names, official_name
from aryz.drafting.terms import find_limit, may_print
from aryz.interview.conditions import holds
from aryz.model.base import message
from aryz.model.bodies import Certainty
from aryz.model.letter import Warned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.drafting.desk import Desk
    from aryz.drafting.parties import Party
    from aryz.model.law import TimeLimit


def time_limit(desk: Desk) -> TimeLimit | None:
    """The time limit of the answer to this letter, printable or not; None where none is known."""
    role = desk.kind.time_limit
    return find_limit(desk.country, role, sector=desk.sheet.addressee.sector, kind=desk.kind.kind, on=desk.on)


def warnings(desk: Desk, unprinted: tuple[str, ...]) -> Iterator[Warned]:
    """Cautions of the country, then what is not sure about the body and the time limit, then what is not on the page."""
    for caution in desk.country.cautions:
        if holds(caution.when, desk.scope):
            yield Warned(caution.id, fact=caution.text)
    yield from _about_holder(desk)
    yield from _about_limit(desk)
    if any(kept_off(key, desk) for key in desk.values):
        yield Warned("kept-off", message("What this letter does not need to say about you is not in it."))
    for key in unprinted:
        yield Warned("not-printed", message("This answer is not in the letter: {key}.", key=key))


def _about_holder(desk: Desk) -> Iterator[Warned]:
    party, holding = desk.sheet.holder, desk.sheet.holder.holding
    if holding is not None and (
        holding.certainty is not Certainty.SURE or not printable(holding.evidence, Part.HOLDING, desk.on)
    ):
        unsure = message("We are not sure that this body holds the data: {name}.", name=_shown(party, desk))
        yield Warned("holder-unsure", unsure, names=body_names(party))
    for left in desk.sheet.left_out:
        said = message(
            "No complaint of this kind is made about this body, because it would decide it itself or nobody above it is "
            "known: {name}.", name=_shown(left, desk),
        )  # fmt: skip
        yield Warned("left-out", said, names=body_names(left))
    if desk.sheet.via is not None:
        via = message(
            "Hand this complaint in at the body that you complain of: {name}.", name=_shown(party, desk)
        )
        yield Warned("filed-at-holder", via, names=body_names(party))


def _shown(party: Party, desk: Desk) -> str:
    """The name in the letter's language or an official one; as typed where the person named the body."""
    if party.body is None:
        return party.typed.name
    return official_name(party.body, (desk.language.code, *desk.country.profile.languages))[1]


def _about_limit(desk: Desk) -> Iterator[Warned]:
    limit = time_limit(desk)
    if not desk.kind.time_limit:
        return
    if limit is None:
        yield Warned(
            "limit-unknown",
            message("We do not know by when this body must answer. The letter asks for speed instead."),
        )
    elif not may_print(limit, desk.on, desk.language):
        yield Warned(
            "limit-unconfirmed",
            message("The time limit of the answer is not confirmed, so the letter does not name it."),
        )
