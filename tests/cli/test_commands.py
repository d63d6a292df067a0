"""Each command, its JSON as documented, its exit codes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from aryz.content.library import load_library
from aryz.content.paths import data_root
from tests.cli.conftest import EXAMPLES, Aryz


def test_where_names_the_chain_of_holders(aryz: Aryz) -> None:
    ran = aryz("where", "--country", "kz", "--city", "almaty", "--event", "road-camera", "--json")
    rows = {row["system"]: row for row in ran.json()}
    assert ran.code == 0
    assert rows["kz-sergek-almaty"]["city"] == "almaty"
    assert {"id", "name", "role", "certainty", "grade", "write_to"} == set(
        rows["kz-sergek-almaty"]["bodies"][0]
    )
    assert any(body["write_to"] for body in rows["kz-sergek-almaty"]["bodies"])
    assert "kz-sergek-astana" not in rows


@pytest.mark.parametrize("language", ["en", "ru", "kk", "ky"])
def test_where_speaks_each_language(aryz: Aryz, language: str) -> None:
    ran = aryz("where", "--country", "kg", "--language", language)
    name = load_library().system("kg-safe-country").name[language]
    assert ran.code == 0
    assert name in ran.out


def test_each_command_speaks_a_language_that_no_fact_has(
    aryz: Aryz, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A new language of the screen is a folder; names of bodies then stand in the country's own language."""
    for folder in ("templates", "locales"):
        shutil.copytree(data_root() / folder, tmp_path / folder)
    shutil.copytree(tmp_path / "locales" / "ru", tmp_path / "locales" / "qq")
    monkeypatch.setattr("aryz.content.library.data_root", lambda: tmp_path)
    monkeypatch.setattr("aryz.content.words.data_root", lambda: tmp_path)
    monkeypatch.setenv("LANGUAGE", "qq")
    own = load_library().system("kz-ashyq").name["kk"]
    assert own in aryz("where", "--country", "kz").out
    for command in (
        ("letters", "--system", "kz-ashyq"),
        ("questions", "--system", "kz-ashyq", "--letter", "access"),
        ("sources", "--country", "kz"),
        ("deadline", "--country", "kz", "--limit", "kz.state-answer", "--from", "2026-11-25"),
        ("draft", EXAMPLES / "kz-smart-astana.yaml", "-o", tmp_path / "out", "--format", "txt"),
    ):
        ran = aryz(*command)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out


def test_letters_lists_each_offered_pair(aryz: Aryz) -> None:
    rows = aryz("letters", "--system", "kz-private-camera", "--json").json()
    kinds = {row["letter"]: row for row in rows}
    assert {"access", "preserve-video", "complaint-regulator"} <= set(kinds)
    assert set(kinds["access"]["languages"]) == {"ru", "kk", "ky", "en"}
    assert kinds["access"]["filing_languages"] == ["kk", "ru"]


def test_questions_make_a_file_that_can_be_filled(aryz: Aryz) -> None:
    ran = aryz("questions", "--system", "kz-sergek-almaty", "--letter", "access", "--yaml")
    assert ran.code == 0
    assert 'system: "kz-sergek-almaty"' in ran.out
    rows = aryz("questions", "--system", "kz-sergek-almaty", "--letter", "access", "--json").json()
    assert "person.id_number" in {row["key"] for row in rows}


def test_draft_writes_what_json_names(aryz: Aryz, tmp_path: Path) -> None:
    ran = aryz("draft", EXAMPLES / "kz-sergek-almaty.yaml", "-o", tmp_path, "--format", "pdf,txt", "--json")
    rows = ran.json()
    assert ran.code == 0
    assert {row["file"] for row in rows} == {str(path) for path in tmp_path.iterdir()}
    assert {row["format"] for row in rows} == {"pdf", "txt"}
    assert all(row["last_day"] == "2026-12-14" for row in rows)
    assert all(row["role"] == "filing" and row["language"] == "ru" for row in rows)


