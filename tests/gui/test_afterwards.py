"""What happens next in eight countries: ways to hand in, letters to be translated, claims, and what follows from what comes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from aryz.casebook.handing import handing
from aryz.casebook.outlook import handed_in, outlook, to_translate
from aryz.documents.text import render_text
from aryz.drafting import draft
from aryz.gui import kit
from aryz.gui.pages.next import NextPage
from aryz.gui.readable import shortened
from aryz.gui.work import NEXT, Work
from aryz.interview.answers_file import load_answers
from aryz.model.letter import LetterRole
from tests.gui.paper import ROOT, TODAY, example, library, look  # noqa: F401 - a fixture for every test here

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
EXAMPLES = ROOT / "templates" / "examples"
CLAIM = """system: "kz-sergek-almaty"
letter: "court-claim"
language: "ru"
filing_language: "ru"
holders: [{id: "kz-dp-almaty"}]
addressee: {name: "Специализированный межрайонный административный суд города Алматы"}
person:
  name: {family: "Асанова", given: "Айгүл"}
  id_number: "900101450129"
  birth_date: "1990-01-01"
  birth_place: "город Алматы"
  postal_address: "050000, город Алматы, улица Абая, дом 10"
  residence_address: "050000, город Алматы, улица Абая, дом 10"
  phone: "+7 701 000 00 01"
incident: {city: "almaty", from: "2026-09-12T18:00", place: "перекрёсток улиц Абая и Розыбакиева"}
earlier:
  - {kind: "access", sent_on: "2026-09-14", registered_on: "2026-09-15", answer: {on: "2026-10-01", result: "refused"}}
  - {kind: "complaint-superior", sent_on: "2026-10-05", answer: {on: "2026-11-01", result: "refused"}}
