"""What one letter rests on: the facts that stand in it, each with its evidence, in the order of a reader's questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.content.facts import facts_of, holding_part
from aryz.content.places import CONTACTS
from aryz.content.printing import Part, printable
from aryz.content.sources_report import row_of
from aryz.drafting.ledger import runs_of, texts
from aryz.model.letter import Addressee

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aryz.content.library import Library
    from aryz.content.sources_report import FactRow
    from aryz.model.country import Country
    from aryz.model.letter import Draft, Letter


def facts_behind(library: Library, draft: Draft, today: date, language: str) -> tuple[FactRow, ...]:
    """The facts that the letter prints: whom it goes to and why, the acts and provisions it cites, the time limits it states.

    Texts in ``language``; age and what waits are those of ``today``.
    """
    country = library.country(draft.letter.country)
    known = {fact.id: fact for fact in facts_of(country)}
    preferred = (language, *country.profile.languages)
    wanted = dict.fromkeys(_ids(country, draft))
    return tuple(row_of(known[each], country, today, preferred) for each in wanted if each in known)


def _ids(country: Country, draft: Draft) -> Iterator[str]:
    yield from _whom(country, draft)
    for run in runs_of(draft.letter.blocks):
        for citation in run.cites:
            act = country.acts[citation.act]
            yield f"{act.id}#title"
            if printable(act.number_evidence, Part.NUMBER, draft.date):
                yield f"{act.id}#number"
            if printable(act.adopted_evidence, Part.DATE, draft.date):
                yield f"{act.id}#adopted"
            yield from (f"{act.id}#{each}" for each in citation.provisions)
        if run.limit:
            yield f"{run.limit}#term"


def _whom(country: Country, draft: Draft) -> Iterator[str]:
    """The addressee, its contacts as far as they are printed, and its part in the system."""
    body, system = country.bodies.get(draft.body), country.systems.get(draft.letter.system)
    if body is not None:
        yield f"{body.id}#name"
        above = _addressed(draft.letter)
        for field in CONTACTS:
            contact = getattr(body, field)
            if contact is not None and any(text and text in above for text in contact.text.values()):
                yield f"{body.id}#{field}"
    if system is not None:
        yield f"{system.id}#name"
        for index, holding in enumerate(system.holdings):
            if holding.body == draft.body:
                yield f"{system.id}#{holding_part(system, index)}"


def _addressed(letter: Letter) -> str:
    """What stands above the letter: to whom it goes."""
    blocks = (block for block in letter.blocks if isinstance(block, Addressee))
    return "\n".join(run.text for block in blocks for runs in texts(block) for run in runs)
