"""Text for portals: counted as a field counts, checked by the channel's rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aryz.content.library import load_library
from aryz.documents.portal import check_text, count, portal_text
from aryz.model.bodies import Channel, TextRule
from aryz.model.evidence import Evidence, Grade
from tests.documents.letters import LANGUAGES, PROSE, full

LIBRARY = load_library()
ALPHABET = LIBRARY.language("ru").alphabet
READ = Evidence(grade=Grade.OFFICIAL, source="some")


def channel(*rules: TextRule, most: int = 0) -> Channel:
    return Channel(id="x", kind="portal", says="x", evidence=READ, max_characters=most, text_rules=rules)


EVERY = channel(*TextRule)


def said(text: str, where: Channel, alphabet: str = ALPHABET) -> list[str]:
    return [each.in_english() for each in check_text(text, where, alphabet=alphabet).faults]


@pytest.mark.parametrize(
    ("text", "length"),
    [("", 0), ("ab", 2), ("қң", 2), ("a\nb", 3), ("a\r\nb", 3), ("😀", 2), ("\ud800", 1), ("а\u0301", 2)],
)
def test_a_text_is_counted_as_a_field_of_a_page_counts(text: str, length: int) -> None:
    assert count(text) == length


def test_what_is_left_and_what_is_over() -> None:
    fits, over = check_text("а" * 10, channel(most=10)), check_text("а" * 12, channel(most=10))
    assert (fits.characters, fits.left, fits.faults, fits.warnings) == (10, 0, (), ())
    assert over.left == -2
    assert "Shorten it by 2" in over.faults[0].in_english()
    assert check_text("а" * 99, channel()).left is None


def test_a_field_may_count_line_ends_twice() -> None:
    close = check_text("а\n" * 4, channel(most=10))
    assert close.faults == ()
    assert "shorten it by 2" in close.warnings[0].in_english()
    assert check_text("а\n" * 4, channel(most=12)).warnings == ()


@given(st.text(), st.integers(0, 50))
def test_any_text_can_be_counted(text: str, most: int) -> None:
    made = check_text(text, channel(*TextRule, most=most), alphabet=ALPHABET)
    assert made.characters >= len(text.replace("\r\n", "\n"))
    assert bool(most and made.characters > most) == any("takes" in each.text for each in made.faults)


def test_capitals_are_refused_where_the_office_refuses_them() -> None:
    assert said(PROSE["ru"].upper(), channel()) == []
    (only,) = said(f"{PROSE['ru']}\n{PROSE['ru'].upper()}", EVERY)
    assert "capital" in only
    assert "Я НАХОДИЛСЯ" in only


@pytest.mark.parametrize(
    "text", ["ЗАЯВЛЕНИЕ", "ФАМИЛИЯ ИМЯ", "МВД КР, 123 ABC 02", "ОАО «ТҮНДҮК» камера көчөдө турат"]
)
def test_short_capitals_are_no_fault(text: str) -> None:
    assert said(f"{PROSE['ky']}\n{text}", EVERY) == []


def test_latin_letters_are_refused_for_a_language_that_has_others() -> None:
    text = "Ya nakhodilsya v zone obzora kamery na peresechenii ulits i proshu dat otvet"
    (only,) = said(text, EVERY)
    assert "Latin" in only
    assert said(text, EVERY, LIBRARY.language("en").alphabet) == []
    assert said(text, channel(TextRule.NOT_CAPITALS)) == []


@pytest.mark.parametrize(
    "text", ["a.very.long.name@example.org", "https://example.org/some/long/path", "STOP COVID-19 KG"]
)
def test_addresses_and_names_in_latin_letters_are_no_fault(text: str) -> None:
    assert said(text, EVERY) == []


def test_a_text_without_sentences_is_refused_where_the_office_wants_them() -> None:
    assert said("слово " * 300, channel()) == []
    assert "sentences" in said("слово " * 300, EVERY)[0]
    assert said("Это слово. " * 300, EVERY) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_of_ours_breaks_no_rule(language: str) -> None:
    made = portal_text(full(language, paragraphs=9), EVERY, alphabet=LIBRARY.language(language).alphabet)
    assert made.faults == ()
    assert made.characters == count(made.text)
    assert PROSE[language] in made.text


def test_what_only_paper_needs_is_left_out() -> None:
    text = portal_text(full("ru"), channel()).text
    assert "____" not in text
    assert "(қолы)" not in text
    assert "Кіріс №" not in text
    assert text.endswith("22.11.2026\nАсанова Айгуль Сериковна")


def test_the_title_is_in_small_letters_where_capitals_are_refused() -> None:
    assert "ЗАЯВЛЕНИЕ" in portal_text(full("ru"), channel()).text
    assert "ЗАЯВЛЕНИЕ" not in portal_text(full("ru"), EVERY).text


def test_rules_are_data_of_channels_that_were_read() -> None:
    ruled = [each for code in LIBRARY.countries for each in LIBRARY.country(code).channels if each.text_rules]
    assert ruled
    assert all(each.evidence.grade is not Grade.RECALLED for each in ruled)
