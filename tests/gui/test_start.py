"""The start of the window pays for nothing that only a letter, a file or a telephone number needs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

DESKTOP = Path(__file__).resolve().parents[2] / "desktop"
LATER = (
    "PIL", "babel", "docx", "holidays", "icalendar", "jinja2", "multiprocessing", "phonenumbers", "pikepdf", "pypdfium2",
    "reportlab", "sqlcipher3", "yaml", "zxcvbn",
)  # fmt: skip
START = """
import sys
from aryz.content.library import load_library
from aryz.gui import kit
from aryz.gui.main import application
from aryz.gui.shell import Shell
from aryz.gui.work import START, Work
app = application()
library = load_library()
theme = kit.Theme(app, library.fonts)
work = Work(library, "ru")
window = Shell(work)
window.show()
window.grab()
assert work.page == START
print(*sorted({name.partition(".")[0] for name in sys.modules}))
work.stop()
"""


def test_the_first_page_loads_no_library_of_letters_and_files() -> None:
    place = {**os.environ, "PYTHONPATH": str(DESKTOP)}
    done = subprocess.run(
        [sys.executable, "-c", START], check=True, capture_output=True, text=True, env=place
    )
    loaded = done.stdout.split()
    assert {"PySide6", "aryz"} <= set(loaded)
    assert set(LATER) & set(loaded) == set()
