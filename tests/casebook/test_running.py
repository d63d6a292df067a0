"""What may be said of a letter on a day: from which day it runs, what changed it, and overdue only where that is true."""

from __future__ import annotations

from datetime import date

import pytest

from aryz.casebook.records import AnyEvent, Case, Clarification, Extension, Forwarding, LetterSent
from aryz.casebook.running import Running, State, running
from tests.casebook.told import answer, letter, library

CASE = Case(id=1, code="001", client=1, country="kz", system="kz-sergek-almaty", created=date(2025, 3, 1))
SENT, REGISTERED = date(2025, 3, 3), date(2025, 3, 4)


def at(today: date, *happened: AnyEvent) -> Running:
    sent = letter(CASE, SENT, id=1, registered_on=REGISTERED)
    return running(library(), sent, (sent, *happened), today=today)


def test_it_runs_from_the_registration() -> None:
    found = at(date(2025, 3, 20))
    assert found.deadline is not None
    assert found.deadline.start == REGISTERED
    assert found.last_day == found.deadline.last_day
    assert found.known
    assert found.state is State.WAITING


def test_overdue_is_said_on_the_day_after_the_last_and_not_before() -> None:
    last = at(SENT).last_day
    assert last is not None
    assert at(last).state is State.WAITING
    later = [at(date.fromordinal(last.toordinal() + days)).state for days in (1, 8, 30)]
    assert later[-1] is State.OVERDUE
    assert State.WAITING not in later


def test_without_a_registration_nothing_is_called_overdue() -> None:
    sent = letter(CASE, SENT, id=1)
    found = running(library(), sent, (sent,), today=date(2026, 11, 1))
    assert found.state is State.UNSURE
    assert "the day of registration is not known" in found.notes[0].in_english()
    assert found.start == SENT


def test_an_answer_ends_it_and_a_late_one_is_late() -> None:
    sent = letter(CASE, SENT, id=1, registered_on=REGISTERED)
    on_time = running(library(), sent, (sent, answer(sent, date(2025, 3, 20))), today=date(2026, 1, 1))
    assert (on_time.state, on_time.late) == (State.ANSWERED, False)
    late = running(library(), sent, (sent, answer(sent, date(2025, 6, 20))), today=date(2026, 1, 1))
    assert (late.state, late.late) == (State.ANSWERED, True)


def test_what_is_still_to_come_does_not_count_today() -> None:
    sent = letter(CASE, SENT, id=1, registered_on=REGISTERED)
    assert at(date(2025, 3, 10), answer(sent, date(2025, 3, 20))).state is State.WAITING


def test_an_extension_runs_as_long_as_the_law_allows() -> None:
    plain = at(SENT).last_day
    extended = at(date(2025, 3, 20), Extension(case=1, letter=1, on=date(2025, 3, 20)))
    assert plain is not None
    assert extended.last_day is not None
    assert extended.last_day > plain
    assert extended.deadline is not None
    assert extended.deadline.extended


def test_a_body_is_bound_to_the_earlier_day_that_it_named() -> None:
    named = Extension(case=1, letter=1, on=date(2025, 3, 20), until=date(2025, 4, 10))
    assert at(date(2025, 3, 20), named).last_day == date(2025, 4, 10)


def test_a_body_cannot_name_a_later_day_than_the_law() -> None:
    longest = at(date(2025, 3, 20), Extension(case=1, letter=1, on=date(2025, 3, 20))).last_day
    named = Extension(case=1, letter=1, on=date(2025, 3, 20), until=date(2026, 3, 20))
    found = at(date(2025, 3, 20), named)
    assert found.last_day == longest
    assert any("the law allows no longer" in note.in_english() for note in found.notes)


def test_an_extension_that_the_law_does_not_know_changes_nothing() -> None:
    case = Case(id=1, code="1", client=1, country="kz", system="kz-sergek-almaty", created=SENT)
    sent = letter(case, SENT, id=1, registered_on=REGISTERED, kind="correct", limit="kz.correction")
    plain = running(library(), sent, (sent,), today=SENT).last_day
    told = Extension(case=1, letter=1, on=REGISTERED, until=date(2026, 1, 1))
    found = running(library(), sent, (sent, told), today=REGISTERED)
    assert found.last_day == plain
    assert any("no law that allows it" in note.in_english() for note in found.notes)


def test_forwarded_it_runs_anew_at_the_other_body() -> None:
    moved = Forwarding(
        case=1,
        letter=1,
        on=date(2025, 3, 14),
        body="kz-mvd",
        body_name="МВД",
        registered_on=date(2025, 3, 17),
    )
    found = at(date(2025, 3, 18), moved)
    assert found.start == date(2025, 3, 17)
    assert found.forwarded == moved
    assert found.state is State.WAITING
    unknown = at(date(2026, 3, 18), Forwarding(case=1, letter=1, on=date(2025, 3, 14), body_name="кто-то"))
    assert unknown.state is State.UNSURE


def test_a_question_of_theirs_makes_silence_unsure() -> None:
    asked = Clarification(case=1, letter=1, on=date(2025, 3, 20), asked="доверенность")
    assert at(date(2026, 1, 20), asked).state is State.UNSURE


@pytest.mark.parametrize(("kind", "limit"), [("access", "kz.operator-answer"), ("court-claim", "")])
def test_without_a_day_that_may_be_given_there_is_no_term(kind: str, limit: str) -> None:
    sent = letter(CASE, SENT, id=1, kind=kind, limit=limit, registered_on=REGISTERED)
    found = running(library(), sent, (sent,), today=date(2026, 1, 1))
    assert (found.state, found.last_day) == (State.NO_TERM, None)


def test_a_system_of_another_time_is_no_crash() -> None:
    sent = LetterSent(id=1, case=1, on=SENT, kind="access", system="kz-gone", language="ru")
    found = running(library(), sent, (sent,), today=date(2026, 1, 1))
    assert found.state is State.NO_TERM
    assert found.notes


def test_silence_has_the_name_that_the_law_gives_it() -> None:
    assert at(SENT).silence == "limit.silence.refusal"
