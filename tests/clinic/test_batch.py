"""Batches by the real command: rows on all cores, whole or not at all, the same bytes as one letter alone."""

from __future__ import annotations

import csv
import os
import re
import signal
import subprocess
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from aryz.cli.main import main
from aryz.clinic.batch import Outcome, Task, run
from aryz.clinic.columns import headings
from aryz.clinic.sheets import read_sheet
from aryz.content.library import load_library
from aryz.content.words import catalogue
from aryz.interview.answers_file import load_answers
from aryz.interview.values import flatten

EXAMPLES = Path(__file__).resolve().parents[2] / "templates" / "examples"
TODAY = date(2026, 11, 23)


def sheet(path: Path, rows: list[dict[str, str]], *, delimiter: str = ",", encoding: str = "utf-8") -> Path:
    """Write rows of answers as a sheet whose columns are all keys that any row has."""
    columns = list(dict.fromkeys(key for row in rows for key in row))
    with path.open("w", encoding=encoding, newline="") as stream:
        writer = csv.DictWriter(stream, columns, delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def clients(number: int, example: str = "kz-private-camera") -> list[dict[str, str]]:
    """Rows of one example, each with a case code of its own."""
    values = flatten(load_answers(EXAMPLES / f"{example}.yaml"))
    return [{**values, "case": f"{n:04d}"} for n in range(1, number + 1)]


def outcomes(path: Path, folder: Path, *, dry_run: bool = False, resume: bool = False) -> list[Outcome]:
    library = load_library()
    folder.mkdir(exist_ok=True)
    task = Task(folder, TODAY, ("pdf",), dry_run=dry_run, resume=resume)
    return list(run(read_sheet(path, headings(library)), {}, task, jobs=1))


def test_each_row_makes_the_bytes_of_its_own_letter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = sheet(tmp_path / "clients.csv", clients(8))
    assert main(["batch", str(path), "-o", str(tmp_path / "out"), "--jobs", "2", "--date", "2026-11-23"]) == 0
    made = sorted((tmp_path / "out").iterdir())
    assert len(made) == 8
    assert main(["draft", str(EXAMPLES / "kz-private-camera.yaml"), "-o", str(tmp_path / "one")]) == 0
    (alone,) = (tmp_path / "one").iterdir()
    assert {each.read_bytes() for each in made} == {alone.read_bytes()}
    capsys.readouterr()


def test_a_faulty_row_stops_only_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = clients(4)
    rows[1]["person.id_number"] = "910630400449"
    rows[2]["system"] = "kz-nothing"
    path = sheet(tmp_path / "clients.csv", rows)
    code = main(["batch", str(path), "-o", str(tmp_path / "out"), "--jobs", "1", "--language", "en"])
    said = capsys.readouterr()
    assert code == 1
    assert "clients.csv:3: person.id_number" in said.err
    assert "clients.csv:4: system" in said.err
    assert [each.name[:4] for each in sorted((tmp_path / "out").iterdir())] == ["0001", "0004"]


def test_a_dry_run_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = sheet(tmp_path / "clients.csv", clients(2))
    assert main(["batch", str(path), "-o", str(tmp_path / "out"), "--dry-run", "--jobs", "1"]) == 0
    assert not (tmp_path / "out").exists()
    capsys.readouterr()


def test_a_resumed_run_makes_only_what_is_missing(tmp_path: Path) -> None:
    path = sheet(tmp_path / "clients.csv", clients(3))
    first = outcomes(path, tmp_path / "out")
    gone = tmp_path / "out" / first[1].files[0]
    gone.unlink()
    again = outcomes(path, tmp_path / "out", resume=True)
    assert [each.skipped for each in again] == [True, False, True]
    assert gone.is_file()


def test_a_resumed_run_never_writes_one_client_over_another(tmp_path: Path) -> None:
    rows = clients(2)
    rows[1] = {**rows[1], "case": rows[0]["case"], "person.name.family": "Другая"}
    first, second = outcomes(sheet(tmp_path / "clients.csv", rows), tmp_path / "out", resume=True)
    alone = outcomes(sheet(tmp_path / "first.csv", rows[:1]), tmp_path / "alone")[0]
    assert second.faults
    name = first.files[0]
    assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "alone" / alone.files[0]).read_bytes()


def test_case_codes_that_differ_by_capitals_alone_are_one_name_on_some_disks(tmp_path: Path) -> None:
    rows = clients(2)
    rows[0]["case"], rows[1]["case"] = "ab", "AB"
    first, second = outcomes(sheet(tmp_path / "clients.csv", rows), tmp_path / "out", dry_run=True)
    assert (first.faults, bool(second.faults)) == ((), True)


