"""Pictures of the way to a letter: start, help, sources, every question, papers, wording, signature, what happens next. Part of look.py."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtWidgets import QMessageBox

from aryz.content.library import load_library
from aryz.content.overlay import Overlay
from aryz.content.overlay_file import dump_overlay
from aryz.content.overlay_making import Deed, Word, make_entry
from aryz.gui.made import made_now
from aryz.gui.pages.hiding import hiding_page
from aryz.gui.pages.kit_page import KitPage
from aryz.gui.pages.next import NextPage
from aryz.gui.pages.print_page import PrintPage, print_page
from aryz.gui.pages.signing import SigningPage
from aryz.gui.pages.sources import SourcesPage
from aryz.gui.pages.start import SOON
from aryz.gui.pages.text_page import TextPage, text_page
from aryz.gui.pages.wording import WordingPage
from aryz.gui.shell import Shell
from aryz.gui.work import NEXT, Work
from aryz.interview.attached import Box, write_box
from tests.gui.camera import wait

if TYPE_CHECKING:
    from collections.abc import Callable

    from aryz.gui.pages.overlay import Overlay as Page
    from tests.gui.camera import Camera

TODAY = date(2026, 11, 23)
EXAMPLES = Path(__file__).resolve().parents[2] / "templates" / "examples"
EXAMPLE = EXAMPLES / "kz-sergek-almaty.yaml"
OTHERS = ("kz-complaint-superior", "ua-kyiv-cctv", "ee-tallinn-cameras", "ru-moscow-cctv")
"""A complaint, a letter handed in beside its copy, a copy to be translated, a way that does not count."""
DIFFERENT = ("who", "letter", "language", "check", "next")
"""The pages on which those differ."""
WRONG = ("when", "identity")
"""Pages that are shown with their errors, too."""
STROKES = (
    ((0.1, 0.7), (0.2, 0.2), (0.3, 0.75), (0.35, 0.5), (0.22, 0.5)),
    ((0.4, 0.6), (0.5, 0.4), (0.6, 0.65), (0.9, 0.45)),
)
"""A signature of nobody."""
OWN = "Прошу ответить письменно на русском языке."


def walk(camera: Camera, language: str, size: tuple[int, int]) -> None:
    """All of them in one language."""
    work = Work(load_library(), language, clock=lambda _zone: TODAY)
    shell = Shell(work)
    shell.ask_to_lose = lambda: QMessageBox.StandardButton.Discard  # type: ignore[method-assign]
    shell.may_lose_overlay = lambda: True  # type: ignore[method-assign]
    shell.resize(*size)
    shell.show()
    _before(shell, camera)
    with TemporaryDirectory() as place:
        _sources(shell, camera, Path(place))
        _questions(shell, camera)
        _papers(shell, camera, Path(place))
    _over_the_letter(shell, camera)
    _after(shell, camera)
    for name in OTHERS:
        shell.open_file(EXAMPLES / f"{name}.yaml")
        for page in DIFFERENT:
            work.jump(page)
            camera.shoot(shell, f"{name}-{page}")
    work.stop()
    shell.close()


def over(shell: Shell, camera: Camera, kind: Callable[[Work], Page], name: str) -> None:
    """Lay a page over the window, and picture it."""
    shell.lay_over(kind)
    camera.shoot(shell, name)


def _before(shell: Shell, camera: Camera) -> None:
    wait(4 * SOON)  # the day of the facts comes a moment later
    camera.shoot(shell, "start")
    for open_it, name in ((shell.show_help, "help"), (shell.hide_all, "hidden")):
        open_it()
        camera.shoot(shell, name)
        shell.close_overlay()
    words = shell.work.words
    shell.notice.warn(
        words.text("The system refused: {reason}. Nothing is lost; try again.").format(reason="ENOSPC")
    )
    camera.shoot(shell, "notice-wrong")
    shell.notice.put_away()


def _sources(shell: Shell, camera: Camera, place: Path) -> None:
    """The lawyer's desk, the form of a fact, another overlay before it is taken."""
    shell.show_sources()
    camera.shoot(shell, "sources")
    desk = shell.overlay
    assert isinstance(desk, SourcesPage)
    desk.open_fact()
    camera.shoot(shell, "sources-fact")
    desk.go_back()
    word = Word(who="Clinic", when=date(2026, 11, 20), source="Official gazette, No. 1")
    entry = make_entry(shell.work.library, Deed.CORRECT, "kz.state-answer#term", {"number": "7"}, word, TODAY)
    path = place / "their.yaml"
    path.write_text(dump_overlay(Overlay(made_by="Clinic").with_entries(entry)), encoding="utf-8")
    desk.look_at(path)
    camera.shoot(shell, "sources-overlay")
    shell.close_overlay()


