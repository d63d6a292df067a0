"""What leaves the window beside the PDFs: kits, letters for Word, drafts of e-mails, the text for a form."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from aryz.cli.main import main as command_line
from aryz.documents.making import make
from aryz.gui import kit
from aryz.gui.made import made_now
from aryz.gui.pages.kit_page import KitPage
from aryz.gui.pages.text_page import TextPage, text_page
from aryz.gui.saving import FILES, KIT, ONE
from aryz.gui.work import Work
from aryz.interview.answers_file import load_answers
from tests.gui.filing import EXAMPLES, Answering, finished, opened, page_count, printing, said
from tests.gui.paper import TODAY, library, look  # noqa: F401 - a fixture for every test here

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def kit_page(qtbot: QtBot, work: Work, name: str, place: Path) -> KitPage:
    """What opens when a person presses "Save the kit"."""
    page = opened(qtbot, work, name)
    with qtbot.waitSignal(work.overlay_wanted) as asked:
        page.kit_button.click()
    assert asked.args is not None
    made = asked.args[0](work)
    assert isinstance(made, KitPage)
    qtbot.addWidget(made)
    made.doing.asking = Answering(place)
    made.show()
    return made


@pytest.mark.parametrize("shape", [ONE, FILES])
def test_a_kit_is_the_one_of_the_command_line(qtbot: QtBot, work: Work, tmp_path: Path, shape: str) -> None:
    """The same bytes under the same names, in either shape."""
    made = kit_page(qtbot, work, "kz-sergek-almaty", tmp_path / "window")
    made.shape.set_current(shape)
    made.save_button.click()
    assert "The kit is saved in this folder" in finished(qtbot, made)
    answers = load_answers(EXAMPLES / "kz-sergek-almaty.yaml")
    theirs = make(library(), answers, today=work.today, formats=(KIT,), words=work.words, kit=shape)
    written = {path.name: path.read_bytes() for path in (tmp_path / "window").iterdir()}
    assert written == {each.name: each.data for each in theirs}
    assert len(written) == (2 if shape == ONE else len(theirs)) >= 2


OF_COUNTRIES = {
    "am": "am-yerevan-cameras", "ee": "ee-tallinn-cameras", "kg": "kg-safe-country", "kz": "kz-sergek-almaty",
    "md": "md-chisinau-traffic", "ru": "ru-moscow-cctv", "tj": "tj-dushanbe-safe-city", "ua": "ua-kyiv-cctv",
}  # fmt: skip
"""Country -> one of the examples."""


def test_every_country_is_among_them() -> None:
    assert set(OF_COUNTRIES) == set(library().countries)


@pytest.mark.parametrize("language", ["en", "kk", "ky", "ru"])
@pytest.mark.parametrize("code", OF_COUNTRIES)
def test_each_country_has_the_kit_of_the_command_line_in_each_language(
    qtbot: QtBot, tmp_path: Path, code: str, language: str
) -> None:
    work = Work(library(), language, clock=lambda _zone: TODAY)
    made = kit_page(qtbot, work, OF_COUNTRIES[code], tmp_path / "window")
    made.save_button.click()
    finished(qtbot, made)
    (answers,) = work.drafts()  # what the wizard does not ask in this country is left out there
    theirs = make(library(), answers, today=work.today, formats=(KIT,), words=work.words)
    written = {path.name: path.read_bytes() for path in (tmp_path / "window").iterdir()}
    assert written == {each.name: each.data for each in theirs} != {}
    work.stop()


def test_a_kit_that_stands_is_left_alone(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """Never replaced unasked; one sentence says so."""
    made = kit_page(qtbot, work, "kz-sergek-almaty", tmp_path)
    made.save_button.click()
    finished(qtbot, made)
    before = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    made.save_button.click()
    assert "Choose another folder" in finished(qtbot, made)
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def test_letters_for_word_are_those_of_the_command_line(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    page = opened(qtbot, work, "kz-sergek-almaty", tmp_path / "window")
    page.files.word_button.click()
    assert str(tmp_path / "window") in finished(qtbot, page)
    example = str(EXAMPLES / "kz-sergek-almaty.yaml")
    given = ["draft", example, "-o", str(tmp_path / "command"), "--date", "2026-11-23", "--format", "docx"]
    assert command_line(given) == 0
    written = {path.name: path.read_bytes() for path in (tmp_path / "window").iterdir()}
    assert written == {path.name: path.read_bytes() for path in (tmp_path / "command").iterdir()}
    assert len(written) == 2


def test_where_email_does_not_count_no_draft_is_offered(qtbot: QtBot, work: Work) -> None:
    """The reason stands there, quietly."""
    page = opened(qtbot, work, "ru-moscow-cctv")
    assert page.files.mail_button is None
    assert "e-mail" in said(page.files.fold).casefold()


def test_more_formats_are_under_a_fold_that_stays_open(qtbot: QtBot, work: Work) -> None:
    """Closed at first; as the person left it when the page counts again."""
    page = opened(qtbot, work, "kz-sergek-almaty")
    assert not page.files.word_button.isVisible()
    page.files.fold.button.click()
    assert page.files.word_button.isVisible()
    page._refill()
    qtbot.waitUntil(page.files.word_button.isVisible)


def test_a_kit_is_printed_once(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """Letters alone twice; of a kit, which holds both copies, each paper once."""
    preview = printing(qtbot, opened(qtbot, work, "kg-other-state-camera"), tmp_path)
    assert preview.number() == 2
    preview.what._take(preview.what.rows[1])
    qtbot.waitUntil(lambda: KIT in preview._sets and bool(preview._images))
    assert preview.number() == 1
    assert all(tick.isChecked() for tick in preview.ticks)
    names = [tick.accessibleName() for tick in preview.ticks]
    assert names[0].startswith("How to file this and what happens next: ")
    assert len(set(names)) == len(names) == len(preview._sets[KIT])
    preview.print_button.click()
    finished(qtbot, preview)
    pages = sum(page_count(each.data) for each in preview._sets[KIT])
    assert page_count((tmp_path / "printed.pdf").read_bytes()) == pages
    preview.what._take(preview.what.rows[0])
    assert preview.number() == 2
    assert preview.chosen() == made_now(work)[:1]


def text_of(qtbot: QtBot, work: Work, name: str) -> TextPage:
    """What opens from the first letter's link."""
    page = opened(qtbot, work, name)
    with qtbot.waitSignal(work.overlay_wanted) as asked:
        page.files.text_links[0].click()
    assert asked.args is not None
    made = asked.args[0](work)
    assert isinstance(made, TextPage)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_text_goes_to_the_clipboard(qtbot: QtBot, work: Work) -> None:
    """As the box has it."""
    made = text_of(qtbot, work, "kz-sergek-almaty")
    assert made.channel is not None
    assert made.channel.id == "kz-e-otinish"
    made.copy_button.click()
    assert QGuiApplication.clipboard().text() == made.field.value()
    assert "Paste it into the form" in said(made)


