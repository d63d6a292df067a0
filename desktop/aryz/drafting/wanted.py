"""Which demands a letter makes; leaving one out, adding one of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from aryz.drafting.desk import Desk
from aryz.drafting.functions import system_paragraphs
from aryz.drafting.rewriting import DEMANDS, part_ids
from aryz.interview.conditions import holds
from aryz.model.base import Fault, InputError, message

if TYPE_CHECKING:
    from aryz.drafting.plan import Sheet, Task
    from aryz.model.answers import Answers, Values
    from aryz.model.letter import Draft

OWN = "extra-"
"""What the id of the person's own wish begins with; its number follows."""


def wanted(task: Task, sheet: Sheet, values: Values) -> frozenset[str]:
    """The demands to make: those chosen, else all that the kind proposes and all that the system adds."""
    if task.answers.demands:
        return frozenset(task.answers.demands)
    desk = Desk(task, sheet, values, frozenset())
    own = (each.id for each in task.kind.demands if each.chosen and holds(each.when, desk.scope))
    added = (each.id for each in system_paragraphs(desk) if each.right)
    return frozenset((*own, *added))


def without(answers: Answers, drafts: tuple[Draft, ...], demand: str) -> Answers:
    """The answers without one demand of their ``drafts``: of the letter, of the system (``demands/list`` or ``list``), or an own wish.

    Its own wording goes with it. InputError where there is no such demand, or where none would be left.
    """
    demand = demand.removeprefix(DEMANDS)
    made = _made(drafts)
    if demand not in made:
        said = message(
            "There is no demand “{id}” in the letter. Take one of: {there}.", id=demand, there=", ".join(made)
        )
        raise InputError(Fault("demands", said))
    if len(made) == 1:
        raise InputError(
            Fault("demands", message("The letter must ask for something. Keep at least one demand."))
        )
    if demand.startswith(OWN) and demand.removeprefix(OWN).isdecimal():
        return _without_wish(answers, int(demand.removeprefix(OWN)))
    left = tuple(each for each in (answers.demands or made) if each != demand and not each.startswith(OWN))
    if not left:
        raise InputError(Fault("demands", message(
            "Beside your own wishes the letter needs one demand of the list. Change its words instead."
        )))  # fmt: skip
    edits = tuple(each for each in answers.edits if each.block != f"{DEMANDS}{demand}")
    return msgspec.structs.replace(answers, demands=left, edits=edits)


def _made(drafts: tuple[Draft, ...]) -> tuple[str, ...]:
    """The demands of all letters, each once."""
    parts = (part for draft in drafts for part in part_ids(draft.template or draft.letter.blocks))
    return tuple(dict.fromkeys(part.removeprefix(DEMANDS) for part in parts if part.startswith(DEMANDS)))


def _without_wish(answers: Answers, number: int) -> Answers:
    wishes = tuple(text for at, text in enumerate(answers.extra_demands, 1) if at != number)
    return msgspec.structs.replace(answers, extra_demands=wishes)


def with_wish(answers: Answers, text: str) -> Answers:
    """The answers with one more wish of the person's own; InputError for an empty one."""
    if not text.strip():
        said = message("Write what you ask for.")
        raise InputError(Fault(f"extra_demands.{len(answers.extra_demands) + 1}", said))
    return msgspec.structs.replace(answers, extra_demands=(*answers.extra_demands, text.strip()))
