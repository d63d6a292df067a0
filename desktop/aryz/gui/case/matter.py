"""One case as its page needs it: what the open casebook holds of it, read once for a day. No widgets."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from aryz.casebook.cases import case_of, client_of
from aryz.casebook.happenings import basis_of, events, files
from aryz.casebook.records import LetterSent
from aryz.casebook.running import Counts, State
from aryz.casebook.timeline import Teller
from aryz.casebook.windows import own_time
from aryz.gui.readable import capital

if TYPE_CHECKING:
    from datetime import date

    from aryz.casebook.following import Next
    from aryz.casebook.records import AnyEvent, Case, DemandMade, StoredFile
    from aryz.casebook.running import Running
    from aryz.casebook.vault.vault import Vault
    from aryz.casebook.windows import Window
    from aryz.gui.keeping import Keeping
    from aryz.gui.work import Work


class Matter:
    """A case, today. Made anew after each save. InputError where there is no such case; RuntimeError while the casebook is locked."""

    def __init__(self, work: Work, keeping: Keeping, code: str) -> None:
        self.work, self.keeping, self.words, self.library = work, keeping, work.words, work.library
        self.today: date = keeping.today
        self.case: Case = case_of(self.vault, code)
        self.teller = Teller(work.library, work.words)
        self.counts = Counts(work.library, self.today)

    @property
    def vault(self) -> Vault:
        """The open vault."""
        if self.keeping.vault is None:
            raise RuntimeError("the casebook is locked")
        return self.keeping.vault

    @cached_property
    def happened(self) -> tuple[AnyEvent, ...]:
        """All that happened, by day."""
        return events(self.vault, self.case)

    @cached_property
    def running(self) -> tuple[Running, ...]:
        """The letters and what each waits for, as they were sent."""
        return tuple(
            self.counts.running(each, self.happened) for each in self.happened if isinstance(each, LetterSent)
        )

    @cached_property
    def windows(self) -> tuple[Window, ...]:
        """Until when the person may take the next step, after each holder's latest letter. None of a closed case."""
        found = (own_time(each) for each in self.steps)
        return tuple(each for each in found if each is not None)

    @cached_property
    def files(self) -> dict[int, tuple[StoredFile, ...]]:
        """The files of each entry, by its number."""
        found: dict[int, list[StoredFile]] = {}
        for file in files(self.vault, self.case):
            found.setdefault(file.event, []).append(file)
        return {event: tuple(kept) for event, kept in found.items()}

    @cached_property
    def steps(self) -> tuple[Next, ...]:
        """What can follow today, for each holder; empty where the facts no longer know the system, or the case is closed."""
        from aryz.casebook.following import next_steps  # noqa: PLC0415 - loaded with the first case

        if self.case.closed:
            return ()
        try:
            return next_steps(self.library, self.vault, self.case, today=self.today)
        except KeyError:
            return ()

    @property
    def person(self) -> str:
        """Whose case it is. For the page alone: never in a title or a name that the system shows."""
        return client_of(self.vault, self.case.client).name

    @property
    def ready(self) -> tuple[LetterSent, ...]:
        """Letters that were not handed in yet."""
        return tuple(each.letter for each in self.running if each.letter.ready)

    @property
    def handed_in(self) -> tuple[LetterSent, ...]:
        """Letters to which something can come."""
        return tuple(each.letter for each in self.running if not each.letter.ready)

    @property
    def unanswered(self) -> tuple[LetterSent, ...]:
        """Letters that were handed in and have no answer: those that the next notice is most likely about."""
        return tuple(
            each.letter for each in self.running if not each.letter.ready and each.state is not State.ANSWERED
        )

    def demands(self, letter: LetterSent) -> tuple[DemandMade, ...]:
        """What a letter demanded, as it was printed."""
        return basis_of(self.vault, letter).demands

    def letter_words(self, letter: LetterSent) -> str:
        """Kind and addressee of a letter."""
        body = capital(self.teller.body(letter.body, letter.body_name, letter.on))
        return self.words.text("{letter}: {body}").format(letter=self.teller.letter(letter.kind), body=body)
