"""Letters as text, for every kind × country × language × persona: a lawyer reads the difference.

Write them anew with ``ARYZ_GOLDENS=write ./dev test tests/goldens`` and read what git says has changed.
"""

from __future__ import annotations

import os
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from aryz.content.library import load_library
from aryz.documents.text import render_text
from aryz.drafting import draft
from aryz.interview.validation import accept
from aryz.model.answers import Answers, Earlier, EarlierAnswer, Holder, Incident
from tests.goldens.personas import PERSONAS

HERE = Path(__file__).resolve().parent
TODAY = date(2026, 11, 23)
LIBRARY = load_library()

SYSTEMS = {"kz": "kz-sergek-almaty", "kg": "kg-safe-country"}
HOLDERS = {"kz": Holder(id="kz-dp-almaty"), "kg": Holder(id="kg-mia")}
INCIDENTS = {
    "kz": Incident(
        city="almaty",
        from_="2026-10-12T18:00",
        to="2026-10-12T18:30",
        place="Абай даңғылы / проспект Абая, 100",
        camera="№ 5",
        vehicle_plate="123 ABC 02",
        description="қызыл күртеше / красная куртка",
    ),
    "kg": Incident(
        city="bishkek",
        from_="2026-10-12T18:00",
        to="2026-10-12T18:30",
        place="Чүй проспектиси / проспект Чуй, 100",
        camera="№ 5",
        description="көк күрмө / синяя куртка",
    ),
}
EARLIER = {
    "complaint-superior": EarlierAnswer(result="none"),
    "complaint-regulator": EarlierAnswer(on="2026-11-05", result="refused", reason="«құпия / купуя / тайна»"),
}
CASES = sorted(
    (code, kind, persona, language)
    for code, people in PERSONAS.items()
    for kind, persona, language in product(
        LIBRARY.country(code).profile.letters, people, LIBRARY.letter_languages("access", code)
    )
)


def letter_text(code: str, kind: str, persona: str, language: str) -> str:
    """The letter in one language, as text."""
    person, representative = PERSONAS[code][persona]
    answers = Answers(
        system=SYSTEMS[code],
        letter=kind,
        language=language,
        date="2026-11-23",
        case="001",
        holders=(HOLDERS[code],),
        person=person,
        representative=representative,
        incident=INCIDENTS[code],
        earlier=(
            Earlier(
                kind="access",
                sent_on="2026-10-14",
                registered_on="2026-10-15",
                number="15-77",
                answer=EARLIER[kind],
            ),
        )
        if kind in EARLIER
        else (),
    )
    made = draft(LIBRARY, accept(LIBRARY, answers, TODAY), today=TODAY)
    return next(render_text(each.letter) for each in made if each.letter.language == language)


@pytest.mark.parametrize(("code", "kind", "persona", "language"), CASES)
def test_the_letter_is_as_it_was_read(code: str, kind: str, persona: str, language: str) -> None:
    golden = HERE / code / kind / f"{persona}.{language}.txt"
    text = letter_text(code, kind, persona, language)
    if os.environ.get("ARYZ_GOLDENS") == "write":
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_no_golden_is_left_over() -> None:
    kept = {path.relative_to(HERE).as_posix() for path in HERE.rglob("*.txt")}
    assert kept == {f"{code}/{kind}/{persona}.{language}.txt" for code, kind, persona, language in CASES}
