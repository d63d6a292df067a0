"""What happens after the letters: by when each must be answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from aryz.casebook.calendar import WorkingDays
from aryz.casebook.expected import expected_answer
from aryz.casebook.time_limits import first_day_after
from aryz.model.letter import LetterRole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from aryz.casebook.time_limits import Deadline
    from aryz.content.library import Library
    from aryz.model.country import Country
    from aryz.model.law import TimeLimit
    from aryz.model.letter import Draft


@dataclass(frozen=True)
class Term:
    """What is expected of one or several letters alike. ``deadline`` None: no time limit is known."""

    drafts: tuple[Draft, ...]
    start: date
    limit: TimeLimit | None
    deadline: Deadline | None
    registered: bool
    """Whether the person said when it was registered; else `start` is our assumption."""

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


def to_translate(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The reading copies with no letter to hand in beside them: they are handed in after somebody translated them."""
    filed = {matter(each) for each in drafts if each.letter.role is LetterRole.FILING}
    return tuple(each for each in drafts if matter(each) not in filed)


def matter(draft: Draft) -> tuple[object, ...]:
    """What a letter is: the same for a reading copy and the one handed in beside it."""
    return draft.letter.system, draft.letter.kind, draft.body, tuple(sorted(draft.body_name.items()))


def handed_in(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The letters that go to a body, as they are or translated; not the copies beside them."""
    alone = to_translate(drafts)
    return tuple(each for each in drafts if each.letter.role is LetterRole.FILING or each in alone)


def outlook(
    library: Library, drafts: Sequence[Draft], registered: Mapping[int, date], today: date
) -> tuple[Term, ...]:
    """One term for all letters to hand in that run alike, in the order of the letters.

    `registered`: place of a draft -> the day that the person entered.
    """
    groups: dict[tuple[str, bool, date, bool], list[Draft]] = {}
    going = handed_in(drafts)
    for number, draft in enumerate(drafts):
        if draft in going:
            country = library.country(draft.letter.country)
            start = registered.get(number) or assumed_start(country, today)
            answered = bool(library.kind(draft.letter.kind).time_limit)
            groups.setdefault((draft.limit, answered, start, number in registered), []).append(draft)
    return tuple(
        _term(library, tuple(group), start, today, known=known)
        for (_limit, _answered, start, known), group in groups.items()
    )


def _term(library: Library, drafts: tuple[Draft, ...], start: date, today: date, *, known: bool) -> Term:
    first = drafts[0]
    limits = library.country(first.letter.country).limits
    deadline = expected_answer(library, first, start, today=today)
    return Term(drafts, start, limits.get(first.limit), deadline, known)
