"""The day on which a letter was registered: typed on the page after the letters or in its case, and known in both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from aryz.casebook.happenings import events, save_event
from aryz.casebook.outlook import matter
from aryz.casebook.records import LetterSent

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from aryz.gui.work import Work
    from aryz.model.letter import Draft


def registered(work: Work, drafts: Sequence[Draft]) -> dict[int, date]:
    """The days that are known, by the places of the letters: as the case has them, else as they were typed; none before the letter."""
    letters = _kept(work)
    days = {
        place: (
            kept.registered_on if (kept := _record(letters, draft)) else work.registered.get(matter(draft))
        )
        for place, draft in enumerate(drafts)
    }
    return {place: day for place, day in days.items() if day is not None and day >= drafts[place].date}


def note_registered(work: Work, found: Sequence[tuple[Draft, date]]) -> None:
    """Remember the days; where the letters are kept in a case, there. AryzError where the casebook cannot be written."""
    work.registered |= {matter(draft): day for draft, day in found}
    letters, vault = _kept(work), work.keeping.vault
    if vault is None or not letters:
        return
    with vault.writing():
        for draft, day in found:
            kept = _record(letters, draft)
            if kept is not None and (kept.ready or kept.on <= day):
                save_event(vault, replace(kept, registered_on=day))
    work.keeping.written()


def _kept(work: Work) -> tuple[LetterSent, ...]:
    """The letters of the case, the latest first, where the letters being shown are kept in it; else none."""
    keeping = work.keeping
    if keeping.vault is None or keeping.case is None or keeping.finished != work.values:
        return ()
    found = [each for each in events(keeping.vault, keeping.case) if isinstance(each, LetterSent)]
    return tuple(sorted(found, key=lambda each: each.id, reverse=True))


def _record(letters: Sequence[LetterSent], draft: Draft) -> LetterSent | None:
    """The record of a letter; a body without an id is known by its name."""
    names = set(draft.body_name.values())
    alike = (each for each in letters if (each.kind, each.body) == (draft.letter.kind, draft.body))
    return next((each for each in alike if each.body or each.body_name in names), None)
