"""From a draft that was handed in to the record of it: to whom, about whom, what it demanded, what it rested on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.casebook.records import Basis, DemandMade, LetterSent
from aryz.drafting.letter_sources import facts_behind
from aryz.interview.answers_file import dump_answers
from aryz.interview.holders import find_body
from aryz.model.answers import Holder
from aryz.model.law import HOLDER
from aryz.model.letter import Demands

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aryz.casebook.records import Case
    from aryz.content.library import Library
    from aryz.model.answers import Answers
    from aryz.model.letter import Draft, Letter

RECORD_LANGUAGE = "en"


def sent(
    library: Library,
    case: Case,
    draft: Draft,
    answers: Answers,
    *,
    on: date,
    channel: str = "",
    registered_on: date | None = None,
    number: str = "",
) -> tuple[LetterSent, Basis]:
    """The record of a letter that was handed in on the day ``on``, and what it rests on; not saved yet."""
    holder = about(library, draft, answers, on)
    letter = LetterSent(
        case=case.id,
        on=on,
        kind=draft.letter.kind,
        system=draft.letter.system,
        language=draft.letter.language,
        body=draft.body,
        body_name=_name(draft),
        holder=holder.id,
        holder_name=holder.name,
        channel=channel,
        registered_on=registered_on,
        number=number,
        limit=draft.limit,
    )
    sources = tuple(row.id for row in facts_behind(library, draft, on, RECORD_LANGUAGE))
    return letter, Basis(
        answers=dump_answers(answers), sources=sources, demands=tuple(demands_of(draft.letter))
    )


def about(library: Library, draft: Draft, answers: Answers, on: date) -> Holder:
    """Who holds the data: the addressee of a request, in a complaint the body complained of."""
    if library.kind(draft.letter.kind).addressee == HOLDER or not answers.holders:
        named = next((each for each in answers.holders if not each.id and not draft.body), Holder())
        return Holder(id=draft.body, name=_name(draft), postal_address=named.postal_address)
    below = (each for each in answers.holders if each.id and _above(library, each.id, on) == draft.body)
    return next(below, answers.holders[0])


def _above(library: Library, body: str, on: date) -> str | None:
    found = find_body(library, body, on)
    return found.superior if found else None


def _name(draft: Draft) -> str:
    """The addressee's name as the letter's language has it, else in any."""
    names = draft.body_name
    return names.get(draft.letter.language) or next(iter(names.values()), "")


def demands_of(letter: Letter) -> Iterator[DemandMade]:
    """What the letter demands, as it is printed."""
    for block in letter.blocks:
        for item in block.items if isinstance(block, Demands) else ():
            text = "".join(run.text for run in item.runs)
            yield DemandMade(id=item.id, number=item.number, text=text, right=item.right)
