"""What a person should know of a draft before it is handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.content.printing import Part, printable
from aryz.drafting.parties import official_name
from aryz.drafting.terms import find_limit, may_print
from aryz.interview.conditions import holds
from aryz.model.base import message
from aryz.model.bodies import Certainty
from aryz.model.letter import Warned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.drafting.desk import Desk
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
    for key in unprinted:
        yield Warned("not-printed", message("This answer is not in the letter: {key}.", key=key))


def _about_holder(desk: Desk) -> Iterator[Warned]:
    party = desk.sheet.holder
    official = (desk.language.code, *desk.country.profile.languages)
    shown = official_name(party.body, official)[1] if party.body else party.typed.name
    holding = party.holding
    if holding is not None and (
        holding.certainty is not Certainty.SURE or not printable(holding.evidence, Part.HOLDING, desk.on)
    ):
        yield Warned(
            "holder-unsure", message("We are not sure that this body holds the data: {name}.", name=shown)
        )
    for left in desk.sheet.left_out:
        name = official_name(left.body, official)[1] if left.body else left.typed.name
        yield Warned("left-out", message(
            "No complaint of this kind is made about this body, because it would decide it itself or nobody above it is "
            "known: {name}.", name=name,
        ))  # fmt: skip
    if desk.sheet.via is not None:
        yield Warned(
            "filed-at-holder",
            message("Hand this complaint in at the body that you complain of: {name}.", name=shown),
        )


def _about_limit(desk: Desk) -> Iterator[Warned]:
    limit = time_limit(desk)
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
