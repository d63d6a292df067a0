"""Answers -> letters, with the small country: to whom, in which languages, what stands on the page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from aryz.documents.text import render_text
from aryz.drafting import draft, offers
from aryz.drafting.ledger import runs_of
from aryz.model.answers import (
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
from aryz.model.base import InputError
from aryz.model.evidence import Grade
from aryz.model.letter import Closing, Demands, LetterRole, Paragraph
from tests.drafting.zz import ASKED, TODAY, asked

if TYPE_CHECKING:
    from aryz.content.library import Library
    from aryz.model.letter import Draft


def one(small: Library, **changes: object) -> Draft:
    (made,) = draft(small, asked(**changes), today=TODAY)
    return made


def text(small: Library, **changes: object) -> str:
    return render_text(one(small, **changes).letter).replace("\u00a0", " ")


def faults(small: Library, **changes: object) -> dict[str, str]:
    with pytest.raises(InputError) as caught:
        draft(small, asked(**changes), today=TODAY)
    return {fault.field: fault.message.in_english() for fault in caught.value.faults}


# --- what a person typed stays what it is


@pytest.mark.parametrize(
    "typed", ["{{ 7*7 }}", "<img src=x>", "<b>", "&amp;", "{% raw %}", "]]>", "<!-- -->", "{place}"]
)
def test_typed_markup_is_text(small: Library, typed: str) -> None:
    made = one(small, facts=typed, incident=Incident(from_="2026-11-10", place=typed), extra_demands=(typed,))
    for key in ("facts", "incident.place", "extra_demands.1"):
        assert [run.text for run in runs_of(made.letter.blocks) if key in run.of] == [typed]


def test_blank_lines_are_paragraphs_and_line_ends_breaks(small: Library) -> None:
    made = one(small, facts="Первая.\nВторая.\n\n\nНовый абзац.  \n")
    told = [
        block.runs for block in made.letter.blocks if isinstance(block, Paragraph) and block.id == "facts"
    ]
    assert [[run.text for run in runs] for runs in told] == [["Первая.\nВторая."], ["Новый абзац."]]
    assert all(run.of == ("facts",) for runs in told for run in runs)


def test_a_demand_is_one_paragraph(small: Library) -> None:
    made = one(small, extra_demands=("одно\n\nдва",))
    (block,) = (block for block in made.letter.blocks if isinstance(block, Demands))
    assert block.items[-1].runs[-1].text == "одно\nдва"
    assert block.items[-1].right == ""


def test_every_answer_reaches_the_page(small: Library) -> None:
    person = Person(
        name=Name(family="Асанов", given="Болат"), id_number="900101300017", birth_date="1990-01-01",
        birth_place="Зет", citizenship="Зетландия", postal_address="Зет, 2", residence_address="Зет, 3",
        phone="+7 701 000 0001", email="a@example.org",
        id_document=IdDocument(type="паспорт", number="N1", issued_on="2020-01-02", issued_by="полиция"),
    )  # fmt: skip
    incident = Incident(
        city="zed", from_="2026-11-10T08:05", to="2026-11-10T08:20", place="угол", camera="К-7", vehicle_plate="123",
        phone_number="+7 701 000 0002", account="user1", decision_number="ПД-1", description="куртка",
    )  # fmt: skip
    earlier = (Earlier(kind="access", to="zz-police", sent_on="2026-10-01", registered_on="2026-10-02", number="ЖТ-1",
                       answer=EarlierAnswer(on="2026-10-20", result="refused", reason="тайна")),)  # fmt: skip
    made = one(
        small, person=person, incident=incident, earlier=earlier, facts="так было", date="2026-11-20", case="7",
        extra_demands=("своё",), attachments=(Attachment(path="папка/копия.pdf", sheets="12"), Attachment(path="a.jpg", title="снимок")),
        representative=Representative(
            name=Name(family="Усенова", given="Айгуль"), basis="доверенность № 1", phone="+7 701 000 0003"),
    )  # fmt: skip
    assert "not-printed" not in {warned.id for warned in made.warnings}
    page = render_text(made.letter).replace("\u00a0", " ")
    for said in ("1 января 1990 года", "К-7", "user1", "ПД-1", "тайна", "ЖТ-1", "2 октября 2026 года", "Полиция Зета",
                 "своё", "1. копия (листов: 12)", "2. снимок", "доверенность № 1", "20 ноября 2026 года", "А. Усенова",
                 "Зетландия"):  # fmt: skip
        assert said in page, said
    assert made.case == "7"
    assert made.date == date(2026, 11, 20)


def test_what_no_template_names_joins_a_list_before_the_demands(small: Library) -> None:
    made = one(small, incident=Incident(from_="2026-11-10", place="угол", account="user1"))
    ids = [block.id for block in made.letter.blocks]
    assert (
        ids.index("particulars-more")
        < ids.index("particulars-more-list")
        < ids.index("ground")
        < ids.index("demands")
    )
    assert "– учётная запись: user1" in render_text(made.letter)


# --- people


def test_the_signature_has_initials_and_the_date_comes_first(small: Library) -> None:
    (closing,) = (block for block in one(small).letter.blocks if isinstance(block, Closing))
    assert closing.name[0].text == "Б.\u00a0С.\u00a0Асанов"
    assert closing.signature_label == "(подпись)"
    assert closing.date[0].text.replace("\u00a0", " ") == "23 ноября 2026 года"


def test_a_representative_signs(small: Library) -> None:
    page = text(
        small, representative=Representative(name=Name(family="Усенова", given="Айгуль"), basis="мать")
    )
    assert "Представитель: Усенова Айгуль" in page
    assert "Основание полномочий: мать" in page
    assert page.index("Заявитель: Асанов") < page.index("Представитель:")
    assert "\nА. Усенова\n" in page


def test_a_latin_name_is_marked(small: Library) -> None:
    made = one(small, person=Person(name=Name(family="Smith", given="John"), postal_address="Зет, 2"))
    assert {run.lang for run in runs_of(made.letter.blocks) if run.text == "Smith John"} == {"und-Latn"}


# --- to whom


def test_the_holders_of_the_facts_are_written_to(small: Library) -> None:
    made = one(small)
    assert (made.body, made.limit, made.grade) == ("zz-police", "zz.answer", Grade.SECONDARY)
    assert made.letter.title == "Заявление о доступе – Полиция Зета"
    assert made.body_name == {"ru": "Полиция Зета", "kk": "Зет полициясы"}
    assert {warned.id for warned in made.warnings} == {"zz-care", "holder-unsure"}


def test_an_address_is_printed_only_from_a_young_page(small: Library) -> None:
    page = text(small)
    assert page.startswith("В Полицию Зета\nЗет, Главная улица, 1\n")
    assert "old@example.org" not in page
    late = draft(small, asked(), today=date(2029, 1, 1))
    assert "Главная" not in render_text(late[0].letter)


def test_each_holder_gets_a_letter_and_typed_ones_a_label(small: Library) -> None:
    typed = Holder(name="ТОО «Глаз»", postal_address="Зет, 9", email="x@example.org")
    two = draft(small, asked(holders=(Holder(id="zz-police"), typed)), today=TODAY)
    assert [made.body for made in two] == ["zz-police", ""]
    page = render_text(two[1].letter)
    assert page.startswith("Адресат: ТОО «Глаз»\nЗет, 9\nx@example.org\n")
    assert two[1].letter.title == "Заявление о доступе"
    assert "ТОО" not in render_text(two[0].letter)


def test_an_address_that_the_person_confirms_is_printed(small: Library) -> None:
    page = text(small, holders=(Holder(id="zz-firm", postal_address="Зет, 77"),))
    assert page.startswith("ТОО «Камера»\nЗет, 77\n")


def test_the_sector_chooses_the_time_limit(small: Library) -> None:
    made = one(small, holders=(Holder(id="zz-firm"),))
    assert made.limit == "zz.private"
    assert "limit-unconfirmed" in {warned.id for warned in made.warnings}
    assert "в срок, установленный законом" in render_text(made.letter)
    assert not any(run.limit for run in runs_of(made.letter.blocks))
    assert {run.limit for run in runs_of(one(small).letter.blocks)} == {"", "zz.answer"}


def test_a_body_that_there_is_not_is_a_fault(small: Library) -> None:
    assert "zz-nobody" in faults(small, holders=(Holder(id="zz-nobody"),))["holders.1.id"]
    assert "holders.1.name" in faults(small, system="zz-private-camera")
    assert "system" in faults(small, system="zz-none")
    assert "letter" in faults(small, letter="poem")
    assert "date" in faults(small, date="soon")


# --- complaints


def complaint(**changes: object) -> dict[str, object]:
    person = Person(name=Name(family="Асанов"), postal_address="Зет, 2", residence_address="Зет, 2")
    return {"letter": "complaint-superior", "person": person, **changes}


def test_a_complaint_goes_to_the_body_above_through_the_one_complained_of(small: Library) -> None:
    made = one(small, **complaint())
    page = render_text(made.letter)
    assert page.startswith("В Министерство\nПодаётся через: Полиция Зета\n")
    assert "действия Полиции Зета." in page
    assert (made.body, made.limit) == ("zz-ministry", "zz.decision")
    assert "filed-at-holder" in {warned.id for warned in made.warnings}


def test_a_company_has_no_superior_but_the_regulator_hears_of_it(small: Library) -> None:
    told = faults(small, **complaint(holders=(Holder(id="zz-firm"),)))
    assert "private company" in told["letter"]
    made = one(
        small,
        **complaint(letter="complaint-regulator", holders=(Holder(name="ИП Глаз", postal_address="Зет, 5"),)),
    )
    page = render_text(made.letter)
    assert "действия организации ИП Глаз." in page
    assert "Зет, 5" in page
    assert made.limit == ""
    assert "limit-unknown" in {warned.id for warned in made.warnings}


def test_the_top_of_the_ladder_must_be_named(small: Library) -> None:
    top = (Holder(id="zz-ministry"),)
    assert "addressee.name" in faults(small, **complaint(holders=top))
    made = one(
        small, **complaint(holders=top, addressee=Holder(name="Правительство", postal_address="Зет, 1"))
    )
    assert render_text(made.letter).startswith(
        "Адресат: Правительство\nЗет, 1\nПодаётся через: Министерство\n"
    )
    assert made.limit == "zz.decision"


# --- languages


def test_a_copy_to_read_lies_beside_the_paper_to_hand_in(small: Library) -> None:
    filing, reading = draft(small, asked(language="en"), today=TODAY)
    assert (filing.letter.language, filing.letter.role) == ("ru", LetterRole.FILING)
    assert (reading.letter.language, reading.letter.role) == ("en", LetterRole.READING)
    page = render_text(reading.letter)
    assert page.startswith(
        "Reading copy: do not hand it in. The addressee accepts letters in these languages: Russian, Kazakh."
    )
    assert "To: Полиция Зета" in page
    assert {run.lang for run in runs_of(reading.letter.blocks) if run.text == "Полиция Зета"} == {"ru"}
    other = draft(small, asked(language="en", filing_language="kk"), today=TODAY)
    assert [made.letter.language for made in other] == ["kk", "en"]


def test_a_language_that_the_body_accepts_makes_one_paper(small: Library) -> None:
    assert [made.letter.language for made in draft(small, asked(language="kk"), today=TODAY)] == ["kk"]
    assert [made.letter.language for made in draft(small, asked(language=""), today=TODAY)] == ["ru"]


def test_a_language_that_there_is_not_is_a_fault(small: Library) -> None:
    assert "ru" in faults(small, language="fr")["language"]
    assert "filing_language" in faults(small, language="en", filing_language="ky")


# --- what the law asks for


def test_what_the_law_lists_is_demanded_with_its_article(small: Library) -> None:
    told = faults(small, person=Person())
    assert set(told) == {"person.name.family", "person.postal_address"}
    assert "подпункт 1) части второй статьи 63" in told["person.postal_address"].replace("\u00a0", " ")
    lacking = faults(small, **complaint(person=Person(name=Name(family="Асанов"), postal_address="Зет, 2")))
    assert "законодательство" in lacking["person.residence_address"]


# --- demands


def demands(made: Draft) -> list[str]:
    (block,) = (block for block in made.letter.blocks if isinstance(block, Demands))
    return [item.id for item in block.items]


def test_demands_are_those_proposed_or_those_chosen(small: Library) -> None:
    plate = Incident(from_="2026-11-10", place="угол", vehicle_plate="123 ABC 02")
    assert demands(one(small, incident=plate)) == ["confirm", "log"]
    assert demands(one(small)) == ["confirm"]
    assert demands(one(small, incident=plate, demands=("copy",), extra_demands=("и ещё",))) == [
        "copy",
        "extra-1",
    ]
    assert demands(one(small, incident=plate, demands=("copy", "log"))) == ["copy", "log"]


# --- as a whole


def test_the_same_answers_make_the_same_letter(small: Library) -> None:
    assert draft(small, ASKED, today=TODAY) == draft(small, ASKED, today=TODAY)


def test_offers_say_what_can_be_drafted(small: Library) -> None:
    rows = {(row.system, row.letter): row for row in offers(small, TODAY)}
    row = rows["zz-cameras", "access"]
    assert set(row.languages) == {"ru", "kk", "ky", "en"}
    assert row.filing_languages == ("ru", "kk")
    assert row.grade is Grade.SECONDARY
    assert len(rows) == 6
