"""Answers with one's own wording, as people start it: the file, what is said beside it, what is refused and why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import EXAMPLES, Aryz

FRESH = EXAMPLES / "kz-sergek-almaty.yaml"


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """The example of Sergek, to which a test adds."""
    path = tmp_path / "answers.yaml"
    path.write_text(FRESH.read_text(encoding="utf-8"), encoding="utf-8")
    return path


def add(path: Path, *edits: dict[str, str]) -> Path:
    with path.open("a", encoding="utf-8") as file:
        file.write("\nedits:\n" + "".join(f"  - {json.dumps(each, ensure_ascii=False)}\n" for each in edits))
    return path


def test_own_wording_is_in_the_letter_and_what_is_odd_about_it_is_said(
    aryz: Aryz, answers: Path, tmp_path: Path
) -> None:
    add(
        answers,
        {
            "block": "refusal",
            "language": "ru",
            "text": "При отказе прошу назвать норму закона.",
            "was": "Иное.",
        },
        {
            "block": "refusal",
            "language": "kk",
            "text": "Бас тартсаңыз, заң нормасын көрсетуіңізді сұраймын.",
            "was": "Өзге.",
        },
        {"block": "no-such", "text": "Лишние слова."},
    )
    rows = aryz("draft", answers, "-o", tmp_path / "out", "--format", "txt", "--json").json()
    for row in rows:
        text = Path(row["file"]).read_text(encoding="utf-8")
        assert "Лишние слова" not in text
        assert ("назвать норму закона" in text) is (row["language"] == "ru")
        assert ("заң нормасын көрсетуіңізді" in text) is (row["language"] == "kk")
        said = " ".join(row["warnings"])
        assert "no such part any more: “Лишние слова.”" in said
        assert "was written for another text" in said
    assert rows


def test_what_the_law_demands_is_refused_with_the_provision(
    aryz: Aryz, answers: Path, tmp_path: Path
) -> None:
    add(answers, *({"block": "ground", "language": code, "text": "Сәлем. Привет."} for code in ("ru", "kk")))
    ran = aryz("draft", answers, "-o", tmp_path / "out")
    assert ran.code == 1
    assert "edits.1.text" in ran.err + ran.out
    assert "63" in ran.err
    assert "The words that ask must stay" in ran.err
    assert not (tmp_path / "out").exists()
