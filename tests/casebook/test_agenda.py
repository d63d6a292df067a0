"""The agenda: overdue, today, this week, later; urgent letters first; the calendar file that other programs read."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import icalendar
import pytest

from aryz.casebook.agenda import Agenda, What
from aryz.casebook.book import Casebook
from aryz.casebook.calendar_file import calendar_file
from aryz.casebook.cases import close_case
from aryz.casebook.following import next_steps
from aryz.casebook.happenings import save_event, save_unfinished
from aryz.casebook.records import Unfinished
from aryz.casebook.running import State
from aryz.casebook.vault.vault import Vault
from aryz.content.words import catalogue
from tests.casebook.told import PERSON, answer, letter, library, new_case

REGISTERED = date(2026, 6, 2)


@pytest.fixture
def book(kept: Vault) -> Casebook:
    """Three cases: an ordinary letter, an urgent one, one that was never registered."""
    for code, kind, registered in (
        ("001", "access", True),
        ("002", "preserve-video", True),
        ("003", "access", False),
    ):
        case = new_case(kept, code=code)
        save_event(
            kept, letter(case, REGISTERED, kind=kind, registered_on=REGISTERED if registered else None)
        )
    return Casebook(kept, library())


def codes(found: Agenda, section: str) -> list[str]:
    return [item.case.code for item in getattr(found, section)]


def last_day(book: Casebook) -> date:
    found = next(iter(book.lines(REGISTERED).values())).letters[0].last_day
    assert found is not None
    return found


def test_sections_follow_the_day_and_urgent_letters_go_first(book: Casebook) -> None:
    last = last_day(book)
    assert codes(book.agenda(last - timedelta(days=8)), "later") == ["002", "001", "003"]
    assert codes(book.agenda(last - timedelta(days=7)), "week") == ["002", "001", "003"]
    assert codes(book.agenda(last), "today") == ["002", "001", "003"]
    after = book.agenda(last + timedelta(days=30))
    assert codes(after, "ask") == ["003"]
    answers = [item for item in after.overdue if item.what is What.ANSWER]
    assert [item.case.code for item in answers] == ["002", "001"]
    assert answers[0].urgent


def test_after_silence_the_persons_own_last_day_is_told(book: Casebook) -> None:
    found = book.agenda(last_day(book) + timedelta(days=30))
    steps = [item for item in found.later if item.what is What.STEP]
    assert {item.case.code for item in steps} == {"001", "002"}
    assert {item.kind for item in steps} == {"complaint-superior"}


def test_an_answer_takes_a_letter_off_and_opens_the_next_step(book: Casebook, kept: Vault) -> None:
    line = next(iter(book.lines(REGISTERED).values()))
    save_event(kept, answer(line.letters[0].letter, date(2026, 6, 10), "refused"))
    found = book.agenda(date(2026, 6, 10))
    assert [(item.case.code, item.what) for item in found.later if item.case.code == "001"] == [
        ("001", What.STEP)
    ]
    save_event(kept, answer(line.letters[0].letter, date(2026, 6, 11), "given"))
    assert "001" not in [item.case.code for item in book.agenda(date(2026, 6, 11)).dated]


def test_a_closed_case_stands_nowhere(book: Casebook, kept: Vault) -> None:
    for line in tuple(book.lines(REGISTERED).values()):
        close_case(kept, line.case, REGISTERED)
    found = book.agenda(date(2026, 12, 1))
    assert (found.overdue, found.dated, found.ask) == ((), (), ())


def test_letters_half_written_are_named(book: Casebook, kept: Vault) -> None:
    save_unfinished(kept, Unfinished(page="who", saved=REGISTERED))
    assert len(book.agenda(REGISTERED).unfinished) == 1


def test_a_letter_without_a_term_waits(kept: Vault) -> None:
    case = new_case(kept)
    save_event(kept, letter(case, REGISTERED, limit="kz.operator-answer"))
    (waiting,) = Casebook(kept, library()).agenda(date(2026, 12, 1)).waiting
    assert (waiting[0].code, waiting[1].state) == (case.code, State.NO_TERM)


def test_only_what_was_written_is_read_again(
    book: Casebook, kept: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = book.lines(REGISTERED)
    kept_lines = dict(before)
    new_case(kept, code="004")
    monkeypatch.setattr("aryz.casebook.book.all_events", lambda _vault: pytest.fail("read everything again"))
    after = book.lines(REGISTERED)
    assert len(after) == 4
    assert all(after[id_] is line for id_, line in kept_lines.items())


def test_another_program_reads_the_calendar(book: Casebook) -> None:
    today = last_day(book) - timedelta(days=3)
    data = calendar_file(book.agenda(today).dated, catalogue("en"), today=today)
    found = icalendar.Calendar.from_ical(data)
    made: list[Any] = list(found.walk("VEVENT"))
    assert len(made) == 3
    for event in made:
        assert event["DTSTART"].params["VALUE"] == "DATE"
        assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1)
        assert str(event["SUMMARY"]).startswith("Case 00")
        assert "ORGANIZER" not in event
        assert "LOCATION" not in event
    assert not list(found.walk("VALARM"))
    assert len({str(event["UID"]) for event in made}) == 3
    assert data == calendar_file(reversed(book.agenda(today).dated), catalogue("en"), today=today)
    assert all(len(line) <= 75 for line in data.splitlines())


def test_the_calendar_holds_no_name(book: Casebook) -> None:
    today = last_day(book)
    data = calendar_file(book.agenda(today).dated, catalogue("en"), today=today).decode()
    for name in (
        PERSON.name.family,
        PERSON.name.given,
        PERSON.id_number,
        PERSON.phone,
        "kz-dp-almaty",
        "access",
    ):
        assert name not in data


def test_a_code_is_text_in_the_calendar(kept: Vault) -> None:
    case = new_case(kept, code="1;X=2,\\nEND:VCALENDAR")
    save_event(kept, letter(case, REGISTERED, registered_on=REGISTERED))
    made = Casebook(kept, library()).agenda(REGISTERED).dated
    data = calendar_file(made, catalogue("en"), today=REGISTERED)
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert str(event["SUMMARY"]) == "Case 1;X=2,\\nEND:VCALENDAR: answer due"


def test_a_line_keeps_its_uid(book: Casebook, kept: Vault) -> None:
    first = {item.uid for item in book.agenda(REGISTERED).dated}
    again = {item.uid for item in Casebook(kept, library()).agenda(REGISTERED + timedelta(days=1)).dated}
    assert first == again


@pytest.mark.parametrize(
    ("system", "counted"),
    [("kz-sergek-almaty", True), ("ru-moscow-cctv", True), ("md-chisinau-traffic", True)],
)
def test_the_agenda_and_the_case_propose_the_same_step_whatever_was_missed(
    kept: Vault, system: str, counted: bool
) -> None:
    """The complaint's three months are over: the agenda no longer counts them, and shows what there is still time for; of a step
    without a last day the first other one that has."""
    case = new_case(kept, system=system)
    likely = {"kz-sergek-almaty": "kz-dp-almaty"}.get(system, "")
    about = {"body": likely, "holder": likely, "limit": ""}
    sent = save_event(kept, letter(case, date(2026, 2, 2), registered_on=date(2026, 2, 2), **about))
    save_event(kept, answer(sent, date(2026, 3, 10), "refused"))
    book, told = Casebook(kept, library()), set[str]()
    for today in (
        date(2026, 3, 11),
        date(2026, 6, 10),
        date(2026, 6, 11),
        date(2026, 11, 29),
        date(2030, 1, 1),
    ):
        (found,) = next_steps(library(), kept, case, today=today)
        proposed = found.proposed
        day = proposed.deadline.last_day if proposed and proposed.deadline else None
        shown = [(each.kind, each.day) for each in book.lines(today)[case.id].items if each.what is What.STEP]
        dated = [
            (way.step.rung.letter, way.deadline.last_day)
            for way in found.ways
            if not way.step.waits_for
            and way.deadline
            and way.deadline.last_day
            and way.deadline.last_day >= today
        ]
        assert shown == ([(proposed.step.rung.letter, day)] if proposed and day else dated[:1])
        told.update(kind for kind, _ in shown)
    assert bool(told) is counted