def test_a_copy_to_read_is_no_text_for_a_form(qtbot: QtBot, work: Work) -> None:
    """It is for the person; only what is handed in has the link."""
    page = opened(qtbot, work, "kg-other-state-camera")
    assert len(page._made) == 2
    assert len(page.files.text_links) == 1


def test_the_count_follows_every_key(qtbot: QtBot, work: Work) -> None:
    """Against the limit that the person read on the form; too long is said, and by how much."""
    made = text_of(qtbot, work, "kz-sergek-almaty")
    made.field.set_value("Сәлем. " * 3)
    assert "21 characters" in said(made)
    made.most.set_value("30")
    made.most.changed.emit("30")
    assert "21 of 30 characters" in said(made)
    assert made.again.isVisible()
    made.field.set_value("Сәлем. " * 5)
    assert "35 of 30 characters: too long" in said(made)
    assert "the field takes 30. Shorten it by 5" in made.field.error()
    made.copy_button.click()
    assert "will not take it" in said(made)
    made.again.click()
    assert not made.again.isVisible()


def test_what_a_form_refuses_is_said(qtbot: QtBot, work: Work) -> None:
    """Kyrgyzstan: no text in capitals, none in Latin letters."""
    made = text_of(qtbot, work, "kz-sergek-almaty")
    made.channel = next(each for each in work.library.country("kg").channels if each.text_rules)
    made.field.set_value("МЕН СИЗДЕН ЖАЗУУНУ САКТООНУ СУРАНАМ")
    assert "capital letters" in made.field.error()


