"""What if: for each thing that can come of the letters the step that we propose, its reason, and the time for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from msgspec.structs import replace

from aryz.casebook.ladder import NO_STEP, SILENCE, after
from aryz.casebook.wording import window_words
from aryz.content.printing import screen_mark
from aryz.gui import kit
from aryz.gui.daywords import full_day
from aryz.gui.readable import capital
from aryz.gui.terms import answered
from aryz.interview.ladder import RESULT
from aryz.interview.questions import choices, text_in
from aryz.model.base import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from aryz.casebook.ladder import Way
    from aryz.casebook.outlook import Term
    from aryz.gui.work import Work
    from aryz.model.answers import Answers, Holder

IF: dict[str, Message] = {
    "none": message("If no answer comes"),
    "refused": message("If they refuse"),
    "partial": message("If they answer only a part"),
    "forwarded": message("If they pass it on to another body"),
    "gone": message("If they say that the recording no longer exists"),
    "given": message("When a full answer comes"),
}
GIVEN, SEVERAL = "given", 2
DISAGREED = message("If you do not agree with the answer")


@dataclass
class Case:
    """Things that can come of the letters and that lead to the same next step, with the ways on of each."""

    ways: dict[str, tuple[Way, ...]]
    terms: Sequence[Term]
    bodies: tuple[str, ...] = ()
    """Whom it is about, where others have other ways on."""

    @property
    def first(self) -> Way | None:
        """The step that we propose."""
        return next((way for ways in self.ways.values() for way in ways if way.proposed), None)

    def others(self) -> Iterator[tuple[Way, tuple[str, ...]]]:
        """The other steps, each once, with the results that they fit; none of these where they fit all."""
        found: dict[str, tuple[Way, list[str]]] = {}
        for result, ways in self.ways.items():
            for way in ways:
                if not way.proposed:
                    found.setdefault(way.step.rung.id, (way, []))[1].append(result)
        for way, results in found.values():
            yield way, () if len(results) == len(self.ways) else tuple(results)


def afterwards(work: Work, terms: Sequence[Term]) -> Iterator[QWidget]:
    """A part for each thing that can come of the letters; things with the same next step share one. A claim has no answer."""
    due = [term for term in terms if answered(term, work)]
    if len(due) < len(terms):
        yield _court(work)
    if due:
        for case in _cases(work, due):
            yield _part(work, case)


def _court(work: Work) -> QWidget:
    words = work.words
    title = kit.Text(words.text("When the court writes"), strong=True)
    said = kit.Text(
        words.text(
            "If it sends the paper back, its letter says what to correct and by when. Show it to a lawyer."
        )
    )
    return kit.held(kit.column(title, said, gap=0.1))


def _cases(work: Work, terms: Sequence[Term]) -> Iterator[Case]:
    """Results with the same next step together; silence alone, because it has its own days. What is the same for all is told once."""
    kinds = {draft.letter.kind for term in terms for draft in term.drafts}
    possible = _possible(work)
    seen: list[object] = []
    for given in (each for each in work.drafts() if each.letter in kinds):
        for sort in _sorts(work, given, terms):
            found: dict[tuple[str, str], Case] = {}
            for result in (each for each in IF if each in possible):
                ways = sort.later[result]
                first = next((way.step.rung.id for way in ways if way.proposed), "")
                alone = result if result == SILENCE or not first else ""
                whom = sort.bodies if ways else ()
                fresh = (result, _ids(ways), whom)
                if fresh not in seen:
                    seen.append(fresh)
                    case = found.setdefault((first, alone), Case({}, sort.terms, whom))
                    case.ways[result] = ways
            yield from found.values()


def _ids(ways: tuple[Way, ...]) -> tuple[str, ...]:
    return tuple(way.step.rung.id for way in ways)


@dataclass
class _Sort:
    """Bodies from which the same ways lead on; named only where there are several sorts."""

    later: dict[str, tuple[Way, ...]]
    terms: Sequence[Term]
    bodies: tuple[str, ...] = ()

    def like(self, other: dict[str, tuple[Way, ...]]) -> bool:
        return all(_ids(self.later[result]) == _ids(ways) for result, ways in other.items())


def _sorts(work: Work, given: Answers, terms: Sequence[Term]) -> list[_Sort]:
    found: list[_Sort] = []
    for holder in given.holders:
        own = [term for term in terms if any(holder.id == draft.body for draft in term.drafts)] or terms
        later = _later(work, replace(given, holders=(holder,)), own)
        same = next((sort for sort in found if sort.like(later)), None)
        if same is None:
            found.append(same := _Sort(later, own))
        same.bodies = (*same.bodies, _holder_name(work, holder))
    return found if len(found) >= SEVERAL else [_Sort(_later(work, given, terms), terms)]


def _later(work: Work, given: Answers, terms: Sequence[Term]) -> dict[str, tuple[Way, ...]]:
    """The ways on; with days where all letters run alike."""
    return after(work.library, given, work.today, terms[0].start if len(terms) == 1 else None)


def _holder_name(work: Work, holder: Holder) -> str:
    return _named(work, holder.id) if holder.id else holder.name


def _possible(work: Work) -> set[str]:
    """What can come of letters about this system: no recording is gone where there was no camera."""
    question = work.library.interview.questions[RESULT]
    rows = choices(question, work.values, work.library, work.words, work.today)
    return {row.value for row in rows}


def _title(work: Work, case: Case, result: str) -> str:
    """What came; an answer that is whole and yet leads on is one that the person does not agree with."""
    return work.words.say(DISAGREED if result == GIVEN and case.ways[result] else IF[result])


def _part(work: Work, case: Case) -> QWidget:
    words, silent = work.words, case.terms if SILENCE in case.ways else ()
    since = silent[0].silence_from if len(silent) == 1 else None
    when = words.text("From {day}").format(day=full_day(since, words, work.today)) if since else ""
    head = [kit.Text(when, kit.Face.SMALL, kit.Tone.SOFT)] if when else []
    titles = [kit.Text(_title(work, case, each), strong=True) for each in case.ways]
    limits = [term.limit for term in silent if term.limit and term.limit.silence]
    meant = [kit.Text(words.fact(each)) for each in dict.fromkeys(limit.silence for limit in limits)]
    whom = [kit.Text("\n".join(case.bodies), kit.Face.SMALL)] if case.bodies else []
    return kit.held(kit.column(*head, *titles, *whom, *meant, *_steps(work, case), gap=0.1))


def _steps(work: Work, case: Case) -> Iterator[kit.boxes.Item]:
    """The step that we propose in full, the others under a fold."""
    words, first = work.words, case.first
    others = list(case.others())
    if first is not None:
        yield from _way(work, first)
    elif not others:
        said = next((words.say(NO_STEP[each]) for each in case.ways if each in NO_STEP), "")
        yield kit.Text(said or words.text("Write again, or ask a lawyer which way is open."))
    if others:
        label = words.plural("{n} other step is open", "{n} other steps are open", len(others))
        label = label if first else words.plural("{n} step is open", "{n} steps are open", len(others))
        fold = kit.Fold(label, words.text("open"), words.text("closed"))
        came = "; ".join(_title(work, case, each) for each in case.ways)
        fold.button.setAccessibleName(f"{came}: {label}")  # else two folds of a page sound alike
        for number, (way, only) in enumerate(others):
            parts = list(_way(work, way))
            if only:
                cases = "; ".join(_title(work, case, each) for each in only)
                parts.append(kit.Text(words.text("Only: {cases}.").format(cases=cases), kit.Face.SMALL))
            fold.add(*([0.6] if number else []), *parts)
        yield 0.2
        yield fold


def _way(work: Work, way: Way) -> Iterator[QWidget]:
    """A step: which letter, to whom, why now, how long there is time for it, what to do where Aryz does not write it."""
    words, rung = work.words, way.step.rung
    label, body = words.fact(work.library.kind(rung.letter).label), _body(work, way)
    step = words.text("{letter}: {body}").format(letter=label, body=body) if body else label
    yield kit.Text(step)
    if rung.why:
        yield kit.Text(words.fact(rung.why), kit.Face.SMALL, kit.Tone.SOFT)
    for said in (*_before(work, way), *_window(work, way)):
        yield kit.Text(said, kit.Face.SMALL)
    if rung.guidance:
        yield kit.Text(words.fact(rung.guidance), kit.Face.SMALL)
    if rung.lawyer:
        yield kit.Text(words.text("A lawyer should file this."), kit.Face.SMALL, strong=True)


def _before(work: Work, way: Way) -> Iterator[str]:
    if way.step.waits_for:
        labels = "; ".join(work.words.fact(work.library.kind(each).label) for each in way.step.waits_for)
        yield work.words.text("What must come before it: {letters}.").format(letters=labels)


def _body(work: Work, way: Way) -> str:
    """The body by its name; "" where it depends on the place or on whom one wrote to."""
    return _named(work, way.to) if way.to else ""


def _named(work: Work, body: str) -> str:
    forms = work.library.body(body, on=work.today).names
    texts = {code: each.get("basic", "") for code, each in forms.items()}
    return capital(text_in(texts, work.words, work.flow.scope(work.values)))


def _window(work: Work, way: Way) -> Iterator[str]:
    """How long the person has, and until when if silence is all that came."""
    words, told = work.words, tuple(window_words(way, work.words, work.today))
    yield from told
    if told and way.window is not None and (mark := screen_mark(way.window.evidence)) is not None:
        yield words.text("The length of this time: {mark}.").format(mark=words.say(mark))
