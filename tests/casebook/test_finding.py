"""Search as one types: names in both scripts and several spellings, numbers, bodies."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aryz.casebook.book import Casebook, Line
from aryz.casebook.cases import close_case
from aryz.casebook.finding import Query
from aryz.casebook.folding import fold
from aryz.casebook.happenings import save_event
from aryz.casebook.records import Forwarding
from aryz.casebook.running import State
from aryz.casebook.vault.vault import Vault
from aryz.model.answers import Name, Person
from tests.casebook.told import TODAY, letter, library, new_case

SAME = (
    "Қожахметов Кожахметов KOZHAKHMETOV Qojahmetov", "Өмүрзаков Омурзаков Omurzakov", "Үсенова Усенова Usenova", "Айгүл Айгуль Aigul Aygul",
    "Нұрлан Нурлан Nurlan", "Ғалия Галия Galiya Ghaliya", "Шәріпова Шарипова Sharipova Şäripova", "Әсел Асел Asel Assel",
    "Семён Семен Semyon Semen", "Юлия Yuliya Yulia Iuliia", "Дмитрий Dmitry Dmitriy Dmitrii", "Жанна Zhanna Janna", "Джамиля Zhamilya Jamilya",
    "Щербаков Shcherbakov Scherbakov", "Васильев Vasilyev Vasilev", "Наталья Наталия Natalia Natalya", "Хамит Һамит Khamit Hamit",
    "Алексей Alexey Aleksei Alexei", "Таңат Танат Tangat Tanat", "Ырыс Ирис Yrys", "Ерлан Yerlan Erlan", "Іңкәр Инкар Inkar",
    "Филипп Philipp Filip", "Ковалёва Ковалева Kovaleva Kovalyova", "O'Нил Онил ONil",
)  # fmt: skip
DIFFERENT = ("Асанова Усенова", "Нурлан Ерлан", "Ким Кин", "Айгүл Айжан", "Омаров Умаров")


@pytest.mark.parametrize("line", SAME)
def test_one_name_in_many_spellings(line: str) -> None:
    assert len({fold(name) for name in line.split()}) == 1, {name: fold(name) for name in line.split()}


@pytest.mark.parametrize("line", DIFFERENT)
def test_different_names_stay_different(line: str) -> None:
    one, two = line.split()
    assert fold(one) != fold(two)


@given(st.text())
def test_any_text_folds_and_stays_folded_by_its_signs(text: str) -> None:
    folded = fold(text)
    assert folded == folded.strip()
    assert "  " not in folded
    assert folded == folded.casefold()


@pytest.fixture
def book(kept: Vault) -> Casebook:
    """Two people, a letter that was passed on."""
    one = new_case(kept, code="клиника-7")
    sent = save_event(kept, letter(one, date(2026, 10, 1), number="3-1234/АС"))
    save_event(
        kept,
        Forwarding(
            case=one.id,
            letter=sent.id,
            on=date(2026, 10, 9),
            body="kz-mvd",
            body_name="МВД РК",
            number="77/8",
        ),
    )
    person = Person(
        name=Name(family="Müller-Østergård", given="Anna"),
        phone="+996 555 12-34-56",
        email="anna@example.org",
    )
    new_case(kept, system="kg-safe-city", person=person, code="0042")
    return Casebook(kept, library())


def found(book: Casebook, text: str, **more: object) -> list[str]:
    return [line.case.code for line in book.find(Query(text, **more), TODAY)]  # type: ignore[arg-type]  # a test's shorthand


@pytest.mark.parametrize(
    "text",
    ["кожахм", "Kozhakhmetova aigul", "айгуль қожахметова", "900101450129", "7701000", "+7 701 000", "3-1234", "31234ас", "алматы полиц",
     "police almaty", "kz-dp", "мвд", "77/8", "sergek", "клиника 7", "КЛИНИКА-7", "  "],
)  # fmt: skip
def test_what_finds_the_first(book: Casebook, text: str) -> None:
    assert "клиника-7" in found(book, text)


@pytest.mark.parametrize(
    "text",
    ["muller ostergard", "MÜLLER", "555123456", "555 12-34", "anna@example.org", "safe city", "0042", "42"],
)
def test_what_finds_the_second(book: Casebook, text: str) -> None:
    assert found(book, text) == ["0042"]


@pytest.mark.parametrize("text", ["нет такого", "кожахметова анна", "3-1235", "%", "*", "' OR 1=1", "\0"])
def test_what_finds_nothing_or_all(book: Casebook, text: str) -> None:
    assert found(book, text) in ([], ["0042", "клиника-7"])


def test_the_very_code_comes_first_then_the_newest(kept: Vault) -> None:
    new_case(kept, code="12")
    new_case(kept, code="123")
    new_case(kept, code="2121")
    book = Casebook(kept, library())
    assert found(book, "12") == ["12", "2121", "123"]
    assert found(book, "") == ["2121", "123", "12"]


def test_filters(book: Casebook, kept: Vault) -> None:
    assert found(book, "", country="kg") == ["0042"]
    assert found(book, "", system="kz-sergek-almaty") == ["клиника-7"]
    assert found(book, "", state=State.ANSWERED) == []
    assert found(book, "", state=State.UNSURE) + found(book, "", state=State.WAITING) == ["клиника-7"]
    first = next(iter(book.lines(TODAY).values())).case
    close_case(kept, first, TODAY)
    assert found(book, "", closed=True) == [first.code]
    assert found(book, "", closed=False) == ["0042"]


def test_each_letter_typed_narrows_what_is_found(book: Casebook) -> None:
    name = "Kozhakhmetova"
    for length in range(1, len(name) + 1):
        assert "клиника-7" in found(book, name[:length]), name[:length]


def test_a_list_that_nobody_searches_makes_no_texts(book: Casebook, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def text_of(_library: object, line: Line) -> str:
        made.append(line.case.code)
        return "aigul"

    monkeypatch.setattr("aryz.casebook.book.text_of", text_of)
    assert len(book.find(Query(), TODAY)) == len(book.find(Query(" "), TODAY)) == 2
    assert made == []
    assert len(book.find(Query("Айгүл"), TODAY)) == len(made) == 2
