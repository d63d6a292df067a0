"""Check your answers: every answer in words, a way back from each, the letters beside them, and what is wrong said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aryz.gui import kit
from aryz.gui.made import Order, made_now
from aryz.gui.pages.check import CheckPage
from aryz.gui.readable import lines
from aryz.gui.work import NEXT, Work
from tests.gui.paper import ROOT, TODAY, library, look  # noqa: F401 - a fixture for every test here

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
EXAMPLES = ROOT / "templates" / "examples"


@pytest.fixture
def work(qapp: QApplication) -> Iterator[Work]:
    """The answers of an example, in English."""
    made = Work(library(), "en", clock=lambda _zone: TODAY)
    made.open(EXAMPLES / "kz-sergek-almaty.yaml")
    while made.page != made.last_page():
        made.go_next()  # past the cautions
    yield made
    made.stop()


def opened(qtbot: QtBot, work: Work, *, narrow: bool = False) -> CheckPage:
    """The page, shown, with its letter."""
    page = CheckPage(work)
    qtbot.addWidget(page)
    page.resize(683 if narrow else 1366, 720)
    kit.spread_narrow(page, narrow)
    page.show()
    if not narrow:
        qtbot.waitUntil(lambda: (now := page.pane.now()) is not None and now.whole)
    return page


def said(page: CheckPage) -> str:
    """All words of the left side."""
    return "\n".join(text.text() for text in page.page.findChildren(kit.Text))


def test_every_answer_is_there_in_words(qtbot: QtBot, work: Work) -> None:
    """Choices by their labels, dates in words, what was passed over said, what is proposed shown."""
    page = opened(qtbot, work)
    words = said(page)
    for expected in (
        "Kazakhstan",
        "Almaty",
        "18:00",
        "19.11.2026",
        "123 ABC 02",
        "Not given",
        "About me",
    ):
        assert expected in words
    assert "The Police Department of the City of Almaty\nThe Digitalization Department" in words
    titles = [
        group.text()
        for group in page.table.findChildren(kit.Text)
        if group.text() in ("What happened", "About you")
    ]
    assert "About you" in titles


def test_each_row_leads_back_by_a_link_with_its_name(qtbot: QtBot, work: Work) -> None:
    """The link of the place opens the page of the place, and Continue comes back."""
    page = opened(qtbot, work)
    link = page.table.link("incident.place")
    assert link is not None
    assert link.accessibleName() == "Change: Place"
    link.click()
    assert work.page == "place"
    work.set("incident.place", "Abay Avenue 10")
    work.go_next()
    assert work.page == work.last_page()
    back = opened(qtbot, work)
    row = next(row for row in back.table.rows if row.answer.key == "incident.place")
    assert row.answer.changed == "Changed just now"
    assert back.pane.key.isVisible()
    assert any(text.text() == "Changed: Place" for text in back.pane.findChildren(kit.Text))
    assert back.pane.view.sheets._marks


def test_nothing_is_marked_where_nothing_changed(qtbot: QtBot, work: Work) -> None:
    """Arriving by the road marks no row."""
    page = opened(qtbot, work)
    assert not any(row.answer.changed for row in page.table.rows)
    assert not page.pane.key.isVisible()


def test_the_button_names_the_deed_and_the_number(qtbot: QtBot, work: Work) -> None:
    """Two bodies, two letters; one tab for each."""
    page = opened(qtbot, work)
    assert page.primary.words() == "Make two letters"
    assert page.pane.tabs is not None
    assert [tab.words()[:10] for tab in page.pane.tabs.tabs] == ["The Police", "The Digita"]
    page.pane.tabs.tabs[1].click()
    qtbot.waitUntil(lambda: (now := page.pane.now()) is not None and now.letter == 1)
    assert "цифровизации" in page.pane.view.accessibleDescription()
    assert "2 pages" in page.pane.view.accessibleName()


def test_a_reading_copy_is_named(qtbot: QtBot, work: Work) -> None:
    """English is no language of the body: one letter is to hand in, one to read."""
    work.set("holders", "kz-dp-almaty")
    work.set("language", "en")
    page = opened(qtbot, work)
    assert page.pane.tabs is not None
    assert page.pane.tabs.tabs[1].words().endswith("(reading copy)")


def test_warnings_are_quiet_notes(qtbot: QtBot, work: Work) -> None:
    """The cautions of the country, and who is not sure to hold the data, each once."""
    page = opened(qtbot, work)
    words = said(page)
    assert "Good to know" in words
    assert words.count("We are not sure that this body holds the data") == 2
    notes = [note for note in page.findChildren(kit.Note) if note.kind is kit.NoteKind.WHY]
    assert len({note.accessibleName() for note in notes}) == len(notes)


def test_what_was_dropped_is_told(qtbot: QtBot, work: Work) -> None:
    """An answer of an abandoned branch stands in no letter, and the page says so."""
    work.set("incident.phone_number", "+7 701 000 00 02")
    page = opened(qtbot, work)
    assert "These answers no longer apply" in said(page)


def test_making_goes_on_and_keeps_the_letters(qtbot: QtBot, work: Work) -> None:
    """The next page finds them made."""
    page = opened(qtbot, work)
    with qtbot.waitSignal(work.moved) as moved:
        page.primary.click()
    assert moved.args == [NEXT]
    assert len(Order(work).kept()) == 2
    assert made_now(work) == Order(work).kept()
    work.set("incident.place", "elsewhere")
    assert Order(work).kept() == ()


def test_a_missing_answer_is_said_and_marked_in_the_letter(qtbot: QtBot, work: Work) -> None:
    """The summary leads to the row; the letter marks the gap."""
    work.set("person.name.family", "")
    work.set("person.name.given", "")
    page = opened(qtbot, work)
    assert page.pane.key.isVisible()
    page.go_on()
    qtbot.waitUntil(lambda: page._summary is not None)
    summary = page._summary
    assert summary is not None
    assert work.page == work.last_page()
    target = page._row("person.name.family")
    assert target is page.table.link("person.name.family")
    summary.links[0].click()
    assert target.hasFocus() or not page.isActiveWindow()


def test_hostile_text_is_plain(qtbot: QtBot, work: Work) -> None:
    """Markup is shown as it was typed."""
    nasty = "<img src=x> {{ 7*7 }} <b>bold</b>"
    work.set("incident.place", nasty)
    page = opened(qtbot, work)
    assert nasty in said(page)
    assert nasty in page.pane.view.accessibleDescription()


def test_in_a_narrow_window_the_letter_is_behind_a_button(qtbot: QtBot, work: Work) -> None:
    """The number of letters is known all the same."""
    page = opened(qtbot, work, narrow=True)
    assert page.primary.words() == "Make two letters"
    assert not page.right.isVisible()
    page.letter_button.click()
    qtbot.waitUntil(lambda: page.pane.now() is not None)
    assert page.right.isVisible()
    assert not page.page.isVisible()
    kit.spread_narrow(page, False)
    assert page.right.isVisible()
    assert page.page.isVisible()


def test_the_letter_grows(qtbot: QtBot, work: Work) -> None:
    """Zoom by buttons that have names."""
    page = opened(qtbot, work)
    assert (page.pane.smaller.accessibleName(), page.pane.larger.accessibleName()) == (
        "Smaller letter",
        "Larger letter",
    )
    before = page.pane.now()
    assert before is not None
    page.pane.larger.click()
    qtbot.waitUntil(lambda: (now := page.pane.now()) is not None and now.wish.width > before.wish.width)
    assert page.pane.view.zoom() == 1.25


def test_nothing_is_cut(qtbot: QtBot, work: Work) -> None:
    """No label and no button loses words, wide or narrow."""
    for narrow in (False, True):
        page = opened(qtbot, work, narrow=narrow)
        QApplication.processEvents()
        texts = [part.text() for part in page.findChildren(kit.Text) if part.isVisible() and part.cut()]
        buttons = [part.words() for part in page.findChildren(kit.Button) if part.isVisible() and part.cut()]
        assert (texts, buttons) == ([], [])


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_example_can_be_read(path: object, work: Work) -> None:
    """A line for every question, none of them an id or empty."""
    work.open(EXAMPLES / str(path))
    rows = lines(work.flow, work.library, work.values, work.words)
    assert rows
    assert all(row.label and row.answer and "{" not in row.answer for row in rows)
