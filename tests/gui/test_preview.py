"""The letter while it is written: only the newest wish is shown, gaps are marked, marks land on their answers."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event, get_ident
from typing import Any

import msgspec
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from aryz.documents.pdf import render_pdf
from aryz.drafting import draft
from aryz.drafting.ledger import runs_of
from aryz.gui.drawing import Pages
from aryz.gui.marks import changed_keys, gaps, keys_of, marks
from aryz.gui.preview import Press, Preview, Shown, Wish
from aryz.interview.values import flatten
from aryz.model.answers import Answers, Incident, Person
from aryz.model.base import InputError, Message
from aryz.model.letter import Draft
from tests.gui.paper import TODAY, example, library


@pytest.fixture
def preview(qtbot: QtBot) -> Iterator[Preview]:
    """A preview that is stopped in the end."""
    made = Preview(library())
    yield made
    made.stop()


def wish(answers: Answers | None = None, *, letter: int = 0, width: int = 300, fine: bool = False) -> Wish:
    """A wish for the example's letters."""
    return Wish((answers or example(),), TODAY, letter, width, fine)


def with_place(place: str) -> Answers:
    """The example with another place."""
    known = example()
    return msgspec.structs.replace(known, incident=msgspec.structs.replace(known.incident, place=place))


def dark(image: QImage, left: float, top: float, right: float, bottom: float) -> int:
    """How many pixels of a part of a page (fractions) are ink."""
    wide, high = image.width(), image.height()
    return sum(
        image.pixelColor(x, y).lightness() < 128
        for x in range(int(left * wide), int(right * wide))
        for y in range(int(top * high), int(bottom * high))
    )


def test_the_letter_comes_in_the_windows_thread(qtbot: QtBot, preview: Preview) -> None:
    """All letters, the pages of one at the width asked for, its text for a screen reader."""
    came: list[tuple[Shown, int]] = []
    preview.shown.connect(lambda shown: came.append((shown, get_ident())))
    with qtbot.waitSignal(preview.idle):
        preview.ask(wish(letter=1))
    last, thread = came[-1]
    assert thread == get_ident()
    assert last.whole
    assert (len(last.drafts), last.letter) == (2, 1)
    assert all(page.width() == 300 for page in last.pages)
    assert "Розыбакиева" in last.text


def test_the_page_that_is_seen_comes_first(qtbot: QtBot, preview: Preview) -> None:
    """Then the others; until then they are white paper of the right size."""
    first, last = Press(library()).make(Wish((example(),), TODAY, width=200, fine=False, seen=1))
    assert not first.whole
    assert last.whole
    assert dark(first.pages[0], 0, 0, 1, 1) == 0 < dark(last.pages[0], 0, 0, 1, 1)
    assert first.pages[1] == last.pages[1]
    assert first.pages[0].size() == last.pages[0].size()


