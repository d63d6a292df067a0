"""Days that moved by themselves: what was told of a running letter last time, against what the facts say now."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from aryz.casebook.running import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aryz.casebook.book import Line
    from aryz.casebook.records import Case
    from aryz.casebook.running import Running
    from aryz.casebook.vault.vault import Vault


class Moved(NamedTuple):
    """A last day that is another one than the person was told: a holiday was added or moved, or a lawyer corrected the term."""

    case: Case
    running: Running
    was: date
    now: date


def moved(vault: Vault, lines: Iterable[Line]) -> tuple[Moved, ...]:
    """The running letters whose last day moved since :func:`tell`, by the new day. Days that follow from what the person
    entered themselves are not among them."""
    told = {row[0]: date.fromisoformat(row[1]) for row in vault.rows("SELECT letter, day FROM told")}
    found = [
        Moved(line.case, each, told[each.letter.id], each.last_day)
        for line in lines
        for each in line.letters
        if _runs(each)
        and each.last_day is not None
        and told.get(each.letter.id, each.last_day) != each.last_day
    ]
    return tuple(sorted(found, key=lambda each: each.now))


def tell(vault: Vault, lines: Iterable[Line]) -> None:
    """Remember the last days as they stand: the person has seen them."""
    known = {row[0]: row[1] for row in vault.rows("SELECT letter, day FROM told")}
    days = {
        each.letter.id: each.last_day.isoformat()
        for line in lines
        for each in line.letters
        if _runs(each) and each.last_day is not None
    }
    fresh = [(letter, day) for letter, day in days.items() if known.get(letter) != day]
    if fresh:
        with vault.writing() as connection:
            connection.executemany("INSERT OR REPLACE INTO told VALUES (?, ?)", fresh)


def _runs(each: Running) -> bool:
    return each.state is not State.ANSWERED
