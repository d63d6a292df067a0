"""The walk by window: from the request through silence and reminder to the regulator and the court, each letter from what the case knows."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from aryz.casebook.cases import cases
from aryz.casebook.happenings import data_of, events, files, unfinished
from aryz.casebook.records import LetterSent
from aryz.gui import kit
from aryz.gui.case.keep_part import KeepPart
from aryz.gui.case.road_view import HANDED_IN
from aryz.gui.case.view import NEXT_LETTER
from aryz.gui.case.writing import typed
from aryz.gui.daywords import full_day
from aryz.gui.pages.next import NextPage
from aryz.gui.work import CAUTIONS, NEXT, START
from aryz.model.answers import Answers, Holder
from tests.casebook.told import example
from tests.casebook.walks import WALKS, Leg, with_addresses
from tests.gui.casework import Desk, desk, said
from tests.gui.driving import tab_to, write
from tests.gui.faults import faults_of_look

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


ASKED = {
    "addressee.name": "Суд по месту нахождения органа",
    "addressee.postal_address": "улица Судебная, 1",
    "person.residence_address": "улица Гоголя, 1",
    "person.birth_date": "01.01.1990",
    "person.birth_place": "Алматы",
}
"""What no earlier letter needed."""


def to_the_letters(at: Desk) -> NextPage:
    """From wherever the wizard is to the page after the letters; only what the case cannot know is answered."""
    for _ in range(40):
        if at.work.page == NEXT:
            break
        for fault in at.work.faults(at.work.page) if at.work.page != CAUTIONS else ():
            at.work.set(fault.field, ASKED[fault.field])
        before = at.work.page
        at.work.go_next() if before != at.work.last_page() else at.work.jump(NEXT)
        assert at.work.page != before, at.work.faults(before) if before != CAUTIONS else before
    at.settle()
    assert isinstance(at.shell.screen_now, NextPage)
    assert at.shell.screen_now._fault == ""
    return at.shell.screen_now


def before(given: Answers, day: date) -> Answers:
    """The example with what happened three days before a day."""
    happened = (day - timedelta(days=3)).isoformat()
    moved = {
        name: happened + text[len(happened) :]
        for name in ("from_", "to")
        if (text := getattr(given.incident, name))
    }
    return replace(given, incident=replace(given.incident, **moved))


def keep(at: Desk) -> KeepPart:
    """Keep the letters by the button on the page after them, and open the case."""
    (part,) = to_the_letters(at).findChildren(KeepPart)
    part.button.click()
    at.settle()
    assert part.open_button is not None
    part.open_button.click()
    at.settle()
    return part


def hand_in(at: Desk, day: date) -> None:
    """Note on the case's page that the letter was handed in and registered on that day, by keys."""
    road = at.road()
    assert "Ready, not handed in yet" in said(road)
    tab_to(road.buttons[HANDED_IN])
    road.buttons[HANDED_IN].click()
    at.settle()
    form = at.form()
    for name in ("on", "registered"):
        box = form.boxes[name]
        assert isinstance(box, kit.Field)
        tab_to(box.editor)
        write(f"{day:%d.%m.%Y}")
    number = form.boxes["number"]
    assert isinstance(number, kit.Field)
    tab_to(number.editor)
    write("ЖТ-15/7")
    form.primary.click()
    at.settle()


@pytest.mark.parametrize("country", WALKS)
def test_from_the_request_to_the_court_by_window(qtbot: QtBot, tmp_path: Path, country: str) -> None:
    walk = WALKS[country]
    given = before(with_addresses(example(walk.example)), walk.legs[0].registered)
    holder = (Holder(id=walk.holder),) if walk.holder else given.holders
    first = walk.legs[0].registered
    with desk(qtbot, tmp_path, first) as at:
        at.work.resume(typed(at.work, replace(given, holders=holder)), "")
        for leg in walk.legs:
            keep(at)
            code = at.page().stand.code
            hand_in(at, leg.registered)
            _shows(at, leg, waiting=True)
            at.shell.close_overlay()
            assert at.work.page == NEXT
            at.work.reset()
            at.work.jump(START)
            assert unfinished(at.vault) == ()
            at.day.today = leg.then
            at.open(code)
            _shows(at, leg, waiting=False)
            _next(at, leg, guided=walk.guided)
        if not walk.guided:
            keep(at)
            hand_in(at, walk.legs[-1].then)
        (case,) = cases(at.vault)
        sent = [each for each in events(at.vault, case) if isinstance(each, LetterSent)]
        wanted = [(leg.letter, leg.registered) for leg in walk.legs]
        if not walk.guided:
            wanted.append(("court-claim", walk.legs[-1].then))
        assert [(each.kind, each.registered_on) for each in sent] == wanted
        assert {each.number for each in sent} == {"ЖТ-15/7"}
        assert not any(each.ready for each in sent)
        kept = files(at.vault, case)
        assert (
            len(kept) == 2 * len(sent) - 1
        )  # every letter but the first encloses papers, and is kept with them too
        assert all(data_of(at.vault, file).startswith(b"%PDF-") for file in kept)


def _shows(at: Desk, leg: Leg, *, waiting: bool) -> None:
    """The road shows the last day, and after it the person's own time."""
    words, english = said(at.road()), at.work.words
    assert faults_of_look(at.shell) == []
    if leg.last_day is not None:
        told = full_day(leg.last_day, english, at.day.today).replace("\u00a0", " ")
        assert told in words
        assert ("Last day for the answer:" in words) is waiting
    if not waiting and leg.window is not None:
        assert full_day(leg.window[1], english, at.day.today).replace("\u00a0", " ") in words


def _next(at: Desk, leg: Leg, *, guided: bool) -> None:
    """Take the step of the table on the page of what can follow."""
    at.page().go(NEXT_LETTER)
    at.settle()
    steps = at.steps()
    for fold in steps.findChildren(kit.Fold):
        fold.open(True)
    at.settle()
    assert faults_of_look(at.shell) == []
    words = said(steps)
    if leg.step_last is not None:
        assert full_day(leg.step_last, at.work.words, at.day.today).replace("\u00a0", " ") in words
    buttons = {letter: button for (_holder, letter), button in steps.writing.items()}
    if guided and leg.step == "court-claim":
        assert leg.step not in buttons
        assert "A lawyer should file this." in words
        return
    buttons[leg.step].click()
    at.settle()
    assert at.shell.overlay is None
    assert at.keeping.case is not None
    drafts = at.work.drafts()
    assert [each.letter for each in drafts] == [leg.step]
    assert drafts[0].earlier[-1].answer.result == "none"
    names = [each.path for each in drafts[0].attachments]
    assert len(names) == len(drafts[0].earlier)
    assert all(isinstance(at.work.papers[name], bytes) for name in names)
