"""The road after the letters: made, handed in, the last day, and what if nothing comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.content.printing import screen_mark
from aryz.gui import kit
from aryz.gui.counting import law_words, term_words
from aryz.gui.daywords import full_day
from aryz.gui.letter_panel import letter_name
from aryz.gui.readable import capital
from aryz.gui.terms import names
from aryz.interview.fact_words import length
from aryz.model.letter import LetterRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from aryz.casebook.outlook import Next, Term
    from aryz.gui.work import Work
    from aryz.model.letter import Draft

TWO = 2


def knots(
    work: Work, drafts: Sequence[Draft], terms: Sequence[Term], deeds: Sequence[QWidget], doing: QWidget
) -> tuple[kit.Knot, ...]:
    """All knots in their order; `deeds` are the buttons that stand at "hand in", `doing` what they set going."""
    return tuple(_knots(work, drafts, terms, deeds, doing))


def _knots(
    work: Work, drafts: Sequence[Draft], terms: Sequence[Term], deeds: Sequence[QWidget], doing: QWidget
) -> Iterator[kit.Knot]:
    words = work.words
    yield kit.Knot(kit.Stage.DONE, _made(work, drafts), words.text("done"))
    handed = bool(terms) and all(term.registered for term in terms)
    stage, spoken = (kit.Stage.DONE, words.text("done")) if handed else (kit.Stage.NOW, words.text("now"))
    yield kit.Knot(stage, _hand_in(work, drafts, terms, deeds, doing), spoken)
    for term in terms:
        if term.last_day is not None:
            yield kit.Knot(kit.Stage.LAST_DAY, _last_day(work, term, terms), words.text("last day"))
    for term in _with_ways(terms):
        yield kit.Knot(kit.Stage.TO_COME, _silence(work, term, terms), words.text("to come"))


def _with_ways(terms: Sequence[Term]) -> list[Term]:
    """The terms after which something can be done, each way on once."""
    seen: set[tuple[object, ...]] = set()
    found = []
    for term in terms:
        same = (term.silence_from, tuple(way.kind for way in term.ways))
        if same not in seen:
            seen.add(same)
            found.append(term)
    return found


def _part(when: str, title: str, *more: QWidget | float) -> QWidget:
    head = [kit.Text(when, kit.Face.SMALL, kit.Tone.SOFT)] if when else []
    return kit.held(kit.column(*head, kit.Text(title, strong=True), *more, gap=0.1))


def _made(work: Work, drafts: Sequence[Draft]) -> QWidget:
    words = work.words
    today = words.text("Today, {day}").format(day=full_day(work.today, words, work.today))
    count = len(drafts)
    if count == 1:
        title = words.text("The letter is ready")
    elif count == TWO:
        title = words.text("Two letters are ready")
    else:
        title = words.plural("{n} letter is ready", "{n} letters are ready", count)
    return _part(today, title, *(kit.Text(letter_name(each, drafts, words, work.library)) for each in drafts))


def _hand_in(
    work: Work, drafts: Sequence[Draft], terms: Sequence[Term], deeds: Sequence[QWidget], doing: QWidget
) -> QWidget:
    words = work.words
    start = min((term.start for term in terms if not term.registered), default=None)
    when = words.text("Best by {day}").format(day=full_day(start, words, work.today)) if start else ""
    steps = [
        words.text("Print each letter twice, and sign both copies."),
        words.text("Give one copy in. Ask for a stamp with date and number on the other."),
        words.text("By post: send it registered, with a list of contents, and keep the receipt."),
        words.text("Enter the day of registration here: the last day follows from it.")
        if any(term.last_day for term in terms)
        else words.text("Keep what shows the date: a complaint needs it."),
    ]
    lines = [_numbered(number, text) for number, text in enumerate(steps, 1)]
    if any(draft.letter.role is LetterRole.READING for draft in drafts):
        lines.append(kit.Text(words.text("The reading copy is for you. Do not hand it in."), strong=True))
    title = (
        words.text("Hand the letter in")
        if len(terms) == 1 and len(terms[0].drafts) == 1
        else words.text("Hand the letters in")
    )
    return _part(when, title, *lines, 0.4, kit.held(kit.Flow(*deeds, gap=0.6, line_gap=0.5)), 0.3, doing)


def _numbered(number: int, text: str) -> QWidget:
    figure = kit.Text(f"{number}.")
    figure.setFixedWidth(kit.em(1.3))
    return kit.held(kit.row(kit.column(figure, None), kit.Text(text), gap=0.1))


def _whose(work: Work, term: Term, terms: Sequence[Term]) -> list[kit.Text]:
    """The bodies of a term, where there are several terms."""
    return [kit.Text(names(term, work))] if len(terms) > 1 else []


def _last_day(work: Work, term: Term, terms: Sequence[Term]) -> QWidget:
    words = work.words
    last, limit = term.last_day, term.limit
    day = full_day(last, words, work.today) if last else ""
    texts = [*_whose(work, term, terms), *([kit.Text(term_words(limit, words))] if limit else [])]
    if limit:
        country = work.library.country(term.drafts[0].letter.country)
        law = law_words(work.library, country, limit, words, work.today)
        if law:
            texts.append(kit.Text(law, kit.Face.SMALL, kit.Tone.SOFT))
    return _part(capital(day), words.text("Last day for the answer"), *texts)


def _silence(work: Work, term: Term, terms: Sequence[Term]) -> QWidget:
    words, limit = work.words, term.limit
    day = term.silence_from
    when = words.text("From {day}").format(day=full_day(day, words, work.today)) if day else ""
    texts = _whose(work, term, terms)
    bodies = len(texts)
    texts += [kit.Text(words.fact(limit.silence))] if limit and limit.silence else []
    texts += [kit.Text(_way(work, way)) for way in term.ways]
    if len(texts) == bodies:
        texts.append(kit.Text(words.text("Write again, or ask a lawyer which way is open.")))
    return _part(when, words.text("If no answer comes, or a refusal"), *texts)


def _way(work: Work, way: Next) -> str:
    """A kind of letter that Aryz can write then, and how long there is time for it."""
    words = work.words
    label = words.fact(work.library.kind(way.kind).label)
    first = words.text("You can make this letter with Aryz: {letter}.").format(letter=label)
    if way.window is None or way.window.number is None:
        return first
    said = [
        first,
        words.text("Time for it: {length}.").format(length=length(way.window.number, way.window.unit, words)),
    ]
    last = way.deadline.last_day if way.deadline else None
    if last is not None:
        said.append(
            words.text("If they stay silent, until this day: {day}.").format(
                day=full_day(last, words, work.today)
            )
        )
    if (mark := screen_mark(way.window.evidence)) is not None:
        said.append(words.text("The length of this time: {mark}.").format(mark=words.say(mark)))
    return " ".join(said)