def _questions(shell: Shell, camera: Camera) -> None:
    work = shell.work
    shell.open_file(EXAMPLE)
    camera.shoot(shell, "cautions")
    for page in (each.id for each in work.pages()):
        work.jump(page)
        camera.shoot(shell, page)
        if page in WRONG:
            _wrong(shell, camera, page)


def _wrong(shell: Shell, camera: Camera, page: str) -> None:
    kept = dict(shell.work.values)
    asked = next(each for each in shell.work.pages() if each.id == page).questions
    shell.work.values.update(dict.fromkeys(asked, ""))
    shell.work.jump(page)
    if shell.screen_now is not None:
        shell.screen_now.go_on()
    camera.shoot(shell, f"{page}-wrong")
    shell.work.values.update(kept)


def _papers(shell: Shell, camera: Camera, place: Path) -> None:
    """Two papers, one of which cannot be attached, and what is hidden on the other."""
    work, card, wrong = shell.work, place / "card.png", place / "scan.png"
    Image.linear_gradient("L").resize((856, 540)).convert("RGB").save(card)
    wrong.write_bytes(b"II*\0" + bytes(20))
    work.papers |= {"card.png": card, "scan.png": wrong}
    boxes = [write_box(Box(1, *place)) for place in ((0.1, 0.2, 0.4, 0.15), (0.6, 0.5, 0.3, 0.2))]
    given = {"": "card.png", ".identity": "yes"} | {f".hide.{n}": text for n, text in enumerate(boxes, 1)}
    for end, text in given.items():
        work.set(f"attachments.1{end}", text)
    work.set("attachments.2", "scan.png")
    work.jump("attachments")
    camera.shoot(shell, "attachments-two")
    over(shell, camera, hiding_page("attachments.1"), "hiding")
    over(shell, camera, hiding_page("attachments.2"), "hiding-wrong")
    shell.close_overlay()
    for key in [key for key in work.values if key.startswith("attachments.")]:
        work.forget(key)


def _over_the_letter(shell: Shell, camera: Camera) -> None:
    """What lies over the answers and the letter: wording, signature."""
    shell.work.jump(shell.work.last_page())
    _wording(shell, camera)
    camera.shoot(shell, "check-own")
    over(shell, camera, SigningPage, "signing")
    signs = shell.overlay
    assert isinstance(signs, SigningPage)
    signs.ways._take(signs.ways.rows[1])
    signs.pad.set_strokes(STROKES)
    signs.pad.changed.emit()
    camera.shoot(shell, "signing-drawn")
    signs.ways._take(signs.ways.rows[2])
    camera.shoot(shell, "signing-picture")
    signs.ways._take(signs.ways.rows[0])
    shell.close_overlay()


def _wording(shell: Shell, camera: Camera) -> None:
    """A box, own words, what is refused, the demands."""
    over(shell, camera, WordingPage, "wording")
    page = shell.overlay
    assert isinstance(page, WordingPage)
    for part, text, name in (("answer", OWN, "wording-open"), ("ground", "Нет.", "wording-refused")):
        row = next(each for each in page.rows if each.part.id == part)
        row.link.click()
        page.page.ensureWidgetVisible(row)
        if row.field is not None:
            row.field.set_value(text)
        camera.shoot(shell, name)
        row.finish()
        camera.shoot(shell, f"{name}-done")
    for row in [each for each in page.rows if each.is_open()]:
        row.left.emit()
    if page.demands is not None:
        page.page.ensureWidgetVisible(page.demands.field)
    camera.shoot(shell, "wording-demands")
    shell.close_overlay()


def _after(shell: Shell, camera: Camera) -> None:
    """What happens next, and what lies over it: print, kit, the text for a form."""
    shell.work.jump(NEXT)
    camera.shoot(shell, "next")
    page = shell.screen_now
    assert isinstance(page, NextPage)
    page.notes[0].link.click()
    page.notes[0].count()
    page.files.fold.button.click()
    page._start_again()
    camera.shoot(shell, "next-asked")
    made = made_now(shell.work)
    over(shell, camera, print_page(made), "print")
    printing = shell.overlay
    assert isinstance(printing, PrintPage)
    printing.what._take(printing.what.rows[1])
    camera.shoot(shell, "print-kit")
    over(shell, camera, KitPage, "kit")
    over(shell, camera, text_page(made[0].draft), "text")
    text = shell.overlay
    assert isinstance(text, TextPage)
    text.most.set_value("500")
    text.most.changed.emit("500")
    camera.shoot(shell, "text-long")
    shell.close_overlay()
