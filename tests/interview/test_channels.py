"""The ways to hand a letter in, and the kinds of letter that a country's facts carry: only what was read, only where it fits."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from aryz.content.offering import was_read, why_not, written
from aryz.interview.channels import channels, shown
from aryz.model.bodies import Channel, Contact
from aryz.model.evidence import Evidence, Grade
from aryz.model.law import Rung
from tests.interview.world import BODIES, COUNTRY, KINDS, SEEN, TODAY

POLICE, FIRM, _MINISTRY = BODIES
KEEP, ACCESS, COMPLAIN = KINDS
RECALLED = Evidence(grade=Grade.RECALLED)
WAYS = (
    Channel(id="mail", kind="email", says="s", evidence=SEEN, counts=False),
    Channel(id="post", kind="post", says="s", evidence=SEEN),
    Channel(id="desk", kind="in-person", says="s", evidence=SEEN, bodies=("zz-police",)),
    Channel(id="shop", kind="web-form", says="s", evidence=SEEN, sectors=("private",)),
    Channel(id="claims", kind="portal", says="s", evidence=SEEN, letters=("complain",)),
    Channel(id="rumour", kind="portal", says="s", evidence=RECALLED),
)
PLACE = msgspec.structs.replace(COUNTRY, channels=WAYS)


def test_ways_fit_the_body_and_the_letter_and_what_does_not_count_is_last() -> None:
    assert [each.id for each in channels(PLACE, ACCESS, POLICE, "")] == ["post", "desk", "mail"]
    assert [each.id for each in channels(PLACE, ACCESS, FIRM, "")] == ["post", "shop", "mail"]
    assert [each.id for each in channels(PLACE, COMPLAIN, None, "state")] == ["post", "claims", "mail"]
    assert [each.id for each in channels(PLACE, ACCESS, None, "private")] == ["post", "shop", "mail"]


@pytest.mark.parametrize(
    ("grade", "dated", "expected"),
    [
        (Grade.OFFICIAL, date(2026, 11, 1), True),
        (Grade.OFFICIAL, date(2020, 1, 1), False),
        (Grade.OFFICIAL, None, False),
        (Grade.RECALLED, date(2026, 11, 1), False),
    ],
)
def test_an_address_is_shown_only_where_its_page_is_young(
    grade: Grade, dated: date | None, expected: bool
) -> None:
    contact = Contact(text={"en": "a"}, evidence=Evidence(grade=grade, source_date=dated))
    assert (shown(contact, TODAY) is contact) is expected
    assert shown(None, TODAY) is None


def test_what_was_read() -> None:
    assert was_read(SEEN)
    assert not was_read(None)
    assert not was_read(RECALLED)
    assert not was_read(msgspec.structs.replace(SEEN, dead_end=True))


@pytest.mark.parametrize(
    ("rung", "said"),
    [
        (Rung(id="up", letter="complain", to="superior", evidence=RECALLED), "was not read"),
        (Rung(id="up", letter="complain", to="superior", evidence=SEEN, guidance="g"), "tells what to do"),
        (Rung(id="up", letter="other", to="superior", evidence=SEEN), "was not read"),
    ],
)
def test_a_complaint_needs_a_step_that_was_read_and_that_we_write(rung: Rung, said: str) -> None:
    country = msgspec.structs.replace(COUNTRY, routes=(rung,))
    why = why_not(country, COMPLAIN, TODAY)
    assert why is not None
    assert said in why.in_english()
    assert written(country, "complain") == ()


def test_a_complaint_is_offered_where_its_step_and_its_elements_were_read() -> None:
    assert why_not(COUNTRY, COMPLAIN, TODAY) is None
    bare = msgspec.structs.replace(COUNTRY, requirements=())
    why = why_not(bare, COMPLAIN, TODAY)
    assert why is not None
    assert "What the law asks" in why.in_english()


def test_a_request_needs_a_right_whose_law_was_read() -> None:
    why = why_not(COUNTRY, KEEP, TODAY)
    assert why is not None
    assert "on this right" in why.in_english()
