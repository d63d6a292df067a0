"""What a letter lost by the person's own wording: mandatory elements (refused), answers and law (told)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aryz.drafting.elements import asked, law_of
from aryz.drafting.gaps import GAP
from aryz.drafting.ledger import runs_of, texts
from aryz.drafting.parties import body_names
from aryz.model.base import Message, message
from aryz.model.letter import Addressee, Attachments, Demands, Items, Paragraph, Sender, Warned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from aryz.drafting.desk import Desk
    from aryz.model.law import Requirement
    from aryz.model.letter import AnyBlock, Run

    Blocks = Sequence[AnyBlock]
    Marks = Callable[[Desk, Blocks], set[str]]

DEMANDS = "demands"


def lost(desk: Desk, before: Blocks, after: Blocks) -> Iterator[tuple[Requirement, Message]]:
    """Each mandatory element that stood in ``before`` and no longer stands in ``after``, with the sentence that says so."""
    for requirement in desk.country.requirements:
        if asked(requirement, desk) and element_lost(requirement.element, desk, before, after):
            yield requirement, _must_stay(requirement, desk)


def element_lost(element: str, desk: Desk, before: Blocks, after: Blocks) -> bool:
    """Whether something by which the letter filled the element is wholly gone."""
    rows = (row for row in desk.language.says if row.partition(".")[0] == element)
    marks = (*MARKS.get(element, ()), *(_saying(element, row) for row in rows))
    return any(each(desk, before) and not each(desk, after) for each in marks)


def told(desk: Desk, before: Blocks, after: Blocks) -> Iterator[Warned]:
    """A warning for each answer, each reference to law and each time limit that stands nowhere any more."""
    kept = {key for run in runs_of(tuple(after)) for key in run.of}
    gone = {key for run in runs_of(tuple(before)) for key in run.of} - kept
    for text in _texts_of(before, lambda run: bool(gone & set(run.of))):
        yield Warned(
            "edit-lost", message("What you answered no longer stands in the letter: {answer}.", answer=text)
        )
    cited = {(each.act, each.provisions) for run in runs_of(tuple(after)) for each in run.cites}
    for text in _texts_of(
        before, lambda run: any((each.act, each.provisions) not in cited for each in run.cites)
    ):
        yield Warned("edit-lost", message("The letter no longer names this law: {law}.", law=text))
    limits = {run.limit for run in runs_of(tuple(after))}
    if any(run.limit not in limits for run in runs_of(tuple(before))):
        yield Warned("edit-lost", message("The letter no longer says by when they must answer."))
    if element_lost(DEMANDS, desk, before, after):
        yield Warned("edit-lost", message("The letter no longer says that you ask for something."))


def _texts_of(blocks: Blocks, wanted: Callable[[Run], bool]) -> dict[str, None]:
    return dict.fromkeys(run.text for run in runs_of(tuple(blocks)) if wanted(run))


def _keys(*starts: str, end: str = "") -> Marks:
    """The answers of these keys that stand in the letter; a gap is none."""

    def marks(desk: Desk, blocks: Blocks) -> set[str]:
        return {
            key
            for run in runs_of(tuple(blocks))
            for key in run.of
            if key.startswith(starts) and key.endswith(end) and desk.values.get(key) != GAP
        }

    return marks


def _law(_desk: Desk, blocks: Blocks) -> set[str]:
    """The acts that the letter names."""
    return {cited.act for run in runs_of(tuple(blocks)) for cited in run.cites}


def _holder(desk: Desk, blocks: Blocks) -> set[str]:
    """The names, in any form, by which the text speaks of the body that the letter is about."""
    holder = desk.sheet.holder
    known = holder.body.names if holder.body else {}
    names = {name for forms in known.values() for name in forms.values()} | set(body_names(holder).values())
    text = _whole(blocks)
    return {name for name in names if name and name != GAP and name in text}


def _saying(element: str, row: str) -> Marks:
    """What of a row of ``says`` stands in the letter, where the element is said."""

    def marks(desk: Desk, blocks: Blocks) -> set[str]:
        text = _whole(_where(element, blocks)).casefold()
        return {each for each in desk.language.says[row] if _beginnings(each).search(text)}

    return marks


def _beginnings(words: str) -> re.Pattern[str]:
    """Finds words that begin so and follow one another on a line."""
    return re.compile(r"\b" + r"\w*[^\S\n]+".join(re.escape(word) for word in words.split()))


def _where(element: str, blocks: Blocks) -> list[AnyBlock]:
    """The blocks that say an element: the demands and what leads to them, the block of its name, else all of the text."""
    if element == DEMANDS:
        places = [at for at, block in enumerate(blocks) if isinstance(block, Demands)]
        return [blocks[at] for place in places for at in (place - 1, place) if at >= 0]
    own = [block for block in blocks if block.id == element]
    return own or [block for block in blocks if isinstance(block, Paragraph | Items | Demands)]


def _whole(blocks: Blocks) -> str:
    """All text that a person can rewrite."""
    own = (block for block in blocks if not isinstance(block, Addressee | Sender | Attachments))
    return "\n".join("".join(run.text for run in runs) for block in own for runs in texts(block))


_TOLD = ("facts", "incident.", "earlier.")
_NAMED = (_holder,)
_SENT = (_keys("earlier.", end=".sent_on"),)
MARKS: dict[str, tuple[Marks, ...]] = {
    "circumstances": (_keys(*_TOLD),),
    "disputed-conduct": (_keys("facts", "earlier."),),
    "pre-trial": _SENT,
    "in-time": _SENT,
    "violated-right": (_law,),
    "complained-of": _NAMED,
    "prior-request": _NAMED,
    "defendant": _NAMED,
}
"""Element -> what shows that the letter fills it: answers, law, the body's name. Words that must stay are data of the language (``says``)."""


def _must_stay(requirement: Requirement, desk: Desk) -> Message:
    law = law_of(requirement, desk)
    said = _SENTENCES.get(requirement.element)
    return said(law) if said else message(
        "What the template says here must stay: {law} asks for it. Put it back, or take the template’s text.", law=law
    )  # fmt: skip


_SENTENCES: dict[str, Callable[[str], Message]] = {
    "circumstances": lambda law: message(
        "What happened must stay: {law} asks for it. Put back when or where it was, or take the template’s text.", law=law
    ),
    DEMANDS: lambda law: message(
        "The words that ask must stay: {law} asks for a request. Put them back, or take the template’s text.", law=law
    ),
    "disputed-conduct": lambda law: message(
        "What you dispute must stay: {law} asks for it. Put it back, or take the template’s text.", law=law
    ),
    "pre-trial": lambda law: message(
        "What you wrote before, and when, must stay: {law} asks for it. Put it back, or take the template’s text.", law=law
    ),
    "in-time": lambda law: message(
        "That you write in time, and the dates, must stay: {law} asks for it. Put them back, or take the template’s text.", law=law
    ),
    "violated-right": lambda law: message(
        "Which right was violated, and its law, must stay: {law} asks for it. Put it back, or take the template’s text.", law=law
    ),
    "complained-of": lambda law: message(
        "The body that you complain of must stay: {law} asks for it. Put its name back, or take the template’s text.", law=law
    ),
    "prior-request": lambda law: message(
        "The body that you complain of must stay: {law} asks for it. Put its name back, or take the template’s text.", law=law
    ),
    "defendant": lambda law: message(
        "The body that you sue must stay: {law} asks for it. Put its name back, or take the template’s text.", law=law
    ),
}  # fmt: skip
