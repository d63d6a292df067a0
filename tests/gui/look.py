"""Pictures of every page of a journey: in all languages, light and dark, at 100 % and at 200 %. Usage: look.py [FOLDER [LANGUAGE …]]"""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from aryz.gui.kit import ThemeName
    from aryz.gui.pages.overlay import Overlay
    from aryz.gui.shell import Shell
    from aryz.gui.work import Work

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 23)
EXAMPLES = ROOT / "templates" / "examples"
EXAMPLE = EXAMPLES / "kz-sergek-almaty.yaml"
OTHERS = ("kz-complaint-superior", "ua-kyiv-cctv", "ee-tallinn-cameras", "ru-moscow-cctv")
"""A complaint, a letter handed in beside its copy, a copy to be translated, a way that does not count."""
DIFFERENT = ("who", "letter", "language", "check", "next")
"""The pages on which those differ."""
SIZES = {"1": (1366, 768), "2": (683, 384)}
WRONG = ("when", "identity")
"""Pages that are shown with their errors, too."""
STROKES = (
    ((0.1, 0.7), (0.2, 0.2), (0.3, 0.75), (0.35, 0.5), (0.22, 0.5)),
    ((0.4, 0.6), (0.5, 0.4), (0.6, 0.65), (0.9, 0.45)),
)
"""A signature of nobody."""
OWN = "Прошу ответить письменно на русском языке."
SETTLE = 250  # ms; the letter is there by then


