"""The ledger of answers: what was given against what the letter prints. What no template placed is put into a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.drafting.header import labelled
from aryz.drafting.values import joined, value_run
from aryz.model.letter import (
    Addressee,
    Attachments,
    Closing,
    Demand,
    Demands,
    Items,
    Notice,
    Paragraph,
    Receipt,
    Run,
    Sender,
    Table,
    Title,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.drafting.desk import Desk
    from aryz.model.letter import AnyBlock, Runs

_STEERING = frozenset(
    {"system", "letter", "language", "filing_language", "case", "demands", "id", "kind", "result"}
)
"""Last words of keys that steer the letter and are no text of it."""

PARTICULARS = "particulars-more"
WHEN = "incident.when"


def texts(block: AnyBlock) -> Iterator[Runs]:
    """The runs of every text of a block."""
    match block:
        case Notice() | Paragraph():
            yield block.runs
        case Title():
            yield from (block.runs, block.subtitle)
        case Addressee() | Sender() | Receipt():
            yield from block.lines
        case Demands():
            yield from (each.runs for each in block.items)
        case Items():
            yield from block.items
        case Attachments():
            yield from (block.heading, *block.items)
        case Table():
            yield from (cell for row in block.rows for cell in row)
        case Closing():
            yield from (block.date, block.name)


def runs_of(blocks: tuple[AnyBlock, ...]) -> Iterator[Run]:
    """Every run of a letter."""
    return (run for block in blocks for runs in texts(block) for run in runs)


def unprinted(desk: Desk, blocks: tuple[AnyBlock, ...]) -> tuple[str, ...]:
    """The answers that no run of the letter came from, in the order in which they were given."""
    printed = {key for run in runs_of(blocks) for key in run.of}
    return tuple(
        key for key in desk.values if key not in printed and _is_text(key, desk) and not kept_off(key, desk)
    )


def kept_off(key: str, desk: Desk) -> bool:
    """Whether this kind of letter never shows the answer: a request about a system says nothing of a person's car or looks."""
    return any(key == each or key.startswith(f"{each}.") for each in desk.kind.keeps_off)


def _is_text(key: str, desk: Desk) -> bool:
    """Whether an answer is text for this letter: not steering, not about another addressee or another part of it."""
    if key.rpartition(".")[2] in _STEERING or key.endswith("?"):
        return False
    if key.startswith("holders."):
        return (
            bool(desk.sheet.holder.key)
            and key.startswith(f"{desk.sheet.holder.key}.")
            and not _known_name(key, desk)
        )
    if key.startswith("addressee."):
        return desk.sheet.addressee.key == "addressee" and not (
            key == "addressee.name" and desk.sheet.addressee.body
        )
    if key.startswith("attachments.") and key.count(".") > 1:  # said of a paper: the paper itself is listed
        return False
    return key.partition(".")[0] not in (
        "country",
        "event",
        "about",
        "before",
        "holder",
        "holders",
        "demands",
    )


def _known_name(key: str, desk: Desk) -> bool:
    """A name typed beside the id of one of our bodies: ours is printed."""
    return key.endswith(".name") and desk.sheet.holder.body is not None


def completed(desk: Desk, blocks: tuple[AnyBlock, ...]) -> tuple[tuple[AnyBlock, ...], tuple[str, ...]]:
    """The blocks with a list of what no template placed, and the keys that still stand nowhere.

    Own wishes join the demands; every other answer that has a label joins a list before the demands.
    """
    left = unprinted(desk, blocks)
    if not left:
        return blocks, ()
    wishes = tuple(key for key in left if key.startswith("extra_demands."))
    blocks = _with_wishes(desk, blocks, wishes)
    rows = tuple(_rows(desk, left))
    if rows:
        words = desk.language.label_pattern.format(
            label=desk.language.labels["particulars"], value=""
        ).rstrip()
        intro = Paragraph(id=PARTICULARS, runs=(Run(words),))
        at = _place(blocks)
        blocks = (*blocks[:at], intro, Items(id=f"{PARTICULARS}-list", items=rows), *blocks[at:])
    return blocks, unprinted(desk, blocks)


def _with_wishes(desk: Desk, blocks: tuple[AnyBlock, ...], wishes: tuple[str, ...]) -> tuple[AnyBlock, ...]:
    """The own wishes as the last demands of the letter's first list of them."""
    at = next((place for place, block in enumerate(blocks) if isinstance(block, Demands)), None)
    if not wishes or at is None:
        return blocks
    block = blocks[at]
    items = block.items if isinstance(block, Demands) else ()
    more = tuple(
        Demand(
            id=f"extra-{key.rpartition('.')[2]}",
            number=len(items) + place,
            runs=(joined(value_run(key, "", desk)),),
        )
        for place, key in enumerate(wishes, 1)
    )
    return (*blocks[:at], Demands(id=block.id, items=(*items, *more)), *blocks[at + 1 :])


def _rows(desk: Desk, left: tuple[str, ...]) -> Iterator[Runs]:
    """A labelled line for each answer that has a label; the two ends of a time are one line."""
    done: set[str] = set()
    for key in left:
        name = ".".join(part for part in key.split(".") if not part.isdecimal())
        path = WHEN if key in ("incident.from", "incident.to") else key
        label = desk.language.labels.get(path if path == WHEN else name)
        if label and path not in done:
            done.add(path)
            yield labelled(label, joined(value_run(path, "", desk)), desk.language)


def _place(blocks: tuple[AnyBlock, ...]) -> int:
    """Before the sentence that leads to the demands; without demands before the attachments or the closing."""
    for place, block in enumerate(blocks):
        if isinstance(block, Demands):
            return place - 1 if place and isinstance(blocks[place - 1], Paragraph) else place
    ends = (place for place, block in enumerate(blocks) if isinstance(block, Attachments | Closing | Receipt))
    return next(ends, len(blocks))
