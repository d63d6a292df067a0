"""Pictures of every page of a journey: in all languages, light and dark, at 100 % and at 200 %. Usage: look.py [FOLDER]"""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aryz.gui.kit import ThemeName
    from aryz.gui.shell import Shell

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
SETTLE = 250  # ms; the letter is there by then


def main() -> int:
    """All pictures; each scale in a process of its own, because Qt reads it once."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "look"
    for scale in SIZES:
        there = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
        there["PYTHONPATH"] = os.pathsep.join((str(ROOT / "desktop"), str(ROOT)))
        done = subprocess.run([sys.executable, __file__, str(folder), scale], env=there, check=False)
        if done.returncode:
            return done.returncode
    print(f"The pictures are in {folder}.")
    return 0


def draw(folder: Path, scale: str) -> int:
    """The pictures of one scale."""
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
        for language in interface_languages(library.root):
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
    for name in OTHERS:
        shell.open_file(EXAMPLES / f"{name}.yaml")
        for page in DIFFERENT:
            work.jump(page)
            shoot(shell, folder, f"{name}-{page}")
    work.stop()
    shell.close()


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
    sys.exit(draw(Path(sys.argv[1]), sys.argv[2]) if len(sys.argv) > 2 else main())
