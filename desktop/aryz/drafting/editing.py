"""The person's own wording of a letter: what can be edited, the edits put in, what they lost. The template's text stays beside it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.drafting.losing import element_lost, lost, told
from aryz.drafting.rewriting import DEMANDS, part_ids, rewritten
from aryz.drafting.wanted import OWN
from aryz.model.base import Fault, InputError, message
from aryz.model.letter import Demands, Items, Paragraph, Warned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aryz.drafting.desk import Desk
    from aryz.model.answers import Edit
    from aryz.model.letter import AnyBlock, Draft

    Blocks = tuple[AnyBlock, ...]

EXCERPT = 40
"""Characters of an edit that a warning shows."""


@dataclass(frozen=True)
class Editable:
    """A part of a letter that can be rewritten. ``id``: for ``Edit.block``; ``text``: as it stands; ``template_text``: what the
    template says ("" for a part that is only the person's); ``key``: the answer of its own wording (``edits.2.text``), "" for none."""

    id: str
    text: str
    edited: bool
    template_text: str
    may_drop: bool
    key: str = ""


@dataclass(frozen=True)
class Edited:
    """The blocks of one letter with the edits in them, and what is to be said of it."""

    blocks: Blocks
    warnings: tuple[Warned, ...] = ()


def editable(draft: Draft) -> tuple[Editable, ...]:
    """The parts of a draft that can be edited, in the letter's order. Own wishes are answers: they are changed where they were typed."""
    template = part_ids(draft.template or draft.letter.blocks)
    now, keys = part_ids(draft.letter.blocks), _keys_of(draft.letter.blocks)
    demands = [part for part in template if part.startswith(DEMANDS)]
    return tuple(
        Editable(
            id=part,
            text=now.get(part, text),
            edited=part in keys,
            template_text=text,
            may_drop=part.startswith(DEMANDS) and len(demands) > 1,
            key=keys.get(part, ""),
        )
        for part, text in template.items()
        if not part.startswith(f"{DEMANDS}{OWN}")
    )


def _keys_of(blocks: Sequence[AnyBlock]) -> dict[str, str]:
    """Part -> the answer that holds its own wording."""
    found: dict[str, str] = {}
    for block in blocks:
        if isinstance(block, Demands):
            rows = [(f"{DEMANDS}{each.id}", each.runs) for each in block.items]
        elif isinstance(block, Items):
            rows = [(block.id, runs) for runs in block.items]
        else:
            rows = [(block.id, block.runs)] if isinstance(block, Paragraph) else []
        for part, runs in rows:
            key = next((key for run in runs for key in run.of if key.startswith("edits.")), "")
            found |= {part: key} if key else {}
    return found


def digest(text: str) -> str:
    """What ``Edit.was`` may hold instead of a text: ``sha256:`` and 16 figures, blanks made equal."""
    return f"sha256:{hashlib.sha256(_even(text).encode()).hexdigest()[:16]}"


def _even(text: str) -> str:
    return " ".join(text.split())


def put_in(desks: Sequence[Desk], letters: Sequence[Blocks]) -> tuple[Edited, ...]:
    """The letters with the person's own wording. Raises InputError for an edit that cannot be, and for one that takes out what
    the law demands; what is lost besides, or was written for another text, is a warning."""
    if not desks or not desks[0].answers.edits:
        return tuple(Edited(blocks) for blocks in letters)
    rows = _rows(desks[0])
    faults = [fault for number, edit in rows for fault in _wrong(number, edit, rows)]
    if faults:
        raise InputError(*faults)
    every = [part_ids(blocks) for blocks in letters]
    spoken = [desk.sheet.language for desk in desks]
    made: list[Edited] = []
    gone: dict[tuple[str, str], Fault] = {}
    for desk, blocks in zip(desks, letters, strict=True):
        alike = [there for there, code in zip(every, spoken, strict=True) if code == desk.sheet.language]
        fitting = _fitting(desk, rows, part_ids(blocks), alike)
        after = _applied(blocks, fitting)
        refused = _refused(desk, blocks, after, fitting)
        gone |= {(fault.field, fault.message.in_english()): fault for fault in refused}
        lost_ = told(desk, blocks, after) if fitting else ()
        warned = (*_told(desk, rows, fitting, [part_ids(blocks), *alike], spoken), *lost_)
        made.append(Edited(after, warned))
    if gone:
        raise InputError(*gone.values())
    return tuple(made)


Row = tuple[int, "Edit"]


def _rows(desk: Desk) -> list[Row]:
    """The edits of this kind of letter with their numbers in the answers."""
    return [
        (number, edit)
        for number, edit in enumerate(desk.answers.edits, 1)
        if edit.letter in ("", desk.kind.kind)
    ]


def _wrong(number: int, edit: Edit, rows: list[Row]) -> Iterator[Fault]:
    """What no letter can take: nothing written, a part that comes from the answers, two wordings of one part."""
    field = f"edits.{number}"
    if not edit.block:
        yield Fault(
            f"{field}.block", message("Say which part of the letter this is: give the id of its block.")
        )
    elif edit.block in FROM_ANSWERS:
        yield Fault(f"{field}.block", message(
            "This part of the letter comes from your answers. Change the answer instead."
        ))  # fmt: skip
    elif edit.block.startswith(f"{DEMANDS}{OWN}"):
        yield Fault(f"{field}.block", message("This is your own wish. Change it where you wrote it."))
    if not any(character.isalpha() for character in edit.text):
        yield Fault(
            f"{field}.text",
            message("Write the text in words, or take this edit out to have the template’s text."),
        )
    same = ((other.block, other.language, other.was) for at, other in rows if at < number)
    if (edit.block, edit.language, edit.was) in same:
        yield Fault(f"{field}.block", message("You have written this part twice. Keep one of the two."))


FROM_ANSWERS = frozenset({"to", "from", "title", "closing", "receipt", "notice", "attachments", "demands"})
"""Blocks that hold what was answered, and what the body writes: none of them is edited."""


def _language(desk: Desk, edit: Edit) -> str:
    return edit.language or desk.answers.language or desk.sheet.filing or desk.sheet.language


def _fitting(desk: Desk, rows: list[Row], parts: dict[str, str], alike: list[dict[str, str]]) -> list[Row]:
    """The edits for this letter, one for a part: the one written for its text, else one that was written for no letter's text.

    One that was written for the text of another of these letters (``alike``: their parts) is not put into this one.
    """
    chosen: dict[str, Row] = {}
    for row in rows:
        edit = row[1]
        if _language(desk, edit) != desk.sheet.language or edit.block not in parts:
            continue
        taken = chosen.get(edit.block)
        if _fits(edit, parts[edit.block]):
            if taken is None or not _fits(taken[1], parts[edit.block]):
                chosen[edit.block] = row
        elif taken is None and not any(
            _fits(edit, there[edit.block]) for there in alike if edit.block in there
        ):
            chosen[edit.block] = row
    return list(chosen.values())


def _fits(edit: Edit, text: str) -> bool:
    """Whether the edit was written for this text of the template."""
    return not edit.was or _even(edit.was) == _even(text) or edit.was == digest(text)


def _applied(blocks: Blocks, rows: Sequence[Row]) -> Blocks:
    for number, edit in rows:
        blocks = rewritten(blocks, edit.block, edit.text, f"edits.{number}.text")
    return blocks


def _refused(desk: Desk, before: Blocks, after: Blocks, rows: list[Row]) -> Iterator[Fault]:
    """A fault at each edit without which the mandatory element would still stand; at all of them where it took several."""
    for requirement, said in lost(desk, before, after):
        to_blame = [
            number
            for number, _edit in rows
            if not element_lost(
                requirement.element, desk, before, _applied(before, [row for row in rows if row[0] != number])
            )
        ]
        for number in to_blame or [number for number, _edit in rows]:
            yield Fault(f"edits.{number}.text", said)


def _told(
    desk: Desk, rows: list[Row], fitting: list[Row], alike: list[dict[str, str]], spoken: Sequence[str]
) -> Iterator[Warned]:
    """What is to be said of the edits themselves (``alike``: the parts of this letter, then of all in its language); nothing of a part that another of the letters has, and this one needs not."""
    here = [(number, edit) for number, edit in rows if _language(desk, edit) == desk.sheet.language]
    parts = alike[0]
    for row in here:
        if row[1].block not in parts and any(row[1].block in there for there in alike):
            continue
        edit = row[1]
        if edit.block not in parts:
            yield Warned("edit-aside", message(
                "Your own wording is kept, but this letter has no such part any more: “{begin}”.", begin=_begin(edit)
            ))  # fmt: skip
        elif row not in fitting:
            yield Warned("edit-other", message(
                "Your own wording stands only in the letter it was written for, not in this one: “{begin}”.", begin=_begin(edit)
            ))  # fmt: skip
        elif not _fits(edit, parts[edit.block]):
            yield Warned("edit-stale", message(
                "Your own wording was written for another text of the template. Look at it again: “{begin}”.", begin=_begin(edit)
            ))  # fmt: skip
    elsewhere = [edit for _number, edit in rows if _language(desk, edit) != desk.sheet.language]
    for edit in elsewhere:
        if _language(desk, edit) not in spoken:
            yield Warned("edit-aside", message(
                "Your own wording is kept, but it is in another language than these letters: “{begin}”.", begin=_begin(edit)
            ))  # fmt: skip
    if any(_language(desk, edit) in spoken for edit in elsewhere):
        yield Warned("edit-reading", message(
            "What you wrote yourself stands only in the letter in the other language. Here stands the template’s text: the two differ."
        ))  # fmt: skip


def _begin(edit: Edit) -> str:
    text = _even(edit.text)
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT].rstrip()}…"
