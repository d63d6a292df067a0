"""Entries of one overlay that touch the same list: each reaches its own record, whatever stands beside it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

from aryz.content.facts import facts_of
from aryz.content.library import Library, load_library
from aryz.content.overlay import Entry, Overlay, apply_overlay, seen
from aryz.content.overlay_making import Deed, Word, make_entry
from aryz.model.base import InputError
from aryz.model.country import Country, Moved
from aryz.model.evidence import Evidence, Grade

ON = date(2026, 11, 23)
WORD = Word(who="A. Lawyer", when=ON, source="The register")
DAY, BEFORE = date(2026, 5, 4), date(2026, 4, 18)


def _with_moved_day(library: Library) -> Country:
    country = library.country("zz")
    moved = Moved(day=DAY, working=False, evidence=Evidence(grade=Grade.COPY))
    calendar = msgspec.structs.replace(country.calendar, moved=(moved,))
    return msgspec.structs.replace(country, calendar=calendar)


def test_a_day_is_corrected_though_another_one_is_added_before_it(library: Library) -> None:
    country = _with_moved_day(library)
    fact = next(each for each in facts_of(country) if each.id == f"zz#day.{DAY.isoformat()}")
    about = {"country": "zz", "who": "A", "when": ON, "source": "S"}
    added = Entry(fact=f"zz#day.{BEFORE.isoformat()}", now={"working": "no"}, **about)  # type: ignore[arg-type]  # a test's shorthand
    changed = Entry(fact=fact.id, was=seen(fact), now={"working": "yes"}, **about)  # type: ignore[arg-type]
    laid, aside = apply_overlay(country, Overlay(entries=(added, changed)))
    assert aside == ()
    assert {each.day: each.working for each in laid.calendar.moved} == {BEFORE: False, DAY: True}


def test_a_body_does_not_stand_above_itself(library: Library) -> None:
    with pytest.raises(InputError) as wrong:
        make_entry(library, Deed.ADD, "zz-militia#superior", {"superior": "zz-militia"}, WORD, ON)
    said = [fault.message.in_english() for fault in wrong.value.faults]
    assert said == ["“superior” cannot be “zz-militia” here."]


def test_a_body_that_got_one_above_it_is_topmost_no_more(library: Library) -> None:
    country = library.country("zz")
    body = msgspec.structs.replace(country.bodies["zz-militia"], topmost=True)
    country = msgspec.structs.replace(country, bodies={**country.bodies, body.id: body})
    entry = Entry(
        country="zz", fact="zz-militia#superior", who="A", when=ON, source="S", now={"superior": "zz-police"}
    )
    laid, aside = apply_overlay(country, Overlay(entries=(entry,)))
    assert aside == ()
    assert laid.bodies["zz-militia"].superior == "zz-police"
    assert not laid.bodies["zz-militia"].topmost


@pytest.mark.parametrize("unit", ["days", "years"])
def test_a_term_can_have_every_unit_that_is_counted(library: Library, unit: str) -> None:
    entry = make_entry(library, Deed.CORRECT, "zz.answer#term", {"unit": unit}, WORD, ON)
    laid = load_library(Path(library.root), Overlay(entries=(entry,)))
    assert laid.set_aside == ()
    assert laid.country("zz").limits["zz.answer"].unit == unit
