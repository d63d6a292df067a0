"""The letters that were made of the answers as they stand, kept while the screens change."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from aryz.gui.saving import ONE, PDF, Desk, make_all

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from aryz.content.library import Library
    from aryz.documents.making import Made
    from aryz.gui.jobs import Says
    from aryz.gui.work import Work
    from aryz.interview.paths import Picked
    from aryz.model.answers import Answers

_Of = tuple["tuple[Answers, ...]", "date", "Library", "Path | None", "Picked"]
_kept: WeakKeyDictionary[Work, tuple[_Of, tuple[Made, ...]]] = WeakKeyDictionary()


class Order:
    """What is to be made: taken in the window's thread, made in any."""

    def __init__(self, work: Work) -> None:
        self._work, self._words = work, work.words
        self._of: _Of = (work.drafts(), work.today, work.library, work.folder, dict(work.papers))

    def make(self, says: Says, kind: str = PDF, shape: str = ONE) -> tuple[Made, ...]:
        """The PDFs, or the letters in another format. InputError with what is wrong or missing."""
        answers, today, library, folder, papers = self._of
        return make_all(library, answers, today, kind, says, Desk(self._words, folder, papers), shape)

    def keep(self, made: tuple[Made, ...]) -> None:
        """Keep them until the answers, the day or the facts change."""
        _kept[self._work] = (self._of, made)

    def kept(self) -> tuple[Made, ...]:
        """What was made of the same answers and facts on the same day; empty if nothing was."""
        of, made = _kept.get(self._work, (None, ()))
        return made if of == self._of else ()


def quiet(_done: int, _of: int) -> None:
    """Progress of work that takes no time."""


def made_now(work: Work) -> tuple[Made, ...]:
    """The PDFs of the answers: those kept, else made on the spot (a few hundredths of a second)."""
    order = Order(work)
    made = order.kept()
    if not made:
        made = order.make(quiet)
        order.keep(made)
    return made
