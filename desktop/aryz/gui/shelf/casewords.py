"""A case in the words of the list: its name, its stage on the road, the one next thing. No widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from aryz.casebook.agenda import What
from aryz.casebook.running import State
from aryz.gui.daywords import day_words
from aryz.interview.demands import kind_of
from aryz.interview.fact_words import figures
from aryz.interview.questions import text_in
from aryz.model.base import Message, message

if TYPE_CHECKING:
    from datetime import date

    from aryz.casebook.agenda import Item
    from aryz.casebook.book import Line
    from aryz.casebook.running import Running
    from aryz.content.library import Library
    from aryz.content.words import Catalogue

ASKED, HANDED_IN, ANSWERED, BEYOND = 1, 2, 3, 4
"""Knots of the thread."""
_ORDER = (State.OVERDUE, State.UNSURE, State.WAITING, State.NO_TERM, State.ANSWERED)
STATES: dict[State, Message] = {
    State.OVERDUE: message("The time for the answer is over"),
    State.UNSURE: message("By our count the time for the answer is over"),
    State.WAITING: message("Waiting for the answer"),
    State.NO_TERM: message("Waiting; we know of no last day"),
    State.ANSWERED: message("Answered"),
}
_DUE: dict[What, Message] = {
    What.ANSWER: message("An answer is due"),
    What.STEP: message("Last day for the next step"),
    What.ASK: message("Ask about the answer"),
}


class Stage(NamedTuple):
    """`done`: knots of the thread that are reached; `late`: the body is late, certainly."""

    done: int
    words: str
    late: bool = False


class NextThing(NamedTuple):
    """`act`: the person must do something, so it is a button; else others must, and it is a date, or nothing."""

    words: str
    act: bool = False


def system_name(library: Library, id_: str, words: Catalogue) -> str:
    """What a camera or an app is called; its id where the facts no longer know it."""
    try:
        return text_in(library.system(id_).name, words)
    except KeyError:
        return id_


def case_name(library: Library, line: Line, words: Catalogue) -> str:
    """The title that the person gave, else the system's name."""
    return line.case.title or system_name(library, line.case.system, words)


def letter_words(library: Library, kind: str, words: Catalogue) -> str:
    """A kind of letter as the screen calls it; "" where none is chosen."""
    found = kind_of(library, kind)
    return words.fact(found.label) if found else kind


def foremost(line: Line) -> Running | None:
    """The letter that says where the case stands: of the latest to each holder the one that matters most."""
    latest = {each.letter.holder or each.letter.holder_name: each for each in line.letters}
    return min(latest.values(), key=lambda each: _ORDER.index(each.state), default=None)


def stage(library: Library, line: Line, words: Catalogue) -> Stage:
    """How far a case has come, in words too."""
    if line.case.closed is not None:
        return Stage(BEYOND, words.text("Closed on {day}").format(day=figures(line.case.closed)))
    now = foremost(line)
    if now is None:
        return Stage(ASKED, words.text("No letter was handed in yet"))
    said = words.text("The letter is ready") if _is_ready(now) else words.say(STATES[now.state])
    return Stage(_done(library, line, now), said, now.state is State.OVERDUE)


def _is_ready(running: Running) -> bool:
    """Whether the letter is made and not handed in yet."""
    return running.letter.ready


def _done(library: Library, line: Line, now: Running) -> int:
    kinds = (kind_of(library, each.letter.kind) for each in line.letters)
    if any(kind is not None and kind.follows for kind in kinds):
        return BEYOND
    if _is_ready(now):
        return ASKED
    return ANSWERED if now.state in (State.ANSWERED, State.OVERDUE) else HANDED_IN


def next_thing(line: Line, words: Catalogue, today: date) -> NextThing:
    """The one next thing of a case."""
    if line.case.closed is not None:
        return NextThing("")
    due = {each.what for each in line.items}
    now = foremost(line)
    if What.STEP in due:
        return NextThing(words.text("Next letter"), act=True)
    if What.ASK in due:
        return NextThing(words.text("Ask them"), act=True)
    if now is None or _is_ready(now):
        return NextThing(words.text("Go on"), act=True)
    if now.state is State.WAITING and now.last_day is not None:
        return NextThing(day_words(now.last_day, words, today))
    return NextThing("")


def due_words(library: Library, item: Item, words: Catalogue) -> str:
    """What a line of the agenda is about; of a step of the person's own also which letter that is."""
    said = words.say(_DUE[item.what])
    kind = letter_words(library, item.kind, words) if item.what is What.STEP else ""
    return words.text("{deed}: {letter}").format(deed=said, letter=kind) if kind else said


def when_words(item: Item, words: Catalogue, today: date) -> str:
    """How far away a day is, and whether the matter is urgent: a recording is overwritten soon."""
    left = (item.day - today).days
    if not left:
        said = words.text("Today")
    elif left > 0:
        said = words.plural("{n} day left", "{n} days left", left)
    elif item.what is What.ASK:
        said = words.plural("{n} day ago by our count", "{n} days ago by our count", -left)
    else:
        said = words.plural("{n} day ago", "{n} days ago", -left)
    return words.text("{when}; urgent").format(when=said) if item.urgent else said
