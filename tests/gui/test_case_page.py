"""The page of a case: its road, what is told in forms, what is taken back, what is saved out and seen."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from aryz.casebook.happenings import data_of, events, exports, files
from aryz.casebook.records import (
    AnswerReceived,
    Case,
    Clarification,
    Cost,
    Extension,
    Forwarding,
    LetterSent,
    Note,
    Outcome,
)
from aryz.gui import kit
from aryz.gui.case.file_view import FileView
from aryz.gui.case.road_view import ANSWER, ASKED, COST, HANDED_IN, LONGER, NOTE, PASSED_ON
from aryz.gui.work import START
from tests.casebook.told import PERSON, example, hand_in, library, new_case
from tests.gui.casework import Desk, Ready, said
from tests.gui.driving import press, tab_to, write
from tests.gui.faults import faults_of_look

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
SENT = date(2026, 10, 1)


def begun(at: Desk, *, registered: date | None = SENT) -> tuple[Case, LetterSent]:
    """A case with a letter to the police of Almaty."""
    vault = at.vault
    case = new_case(vault)
    sent = hand_in(
        vault, case, example("kz-sergek-almaty"), SENT, registered=registered, holder="kz-dp-almaty"
    )
    return case, sent


def happened(at: Desk, case: Case) -> list[object]:
    return list(events(at.vault, case))


def test_the_person_stands_on_the_page_and_never_in_the_title(at: Desk) -> None:
    case, _sent = begun(at)
    road = at.open(case.code)
    assert PERSON.name.family in said(road)
    assert at.shell.windowTitle() == f"Case {case.code} – Aryz"
    at.go(NOTE)
    assert at.shell.windowTitle() == "A note – Aryz"
    assert PERSON.name.family not in at.shell.windowTitle()
    assert faults_of_look(at.shell) == []


def test_overdue_is_said_where_it_is_true_with_what_the_law_calls_silence(at: Desk) -> None:
    """Thursday, 1 October 2026: 2 is the first working day, 5 to 9 are 2 to 6, 12 to 16 are 7 to 11, 19 to 22 are 12 to 15."""
    case, _sent = begun(at)
    words = said(at.open(case.code))
    assert "The time for the answer ended:" in words
    assert "Thursday, 22 October" in words
    assert "15 working days" in words
    assert "38 days late" in words
    (late,) = [
        each for each in at.road().findChildren(kit.Leaf) if each.accessibleName() == "Thursday, 22.10.2026"
    ]
    assert late._urgency is kit.Urgency.LATE
    assert at.work.words.fact(library().country("kz").limits["kz.state-answer"].silence) in words


def test_without_the_day_of_registration_nothing_is_overdue(at: Desk) -> None:
    case, _sent = begun(at, registered=None)
    words = said(at.open(case.code))
    assert "By our count the time for the answer ended:" in words
    assert "days late" not in words
    assert "Counted from 01.10.2026" in words
    assert all(each._urgency is not kit.Urgency.LATE for each in at.road().findChildren(kit.Leaf))


def test_an_answer_by_its_demands(at: Desk, tmp_path: Path) -> None:
    """Day and papers, then each demand: what was not given carries its reason into the next letter."""
    case, sent = begun(at)
    scan = tmp_path / "ответ.pdf"
    scan.write_bytes(b"%PDF no")
    at.open(case.code)
    form = at.go(ANSWER)
    form.asking = Ready((scan,))
    form.primary.click()
    assert "Enter the date." in said(form)
    form.boxes["on"].editor.setFocus()  # type: ignore[union-attr]
    write("30.11.2026")
    form.primary.click()
    assert "still to come" in said(form)
    form.boxes["on"].editor.setFocus()  # type: ignore[union-attr]
    write("30.09.2026")
    form.primary.click()
    assert "when the letter went out" in said(form)
    form.boxes["on"].editor.setFocus()  # type: ignore[union-attr]
    write("20.11.2026")
    form.boxes["number"].editor.setFocus()  # type: ignore[union-attr]
    write("12-05/77")
    form.files.more.click()
    form.primary.click()
    form = at.form()
    assert at.shell.windowTitle().startswith("What came of each demand")
    form.primary.click()
    assert "Say what came of these demands: 1, 2" in said(form)
    first, *others = form.rows  # type: ignore[attr-defined]
    tab_to(first.tabs.tabs[0])
    press(Qt.Key.Key_Right)
    assert first.chosen() is Outcome.GIVEN
    for row in others:
        tab_to(row.tabs.tabs[0])
        press(Qt.Key.Key_Right)
        press(Qt.Key.Key_Right)
        tab_to(row.reason.editor)
        write("служебная тайна")
    assert form.typed("result") == "partial"
    at.settle()
    assert faults_of_look(at.shell) == []
    form.primary.click()
    (event,) = [each for each in happened(at, case) if isinstance(each, AnswerReceived)]
    assert (event.letter, event.on, event.number, event.result) == (
        sent.id,
        date(2026, 11, 20),
        "12-05/77",
        "partial",
    )
    assert event.reason == "служебная тайна"
    assert [each.outcome for each in event.outcomes][:2] == [Outcome.GIVEN, Outcome.REFUSED]
    kept = [file for file in files(at.vault, case) if file.event == event.id]
    assert [data_of(at.vault, file) for file in kept] == [b"%PDF no"]
    assert "Kept: an answer came." in said(at.road())
    assert "Refused: служебная тайна" in said(at.road())


def test_a_form_keeps_what_is_typed_when_the_language_changes(at: Desk) -> None:
    case, _sent = begun(at)
    at.open(case.code)
    form = at.go(NOTE)
    tab_to(form.boxes["text"].editor)  # type: ignore[union-attr]
    write("Қоңырау шалу")
    at.work.language_changed.emit()
    at.settle()
    assert at.form() is not form
    assert at.form().typed("text") == "Қоңырау шалу"


def fill(at: Desk, view: str, about: int = 0, **typed: str) -> None:
    """Fill a form and keep it."""
    form = at.go(view, about)
    for name, text in typed.items():
        box = form.boxes[name]
        if isinstance(box, kit.ChoiceGroup):
            next(row for row in box.rows if row.option.key == text).click()
        else:
            assert isinstance(box, kit.Field)
            box.editor.setFocus()
            write(text)
    form.primary.click()
    at.settle()


def test_everything_that_can_happen_is_kept_and_told(at: Desk) -> None:
    case, sent = begun(at)
    at.open(case.code)
    fill(at, LONGER, on="20.10.2026", until="30.12.2026", reason="нужна проверка", number="5")
    fill(at, PASSED_ON, on="21.10.2026", body="other", name="Комитет", registered="22.10.2026")
    fill(at, ASKED, on="22.10.2026", text="копию удостоверения")
    fill(at, NOTE, on="23.10.2026", text="Звонил дежурному.")
    fill(at, COST, on="23.10.2026", what="почта", amount="1 200", currency="KZT")
    words = said(at.road())
    found = happened(at, case)
    assert [type(each) for each in found] == [LetterSent, Extension, Forwarding, Clarification, Note, Cost]
    assert all(each.letter == sent.id for each in found[1:4])  # type: ignore[attr-defined]
    for told in (
        "until 30.12.2026",
        "Passed on to Комитет",
        "копию удостоверения",
        "Звонил дежурному.",
        "почта 1 200 KZT",
    ):
        assert told in words
    asked = next(each for each in found if isinstance(each, Clarification))
    at.road().entries[3].links["supplied"].click()
    fill(at, ASKED, asked.id, supplied="25.10.2026")
    assert "You gave it on 25.10.2026." in said(at.road())
    assert faults_of_look(at.shell) == []


@pytest.mark.parametrize(
    ("view", "typed", "told"),
    [
        (NOTE, {"text": "  "}, "Write the note."),
        (COST, {"amount": "много"}, "Enter the amount in figures."),
        (LONGER, {"on": "31.12.2026"}, "still to come"),
        (PASSED_ON, {"on": "21.10.2026"}, "Say who has the letter now."),
        (ASKED, {"on": "21.10.2026"}, "Say in a few words what they ask for."),
        (HANDED_IN, {"on": "позавчера или около"}, "Enter the date like this"),
    ],
)
def test_what_is_wrong_stands_in_a_summary_with_focus(
    at: Desk, view: str, typed: dict[str, str], told: str
) -> None:
    case, sent = begun(at)
    at.open(case.code)
    fill(at, view, sent.id if view == HANDED_IN else 0, **typed)
    form = at.form()
    assert form.summary is not None
    assert form.summary.hasFocus()
    assert told in form.summary.accessibleDescription()
    assert len(happened(at, case)) == 1
    assert faults_of_look(at.shell) == []


def test_taking_back_and_undo(at: Desk) -> None:
    """A letter goes with its answer, and both come back with their files and what they rest on."""
    case, sent = begun(at)
    at.open(case.code)
    fill(at, LONGER, on="20.10.2026")
    fill(at, NOTE, text="Не то")
    at.road().undo_button.click()
    assert [type(each) for each in happened(at, case)] == [LetterSent, Extension]
    demands = at.road().matter.demands(sent)
    assert demands
    at.road().entries[0].links["back"].click()
    assert happened(at, case) == []
    assert "Nothing has happened in this case yet." in said(at.road())
    at.road().undo_button.click()
    letter, longer = happened(at, case)
    assert isinstance(letter, LetterSent)
    assert isinstance(longer, Extension)
    assert longer.letter == letter.id
    assert at.road().matter.demands(letter) == demands
    assert [file.name for file in files(at.vault, case)] == ["access.pdf"]
    assert at.road().stand.undo is None


def test_a_file_is_saved_out_and_the_casebook_remembers(at: Desk, tmp_path: Path) -> None:
    case, _sent = begun(at)
    road = at.open(case.code)
    out = tmp_path / "copy.pdf"
    road.asking = Ready(place=out)
    (file,) = files(at.vault, case)
    road.entries[0].links[f"copy.{file.id}"].click()
    assert out.read_bytes() == data_of(at.vault, file)
    assert [each.place for each in exports(at.vault, case)] == [str(out)]
    road = at.road()
    road.asking = Ready(place=out)
    road.entries[0].links[f"copy.{file.id}"].click()
    assert "exists already" in said(road)
    assert len(exports(at.vault, case)) == 1


def test_a_file_is_seen_or_said_why_not(at: Desk) -> None:
    case, _sent = begun(at)
    road = at.open(case.code)
    (file,) = files(at.vault, case)
    road.entries[0].links[f"show.{file.id}"].click()
    view = at.page().view
    assert isinstance(view, FileView)
    at.qtbot.waitUntil(lambda: "It cannot be shown here." in said(view))
    press(Qt.Key.Key_Escape)
    assert at.road() is not None
    press(Qt.Key.Key_Escape)
    assert at.shell.overlay is None


def test_closing_and_opening_again(at: Desk) -> None:
    case, _sent = begun(at)
    road = at.open(case.code)
    road.close_button.click()
    assert "This case is closed since 29.11.2026." in said(at.road())
    assert "The time for the answer ended:" not in said(at.road())
    at.road().undo_button.click()
    assert "This case is closed" not in said(at.road())
    assert "The time for the answer ended:" in said(at.road())


def test_undo_of_changed_days_takes_the_proof_out_again(at: Desk, tmp_path: Path) -> None:
    case, sent = begun(at)
    proof = tmp_path / "stamp.jpg"
    proof.write_bytes(b"\xff\xd8 stamp")
    at.open(case.code)
    form = at.go(HANDED_IN, sent.id)
    form.asking = Ready((proof,))
    form.files.more.click()
    tab_to(form.boxes["number"].editor)  # type: ignore[union-attr]
    write("ЖТ-1")
    form.primary.click()
    assert len(files(at.vault, case)) == 2
    assert "Number: ЖТ-1." in said(at.road())
    at.road().undo_button.click()
    assert len(files(at.vault, case)) == 1
    assert "ЖТ-1" not in said(at.road())


def test_the_page_goes_when_the_casebook_locks(at: Desk) -> None:
    case, _sent = begun(at)
    at.open(case.code)
    assert at.work.page == START
    at.keeping.lock()
    assert at.shell.overlay is None


def test_hostile_text_is_text(at: Desk) -> None:
    case, _sent = begun(at)
    at.open(case.code)
    hostile = "<b>жирно</b> &amp; %s {code} \u202eобратно <img src=x>"
    fill(at, NOTE, text=hostile)
    fill(at, PASSED_ON, on="21.10.2026", body="other", name=hostile)
    assert hostile in said(at.road())
    assert faults_of_look(at.shell) == []
