"""Papers that lie in no file: their bytes go into the letter's papers as those of a file do."""

from __future__ import annotations

from pathlib import Path

import pytest

from aryz.documents.attachments import limits, read_paper
from aryz.documents.attachments.kinds import Unreadable


def test_bytes_are_taken_as_they_are(tmp_path: Path) -> None:
    lies = tmp_path / "other.pdf"
    lies.write_bytes(b"%PDF other")
    picked: dict[str, Path | bytes] = {"kept.pdf": b"%PDF kept", "other.pdf": lies}
    assert read_paper(None, "kept.pdf", picked) == b"%PDF kept"
    assert read_paper(tmp_path, "kept.pdf", picked) == b"%PDF kept"
    assert read_paper(None, "other.pdf", picked) == b"%PDF other"


def test_too_many_bytes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "BIGGEST", 8)
    with pytest.raises(Unreadable, match="megabytes"):
        read_paper(None, "kept.pdf", {"kept.pdf": b"%PDF kept"})
