"""Real command lines of a lawyer's desk: confirm, correct, add, compare, take over; the letters follow at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from aryz.content.overlay_file import default_place, read_overlay
from tests.cli.conftest import EXAMPLES, Aryz

WORD = ("--who", "A. Lawyer, the clinic", "--when", "2026-11-20", "--source", "The register of laws")
TERM = "kz.state-answer#term"
HOSTILE = "{{ 7*7 }}<p>{head}{title}&amp;%s</v>{% raw %}"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where an overlay goes."""
    return tmp_path / "overlay.yaml"


def _letter(aryz: Aryz, folder: Path, *overlay: object) -> str:
    argv = (
        "draft",
        EXAMPLES / "kz-sergek-almaty.yaml",
        "-o",
        folder,
        "--format",
        "txt",
        "--date",
        "2026-11-23",
    )
    ran = aryz(*overlay, *argv, "--json")
    assert ran.code == 0, ran.err
    return Path(ran.json()[0]["file"]).read_text(encoding="utf-8")


def test_a_corrected_fact_reaches_the_letter_at_once(aryz: Aryz, tmp_path: Path, file: Path) -> None:
    """The term and the title are the lawyer's, to the letter: what looks like a template or markup is text."""
    assert aryz("overlay", "correct", TERM, *WORD, "--value", "number=7", "-o", file).code == 0
    assert aryz("overlay", "correct", "kz-pd#title", *WORD, "--value", f"ru={HOSTILE}", "-o", file).code == 0
    plain, laid = _letter(aryz, tmp_path / "a"), _letter(aryz, tmp_path / "b", "--overlay", file)
    assert "пятнадцати рабочих дней" in plain
    assert "семи рабочих дней" in laid
    assert f"«{HOSTILE}»" in laid
    assert "49" not in laid.replace(HOSTILE, "")
    counted = aryz("--overlay", file, "deadline", "--country", "kz", "--limit", "kz.state-answer", "--from", "2026-11-25", "--json").json()  # fmt: skip
    assert (counted["number"], counted["grade"], counted["printable"]) == (7, "official", True)


def test_an_added_provision_is_cited_at_once(aryz: Aryz, tmp_path: Path, file: Path) -> None:
    added = aryz("overlay", "add", "kz-pd#99", *WORD, "--value", "rights=access", "--value", "en=how to ask", "-o", file)  # fmt: skip
    assert added.code == 0
    assert "99" not in _letter(aryz, tmp_path / "a")
    assert "99 Закона" in _letter(aryz, tmp_path / "b", "--overlay", file)


def test_a_sheet_beside_each_letter_bears_the_lawyers_mark(aryz: Aryz, tmp_path: Path, file: Path) -> None:
    """A PDF with the letter's name; the letter itself stays as it was."""
    aryz("overlay", "correct", TERM, *WORD, "--value", "number=7", "-o", file)
    argv = ("draft", EXAMPLES / "kz-sergek-almaty.yaml", "--date", "2026-11-23", "-o")
    rows = aryz("--overlay", file, *argv, tmp_path / "a", "--sources", "--json").json()
    letters, sheets = ([row["file"] for row in rows if row["format"] == kind] for kind in ("pdf", "sources"))
    assert sheets == [name.replace(".pdf", "-sources.pdf") for name in letters]
    shown = "".join("".join(page.extract_text().split()) for page in PdfReader(sheets[0]).pages)
    assert "Overlay:A.Lawyer,theclinic,20.11.2026" in shown
    assert TERM in shown
    aryz("--overlay", file, *argv, tmp_path / "b")
    assert (tmp_path / "b" / Path(letters[0]).name).read_bytes() == Path(letters[0]).read_bytes()


def test_the_person_s_own_overlay_is_used_unless_they_say_no(aryz: Aryz) -> None:
    """It stands in the folder of program data, and is written there only when it is asked for."""
    place = default_place()
    assert not place.exists()
    try:
        assert aryz("overlay", "confirm", TERM, *WORD).out.splitlines()[-1] == str(place)
        marked = [
            aryz(*before, "sources", "--country", "kz", "--json").json() for before in ((), ("--no-overlay",))
        ]
        with_it, without = ({row["id"]: row for row in rows}[TERM] for rows in marked)
        assert with_it["overlay"] == {"maker": "A. Lawyer, the clinic", "day": "2026-11-20"}
        assert with_it["waiting"] == []
        assert without["overlay"] is None
        assert aryz("overlay", "remove", TERM).code == 0
        assert read_overlay(place).entries == ()
    finally:
        place.unlink(missing_ok=True)


