"""Cases walk from the request through silence and reminder to the regulator and the court, with the right day at each step."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from aryz.casebook.cases import open_case
from aryz.casebook.following import drafted, next_steps
from aryz.casebook.happenings import events
from aryz.casebook.records import Client
from aryz.casebook.running import State
from aryz.casebook.vault.vault import Vault
from aryz.casebook.windows import own_time
from aryz.model.answers import Holder
from tests.casebook.told import example, hand_in, library
from tests.casebook.walks import WALKS, with_addresses

COURT = Holder(name="Суд по месту нахождения органа", postal_address="улица Судебная, 1")


@pytest.mark.parametrize("country", WALKS)
def test_each_step_has_its_day(kept: Vault, country: str) -> None:
    walk = WALKS[country]
    given = with_addresses(example(walk.example))
    first = walk.legs[0].registered
    case = open_case(kept, Client(person=given.person), country=country, system=given.system, today=first)
    told, holder, guided = given, walk.holder, False
    for number, leg in enumerate(walk.legs, 1):
        hand_in(kept, case, told, leg.registered, registered=leg.registered, holder=holder)
        holder = ""
        (waits,) = next_steps(library(), kept, case, today=leg.registered + timedelta(days=1))
        assert (waits.chain.last.letter.kind, waits.chain.last.last_day) == (leg.letter, leg.last_day)
        assert waits.chain.last.state is (State.WAITING if leg.last_day else State.NO_TERM)
        (found,) = next_steps(library(), kept, case, today=leg.then)
        assert found.told.earlier[-1].answer.result == "none"
        step = next(way for way in found.ways if way.step.rung.letter == leg.step)
        last = step.deadline.last_day if step.deadline else None
        assert (leg.step, last) == (leg.step, leg.step_last)
        window = own_time(found)
        assert (window and (window.rung.letter, window.last_day)) == leg.window
        assert len(events(kept, case)) == number
        open_now = {way.step.rung.letter: way.deadline and way.deadline.last_day for way in found.ways}
        assert leg.also is None or open_now[leg.also[0]] == leg.also[1]
        told, guided = drafted(found.told, step), bool(step.step.rung.guidance)
        if leg.step == "court-claim":
            told = msgspec.structs.replace(told, addressee=COURT)
    assert guided is walk.guided
    if not walk.guided:
        claim = hand_in(kept, case, told, walk.legs[-1].then, registered=walk.legs[-1].then)
        assert claim.kind == "court-claim"
