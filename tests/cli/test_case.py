"""aryz case, as people start it: a case from its first letter to the calendar, and each refusal in one line."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import icalendar
import msgspec
import pytest

from aryz.casebook.cases import case_of
from aryz.casebook.happenings import save_event
from aryz.casebook.records import LetterSent
from aryz.casebook.vault.vault import open_vault
from aryz.cli.session import Session
from aryz.content.library import load_library
from aryz.documents.making import make
from aryz.interview.answers_file import load_answers
from tests.cli.conftest import EXAMPLES, Aryz, Ran
from tests.documents.attachments.papers import pdf

PASSPHRASE = "correct horse battery staple"
ANSWERS = EXAMPLES / "kz-sergek-almaty.yaml"
TODAY = date(2026, 11, 29)


@pytest.fixture
def case(aryz: Aryz, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """`aryz case` on a casebook of its own, on one day."""
    secret = tmp_path / "passphrase"
    secret.write_text(f"{PASSPHRASE}\nnot this line\n", encoding="utf-8")
    monkeypatch.setattr(Session, "today", lambda _self, _country=None: TODAY)
    place = ("--vault", tmp_path / "own" / "casebook.vault", "--passphrase-file", secret)
    return lambda *argv: aryz("case", *place, *argv)


@pytest.fixture
def begun(case: Callable[..., Ran]) -> Callable[..., Ran]:
    """The same with a case and its letters to two bodies in it."""
    assert case("init").code == 0
    assert case("new", ANSWERS).out == "014\n"
    ran = case(
        "record", "014", ANSWERS, "--on", "2026-10-01", "--registered", "2026-10-02", "--number", "3-1"
    )
    assert ran.out.splitlines() == [
        "014-access-kz-dp-almaty-ru.pdf",
        "014-access-kz-digital-almaty-ru.pdf",
    ], ran.err
    return case


def test_a_new_casebook_says_where_it_is_and_that_a_passphrase_is_weak(
    case: Callable[..., Ran], tmp_path: Path
) -> None:
    ran = case("init")
    assert ran.out == f"{tmp_path / 'own' / 'casebook.vault'}\n"
    assert ran.err == ""
    (tmp_path / "passphrase").write_text("password1")
    (tmp_path / "own" / "casebook.vault").unlink()
    assert "can be guessed" in case("init").err


def test_letters_and_their_days(begun: Callable[..., Ran]) -> None:
    found = begun("show", "014", "--json").json()
    assert set(found) == {
        "code",
        "person",
        "country",
        "system",
        "title",
        "created",
        "closed",
        "letters",
        "timeline",
        "files",
    }
    first = found["letters"][0]
    assert set(first) == {
        "number",
        "letter",
        "to",
        "name",
        "sent_on",
        "registered_on",
        "incoming",
        "state",
        "last_day",
        "limit",
        "notes",
    }
    assert (first["to"], first["incoming"], first["last_day"], first["state"]) == (
        "kz-dp-almaty",
        "3-1",
        "2026-10-23",
        "overdue",
    )
    assert [file["name"] for file in found["files"]] == [
        "014-access-kz-dp-almaty-ru.pdf",
        "014-access-kz-digital-almaty-ru.pdf",
    ]
    assert "Registered on 02.10.2026." in begun("show", "014").out


def test_an_answer_by_its_demands_and_the_next_letter(begun: Callable[..., Ran], tmp_path: Path) -> None:
    scan = tmp_path / "refusal.pdf"
    scan.write_bytes(b"%PDF no")
    ran = begun(
        "answer",
        "014",
        "--letter",
        "1",
        "--on",
        "2026-11-20",
        "--demand",
        "1=given",
        "--demand",
        "2=refused",
        "--file",
        scan,
    )
    assert (ran.code, ran.err) == (0, "")
    first, second = begun("next", "014", "--json").json()["chains"]
    assert set(first) == {"holder", "name", "letter", "state", "last_day", "advice", "steps"}
    assert (first["state"], second["state"]) == ("answered", "overdue")
    (step,) = [each for each in first["steps"] if each["proposed"]]
    assert set(step) == {"id", "letter", "to", "proposed", "why", "last_day", "waits_until"}
    assert (step["letter"], step["last_day"]) == ("complaint-superior", "2027-02-20")
    out = tmp_path / "next"
    begun("next", "014", "-o", out)
    assert sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()) == [
        "1/014-access-kz-dp-almaty-ru.pdf", "1/case-014-1-complaint-superior.aryz", "1/refusal.pdf",
        "2/014-access-kz-digital-almaty-ru.pdf", "2/case-014-1-complaint-superior.aryz",
    ]  # fmt: skip
    told = (out / "1" / "case-014-1-complaint-superior.aryz").read_text(encoding="utf-8")
    assert 'result: "partial"' in told
    assert '"refusal.pdf"' in told


def test_extension_forwarding_note_and_closing(begun: Callable[..., Ran]) -> None:
    assert begun("extend", "014", "--letter", "1", "--on", "2026-10-20", "--until", "2026-12-20").code == 0
    assert (
        begun(
            "forward",
            "014",
            "--letter",
            "2",
            "--on",
            "2026-11-20",
            "--to",
            "kz-mvd",
            "--registered",
            "2026-11-23",
        ).code
        == 0
    )
    assert begun("note", "014", "Позвонить").code == 0
    assert begun("register", "014", "--letter", "1", "--on", "2026-10-05", "--number", "3-2").code == 0
    one, two = begun("show", "014", "--json").json()["letters"]
    assert (one["state"], one["last_day"], one["incoming"]) == ("waiting", "2026-12-20", "3-2")
    assert (two["state"], two["last_day"] > "2026-12-01") == ("waiting", True)
    assert "Позвонить" in begun("show", "014").out
    assert begun("close", "014").code == 0
    assert begun("agenda", "--json").json() == []
    assert begun("list", "--open", "--json").json() == []
    begun("close", "014", "--again")
    assert len(begun("list", "--json").json()) == 1


def test_the_agenda_and_the_calendar(begun: Callable[..., Ran], tmp_path: Path) -> None:
    rows = begun("agenda", "--json").json()
    assert all(set(row) == {"section", "case", "what", "day", "letter", "urgent"} for row in rows)
    assert [(row["section"], row["what"]) for row in rows] == [("overdue", "answer")] * 2 + [
        ("later", "step")
    ] * 2
    assert "overdue" in begun("agenda").out
    file = tmp_path / "agenda.ics"
    assert begun("ics", file).code == 0
    assert len(list(icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT"))) == 2
    assert "exists already" in begun("ics", file).err
    assert begun("ics", file, "--replace").code == 0


def test_finding(begun: Callable[..., Ran]) -> None:
    (row,) = begun("find", "asanova aigul", "--json").json()
    assert set(row) == {
        "code",
        "person",
        "country",
        "system",
        "title",
        "created",
        "closed",
        "letters",
        "state",
        "last_day",
    }
    assert row["code"] == "014"
    assert begun("find", "nobody").out == ""
    assert begun("find", "", "--state", "waiting", "--json").json() == []


def test_backups_and_the_way_back(begun: Callable[..., Ran]) -> None:
    """The day's first save made one by itself; the one that was asked for is beside it, and holds the case."""
    made = begun("backup", "--json").json()["file"]
    begun("note", "014", "after the backup")
    latest, first = begun("backups", "--json").json()
    assert set(latest) == {"number", "day", "aside", "file"}
    assert (latest["file"], latest["number"], first["number"]) == (made, 2, 1)
    assert begun("restore", "2").code == 0
    assert begun("check").out == "The casebook is whole.\n"
    assert "after the backup" not in begun("show", "014").out
    assert begun("restore", "9").code == 1