def test_each_row_has_the_day_of_its_own_country(tmp_path: Path) -> None:
    kz, kg = clients(1)[0], clients(1, "kg-other-state-camera")[0]
    rows = [{key: text for key, text in row.items() if key != "date"} for row in (kz, kg)]
    rows[1]["case"] = "0002"
    path = sheet(tmp_path / "clients.csv", rows)
    days = {"kz": date(2026, 12, 1), "kg": date(2026, 12, 2)}
    (tmp_path / "out").mkdir()
    task = Task(tmp_path / "out", TODAY, ("txt",), days=days)
    made = list(run(read_sheet(path, headings(load_library())), {}, task, jobs=1))
    dated = [(tmp_path / "out" / each.files[0]).read_text(encoding="utf-8") for each in made]
    assert [bool(re.search(rf"\b{day}\b", text)) for day, text in zip(("1", "2"), dated, strict=True)] == [
        True,
        True,
    ]


@pytest.mark.usefixtures("terminal")
def test_an_interrupt_ends_in_a_sentence_and_whole_files(tmp_path: Path) -> None:
    """As a terminal does it: the signal reaches every process of the group, those that are only starting included."""
    path = sheet(tmp_path / "clients.csv", clients(3000))
    command = [
        sys.executable,
        "-m",
        "aryz",
        "batch",
        str(path),
        "-o",
        str(tmp_path / "out"),
        "--jobs",
        "2",
        "--language",
        "en",
    ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as batch:
        while batch.poll() is None and not any((tmp_path / "out").glob("*.pdf")):
            with suppress(subprocess.TimeoutExpired):
                batch.wait(0.05)
        os.killpg(batch.pid, signal.SIGINT)
        _, said = batch.communicate(timeout=60)
    assert (batch.returncode, said.strip()) == (1, "Stopped. Every file that was written is whole.")
    made = list((tmp_path / "out").iterdir())
    assert 0 < len(made) < 3000
    assert all(each.read_bytes().rstrip().endswith(b"%%EOF") for each in made)


def test_files_that_stand_are_not_replaced(tmp_path: Path) -> None:
    path = sheet(tmp_path / "clients.csv", clients(1))
    outcomes(path, tmp_path / "out")
    (again,) = outcomes(path, tmp_path / "out")
    assert again.faults


def test_two_rows_with_one_case_code_are_told_apart(tmp_path: Path) -> None:
    rows = clients(2)
    rows[1]["case"] = rows[0]["case"]
    first, second = outcomes(sheet(tmp_path / "clients.csv", rows), tmp_path / "out", dry_run=True)
    assert first.files
    assert "Row 2 already makes the file" in second.faults[0].message.in_english()


def test_rows_without_a_case_code_take_their_number(tmp_path: Path) -> None:
    rows = [{key: text for key, text in row.items() if key != "case"} for row in clients(2)]
    made = outcomes(sheet(tmp_path / "clients.csv", rows), tmp_path / "out")
    assert [each.files[0][:3] for each in made] == ["001", "002"]


def test_one_row_may_ask_for_several_letters(tmp_path: Path) -> None:
    (row,) = clients(1)
    path = sheet(tmp_path / "clients.csv", [{**row, "letter": "preserve-video, access"}])
    (made,) = outcomes(path, tmp_path / "out")
    assert made.faults == ()
    assert {name.split("-", 1)[1].rsplit("-addressee", 1)[0] for name in made.files} == {
        "preserve-video",
        "access",
    }


@pytest.mark.parametrize(
    ("encoding", "delimiter"),
    [("utf-8-sig", ","), ("utf-16", "\t"), ("cp1251", ";"), ("utf-8", "\t")],
)
def test_sheets_as_offices_save_them(tmp_path: Path, encoding: str, delimiter: str) -> None:
    rows = [{**row, "person.name.family": "Иванова", "citizenship": ""} for row in clients(1)]
    rows = [{key: text for key, text in row.items() if key != "citizenship"} for row in rows]
    path = sheet(tmp_path / "clients.csv", rows, encoding=encoding, delimiter=delimiter)
    (made,) = outcomes(path, tmp_path / "out")
    assert made.faults == ()
    assert len(made.files) == 1


@pytest.mark.parametrize("language", ["en", "ru", "kk", "ky"])
def test_columns_may_be_called_by_their_labels(tmp_path: Path, language: str) -> None:
    library = load_library()
    words = catalogue(language)
    labels = {key: words.fact(question.label) for key, question in library.interview.questions.items()}
    known = headings(library)
    renamed = [
        {
            labels[key] if known.get(labels.get(key, "").casefold()) == key else key: text
            for key, text in row.items()
        }
        for row in clients(1)
    ]
    assert any(" " in key or not key.isascii() for key in renamed[0])
    (made,) = outcomes(sheet(tmp_path / "clients.csv", renamed), tmp_path / "out")
    assert made.faults == ()


def test_common_answers_hold_for_every_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (row,) = clients(1)
    common = tmp_path / "common.yaml"
    common.write_text('letter: "access"\nlanguage: "kk"\n', encoding="utf-8")
    shorter = {key: text for key, text in row.items() if key not in {"letter", "language"}}
    path = sheet(tmp_path / "clients.csv", [shorter])
    folder = tmp_path / "out"
    assert main(["batch", str(path), "--answers", str(common), "-o", str(folder), "--jobs", "1"]) == 0
    assert [each.name for each in folder.iterdir()] == ["0001-access-addressee-kk.pdf"]
    capsys.readouterr()
