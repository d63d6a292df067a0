"""The letters that the issue names, in every language: valid PDFs, every answer on the page, no fact below its grade."""

from __future__ import annotations

import io
import re
from datetime import date
from itertools import product
from pathlib import Path

import msgspec
import page
import pypdf
import pytest

from aryz.content.library import Library, load_library
from aryz.documents.making import make
from aryz.interview.answers_file import load_answers
from aryz.model.answers import Answers
from tests.every_letter import DEAD_ENDS

EXAMPLES = Path(__file__).resolve().parents[2] / "templates" / "examples"
TODAY = date(2026, 11, 23)
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.yaml"))
LANGUAGES = ("ru", "kk", "ky", "en")
OLD = "kg-stop-covid"
"""An app of 2020: its letter names the law of then."""


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


def given(name: str, language: str) -> Answers:
    return msgspec.structs.replace(load_answers(EXAMPLES / f"{name}.yaml"), language=language)


def words(data: bytes) -> str:
    """The text of a PDF, with every run of blanks as one."""
    text = "\n".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(data)).pages)
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize(("name", "language"), list(product(NAMES, LANGUAGES)))
def test_a_letter_that_can_be_filed(library: Library, name: str, language: str, tmp_path: Path) -> None:
    answers = given(name, language)
    country = library.country_of(answers.system).profile
    made = make(library, answers, today=TODAY)
    assert {each.draft.letter.language for each in made} >= {language}
    for each in made:
        path = tmp_path / each.name
        path.write_bytes(each.data)
        for profile in ("2a", "ua1"):
            assert page.validate_pdf(str(path), profile=profile).is_compliant, (each.name, profile)
        text = words(each.data)
        assert answers.person.name.given in text
        assert answers.person.postal_address in text
        assert answers.incident.place in text
        assert not re.search(r"\{\{|\{[a-z]|\bNone\b|undefined", text)
        if country.code in DEAD_ENDS and name != OLD:
            assert not re.search(DEAD_ENDS[country.code], text), each.name
        filed = each.draft.letter.role.value == "filing"
        assert not filed or each.draft.letter.language in country.filing_languages


def test_the_old_law_of_kyrgyzstan_only_for_its_time(library: Library) -> None:
    old = next(iter(make(library, given("kg-stop-covid", "ru"), today=TODAY)))
    assert "№ 58" in words(old.data)
    now = msgspec.structs.replace(
        given("kg-stop-covid", "ru"),
        incident=msgspec.structs.replace(
            given("kg-stop-covid", "ru").incident, from_="2026-10-01", to="2026-10-02"
        ),
    )
    for each in (
        *make(library, now, today=TODAY),
        *make(library, given("kg-safe-country", "ru"), today=TODAY),
    ):
        assert "№ 58" not in words(each.data)


@pytest.mark.parametrize("name", ["kz-private-camera", "kg-other-state-camera"])
def test_a_body_that_no_fact_names_is_written_to_as_typed(library: Library, name: str) -> None:
    answers = given(name, "ru")
    made = make(library, answers, today=TODAY)
    assert made
    for each in made:
        assert each.draft.body == ""
        assert f"Адресат: {answers.holders[0].name}" in words(each.data)
        assert "addressee" in each.name


def test_the_same_answers_make_the_same_bytes(library: Library) -> None:
    first = make(library, given("kz-sergek-almaty", "kk"), today=TODAY)
    again = make(load_library(), given("kz-sergek-almaty", "kk"), today=TODAY)
    assert [each.data for each in first] == [each.data for each in again]
