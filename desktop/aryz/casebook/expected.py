"""What a fresh letter sets running: the last day for its answer, on a stated assumption."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from aryz.casebook.time_limits import Deadline, count

if TYPE_CHECKING:
    from aryz.content.library import Library
    from aryz.model.letter import Draft


def expected_answer(library: Library, draft: Draft, start: date, *, today: date) -> Deadline | None:
    """The last day for the answer if the start event of the draft's time limit falls on ``start``.

    None where the law sets no time limit that we know of.
    """
    country = library.country(draft.letter.country)
    if not draft.limit:
        return None
    return count(country.limits[draft.limit], country, start, today=today)
