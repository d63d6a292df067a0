"""What do you want, in which language, which country: headings, the next step, folds, and what each row is good for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from aryz.gui import kit
from aryz.gui.pages.languages import LanguagePart
from aryz.gui.pages.letters import LettersPart
from aryz.gui.pages.question import QuestionSheet
from aryz.gui.work import Work
from aryz.interview.menu import menu
from tests.gui.driving import press
from tests.gui.paper import ROOT, TODAY, library, look  # noqa: F401 - a fixture for every test here

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
EXAMPLES = ROOT / "templates" / "examples"
SHOWN: list[QuestionSheet] = []
"""Pages live as long as their test."""
REFUSED = {
    "before": "yes",
    "earlier.1.kind": "access",
    "earlier.1.sent_on": "01.10.2026",
    "earlier.1.answer.result": "refused",
}


@pytest.fixture
def work(qapp: QApplication) -> Iterator[Work]:
    """No answers yet, in English."""
    made = Work(library(), "en", clock=lambda _zone: TODAY)
    yield made
    made.stop()
    SHOWN.clear()


def sheet(qtbot: QtBot, work: Work, page: str, *, width: int = 700) -> QuestionSheet:
    """A page of the interview, shown."""
    work.page = page
    found = next(each for each in library().interview.pages if each.id == page)
    made = QuestionSheet(work, found)
    qtbot.addWidget(made)
    made.resize(width, 720)
    kit.spread_narrow(made, width < 700)
    made.show()
    SHOWN.append(made)
    QApplication.processEvents()
    return made


def letters(qtbot: QtBot, work: Work, example: str, **answers: str) -> LettersPart:
    """The part with the letters, for an example and other answers."""
    work.open(EXAMPLES / f"{example}.yaml")
    work.values.update({key.replace("__", "."): text for key, text in answers.items()})
    part = sheet(qtbot, work, "letter").parts["letter"]
    assert isinstance(part, LettersPart)
    return part


def seen(part: QWidget) -> list[str]:
    """The words that are not under a closed fold."""
    return [text.text() for text in part.findChildren(kit.Text) if text.isVisible()]


def test_kinds_stand_under_headings_urgent_first(qtbot: QtBot, work: Work) -> None:
    """Nothing was sent yet: requests only; complaints are told under a fold, not offered."""
    part = letters(qtbot, work, "kz-sergek-almaty", before="no")
    words = seen(part)
    heads = [words.index(each) for each in ("Urgent: before it is erased", "Ask", "Change or stop")]
    assert heads == sorted(heads)
    assert next(iter(part.ticks)) == "preserve-video"
    assert "complaint-regulator" not in part.ticks
    assert [fold.button.words() for fold in part.folds] == [
        "Open later, if they do not answer well",
        "Letters not offered here, and why",
    ]
    assert "Complain to the prosecutor" not in words


def test_the_next_step_stands_first_with_its_reason(qtbot: QtBot, work: Work) -> None:
    """After a refusal: the complaint to the body above, ticked and marked; what it asks for is told."""
    part = letters(qtbot, work, "kz-sergek-almaty", letter="", **REFUSED)
    words = seen(part)
    assert words.index("The next step") < words.index("Complain")
    first = next(iter(part.ticks))
    assert first == "complaint-superior"
    assert part.ticks[first].isChecked()
    rung = next(each for each in library().country("kz").routes if each.letter == first)
    assert work.words.fact(rung.why) in part.ticks[first].accessibleDescription()
    assert work.words.fact(rung.note) in words
    part.ticks[first].setChecked(False)
    assert work.words.fact(rung.note) not in seen(part)
    assert work.get("letter") == ""


def test_what_must_come_before_a_step_is_said(qtbot: QtBot, work: Work) -> None:
    """The court wants the complaint first."""
    part = letters(qtbot, work, "kz-sergek-almaty", letter="", **REFUSED)
    told = part.ticks["court-claim"].accessibleDescription()
    assert "What must come before it: Complain to the body above." in told


def test_a_step_without_a_letter_is_advice(qtbot: QtBot, work: Work) -> None:
    """A court claim that Aryz does not write: the guidance, that a lawyer should file it; no tick."""
    part = letters(qtbot, work, "am-yerevan-cameras", letter="", **REFUSED)
    rung = next(each for each in library().country("am").routes if each.letter == "court-claim")
    words = seen(part)
    assert "court-claim" not in part.ticks
    assert work.words.fact(rung.guidance) in words
    assert "A lawyer should file this." in words


def test_a_claim_says_its_fee(qtbot: QtBot, work: Work) -> None:
    """A court claim that Aryz writes, once it is ticked: what to know and what it costs."""
    part = letters(qtbot, work, "ua-kyiv-cctv", letter="", **REFUSED)
    rung = next(each for each in library().country("ua").routes if each.letter == "court-claim")
    part.ticks["court-claim"].setChecked(True)
    words = seen(part)
    assert work.words.fact(rung.note) in words
    assert rung.fee is not None
    assert work.words.fact(rung.fee.says) in words


def test_after_a_full_answer_nothing_is_proposed(qtbot: QtBot, work: Work) -> None:
    """Where no step fits: what to do instead, nothing ticked, complaints under a fold but still to be had."""
    answers = {**REFUSED, "earlier.1.answer.result": "given"}
    part = letters(qtbot, work, "kz-sergek-almaty", letter="", **answers)
    assert "The next step" not in seen(part)
    assert (
        "They answered. If the data are wrong or no longer needed, ask them to correct or delete them."
        in seen(part)
    )
    assert not any(tick.isChecked() for tick in part.ticks.values())
    unfit = next(fold for fold in part.folds if fold.button.words().startswith("These do not fit"))
    assert not part.ticks["complaint-regulator"].isVisible()
    unfit.button.setFocus()
    press(Qt.Key.Key_Space, " ")
    assert part.ticks["complaint-regulator"].isVisible()
    assert unfit.button.accessibleDescription() == "open"
    part.ticks["complaint-regulator"].setChecked(True)
    assert work.get("letter") == "complaint-regulator"


def test_every_kind_is_somewhere(work: Work) -> None:
    """All thirteen kinds, for every system, before and after an earlier letter."""
    for code in library().countries:
        for system in library().country(code).systems:
            for more in ({"before": "no"}, REFUSED):
                work.values = {"country": code, "event": "", "system": system, **more}
                work.values["event"] = library().system(system).events[0]
                found = menu(work.flow.scope(work.values))
                entries = [
                    *([found.first] if found.first else []),
                    *(each for group in (*found.groups, *found.fresh) for each in group.entries),
                    *found.guides,
                    *found.unfit,
                ]
                here = {each.kind.kind for each in entries}
                here |= {each.kind for each in found.later} | {each.kind.kind for each in found.missing}
                assert here == {kind.kind for kind in library().kinds}, (system, more)


@pytest.mark.parametrize("width", [340, 700])
@pytest.mark.parametrize("example", ["kz-sergek-almaty", "ua-kyiv-cctv", "ee-tallinn-cameras"])
def test_nothing_is_cut_with_all_folds_open(qtbot: QtBot, work: Work, example: str, width: int) -> None:
    """Long reasons wrap, wide and narrow."""
    work.open(EXAMPLES / f"{example}.yaml")
    work.values.update({**REFUSED, "letter": ""})
    page = sheet(qtbot, work, "letter", width=width)
    for fold in page.findChildren(kit.Fold):
        fold.open(True)
    QApplication.processEvents()
    texts = [part.text() for part in page.findChildren(kit.Text) if part.isVisible() and part.cut()]
    ticks = [part.text() for part in page.findChildren(kit.Tick) if part.isVisible() and part.cut()]
    buttons = [part.words() for part in page.findChildren(kit.Button) if part.isVisible() and part.cut()]
    assert (texts, ticks, buttons) == ([], [], [])
    assert page.horizontalScrollBar().maximum() == 0


def languages(qtbot: QtBot, work: Work, example: str) -> LanguagePart:
    """The page with the languages of an example."""
    work.open(EXAMPLES / f"{example}.yaml")
    part = sheet(qtbot, work, "language").parts["language"]
    assert isinstance(part, LanguagePart)
    return part


def hints(part: LanguagePart) -> dict[str, str]:
    """What each row says under its name."""
    return {choice.option.key: choice.option.hint for choice in part.group.rows}


def test_a_language_that_is_not_ours_is_named_with_the_way_there(qtbot: QtBot, work: Work) -> None:
    """Estonia: only Estonian counts; a copy to read, to be translated."""
    part = languages(qtbot, work, "ee-tallinn-cameras")
    words = "\n".join(seen(part))
    assert "The bodies here accept: Estonian" in words
    assert "Have it translated" in words
    assert set(hints(part).values()) == {"A copy for you to read, and to be translated."}


def test_ukrainian_is_handed_in_beside_the_copy(qtbot: QtBot, work: Work) -> None:
    """Ukraine: the letter in Ukrainian goes with every other choice."""
    part = languages(qtbot, work, "ua-kyiv-cctv")
    said = hints(part)
    assert said["uk"] == "They accept it. This is what you hand in."
    assert said["ru"] == "A copy for you to read. You also get what you hand in: Ukrainian."
    assert part.findChildren(kit.Note) == []


def test_several_accepted_languages_are_chosen_next(qtbot: QtBot, work: Work) -> None:
    """Kazakhstan takes two: English is a copy, and the page after asks."""
    said = hints(languages(qtbot, work, "kz-sergek-almaty"))
    assert said["kk"] == said["ru"] == "They accept it. This is what you hand in."
    assert said["en"] == "A copy for you to read. You choose next what you hand in."


def test_countries_stand_by_their_names(qtbot: QtBot, work: Work) -> None:
    """Eight of them, in the order of the window's language, all seen at once."""
    page = sheet(qtbot, work, "country")
    (group,) = page.findChildren(kit.ChoiceGroup)
    names = [choice.option.words for choice in group.rows]
    assert len(names) == 8
    assert names == sorted(names)
    assert page.fits()
