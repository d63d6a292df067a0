"""The window: its start beside an empty one, from a change in an answer to its letter on the screen, and its memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from smoke.startup import forget
from tests.bench.rows import Row

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 7
EMPTY = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1366, 768)
window.show()
"""
STARTED = """
from aryz.content.library import load_library
from aryz.gui import kit
from aryz.gui.main import application
from aryz.gui.shell import Shell
from aryz.gui.words import QtWords
from aryz.gui.work import Work
app = application()
library = load_library()
theme = kit.Theme(app, library.fonts)
work = Work(library, "ru")
qt_words = QtWords(app)
qt_words.speak(work.words)
window = Shell(work, qt_words)
window.resize(1366, 768)
window.show()
"""
SHOWN = """
app.processEvents()
window.grab()
print((time.time() - begun) * 1000, flush=True)
os._exit(0)
"""
OPENED = """
from pathlib import Path
window.open_file(Path({example!r}))
while work.page != work.last_page():
    work.go_next()
page = window.screen_now
while page.pane.now() is None or not page.pane.now().whole:
    app.processEvents()
window.grab()
"""
MEMORY = """
words = Path("/proc/self/status").read_text().split()
print(int(words[words.index("VmRSS:") + 1]) / 1024, flush=True)
os._exit(0)
"""
CHANGED = """
from aryz.gui.letter_panel import LetterPanel
panel = LetterPanel(work.preview, library, work.words)
panel.resize(464, 700)
panel.show()
def show():
    panel.show_letters(work.drafts(), work.today, work.values)
    panel.mark(["incident.place"])
show()
while panel.pane.now() is None or work.preview.busy():
    app.processEvents()
spans = []
for number in range(30):
    place = "улица Абая, дом " + str(number)
    begun = time.perf_counter()
    work.set("incident.place", place)
    show()
    while place not in panel.pane.now().text:
        app.processEvents()
    panel.repaint()
    spans.append((time.perf_counter() - begun) * 1000)
    while work.preview.busy():
        app.processEvents()
assert len(panel.pane.now().pages) == 2
print(median(spans[1:]), flush=True)
os._exit(0)
"""


def measure() -> Iterator[Row]:
    """All rows of this bench."""
    warm, bare = started(STARTED), started(EMPTY)
    yield Row("window shown, warm (baseline: an empty one)", warm, "ms", 600, baseline=bare, most_times=2)
    warm, bare = started(STARTED, cold=True), started(EMPTY, cold=True)
    yield Row("window shown, cold (baseline: an empty one)", warm, "ms", 2000, baseline=bare, most_times=2)
    example = str(ROOT / "templates" / "examples" / "kz-sergek-almaty.yaml")
    opened = STARTED + OPENED.format(example=example)
    yield Row("a change in an answer until its letter is shown", run(opened + CHANGED), "ms", 100)
    yield Row(
        "memory of the window with a letter open",
        run(opened + MEMORY),
        "MB",
        150,
        baseline=run(EMPTY + MEMORY),
    )


def started(program: str, *, cold: bool = False) -> float:
    """Milliseconds from the start of a process until its window is painted. `cold`: no file of it is in the system's memory."""
    spans = []
    for number in range(ROUNDS + 1):
        if cold:
            forget(
                Path(sys.prefix),
                Path(sys.base_prefix) / "lib",
                ROOT / "desktop",
                ROOT / "templates",
                ROOT / "locales",
            )
        span = run(program + SHOWN)
        if number or cold:
            spans.append(span)
    return median(spans)


def run(program: str) -> float:
    """The number that a program prints at its end, in a process of its own. `begun` is the time at which it was asked for."""
    head = (
        "import os, sys, time\nfrom pathlib import Path\nfrom statistics import median\nbegun = float(sys.argv[1])\n"
        f"sys.path[:0] = [{str(ROOT / 'desktop')!r}, {str(ROOT)!r}]\n"
    )
    place = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    done = subprocess.run(
        [sys.executable, "-c", head + program, str(time.time())],
        check=True, capture_output=True, text=True, env=place,
    )  # fmt: skip
    return float(done.stdout.split()[-1])
