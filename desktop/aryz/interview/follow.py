"""Which kinds of letter are offered, which follow an earlier one, and to whom a complaint goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.content.offering import written
from aryz.interview import holders, ladder
from aryz.interview.values import text_of
from aryz.model.law import HOLDER, NAMED, SUPERIOR

if TYPE_CHECKING:
    from aryz.interview.needs import Holds
    from aryz.interview.scope import Scope
    from aryz.model.bodies import Body
    from aryz.model.kinds import LetterKind

YES = "yes"


def available(scope: Scope, holds: Holds) -> tuple[LetterKind, ...]:
    """The kinds that the country has and that fit the system, in their order, urgent first as the content orders them."""
    if scope.country is None or scope.system is None:
        return ()
    system = scope.system
    rows = (k for k in scope.library.kinds_in(scope.country.profile.code, scope.today) if fits(scope, k))
    return tuple(
        k for k in rows if (not system.letters or k.kind in system.letters) and holds(k.offered_when, scope)
    )


def fits(scope: Scope, kind: LetterKind) -> bool:
    """Whether a step of the ladder leads from one who is written to about the system to somebody else."""
    if kind.addressee == HOLDER or scope.country is None or scope.system is None:
        return True
    rungs = written(scope.country, kind.kind)
    here = holders.likely(scope.library, scope.system, scope.values, scope.today)
    return any(ladder.leads(rung, each) for rung in rungs for each in here)


def offered(scope: Scope, holds: Holds) -> tuple[LetterKind, ...]:
    """The kinds a person can choose now: one that follows another only after an earlier letter."""
    wrote = text_of(scope.values, "before") == YES
    return tuple(kind for kind in available(scope, holds) if wrote or not kind.follows)


def can_follow(scope: Scope, holds: Holds) -> bool:
    """Whether any kind that follows an earlier letter fits the system here."""
    return any(kind.follows for kind in available(scope, holds))


def first_chosen(scope: Scope, holds: Holds) -> tuple[str, ...]:
    """What is ticked at first: after an earlier letter the step that comes next, if any is open; else the urgent ones and the first other."""
    rows = offered(scope, holds)
    following = {kind.kind for kind in rows if kind.follows}
    if following:
        steps = ladder.steps(scope, ladder.case_of(scope))
        step = ladder.proposed(tuple(each for each in steps if each.rung.letter in following))
        return (step.rung.letter,) if step else ()
    calm = [kind.kind for kind in rows if not kind.urgent]
    return (*(kind.kind for kind in rows if kind.urgent), *calm[:1])


def followed(scope: Scope, holds: Holds) -> tuple[str, ...]:
    """The kinds that some letter offered here follows: what an earlier letter can have been."""
    return tuple(dict.fromkeys(before for kind in available(scope, holds) for before in kind.follows))


def addressee_known(scope: Scope) -> bool:
    """Whether the facts say to whom each chosen letter goes; if not, the person must name the addressee."""
    upward = [kind for kind in scope.kinds if kind.addressee != HOLDER]
    if not upward:
        return True
    named = holders.names_a_body(scope.library, scope.system, scope.values, scope.today)
    targets: tuple[Body | None, ...] = (*scope.bodies, *((None,) if named else ()))
    return all(_addressee(scope, kind, body) for kind in upward for body in targets)


def _addressee(scope: Scope, kind: LetterKind, body: Body | None) -> bool:
    """Whether a rung of the country's ladder leads from the body to one of ours."""
    for rung in scope.country.routes if scope.country else ():
        if rung.letter != kind.kind or (
            rung.sectors and body is not None and body.sector not in rung.sectors
        ):
            continue
        target = (body.superior if body else "") if rung.to == SUPERIOR else rung.to
        if target == NAMED:
            return False
        if target and holders.find_body(scope.library, target, scope.today) is not None:
            return True
    return False