def main() -> int:
    """All pictures; each scale in a process of its own, because Qt reads it once."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "look"
    for scale in SIZES:
        there = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
        there["PYTHONPATH"] = os.pathsep.join((str(ROOT / "desktop"), str(ROOT)))
        given = [sys.executable, __file__, str(folder), f"scale={scale}", *sys.argv[2:]]
        done = subprocess.run(given, env=there, check=False)
        if done.returncode:
            return done.returncode
    print(f"The pictures are in {folder}.")
    return 0


def draw(folder: Path, scale: str, languages: list[str]) -> int:
    """The pictures of one scale; in all languages where none is named."""
    from PySide6.QtGui import QFont

    from aryz.content.library import load_library
    from aryz.content.words import interface_languages
    from aryz.gui import kit
    from aryz.gui.main import application

    app = application()
    app.setFont(QFont("Noto Sans", 10))
    library = load_library()
    theme = kit.Theme(app, library.fonts)
    from tests.gui import look_casebook

    for name in (kit.ThemeName.LIGHT, kit.ThemeName.DARK):
        theme.choose(name)
        for language in languages or interface_languages(library.root):
            there = folder / f"{int(scale) * 100}" / name.value / language
            _walk(there, language, name, scale)
            look_casebook.walk(there / "casebook", language, SIZES[scale], shoot)
    return 0


def _walk(folder: Path, language: str, theme: ThemeName, scale: str) -> None:
    from PySide6.QtWidgets import QMessageBox

    from aryz.content.library import load_library
    from aryz.gui.shell import Shell
    from aryz.gui.work import NEXT, Work

    work = Work(load_library(), language, clock=lambda _zone: TODAY)
    shell = Shell(work)
    shell.ask_to_lose = lambda: QMessageBox.StandardButton.Discard  # type: ignore[method-assign]
    shell.resize(*SIZES[scale])
    shell.show()
    shoot(shell, folder, "start")
    for open_it, name in (
        (shell.show_help, "help"),
        (shell.show_sources, "sources"),
        (shell.hide_all, "hidden"),
    ):
        open_it()
        shoot(shell, folder, name)
        open_fact = getattr(shell.overlay, "open_fact", None)
        if open_fact is not None:
            open_fact()
            shoot(shell, folder, "fact")
        shell.close_overlay()
    shell.open_file(EXAMPLE)
    shoot(shell, folder, "cautions")
    for page in (*(each.id for each in work.pages()), NEXT):
        work.jump(page)
        shoot(shell, folder, page)
        if page in WRONG:
            _wrong(shell, folder, page)
    _filing(shell, folder)
    for name in OTHERS:
        shell.open_file(EXAMPLES / f"{name}.yaml")
        for page in DIFFERENT:
            work.jump(page)
            shoot(shell, folder, f"{name}-{page}")
    work.stop()
    shell.close()


def _filing(shell: Shell, folder: Path) -> None:
    """What lies over the last two pages: wording, signature, print, kit, the text for a form."""
    from aryz.gui.made import made_now
    from aryz.gui.pages.kit_page import KitPage
    from aryz.gui.pages.print_page import PrintPage, print_page
    from aryz.gui.pages.signing import SigningPage
    from aryz.gui.pages.text_page import text_page
    from aryz.gui.work import NEXT

    shell.work.jump(shell.work.last_page())
    _wording(shell, folder)
    shoot(shell, folder, "check-own")
    _over(shell, folder, SigningPage, "signing")
    signs = shell.overlay
    assert isinstance(signs, SigningPage)
    signs.ways._take(signs.ways.rows[1])
    signs.pad.set_strokes(STROKES)
    signs.pad.changed.emit()
    shoot(shell, folder, "signing-drawn")
    shell.close_overlay()
    shell.work.jump(NEXT)
    made = made_now(shell.work)
    _over(shell, folder, print_page(made), "print")
    printing = shell.overlay
    assert isinstance(printing, PrintPage)
    printing.what._take(printing.what.rows[1])
    shoot(shell, folder, "print-kit")
    _over(shell, folder, KitPage, "kit")
    _over(shell, folder, text_page(made[0].draft), "text")
    shell.close_overlay()


def _over(shell: Shell, folder: Path, kind: Callable[[Work], Overlay], name: str) -> None:
    shell.lay_over(kind)
    shoot(shell, folder, name)


def _wording(shell: Shell, folder: Path) -> None:
    """A box, own words, what is refused, the demands."""
    from aryz.gui.pages.wording import WordingPage

    _over(shell, folder, WordingPage, "wording")
    page = shell.overlay
    assert isinstance(page, WordingPage)
    for part, text, name in (("answer", OWN, "wording-open"), ("ground", "Нет.", "wording-refused")):
        row = next(each for each in page.rows if each.part.id == part)
        row.link.click()
        page.page.ensureWidgetVisible(row)
        if row.field is not None:
            row.field.set_value(text)
        shoot(shell, folder, name)
        row.finish()
        shoot(shell, folder, f"{name}-done")
    for row in [each for each in page.rows if each.is_open()]:
        row.left.emit()
    if page.demands is not None:
        page.page.ensureWidgetVisible(page.demands.field)
    shoot(shell, folder, "wording-demands")
    shell.close_overlay()


def _wrong(shell: Shell, folder: Path, page: str) -> None:
    kept = dict(shell.work.values)
    asked = next(each for each in shell.work.pages() if each.id == page).questions
    shell.work.values.update(dict.fromkeys(asked, ""))
    shell.work.jump(page)
    if shell.screen_now is not None:
        shell.screen_now.go_on()
    shoot(shell, folder, f"{page}-wrong")
    shell.work.values.update(kept)


def shoot(shell: Shell, folder: Path, name: str) -> None:
    """One picture, once the window has settled."""
    from PySide6.QtCore import QEventLoop, QTimer

    waiting = QEventLoop()  # not QTest.qWait: that keeps Python from the thread which makes the letter
    QTimer.singleShot(SETTLE, waiting.quit)
    waiting.exec()
    folder.mkdir(parents=True, exist_ok=True)
    number = len(list(folder.glob("*.png"))) + 1
    shell.grab().save(str(folder / f"{number:02d}-{name}.png"))


if __name__ == "__main__":
    own = len(sys.argv) > 2 and sys.argv[2].startswith("scale=")
    sys.exit(draw(Path(sys.argv[1]), sys.argv[2].removeprefix("scale="), sys.argv[3:]) if own else main())
