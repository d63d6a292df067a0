"""Every letter that can be made: system × kind × language × branch, with answers whose every word can be found on the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from aryz.drafting.offers import offers
from aryz.interview.conditions import holds
from aryz.interview.follow import addressee_known
from aryz.interview.holders import proposed
from aryz.interview.scope import Scope
from aryz.interview.values import OTHER, flatten
from aryz.model.answers import (
    Answers,
    Attachment,
    Earlier,
    EarlierAnswer,
    Holder,
    IdDocument,
    Incident,
    Name,
    Person,
    Representative,
)
from aryz.model.law import RESULTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.content.library import Library
    from aryz.drafting.offers import Offer

TODAY = date(2026, 11, 23)
DEAD_ENDS = {
    "kz": r"1995|(трёх|трех|үш|үч|three) (рабочих|жұмыс|жумуш|working)|395/НҚ|gov\.kz",
    # Of the Digital Code only articles 1 and 25 were read.
    "kg": r"(стать[яиьею]+|articles?) (7[3-9]|8[0-9]|9[01])\b|\b(7[3-9]|8[0-9]|9[01])-(берене|бап)"
    r"|\b(семи|четырнадцати|жеті|он төрт|жети|seven|fourteen) (рабочих|жұмыс|жумуш|working)|№ 58|Фрунзе|secretariat@mvd",
    "tj": r"(?i)стать[а-яё]+|\b\d+-(берене|бап)|\barticles? \d|(рабочих|календарных) дней|(working|calendar) days",
    "md": r"133/2011|№ 133\b|No\. 133\b",
    "am": r"пяти (рабочих )?дней|five (working )?days|бес (жұмыс )?күн|беш (жумуш )?күн",
}
"""What the facts name as dead ends: none of it stands in a letter about what happened this autumn."""
BORN = {"kz": "1990-01-01", "kg": "1990-03-15", "ee": "1988-05-17"}
"""The birth dates that stand in the example numbers."""
REQUEST = "request"
BRANCHES = ("whole", "bare", "client", *RESULTS, "complained")
"""whole: everything is answered · bare: only what must be · client: somebody acts for the person · what came of an earlier
letter · complained: an earlier letter and a complaint."""


@dataclass(frozen=True)
class Case:
    """One set of answers; ``id`` says what it is."""

    id: str
    answers: Answers


@cache
def _rows(library: Library) -> tuple[Offer, ...]:
    return offers(library, TODAY)


def cases(
    library: Library, *, languages: tuple[str, ...] = (), countries: tuple[str, ...] = ()
) -> Iterator[Case]:
    """Every case of these languages (none: each that the letter exists in) and countries (none: all)."""
    for row in _rows(library):
        code = library.country_of(row.system).profile.code
        if countries and code not in countries:
            continue
        for language in row.languages:
            if not languages or language in languages:
                for branch in branches(library, row):
                    yield Case(
                        f"{row.system} {row.letter} {language} {branch}",
                        given(library, row, language, branch),
                    )


def branches(library: Library, row: Offer) -> tuple[str, ...]:
    """The branches that make a difference in the kind of letter about the system."""
    kind, features = library.kind(row.letter), library.system(row.system).features
    if not kind.follows:
        return BRANCHES[:3]
    here = tuple(each for each in BRANCHES if each != "gone" or "camera" in features)
    return here if kind.genre != REQUEST else here[:-1]


def given(library: Library, row: Offer, language: str, branch: str) -> Answers:
    """The answers of a case: every answer is a word of its own."""
    country = library.country_of(row.system)
    kind, system = library.kind(row.letter), library.system(row.system)
    city = system.city or country.profile.cities[0].id
    answers = Answers(
        system=row.system,
        letter=row.letter,
        language=language,
        person=_person(
            country.profile.id_number.example,
            BORN.get(country.profile.code, "1990-02-03"),
            bare=branch == "bare",
        ),
        representative=_representative() if branch == "client" else Representative(),
        incident=_incident(city, bare=branch == "bare"),
        facts="" if branch == "bare" and not _needs_facts(library, row) else "ТАКБЫЛО",
        extra_demands=() if branch == "bare" else ("СВОЁЖЕЛАНИЕ",),
        attachments=() if branch == "bare" else (Attachment(path="КОПИЯ.pdf", sheets="2"),),
        holders=tuple(_holders(proposed(library, system, TODAY, city))),
        earlier=tuple(_earlier(branch)) if kind.follows else (),
    )
    scope = Scope(library, flatten(answers), None, TODAY)
    typed = Holder() if addressee_known(scope) else Holder(name="ОРГАНБ")
    return msgspec.structs.replace(answers, addressee=typed)


def _holders(ids: tuple[str, ...]) -> Iterator[Holder]:
    """Whom the program proposes; the body that the person names, where it proposes that."""
    if OTHER in ids:
        yield from (Holder(id=each) for each in ids if each != OTHER)
        yield Holder(name="ОРГАНА", postal_address="АДРЕСА")


def _needs_facts(library: Library, row: Offer) -> bool:
    scope = Scope(library, {"system": row.system, "letter": row.letter}, None, TODAY)
    return any(
        need.answer == "facts" and need.required and holds(need.when, scope)
        for need in library.kind(row.letter).needs
    )


def _person(number: str, born: str, *, bare: bool) -> Person:
    name = Name(family="ФАМИЛИЯ", given="ИМЯ", patronymic="" if bare else "ОТЧЕСТВО")
    document = IdDocument(type="passport", number="AN0000001")
    if bare:
        return Person(
            name=name, postal_address="ПОЧТАДОМ", residence_address="ЖИЛЬЁ", id_number=number, birth_date=born,
            citizenship="ГРАЖДАНСТВО", id_document=document,
        )  # fmt: skip
    return Person(
        name=name, id_number=number, birth_date=born, birth_place="РОДИНА", citizenship="ГРАЖДАНСТВО",
        postal_address="ПОЧТАДОМ", residence_address="ЖИЛЬЁ", phone="+7 701 000 00 01", email="a@example.org",
        id_document=IdDocument(type="passport", number="AN0000001", issued_on="2020-05-06", issued_by="КЕМВЫДАН"),
    )  # fmt: skip


def _representative() -> Representative:
    return Representative(
        name=Name(family="ЮРИСТОВ", given="ПОМОЩНИК"), basis="ДОВЕРЕННОСТЬ", postal_address="КОНТОРА",
        phone="+7 701 000 00 09", email="b@example.org",
    )  # fmt: skip


def _incident(city: str, *, bare: bool) -> Incident:
    if bare:
        return Incident(city=city, from_="2026-11-10", place="МЕСТО")
    return Incident(
        city=city, from_="2026-11-10T08:05", to="2026-11-10T08:20", place="МЕСТО", camera="КАМЕРА", vehicle_plate="123 ABC 02",
        phone_number="+7 701 000 00 02", account="УЧЁТКА", decision_number="РЕШЕНИЕ", description="ПРИМЕТЫ",
    )  # fmt: skip


def _earlier(branch: str) -> Iterator[Earlier]:
    result = branch if branch in RESULTS else "refused"
    answered = EarlierAnswer(result=result) if result == "none" else EarlierAnswer(
        on="2026-10-20", result=result, reason="ПРИЧИНА" if result in {"refused", "partial", "gone"} else ""
    )  # fmt: skip
    yield Earlier(
        kind="access",
        to="КОМУ",
        sent_on="2026-09-01",
        registered_on="2026-09-02",
        number="ЖТ-1",
        answer=answered,
    )
    if branch == "complained":
        yield Earlier(
            kind="complaint-superior", to="ВЫШЕ", sent_on="2026-10-22", registered_on="2026-10-23", number="ЖТ-2",
            answer=EarlierAnswer(on="2026-11-02", result="refused", reason="ДОВОД"),
        )  # fmt: skip


def expected(answers: Answers, keeps_off: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """(key, word) of every answer that stands on the page as it was typed."""
    for key, text in flatten(answers).items():
        shown = (
            text.isupper()
            or "example.org" in text
            or key.endswith(("phone", "phone_number", "vehicle_plate"))
        )
        off = any(key == each or key.startswith(f"{each}.") for each in keeps_off)
        off = off or (key.startswith("holders.") and len(answers.holders) > 1)  # each letter names its own
        if shown and not off and not key.endswith((".id", "id_number", ".from", ".to")):
            yield key, text
