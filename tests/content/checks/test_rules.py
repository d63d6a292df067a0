"""Each rule finds what it must: one place of the small country is broken, and the rule names it."""

from __future__ import annotations

from pathlib import Path

import pytest

from aryz.content.checks import RULES, Finding
from tests.content.conftest import Found, Spoil

ZZ = "templates/countries/zz/"
ACCESS = "templates/letters/access/"
WORDS = "locales/kk/LC_MESSAGES/aryz.po"
BAD: tuple[tuple[str, str, str, str, str], ...] = (
    # rule, file, what stood there, what stands there now, a word of what is said
    ("schema", ZZ + "laws.yaml", "title_evidence: {grade: official", "titel_evidence: {grade: official", "title_evidence"),
    ("schema", ZZ + "bodies.yaml", "sector: state", "sector: state\n  sector: state", "twice"),
    ("schema", ZZ + "bodies.yaml", "kinds: [police]", "kinds: &kinds [police]", "&kinds"),
    ("schema", ZZ + "bodies.yaml", "- id: zz-militia", "- id: zz-police", "twice"),
    ("schema", ZZ + "limits.yaml", "number: 15", "number: fifteen", "limits.0.number"),
    ("schema", "templates/data.yaml", "- video", "- [video", "YAML"),
    ("templates", ACCESS + "kk.xml", "{% endif %}", "{% endfi %}", "cannot be read"),
    ("references", ZZ + "rights.yaml", "act: zz-pd", "act: zz-dp", "zz-dp"),
    ("references", ZZ + "rights.yaml", "provisions: ['24']", "provisions: ['25']", "25"),
    ("references", ZZ + "limits.yaml", "limit: zz.answer", "limit: zz.anwser", "zz.anwser"),
    ("references", ZZ + "limits.yaml", "unit: working-days", "unit: hours", "hours"),
    ("references", ZZ + "systems.yaml", "body: zz-police", "body: zz-guard", "zz-guard"),
    ("references", ZZ + "systems.yaml", "features: [camera]", "features: [faces]", "faces"),
    ("references", ZZ + "systems.yaml", "data: [video]", "data: [sound]", "sound"),
    ("references", ZZ + "systems.yaml", "city: town", "city: village", "village"),
    ("references", ZZ + "country.yaml", "filing_languages: [kk, ru]", "filing_languages: [kk, xx]", "xx"),
    ("references", ZZ + "country.yaml", "label: id-number", "label: iin", "iin"),
    ("references", ZZ + "country.yaml", "filing_languages: [kk, ru]", "filing_languages: [kk, ru]\nsigning:\n  - {id: zz-pen, way: quill, kinds: [], says: s, evidence: {grade: recalled}}", "quill"),
    ("references", ZZ + "country.yaml", "filing_languages: [kk, ru]", "filing_languages: [kk, ru]\nsigning:\n  - {id: zz-pen, way: pen, kinds: [pigeon], says: s, evidence: {grade: recalled}}", "pigeon"),
    ("references", ZZ + "routes.yaml", "letter: access", "letter: complaint", "complaint"),
    ("references", ZZ + "laws.yaml", "units: [article, paragraph]", "units: [artikel]", "artikel"),
    ("unique-ids", ZZ + "bodies.yaml", "- id: zz-militia", "- id: zz-cameras", "bodies.yaml"),
    ("common-references", "templates/questions/interview.yaml", "questions: [system]", "questions: [sistem]", "sistem"),
    ("common-references", ACCESS + "letter.yaml", "order: 1", "order: 1\nfollows: [reminder]", "reminder"),
    ("evidence", ZZ + "bodies.yaml", "{grade: copy, source: undated-copy}", "{grade: copy}", "no source"),
    ("evidence", ZZ + "bodies.yaml", "{grade: copy, source: undated-copy}", "{grade: copy, source: gone}", "gone"),
    ("evidence", ZZ + "laws.yaml", "  number_evidence: {grade: official, source: official-text}\n", "", "no evidence"),
    (
        "evidence", ZZ + "limits.yaml", "{grade: secondary, source: later-page}",
        "{grade: copy, source: later-page, superseded: true, also: [official-text]}", "later",
    ),
    ("dates", ZZ + "laws.yaml", "valid_to: 2026-07-01", "valid_from: 2026-08-01\n  valid_to: 2026-07-01", "before it begins"),
    ("dates", ZZ + "bodies.yaml", "replaced_by: zz-police", "replaced_by: zz-nobody", "zz-nobody"),
    ("dates", ZZ + "bodies.yaml", "  valid_to: 2020-01-01\n", "", "no day"),
    ("dates", ZZ + "laws.yaml", "valid_from: 2026-07-01", "valid_from: 2026-07-15", "neither"),
    (
        "recheck", ZZ + "cautions.yaml", "source: undated-copy}", "source: undated-copy, recheck_by: 2026-11-23}", "2026-11-23",
    ),
    ("expiry", ZZ + "sources.yaml", "source_date: 2026-06-01", "source_date: 2025-11-22", "2025-11-22"),
    ("expiry", ZZ + "sources.yaml", "source_date: 2026-06-01", "source_date: 2024-11-22", "24 months"),
    ("expiry", ZZ + "sources.yaml", "unknown, checked_on: 2026-11-22", "unknown, checked_on: 2024-11-22", "zz-police#caution"),
    ("message-ids", ZZ + "rights.yaml", "label: right.access", "label: right.acess", "right.acess"),
    ("message-ids", ZZ + "country.yaml", "filing_languages: [kk, ru]", "filing_languages: [kk, ru]\nsigning:\n  - {id: zz-pen, way: pen, kinds: [], says: signing.zz, evidence: {grade: recalled}}", "signing.zz"),
    ("message-ids", "templates/questions/interview.yaml", "headline: page.system", "headline: page.sistem", "page.sistem"),
    ("complete-law", ACCESS + "ru.xml", 'basis("access"', 'basis("erasure"', "erasure"),
    ("complete-law", "templates/letters/shared/en.xml", "writing", 'writing {{ term("zz.late") }}', "zz.late"),
    ("complete-law", ACCESS + "ru.xml", "прошу Вас", 'прошу Вас {{ cite("zz-pd", "99") }}', "99"),
    ("complete-demands", ACCESS + "letter.yaml", "right: access", "right: erasure", "erasure"),
    ("complete-demands", ACCESS + "letter.yaml", "- {id: confirm", "- {id: confirms", "confirms"),
    ("complete-demands", ACCESS + "letter.yaml", "time_limit: answer", "time_limit: decision", "decision"),
    ("names", ZZ + "country.yaml", "ky: Шаар, ", "", "ky"),
    ("names", ZZ + "systems.yaml", "kk: Қала камералары, ", "", "kk"),
    ("T2-T3", ACCESS + "letter.yaml", "ky: таанышуу жөнүндө", "ky: таанышу жөнінде", "і"),
    ("kind-names", ACCESS + "letter.yaml", "ky: таанышуу жөнүндө арыз, ", "", "ky"),
    ("kit-words", "templates/languages/ky.yaml", 'recipient: "Алуучу"', 'recipient: " "', "empty"),
    ("kit-words", "templates/languages/kk.yaml", 'form: "Нысан №\\_{form}"', 'form: "Нысан"', "{form}"),
    ("kit-words", "templates/languages/ru.yaml", '    - "Должность: ____________________"\n', "", "5 lines"),
    ("rights", ACCESS + "letter.yaml", "rests_on: [access]", "rests_on: [erasure]", "erasure"),
    ("rights", ACCESS + "en.xml", 'id="confirm" right="access"', 'id="confirm" right="erasure"', "erasure"),
    (
        "rights", "templates/letters/shared/en.xml", "{% macro answer() %}",
        '{% set rights = {"access": "erasure"} %}{% macro answer() %}', "erasure",
    ),
    ("elements", ZZ + "requirements.yaml", "element: full-name", "element: full-face", "full-face"),
    ("elements", ACCESS + "en.xml", "I ask", '{% if has_element("eyes") %}I ask{% endif %}', "eyes"),
    ("elements", ACCESS + "en.xml", "I ask", '{% if has_element("court") %}I ask{% endif %}', "no words"),
    ("elements", "templates/languages/ru.yaml", "  demands: [", "  demand: [", "“demand”"),
    ("attachments", ZZ + "routes.yaml", "[earlier-copy]", "[late-copy]", "en, kk, ky, ru"),
    ("attachments", "templates/letters/shared/kk.xml", 'id="earlier-copy"', 'id="late-copy"', ": kk"),
    ("route-words", ZZ + "routes.yaml", "why: route.zz, ", "", "why"),
    ("route-words", ZZ + "routes.yaml", ", evidence: {grade: official, source: official-text}", "", "evidence"),
    ("route-words", ZZ + "routes.yaml", "letter: access", "letter: complaint", "guidance"),
    ("sentences", WORDS, 'msgstr "Сөздер {n}"', f'msgstr "Сөздер {{n}}{" сөз" * 24}"', "26 words"),
    ("sentences", WORDS, 'msgstr "Сөздер {n}"', f'msgstr "Сөздер {{n}}{" сөз" * 34}"', "36 words"),
    ("parity-numbers", WORDS, 'msgstr "Сөздер {n}"', 'msgstr "Сөздер {n} 5"', "are 5;"),
    ("parity-numbers", ACCESS + "ru.xml", "обработку данных", "обработку 7 данных", "are 7;"),
    ("parity-names", ACCESS + "en.xml", "{{ ground }} I ask", "{{ country }} I ask", "country"),
    ("parity-settings", ACCESS + "ky.xml", 'form="under"', 'form="of"', "variables"),
    ("parity-law", ACCESS + "ky.xml", "{% if ground %}", '{% if has_element("fee") %}{% endif %}{% if ground %}', "has_element"),
    ("T13", ACCESS + "kk.xml", "incident.place", "incident.city", "incident.place"),
    ("T13-words", "locales/kk/LC_MESSAGES/aryz.po", 'msgstr "Сөздер {n}"', 'msgstr "Сөздер"', "places"),
    ("parity-blocks", ACCESS + "ky.xml", '<p id="place">', '<p id="where">', "place"),
    ("parity-law", ACCESS + "ky.xml", 'basis("access"', 'basis("copy"', "basis(access)"),
    ("parity-branches", ACCESS + "en.xml", "{% if ground %}", "{% if not ground %}", "branches"),
    ("parity-languages", ZZ + "systems.yaml", "        ky: жазууну ким көргөнүн көрсөтүүңүздү\n", "", "ky"),
    ("T1", ACCESS + "kk.xml", "Арыз", "Apыз", "Apыз"),
    ("T1", ACCESS + "ky.xml", "төмөнкүлөрдү суранам", "тѳмөнкүлөрдү суранам", "U+0473"),
    ("T15", ACCESS + "kk.xml", "Орны", "Орны I", "“I”"),
    ("T15", ACCESS + "ru.xml", "Место", "Место c", "“c”"),
    ("T2-T3", ACCESS + "ky.xml", "маалыматтын", "құқугум", "қ ұ"),
    ("T2-T3", ACCESS + "kk.xml", "деректердің", "їжак", "ї"),
    ("T4", ACCESS + "kk.xml", "Арыз", "22 қараша 2026 жыл", "22 қараша 2026"),
    ("T4", ACCESS + "ky.xml", "Арыз", "22-ноябрь", "22-ноябрь"),
    ("T5", ACCESS + "ky.xml", "маалыматтын", "заң", "заң"),
    ("T5", ACCESS + "kk.xml", "деректердің", "мыйзам", "мыйзам"),
    ("T5", ACCESS + "kk.xml", "деректердің", "жеке деректердің", "дербес"),
    ("T6", ACCESS + "kk.xml", "растауыңызды", "растауынызды", "растауынызды"),
    ("T6", ACCESS + "ky.xml", "ырастооңузду", "берүүнүздү дарегиниз", "дарегиниз"),
    ("T7", ACCESS + "kk.xml", "деректердің", "деректерді беруу", "беруу"),
    ("T7", ACCESS + "ky.xml", "маалыматтын", "маалыматты сактау", "сактау"),
    ("T9", ACCESS + "kk.xml", "деректердің", "бапы", "бапы"),
    ("T10", ACCESS + "kk.xml", "деректердің", "15те", "15те"),
    ("T10", ACCESS + "kk.xml", "деректердің", "15-де", "15-де"),
    ("T10", ACCESS + "kk.xml", "деректердің", "ӘРПКнің", "ӘРПКнің"),
    ("T10", ACCESS + "ky.xml", "маалыматтын", "ИИМ-нин", "ИИМ-нин"),
    ("T10", ACCESS + "ky.xml", "маалыматтын", "100ден", "дөн"),
    ("T11", ACCESS + "kk.xml", "мыналарды сұраймын", "беруге сұраймын", "беруге"),
    ("T11", ACCESS + "ky.xml", "төмөнкүлөрдү суранам", "берүүгө суранам", "берүүгө"),
    ("T12", ACCESS + "ru.xml", "Место", '"Место"', "straight"),
    ("T12", ACCESS + "ru.xml", "прошу Вас", "прошу  Вас", "Two spaces"),
    ("T12", ACCESS + "ru.xml", "обработку данных", "обработку , данных", "comma"),
    ("T12", ACCESS + "ru.xml", "обработку данных", "обработку № данных", "№"),
    ("T12", ACCESS + "ru.xml", "обработку данных", "обработку N 5", "“N”"),
    ("T14", ZZ + "bodies.yaml", "genitive: Полицияның, ", "", "genitive"),
    ("T14", ZZ + "bodies.yaml", "dative: Полицияға", "dative: ''", "dative"),
    ("T14", ZZ + "laws.yaml", "genitive: Заңының, ", "", "genitive"),
    ("suffix", ACCESS + "kk.xml", '<v of="incident.place"/>', '<v of="incident.place"/>ға', "ға"),
    ("suffix", ACCESS + "ky.xml", "{{ ground }} төмөнкүлөрдү", "{{ ground }}-га төмөнкүлөрдү", "-га"),
    ("suffix", "locales/kk/LC_MESSAGES/aryz.po", 'msgstr "Сөздер {n}"', 'msgstr "Сөздер {n}-ға"', "-ға"),
    ("typed-term", ACCESS + "ru.xml", "обработку данных", "обработку за 15 рабочих дней", "15 рабочих"),
    ("typed-term", ACCESS + "en.xml", "the data", "the data in 3 working days", "3 working days"),
    ("typed-term", ACCESS + "kk.xml", "деректердің", "он бес жұмыс күні деректердің", "он бес жұмыс күні"),
    ("typed-term", ACCESS + "ky.xml", "маалыматтын", "14 жумуш күн маалыматтын", "14 жумуш күн"),
    ("typed-law", ACCESS + "ru.xml", "обработку данных", "обработку по статье 24", "статье 24"),
    ("typed-law", ACCESS + "kk.xml", "деректердің", "24-бабы деректердің", "24-бабы"),
    ("typed-law", ACCESS + "ky.xml", "маалыматтын", "24-берене маалыматтын", "24-берене"),
    ("typed-law", ACCESS + "en.xml", "the data", "the data under Article 24", "Article 24"),
    ("typed-address", ACCESS + "ru.xml", "обработку данных", "обработку, ул. Мира", "ул."),
    ("typed-address", ACCESS + "kk.xml", "деректердің", "Абай көшесі деректердің", "көшесі"),
    ("typed-link", ACCESS + "en.xml", "the data", "the data at info@zz.example", "info@zz.example"),
    ("typed-link", ACCESS + "en.xml", "the data", "the data at https://zz.example/form", "https://zz.example/form"),
    ("typed-link", ACCESS + "en.xml", "the data", "the data at law.zz.example or", "law.zz.example"),
    ("typed-link", WORDS, 'msgstr "Сөздер {n}"', 'msgstr "Сөздер {n}: www.words.zz"', "www.words.zz"),
)  # fmt: skip


