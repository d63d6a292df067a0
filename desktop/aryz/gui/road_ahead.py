"""The road after the letters: made, handed in, the last day, and what if nothing comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.casebook.outlook import handed_in, to_translate
from aryz.gui import kit
from aryz.gui.afterwards import afterwards
from aryz.gui.counting import law_words, term_words
from aryz.gui.daywords import full_day
from aryz.gui.handing import ways
from aryz.gui.letter_panel import letter_name
from aryz.gui.readable import capital
from aryz.gui.terms import names
from aryz.interview.languages import accepted_names
from aryz.model.letter import LetterRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from aryz.casebook.outlook import Term
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
    for what in afterwards(work, terms):
        yield kit.Knot(kit.Stage.TO_COME, what, words.text("to come"))


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
    named = [kit.Text(letter_name(each, drafts, words, work.library)) for each in drafts]
    # a long name takes lines: keep them apart
    return _part(today, title, kit.held(kit.column(*named, gap=0.4)))


def _hand_in(
    work: Work, drafts: Sequence[Draft], terms: Sequence[Term], deeds: Sequence[QWidget], doing: QWidget
) -> QWidget:
    words = work.words
    start = min((term.start for term in terms if not term.registered), default=None)
    when = words.text("Best by {day}").format(day=full_day(start, words, work.today)) if start else ""
    going = handed_in(drafts)
    first, *rest = _first_steps(work, drafts)  # the buttons stand under the step that needs them
    lines = [*_numbered_all([first]), *_copies(work, drafts)]
    known = ways(work, going)
    more = [words.text("Hand it in by one of these ways:")] if known else _plain_ways(work)
    more = [*rest, *more, _last_step(work, terms)]
    title = words.text("Hand the letter in") if len(going) == 1 else words.text("Hand the letters in")
    return _part(
        when,
        title,
        *lines,
        0.4,
        kit.held(kit.Flow(*deeds, gap=0.6, line_gap=0.5)),
        0.3,
        doing,
        0.3,
        *_numbered_all(more[:-1], TWO),
        *([kit.held(kit.column(*known, gap=0.6, margins=(1.4, 0.3, 0, 0.4)))] if known else []),
        *_numbered_all(more[-1:], TWO + len(more) - 1),
    )


def _first_steps(work: Work, drafts: Sequence[Draft]) -> list[str]:
    """What comes before a letter leaves the house; a copy that nobody accepts is translated first."""
    words = work.words
    if not to_translate(drafts):
        if len(handed_in(drafts)) == 1:
            return [words.text("Print the letter twice, and sign both copies.")]
        return [words.text("Print each letter twice, and sign both copies.")]
    languages = accepted_names(work.library, drafts[0].letter.country, words.language)
    return [
        words.text("Have the letter translated. They accept: {languages}.").format(languages=languages),
        words.text("Print the translation twice, and sign both copies."),
    ]


def _copies(work: Work, drafts: Sequence[Draft]) -> list[QWidget]:
    alone = to_translate(drafts)
    if any(each.letter.role is LetterRole.READING and each not in alone for each in drafts):
        return [kit.Text(work.words.text("The reading copy is for you. Do not hand it in."), strong=True)]
    return []


def _plain_ways(work: Work) -> list[str]:
    """Where the country's facts know no way: what holds everywhere."""
    words = work.words
    return [
        words.text("Give one copy in. Ask for a stamp with date and number on the other."),
        words.text("By post: send it registered, with a list of contents, and keep the receipt."),
    ]


def _last_step(work: Work, terms: Sequence[Term]) -> str:
    words = work.words
    starts = {term.limit.start for term in terms if term.last_day and term.limit}
    if starts and "registration" not in starts:
        return words.text("Enter above the day when they received it: the last day follows from it.")
    if any(term.last_day for term in terms):
        return words.text("Enter above the day of registration: the last day follows from it.")
    return words.text("Keep what shows the date: a complaint needs it.")


def _numbered_all(texts: Sequence[str], first: int = 1) -> list[QWidget]:
    return [_numbered(number, text) for number, text in enumerate(texts, first)]


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
    texts = [*_whose(work, term, terms), *([kit.Text(capital(term_words(limit, words)))] if limit else [])]
    if limit:
        country = work.library.country(term.drafts[0].letter.country)
        law = law_words(work.library, country, limit, words, work.today)
        if law:
            texts.append(kit.Text(law, kit.Face.SMALL, kit.Tone.SOFT))
    return _part(capital(day), words.text("Last day for the answer"), *texts)
