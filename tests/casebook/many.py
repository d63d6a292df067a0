"""A casebook of many cases, none of them real: names from a short list, letters in every state."""

from __future__ import annotations

from datetime import date, timedelta

from aryz.casebook.cases import open_case
from aryz.casebook.happenings import save_event
from aryz.casebook.records import AnswerReceived, Basis, Client, LetterSent, NewFile
from aryz.casebook.vault.vault import Vault
from aryz.model.answers import Name, Person

FAMILIES = (
    "Асанова",
    "Қожахметов",
    "Өмүрзаков",
    "Үсенова",
    "Ким",
    "Ковалёва",
    "Müller",
    "Жумабаев",
    "Шәріпова",
    "Попеску",
)
GIVEN = ("Айгүл", "Дәурен", "Нұрлан", "Гүлнара", "Семён", "Anna", "Ғалия", "Бегимай")
SYSTEMS = (
    ("kz", "kz-sergek-almaty", "kz-dp-almaty", "kz.state-answer"),
    ("kz", "kz-smart-astana", "kz-akimat-astana", "kz.state-answer"),
    ("kg", "kg-safe-city", "kg-mia", "kg.appeal-answer"),
)  # fmt: skip
ANSWERS = 'system: "x"\nfacts: "' + "Камера сняла меня на перекрёстке. " * 40 + '"\n'


def fill(vault: Vault, count: int, today: date) -> None:
    """So many cases in one transaction, each with a letter, every third with an answer, one in fifty with a closed case."""
    with vault.writing():
        for number in range(count):
            _one(vault, number, today)


def _one(vault: Vault, number: int, today: date) -> None:
    country, system, body, limit = SYSTEMS[number % len(SYSTEMS)]
    name = Name(
        family=f"{FAMILIES[number % len(FAMILIES)]}",
        given=f"{GIVEN[number // 3 % len(GIVEN)]}",
        patronymic=f"№{number}",
    )
    client = Client(
        person=Person(name=name, id_number=f"{900101000000 + number}", phone=f"+7 701 {number:07}")
    )
    sent = today - timedelta(days=3 + number % 200)
    case = open_case(vault, client, country=country, system=system, today=sent, code=f"{number + 1:05}")
    letter = LetterSent(
        case=case.id, on=sent, kind="access", system=system, language="ru", body=body, holder=body,
        registered_on=sent + timedelta(days=1) if number % 4 else None, number=f"3-{number}", limit=limit,
    )  # fmt: skip
    kept = save_event(
        vault, letter, [NewFile(name="letter.pdf", data=b"%PDF" + bytes(2000))], basis=Basis(answers=ANSWERS)
    )
    if number % 3 == 0:
        on = min(today, sent + timedelta(days=20))
        save_event(vault, AnswerReceived(case=case.id, letter=kept.id, on=on, result="refused", reason="нет"))
