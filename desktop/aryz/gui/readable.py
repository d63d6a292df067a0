"""All answers in words, in the groups of the road: what the check page and a screen reader say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.gui.daywords import day_words
from aryz.interview.attached import papers
from aryz.interview.dates import Reader
from aryz.interview.questions import choice_rows
from aryz.interview.validation import DEFAULTED
from aryz.interview.values import is_unknown, split_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aryz.content.library import Library
    from aryz.content.words import Catalogue
    from aryz.interview.flow import Flow
    from aryz.interview.walk import Walk
    from aryz.model.answers import Values
    from aryz.model.kinds import Page, Question

FILES = "files"
SEVERAL = frozenset({"holders", "letters", "demands", "choices"})


@dataclass(frozen=True)
class Line:
    """One question with its answer in words; `given` False: it was passed over."""

    question: str
    page: str
    step: str
    label: str
    answer: str
    given: bool


def capital(text: str) -> str:
    """The text with a capital first: names stand in the facts as they stand in a sentence."""
    return text[:1].upper() + text[1:]


def lines(flow: Flow, library: Library, values: Values, words: Catalogue) -> tuple[Line, ...]:
    """Every question that is asked, in order."""
    seen = flow.walk(values)
    return tuple(
        _line(question, page, _answer(question, seen, flow, library, words), words)
        for page in seen.pages
        for question in seen.questions[page.id]
    )


def _line(question: Question, page: Page, answer: str, words: Catalogue) -> Line:
    said = answer or words.text("Not given")
    return Line(question.id, page.id, page.step, words.fact(question.label), said, bool(answer))


def _answer(question: Question, seen: Walk, flow: Flow, library: Library, words: Catalogue) -> str:
    values = seen.source
    if is_unknown(values, question.id):
        return words.fact(question.unknown) if question.unknown else words.text("Not known")
    text = values.get(question.id, "").strip()
    if question.type == FILES:
        return "\n".join(values.get(f"{key}.title") or path for key, path in papers(values).items())
    if not text and question.id in DEFAULTED and question.id not in values:
        text = flow.first_value(
            question, seen.source, words.language
        )  # what is proposed stands until it is changed
    if not text:
        return ""
    if question.type == "date":
        found = Reader(library, flow.today).date(text)
        return day_words(found, words) if found else text
    rows = {row.value: row.label for row in choice_rows(question, seen.scope, words)}
    if question.type in SEVERAL:
        return "\n".join(capital(rows.get(item, item)) for item in split_list(text))
    return rows.get(text, text)


def shortened(name: str, others: Sequence[str], longest: int) -> str:
    """`name` in at most `longest` letters: its beginning; where another name begins alike, its end or what is its own."""
    begun = _cut(name, longest)
    alike = [other for other in others if other != name and other.startswith(begun)]
    if len(name) <= longest or not alike:
        return name if len(name) <= longest else f"{begun}…"
    parts = name.split()
    start = max(_shared(parts, other.split()) for other in alike)
    start = min(start, len(parts) - 1)
    while start and len(" ".join(parts[start - 1 :])) < longest:
        start -= 1
    own = "…" + " ".join(parts[start:])
    return own if len(own) <= longest else f"{_cut(own, longest)}…"


def _cut(text: str, longest: int) -> str:
    """The beginning of a text that is too long, with room for the dots: whole words, where they fill at least half of it."""
    begun = text[: longest - 1]
    words = begun if text[longest - 1 : longest].isspace() else begun.rpartition(" ")[0]
    return (words if 2 * len(words) >= longest else begun).rstrip(" ,")


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
