"""A lawyer's and a translator's change, and a raised grade: none of them needs an edit of the code."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

from aryz.content.library import load_library
from aryz.content.words import catalogue
from aryz.documents.text import render_text
from aryz.drafting import draft
from aryz.interview.answers_file import load_answers
from tests.acceptance.conftest import Editable

EXAMPLES = Path(__file__).resolve().parents[2] / "templates" / "examples"
TODAY = date(2026, 11, 23)
KZ, KG = "templates/countries/kz", "templates/countries/kg"


def texts(root: Path, example: str, language: str, *, on: str = "2026-11-23") -> list[str]:
    """The letters of an example, as text, from the content in ``root``."""
    answers = load_answers(EXAMPLES / f"{example}.yaml")
    dated = msgspec.structs.replace(answers, language=language, date=on)
    made = draft(load_library(root), dated, today=TODAY)
    return [render_text(each.letter).replace("\u00a0", " ") for each in made]


def block(root: Path, file: str, start: str) -> str:
    """A record of a list in YAML: from ``start`` to the next one."""
    text = (root / file).read_text(encoding="utf-8")
    begin = text.index(start)
    end = text.find("\n- id:", begin + 1)
    return text[begin : end if end > 0 else None]


def test_an_article_is_renumbered_from_a_day_on(editable: Editable) -> None:
    before = texts(editable.root, "kz-private-camera", "ru")[0]
    assert "подпунктом 1) пункта 1 статьи 24" in before
    law = block(editable.root, f"{KZ}/laws.yaml", "- id: kz-pd\n")
    first = law[law.index("    24.1.1):") :]
    provision = first[: first.index("\n    24.1.2)")]
    editable.change(
        f"{KZ}/laws.yaml",
        provision,
        provision
        + "\n      valid_to: 2026-12-01\n"
        + provision.replace("24.1.1)", "31.1.1)", 1)
        + "\n      valid_from: 2026-12-01",
    )
    rights = (editable.root / f"{KZ}/rights.yaml").read_text(encoding="utf-8")
    (editable.root / f"{KZ}/rights.yaml").write_text(
        rights.replace("[24.1.1)", "[24.1.1), 31.1.1)"), encoding="utf-8"
    )
    assert "статьи 24" in texts(editable.root, "kz-private-camera", "ru", on="2026-11-30")[0]
    after = texts(editable.root, "kz-private-camera", "ru", on="2026-12-02")[0]
    assert "подпунктом 1) пункта 1 статьи 31" in after
    assert "пункта 1 статьи 24" not in after
    assert (
        "31-бабы 1-тармағының 1) тармақшасына"
        in texts(editable.root, "kz-private-camera", "kk", on="2026-12-02")[0]
    )


def test_a_body_is_renamed_from_a_day_on(editable: Editable) -> None:
    body = block(editable.root, f"{KZ}/bodies.yaml", "- id: kz-dp-almaty\n")
    renamed = body.replace("kz-dp-almaty", "kz-police-almaty", 1).replace("Департамент", "Главное управление")
    editable.change(
        f"{KZ}/bodies.yaml",
        body,
        f"{body}\n  valid_to: 2026-12-01\n  replaced_by: kz-police-almaty\n\n{renamed}\n  valid_from: 2026-12-01\n",
    )
    assert texts(editable.root, "kz-sergek-almaty", "ru")[0].startswith("В Департамент полиции города Алматы")
    after = texts(editable.root, "kz-sergek-almaty", "ru", on="2026-12-02")[0]
    assert after.startswith("В Главное управление полиции города Алматы")


def test_a_translator_changes_a_word(editable: Editable) -> None:
    before = catalogue("ky").fact("letter.access.label")
    file = editable.root / "locales" / "ky" / "LC_MESSAGES" / "facts.po"
    text = file.read_text(encoding="utf-8")
    assert text.count(f'msgstr "{before}"') >= 1
    file.write_text(text.replace(f'msgstr "{before}"', 'msgstr "Башка сөз"', 1), encoding="utf-8")
    file.with_suffix(".mo").unlink(missing_ok=True)
    assert catalogue("ky", editable.root).fact("letter.access.label") == "Башка сөз"


@pytest.mark.parametrize(
    ("file", "record", "old", "new", "example", "appears"),
    [
        (
            f"{KG}/laws.yaml",
            "    '73':",
            "grade: secondary",
            "grade: official",
            "kg-other-state-camera",
            "статьёй 73",
        ),
        (
            f"{KZ}/limits.yaml",
            "- id: kz.operator-answer\n",
            "grade: secondary",
            "grade: official",
            "kz-private-camera",
            "в течение трёх рабочих дней",
        ),
    ],
)
def test_a_raised_grade_makes_a_fact_appear(
    editable: Editable, file: str, record: str, old: str, new: str, example: str, appears: str
) -> None:
    assert not any(appears in text for text in texts(editable.root, example, "ru"))
    path = editable.root / file
    text = path.read_text(encoding="utf-8")
    begin = text.index(record)
    end = text.index("\n\n", begin) if "\n\n" in text[begin:] else len(text)
    changed = text[begin:end].replace(old, new, 1).replace("dead_end: true", "dead_end: false", 1)
    assert changed != text[begin:end]
    path.write_text(text[:begin] + changed + text[end:], encoding="utf-8")
    assert any(appears in text for text in texts(editable.root, example, "ru"))


def test_an_address_from_a_young_page_is_printed(editable: Editable) -> None:
    body = block(editable.root, f"{KG}/bodies.yaml", "- id: kg-mia\n")
    assert "469" not in texts(editable.root, "kg-safe-country", "ru")[0]
    start = body.index("  postal_address:")
    rest = body[start:]
    address = rest[: rest.index("\n  ", 5) if "\n  e" in rest else None]
    contact = rest.split("\n  email:")[0] if "\n  email:" in rest else address
    young = "  postal_address:\n    text: {ru: 'город Бишкек, улица Фрунзе, 469'}\n"
    young += f"    evidence: {{grade: official, source: {_any_source(editable)}, source_date: 2026-10-01}}"
    editable.change(f"{KG}/bodies.yaml", body, body.replace(contact, young))
    assert "469" in texts(editable.root, "kg-safe-country", "ru")[0]


def _any_source(editable: Editable) -> str:
    text = (editable.root / f"{KG}/sources.yaml").read_text(encoding="utf-8")
    return text.split("- id: ", 1)[1].split("\n", 1)[0].strip()
