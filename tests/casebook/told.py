"""Short ways to tell what happened in a case."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from aryz.casebook.cases import open_case
from aryz.casebook.happenings import save_event
from aryz.casebook.outlook import handed_in
from aryz.casebook.records import AnswerReceived, Case, Client, LetterSent, NewFile
from aryz.casebook.sending import sent
from aryz.casebook.vault.vault import Vault
from aryz.content.library import Library, load_library
from aryz.drafting import draft
from aryz.interview.answers_file import load_answers
from aryz.model.answers import Answers, Holder, Name, Person

EXAMPLES = Path(__file__).resolve().parents[2] / "templates" / "examples"
TODAY = date(2026, 11, 29)
PERSON = Person(
    name=Name(family="Қожахметова", given="Айгүл", patronymic="Серікқызы"),
    id_number="900101450129",
    phone="+7 701 000 00 01",
)


@cache
def library() -> Library:
    """The real facts."""
    return load_library()


def example(name: str) -> Answers:
    """The answers of one of the examples."""
    return load_answers(EXAMPLES / f"{name}.yaml")


def new_case(
    vault: Vault, *, system: str = "kz-sergek-almaty", person: Person = PERSON, code: str = ""
) -> Case:
    """A case of a person about a system."""
    country = library().country_of(system).profile.code
    return open_case(
        vault, Client(person=person), country=country, system=system, today=date(2026, 10, 1), code=code
    )


def letter(case: Case, on: date, **more: Any) -> LetterSent:
    """A letter to the police of Almaty, unless told otherwise."""
    base: dict[str, Any] = {
        "kind": "access", "system": case.system, "language": "ru", "body": "kz-dp-almaty", "holder": "kz-dp-almaty", "limit": "kz.state-answer",
    }  # fmt: skip
    return LetterSent(case=case.id, on=on, **{**base, **more})


def answer(sent: LetterSent, on: date, result: str = "refused", **more: Any) -> AnswerReceived:
    """An answer to a letter."""
    return AnswerReceived(case=sent.case, letter=sent.id, on=on, result=result, **more)


def hand_in(
    vault: Vault, case: Case, answers: Answers, on: date, *, registered: date | None = None, holder: str = ""
) -> LetterSent:
    """Draft the letters of the answers on a day, and keep the first (or the one about ``holder``) as sent."""
    chosen = msgspec.structs.replace(answers, holders=(Holder(id=holder),)) if holder else answers
    made = handed_in(draft(library(), msgspec.structs.replace(chosen, date=on.isoformat()), today=on))[0]
    record, basis = sent(library(), case, made, chosen, on=on, registered_on=registered)
    return save_event(
        vault,
        record,
        [NewFile(name=f"{made.letter.kind}.pdf", data=b"%PDF " + made.letter.title.encode())],
        basis=basis,
    )
