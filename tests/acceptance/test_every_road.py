"""Every road of the interview ends in letters: country × event × system ("I am not sure" too) × an earlier letter or none."""

from __future__ import annotations

from datetime import date

import pytest

from aryz.content.library import load_library
from aryz.documents.making import make
from aryz.interview.flow import Flow
from aryz.interview.validation import check_answers
from aryz.interview.values import build_all
from aryz.model.answers import Values

TODAY = date(2026, 11, 23)
LIBRARY = load_library()
FLOW = Flow(LIBRARY, TODAY)
TYPED = {
    "incident.date": "19.11.2026",
    "incident.start": "18:00",
    "incident.end": "18:30",
    "incident.place": "Образцовая площадь",
    "person.name.family": "Асанов",
    "person.name.given": "Болат",
    "person.postal_address": "Образцовая улица, 1",
    "person.residence_address": "Образцовая улица, 2",
    "person.id_document.type": "passport",
    "person.id_document.number": "AN0000001",
    "person.birth_date": "05.05.1990",
    "person.birth_place": "село Образцовое",
    "person.citizenship": "нет",
    "holder.name": "Орган «А»",
    "addressee.name": "Орган «Б»",
    "earlier.1.sent_on": "01.10.2026",
    "earlier.1.answer.result": "none",
    "about": "self",
}
EVENTS = [choice.value for choice in LIBRARY.interview.questions["event"].choices]
UNSURE = "?"
ROADS = [
    (code, event, system, before)
    for code in LIBRARY.countries
    for event in EVENTS
    for system in (
        *(each.id for each in LIBRARY.country(code).systems.values() if event in each.events),
        UNSURE,
    )
    for before in ("no", "yes")
]


def start(code: str, event: str, system: str, before: str) -> Values:
    """The answers of a person who knows what to type, but chooses nothing that is not proposed."""
    cities = LIBRARY.country(code).profile.cities
    city = (LIBRARY.system(system).city if system != UNSURE else "") or cities[0].id
    chosen = {"system?": "unknown"} if system == UNSURE else {"system": system}
    own = {"country": code, "event": event, "before": before, "incident.city": city}
    return {**TYPED, **own, "person.id_number": LIBRARY.country(code).profile.id_number.example, **chosen}


def with_proposals(values: Values) -> Values:
    """Every question that is still open takes what the interview proposes."""
    for _ in range(3):
        for screen in FLOW.reachable(values):
            for question in FLOW.questions(screen.id, values):
                if not values.get(question.id) and not values.get(f"{question.id}?"):
                    values = {**values, question.id: FLOW.first_value(question, values, "ru")}
    return {key: text for key, text in values.items() if text}


@pytest.mark.parametrize(("code", "event", "system", "before"), ROADS)
def test_the_road_ends_in_letters(code: str, event: str, system: str, before: str) -> None:
    values = with_proposals(start(code, event, system, before))
    open_page = FLOW.first_open(values)
    assert check_answers(LIBRARY, values, TODAY, page=open_page) == ()
    everything = build_all(FLOW.prune(values).values, LIBRARY)
    assert everything
    for answers in everything:
        assert make(LIBRARY, answers, today=TODAY)
