"""What happens after the letters: by when each must be answered, and which complaint follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from aryz.casebook.calendar import WorkingDays
from aryz.casebook.expected import expected_answer
from aryz.casebook.time_limits import count, first_day_after
from aryz.model.law import SUPERIOR
from aryz.model.letter import LetterRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from aryz.casebook.time_limits import Deadline
    from aryz.content.library import Library
    from aryz.model.country import Country
    from aryz.model.law import Rung, TimeLimit
    from aryz.model.letter import Draft


@dataclass(frozen=True)
class Next:
    """One way on if no answer comes: the kind of letter, and the window for it, where one may be counted."""

    kind: str
    to: str
    window: TimeLimit | None
    deadline: Deadline | None


@dataclass(frozen=True)
class Term:
    """What is expected of one or several letters alike. `deadline` None: no time limit is known."""

    drafts: tuple[Draft, ...]
    start: date
    limit: TimeLimit | None
    deadline: Deadline | None
    registered: bool
    """Whether the person said when it was registered; else `start` is our assumption."""
    ways: tuple[Next, ...]

    @property
    def last_day(self) -> date | None:
        """The last day for the answer, where one may be given."""
        return self.deadline.last_day if self.deadline else None

    @property
    def silence_from(self) -> date | None:
        """The first day on which silence is silence."""
        return first_day_after(self.deadline) if self.deadline else None


def assumed_start(country: Country, today: date) -> date:
    """The day on which a letter handed in soon is registered: the next working day after today."""
    return WorkingDays(country.calendar).next_working(today + timedelta(days=1))


def outlook(
    library: Library, drafts: Sequence[Draft], registered: Mapping[int, date], today: date
) -> tuple[Term, ...]:
    """One term for all letters to hand in that run alike, in the order of the letters.

    `registered`: place of a draft -> the day that the person entered.
    """
    groups: dict[tuple[str, date, bool], list[Draft]] = {}
    for number, draft in enumerate(drafts):
        if draft.letter.role is LetterRole.FILING:
            country = library.country(draft.letter.country)
            start = registered.get(number) or assumed_start(country, today)
            groups.setdefault((draft.limit, start, number in registered), []).append(draft)
    return tuple(
        _term(library, tuple(group), start, today, known=known)
        for (_limit, start, known), group in groups.items()
    )


def _term(library: Library, drafts: tuple[Draft, ...], start: date, today: date, *, known: bool) -> Term:
    first = drafts[0]
    country = library.country(first.letter.country)
    deadline = expected_answer(library, first, start, today=today)
    end = deadline.last_day if deadline else None
    ways: dict[tuple[str, str], Next] = {}
    for draft in drafts:
        for rung in rungs(library, draft):
            ways.setdefault((rung.letter, rung.window), _way(country, rung, end, today))
    return Term(drafts, start, country.limits.get(first.limit), deadline, known, tuple(ways.values()))


def _way(country: Country, rung: Rung, end: date | None, today: date) -> Next:
    window = country.limits.get(rung.window)
    counted = count(window, country, end, today=today) if window and end else None
    return Next(rung.letter, rung.to if rung.to in country.bodies else "", window, counted)


def rungs(library: Library, draft: Draft) -> Iterator[Rung]:
    """The steps of the country's ladder that follow a letter about this system and that Aryz can write."""
    country, system = library.country(draft.letter.country), library.system(draft.letter.system)
    sector = _sector(library, draft)
    carried = {kind.kind for kind in library.kinds_in(country.profile.code, draft.date)}
    written = carried & set(system.letters or carried)
    for rung in country.routes:
        fits = not rung.sectors or sector in rung.sectors
        if (
            fits
            and draft.letter.kind in rung.after
            and rung.letter in written
            and _decided(library, draft, rung)
        ):
            yield rung


def _decided(library: Library, draft: Draft, rung: Rung) -> bool:
    """Whether somebody else than the body written to decides at this step; of a body that the person named we do not know."""
    if not draft.body:
        return True
    body = library.body(draft.body, on=draft.date)
    return bool(body.superior) if rung.to == SUPERIOR else rung.to != body.id


def _sector(library: Library, draft: Draft) -> str:
    """The sector of the body written to; of one that the person named, that of the bodies known in the system."""
    if draft.body:
        return library.body(draft.body, on=draft.date).sector
    holdings = library.system(draft.letter.system).holdings
    known = (library.body(each.body, on=draft.date).sector for each in holdings if each.body)
    return next(known, "")