"""


@pytest.fixture
def work(qapp: QApplication) -> Iterator[Work]:
    """No answers yet, in English."""
    made = Work(library(), "en", clock=lambda _zone: TODAY)
    yield made
    made.stop()


def opened(qtbot: QtBot, work: Work, path: Path, *, width: int = 1366) -> NextPage:
    """The page after the letters of a file were made."""
    work.open(path)
    work.jump(NEXT)
    page = NextPage(work)
    qtbot.addWidget(page)
    page.resize(width, 720)
    kit.spread_narrow(page, width < 1000)
    page.show()
    QApplication.processEvents()
    return page


def said(page: QWidget) -> str:
    """All words of a part, those under closed folds too."""
    return "\n".join(text.text() for text in page.findChildren(kit.Text)).replace("\u00a0", " ")


def test_a_copy_alone_is_handed_in_after_translation() -> None:
    """Estonia: the reading copies have terms; beside a letter to hand in (Ukraine) a copy has none."""
    estonian = draft(library(), example("ee-tallinn-cameras"), today=TODAY)
    assert {each.letter.role for each in estonian} == {LetterRole.READING}
    assert to_translate(estonian) == handed_in(estonian) == estonian
    terms = outlook(library(), estonian, {}, TODAY)
    assert all(term.last_day for term in terms)
    ukrainian = draft(library(), example("ua-kyiv-cctv"), today=TODAY)
    assert to_translate(ukrainian) == ()
    assert {each.letter.language for each in handed_in(ukrainian)} == {"uk"}


def test_what_is_translated_first_is_said_first(qtbot: QtBot, work: Work) -> None:
    """The first step is the translation, and into which language."""
    page = opened(qtbot, work, EXAMPLES / "ee-tallinn-cameras.yaml")
    words = said(page)
    first = words.index("Have the letter translated. They accept: Estonian.")
    assert (
        first < words.index("Print the translation twice") < words.index("Hand it in by one of these ways:")
    )
    assert "Last day for the answer" in words
    second = next(each for each in page.findChildren(kit.Text) if each.text().startswith("Print the transl"))
    buttons = page.print_button.mapTo(page, page.print_button.rect().bottomLeft())
    # the translator needs the file first
    assert buttons.y() < second.mapTo(page, second.rect().topLeft()).y()


@pytest.mark.parametrize(
    ("name", "step"), [("ru-moscow-cctv", "the letter"), ("kz-sergek-almaty", "each letter")]
)
def test_one_letter_is_not_called_each(qtbot: QtBot, work: Work, name: str, step: str) -> None:
    """The first step speaks of as many letters as there are."""
    assert f"Print {step} twice, and sign both copies." in said(
        opened(qtbot, work, EXAMPLES / f"{name}.yaml")
    )


@pytest.mark.parametrize(
    ("name", "day"), [("ru-moscow-cctv", "when they received it"), ("kg-stop-covid", "of registration")]
)
def test_the_last_step_asks_for_the_day_that_the_count_begins_with(
    qtbot: QtBot, work: Work, name: str, day: str
) -> None:
    """The step and the link above it speak of the same day."""
    words = said(opened(qtbot, work, EXAMPLES / f"{name}.yaml"))
    assert f"Enter above the day {day}: the last day follows from it." in words


def test_what_could_not_be_made_is_not_offered_for_saving(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """A claim without its court: the sentence names body or court; only the answers can be saved."""
    path = tmp_path / "claim.yaml"
    path.write_text(
        "\n".join(line for line in CLAIM.splitlines() if not line.startswith("addressee")), encoding="utf-8"
    )
    page = opened(qtbot, work, path)
    words = said(page)
    assert "Enter the name of the body or court to which you write." in words
    assert "These files are not saved yet." not in words
    assert page.files.answers_button.isVisible()
    assert not page.files.text_button.isVisible()


def test_two_offices_of_one_ministry_have_different_tabs() -> None:
    """A cut name keeps what tells it from the others; one that fits, or that nobody shares, begins as it begins."""
    ministry = "The Ministry of Internal Affairs of the Republic of Tajikistan"
    office = "The Ministry of Internal Affairs of the Republic of Tajikistan, its department in Dushanbe"
    both = (ministry, office)
    assert shortened(ministry, both, 40) == "…Affairs of the Republic of Tajikistan"
    assert shortened(office, both, 40) == "…Tajikistan, its department in Dushanbe"
    assert shortened(office, (office, "The city"), 20) == "The Ministry of…"
    assert shortened("The city", both, 20) == "The city"


def test_folds_of_a_page_have_different_names(qtbot: QtBot, work: Work) -> None:
    """For a screen reader, each says for which answer it is."""
    page = opened(qtbot, work, EXAMPLES / "ua-kyiv-cctv.yaml")
    names = [each.button.accessibleName() for each in page.findChildren(kit.Fold)]
    assert len(names) == len(set(names)) >= 2


def test_each_way_says_what_is_proof_and_what_does_not_count(qtbot: QtBot, work: Work) -> None:
    """Moscow: paper and the portal; e-mail is no appeal there, with the reason, after the ways that count."""
    page = opened(qtbot, work, EXAMPLES / "ru-moscow-cctv.yaml")
    words = said(page)
    country = library().country("ru")
    post = next(each for each in country.channels if each.id == "ru-post")
    mail = next(each for each in country.channels if each.id == "ru-email")
    assert work.words.fact(post.says) in words
    assert "You need: an account there." in words
    assert words.index("By post") < words.index("By e-mail: do not use this way")
    assert work.words.fact(mail.says) in words


def test_an_address_that_is_old_is_not_shown(qtbot: QtBot, work: Work) -> None:
    """No address without a young page: the official page instead, to copy."""
    page = opened(qtbot, work, EXAMPLES / "ru-moscow-cctv.yaml")
    found = handing(library(), [each.draft for each in page._made], work.bodies(), TODAY)
    pages = {place.page for one in found for place in one.places if place.page}
    assert pages
    for address in pages:
        assert address in said(page)
        (button,) = [
            each for each in page.findChildren(kit.Button) if each.accessibleName() == f"Copy: {address}"
        ]
        button.click()
        assert QGuiApplication.clipboard().text() == address
    for body in work.bodies():
        for contact in (body.postal_address, body.email):
            if contact is not None and contact.evidence.source_date is None:
                assert not any(text in said(page) for text in contact.text.values())


def test_a_form_says_how_much_it_takes() -> None:
    """Every limit of the facts is more than nothing, and letters have a length to hold against it."""
    limits = [
        each.max_characters for code in library().countries for each in library().country(code).channels
    ]
    assert all(most >= 0 for most in limits)
    (made, *_rest) = draft(library(), example("kz-sergek-almaty"), today=TODAY)
    assert len(render_text(made.letter)) > 1000


def test_a_complaint_is_handed_in_where_the_law_says() -> None:
    """Kazakhstan: at the body complained of, though the ministry above decides."""
    answers = example("kz-complaint-superior")
    drafts = handed_in(draft(library(), answers, today=TODAY))
    about = [library().body(each.id, on=TODAY) for each in answers.holders] or [
        library().body("kz-dp-almaty", on=TODAY)
    ]
    found = handing(library(), drafts, about, TODAY)
    bodies = {place.body.id for one in found for place in one.places if place.body}
    assert bodies == {"kz-dp-almaty"}
    assert drafts[0].body != "kz-dp-almaty"


def test_silence_and_refusal_lead_on_with_reason_and_time(qtbot: QtBot, work: Work) -> None:
    """Results with the same next step share a part; silence has its own day."""
    page = opened(qtbot, work, EXAMPLES / "kz-sergek-almaty.yaml")
    words = said(page)
    rung = next(each for each in library().country("kz").routes if each.letter == "complaint-superior")
    assert words.count("If no answer comes") == 1
    assert words.count(work.words.fact(rung.why)) == 2
    assert (
        "If they refuse\nIf they answer only a part\nIf they say that the recording no longer exists" in words
    )
    assert "If they stay silent, until this day: Tuesday, 16.03.2027." in words
    assert "Only: If they answer only a part." in words
    assert "the body that your letter was passed on to must answer now" in words.lower()


def test_no_recording_is_gone_where_there_was_no_camera(qtbot: QtBot, work: Work) -> None:
    """An app keeps no video."""
    assert "the recording no longer exists" not in said(opened(qtbot, work, EXAMPLES / "kg-stop-covid.yaml"))


def test_bodies_of_two_sorts_have_their_own_ways_on(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """A company has no body above it: what follows is told for each."""
    text = (EXAMPLES / "kz-sergek-almaty.yaml").read_text(encoding="utf-8")
    text = text.replace("kz-sergek-almaty", "kz-sergek-astana").replace('city: "almaty"', 'city: "astana"')
    both = f'{text}holders:\n  - id: "kz-dp-astana"\n  - id: "kz-korkem"\n'
    (tmp_path / "both.yaml").write_text(both, encoding="utf-8")
    page = opened(qtbot, work, tmp_path / "both.yaml")
    words = said(page.page)
    assert words.count("If no answer comes") == 2
    assert words.count("When a full answer comes") == 1
    assert "By e-mail: do not use this way\nFor: The Police Department of the City of Astana" in words


def test_a_claim_has_no_day_for_an_answer(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """The court sets the days; nothing is said of silence. The claim has three pages at most."""
    (tmp_path / "claim.yaml").write_text(CLAIM, encoding="utf-8")
    page = opened(qtbot, work, tmp_path / "claim.yaml")
    words = said(page)
    assert page._fault == ""
    assert "The court sets the days" in words
    assert "When the court writes" in words
    assert "If no answer comes" not in words
    assert page.findChildren(kit.Leaf) == []
    assert "3 pages" in words or "2 pages" in words
    assert load_answers(tmp_path / "claim.yaml").letter == "court-claim"


@pytest.mark.parametrize("width", [683, 1366])
@pytest.mark.parametrize(
    "name", ["ee-tallinn-cameras", "ua-kyiv-cctv", "am-yerevan-cameras", "md-chisinau-traffic"]
)
def test_nothing_is_cut(qtbot: QtBot, work: Work, name: str, width: int) -> None:
    """Long names and rules wrap, wide and narrow, folds open too."""
    page = opened(qtbot, work, EXAMPLES / f"{name}.yaml", width=width)
    for fold in page.findChildren(kit.Fold):
        fold.open(True)
    QApplication.processEvents()
    texts = [part.text() for part in page.findChildren(kit.Text) if part.isVisible() and part.cut()]
    buttons = [part.words() for part in page.findChildren(kit.Button) if part.isVisible() and part.cut()]
    assert (texts, buttons) == ([], [])
    assert page.page.horizontalScrollBar().maximum() == 0


def test_every_country_says_how_and_what_then(qtbot: QtBot, work: Work) -> None:
    """For every example: at least one way to hand in, and a part for each thing that can come."""
    for path in sorted(EXAMPLES.glob("*.yaml")):
        page = opened(qtbot, work, path)
        words = said(page)
        assert page._fault == "", path
        assert "Hand it in by one of these ways:" in words, path
        assert "If they refuse" in words, path
        page.leave()
