"""A time limit in words: how long it is, from when, on which assumption its last day stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.interview.daywords import full_day
from aryz.interview.fact_words import STARTS, length
from aryz.model.base import message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aryz.casebook.ladder import Way
    from aryz.content.words import Catalogue
    from aryz.model.base import Message
    from aryz.model.law import TimeLimit

CONDITIONS: dict[str, tuple[Message, Message]] = {
    "registration": (
        message("If the letter is registered on this day: {day}."),
        message("The letter was registered on this day: {day}."),
    ),
    "receipt": (
        message("If they receive the letter on this day: {day}."),
        message("They received the letter on this day: {day}."),
    ),
}
ELSE = "receipt"


def condition(event: str, day: date, words: Catalogue, today: date, *, known: bool) -> str:
    """On which assumption a day stands, or on which fact."""
    assumed, fact = CONDITIONS.get(event, CONDITIONS[ELSE])
    return words.text((fact if known else assumed).text).format(day=full_day(day, words, today))


def window_words(way: Way, words: Catalogue, today: date) -> Iterator[str]:
    """How long the person has for a step, and until when if silence is all that came; nothing where that is not known."""
    if way.window is None or way.window.number is None:
        return
    long = length(way.window.number, way.window.unit, words)
    yield words.text("Time for it: {length}.").format(length=long)
    last = way.deadline.last_day if way.deadline else None
    if last is not None:
        day = full_day(last, words, today)
        yield words.text("If they stay silent, until this day: {day}.").format(day=day)


def term_words(limit: TimeLimit, words: Catalogue) -> str:
    """How long a time limit is, and from when; "" where its length is not known."""
    if limit.number is None:
        return ""
    long = length(limit.number, limit.unit, words)
    said = STARTS.get(limit.start)
    return words.text(said.text).format(length=long) if said else long
