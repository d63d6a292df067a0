"""Answers files that point elsewhere are refused; numbers keep their zeros; a failed run leaves nothing behind."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from aryz.interview.answers_file import load_answers
from tests.cli.conftest import EXAMPLES, Aryz, aryz

__all__ = ["aryz"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an answers file, a scan inside it, and one outside it."""
    (tmp_path / "outside.pdf").write_bytes(b"outside")
    inside = tmp_path / "case"
    inside.mkdir()
    (inside / "scan.pdf").write_bytes(b"inside")
    (inside / "link.pdf").symlink_to(tmp_path / "outside.pdf")
    os.mkfifo(inside / "pipe.pdf")
    return inside


@pytest.mark.parametrize(
    "path",
    [
        "../outside.pdf",
        "/etc/hostname",
        "link.pdf",
        "pipe.pdf",
        "//server/share/a.pdf",
        "\\\\server\\share\\a.pdf",
        "C:\\a.pdf",
        "missing.pdf",
        ".",
        "file:///etc/hostname",
    ],
)
def test_a_path_that_leads_elsewhere_is_refused(aryz: Aryz, folder: Path, path: str) -> None:
    text = (EXAMPLES / "kz-private-camera.yaml").read_text(encoding="utf-8")
    answers = folder / "answers.yaml"
    answers.write_text(text + f"attachments:\n  - '{path}'\n", encoding="utf-8")
    ran = aryz("draft", answers, "-o", folder / "out")
    assert ran.code == 1
    assert "attachments" in ran.err
    assert not (folder / "out").exists()


def test_a_scan_beside_the_answers_is_taken(aryz: Aryz, folder: Path) -> None:
    text = (EXAMPLES / "kz-private-camera.yaml").read_text(encoding="utf-8")
    answers = folder / "answers.yaml"
    answers.write_text(text + "attachments:\n  - 'scan.pdf'\n", encoding="utf-8")
    assert aryz("draft", answers, "-o", folder / "out").code == 0


def test_every_scalar_is_text(tmp_path: Path) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text(
        "system: kz-private-camera\nletter: access\nperson:\n  id_number: 000101500011\n  name: {given: No}\n"
        "incident:\n  from: 2026-11-10T18:20\n  description: 18:20\n  camera: 1_000\n  place: 0x10\n",
        encoding="utf-8",
    )
    answers = load_answers(path)
    assert answers.person.id_number == "000101500011"
    assert answers.person.name.given == "No"
    assert (answers.incident.description, answers.incident.camera, answers.incident.place) == (
        "18:20",
        "1_000",
        "0x10",
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("sytem: 'x'", "system"),
        ("system: 'x'", "twice"),
        ("facts: &a 'x'", "anchor"),
        ("facts: !!python/object:os.system 'x'", "tag"),
        ("person: 'x'", "person"),
    ],
)
def test_a_strange_key_is_named(aryz: Aryz, tmp_path: Path, line: str, said: str) -> None:
    text = (EXAMPLES / "kz-private-camera.yaml").read_text(encoding="utf-8")
    path = tmp_path / "answers.yaml"
    path.write_text(f"{text}{line}\n", encoding="utf-8")
    ran = aryz("draft", path, "-o", tmp_path / "out")
    assert ran.code == 1
    assert said in ran.err.lower()
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('id_number: "910630400448"', 'id_number: "910630400449"', "person.id_number"),
        ('id_number: "910630400448"', 'id_number: "91063040044"', "person.id_number"),
        ('from: "2026-11-21T18:20"', 'from: "2026-02-30T18:20"', "incident.from"),
        ('to: "2026-11-21T18:40"', 'to: "2026-11-21T18:00"', "incident.to"),
        ('language: "ru"', 'language: "fr"', "language"),
        ('letter: "preserve-video"', 'letter: "poem"', "letter"),
        ('system: "kz-private-camera"', 'system: "kz-nothing"', "system"),
        ('place: "торговый зал у кассы № 3"', 'place: "зал 漢"', "incident.place"),
    ],
)
def test_a_wrong_answer_is_a_sentence_with_its_field(
    aryz: Aryz, tmp_path: Path, old: str, new: str, field: str
) -> None:
    text = (EXAMPLES / "kz-private-camera.yaml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "answers.yaml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    ran = aryz("draft", path, "-o", tmp_path / "out")
    assert ran.code == 1
    assert field in ran.err
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())
