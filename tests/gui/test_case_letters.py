"""Letters into the casebook from the page after them, and the next one out of it: exact bytes, papers in memory, no half-filled wizard left."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from aryz.casebook.cases import cases, client_of
from aryz.casebook.happenings import basis_of, data_of, events, files, save_event, unfinished
from aryz.casebook.records import LetterSent, NewFile
from aryz.gui import kit
from aryz.gui.case.keep_part import KeepPart
from aryz.gui.case.road_view import ANSWER, ASKED, COST, HANDED_IN, LONGER, NOTE, PASSED_ON
from aryz.gui.case.view import NEXT_LETTER
from aryz.gui.made import Order, made_now, quiet
from aryz.gui.pages.next import NextPage
from aryz.gui.papers import place
from aryz.gui.work import NEXT, START
from aryz.interview.answers_file import read_answers
from tests.casebook.told import answer, example, hand_in, new_case
from tests.casebook.walks import with_addresses
from tests.gui.casework import DAY, Desk, desk, said
from tests.gui.driving import EXAMPLES, tab_to, write
from tests.gui.faults import faults_of_look

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def part_of(at: Desk) -> KeepPart:
    """The part on the page after the letters of the example."""
    at.work.open(EXAMPLES / "kz-sergek-almaty.yaml")
    at.work.jump(NEXT)
    at.settle()
    assert isinstance(at.shell.screen_now, NextPage)
    (part,) = at.shell.screen_now.findChildren(KeepPart)
    return part


def test_the_very_pages_are_kept_with_what_they_rest_on(at: Desk) -> None:
    part = part_of(at)
    made = made_now(at.work)
    assert len(unfinished(at.vault)) == 1
    assert part.title is not None
    tab_to(part.title.editor)
    write("Камера на Абая")
    part.button.click()
    (case,) = cases(at.vault)
    assert (case.code, case.title, case.system, case.created) == (
        "014",
        "Камера на Абая",
        "kz-sergek-almaty",
        DAY,
    )
    assert client_of(at.vault, case.client).person == at.work.drafts()[0].person
    letters = [each for each in events(at.vault, case) if isinstance(each, LetterSent)]
    assert [each.body for each in letters] == ["kz-dp-almaty", "kz-digital-almaty"]
    assert all(each.ready for each in letters)
    kept = files(at.vault, case)
    assert [(each.name, data_of(at.vault, each)) for each in kept] == [
        (each.name, each.data) for each in made
    ]
    basis = basis_of(at.vault, letters[0])
    assert basis.demands
    assert basis.sources
    assert read_answers(basis.answers, "kept").case == "014"
    assert "Kept in the case 014" in said(part)


def test_no_half_filled_wizard_is_left(at: Desk) -> None:
    part = part_of(at)
    part.button.click()
    assert unfinished(at.vault) == ()
    at.work.go_back()
    at.work.jump(START)
    assert unfinished(at.vault) == ()
    at.work.jump("place")
    at.work.set("incident.place", "улица Абая, 2")
    at.work.go_next()
    assert len(unfinished(at.vault)) == 1


def test_a_code_that_another_case_has_is_refused_at_its_box(at: Desk) -> None:
    new_case(at.vault, code="014")
    part = part_of(at)
    part.button.click()
    assert part.code is not None
    assert "There is a case 014 already" in part.code.error()
    assert part.code.editor.hasFocus()
    assert len(cases(at.vault)) == 1
    at.settle()
    assert faults_of_look(at.shell) == []
    write("014-б")
    part.button.click()
    assert [each.code for each in cases(at.vault)] == ["014-б", "014"]


def test_without_an_open_casebook_there_is_nothing_to_keep_in(at: Desk) -> None:
    at.keeping.lock()
    at.work.open(EXAMPLES / "kz-sergek-almaty.yaml")
    at.work.jump(NEXT)
    at.settle()
    assert isinstance(at.shell.screen_now, NextPage)
    assert at.shell.screen_now.findChildren(KeepPart) == []


def test_the_kept_letter_stands_when_the_page_is_made_anew(at: Desk) -> None:
    part_of(at).button.click()
    at.work.language_changed.emit()
    at.settle()
    assert isinstance(at.shell.screen_now, NextPage)
    (part,) = at.shell.screen_now.findChildren(KeepPart)
    assert "Kept in the case 014" in said(part)


def test_the_next_letter_encloses_the_earlier_ones_from_memory(at: Desk, tmp_path: Path) -> None:
    """Its kit holds their pages; no file of them lies anywhere."""
    vault = at.vault
    case = new_case(vault)
    at.work.open(EXAMPLES / "kz-sergek-almaty.yaml")
    pdf = made_now(at.work)[0].data
    at.work.reset()
    given = with_addresses(example("kz-sergek-almaty"))
    on = date(2026, 11, 20)
    sent = hand_in(vault, case, given, on, registered=on, holder="kz-dp-almaty")
    save_event(vault, answer(sent, date(2026, 11, 25)), [NewFile(name="отказ.pdf", data=pdf)])
    save_event(vault, sent, [NewFile(name="access.pdf", data=pdf)])
    for file in files(vault, case):
        if not data_of(vault, file).startswith(b"%PDF-"):
            with vault.writing() as connection:
                connection.execute("DELETE FROM file WHERE id = ?", (file.id,))
    at.open(case.code)
    at.page().go(NEXT_LETTER)
    at.settle()
    at.steps().writing["kz-dp-almaty", "complaint-superior"].click()
    at.settle()
    assert [each.path for each in at.work.drafts()[0].attachments] == ["access.pdf", "отказ.pdf"]
    assert place(at.work, "отказ.pdf") == pdf
    (made,) = Order(at.work).make(quiet, "kit")
    assert made.data.startswith(b"%PDF-")
    assert len(made.data) > len(pdf)
    assert list(tmp_path.rglob("*.pdf")) == []
    assert all("Копия" in each.title for each in at.work.drafts()[0].attachments)
    page = at.work.page
    (draft,) = [each for each in unfinished(vault) if each.case == case.id]
    at.work.reset()
    at.work.jump(START)
    at.keeping.resume(draft)
    assert at.work.page == page
    assert at.keeping.case is not None
    assert place(at.work, "отказ.pdf") == pdf
    at.keeping.lock()
    assert at.work.papers == {}


def test_what_is_attached_is_kept_with_the_letter(at: Desk, tmp_path: Path) -> None:
    """One file more: the letter with its papers, as it is handed in."""
    at.work.open(EXAMPLES / "kz-sergek-almaty.yaml")
    pdf = made_now(at.work)[0].data
    at.work.papers["act.pdf"] = pdf
    at.work.set("attachments.1", "act.pdf")
    at.work.jump(NEXT)
    at.settle()
    assert isinstance(at.shell.screen_now, NextPage)
    (part,) = at.shell.screen_now.findChildren(KeepPart)
    part.button.click()
    (case,) = cases(at.vault)
    kept = files(at.vault, case)
    assert [each.name for each in kept] == [
        "014-access-kz-dp-almaty-ru.pdf",
        "014-access-kz-dp-almaty-ru-kit.pdf",
        "014-access-kz-digital-almaty-ru.pdf",
        "014-access-kz-digital-almaty-ru-kit.pdf",
    ]
    kits = {each.name: each.data for each in Order(at.work).make(quiet, "kit")}
    assert all(data_of(at.vault, each) == kits[each.name] for each in kept if each.name in kits)
    assert len(kits) == 2


@pytest.mark.parametrize("size", [(683, 384), (1366, 768)])
def test_every_view_in_every_width(qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> None:
    """Nothing cut, nothing sideways, every control named, in a wide window and as at 200 %."""
    with desk(qtbot, tmp_path, DAY, size=size) as at:
        vault = at.vault
        case = new_case(vault)
        given = example("kz-sergek-almaty")
        sent = hand_in(
            vault, case, given, date(2026, 10, 1), registered=date(2026, 10, 2), holder="kz-dp-almaty"
        )
        hand_in(vault, case, given, date(2026, 11, 20), holder="kz-digital-almaty")
        save_event(
            vault, answer(sent, date(2026, 11, 1), "partial"), [NewFile(name="о" * 90 + ".pdf", data=b"x")]
        )
        at.open(case.code)
        for view in ("road", ANSWER, LONGER, PASSED_ON, ASKED, NOTE, COST, HANDED_IN, NEXT_LETTER, "file"):
            about = sent.id if view == HANDED_IN else files(vault, case)[0].id if view == "file" else 0
            at.page().go(view, about)
            for fold in at.page().findChildren(kit.Fold):
                fold.open(True)
            at.settle()
            assert at.shell.width() == size[0], view
            assert faults_of_look(at.shell) == [], view
        assert at.shell.windowTitle() == "A file of the case – Aryz"


@pytest.mark.parametrize("first", ["typed", "kept"])
def test_the_day_of_registration_is_typed_once(at: Desk, first: str) -> None:
    """What was typed after the letters stands in the case's form, and the other way round."""
    at.work.open(EXAMPLES / "kz-sergek-almaty.yaml")
    at.work.set("date", "2026-11-20")
    at.work.jump(NEXT)
    page = at.shell.screen_now
    assert isinstance(page, NextPage)
    if first == "typed":
        type_day(page, "24.11.2026")
    page.findChildren(KeepPart)[0].button.click()
    if first == "kept":
        type_day(page, "24.11.2026")
    at.settle()
    (letter, other) = [each for each in events(at.vault, cases(at.vault)[0]) if isinstance(each, LetterSent)]
    assert (letter.ready, letter.registered_on, other.registered_on) == (True, date(2026, 11, 24), None)
    at.open("014")
    form = at.go(HANDED_IN, letter.id)
    assert form.typed("registered") == "24.11.2026"
    for name, day in (("on", "25.11.2026"), ("registered", "26.11.2026")):
        tab_to(form.boxes[name].editor)  # type: ignore[union-attr]
        write(day)
    form.primary.click()
    at.shell.close_overlay()
    at.settle()
    assert "The letter was registered on this day: Thursday, 26 November." in said(page)


def test_the_day_of_registration_outlives_a_look_at_the_answers(at: Desk) -> None:
    at.work.open(EXAMPLES / "kz-sergek-almaty.yaml")
    at.work.set("date", "2026-11-20")
    at.work.jump(NEXT)
    assert isinstance(at.shell.screen_now, NextPage)
    type_day(at.shell.screen_now, "24.11.2026")
    at.work.go_back()
    at.work.jump(NEXT)
    at.settle()
    assert isinstance(at.shell.screen_now, NextPage)
    assert "The letter was registered on this day: Tuesday, 24 November." in said(at.shell.screen_now)


def type_day(page: NextPage, day: str) -> None:
    """Say when the first letter was registered."""
    page.notes[0].link.click()
    page.notes[0].fields[0][1].set_value(day)
    page.notes[0].count()
