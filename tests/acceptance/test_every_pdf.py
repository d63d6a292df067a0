"""Every offered letter is a valid PDF/A-2a and PDF/UA-1, and its words can be taken out of it again."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import page
import pypdf
import pytest

from aryz.content.library import load_library
from aryz.documents.making import make
from tests.conftest import ALL
from tests.every_letter import TODAY, cases, expected

if TYPE_CHECKING:
    from pathlib import Path

    from aryz.documents.making import Made
    from aryz.model.answers import Answers

LIBRARY = load_library()
ROWS = [(code, language) for code in LIBRARY.countries for language in LIBRARY.languages_in(code)]
BRANCHES = ("whole", "bare", "client", "complained") if ALL else ("whole",)
"""A sample takes the fullest letter of each kind; --all takes all systems and the other branches, too."""


@pytest.mark.parametrize("branch", BRANCHES)
@pytest.mark.parametrize(("code", "language"), ROWS)
def test_every_letter_is_a_valid_pdf(code: str, language: str, branch: str, tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    seen, kinds = 0, set[str]()
    for case in cases(LIBRARY, languages=(language,), countries=(code,)):
        _, letter, _, own = case.id.split()
        if own != branch or (not ALL and letter in kinds):
            continue
        kinds.add(letter)
        for made in make(LIBRARY, case.answers, today=TODAY):
            if made.draft.letter.language != language:
                continue
            seen += 1
            path.write_bytes(made.data)
            for profile in ("2a", "ua1"):
                assert page.validate_pdf(str(path), profile=profile).is_compliant, (case.id, profile)
            _answers_are_in(case.id, case.answers, made)
    assert seen >= len(kinds) > 0, (code, language)
    assert len(kinds) > 5 or branch != "whole", (code, language)


def _answers_are_in(where: str, answers: Answers, made: Made) -> None:
    sheets = pypdf.PdfReader(io.BytesIO(made.data)).pages
    text = re.sub(r"\s+", "", "".join(sheet.extract_text() for sheet in sheets))
    assert not re.search(r"\{|None|undefined", text), where
    for key, word in expected(answers, LIBRARY.kind(answers.letter).keeps_off):
        assert re.sub(r"\s+", "", word) in text, (where, key)
