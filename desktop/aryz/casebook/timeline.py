"""A case as a list of dated sentences that a person can read, and what is still to come in it."""

from __future__ import annotations

from functools import singledispatchmethod
from typing import TYPE_CHECKING, NamedTuple

from aryz.casebook.happenings import events
from aryz.casebook.records import (
    AnswerReceived,
    AnyEvent,
    Clarification,
    Cost,
    Event,
    Extension,
    Forwarding,
    LetterSent,
    Note,
)
from aryz.casebook.running import Counts, State
from aryz.casebook.time_limits import figures
from aryz.interview.demands import kind_of
from aryz.interview.holders import find_body
from aryz.interview.ladder import RESULT
from aryz.model.base import message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aryz.casebook.records import Case
    from aryz.casebook.running import Running
    from aryz.casebook.vault.vault import Vault
    from aryz.content.library import Library
    from aryz.content.words import Catalogue


class Entry(NamedTuple):
    """One line. ``event`` None: it is still to come (the last day of ``running``)."""

    day: date
    text: str
    event: AnyEvent | None = None
    running: Running | None = None


def timeline(
    library: Library, vault: Vault, case: Case, words: Catalogue, *, today: date
) -> tuple[Entry, ...]:
    """What happened, by day, and the last days that are still to come or have passed without an answer."""
    happened, teller = events(vault, case), Teller(library, words)
    counts = Counts(library, today)
    lines = [Entry(each.on, teller.tell(each), each) for each in happened]
    for each in happened:
        if isinstance(each, LetterSent):
            lines += _expected(counts.running(each, happened), teller)
    return tuple(sorted(lines, key=lambda line: line.day))


def _expected(running: Running, teller: Teller) -> Iterator[Entry]:
    if running.last_day is not None and running.state is not State.ANSWERED:
        yield Entry(running.last_day, teller.expected(running), None, running)


class Teller:
    """Tells events in the words of one language."""

    def __init__(self, library: Library, words: Catalogue) -> None:
        self._library, self._words = library, words

    def letter(self, kind: str) -> str:
        """The kind of letter as the screen calls it."""
        found = kind_of(self._library, kind)
        return self._words.fact(found.label) if found else kind

    def body(self, id_: str, typed: str, on: date) -> str:
        """A body's name in the words' language; as it was written, where we have none."""
        body = find_body(self._library, id_, on) if id_ else None
        return body.names.get(self._words.language, {}).get("basic", typed) if body else typed

    def expected(self, running: Running) -> str:
        """The last day of a letter's answer."""
        letter = running.letter
        values = {"letter": self.letter(letter.kind), "body": self._answers(running)}
        if running.state is State.WAITING:
            return self._words.text("Last day for the answer: {letter}, {body}.").format(**values)
        if running.state is State.OVERDUE:
            return self._words.text("The time for the answer ended: {letter}, {body}.").format(**values)
        return self._words.text("By our count the time for the answer ended: {letter}, {body}.").format(
            **values
        )

    def _answers(self, running: Running) -> str:
        """The body that must answer."""
        other = running.forwarded
        if other is not None:
            return self.body(other.body, other.body_name, other.on)
        return self.body(running.letter.body, running.letter.body_name, running.letter.on)

    @singledispatchmethod
    def tell(self, event: Event) -> str:
        """One event as a sentence."""
        raise TypeError(type(event).__name__)

    @tell.register
    def _letter(self, event: LetterSent) -> str:
        pattern = (
            message("Ready, not handed in yet: {letter}, to {body}.")
            if event.ready
            else message("Sent: {letter}, to {body}.")
        )
        said = self._words.text(pattern.text).format(
            letter=self.letter(event.kind), body=self.body(event.body, event.body_name, event.on)
        )
        if event.registered_on:
            text = self._words.text("Registered on {day}.").format(day=figures(event.registered_on))
            said = f"{said} {text}"
        return self._numbered(said, event.number)

    @tell.register
    def _answer(self, event: AnswerReceived) -> str:
        result = self._words.fact(f"{RESULT}.{event.result}.label".join(("question.", "")))
        said = self._words.text("Answer: {result}.").format(result=result)
        return self._numbered(_and(said, event.reason), event.number)

    @tell.register
    def _extension(self, event: Extension) -> str:
        if event.until is None:
            said = self._words.text("They wrote that it takes longer.")
        else:
            said = self._words.text("They wrote that it takes until {day}.").format(day=figures(event.until))
        return self._numbered(_and(said, event.reason), event.number)

    @tell.register
    def _forwarding(self, event: Forwarding) -> str:
        said = self._words.text("Passed on to {body}.").format(
            body=self.body(event.body, event.body_name, event.on)
        )
        return self._numbered(said, event.number)

    @tell.register
    def _clarification(self, event: Clarification) -> str:
        said = _and(self._words.text("They asked you for more."), event.asked)
        if event.supplied_on:
            text = self._words.text("You gave it on {day}.").format(day=figures(event.supplied_on))
            said = f"{said} {text}"
        return said

    @tell.register
    def _note(self, event: Note) -> str:
        return event.text

    @tell.register
    def _cost(self, event: Cost) -> str:
        return " ".join(part for part in (event.what, event.amount, event.currency) if part)

    def _numbered(self, said: str, number: str) -> str:
        told = self._words.text("Number: {number}.").format(number=number)
        return f"{said} {told}" if number else said


def _and(said: str, typed: str) -> str:
    """A sentence with what the person typed at its end, as they typed it; it ends, so that another one may follow."""
    words = typed.strip()
    if not words:
        return said
    end = "" if words[-1] in ".!?…" else "."
    return f"{said.removesuffix('.')}: {words}{end}"
