"""What reads pictures and PDFs is loaded when there is something to read, and only that."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.documents.attachments.papers import pdf, quarters, saved

SAID = """
import sys
from pathlib import Path
from aryz.documents.attachments import pages
loaded = lambda: " ".join(name for name in ("PIL.Image", "pypdfium2") if name in sys.modules) or "nothing"
print(loaded())
for path in sys.argv[1:]:
    pages(Path(path).read_bytes())
    print(loaded())
"""


def test_readers_are_loaded_late(tmp_path: Path) -> None:
    (tmp_path / "photo").write_bytes(saved(quarters(), "PNG"))
    (tmp_path / "scan").write_bytes(pdf(b""))
    ran = subprocess.run(
        [sys.executable, "-c", SAID, str(tmp_path / "photo"), str(tmp_path / "scan")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert ran.stdout.splitlines() == ["nothing", "PIL.Image", "PIL.Image"]  # PDFium in its own process only
