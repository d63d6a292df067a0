"""Pictures of every page of the window, and what is wrong with them in figures. Usage:

look.py [FOLDER [WORD …]]   a word is a language (kk), a theme (light, dark), a scale (100, 200) or how the name of a page begins (case-);
                            without one of a sort: all of that sort
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SIZES = {"100": (1366, 768), "200": (683, 384)}
THEMES = ("light", "dark", "contrast")
SHOWN = ("light", "dark")
"""Without a word of a theme."""


@dataclass(frozen=True)
class Wanted:
    """What to look at."""

    folder: Path
    scales: tuple[str, ...]
    themes: tuple[str, ...]
    languages: tuple[str, ...]
    pages: tuple[str, ...]


def wanted(words: list[str]) -> Wanted:
    """The words of the command line, sorted."""
    from aryz.content.library import load_library
    from aryz.content.words import interface_languages

    spoken = interface_languages(load_library().root)
    folder = Path(words[0]) if words else ROOT / "look"
    rest = words[1:]
    return Wanted(
        folder.absolute(),
        tuple(word for word in rest if word in SIZES) or tuple(SIZES),
        tuple(word for word in rest if word in THEMES) or SHOWN,
        tuple(word for word in rest if word in spoken) or tuple(spoken),
        tuple(word for word in rest if word not in (*SIZES, *THEMES, *spoken)),
    )


def main(words: list[str]) -> int:
    """All pictures; each scale in a process of its own, because Qt reads it once."""
    asked = wanted(words)
    for scale in asked.scales:
        factor = str(int(scale) // 100)
        there = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": factor, "ARYZ_LOOK": scale}
        there["PYTHONPATH"] = os.pathsep.join((str(ROOT / "desktop"), str(ROOT)))
        done = subprocess.run([sys.executable, __file__, *words], env=there, check=False)
        if done.returncode:
            return done.returncode
    print(f"The pictures are in {asked.folder}.")
    return 0


def draw(asked: Wanted, scale: str) -> int:
    """The pictures of one scale; what is found stands beside them, and is printed."""
    from PySide6.QtGui import QFont

    from aryz.content.library import load_library
    from aryz.gui import kit
    from aryz.gui.main import application
    from tests.gui import look_casebook, look_letters
    from tests.gui.camera import Camera

    app = application()
    app.setFont(QFont("Noto Sans", 10))
    app.setCursorFlashTime(0)
    theme = kit.Theme(app, load_library().fonts)
    for name in asked.themes:
        theme.choose(kit.ThemeName(name))
        for language in asked.languages:
            camera = Camera(asked.folder / scale / name / language, asked.pages)
            look_letters.walk(camera, language, SIZES[scale])
            look_casebook.walk(camera.within("casebook"), language, SIZES[scale])
            for fault in camera.found:
                print(scale, name, language, fault)
    return 0


if __name__ == "__main__":
    given = sys.argv[1:] or [str(ROOT / "look")]
    sys.path[:0] = [str(ROOT / "desktop"), str(ROOT)]
    own = os.environ.get("ARYZ_LOOK", "")
    sys.exit(draw(wanted(given), own) if own else main(given))
