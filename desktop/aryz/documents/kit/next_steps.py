"""What comes after silence and after a refusal: the step of the ladder that is proposed, and the time for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from aryz.casebook.ladder import SILENCE, after
from aryz.casebook.wording import window_words
from aryz.documents.kit.case import basic, capital, joined
from aryz.interview.holders import find_body
from aryz.model.answers import Holder
from aryz.model.base import message
from aryz.model.law import HOLDER
from aryz.model.letter import Items, Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aryz.casebook.ladder import Way
    from aryz.documents.kit.case import Case
    from aryz.model.answers import Answers
    from aryz.model.letter import AnyBlock, Runs

CASES = {
    "none": message("If no answer comes"),
    "refused": message("If they refuse"),
    "given": message("If you do not agree with the answer"),
}
"""What can come of a letter, for the page: the rest opens no other step than these."""


def next_steps(case: Case, start: date) -> Iterator[AnyBlock]:
    """A line for each thing that can come, with the step proposed; nothing after a claim. ``start``: the day of registration."""
    if not case.kind.time_limit:
        return
    words = case.words
    found = after(case.library, _about(case), case.today, start)
    items = list(_items(case, found))
    if items:
        heading = words.text("Where to go next")
        yield Paragraph(id="next-heading", runs=(Run(heading),), heading=True)
        yield Items(id="next", items=tuple(items))


def _about(case: Case) -> Answers:
    """The answers with this letter's own body alone: the ladder differs from body to body."""
    if case.kind.addressee != HOLDER:
        return case.answers
    if case.draft.body:
        return msgspec.structs.replace(case.answers, holders=(Holder(id=case.draft.body),))
    return msgspec.structs.replace(case.answers, holders=(case.typed,)) if case.typed else case.answers


def _items(case: Case, found: dict[str, tuple[Way, ...]]) -> Iterator[Runs]:
    """The cases that lead to the same step, together."""
    words = case.words
    steps: dict[str, tuple[list[str], Way]] = {}
    for result, said in CASES.items():
        way = next((way for way in found[result] if way.proposed), None)
        if way is not None:
            steps.setdefault(way.step.rung.id, ([], way))[0].append(words.say(said))
        elif result == SILENCE and not found[result]:
            yield (
                _lead([words.say(said)]),
                Run(words.text("Write again, or ask a lawyer which way is open.")),
            )
    for cases, way in steps.values():
        yield (_lead(cases), *_step(case, way))


def _lead(cases: list[str]) -> Run:
    first, *more = cases
    return Run("; ".join([first, *(each[:1].lower() + each[1:] for each in more)]) + ": ", bold=True)


def _step(case: Case, way: Way) -> Iterator[Run]:
    """The letter, to whom, why, how long there is time for it."""
    words, rung = case.words, way.step.rung
    label, name = words.fact(case.library.kind(rung.letter).label), _body(case, way)
    if name is None:
        yield Run(f"{label}.")
    else:
        before, _, after = words.text("{letter}: {body}").format(letter=label, body="\n").partition("\n")
        yield from (Run(before), Run(capital(name.text), lang=name.lang), Run(f"{after}."))
    parts = [words.fact(rung.why) if rung.why else "", *window_words(way, words, case.today)]
    if rung.lawyer:
        parts.append(words.text("A lawyer should file this."))
    if told := joined(parts):
        yield Run(f" {told}")


def _body(case: Case, way: Way) -> Run | None:
    body = find_body(case.library, way.to, case.today) if way.to else None
    return case.name(basic(body), case.words.language, case.letter.language) if body else None
