"""The letters that a person can choose from, in the order in which they help: the next step first, what does not fit last."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from aryz.content.offering import why_not
from aryz.interview import follow, ladder
from aryz.interview.conditions import holds
from aryz.interview.demands import kind_of
from aryz.interview.values import text_of
from aryz.model.base import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aryz.interview.ladder import Step
    from aryz.interview.scope import Scope
    from aryz.model.kinds import LetterKind

NOT_HERE = message("This letter does not fit this system.")


@dataclass(frozen=True)
class Entry:
    """A kind of letter. ``step``: the step of the ladder that it is in this case, where it is one."""

    kind: LetterKind
    step: Step | None = None

    @property
    def waits_for(self) -> tuple[str, ...]:
        """Kinds that the law wants sent first, and that were not."""
        return self.step.waits_for if self.step else ()


@dataclass(frozen=True)
class Group:
    """Kinds under one heading (``letter-group.<id>.label``; "": none)."""

    id: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Missing:
    """A kind that cannot be chosen here, and why. ``step``: what to do instead, where the facts say it."""

    kind: LetterKind
    why: Message
    step: Step | None = None


@dataclass(frozen=True)
class Menu:
    """``first``: the step that comes next; ``groups``: what fits the case; ``fresh``: new requests beside a next step;
    ``guides``: steps that are told, not written; ``unfit``: what can be chosen but does not fit the case; ``later``: what is open only after an earlier letter;
    ``missing``: what is not offered here."""

    first: Entry | None
    groups: tuple[Group, ...]
    fresh: tuple[Group, ...]
    guides: tuple[Entry, ...]
    unfit: tuple[Entry, ...]
    later: tuple[LetterKind, ...]
    missing: tuple[Missing, ...]


def menu(scope: Scope) -> Menu:
    """The letters for the answers so far; all empty before the country and the system are known."""
    if scope.country is None or scope.system is None:
        return Menu(None, (), (), (), (), (), ())
    available = follow.available(scope, holds)
    offered = follow.offered(scope, holds)
    told = text_of(scope.values, "before") == follow.YES
    steps = ladder.steps(scope, ladder.case_of(scope)) if told else ()
    entries = [_entry(kind, steps) for kind in offered]
    next_step = ladder.proposed(tuple(each.step for each in entries if each.step))
    first = next((each for each in entries if next_step and each.step is next_step), None)
    steps_open = [each for each in entries if each.step and each is not first]
    requests = [each for each in entries if not each.kind.follows]
    guides = _guides(scope, steps)
    shown = {*(kind.kind for kind in available), *(each.kind.kind for each in guides)}
    return Menu(
        first=first,
        groups=_grouped((*steps_open, *(() if first else requests))),
        fresh=_grouped(requests if first else ()),
        guides=guides,
        unfit=tuple(each for each in entries if each.kind.follows and each.step is None),
        later=tuple(kind for kind in available if kind not in offered),
        missing=tuple(_missing(scope, kind) for kind in scope.library.kinds if kind.kind not in shown),
    )


def _entry(kind: LetterKind, steps: tuple[Step, ...]) -> Entry:
    """The kind with its step; a letter that follows nothing is no step."""
    own = (
        each for each in steps if kind.follows and each.rung.letter == kind.kind and not each.rung.guidance
    )
    return Entry(kind, next(own, None))


def _grouped(entries: Iterable[Entry]) -> tuple[Group, ...]:
    return tuple(Group(id_, tuple(rows)) for id_, rows in groupby(entries, key=lambda each: each.kind.group))


def _guides(scope: Scope, steps: tuple[Step, ...]) -> tuple[Entry, ...]:
    """The steps that fit the case, but for which there is only advice."""
    found = ((kind_of(scope.library, each.rung.letter), each) for each in steps if each.rung.guidance)
    return tuple(Entry(kind, step) for kind, step in found if kind is not None)


def _missing(scope: Scope, kind: LetterKind) -> Missing:
    """Why there is no such letter here, and what to do instead."""
    why = why_not(scope.country, kind, scope.today) if scope.country else None
    every = ladder.steps(scope, ladder.Case(frozenset(), "", ladder.case_of(scope).addressees))
    advice = (each for each in every if each.rung.letter == kind.kind and each.rung.guidance)
    return Missing(kind, why or NOT_HERE, next(advice, None))
