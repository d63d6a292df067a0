"""The grammars of languages themselves: dates and terms of the glossary, alphabets, every form that references need."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING

import msgspec
import pytest

from aryz.drafting.dates import Moment, parse_moment, write_date, write_moment, write_span
from aryz.drafting.names import full_name, initials, script_mark
from aryz.drafting.terms import may_print, term_phrase
from aryz.model.answers import Name
from aryz.model.base import ContentError
from aryz.model.evidence import Evidence, Grade
from aryz.model.law import TimeLimit

if TYPE_CHECKING:
    from aryz.content.library import Library
    from aryz.model.language import Language

LANGUAGES = ("ru", "kk", "ky", "en", "uk")
DAY = date(2026, 11, 22)


def spaced(text: str) -> str:
    """The text with plain blanks for those that do not break."""
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("code", "use", "written"),
    [
        ("kk", "date", "2026 жылғы 22 қараша"),
        ("kk", "dated", "2026 жылғы 22 қарашадағы"),
        ("kk", "on", "2026 жылғы 22 қарашада"),
        ("kk", "since", "2026 жылғы 22 қарашадан бастап"),
        ("kk", "until", "2026 жылғы 22 қарашаға дейін"),
        ("ky", "date", "2026-жылдын 22-ноябры"),
        ("ky", "dated", "2026-жылдын 22-ноябрындагы"),
        ("ky", "on", "2026-жылдын 22-ноябрында"),
        ("ky", "since", "2026-жылдын 22-ноябрынан тартып"),
        ("ky", "until", "2026-жылдын 22-ноябрына чейин"),
        ("ru", "date", "22 ноября 2026 года"),
        ("ru", "dated", "от 22 ноября 2026 года"),
        ("ru", "since", "с 22 ноября 2026 года"),
        ("ru", "until", "до 22 ноября 2026 года"),
        ("ru", "figures", "22.11.2026"),
        ("en", "dated", "of 22 November 2026"),
        ("uk", "date", "22 листопада 2026 року"),
        ("uk", "dated", "від 22 листопада 2026 року"),
        ("uk", "since", "з 22 листопада 2026 року"),
        ("uk", "until", "до 22 листопада 2026 року"),
    ],
)
def test_dates_are_those_of_official_letters(small: Library, code: str, use: str, written: str) -> None:
    assert spaced(write_date(DAY, use, small.language(code))) == written


def test_a_day_and_its_month_do_not_part(small: Library) -> None:
    assert "22\u00a0ноября" in write_date(DAY, "date", small.language("ru"))
    assert "22\u00a0қараша" in write_date(DAY, "date", small.language("kk"))


def test_an_unknown_use_of_a_date_is_a_fault_of_content(small: Library) -> None:
    with pytest.raises(ContentError, match="sideways"):
        write_date(DAY, "sideways", small.language("ru"))


@pytest.mark.parametrize(
    ("start", "end", "russian", "kazakh"),
    [
        ("2026-11-10", "", "10 ноября 2026 года", "2026 жылғы 10 қараша"),
        ("2026-11-10T08:05", "", "10 ноября 2026 года в 08:05", "2026 жылғы 10 қараша, сағат 08:05"),
        (
            "2026-11-10T14:30",
            "2026-11-10T14:45",
            "10 ноября 2026 года с 14:30 до 14:45",
            "2026 жылғы 10 қараша, сағат 14:30–14:45 аралығында",
        ),
        (
            "2026-11-10",
            "2026-11-12",
            "с 10 ноября 2026 года по 12 ноября 2026 года",
            "2026 жылғы 10 қараша – 2026 жылғы 12 қараша аралығында",
        ),
        (
            "2026-11-10T23:30",
            "2026-11-11T00:10",
            "с 23:30 10 ноября 2026 года до 00:10 11 ноября 2026 года",
            "2026 жылғы 10 қараша, 23:30 – 2026 жылғы 11 қараша, 00:10 аралығында",
        ),
        (
            "2026-11-10",
            "2026-11-10T14:45",
            "10 ноября 2026 года с 00:00 до 14:45",
            "2026 жылғы 10 қараша, сағат 00:00–14:45 аралығында",
        ),
        ("", "2026-11-12", "по 12 ноября 2026 года", "2026 жылғы 12 қарашаға дейін"),
    ],
)
def test_spans_need_no_suffix_after_a_time(
    small: Library, start: str, end: str, russian: str, kazakh: str
) -> None:
    for code, written in (("ru", russian), ("kk", kazakh)):
        made = write_span(parse_moment(start), parse_moment(end), small.language(code))
        assert spaced(made) == written


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_span_is_empty_or_unfilled(small: Library, code: str) -> None:
    ends = (
        None,
        Moment(DAY),
        Moment(DAY, "10:00"),
        Moment(date(2026, 11, 23)),
        Moment(date(2026, 11, 23), "11:00"),
    )
    for start in ends:
        for end in ends:
            made = write_span(start, end, small.language(code))
            assert "{" not in made
            assert bool(made) is not (start is None and end is None)


def test_a_moment_can_be_its_time_alone(small: Library) -> None:
    moment = Moment(DAY, "08:05")
    assert write_moment(moment, "time", small.language("kk")) == "08:05"
    assert spaced(write_moment(moment, "on", small.language("ru"))) == "22 ноября 2026 года в 08:05"


def limit(number: int | None, unit: str, start: str, **evidence: object) -> TimeLimit:
    read = msgspec.convert({"grade": "official", **evidence}, Evidence)
    return TimeLimit(id="x", number=number, unit=unit, start=start, owner="body", basis=(), evidence=read)


@pytest.mark.parametrize(
    ("code", "number", "unit", "start", "written"),
    [
        ("ru", 15, "working-days", "registration", "в течение пятнадцати рабочих дней со дня регистрации"),
        (
            "kk",
            15,
            "working-days",
            "registration",
            "жолданым тіркелген күннен бастап он бес жұмыс күні ішінде",
        ),
        (
            "ky",
            15,
            "working-days",
            "registration",
            "кайрылуу катталган күндөн тартып он беш жумуш күндүн ичинде",
        ),
        ("en", 15, "working-days", "registration", "within fifteen working days of registration"),
        ("ru", 1, "working-days", "", "в течение одного рабочего дня"),
        ("kk", 1, "working-days", "", "бір жұмыс күні ішінде"),
        ("ky", 1, "working-days", "", "бир жумуш күндүн ичинде"),
        ("en", 1, "months", "receipt", "within one month of receipt"),
        ("ru", 21, "calendar-days", "receipt", "в течение двадцати одного календарного дня со дня получения"),
        ("ru", 77, "calendar-days", "", "в течение 77 календарных дней"),
        ("uk", 30, "calendar-days", "receipt", "протягом тридцяти календарних днів з дня отримання"),
        ("uk", 1, "months", "registration", "протягом одного місяця з дня реєстрації"),
    ],
)
def test_terms_are_whole_phrases(
    small: Library, code: str, number: int, unit: str, start: str, written: str
) -> None:
    assert term_phrase(limit(number, unit, start), DAY, small.language(code)) == written


@pytest.mark.parametrize(
    "unprintable",
    [
        None,
        limit(None, "working-days", "receipt"),
        limit(3, "working-days", "receipt", grade="recalled"),
        limit(3, "working-days", "receipt", grade="secondary"),
        limit(3, "moons", "receipt"),
    ],
)
def test_what_may_not_be_printed_names_no_number(small: Library, unprintable: TimeLimit | None) -> None:
    for code in LANGUAGES:
        language = small.language(code)
        assert not may_print(unprintable, DAY, language)
        assert term_phrase(unprintable, DAY, language) == language.phrases["term-unprintable"]


@pytest.mark.parametrize(
    ("name", "full", "short"),
    [
        (
            Name(family="Асанов", given="Болат", patronymic="Серікұлы"),
            "Асанов Болат Серікұлы",
            "Б. С. Асанов",
        ),
        (Name(given="Касым", patronymic="Тыныстан уулу"), "Касым Тыныстан уулу", "Касым Тыныстан уулу"),
        (
            Name(family="Асанов", given="Аскар", patronymic="Канай уулу"),
            "Асанов Аскар Канай уулу",
            "А. Асанов",
        ),
        (Name(family="Суарес"), "Суарес", "Суарес"),
        (Name(given="Айгуль"), "Айгуль", "Айгуль"),
        (Name(family="Ким", given="Анна-Мария"), "Ким Анна-Мария", "А.-М. Ким"),
    ],
)
def test_names_stay_letter_by_letter(small: Library, name: Name, full: str, short: str) -> None:
    language = small.language("ru")
    assert full_name(name, language) == full
    assert spaced(initials(name, language)) == short
    assert " " not in initials(Name(family="Асанов", given="Б", patronymic="С"), language)


def test_a_name_in_another_script_is_marked(small: Library) -> None:
    assert script_mark("John Smith", small.language("kk")) == "und-Latn"
    assert script_mark("John Smith", small.language("en")) == ""
    assert script_mark("Асанов", small.language("en")) == "und-Cyrl"
    assert script_mark("Асанов Smith", small.language("ru")) == ""


def words_of(language: Language) -> set[str]:
    """Every word that the grammar prints."""
    raw = msgspec.json.encode(language).decode()
    return set(
        re.findall(r"[^\W\d_]+", " ".join(re.findall(r'"((?:[^"\\]|\\.)*)"', re.sub(r'"[^"]*":', "", raw))))
    )


@pytest.mark.parametrize("code", ["kk", "ky", "ru", "uk"])
def test_each_word_is_of_one_script_and_of_its_alphabet(small: Library, code: str) -> None:
    language = small.language(code)
    for word in words_of(language):
        scripts = {unicodedata.name(char).partition(" ")[0] for char in word}
        assert len(scripts) == 1, word
        if scripts == {"CYRILLIC"}:
            assert set(word.lower()) <= set(language.alphabet), word


def test_kyrgyz_has_no_kazakh_letters(small: Library) -> None:
    assert not set("әғқұіһ") & set("".join(words_of(small.language("ky"))).lower())


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_frame_finds_its_forms(small: Library, code: str) -> None:
    language, one = small.language(code), small.language("ru")
    assert language.frames.keys() == one.frames.keys() == {"under", "of", "breach", "bare", "table"}
    assert language.units.keys() == one.units.keys()
    assert language.labels.keys() == one.labels.keys()
    assert language.phrases.keys() == one.phrases.keys()
    assert language.starts.keys() == one.starts.keys()
    assert language.durations.keys() == one.durations.keys()
    assert language.spans.keys() == one.spans.keys()
    assert language.numbers.keys() == one.numbers.keys()
    assert all(len(months) == 12 for months in language.months.values())
    for forms in language.units.values():
        cases = {frame.case for frame in language.frames.values()} | {language.chain.outer_case}
        assert cases <= forms.keys()
        assert {f"{frame.case}-plural" for frame in language.frames.values()} <= forms.keys()


def test_grades_do_not_hide_an_official_limit(small: Library) -> None:
    assert limit(3, "months", "receipt").evidence.grade is Grade.OFFICIAL
    assert may_print(limit(3, "months", "receipt"), DAY, small.language("ru"))