def test_a_format_asked_for_twice_is_written_once(aryz: Aryz, tmp_path: Path) -> None:
    ran = aryz("draft", EXAMPLES / "kz-smart-astana.yaml", "-o", tmp_path, "--format", "txt, TXT ,txt")
    assert ran.code == 0
    assert {path.suffix for path in tmp_path.iterdir()} == {".txt"}


@pytest.mark.parametrize("date", ["9999-12-31", "1000-01-01"])
def test_a_letter_of_no_time_is_refused_before_a_file_is_written(
    aryz: Aryz, example: Callable[[str], str], tmp_path: Path, date: str
) -> None:
    answers = tmp_path / "a.yaml"
    answers.write_text(
        re.sub(r"(?m)^date:.*$", f'date: "{date}"', example("kz-smart-astana")), encoding="utf-8"
    )
    ran = aryz("draft", answers, "-o", tmp_path / "out")
    assert (ran.code, ran.err.split(":")[0]) == (1, "date")
    assert not (tmp_path / "out").exists()


def test_a_terminal_without_our_letters_gets_their_numbers() -> None:
    shell = {**os.environ, "PYTHONIOENCODING": "ascii", "LANGUAGE": "en"}
    command = [sys.executable, "-m", "aryz", "where", "--country", "kz"]
    ran = subprocess.run(command, capture_output=True, env=shell, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "→" in ran.stdout.decode("utf-8")


def test_a_second_run_replaces_nothing_unless_asked(aryz: Aryz, tmp_path: Path) -> None:
    command = ("draft", EXAMPLES / "kz-smart-astana.yaml", "-o", tmp_path)
    assert aryz(*command).code == 0
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    again = aryz(*command)
    assert again.code == 1
    assert "already" in again.err
    assert aryz(*command, "--replace").code == 0
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_sources_know_grades_and_age(aryz: Aryz) -> None:
    rows = aryz("sources", "--country", "kg", "--grade", "recalled", "--json").json()
    assert rows
    assert {row["grade"] for row in rows} == {"recalled"}
    stale = aryz("sources", "--country", "kg", "--stale", "--json").json()
    assert all(row["stale"] for row in stale)


def test_deadline_explains_itself(aryz: Aryz) -> None:
    ran = aryz("deadline", "--country", "kz", "--limit", "kz.state-answer", "--from", "2026-11-25", "--json")
    result = ran.json()
    assert result["last_day"] == "2026-12-17"
    assert len([step for step in result["steps"] if step["counted"]]) == 15
    assert {"date", "counted", "why"} == set(result["steps"][0])


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "Republic Day"), ("kk", "Республика күні"), ("ru", "День Республики"), ("ky", "Республика күнү")],
)
def test_a_holiday_is_named_in_every_language(aryz: Aryz, language: str, name: str) -> None:
    command = ("deadline", "--country", "kz", "--limit", "kz.state-answer", "--from", "2024-10-21")
    said = aryz(*command, "--language", language).out
    (line,) = [line for line in said.splitlines() if line.startswith("2024-10-25")]
    assert line.endswith(f"({name})")


def test_a_file_that_the_sentence_names_is_named_once(aryz: Aryz, tmp_path: Path) -> None:
    command = ("draft", EXAMPLES / "kz-private-camera.yaml", "-o", tmp_path, "--format", "txt")
    aryz(*command)
    (made,) = tmp_path.iterdir()
    assert aryz(*command).err.count(str(made)) == 1


def test_content_check_finds_no_error(aryz: Aryz) -> None:
    ran = aryz("content", "check", "--json")
    errors = [row for row in ran.json() if row["severity"] == "error"]
    assert errors == []
    assert ran.code == 0


def test_content_check_for_a_release_fails_on_facts_that_are_too_old(aryz: Aryz) -> None:
    old = [row for row in aryz("content", "check", "--json").json() if row["severity"] == "release"]
    ran = aryz("content", "check", "--release", "--json")
    assert [row for row in ran.json() if row["severity"] == "release"] == old
    assert ran.code == (3 if old else 0)


