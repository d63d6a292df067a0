"""The ways on with their days: counted from what came of the last letter, in the country's own windows."""

from __future__ import annotations

from datetime import date

import pytest

from aryz.casebook.ladder import NO_STEP, Way, after, ways
from aryz.content.library import load_library
from aryz.model.answers import Answers, Earlier, EarlierAnswer, Holder
from aryz.model.law import RESULTS

LIBRARY = load_library()
TODAY = date(2026, 11, 23)
POLICE = (Holder(id="kz-dp-almaty"),)


def earlier(result: str, *, kind: str = "access", registered: str = "", answered: str = "") -> Earlier:
    return Earlier(
        kind=kind,
        sent_on=registered,
        registered_on=registered,
        answer=EarlierAnswer(on=answered, result=result),
    )


def told(*sent: Earlier, letter: str = "complaint-superior", holders: tuple[Holder, ...] = POLICE) -> Answers:
    return Answers(system="kz-sergek-almaty", letter=letter, holders=holders, earlier=sent)


def by_id(found: tuple[Way, ...]) -> dict[str, Way]:
    return {way.step.rung.id: way for way in found}


def test_without_an_earlier_letter_there_are_no_ways_on() -> None:
    assert ways(LIBRARY, told(letter="access"), TODAY) == ()


def test_an_unknown_system_is_a_fault() -> None:
    with pytest.raises(KeyError):
        ways(LIBRARY, Answers(system="zz-none", earlier=(earlier("none"),)), TODAY)


def test_after_a_refusal_the_window_runs_from_the_day_it_became_known() -> None:
    """Three months from 10 September end on 10 December."""
    found = by_id(ways(LIBRARY, told(earlier("refused", answered="2026-09-10")), TODAY))
    up = found["kz-superior"]
    assert up.proposed
    assert up.to == "kz-mvd"
    assert up.window is not None
    assert up.window.id == "kz.complaint-window"
    assert up.deadline is not None
    assert up.deadline.last_day == date(2026, 12, 10)
    assert not up.missed_on(TODAY)
    assert not up.missed_on(date(2026, 12, 10))
    assert up.missed_on(date(2026, 12, 11))
    assert found["kz-regulator"].to == "kz-maidd"
    assert found["kz-court"].to == ""


def test_a_window_without_a_known_day_is_named_and_not_counted() -> None:
    up = by_id(ways(LIBRARY, told(earlier("refused")), TODAY))["kz-superior"]
    assert up.window is not None
    assert up.deadline is None
    assert not up.missed_on(date(2099, 1, 1))


def test_silence_is_waited_for_until_the_last_day_of_the_answer() -> None:
    """Fifteen working days from 20 November end on 11 December (checked by hand in the table of deadlines)."""
    waiting = by_id(ways(LIBRARY, told(earlier("none", registered="2026-11-20")), TODAY))["kz-superior"]
    assert waiting.waits_until is not None
    assert waiting.waits_until.last_day == date(2026, 12, 11)
    over = by_id(ways(LIBRARY, told(earlier("none", registered="2026-10-15")), TODAY))["kz-superior"]
    assert over.waits_until is None
    assert over.deadline is not None


def test_the_days_are_those_of_the_last_letter() -> None:
    """The request was refused long ago; the complaint since then has twenty working days from 9 November: until 7 December."""
    request = earlier("refused", registered="2026-03-02", answered="2026-03-16")
    complaint = earlier("none", kind="complaint-superior", registered="2026-11-09")
    found = by_id(ways(LIBRARY, told(request, complaint, letter="complaint-regulator"), TODAY))
    assert "kz-superior" not in found
    waits = found["kz-regulator"].waits_until
    assert waits is not None
    assert waits.last_day == date(2026, 12, 7)


def test_what_can_come_of_this_letter_follows_the_letters_before_it() -> None:
    """As above, told before the complaint is sent: the same ways, the same days, and never the same complaint again."""
    request = earlier("refused", registered="2026-03-02", answered="2026-03-16")
    later = after(LIBRARY, told(request), TODAY, date(2026, 11, 9))
    sent = earlier("none", kind="complaint-superior", registered="2026-11-09")
    assert set(later) == set(RESULTS)
    assert later["none"] == ways(LIBRARY, told(request, sent), TODAY)
    assert all("kz-superior" not in by_id(found) for found in later.values())
    assert "kz-court" in by_id(later["refused"])
    assert by_id(later["refused"])["kz-court"].step.waits_for == ()


def test_where_no_step_fits_it_is_said_what_to_do() -> None:
    later = after(LIBRARY, told(letter="access"), TODAY)
    without = {result for result, found in later.items() if not found}
    assert without == set(NO_STEP)
    assert later["none"][0].step.rung.id == "kz-reminder"
    assert [way.step.rung.id for way in later["none"] if way.proposed] == ["kz-superior"]


def test_the_body_above_is_named_only_where_the_facts_know_it() -> None:
    unnamed = told(earlier("refused"), holders=(Holder(name="Somebody"),))
    assert by_id(ways(LIBRARY, told(earlier("refused")), TODAY))["kz-superior"].to == "kz-mvd"
    assert all(way.to != "kz-mvd" for way in ways(LIBRARY, unnamed, TODAY))


def test_a_step_that_must_wait_has_no_last_day_yet() -> None:
    """The court's month runs from the decision on the complaint, not from the refusal of the request."""
    court = by_id(ways(LIBRARY, told(earlier("refused", answered="2026-09-10")), TODAY))["kz-court"]
    assert court.step.waits_for == ("complaint-superior",)
    assert court.window is not None
    assert court.deadline is None
    assert not court.missed_on(TODAY)


def test_a_step_is_not_proposed_when_its_time_is_over() -> None:
    """The window of the complaint ended on 10 June; where every window is over, the first step is proposed all the same."""
    late = told(earlier("refused", answered="2026-03-10"))
    found = by_id(ways(LIBRARY, late, TODAY))
    assert found["kz-superior"].missed_on(TODAY)
    assert [way for way in found.values() if way.proposed] == [found["kz-regulator"]]


def test_exactly_one_open_step_is_proposed_in_every_country() -> None:
    for code in LIBRARY.countries:
        system = next(each for each in LIBRARY.country(code).systems.values() if "camera" in each.features)
        answers = Answers(
            system=system.id, letter="access", earlier=(earlier("none", registered="2026-10-01"),)
        )
        found = ways(LIBRARY, answers, TODAY)
        (first,) = (way for way in found if way.proposed)
        assert first.step.open, code
        assert not first.missed_on(TODAY), code


@pytest.mark.parametrize(
    ("system", "body", "waits"),
    [
        ("kz-sergek-almaty", "kz-dp-almaty", ("complaint-superior",)),
        ("kz-smart-astana", "kz-minhealth", ()),
        ("kz-national-video", "kz-knb", ()),
    ],
)
def test_from_a_body_that_has_none_above_one_goes_straight_to_court(
    system: str, body: str, waits: tuple[str, ...]
) -> None:
    """Article 91, part three, of the Administrative Code: no complaint is waited for that nobody could decide."""
    sent = (earlier("refused", answered="2026-11-10"),)
    answers = Answers(system=system, letter="access", holders=(Holder(id=body),), earlier=sent)
    court = by_id(ways(LIBRARY, answers, TODAY))["kz-court"]
    assert court.step.waits_for == waits
    assert (court.deadline is None) is bool(waits)
