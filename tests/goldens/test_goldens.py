"""Letters as text, for every kind × country × language × persona: a lawyer reads the difference.

Write them anew with ``ARYZ_GOLDENS=write ./dev test tests/goldens`` and read what git says has changed.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import msgspec
import pytest

from aryz.content.library import load_library
from aryz.documents.text import render_text
from aryz.drafting import draft, offers
from aryz.interview.follow import addressee_known
from aryz.interview.scope import Scope
from aryz.interview.validation import accept
from aryz.interview.values import flatten
from aryz.model.answers import Answers, Earlier, EarlierAnswer, Holder, Incident
from tests.goldens.neighbours import NEIGHBOURS
from tests.goldens.personas import PERSONAS

HERE = Path(__file__).resolve().parent
TODAY = date(2026, 11, 23)
LIBRARY = load_library()
FACTS = "Қате / Ката / Ошибка: 2026."

EVERYONE = {**PERSONAS, **NEIGHBOURS}
FULL = "long-name"
"""Who writes every kind of letter; the others write the first request and the first complaint."""
MUCH_READ = frozenset({"access", "complaint-superior"})

PLACES: dict[str, tuple[str, str, Incident]] = {
    "kz": ("kz-sergek-almaty", "kz-dp-almaty", Incident(city="almaty", place="Абай даңғылы / проспект Абая, 100", vehicle_plate="123 ABC 02", description="қызыл күртеше / красная куртка")),
    "kg": ("kg-safe-country", "kg-mia", Incident(city="bishkek", place="Чүй проспектиси / проспект Чуй, 100", description="көк күрмө / синяя куртка")),
    "ru": ("ru-moscow-cctv", "ru-msk-dit", Incident(city="moscow", place="перекрёсток Образцовой и Учебной улиц", description="синее пальто, белая шапка")),
    "ua": ("ua-kyiv-cctv", "ua-informatyka", Incident(city="kyiv", place="перехрестя Прикладної та Зразкової вулиць", description="синє пальто, біла шапка")),
    "tj": ("tj-dushanbe-safe-city", "tj-mia", Incident(city="dushanbe", place="хиёбони Намунавӣ, 100", vehicle_plate="0000 AA 01")),
    "am": ("am-yerevan-cameras", "am-yerevan", Incident(city="yerevan", place="угол улиц Абовяна и Туманяна", vehicle_plate="00 AA 000")),
    "md": ("md-chisinau-traffic", "md-sti", Incident(city="chisinau", place="intersecția str. Exemplului și bd. Model", vehicle_plate="AAA 000")),
    "ee": ("ee-tallinn-cameras", "ee-ppa", Incident(city="tallinn", place="Näidise ja Mudeli tänava nurk", description="punane jope")),
}  # fmt: skip
"""Country -> the system, the body and the place that its letters are about."""
RESULTS = {
    "complaint-superior": EarlierAnswer(result="none"),
    "complaint-ombudsman": EarlierAnswer(on="2026-11-05", result="partial", reason="«құпия / купуя / тайна»"),
    "complaint-prosecutor": EarlierAnswer(
        on="2026-11-05", result="gone", reason="«өшірілді / өчүрүлдү / стёрто»"
    ),
    "reminder": EarlierAnswer(result="none"),
}
REFUSED = EarlierAnswer(on="2026-11-05", result="refused", reason="«құпия / купуя / тайна»")
COMPLAINED = Earlier(
    kind="complaint-superior", sent_on="2026-11-06", registered_on="2026-11-09", number="16-01",
    answer=EarlierAnswer(on="2026-11-16", result="refused"),
)  # fmt: skip


def _cases() -> list[tuple[str, str, str, str]]:
    found = []
    for row in offers(LIBRARY, TODAY):
        code = LIBRARY.country_of(row.system).profile.code
        if row.system != PLACES[code][0]:
            continue
        people = [each for each in EVERYONE[code] if each == FULL or row.letter in MUCH_READ]
        found += [(code, row.letter, each, language) for each in people for language in row.languages]
    return sorted(found)


CASES = _cases()
NAMES = {f"{code}/{kind}/{persona}.{language}.txt" for code, kind, persona, language in CASES}


def letter_text(code: str, kind: str, persona: str, language: str) -> str:
    """The letter in one language, as text."""
    person, representative = EVERYONE[code][persona]
    system, holder, incident = PLACES[code]
    sent = Earlier(
        kind="access",
        sent_on="2026-10-14",
        registered_on="2026-10-15",
        number="15-77",
        answer=RESULTS.get(kind, REFUSED),
    )
    answers = Answers(
        system=system,
        letter=kind,
        language=language,
        date="2026-11-23",
        case="001",
        holders=(Holder(id=holder),),
        person=person,
        representative=representative,
        incident=msgspec.structs.replace(
            incident, from_="2026-10-12T18:00", to="2026-10-12T18:30", camera="№ 5"
        ),
        facts=FACTS
        if LIBRARY.kind(kind).genre == "request" and kind not in {"access", "preserve-video", "reminder"}
        else "",
        earlier=()
        if not LIBRARY.kind(kind).follows
        else (sent, COMPLAINED)
        if LIBRARY.kind(kind).genre == "claim"
        else (sent,),
    )
    answers = _addressed(answers)
    made = draft(LIBRARY, accept(LIBRARY, answers, TODAY), today=TODAY)
    return next(render_text(each.letter) for each in made if each.letter.language == language)


def _addressed(answers: Answers) -> Answers:
    """With a court or a body of the place where the facts name none."""
    if addressee_known(Scope(LIBRARY, flatten(answers), None, TODAY)):
        return answers
    return msgspec.structs.replace(answers, addressee=Holder(name="«Үлгі / Үлгү / Образцовый» сот / суд"))


@pytest.mark.parametrize(("code", "kind", "persona", "language"), CASES)
def test_the_letter_is_as_it_was_read(code: str, kind: str, persona: str, language: str) -> None:
    golden = HERE / code / kind / f"{persona}.{language}.txt"
    text = letter_text(code, kind, persona, language)
    if os.environ.get("ARYZ_GOLDENS") == "write":
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_no_golden_is_left_over() -> None:
    if os.environ.get("ARYZ_GOLDENS") == "write":
        for path in HERE.rglob("*.txt"):
            if path.relative_to(HERE).as_posix() not in NAMES:
                path.unlink()
    kept = {path.relative_to(HERE).as_posix() for path in HERE.rglob("*.txt")}
    assert kept == NAMES
