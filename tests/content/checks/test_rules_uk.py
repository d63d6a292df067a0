"""A language for filing only: the small country does not file in Ukrainian, and its texts are judged all the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from aryz.content.checks import Severity
from aryz.content.checks.language_data import LanguageTests
from aryz.content.decoding import decode
from tests.content.conftest import Found, Spoil

LETTER = "templates/letters/access/uk.xml"
CHECKS = "templates/languages/checks/uk.yaml"
SHARED = "templates/letters/shared/uk.xml"
DATA = "обробку даних"
TEXTS = {
    LETTER: """\
{% import "shared" as shared with context %}
<letter>
<to/>
<from/>
<title>Заява</title>
<p id="place">Місце: <v of="incident.place"/></p>
{% set ground = basis("access", form="under") %}
{% if ground %}<p id="ground">{{ ground }} прошу Вас</p>{% else %}<p id="ground">Прошу Вас</p>{% endif %}
<demands>
{% if wants("confirm") %}<demand id="confirm" right="access">підтвердити обробку даних</demand>{% endif %}
</demands>
{{ shared.answer() }}
<date/>
<signature/>
</letter>
""",
    SHARED: """\
{% macro answer() %}
<p id="answer">Відповідь прошу надати письмово.</p>
{% endmacro %}
{% macro papers() %}
<item id="earlier-copy">копія листа</item>
{% endmacro %}
""",
}
BAD: tuple[tuple[str, str, str], ...] = (
    # rule, what stands in the letter now, a word of what is said
    ("T1", "обpобку даних", "обpобку"),
    ("T15", "обробку даних c камери", "“c”"),
    ("T2-T3", "обработку данных", "ы"),
    ("T2-T3", "объект обробки", "ъ"),
    ("T2-T3", "ещё одну обробку", "ё"),
    ("T2-T3", "обробку, эти дані", "э"),
    ("T2-T3", "обробку субʼєкта", "ʼ"),
    ("T4", "обробку 2026 року 22 листопада", "22 листопада 2026"),
    ("T4", "обробку 22 листопад 2026 року", "22 листопад"),
    ("T5", "обробку или запис", "или"),
    ("T5", "обробку на протязі дня", "на протязі"),
    ("T5", "обробку та прийняти участь", "брати участь"),
    ("T5", "обробку згідно закону", "згідно з"),
    ("T5", "обробку згідно до закону", "відповідно до"),
    ("T5", "обробку у відповідності до закону", "відповідно до"),
    ("T5", "обробку в порушення закону", "на порушення"),
    ("T5", "дані, що являються моїми", "являються"),
    ("T5", "дані, що відносяться до мене", "стосується"),
    ("T5", "слідуючу обробку", "слідуючу"),
    ("T5", "обробку в якості володільця", "в якості"),
    ("T5", "обробку по адресі", "за адресою"),
    ("T5", "дані, що співпадають", "співпадають"),
    ("T5", "обробку під час міроприємства", "захід"),
    ("T5", "обробку за діючим законом", "чинний"),
    ("T5", "обробку в повному об’ємі", "обсязі"),
    ("T5", "обробку та приймати до уваги", "брати до уваги"),
    ("T5", "обробку, не дивлячись на відмову", "незважаючи"),
    ("T5", "обробку за виключенням копій", "винятком"),
    ("T5", "обробку при необхідності", "потреби"),
    ("T5", "обробку на даний час", "нині"),
    ("T5", "обробку, яку рахую незаконною", "вважаю"),
    ("T5", "обробку особистих даних", "персональні"),
    ("T5", "обробку, про яку дізнався(лась)", "without a gender"),
    ("T9", "обробку за статтею 8 частини другої", "inner level"),
    ("T10", "обробку до 30-ти", "30-ти"),
    ("T10", "обробку до 2-ого", "2-ого"),
    ("T12", "обробку суб'єкта", "б'є"),
    ("T12", 'обробку "даних"', "straight"),
    ("T12", "обробку №5", "№"),
    ("suffix", '<v of="incident.city"/>у', "у"),
    ("typed-term", "обробку за 30 календарних днів", "30 календарних"),
    ("typed-term", "обробку протягом п’яти робочих днів", "п’яти робочих"),
    ("typed-law", "обробку за статтею 24", "статтею 24"),
    ("typed-law", "обробку за частиною другою", "частиною друг"),
    ("typed-address", "обробку, вул. Миру", "вул."),
)
GOOD = (
    "обробку згідно з законом, відповідно до нього та на його порушення",
    "обробку суб’єкта 22 листопада 2026 року поштою за адресою",
    "обробку в повному обсязі, брати участь, незважаючи на відмову",
)


@pytest.fixture
def content(content: Path) -> Path:
    """The small country's content, with letters in Ukrainian."""
    for file, text in TEXTS.items():
        (content / file).write_text(text, encoding="utf-8")
    return content


@pytest.mark.parametrize(("rule", "new", "said"), BAD)
def test_rule_finds_what_was_broken(rule: str, new: str, said: str, spoil: Spoil, found: Found) -> None:
    spoil(LETTER, DATA, new)
    mine = [each for each in found() if each.rule == rule and each.file == LETTER]
    assert any(said in each.message.in_english() for each in mine), mine


@pytest.mark.parametrize("text", GOOD)
def test_good_ukrainian_is_left_alone(text: str, spoil: Spoil, found: Found) -> None:
    spoil(LETTER, DATA, text)
    assert [each for each in found() if each.file == LETTER and each.rule != "parity-numbers"] == []


def test_a_text_without_ukrainian_letters_is_found(spoil: Spoil, found: Found) -> None:
    spoil(LETTER, DATA, "опрацювання даних за законом про персональн дан " * 8)
    assert [each.file for each in found() if each.rule == "T8"] == [LETTER]


def test_a_word_of_everyday_is_only_a_warning(spoil: Spoil, found: Found) -> None:
    spoil(LETTER, DATA, "обробку особистих даних")
    assert {each.severity for each in found() if each.rule == "T5"} == {Severity.WARNING}


def test_every_pattern_is_tried(root: Path) -> None:
    tests = decode(root / CHECKS, LanguageTests)
    tried = "\n".join(new for _, new, _ in BAD)
    assert [each.pattern for each in tests.wrong if not re.search(each.pattern, tried)] == []


def test_only_a_country_that_files_in_it_needs_its_paragraphs(
    content: Path, spoil: Spoil, found: Found
) -> None:
    lacking = "templates/countries/zz/systems.yaml"
    assert "uk:" not in (content / lacking).read_text(encoding="utf-8")
    assert not [each for each in found() if each.rule == "parity-languages"]
    spoil("templates/countries/zz/country.yaml", "filing_languages: [", "filing_languages: [uk, ")
    told = {each.file for each in found() if each.rule in {"parity-languages", "T14"}}
    assert told == {lacking, "templates/countries/zz/bodies.yaml", "templates/countries/zz/laws.yaml"}