def test_only_the_newest_wish_is_made(
    qtbot: QtBot, preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While one letter is made, ten more changes come: one more letter is made, the last."""
    begun, go, places = Event(), Event(), []
    real = Press.make

    def slow(self: Press, wanted: Wish) -> Iterator[Shown]:
        places.append(wanted.answers[0].incident.place)
        begun.set()
        go.wait(10)
        yield from real(self, wanted)

    monkeypatch.setattr(Press, "make", slow)
    shown: list[str] = []
    preview.shown.connect(lambda came: shown.append(came.wish.answers[0].incident.place))
    preview.ask(wish(with_place("place 0")))
    assert begun.wait(10)
    for number in range(1, 11):
        preview.ask(wish(with_place(f"place {number}")))
    with qtbot.waitSignal(preview.idle):
        go.set()
    assert places == ["place 0", "place 10"]
    assert set(shown) == {"place 10"}


def test_a_wish_taken_back_shows_nothing(qtbot: QtBot, preview: Preview) -> None:
    """None is the newest wish then."""
    shown: list[object] = []
    preview.shown.connect(shown.append)
    with qtbot.waitSignal(preview.idle):
        preview.ask(wish())
        preview.ask(None)
    assert shown == []


def test_a_wrong_answer_is_told_and_the_next_one_is_made(qtbot: QtBot, preview: Preview) -> None:
    """A sentence instead of a letter; the worker goes on."""
    with qtbot.waitSignal(preview.failed) as failed:
        preview.ask(wish(with_place("a\u202eb")))
    assert failed.args is not None
    assert isinstance(failed.args[0], Message)
    with qtbot.waitSignal(preview.shown):
        preview.ask(wish())


def test_hostile_text_is_plain_text_on_the_page(qtbot: QtBot, preview: Preview) -> None:
    """Markup and templates in an answer are letters of the letter."""
    nasty = '<img src="x"> {{ 7*7 }} <b>'
    with qtbot.waitSignal(preview.shown) as shown:
        preview.ask(wish(with_place(nasty)))
    assert shown.args is not None
    assert nasty in shown.args[0].text


def test_another_letter_or_width_needs_no_new_draft(monkeypatch: pytest.MonkeyPatch) -> None:
    """The drafts of the same answers are kept."""
    press, calls = Press(library()), []

    def counted(*given: Any, **more: Any) -> tuple[Draft, ...]:
        calls.append(given)
        return draft(*given, **more)

    monkeypatch.setattr("aryz.gui.preview.draft", counted)
    for wanted in (wish(), wish(letter=1), wish(width=200), wish(with_place("other"))):
        list(press.make(wanted))
    assert len(calls) == 2


def test_fine_pages_have_the_same_size(qtbot: QtBot) -> None:
    """Drawn twice as large and halved, a page keeps its width and its words' places."""
    (letter, *_) = draft(library(), example(), today=TODAY)
    pages = Pages(render_pdf(letter.letter, library().fonts).pdf)
    plain, fine = pages.draw(0, 400), pages.draw(0, 400, fine=True)
    pages.close()
    assert plain.size() == fine.size()
    assert dark(fine, 0.45, 0.05, 1, 0.2) > 0
    assert dark(fine, 0, 0.05, 0.4, 0.2) == 0


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (["incident.start"], "18:00"),
        (["person.phone"], "+7"),
        (["incident.place"], "Розыбакиева"),
        (["person.name.family"], "Асанова"),
    ],
)
def test_marks_land_on_the_lines_of_their_answer(questions: list[str], expected: str) -> None:
    """The places that the page knows for the answer lie inside the marks, and marks hold no other answer's place."""
    (made, *_) = draft(library(), example(), today=TODAY)
    rendered = render_pdf(made.letter, library().fonts)
    found = marks(made.letter, rendered, questions, flatten(example()))
    wanted = set(keys_of(questions))
    mine = [place for place in rendered.places if wanted & set(place.of)]
    assert expected in "".join(run.text for run in runs_of(made.letter.blocks) if wanted & set(run.of))
    assert mine
    for place in rendered.places:
        inside = any(
            mark.page == place.page
            and mark.area.contains(place.x + place.width / 2, place.y + place.height / 2)
            for mark in found
        )
        if place.of:
            assert inside == bool(wanted & set(place.of)), place


def test_demands_are_marked_one_by_one() -> None:
    """Those that were chosen."""
    known = msgspec.structs.replace(example(), demands=("confirm", "source"))
    (made, *_) = draft(library(), known, today=TODAY)
    rendered = render_pdf(made.letter, library().fonts)
    assert len(marks(made.letter, rendered, ["demands"], flatten(known))) >= 1
    assert marks(made.letter, rendered, ["country", "about"], flatten(known)) == ()


def test_what_is_missing_is_marked() -> None:
    """The gaps of a letter are known by the answers they wait for."""
    bare = msgspec.structs.replace(example(), person=Person(), incident=Incident())
    (made, *_) = draft(library(), bare, today=TODAY, complete=False)
    waiting = gaps(made.letter, [bare])
    assert {"person.name.family", "incident.place"} <= set(waiting)
    assert marks(made.letter, render_pdf(made.letter, library().fonts), waiting, flatten(bare))


def test_what_changed() -> None:
    """Answers that came, went or differ, each question once."""
    before = {"a": "1", "b": "2", "c": "3"}
    assert changed_keys(before, {"a": "1", "b": "5", "d": "4", "c?": "unknown"}) == ("b", "c", "d")
    assert changed_keys(before, dict(before)) == ()


def test_without_a_system_there_is_no_letter() -> None:
    """The strict fault stays."""
    with pytest.raises(InputError):
        list(Press(library()).make(wish(Answers(letter="access"))))
