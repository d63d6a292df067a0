"""A complaint that comes too early or too late is told so before it is filed."""

from __future__ import annotations

from datetime import date

import pytest

from aryz.casebook.timing import remarks
from aryz.content.library import load_library
from aryz.model.answers import Answers, Earlier, EarlierAnswer, Holder

LIBRARY = load_library()


def said(
    sent: str, result: str, *, registered: str = "", answered: str = "", today: str = "2026-11-23"
) -> str:
    earlier = Earlier(
        kind="access",
        sent_on=sent,
        registered_on=registered,
        answer=EarlierAnswer(on=answered, result=result),
    )
    answers = Answers(
        system="kz-sergek-almaty",
        letter="complaint-superior",
        holders=(Holder(id="kz-dp-almaty"),),
        earlier=(earlier,),
    )
    return " ".join(each.in_english() for each in remarks(LIBRARY, answers, date.fromisoformat(today)))


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        # Fifteen working days from 20 November end on 11 December.
        ({"sent": "2026-11-19", "registered": "2026-11-20", "result": "none"}, "until 11.12.2026"),
        ({"sent": "2026-11-20", "result": "none"}, "Counted from the day of sending"),
        ({"sent": "2026-10-14", "registered": "2026-10-15", "result": "none"}, ""),
        ({"sent": "2026-11-01", "answered": "2026-11-20", "result": "refused"}, ""),
        # Three months from 20 June end on 20 September.
        ({"sent": "2026-06-01", "answered": "2026-06-20", "result": "refused"}, "ended on 20.09.2026"),
        # Silence became silence on 9 July; three months later is 9 October.
        ({"sent": "2026-06-15", "registered": "2026-06-16", "result": "none"}, ".10.2026"),
    ],
)
def test_the_days_of_a_complaint(case: dict[str, str], expected: str) -> None:
    found = said(**case)
    assert expected in found
    assert bool(found) == bool(expected)


def test_a_request_has_no_such_days() -> None:
    answers = Answers(system="kz-sergek-almaty", letter="access", earlier=(Earlier(sent_on="2026-11-20"),))
    assert remarks(LIBRARY, answers, date(2026, 11, 23)) == ()


def moldovan(result: str, answered: str) -> str:
    """What is said of a prior request about a letter of last spring."""
    earlier = Earlier(
        kind="access",
        sent_on="2026-04-01",
        registered_on="2026-04-02",
        answer=EarlierAnswer(on=answered, result=result),
    )
    answers = Answers(
        system="md-chisinau-traffic",
        letter="complaint-superior",
        holders=(Holder(id="md-sti"),),
        earlier=(earlier,),
    )
    return " ".join(each.in_english() for each in remarks(LIBRARY, answers, date(2026, 11, 23)))


def test_after_silence_another_window_holds() -> None:
    """Moldova: thirty days after an answer, a year after silence (Administrative Code, 165(1))."""
    assert "ended on" in moldovan("refused", "2026-05-01")
    assert moldovan("none", "") == ""