def test_erasing_is_asked_for_and_told(begun: Callable[..., Ran], tmp_path: Path) -> None:
    ran = begun("erase", "014")
    assert (ran.code, ran.out) == (1, "")
    assert "--yes" in ran.err
    assert begun("export", "-o", tmp_path / "all").code == 0
    told = begun("erase", "014", "--person", "--yes", "--json").json()
    assert set(told) == {"gone", "beyond"}
    assert any(str(tmp_path / "all") in line for line in told["beyond"])
    assert begun("list", "--json").json() == []


def test_everything_is_written_out(begun: Callable[..., Ran], tmp_path: Path) -> None:
    ran = begun("export", "-o", tmp_path / "all")
    assert ran.out == "5 files were written.\n"
    assert (tmp_path / "all" / "casebook.json").is_file()
    assert len(list((tmp_path / "all").rglob("*.pdf"))) == 2


def test_a_new_passphrase(begun: Callable[..., Ran], tmp_path: Path) -> None:
    new = tmp_path / "new"
    new.write_text("another good passphrase\n")
    assert begun("passphrase", "--new-passphrase-file", new).code == 0
    assert "does not open" in begun("list").err
    (tmp_path / "passphrase").write_text("another good passphrase")
    assert begun("list").code == 0


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("show", "999"), "There is no case 999"),
        (
            ("answer", "014", "--letter", "9", "--on", "2026-11-20", "--result", "refused"),
            "has no such letter",
        ),
        (("answer", "014", "--on", "2026-11-20"), "--result"),
        (("answer", "014", "--on", "2026-11-20", "--demand", "x"), "2=refused"),
        (("forward", "014", "--on", "2026-11-20"), "--to or --name"),
        (("forward", "014", "--on", "2026-11-20", "--to", "kz-none"), "kz-none"),
        (("next", "014", "--letter", "access", "-o", "OUT"), "No such step"),
        (("record", "014", str(ANSWERS), "--on", "2026-10-01", "--file", str(ANSWERS)), "2 letters"),
        (("new", str(ANSWERS)), "014 already"),
        (("note", "014", "x", "--file", "nowhere"), "There is no such file"),
        (("note", "014", "half a sign: \udcff"), "cannot be kept"),
    ],
)
def test_each_refusal_is_one_line(
    begun: Callable[..., Ran], tmp_path: Path, argv: tuple[str, ...], said: str
) -> None:
    ran = begun(*[str(tmp_path / "o") if each == "OUT" else each for each in argv])
    assert (ran.code, ran.out) == (1, "")
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1