def test_a_letter_with_no_known_form(qtbot: QtBot, work: Work) -> None:
    """The text is there all the same, with no limit told."""
    work.open(EXAMPLES / "kz-private-camera.yaml")
    made = text_page(made_now(work)[0].draft)(work)
    qtbot.addWidget(made)
    if made.channel is None:
        assert "We know no form of this body" in said(made)
    assert made.field.value().strip()
    assert made.field.error() == ""


def test_nothing_is_cut_in_the_overlays(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """Wide and narrow; every control has a name."""
    for made in (
        text_of(qtbot, work, "kg-other-state-camera"),
        kit_page(qtbot, work, "kz-sergek-almaty", tmp_path),
    ):
        for width, narrow in ((1366, False), (683, True)):
            made.resize(width, 700)
            kit.spread_narrow(made, narrow)
            qtbot.wait(20)
            parts = [part for part in made.findChildren(kit.Text) if part.isVisible()]
            assert not [part.text() for part in parts if part.cut()]
            buttons = [part for part in made.findChildren(kit.Button) if part.isVisible()]
            assert not [part.words() for part in buttons if part.cut() or not part.accessibleName()]


def photo(place: Path, name: str = "receipt.jpg") -> Path:
    """A paper of nobody, in a folder of its own."""
    place.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (600, 800), (200, 210, 220)).save(place / name)
    return place / name


def test_a_kit_takes_papers_from_wherever_they_were_picked(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """The file of answers could not name it; the window knows where it lies."""
    made = kit_page(qtbot, work, "kz-sergek-almaty", tmp_path / "kits")
    lies = photo(tmp_path / "elsewhere")
    work.papers[lies.name] = lies
    work.set("attachments.1", lies.name)
    made.shape.set_current(FILES)
    made.save_button.click()
    assert "The kit is saved in this folder" in finished(qtbot, made)
    bundles = list((tmp_path / "kits").glob("*-attachments.pdf"))
    assert len(bundles) == 2
    assert all(page_count(each.read_bytes()) >= 2 for each in bundles)


def test_a_paper_that_vanished_is_said_and_the_letters_stand(
    qtbot: QtBot, work: Work, tmp_path: Path
) -> None:
    """One sentence; no kit is half written; the letters themselves can be saved."""
    lies = photo(tmp_path / "elsewhere")
    made = kit_page(qtbot, work, "kz-sergek-almaty", tmp_path / "kits")
    work.papers[lies.name] = lies
    work.set("attachments.1", lies.name)
    lies.unlink()
    made.save_button.click()
    assert "receipt.jpg: The file is gone" in finished(qtbot, made)
    assert not (tmp_path / "kits").exists()
    assert len(made_now(work)) == 2


def test_an_email_draft_holds_the_pdf(qtbot: QtBot, work: Work, tmp_path: Path) -> None:
    """Where e-mail counts: one draft for each letter, and what to do with it is said."""
    page = opened(qtbot, work, "ua-kyiv-cctv", tmp_path)
    assert page.files.mail_button is not None
    page.files.mail_button.click()
    assert "send them yourself" in finished(qtbot, page)
    drafts = list(tmp_path.glob("*.eml"))
    assert len(drafts) == 2
    assert all(b"application/pdf" in each.read_bytes() for each in drafts)
