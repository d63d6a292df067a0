"""aryz sources: a table for people, JSON for programs, a PDF for paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.conftest import Aryz

DAY = ("--date", "2026-11-23")


def test_the_table_has_a_line_for_each_fact_under_its_country(aryz: Aryz) -> None:
    rows = aryz("sources", "--country", "kg", *DAY, "--json").json()
    lines = aryz("sources", "--country", "kg", *DAY).out.splitlines()
    assert lines[0] == "Kyrgyzstan"
    assert [line.split()[0] for line in lines[2:] if line] == [row["id"] for row in rows]
    (recalled,) = [line for line in lines if line.startswith("kg-const#29 ")]
    assert "recalled" in recalled
    assert "never read" in recalled
    (dated,) = [line for line in lines if line.startswith("kg-dc#number ")]
    assert "15 months" in dated


def test_only_what_waits_for_a_lawyer(aryz: Aryz) -> None:
    everything = aryz("sources", "--country", "kg", *DAY, "--json").json()
    found = aryz("sources", "--country", "kg", *DAY, "--waiting", "--json").json()
    assert found == [row for row in everything if row["waiting"]]
    assert {why for row in found for why in row["waiting"]} <= {"recalled", "dead-end", "stale", "superseded"}
    assert all(("recalled" in row["waiting"]) == (row["grade"] == "recalled") for row in everything)


def test_a_printable_list(aryz: Aryz, tmp_path: Path) -> None:
    """Same day, same bytes; every id stands on it; nothing is replaced unasked."""
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
    argv = ("sources", "--country", "kg", *DAY, "--grade", "recalled", "--pdf")
    assert aryz(*argv, first).out == ""
    assert aryz(*argv, second).code == 0
    assert first.read_bytes() == second.read_bytes()
    reader = PdfReader(first)
    text = "".join("".join(page.extract_text().split()) for page in reader.pages)
    ids = [row["id"] for row in aryz(*argv[:-1], "--json").json()]
    assert ids
    assert all(each in text for each in ids)
    assert "Kyrgyzstan" in text
    assert "23.11.2026" in text
    ran = aryz(*argv, first)
    assert (ran.code, "already" in ran.err) == (1, True)
    assert aryz(*argv, first, "--replace").code == 0


@pytest.mark.parametrize("name", ["", "no/such/folder.pdf"])
def test_a_pdf_that_cannot_be_written(aryz: Aryz, tmp_path: Path, name: str) -> None:
    ran = aryz("sources", "--country", "kg", *DAY, "--grade", "recalled", "--pdf", tmp_path / name)
    assert ran.code == 1
    assert "Traceback" not in ran.err
