"""Change the wording: any part, our text one click away, what the law demands kept, demands dropped and wishes added."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from aryz.gui import edits, kit
from aryz.gui.made import made_now
from aryz.gui.pages.check import CheckPage
from aryz.gui.pages.wording import WordingPage
from aryz.gui.pages.wording_rows import PartRow
from aryz.gui.work import Work
from aryz.interview.answers_file import load_answers
from aryz.model.answers import Edit
from tests.gui.filing import EXAMPLES, said
from tests.gui.paper import look  # noqa: F401 - a fixture for every test here

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
OWN = "Прошу ответить мне на русском языке и направить ответ по почте."


@pytest.fixture
def page(qtbot: QtBot, work: Work) -> WordingPage:
    """The page, shown, for a letter in Russian to two bodies."""
    return opened(qtbot, work)


def opened(qtbot: QtBot, work: Work, name: str = "kz-sergek-almaty", *, narrow: bool = False) -> WordingPage:
    if not work.values:
        work.open(EXAMPLES / f"{name}.yaml")
    made = WordingPage(work)
    qtbot.addWidget(made)
    made.resize(683 if narrow else 1366, 768)
    kit.spread_narrow(made, narrow)
    made.show()
    if not narrow:
        qtbot.waitUntil(lambda: made.pane.now() is not None)
    return made


def row(page: WordingPage, part: str) -> PartRow:
    return next(each for each in page.rows if each.part.id == part)


def box(page: WordingPage, part: str) -> kit.Field:
    """The box in the place of a part, opened by its link."""
    row(page, part).link.click()
    field = row(page, part).field
    assert field is not None
    return field


def text_of(page: WordingPage, qtbot: QtBot, wanted: str) -> None:
    qtbot.waitUntil(lambda: (now := page.pane.now()) is not None and wanted in now.text.replace("\n", " "))


def test_every_part_stands_in_the_letters_order(page: WordingPage) -> None:
    """Those that cannot be rewritten say why, in a line."""
    words = said(page)
    assert "This comes from your answers. Change the answer instead." in words
    assert "The office fills this in." in words
    places = [words.index(each.part.text.replace("\u00a0", " ")) for each in page.rows]
    assert places == sorted(places)
    assert all(each.link.accessibleName().startswith("Change: ") for each in page.rows)
    assert len({each.link.accessibleName() for each in page.rows}) == len(page.rows)


def test_the_letter_follows_every_key(page: WordingPage, qtbot: QtBot) -> None:
    """What is typed is seen before it is taken over, and marked."""
    field = box(page, "answer")
    field.set_value(OWN)
    text_of(page, qtbot, OWN)
    qtbot.waitUntil(lambda: bool(page.pane.view.sheets._marks))
    assert page.pane.key.isVisible()
    assert edits.edits(page.work.values) == []


def test_an_edit_is_taken_over_and_told(page: WordingPage, qtbot: QtBot) -> None:
    """It stands in the answers with the text that it was written for, and the row says so."""
    before = row(page, "answer").part.text
    box(page, "answer").set_value(OWN)
    row(page, "answer").finish()
    (edit,) = edits.edits(page.work.values)
    assert (edit.block, edit.language, edit.letter, edit.text) == ("answer", "ru", "access", OWN)
    assert edit.was == before
    assert row(page, "answer").part.edited
    assert not row(page, "answer").is_open()
    assert "Your own wording" in said(row(page, "answer"))
    assert row(page, "answer").link.hasFocus() or not page.isActiveWindow()


def test_our_text_is_one_click_away(page: WordingPage) -> None:
    """Taken over, it leaves no edit behind."""
    before = row(page, "answer").part.text
    box(page, "answer").set_value(OWN)
    row(page, "answer").finish()
    field = box(page, "answer")
    assert field.value() == OWN
    row(page, "answer")._ours()
    assert field.value() == before
    row(page, "answer").finish()
    assert edits.edits(page.work.values) == []
    assert not row(page, "answer").part.edited


def test_what_the_law_demands_stays(page: WordingPage) -> None:
    """Refused at once, beside the box and in the summary; the letter keeps what it had, the box what was typed."""
    wrong = next(each.part.id for each in page.rows if _loses(page, each))
    field = box(page, wrong)
    field.set_value("Нет.")
    row(page, wrong).finish()
    assert field.error()
    assert page._summary is not None
    assert field.error() in page._summary.accessibleDescription()
    assert edits.edits(page.work.values) == []
    assert field.value() == "Нет."


def _loses(page: WordingPage, each: PartRow) -> bool:
    made = page.made
    assert made is not None
    return bool(edits.faults(page.work, edits.with_text(page.work, [], made, each.part, "Нет.")))


def test_an_empty_text_is_refused(page: WordingPage) -> None:
    field = box(page, "answer")
    field.set_value(" … ")
    row(page, "answer").finish()
    assert "Write the text in words" in field.error()


def test_what_was_typed_is_not_lost(page: WordingPage, qtbot: QtBot, work: Work) -> None:
    """Leaving, another language of the window, another tab: the box stands there again."""
    box(page, "answer").set_value(OWN)
    page.leave()
    again = opened(qtbot, work)
    field = row(again, "answer").field
    assert field is not None
    assert field.value() == OWN
    assert again.pane.tabs is not None
    again.pane.tabs.tabs[1].click()
    qtbot.waitUntil(lambda: again._letter == 1)
    again.pane.tabs.tabs[0].click()
    qtbot.waitUntil(lambda: again._letter == 0)
    field = row(again, "answer").field
    assert field is not None
    assert field.value() == OWN
    row(again, "answer").left.emit()
    assert not row(again, "answer").is_open()
    assert row(opened(qtbot, work), "answer").field is None


def test_done_takes_over_what_is_open(page: WordingPage, qtbot: QtBot) -> None:
    """And stays where one is refused."""
    box(page, "answer").set_value(OWN)
    with qtbot.waitSignal(page.closed):
        page.ready.click()
    assert [each.text for each in edits.edits(page.work.values)] == [OWN]
    wrong = next(each.part.id for each in page.rows if not each.part.edited and _loses(page, each))
    box(page, wrong).set_value("Нет.")
    with qtbot.assertNotEmitted(page.closed):
        page.ready.click()
    assert page._summary is not None


def test_a_demand_is_dropped_and_asked_again(page: WordingPage) -> None:
    """A tick away; the last one stays, with the reason."""
    assert page.demands is not None
    page.demands.ticks["storage"].setChecked(False)
    assert "storage" not in edits.chosen(page.work)
    assert not any(each.part.id == "demands/storage" for each in page.rows)
    assert page.demands is not None
    page.demands.ticks["storage"].setChecked(True)
    assert any(each.part.id == "demands/storage" for each in page.rows)
    for demand in list(page.demands.ticks)[1:]:
        page.demands.ticks[demand].setChecked(False)
    first = next(iter(page.demands.ticks))
    page.demands.ticks[first].setChecked(False)
    assert page.demands.ticks[first].isChecked()
    assert "Keep at least one demand" in said(page.demands)
    assert edits.chosen(page.work) == (first,)


def test_a_wish_is_added_changed_and_taken_away(page: WordingPage, qtbot: QtBot) -> None:
    assert page.demands is not None
    page.demands.add_wish()
    assert page.demands.field.error() == "Write what you ask for."
    page.demands.field.set_value("сообщить, где стоит камера")
    page.demands.add_wish()
    assert edits.wishes(page.work.values) == ["сообщить, где стоит камера"]
    text_of(page, qtbot, "сообщить, где стоит камера")
    assert page.demands.field.value() == ""
    (wish,) = page.demands.wishes
    wish.open("сообщить, кто смотрел запись")
    wish.finish()
    assert edits.wishes(page.work.values) == ["сообщить, кто смотрел запись"]
    page.demands._away(1)
    assert edits.wishes(page.work.values) == []


def test_hostile_text_is_plain_or_refused(page: WordingPage) -> None:
    nasty = "Прошу ответить <b>письменно</b> {{ 7*7 }} & <v of='x'/>"
    box(page, "answer").set_value(nasty)
    row(page, "answer").finish()
    assert nasty in said(page)
    field = box(page, "answer")
    field.set_value("знак \u202e спрятан")
    row(page, "answer").finish()
    assert field.error()


def test_edits_outlive_file_and_language(page: WordingPage, tmp_path: Path, work: Work) -> None:
    """Saved, opened again, and with the same wording whatever the window speaks."""
    box(page, "answer").set_value(OWN)
    row(page, "answer").finish()
    path = tmp_path / "mine.aryz"
    path.write_text(work.to_text(), encoding="utf-8")
    assert load_answers(path).edits[0].text == OWN
    work.open(path)
    assert edits.edits(work.values)[0].text == OWN
    assert edits.own_parts(page._drafts) == 1


def test_an_edit_of_a_part_that_is_gone_is_kept_and_told(page: WordingPage, qtbot: QtBot, work: Work) -> None:
    """Its demand is left out: the words wait, and can be taken away."""
    box(page, "demands/storage").set_value("назвать срок, до которого хранят мои данные")
    row(page, "demands/storage").finish()
    assert page.demands is not None
    page.demands.ticks["storage"].setChecked(False)
    assert "Kept, but in no letter now" in said(page)
    away = next(
        each for each in page.findChildren(kit.Button) if each.accessibleName().startswith("Take away: назв")
    )
    away.click()
    assert edits.edits(work.values) == []
    qtbot.waitUntil(lambda: "Kept, but in no letter now" not in said(page))


def test_the_check_page_tells_of_own_words(qtbot: QtBot, work: Work) -> None:
    """Its row counts them, and the letter marks them."""
    work.open(EXAMPLES / "kz-sergek-almaty.yaml")
    check = CheckPage(work)
    qtbot.addWidget(check)
    check.resize(1366, 768)
    check.show()
    link = check.table.link("wording")
    assert link is not None
    with qtbot.waitSignal(work.overlay_wanted) as asked:
        link.click()
    assert asked.args == [WordingPage]
    check.hide()
    page = opened(qtbot, work)
    box(page, "answer").set_value(OWN)
    row(page, "answer").finish()
    check.show()
    wording = next(each for each in check.table.rows if each.answer.key == "wording")
    assert wording.answer.answer == "1 part in your own words"
    qtbot.waitUntil(check.pane.key.isVisible)


def test_an_edit_of_a_file_that_no_letter_can_take(qtbot: QtBot, work: Work) -> None:
    """It stands in its box with the reason; the letters can be made without it; a part that there is not is shown, too."""
    work.open(EXAMPLES / "kz-sergek-almaty.yaml")
    given = [
        Edit(block="answer", language="ru", letter="access", text=OWN),
        Edit(block="ground", language="ru", letter="access", text="Нет."),
        Edit(block="title", language="ru", letter="access", text="Другое заглавие"),
    ]
    edits.put(work, given)
    page = opened(qtbot, work)
    assert [each.block for each in edits.edits(work.values)] == ["answer"]
    field = row(page, "ground").field
    assert field is not None
    assert field.value() == "Нет."
    assert field.error()
    assert page._summary is not None
    assert "Другое заглавие" in said(page)
    assert len(made_now(work)) == 2


def test_a_part_is_opened_by_two_clicks_on_it(page: WordingPage, qtbot: QtBot, work: Work) -> None:
    """On the page itself, here and beside the answers."""
    qtbot.waitUntil(lambda: (now := page.pane.now()) is not None and now.whole)
    now = page.pane.now()
    assert now is not None
    place = next(each for each in now.rendered.places if each.block == "ground" and not each.of)
    middle = QPointF(place.x + place.width / 2, place.y + place.height / 2)
    page.pane.view.sheets.pointed.emit(place.page, middle)
    assert row(page, "ground").is_open()
    page.pane.view.sheets.pointed.emit(0, QPointF(0.001, 0.001))
    check = CheckPage(at_the_end(work))
    qtbot.addWidget(check)
    check.resize(1366, 768)
    check.show()
    qtbot.waitUntil(lambda: check.pane.now() is not None)
    with qtbot.waitSignal(work.overlay_wanted) as asked:
        check.pane.view.sheets.pointed.emit(place.page, middle)
    assert asked.args is not None
    again = asked.args[0](work)
    assert isinstance(again, WordingPage)
    qtbot.addWidget(again)
    again.show()
    again.setFocus()
    again.focus_first()
    assert row(again, "ground").is_open()
    assert not row(again, "answer").is_open()


def at_the_end(work: Work) -> Work:
    work.page = work.last_page()
    return work


@pytest.mark.parametrize("narrow", [False, True])
def test_nothing_is_cut(qtbot: QtBot, work: Work, narrow: bool) -> None:
    """Wide and narrow, with a box open and an error; every control has a name."""
    page = opened(qtbot, work, narrow=narrow)
    box(page, "answer").set_value(" … ")
    row(page, "answer").finish()
    qtbot.wait(50)
    texts = [part.text() for part in page.findChildren(kit.Text) if part.isVisible() and part.cut()]
    buttons = [part for part in page.findChildren(kit.Button) if part.isVisible()]
    assert texts == []
    assert [part.words() for part in buttons if part.cut() or not part.accessibleName()] == []
    assert page.page.horizontalScrollBar().maximum() == 0
    if narrow:
        page.letter_button.click()
        assert page.panel.isVisible()
        assert not page.page.isVisible()
