"""The file that `aryz questions --yaml` prints, once filled, is one that `aryz draft` takes: for every system and letter."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from aryz.content.library import load_library
from aryz.drafting import offers
from aryz.interview.holders import proposed
from aryz.interview.values import OTHER
from tests.cli.conftest import Aryz
from tests.every_letter import BORN, TODAY

LIBRARY = load_library()
PAIRS = [(row.system, row.letter) for row in offers(LIBRARY, TODAY)]
FILLED = {
    "addressee": {"name": "Орган «Б»"},
    "person": {
        "name": {"family": "Асанов", "given": "Болат"},
        "postal_address": "Образцовая улица, 2",
        "residence_address": "Образцовая улица, 3",
        "birth_place": "село Образцовое",
        "id_document": {"type": "passport", "number": "AN0000001"},
        "phone": "",
        "email": "b@example.org",
    },
    "facts": "Образец",
    "incident": {"from": "2026-11-10T08:05", "to": "2026-11-10T08:20", "place": "Образцовая площадь"},
    "earlier": [{"sent_on": "2026-10-01", "answer": {"result": "none"}}],
}


def fill(given: Any, values: Any) -> Any:
    """The printed file with our answers in the places that it has for them."""
    if isinstance(given, dict) and isinstance(values, dict):
        return {key: fill(part, values[key]) if key in values else part for key, part in given.items()}
    if isinstance(given, list) and isinstance(values, list):
        return [fill(given[0], values[0])] if given else values
    return values


@pytest.mark.parametrize(("system", "letter"), PAIRS)
def test_a_filled_questionnaire_can_be_drafted(aryz: Aryz, tmp_path: Path, system: str, letter: str) -> None:
    printed = aryz("questions", "--system", system, "--letter", letter, "--yaml")
    assert printed.code == 0
    answers = fill(yaml.load(printed.out, Loader=yaml.BaseLoader), FILLED)  # noqa: S506 - all text, as our own reader has it
    country = LIBRARY.country_of(system).profile
    if "id_number" in answers.get("person", {}):
        answers["person"]["id_number"] = country.id_number.example
    city = LIBRARY.system(system).city or country.cities[0].id
    found = proposed(LIBRARY, LIBRARY.system(system), TODAY, city)
    typed = {"name": "Орган «А»", "postal_address": "Образцовая улица, 1"}
    answers["holders"] = [{"id": each} for each in found if each != OTHER] or [typed]
    if "birth_date" in answers.get("person", {}):
        answers["person"]["birth_date"] = BORN.get(country.code, "1990-02-03")
    if letter == "complaint-superior":
        answers["addressee"] = {"name": "Орган «Б»"}
    path = tmp_path / "answers.yaml"
    path.write_text(yaml.safe_dump(answers, allow_unicode=True, default_style='"'), encoding="utf-8")
    ran = aryz("draft", path, "-o", tmp_path / "out", "--date", "2026-11-23")
    assert (ran.code, ran.err) == (0, "")
    assert list((tmp_path / "out").iterdir())
