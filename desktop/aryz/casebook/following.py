"""The next letter of a case, drafted from the case's own history: nothing is typed again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from aryz.casebook.happenings import basis_of, events
from aryz.casebook.ladder import NO_STEP, SILENCE, ways
from aryz.casebook.records import AnswerReceived, LetterSent, Outcome
from aryz.casebook.running import Counts
from aryz.interview.answers_file import read_answers
from aryz.model.answers import Answers, Attachment, Earlier, EarlierAnswer, Holder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from aryz.casebook.ladder import Way
    from aryz.casebook.records import AnyEvent, Case, DemandMade, DemandOutcome
    from aryz.casebook.running import Running
    from aryz.casebook.vault.vault import Vault
    from aryz.content.library import Library
    from aryz.model.base import Message

GIVEN, PARTIAL, REFUSED = "given", "partial", "refused"


@dataclass(frozen=True)
class Chain:
    """The letters about one holder of the data, in the order in which they were sent, with the time limit of each."""

    letters: tuple[Running, ...]
    happened: tuple[AnyEvent, ...]

    @property
    def last(self) -> Running:
        """The latest letter: what came of it decides the next step."""
        return self.letters[-1]

    @property
    def holder(self) -> Holder:
        """Who holds the data."""
        first = self.letters[0].letter
        return Holder(id=first.holder, name="" if first.holder else first.holder_name)


@dataclass(frozen=True)
class Next:
    """What can follow in a chain. ``ways``: the steps that fit today, the proposed one marked; ``advice``: what to do where none
    does; ``told``: the history as answers, from which :func:`drafted` makes the next letter's."""

    chain: Chain
    ways: tuple[Way, ...]
    advice: Message | None
    told: Answers

    @property
    def proposed(self) -> Way | None:
        """The step to take now."""
        return next((way for way in self.ways if way.proposed), None)


def chains(library: Library, happened: Sequence[AnyEvent], *, today: date) -> tuple[Chain, ...]:
    """The letters of a case that were handed in, sorted by whom they are about."""
    counts = Counts(library, today)
    found: dict[tuple[str, str], list[LetterSent]] = {}
    for each in happened:
        if isinstance(each, LetterSent) and not each.ready and each.on <= today:
            found.setdefault((each.holder, "" if each.holder else each.holder_name), []).append(each)
    return tuple(
        Chain(tuple(counts.running(letter, happened) for letter in sent), tuple(happened))
        for sent in found.values()
    )


def next_steps(library: Library, vault: Vault, case: Case, *, today: date) -> tuple[Next, ...]:
    """For each holder of the data what can follow today. Raises KeyError for a system that is not known."""
    return tuple(
        _next(library, vault, case, chain, today)
        for chain in chains(library, events(vault, case), today=today)
    )


def _next(library: Library, vault: Vault, case: Case, chain: Chain, today: date) -> Next:
    told = history(vault, case, chain)
    found = ways(library, told, today)
    result = told.earlier[-1].answer.result
    return Next(chain, found, NO_STEP.get(result) if not found else None, told)


def history(vault: Vault, case: Case, chain: Chain) -> Answers:
    """The case so far as answers: the person and the incident of the latest letter, and every letter with what came of it."""
    latest = chain.last.letter
    text = basis_of(vault, latest).answers
    kept = read_answers(text, case.code) if text else Answers(system=latest.system, language=latest.language)
    return msgspec.structs.replace(
        kept,
        case=case.code,
        date="",
        holders=(_holder(kept, chain.holder),),
        earlier=tuple(_earlier(each) for each in chain.letters),
    )


def _holder(kept: Answers, wanted: Holder) -> Holder:
    """The holder as the person gave it, with its address, where they did."""
    return next(
        (
            each
            for each in kept.holders
            if (each.id, each.name if not each.id else "") == (wanted.id, wanted.name)
        ),
        wanted,
    )


def _earlier(each: Running) -> Earlier:
    letter, answer = each.letter, each.answer
    return Earlier(
        kind=letter.kind,
        to=letter.body or letter.body_name,
        sent_on=letter.on.isoformat(),
        registered_on=letter.registered_on.isoformat() if letter.registered_on else "",
        number=letter.number,
        answer=_came(answer) if answer else EarlierAnswer(result=SILENCE),
    )


def _came(answer: AnswerReceived) -> EarlierAnswer:
    return EarlierAnswer(on=answer.on.isoformat(), result=answer.result, reason=answer.reason)


def drafted(
    told: Answers, way: Way, attachments: Iterable[str] = (), titles: Mapping[str, str] | None = None
) -> Answers:
    """The next letter's answers: the step's kind and addressee, all that the case knows, nothing of the old letter's own text.

    ``attachments``: names under which the face lays the earlier letters beside the answers (:func:`enclosures`); ``titles``: by
    these names, what the letter calls them (:func:`aryz.casebook.enclosing.titles`).
    """
    called = titles or {}
    return Answers(
        system=told.system,
        letter=way.step.rung.letter,
        language=told.language,
        filing_language=told.filing_language,
        case=told.case,
        holders=told.holders,
        person=told.person,
        representative=told.representative,
        incident=told.incident,
        facts=told.facts,
        attachments=tuple(Attachment(path=each, title=called.get(each, "")) for each in attachments),
        earlier=told.earlier,
    )


def result_of(demands: Sequence[DemandMade], outcomes: Sequence[DemandOutcome]) -> str:
    """What came of a letter by its demands: all given, none given, or a part; "" while no outcome is noted."""
    noted = {each.number: each.outcome for each in outcomes}
    if not noted:
        return ""
    given = [noted.get(each.number, Outcome.IGNORED) is Outcome.GIVEN for each in demands]
    return GIVEN if given and all(given) else PARTIAL if any(given) else REFUSED


def left_open(demands: Sequence[DemandMade], outcomes: Sequence[DemandOutcome]) -> Iterator[DemandMade]:
    """The demands that were not given, in their order."""
    given = {each.number for each in outcomes if each.outcome is Outcome.GIVEN}
    return (each for each in demands if each.number not in given)
