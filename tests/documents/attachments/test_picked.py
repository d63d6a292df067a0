"""Papers that a person picked by hand lie anywhere; what an answers file names still lies in its own folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from aryz.documents.attachments import read_enclosures
from aryz.documents.signature import signature_of
from aryz.model.answers import Answers, Attachment, Signature
from aryz.model.base import InputError
from tests.documents.attachments.papers import FONTS, language, quarters, saved

JPEG = saved(quarters(), "JPEG")


def read(path: str, folder: Path | None, picked: dict[str, Path]) -> int:
    """How many sheets a paper has."""
    (made,) = read_enclosures(
        (Attachment(path=path),), folder, language=language(), fonts=FONTS, picked=picked
    )
    return len(made.sheets)


def test_what_was_picked_is_read_where_it_lies(tmp_path: Path) -> None:
    """Without any folder, and before a file of that name in the folder."""
    lies = tmp_path / "elsewhere" / "receipt.jpg"
    lies.parent.mkdir()
    lies.write_bytes(JPEG)
    assert read("receipt.jpg", None, {"receipt.jpg": lies}) == 1
    (tmp_path / "receipt.jpg").write_text("another one")
    assert read("receipt.jpg", tmp_path, {"receipt.jpg": lies}) == 1


@pytest.mark.parametrize("path", ["../secret.jpg", "receipt.jpg"])
def test_what_was_not_picked_stays_in_the_folder(tmp_path: Path, path: str) -> None:
    """A name that leads out of it is refused, whatever else was picked; without a folder nothing is read."""
    (tmp_path / "secret.jpg").write_bytes(JPEG)
    inner = tmp_path / "inner"
    inner.mkdir()
    for folder in (inner, None):
        with pytest.raises(InputError) as wrong:
            read(path, folder, {"secret.jpg": tmp_path / "secret.jpg"})
        assert wrong.value.faults[0].field == "attachments.1"


def test_a_picked_file_that_vanished_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="The file is gone") as wrong:
        read("receipt.jpg", tmp_path, {"receipt.jpg": tmp_path / "gone" / "receipt.jpg"})
    assert wrong.value.faults[0].file == "receipt.jpg"


def test_a_picked_signature_needs_no_folder(tmp_path: Path) -> None:
    """And what is no picture is refused there, too."""
    lies = tmp_path / "signature.png"
    lies.write_text("no picture")
    answers = Answers(signature=Signature(path="signature.png"))
    with pytest.raises(InputError) as wrong:
        signature_of(answers, None, {"signature.png": lies})
    assert wrong.value.faults[0].field == "signature.path"