def test_an_entry_whose_fact_has_changed_is_said_and_not_applied(
    aryz: Aryz, tmp_path: Path, file: Path
) -> None:
    aryz("overlay", "correct", TERM, *WORD, "--value", "number=7", "-o", file)
    file.write_text(file.read_text("utf-8").replace('"number": "15"', '"number": "30"'), "utf-8")
    ran = aryz("--overlay", file, "sources", "--country", "kz")
    assert (ran.code, TERM in ran.err, "has changed" in ran.err) == (0, True, True)
    assert "пятнадцати рабочих дней" in _letter(aryz, tmp_path / "a", "--overlay", file)
    (row,) = aryz("overlay", "show", file, "--json").json()["entries"]
    assert row["status"] == "set-aside"


def test_an_overlay_is_taken_after_its_maker_and_differences_were_shown(
    aryz: Aryz, tmp_path: Path, file: Path
) -> None:
    mine = tmp_path / "mine.yaml"
    aryz(
        "overlay", "correct", TERM, *WORD, "--value", "number=7", "--made-by", "The other clinic", "-o", file
    )
    asked = aryz("overlay", "import", file, "--into", mine)
    assert (asked.code, mine.exists()) == (1, False)
    assert "The other clinic" in asked.out
    assert "number: 15 → 7" in asked.out
    assert "--yes" in asked.err
    assert aryz("overlay", "import", file, "--into", mine, "--yes").code == 0
    assert read_overlay(mine) == read_overlay(file)
    assert "nothing to take" in aryz("overlay", "import", file, "--into", mine, "--yes").out
    aryz("overlay", "confirm", "kz-pd#title", *WORD, "-o", mine)
    found = aryz("overlay", "diff", file, mine, "--json").json()
    assert found["made_by"] == "The other clinic"
    assert {row["fact"]: row["status"] for row in found["entries"]} == {TERM: "same", "kz-pd#title": "new"}


def test_an_overlay_is_exported_and_replaces_nothing_unasked(aryz: Aryz, tmp_path: Path, file: Path) -> None:
    aryz("overlay", "confirm", TERM, *WORD, "-o", file)
    out = tmp_path / "out.yaml"
    assert aryz("--overlay", file, "overlay", "export", "--into", out).code == 0
    assert read_overlay(out) == read_overlay(file)
    assert aryz("--overlay", file, "overlay", "export", "--into", out).code == 1
    assert aryz("--no-overlay", "overlay", "export", "--into", out).code == 1


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("confirm", "kz-pd#nothing"), "no such fact"),
        (("confirm", "xx-pd#title"), "not the id of a fact"),
        (("correct", "kz-pd#title", "--value", "Право"), "PART=TEXT"),
        (("correct", TERM, "--value", "number=soon"), "cannot be"),
        (("add", "kz-pd#title"), "there already"),
        (("add", "kz-pd#99", "--value", "rights=flying"), "cannot be"),
        (("confirm", TERM, "--when", "2999-01-01"), "2026-11-23"),
        (("confirm", TERM, "--made-by", "a\x07"), "U+0007"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(
    aryz: Aryz, file: Path, argv: tuple[str, ...], said: str
) -> None:
    ran = aryz("overlay", *argv[:2], *WORD, *argv[2:], "-o", file)
    assert ran.code in (1, 2)
    assert said in ran.err
    assert not file.exists()


def test_an_address_without_a_day_of_its_page_is_not_printed_and_that_is_said(aryz: Aryz, file: Path) -> None:
    argv = ("overlay", "add", "kz-digital-almaty#email", *WORD, "--value", "en=a@example.kz", "-o", file)
    assert "--source-date" in aryz(*argv).out
    assert "--source-date" not in aryz(*argv, "--source-date", "2026-11-01").out


@pytest.mark.parametrize("text", ["entries: {", "entries: [{country: kz}]", "colour: red"])
def test_a_broken_overlay_stops_a_command_with_its_place(aryz: Aryz, file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
    ran = aryz("--overlay", file, "where", "--country", "kz")
    assert ran.code == 1
    assert "overlay.yaml: line " in ran.err


def test_a_batch_uses_the_overlay_in_every_process(aryz: Aryz, tmp_path: Path, file: Path) -> None:
    aryz("overlay", "correct", TERM, *WORD, "--value", "number=7", "-o", file)
    sheet = tmp_path / "clients.csv"
    sheet.write_text("case\n701\n702\n", "utf-8")
    for jobs in (1, 2):
        folder = tmp_path / f"out{jobs}"
        ran = aryz(
            "--overlay", file, "batch", sheet, "--answers", EXAMPLES / "kz-sergek-almaty.yaml", "-o", folder, "--format", "txt",
            "--jobs", jobs,
        )  # fmt: skip
        assert ran.code == 0, ran.err
        assert all("семи рабочих дней" in each.read_text("utf-8") for each in folder.iterdir())
