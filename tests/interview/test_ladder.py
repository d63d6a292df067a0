"""Which step of the ladder comes next: what was sent, what came of it, and who was written to decide; only what was read counts."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from aryz.interview.holders import Likely
from aryz.interview.ladder import Case, Step, case_of, fits, last_result, leads, proposed, steps
from aryz.interview.scope import Scope
from aryz.model.answers import Values
from aryz.model.bodies import Body
from aryz.model.law import HOLDER, SUPERIOR, Rung
from tests.interview.world import BODIES, COUNTRY, SEEN, World

TODAY = date(2026, 11, 23)
POLICE, FIRM, MINISTRY = BODIES
AGAIN = Rung(id="again", letter="remind", to=HOLDER, after=("access",), results=("none", "partial"), evidence=SEEN)  # fmt: skip
UP = Rung(id="up", letter="complain", to=SUPERIOR, after=("access", "keep"), results=("none", "refused"), sectors=("state",), evidence=SEEN)  # fmt: skip
GUARD = Rung(id="guard", letter="guard", to="zz-ministry", after=("access", "complain"), evidence=SEEN)
COURT = Rung(id="court", letter="sue", to="named", after=("access", "complain"), first=("complain",), lawyer=True, evidence=SEEN)  # fmt: skip
LADDER = World(msgspec.structs.replace(COUNTRY, routes=(AGAIN, UP, GUARD, COURT)))
SENT = {"system": "zz-road", "holders": "zz-police", "earlier.1.kind": "access"}


def likely(body: Body | None, *sectors: str) -> Likely:
    return Likely(body, frozenset(sectors or ({body.sector} if body else {"state", "private"})))


def found(values: Values) -> list[Step]:
    scope = Scope(LADDER, values, None, TODAY)
    return list(steps(scope, case_of(scope)))


def ids(values: Values) -> list[str]:
    return [step.rung.id for step in found(values)]


@pytest.mark.parametrize(
    ("result", "fitting", "first"),
    [
        ("none", ["again", "up", "guard", "court"], "up"),
        ("refused", ["up", "guard", "court"], "up"),
        ("partial", ["again", "guard", "court"], "guard"),
        ("given", ["guard", "court"], "guard"),
        ("", ["again", "up", "guard", "court"], "up"),
    ],
)
def test_what_came_of_the_letter_decides(result: str, fitting: list[str], first: str) -> None:
    rows = found({**SENT, "earlier.1.answer.result": result})
    step = proposed(tuple(rows))
    assert [each.rung.id for each in rows] == fitting
    assert step is not None
    assert step.rung.id == first


def test_of_several_letters_the_last_one_counts() -> None:
    """The request was refused, the complaint since is silent: what follows silence fits, not what follows a refusal."""
    values = {
        **SENT,
        "earlier.1.answer.result": "refused",
        "earlier.2.kind": "complain",
        "earlier.2.answer.result": "none",
    }
    assert last_result(values) == "none"
    assert ids(values) == ["again", "guard", "court"]
    assert found(values)[-1].waits_for == ()


def test_a_step_that_was_taken_is_not_proposed_again() -> None:
    values = {**SENT, "earlier.1.answer.result": "none", "earlier.2.kind": "remind"}
    assert ids({**values, "earlier.2.answer.result": "none"}) == ["up", "guard", "court"]
    both = {**values, "earlier.3.kind": "complain", "earlier.3.answer.result": "refused"}
    assert ids(both) == ["guard", "court"]


def test_of_ten_letters_the_tenth_is_the_last() -> None:
    values = {f"earlier.{n}.answer.result": "refused" for n in range(1, 10)}
    assert last_result({**values, "earlier.10.answer.result": "given"}) == "given"


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"earlier.1.answer.result": ""},
        {"earlier.1.answer.result": "refused", "earlier.2.kind": "complain"},
        {"earlier.x.answer.result": "refused"},
        {"earlier.²": "refused"},
        {"earlier": "refused"},
    ],
)
def test_nothing_is_known_of_a_letter_without_a_result(values: Values) -> None:
    assert last_result(values) == ""


def test_a_step_waits_for_what_the_law_wants_first() -> None:
    court = found({**SENT, "earlier.1.answer.result": "refused"})[-1]
    assert court.waits_for == ("complain",)
    assert not court.open


def test_where_nothing_is_known_of_what_was_sent_nothing_is_waited_for() -> None:
    court = found({"system": "zz-road", "holders": "zz-police"})[-1]
    assert court.waits_for == ()


def test_no_step_follows_a_letter_that_the_ladder_does_not_know() -> None:
    assert ids({**SENT, "earlier.1.kind": "stranger"}) == []


def test_there_are_no_steps_before_the_country_and_the_system_are_known() -> None:
    assert ids({}) == []
    assert ids({"country": "zz"}) == []


@pytest.mark.parametrize(
    ("rung", "who", "expected"),
    [
        (UP, likely(POLICE), True),
        (UP, likely(FIRM), False),
        (UP, likely(None), True),
        (UP, likely(None, "private"), False),
        (UP, likely(msgspec.structs.replace(POLICE, topmost=True)), False),
        (GUARD, likely(POLICE), True),
        (GUARD, likely(MINISTRY), False),
        (AGAIN, likely(MINISTRY), True),
        (COURT, likely(FIRM), True),
    ],
)
def test_a_step_leads_to_somebody_else(rung: Rung, who: Likely, expected: bool) -> None:
    assert leads(rung, who) is expected


def test_one_addressee_that_the_step_leads_from_is_enough() -> None:
    case = Case(frozenset({"access"}), "none", (likely(FIRM), likely(POLICE)))
    assert fits(UP, case)
    assert not fits(UP, Case(case.sent, case.result, (likely(FIRM),)))
    assert not fits(UP, Case(case.sent, case.result, ()))


def step(
    *, waits: tuple[str, ...] = (), to: str = SUPERIOR, lawyer: bool = False, guidance: str = ""
) -> Step:
    return Step(Rung(id="x", letter="x", to=to, lawyer=lawyer, guidance=guidance, evidence=SEEN), waits)


def test_what_is_proposed() -> None:
    """A complaint that is open and needs no lawyer; else one more letter or a lawyer; never what waits or is only told."""
    waiting, told, again, plain = step(waits=("y",)), step(guidance="g"), step(to=HOLDER), step()
    with_lawyer = step(lawyer=True)
    assert proposed((waiting, told, again, with_lawyer, plain)) is plain
    assert proposed((waiting, told, again, with_lawyer)) is again
    assert proposed((told, with_lawyer)) is with_lawyer
    assert proposed((waiting, told)) is None
    assert proposed(()) is None
