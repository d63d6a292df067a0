"""What is wrong, where, and what to do."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from aryz.content.library import load_library
from aryz.interview.answers_file import load_answers
from aryz.interview.validation import accept, check_answers
from aryz.interview.values import build, flatten
from aryz.model.answers import Answers, Values
from aryz.model.base import InputError
from tests.interview.test_answers_file import EXAMPLES
from tests.interview.test_identity import number
from tests.interview.world import TODAY, WORLD

WIZARD: Values = {
    "country": "zz", "event": "road-camera", "incident.city": "north", "system": "zz-road", "before": "no", "letter": "keep, access",
    "incident.date": "19.11.2026", "incident.start": "18:00", "incident.end": "18:30", "incident.place": "North Street, 1",
    "incident.vehicle_plate": "123 abc 02", "about": "self", "person.name.family": "Asanova", "person.id_number": number("90010130001"),
    "person.postal_address": "North, 1", "person.phone": "8 701 000 00 01", "person.email": "a@example.org", "language": "ru",
}  # fmt: skip
FILE: Values = {
    "system": "zz-road", "letter": "access", "language": "ru", "incident.from": "2026-11-19T18:00", "incident.to": "2026-11-19T18:30",
    "incident.place": "North Street, 1", "person.name.given": "Aigul", "person.postal_address": "North, 1",
}  # fmt: skip


def faults(values: Values, page: str | None = None) -> dict[str, str]:
    return {
        fault.field: fault.message.in_english() for fault in check_answers(WORLD, values, TODAY, page=page)
    }


def test_nothing_is_wrong() -> None:
    assert faults(WIZARD) == {}
    assert faults(FILE) == {}


@pytest.mark.parametrize(
    ("page", "change", "field", "words"),
    [
        ("when", {"incident.date": ""}, "incident.date", "Enter the date, or say"),
        ("when", {"incident.date": "31.02.2026"}, "incident.date", "Enter the date like this: 23.11.2026."),
        ("when", {"incident.date": "24.11.2026"}, "incident.date", "still to come. Enter a date up to 23.11.2026."),
        ("when", {"incident.date": "01.01.1899"}, "incident.date", "from the year 1900 on"),
        ("when", {"incident.date?": "unknown"}, "incident.date", "Enter the date"),
        ("when", {"incident.start": ""}, "incident.start", "Enter the time, or say"),
        ("when", {"incident.start": "25"}, "incident.start", "Enter the time like this: 18:05."),
        ("when", {"incident.end": "17:00"}, "incident.end", "Enter a time from 18:00 on."),
        ("place", {"incident.place": "  "}, "incident.place", "Enter the place"),
        ("place", {"incident.place": "x" * 100_000}, "incident.place", "Shorten this answer to 500 characters. It has 100000 now."),
        ("place", {"incident.place": "a\nb\u202e"}, "incident.place", "Line 2, character 2 is RIGHT-TO-LEFT OVERRIDE (U+202E)"),
        ("place", {"incident.place": "a\ud800"}, "incident.place", "LONE SURROGATE"),
        ("vehicle", {"incident.vehicle_plate": "<b>"}, "incident.vehicle_plate", "letters and digits only"),
        ("name", {"person.name.family": ""}, "person.name.family", "Enter the family name or the given name."),
        ("identity", {"person.id_number": "1234 5678 901"}, "person.id_number", "Enter all 12 digits. You typed 11."),
        ("identity", {"person.id_number": ""}, "person.id_number", "or say that there is none"),
        ("address", {"person.postal_address": ""}, "person.postal_address", "Enter the address where the answer should be sent."),
        ("contact", {"person.phone": "12"}, "person.phone", "You typed 2 digits."),
        ("contact", {"person.email": "a.example.org"}, "person.email", "with the sign @ in it"),
        ("contact", {"person.email": "a@b@example.org"}, "person.email", "like this: name@example.org"),
        ("who", {"holders": ""}, "holders", "Choose at least one body"),
        ("who", {"holders": "zz-nobody"}, "holders", "“zz-nobody” cannot be chosen here"),
        ("demands", {"demands": ""}, "demands", "Choose at least one demand."),
        ("letter", {"letter": "complain"}, "letter", "“complain” cannot be chosen here. Take one of: keep, access."),
        ("language", {"language": "xx"}, "language", "“xx” cannot be chosen here. Take one of: ru, kk, en."),
        ("system", {"system": "zz-app"}, "system", "“zz-app” cannot be chosen here."),
    ],
)  # fmt: skip
def test_faults_of_a_page(page: str, change: Values, field: str, words: str) -> None:
    found = faults({**WIZARD, **change}, page)
    assert words in found.get(field, ""), found


def test_unknown_is_allowed_only_where_the_letter_can_do_without() -> None:
    unknown = {**WIZARD, "letter": "access", "incident.date?": "unknown", "person.id_number?": "unknown"}
    assert faults(unknown) == {}
    assert set(faults({**unknown, "letter": "keep"})) == {"incident.date"}


def test_a_file_is_told_of_its_own_keys() -> None:
    assert set(faults({**FILE, "incident.from": ""})) == set()
    assert "still to come" in faults({**FILE, "incident.from": "2026-12-01"})["incident.from"]
    assert "Enter the date like this" in faults({**FILE, "incident.from": "soon"})["incident.from"]
    assert set(faults({**FILE, "incident.to": "2026-11-18"})) == {"incident.to"}
    assert set(faults({**FILE, "system": "zz-any-camera"})) == {"holders.1.name"}
    assert "The nearest are: zz-road" in faults({**FILE, "system": "zz-raod"})["system"]
    assert set(faults({"letter": "access"})) == {"system"}


def test_strange_keys_name_the_nearest_right_one() -> None:
    assert (
        "Did you mean “person.name.family”?"
        in faults({**FILE, "person.name.famly": "x"})["person.name.famly"]
    )


def test_holders_of_a_file() -> None:
    assert faults({**FILE, "holders.1.id": "zz-ministry"}) == {}
    assert "cannot be chosen" in faults({**FILE, "holders.1.id": "zz-gone"})["holders"]
    assert faults({**FILE, "holders.1.name": "A Shop", "holders.2.id": "zz-firm"}) == {}
    assert "name" in faults({**FILE, "holders.1.email": "a@example.org"})["holders.1.name"]


def test_a_complaint_needs_its_earlier_letter_and_the_law_s_addresses() -> None:
    complaint = {**FILE, "letter": "complain", "holders.1.id": "zz-police"}
    assert set(faults(complaint)) == {
        "earlier.1.sent_on",
        "earlier.1.answer.result",
        "person.residence_address",
    }
    full = {
        **complaint,
        "earlier.1.sent_on": "2026-10-01",
        "earlier.1.answer.result": "refused",
        "person.residence_address": "North, 2",
    }
    assert faults(full) == {}
    assert (
        "from 01.10.2026 on"
        in faults({**full, "earlier.1.registered_on": "2026-09-30"})["earlier.1.registered_on"]
    )
    assert set(faults({**full, "holders.1.id": "zz-firm"})) == {"addressee.name"}


def test_the_same_address_twice_is_not_typed_twice() -> None:
    values = {**WIZARD, "before": "yes", "letter": "complain", "earlier.1.sent_on": "1.10.26", "earlier.1.answer.result": "none",
              "holders": "zz-police", "person.residence_address?": "unknown"}  # fmt: skip
    assert faults(values) == {}


def test_what_a_file_says_beyond_the_questions_is_checked_and_kept() -> None:
    beyond = {
        **FILE,
        "person.birth_date": "01.01.1990",
        "representative.basis": "b",
        "representative.name.family": "B",
        "date": "2026-12-01",
    }
    accepted = accept(WORLD, build(beyond), TODAY)
    assert accepted.person.birth_date == "1990-01-01"
    assert accepted.date == "2026-12-01"
    assert (
        "still to come"
        in faults({**FILE, "person.birth_date": (TODAY + timedelta(1)).isoformat()})["person.birth_date"]
    )
    assert "Shorten" in faults({**FILE, "person.birth_place": "x" * 2001})["person.birth_place"]


def test_accepting_gives_stored_forms_or_every_fault() -> None:
    accepted = accept(
        WORLD,
        build({**FILE, "person.phone": "8 701 000 00 01", "incident.vehicle_plate": "123  abc 02"}),
        TODAY,
    )
    assert accepted.person.phone == "+7 701 000 0001"
    assert accepted.incident.vehicle_plate == "123 ABC 02"
    assert (accepted.incident.from_, accepted.incident.to) == ("2026-11-19T18:00", "2026-11-19T18:30")
    with pytest.raises(InputError) as caught:
        accept(WORLD, Answers(system="zz-road", letter="access"), TODAY)
    assert {"language", "person.name.family", "person.postal_address", "incident.place"} <= {
        f.field for f in caught.value.faults
    }


def test_days_apart_are_kept() -> None:
    accepted = accept(
        WORLD, build({**FILE, "incident.from": "2026-11-10", "incident.to": "2026-11-12"}), TODAY
    )
    assert (accepted.incident.from_, accepted.incident.to) == ("2026-11-10", "2026-11-12")
    accepted = accept(
        WORLD, build({**FILE, "incident.from": "2026-11-10T20:00", "incident.to": "2026-11-12T08:00"}), TODAY
    )
    assert (accepted.incident.from_, accepted.incident.to) == ("2026-11-10T20:00", "2026-11-12T08:00")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_are_accepted_as_they_stand(path: object) -> None:
    answers = load_answers(path)  # type: ignore[arg-type]
    assert flatten(accept(load_library(), answers, TODAY)) == flatten(answers)


@pytest.mark.parametrize("typed", ["24.11.2026", "2026-11-24"])
def test_the_letter_has_the_day_that_was_typed(typed: str) -> None:
    assert accept(WORLD, build({**FILE, "date": typed}), date(2026, 11, 25)).date == "2026-11-24"


def test_every_day_beyond_the_questions_is_stored_alike() -> None:
    given = {
        **FILE,
        "earlier.1.sent_on": "2026-09-01",
        "earlier.1.answer.result": "none",
        "earlier.2.kind": "access",
        "earlier.2.answer.result": "none",
        "earlier.2.sent_on": "1.10.2026",
        "person.id_document.issued_on": "02.10.2026",
    }
    accepted = accept(WORLD, build(given), TODAY)
    assert accepted.earlier[-1].sent_on == "2026-10-01"
    assert accepted.person.id_document.issued_on == "2026-10-02"


@pytest.mark.parametrize("typed", ["9999-12-31", "31.02.2026", "1899-12-31", "2026-11-24T10:00"])
def test_a_letter_of_no_day_is_refused(typed: str) -> None:
    assert "like this: 2026-11-23" in faults({**FILE, "date": typed})["date"]


def test_a_letter_is_not_older_than_what_it_tells() -> None:
    assert "from 19.11.2026 on" in faults({**FILE, "date": "2026-11-18"})["date"]
    answered = {**FILE, "earlier.1.sent_on": "2026-11-20", "earlier.1.answer.on": "2026-11-22"}
    assert "from 22.11.2026 on" in faults({**answered, "date": "2026-11-21"})["date"]
    assert "date" not in faults({**answered, "date": "2026-11-22"})