def test_no_answer_where_there_is_no_date(aryz: Aryz) -> None:
    result = aryz(
        "deadline", "--country", "kz", "--limit", "kz.operator-answer", "--from", "2026-11-25", "--json"
    ).json()
    assert result["last_day"] is None
    assert result["reason"]


@pytest.mark.parametrize(
    ("argv", "code", "said"),
    [
        (("bogus",), 2, "No such command"),
        (("draft",), 2, "Missing"),
        (
            ("deadline", "--country", "kz", "--limit", "kz.state-answer", "--from", "25.11.2026"),
            2,
            "2026-11-23",
        ),
        (
            ("deadline", "--country", "kz", "--limit", "kz.nothing", "--from", "2026-11-25"),
            1,
            "kz.state-answer",
        ),
        (("where", "--country", "xx"), 1, "xx"),
        (("where", "--event", "rain"), 1, "road-camera"),
        (("letters", "--system", "kz-nothing"), 1, "kz-nothing"),
        (("questions", "--system", "kz-sergek-almaty", "--letter", "poem"), 1, "poem"),
        (("draft", "missing.yaml", "-o", "out"), 1, "missing.yaml"),
        (("draft", str(EXAMPLES / "kz-smart-astana.yaml"), "-o", "out", "--format", "gif"), 1, "gif"),
        (("draft", str(EXAMPLES / "kz-smart-astana.yaml"), "-o", "out", "--format", ""), 1, "format"),
        (
            ("draft", str(EXAMPLES / "kz-smart-astana.yaml"), "-o", "out", "--format", " , "),
            1,
            "pdf, docx, txt",
        ),
        (
            ("draft", str(EXAMPLES / "kz-smart-astana.yaml"), "-o", "out", "--date", "9999-12-31"),
            2,
            "2026-11-23",
        ),
        (
            ("draft", str(EXAMPLES / "kz-smart-astana.yaml"), "-o", "out", "--date", "20261123"),
            2,
            "2026-11-23",
        ),
        (
            ("deadline", "--country", "kz", "--limit", "kz.state-answer", "--from", "9999-12-31"),
            2,
            "2026-11-23",
        ),
        (("where", "--country", ""), 1, "country"),
        (("letters", "--system", ""), 1, "system"),
        (("sources", "--country", ""), 1, "country"),
        (("batch", "missing.csv", "-o", "out"), 1, "missing.csv"),
    ],
)
def test_every_fault_is_a_sentence_and_a_code(
    aryz: Aryz, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argv: tuple[str, ...], code: int, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = aryz(*argv)
    assert ran.code == code
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert list(tmp_path.iterdir()) == []


def test_help_lists_the_commands(aryz: Aryz) -> None:
    ran = aryz("--help")
    assert ran.code == 0
    for command in (
        "where",
        "letters",
        "questions",
        "draft",
        "batch",
        "deadline",
        "sources",
        "overlay",
        "content",
    ):
        assert command in ran.out


def test_a_folder_that_cannot_be_written_is_named(
    aryz: Aryz, tmp_path: Path, example: Callable[[str], str]
) -> None:
    (tmp_path / "taken").write_text("a file, not a folder")
    ran = aryz("draft", EXAMPLES / "kz-smart-astana.yaml", "-o", tmp_path / "taken")
    assert ran.code == 1
    assert "taken" in ran.err


@pytest.mark.parametrize("language", ["ru", "kk", "ky", "en"])
def test_a_warning_names_the_body_in_the_language_of_the_words(
    aryz: Aryz, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setenv("LANGUAGE", language)
    (row, *_) = aryz("draft", EXAMPLES / "kz-sergek-almaty.yaml", "-o", tmp_path, "--json").json()
    name = load_library().body("kz-dp-almaty").names[language]["basic"]
    assert any(name in warning for warning in row["warnings"])
