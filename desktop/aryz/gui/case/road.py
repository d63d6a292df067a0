"""The road of a case over the years: what happened, by day, and the last days that are still to come or have passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.casebook.running import State
from aryz.casebook.timeline import timeline
from aryz.casebook.wording import condition, term_words
from aryz.gui import kit
from aryz.gui.case.entry import EntryPart, day_text
from aryz.gui.counting import day_count, days_left, law_words, steps_in_words
from aryz.gui.daywords import full_day, short_month
from aryz.gui.readable import capital

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from aryz.casebook.running import Running
    from aryz.casebook.time_limits import Deadline
    from aryz.casebook.windows import Window
    from aryz.gui.case.matter import Matter
    from aryz.model.country import Country


def knots(matter: Matter) -> tuple[tuple[kit.Knot, ...], tuple[EntryPart, ...]]:
    """All knots by day, and the parts among them that have links."""
    found: list[tuple[date, kit.Knot]] = []
    parts: list[EntryPart] = []
    words = matter.words
    for entry in timeline(matter.library, matter.vault, matter.case, words, today=matter.today):
        if entry.event is not None:
            part = EntryPart(matter, entry.event, entry.text)
            parts.append(part)
            now = getattr(entry.event, "ready", False)
            stage, said = (kit.Stage.NOW, words.text("now")) if now else (kit.Stage.DONE, words.text("done"))
            found.append((entry.day, kit.Knot(stage, part, said)))
        elif entry.running is not None and matter.case.closed is None:
            found.append((entry.day, _expected(matter, entry.running, entry.day)))
    found += [
        (window.last_day, _window(matter, window, window.last_day))
        for window in matter.windows
        if window.last_day is not None
    ]
    return tuple(knot for _day, knot in sorted(found, key=lambda each: each[0])), tuple(parts)


def _leaf(day: date, matter: Matter, *, late: bool) -> kit.Leaf:
    """The day on a leaf; late only where that is true."""
    urgency = kit.Urgency.LATE if late else kit.Urgency.DUE
    return kit.Leaf(str(day.day), short_month(day, matter.words), urgency, full_day(day, matter.words))


def _dated(matter: Matter, day: date, title: str, *lines: QWidget, late: bool, left: str) -> QWidget:
    """A last day: its leaf, what it is, how long is left."""
    head = (
        [kit.Text(left, kit.Face.SMALL, kit.Tone.DANGER if late else kit.Tone.TEXT, strong=True)]
        if left
        else []
    )
    texts = kit.column(
        kit.Text(capital(day_text(day, matter)), kit.Face.SMALL, kit.Tone.SOFT),
        kit.Text(title, strong=True),
        *head,
        *lines,
        gap=0.1,
    )
    return kit.held(kit.row(kit.column(_leaf(day, matter, late=late), None), texts, gap=0.8))


def _expected(matter: Matter, running: Running, day: date) -> kit.Knot:
    """By when the answer must come, or when it should have come."""
    words, state = matter.words, running.state
    overdue = state is State.OVERDUE
    left = days_left(day, matter.today, words) if overdue or state is State.WAITING else ""
    lines = list(_on_expected(matter, running, overdue=overdue))
    part = _dated(matter, day, matter.teller.expected(running), *lines, late=overdue, left=left)
    return kit.Knot(kit.Stage.LAST_DAY, part, words.text("last day"))


def _on_expected(matter: Matter, running: Running, *, overdue: bool) -> Iterator[QWidget]:
    """What the day rests on: the term and its article, from which day, what changed it; what the law calls silence; the sum."""
    words, deadline = matter.words, running.deadline
    if overdue and running.silence:
        yield kit.Text(words.fact(running.silence))
    country = matter.counts.country_of(running.letter.system)
    if deadline is not None:
        yield from _term(matter, deadline, country)
        said = condition(deadline.start_event, running.start, words, matter.today, known=running.known)
        yield kit.Text(said, kit.Face.SMALL)
    for note in running.notes:
        yield kit.Text(words.say(note), kit.Face.SMALL)
    if deadline is not None:
        yield _sum(matter, deadline, country, matter.letter_words(running.letter))


def _term(matter: Matter, deadline: Deadline, country: Country) -> Iterator[QWidget]:
    limit = country.limits.get(deadline.limit)
    if limit is None:
        return
    if said := term_words(limit, matter.words):
        yield kit.Text(capital(said), kit.Face.SMALL)
    if law := law_words(matter.library, country, limit, matter.words, matter.today):
        yield kit.Text(law, kit.Face.SMALL, kit.Tone.SOFT)


def _sum(matter: Matter, deadline: Deadline, country: Country, about: str) -> kit.Fold:
    """How it was counted, under a fold: the grid, or the steps as sentences where it is too long for one."""
    words, name = matter.words, matter.words.text("How we counted")
    fold = kit.Fold(name, words.text("open"), words.text("closed"))
    fold.button.setAccessibleName(words.text("{name}: {text}").format(name=name, text=about))
    grid = day_count(deadline, country, words, matter.today, name)
    if grid is not None:
        fold.add(grid)
    else:
        fold.add(
            *(
                kit.Text(line, kit.Face.SMALL)
                for line in steps_in_words(deadline, country, words, matter.today)
            )
        )
    return fold


def _window(matter: Matter, window: Window, day: date) -> kit.Knot:
    """Until when the person may take the next step."""
    words = matter.words
    letter = matter.teller.letter(window.rung.letter)
    country = matter.counts.country_of(window.after.letter.system)
    missed = day < matter.today
    said = (
        words.text("Your time for it ended: {letter}.")
        if missed
        else words.text("Your last day for it: {letter}.")
    )
    late = [
        kit.Text(
            words.text("Say in it why you are late and ask to restore the time; see a lawyer."),
            kit.Face.SMALL,
        )
    ]
    lines = [
        *(late if missed else []),
        *_term(matter, window.deadline, country),
        _sum(matter, window.deadline, country, letter),
    ]
    left = "" if missed else days_left(day, matter.today, words)
    part = _dated(matter, day, said.format(letter=letter), *lines, late=False, left=left)
    return kit.Knot(kit.Stage.LAST_DAY, part, words.text("last day"))