@pytest.mark.parametrize(("rule", "file", "old", "new", "said"), BAD)
def test_rule_finds_what_was_broken(
    rule: str, file: str, old: str, new: str, said: str, spoil: Spoil, found: Found
) -> None:
    spoil(file, old, new)
    mine = [each for each in found() if each.rule == rule]
    assert any(said in each.message.in_english() for each in mine), mine
    assert all(each.file and each.suggestion.text for each in mine)


def test_share_of_special_letters_is_judged_by_the_whole_text(spoil: Spoil, found: Found) -> None:
    spoil("templates/letters/access/kk.xml", "растауыңызды", "растауды " + "кукык болган адам " * 20)
    told = _of("T8", found())
    assert [each.file for each in told] == ["templates/letters/access/kk.xml"]


def test_long_vowels_are_looked_for_in_kyrgyz(spoil: Spoil, found: Found) -> None:
    spoil("templates/letters/access/ky.xml", "ырастооңузду", "беру жана сакто " * 30)
    assert any("аа оо" in each.message.in_english() for each in _of("T8", found()))


def test_a_language_without_its_template_is_found(content: Path, found: Found) -> None:
    (content / "templates" / "letters" / "access" / "ky.xml").unlink()
    told = _of("complete-languages", found())
    assert [each.where for each in told] == ["ky.xml"]


def test_every_rule_is_tried_with_a_bad_text() -> None:
    tried = {row[0] for row in BAD} | {"T8", "complete-languages"}
    assert tried == {rule.id for rule in RULES}


def _of(rule: str, found: tuple[Finding, ...]) -> list[Finding]:
    return [each for each in found if each.rule == rule]
