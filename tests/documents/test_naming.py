"""Names of files."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aryz.documents.naming import clean, file_name
from aryz.model.evidence import Grade
from aryz.model.letter import Draft, LetterRole
from tests.documents.letters import letter


def draft(case: str = "014", body: str = "kz-dp-almaty", role: LetterRole = LetterRole.FILING) -> Draft:
    return Draft(
        letter=msgspec.structs.replace(letter(), role=role),
        case=case,
        date=date(2026, 11, 22),
        body=body,
        body_name={},
        limit="",
        grade=next(iter(Grade)),
    )


def test_names() -> None:
    assert file_name(draft(), "pdf") == "014-access-kz-dp-almaty-ru.pdf"
    assert file_name(draft(role=LetterRole.READING), ".TXT") == "014-access-kz-dp-almaty-ru-reading.txt"
    assert file_name(draft(case="", body=""), "eml") == "001-access-addressee-ru.eml"


@pytest.mark.parametrize(
    ("case", "start"),
    [
        ("../../etc/passwd", "etc-passwd-access"),
        ("C:\\\\a", "C-a-access"),
        ("  14 / іс №5 ", "14-іс-5-access"),
        ("..", "001-access"),
        ("a\x00b\n", "a-b-access"),
        ("-rf", "rf-access"),
        ("con", "con-1-access"),
        ("x" * 500, "x" * 40 + "-access"),
        ("\u202egpj", "gpj-access"),
    ],
)
def test_a_case_code_cannot_leave_the_folder(case: str, start: str) -> None:
    assert file_name(draft(case=case), "pdf").startswith(start)


@given(st.text())
def test_any_text_becomes_a_safe_part(text: str) -> None:
    part = clean(text)
    assert len(part) <= 42
    assert not set(part) & set('/\\\\:*?"<>|\x00. \n')
    assert part == part.strip("-")
    assert clean(part) == part
