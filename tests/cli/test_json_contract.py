"""What the README promises of `--json` is what is printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import EXAMPLES, Aryz

README = Path(__file__).resolve().parents[2] / "README.md"
COMMANDS: dict[str, tuple[str, ...]] = {
    "where": ("where",),
    "letters": ("letters", "--system", "kz-ashyq"),
    "questions": ("questions", "--system", "kz-ashyq", "--letter", "access"),
    "draft": ("draft", str(EXAMPLES / "kz-smart-astana.yaml"), "-o", "OUT"),
    "sources": ("sources", "--country", "kg"),
    "content check": ("content", "check"),
}


def promised(command: str) -> set[str]:
    """The keys of a row, as the README's table names them; those of inner rows are left out."""
    line = next(
        each
        for each in README.read_text(encoding="utf-8").splitlines()
        if each.startswith(f"| `{command}` | `")
    )
    outer = re.sub(r"\[[^]]*\]|\([^)]*\)", "", line.split("|")[2].partition("; with")[0])
    return set(re.findall(r"`(\w+)`", outer))


@pytest.mark.parametrize("command", COMMANDS)
def test_rows_hold_what_the_readme_says(aryz: Aryz, tmp_path: Path, command: str) -> None:
    argv = [str(tmp_path) if each == "OUT" else each for each in COMMANDS[command]]
    rows = aryz(*argv, "--json").json()
    assert rows
    assert set(rows[0]) == promised(command)


def test_a_deadline_holds_what_the_readme_says(aryz: Aryz) -> None:
    result = aryz(
        "deadline", "--country", "kz", "--limit", "kz.state-answer", "--from", "2026-11-25", "--json"
    ).json()
    text = README.read_text(encoding="utf-8")
    sentence = text[text.index("`deadline` prints one object:") :].split("[{", 1)[0]
    assert set(result) == set(re.findall(r"`(\w+)`", sentence)) - {"deadline"}