def test_without_a_casebook_it_says_so(case: Callable[..., Ran]) -> None:
    ran = case("list")
    assert ran.code == 1
    assert "There is no casebook casebook.vault" in ran.err


def test_the_passphrase_from_standard_input_and_none_at_all(
    aryz: Aryz, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = ("case", "--vault", tmp_path / "casebook.vault")
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\r\n"))
    assert aryz(*place, "--passphrase-file", "-", "init").code == 0
    ran = aryz(*place, "list")
    assert ran.code == 1
    assert "--passphrase-file" in ran.err


def test_a_passphrase_file_that_is_none(aryz: Aryz, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_bytes("төрт".encode("utf-16"))
    ran = aryz("case", "--vault", tmp_path / "c.vault", "--passphrase-file", wrong, "init")
    assert (ran.code, ran.err) == (
        1,
        "wrong: passphrase: The file with the passphrase is not in UTF-8. Save it as UTF-8.\n",
    )


def test_no_passphrase_is_taken_on_the_command_line(aryz: Aryz) -> None:
    ran = aryz("case", "--passphrase", PASSPHRASE, "list")
    assert ran.code == 2


def test_other_commands_load_no_database_and_no_reader_of_papers() -> None:
    later = {"PIL", "docx", "icalendar", "multiprocessing", "pypdfium2", "sqlcipher3", "zxcvbn"}
    code = (
        "import sys\nfrom aryz.cli.main import main\n"
        "assert main(['where', '--country', 'kz']) == 0\nassert main(['letters', '--system', 'kz-ashyq']) == 0\n"
        f"loaded = {later!r} & {{name.partition('.')[0] for name in sys.modules}}\nassert not loaded, loaded"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_letter_that_was_kept_in_the_window_is_registered_here(
    case: Callable[..., Ran], tmp_path: Path
) -> None:
    """Nothing can come to it before; from the registration on its time runs."""
    assert case("init").code == 0
    assert case("new", ANSWERS).out == "014\n"
    with open_vault(tmp_path / "own" / "casebook.vault", PASSPHRASE, today=TODAY) as vault:
        matter = case_of(vault, "014")
        made = LetterSent(
            case=matter.id, on=date(2026, 11, 2), kind="access", system=matter.system, language="ru",
            body="kz-dp-almaty", holder="kz-dp-almaty", limit="kz.state-answer", ready=True,
        )  # fmt: skip
        save_event(vault, made)
    assert "Ready, not handed in yet" in case("show", "014").out
    ran = case("answer", "014", "--on", "2026-11-20", "--result", "refused")
    assert (ran.code, "not handed in yet" in ran.err) == (1, True)
    assert case("register", "014", "--on", "2026-11-03").code == 0
    found = case("show", "014", "--json").json()["letters"][0]
    assert (found["sent_on"], found["last_day"], found["state"]) == ("2026-11-03", "2026-11-24", "unsure")


def test_a_letter_is_kept_with_its_kit_and_the_next_encloses_the_letter_alone(
    case: Callable[..., Ran], tmp_path: Path
) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "act.pdf").write_bytes(pdf(b"", b""))
    mine = papers / "mine.yaml"
    mine.write_text(_read_in_english() + "attachments:\n  - act.pdf\n", encoding="utf-8")
    assert case("init").code == 0
    assert case("new", mine).out == "014\n"
    ran = case("record", "014", mine, "--on", "2026-11-23", "--registered", "2026-11-23")
    assert ran.out.splitlines() == [
        "014-access-kz-dp-almaty-ru.pdf", "014-access-kz-dp-almaty-ru-kit.pdf",
        "014-access-kz-digital-almaty-ru.pdf", "014-access-kz-digital-almaty-ru-kit.pdf",
    ], ran.err  # fmt: skip
    kept = {file["name"]: file["sha256"] for file in case("show", "014", "--json").json()["files"]}
    made = make(
        load_library(), msgspec.structs.replace(load_answers(mine), date="2026-11-23", case="014"), today=date(2026, 11, 23),
        formats=("pdf", "kit"), folder=papers,
    )  # fmt: skip
    assert kept == {
        each.name: hashlib.sha256(each.data).hexdigest() for each in made if "-reading" not in each.name
    }
    for number in ("1", "2"):
        case("answer", "014", "--letter", number, "--on", "2026-11-26", "--result", "refused")
    out = tmp_path / "next"
    case("next", "014", "-o", out)
    assert sorted(path.name for path in out.rglob("*.pdf")) == [
        "014-access-kz-digital-almaty-ru.pdf", "014-access-kz-dp-almaty-ru.pdf",
    ]  # fmt: skip
    told = next(out.rglob("*.aryz")).read_text(encoding="utf-8")
    assert 'title: "Копия: заявление о доступе к персональным данным, 23.11.2026"' in told


def test_a_kit_can_be_kept_as_files_or_left_out_half_a_year_later(
    case: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "today", lambda _self, _country=None: date(2027, 5, 1))
    mine = tmp_path / "mine.yaml"
    mine.write_text(_read_in_english().replace("\ndate:", "\n# date:"), encoding="utf-8")
    case("init")
    case("new", mine)
    bare = case("record", "014", mine, "--on", "2026-11-23")
    assert [name[-7:] for name in bare.out.splitlines()] == ["-ru.pdf"] * 2
    full = case("record", "014", mine, "--on", "2026-11-23", "--kit", "files").out.splitlines()
    assert "014-access-kz-dp-almaty-ru-kit-01-how-to.pdf" in full


def _read_in_english() -> str:
    """The example, filed in Russian by somebody who reads English."""
    return ANSWERS.read_text("utf-8").replace('language: "ru"', 'language: "en"\nfiling_language: "ru"', 1)


def test_a_note_moves_no_cursor(begun: Callable[..., Ran]) -> None:
    assert begun("note", "014", "a\x1b[31mb\u202ec\x9bd").code == 0
    assert "a\ufffd[31mb\ufffdc\ufffdd" in begun("show", "014").out
    told = begun("show", "014", "--json")
    assert "\x1b" not in told.out
    assert "\x9b" not in told.out
    assert "a\x1b[31mb\u202ec\x9bd" in [line["text"] for line in told.json()["timeline"]]


def test_costs_and_what_they_asked_for(begun: Callable[..., Ran], tmp_path: Path) -> None:
    receipt = tmp_path / "receipt.jpg"
    receipt.write_bytes(b"900")
    assert (
        begun(
            "cost",
            "014",
            "900",
            "--currency",
            "KZT",
            "--what",
            "Почта",
            "--on",
            "2026-10-01",
            "--file",
            receipt,
        ).code
        == 0
    )
    assert begun("clarify", "014", "--letter", "1", "--on", "2026-10-10", "--asked", "доверенность").code == 0
    found = begun("show", "014", "--json").json()
    said = [line["text"] for line in found["timeline"]]
    assert "Почта 900 KZT" in said
    assert "They asked you for more: доверенность." in said
    assert "receipt.jpg" in [file["name"] for file in found["files"]]
    assert found["letters"][0]["state"] == "unsure"


def test_an_export_is_shown_and_then_added(begun: Callable[..., Ran], tmp_path: Path, aryz: Aryz) -> None:
    out = tmp_path / "all"
    begun("export", "-o", out)
    same = begun("import", out)
    assert (same.code, same.out[:6]) == (0, "= 014 ")
    other = ("case", "--vault", tmp_path / "b" / "c.vault", "--passphrase-file", tmp_path / "passphrase")
    assert aryz(*other, "init").code == 0
    assert aryz(*other, "new", ANSWERS).out == "014\n"
    shown = aryz(*other, "import", out)
    assert (shown.code, shown.out[:13]) == (1, "+ 014 -> 015 ")
    assert "--yes" in shown.err
    added = aryz(*other, "import", out, "--yes", "--json").json()
    assert added["added"] is True
    assert [set(row) for row in added["cases"]] == [
        {"code", "new_code", "person", "system", "events", "files", "there"}
    ]
    theirs, mine = begun("show", "014", "--json").json(), aryz(*other, "show", "015", "--json").json()
    assert {**mine, "code": "014"} == theirs
    (out / "casebook.json").unlink()
    assert aryz(*other, "import", out).err.startswith("casebook.json: ")
