"""The kit around a letter: which papers it holds, what stands on them, what a scan changes, and hostile text."""

from __future__ import annotations

import io
import re
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

import msgspec
import page as validator
import pypdf
import pytest
from PIL import Image

from aryz.content.library import load_library
from aryz.content.words import Catalogue, catalogue, interface_languages
from aryz.documents.attachments import renumbered
from aryz.documents.kit import KitFile, make_kits
from aryz.documents.kit.case import Case, joined
from aryz.documents.kit.copies import second_copy, to_hand_in
from aryz.documents.kit.envelope import recipient_address
from aryz.documents.kit.guide import guide
from aryz.documents.kit.listing import rows
from aryz.documents.kit.papers import kit_papers
from aryz.documents.pdf import render_pdf
from aryz.drafting import draft
from aryz.interview.answers_file import load_answers
from aryz.interview.validation import accept
from aryz.model.answers import Answers, Attachment, Holder, Name
from aryz.model.letter import Draft, Letter, Notice, Receipt
from aryz.model.pictures import Enclosure, Picture
from tests.documents.structure import faults
from tests.every_letter import TODAY, cases

EXAMPLES = Path(__file__).resolve().parents[2] / "templates" / "examples"
LIBRARY = load_library()
ENGLISH, RUSSIAN = catalogue("en"), LIBRARY.language("ru")
SMALLEST = 8
"""Points: nobody should need a glass to read it."""
WHOLE = ["how-to", "letter", "second-copy", "inventory", "envelope"]


def given(name: str, **changes: object) -> Answers:
    return msgspec.structs.replace(load_answers(EXAMPLES / f"{name}.yaml"), **changes)


def the_case(
    answers: Answers, *enclosures: Enclosure, today: date = TODAY, words: Catalogue = ENGLISH
) -> Case:
    """The first letter of the answers, with what belongs to it."""
    accepted = accept(LIBRARY, answers, today)
    first, *rest = draft(LIBRARY, accepted, today=today)
    reading = tuple(each for each in rest if each.body == first.body)
    return Case(LIBRARY, words, accepted, first, reading, enclosures, today)


def kit(answers: Answers, *enclosures: Enclosure, shape: str = "one") -> tuple[KitFile, ...]:
    accepted = accept(LIBRARY, answers, TODAY)
    drafts = draft(LIBRARY, accepted, today=TODAY)

    def read(each: Draft) -> tuple[Enclosure, ...]:
        return renumbered(enclosures, each.letter, LIBRARY.language(each.letter.language))

    return tuple(make_kits(LIBRARY, accepted, drafts, words=ENGLISH, today=TODAY, shape=shape, read=read))


def words(data: bytes) -> str:
    """The text of a PDF, with every run of blanks as one."""
    sheets = pypdf.PdfReader(io.BytesIO(data)).pages
    return re.sub(r"\s+", " ", "\n".join(sheet.extract_text() for sheet in sheets))


def valid(data: bytes, folder: Path, *profiles: str) -> bool:
    path = folder / "kit.pdf"
    path.write_bytes(data)
    return all(validator.validate_pdf(str(path), profile=each).is_compliant for each in profiles)


@cache
def sheet() -> Picture:
    """A grey page of a scan."""
    stream = io.BytesIO()
    Image.new("L", (210, 297), 200).save(stream, "JPEG")
    return Picture(
        jpeg=stream.getvalue(), width=210, height=297, width_mm=210, height_mm=297, alt="A scan", grey=True
    )


def scan(number: int, title: str, sheets: int) -> Enclosure:
    return Enclosure(number=number, title=title, sheets=(sheet(),) * sheets)


# --- which papers


def test_a_letter_in_a_language_that_they_take_has_two_copies_and_what_the_post_needs() -> None:
    papers = kit_papers(the_case(given("ru-moscow-cctv")))
    assert [each.name for each in papers] == WHOLE
    assert [len(each.parts) for each in papers] == [1, 1, 1, 2, 1]


def test_a_copy_to_read_stands_after_what_is_filed() -> None:
    papers = kit_papers(the_case(given("ru-moscow-cctv", language="kk")))
    assert [each.name for each in papers] == [*WHOLE, "reading-copy"]
    (copy,) = papers[-1].parts
    assert isinstance(copy, Letter)
    assert not any(isinstance(block, Receipt) for block in copy.blocks)


def test_a_letter_that_somebody_must_translate_has_no_second_copy() -> None:
    case = the_case(given("ee-hoia", language="ru"))
    assert [each.name for each in kit_papers(case)] == ["how-to", "letter", "envelope"]
    told = words(kit(given("ee-hoia", language="ru"))[0].data)
    assert "Somebody must translate it first." in told
    assert "They accept: Estonian." in told
    assert "Terviseamet" in told  # the envelope is read by the post there


def test_one_kit_for_each_body() -> None:
    files = kit(given("kz-sergek-almaty"))
    assert [each.draft.body for each in files] == ["kz-dp-almaty", "kz-digital-almaty"]


def test_single_files_in_their_order_and_both() -> None:
    answers = given("ru-moscow-cctv")
    single = kit(answers, shape="files")
    assert [(each.number, each.paper) for each in single] == list(enumerate(WHOLE, 1))
    both = kit(answers, shape="both")
    assert [each.paper for each in both] == ["", *WHOLE]
    assert [each.data for each in both[1:]] == [each.data for each in single]


def test_the_single_letter_is_the_letter_to_hand_in() -> None:
    case = the_case(given("ru-moscow-cctv"))
    single = kit(given("ru-moscow-cctv"), shape="files")[1]
    assert single.data == render_pdf(to_hand_in(case.letter), LIBRARY.fonts).pdf


# --- the copies


@pytest.mark.parametrize("language", LIBRARY.languages)
def test_the_receipt_is_on_the_copy_that_stays_with_the_applicant(language: str) -> None:
    letter, own = the_case(given("ru-moscow-cctv")).letter, LIBRARY.language(language).kit
    handed, kept = to_hand_in(letter), second_copy(letter, own)
    assert not any(isinstance(block, Receipt) for block in handed.blocks)
    assert isinstance(kept.blocks[0], Notice)
    last = kept.blocks[-1]
    assert isinstance(last, Receipt)
    assert len(last.lines) == 5
    assert kept.blocks[1:-1] == handed.blocks


# --- the inventory


def test_the_form_of_the_post_only_where_it_was_read() -> None:
    forms = {
        code: [each.inventory.form for each in LIBRARY.country(code).channels if each.inventory]
        for code in LIBRARY.countries
    }
    assert {code: found for code, found in forms.items() if found} == {"ru": ["107"]}
    assert "Форма 107" in words(kit(given("ru-moscow-cctv"))[0].data)
    plain = words(kit(given("kz-sergek-almaty", language="ru"))[0].data)
    assert "Форма" not in plain
    assert plain.count("ОПИСЬ ВЛОЖЕНИЯ") == 2


def test_the_inventory_lists_the_letter_and_what_its_list_names() -> None:
    papers = (
        Attachment(path="a.pdf", title="Фотография", sheets="2"),
        Attachment(path="b.pdf", title="Справка"),
    )
    case = the_case(given("ru-moscow-cctv", attachments=papers), scan(1, "Фотография", 2))
    assert [tuple(row) for row in rows(case, 1)] == [
        ("Заявление о сохранении видеозаписи", 1),
        ("Фотография", 2),
        ("Справка", None),
    ]


def test_a_sum_that_nobody_counted_stays_open() -> None:
    papers = (Attachment(path="a.pdf", title="Справка"),)
    plain = words(kit(given("kz-sergek-almaty", language="ru", attachments=papers))[0].data)
    assert "Справка Итого" in plain
    counted = words(kit(given("kz-sergek-almaty", language="ru"))[0].data)
    assert re.search(r"Итого \d", counted)


# --- the addresses


def test_the_address_that_the_person_typed_is_on_the_envelope() -> None:
    answers = given("kz-private-camera")
    case = the_case(answers)
    assert recipient_address(case) == answers.holders[0].postal_address
    assert answers.holders[0].name in words(kit(answers)[0].data)


def test_an_address_that_may_not_be_shown_is_a_line_to_fill_in() -> None:
    case = the_case(given("ru-moscow-cctv"), today=date(2036, 11, 23))
    assert recipient_address(case) == ""
    told = words(kit(given("ru-moscow-cctv"))[0].data)
    assert "Почтовый индекс: 109000" in told
    assert "look on the site" in told.lower() or "look up the others here" in told.lower()


@pytest.mark.parametrize("code", LIBRARY.countries)
def test_the_postcode_of_every_country_is_found_in_an_address(code: str) -> None:
    pattern = LIBRARY.country(code).profile.postcode
    sample = {"am": "0010", "ee": "10145", "ua": "01001", "md": "MD-2000"}.get(code, "050000")
    assert re.fullmatch(pattern, sample)


# --- attachments


def test_scans_make_it_archival_only_and_the_page_says_so(tmp_path: Path) -> None:
    papers = (Attachment(path="a.pdf", title="Доверенность"), Attachment(path="b.png", title="Фотография"))
    answers = given("ru-moscow-cctv", attachments=papers)
    enclosures = scan(1, "Доверенность", 3), scan(2, "Фотография", 1)
    files = kit(answers, *enclosures, shape="both")
    whole = files[0].data
    assert valid(whole, tmp_path, "2b")
    assert faults(whole) == []
    told = words(whole)
    assert "PDF/A-2b: scans hold no text" in told
    assert "ПЕРЕЧЕНЬ ПРИЛОЖЕНИЙ" in told
    for stamp in ("Приложение 1, лист 3 из 3", "Приложение 2, лист 1 из 1"):
        assert stamp in told
    letter = next(each for each in files if each.paper == "letter")
    assert valid(letter.data, tmp_path, "2a", "ua1")
    assert [each.paper for each in files[1:]] == [*WHOLE, "attachments"]


def test_scans_have_the_numbers_of_the_letters_list() -> None:
    """What the law wants attached stands first in the list of this letter."""
    answers = given(
        "kg-safe-country", language="ru", attachments=(Attachment(path="a.pdf", title="Справка"),)
    )
    accepted = accept(LIBRARY, answers, TODAY)
    letter = draft(LIBRARY, accepted, today=TODAY)[0].letter
    assert [each.number for each in renumbered((scan(1, "Справка", 1),), letter, RUSSIAN)] == [2]
    told = words(kit(answers, scan(1, "Справка", 1))[0].data)
    assert "Приложение 2, лист 1 из 1" in told
    assert "3 Справка 1" in told  # in the inventory the letter itself is the first


# --- the page that says how to file it


def test_the_page_names_ways_days_and_steps() -> None:
    told = words(kit(given("ru-moscow-cctv"), shape="files")[0].data)
    for said in (
        "In person.", "By post.", "By e-mail: do not use this way.", "Last day for the answer:", "If they receive the letter on this day:",
        "10 working days", "If no answer comes; if they refuse", "What to keep", "Bring the letter open to the post",
    ):  # fmt: skip
        assert said in told, said


def test_a_claim_has_no_last_day() -> None:
    answers = next(
        case.answers
        for case in cases(LIBRARY, languages=("ru",), countries=("kz",))
        if " court-claim " in case.id
    )
    told = words(kit(answers)[0].data)
    assert "The court sets the days" in told
    assert "Last day for the answer" not in told


def test_sentences_that_have_no_end_get_one() -> None:
    assert joined(["One", "", "Two.", "Where:"]) == "One. Two. Where:"


@pytest.mark.parametrize(("code", "language"), list(product(LIBRARY.countries, interface_languages())))
def test_it_is_one_page_for_every_kind_of_letter(code: str, language: str) -> None:
    seen: set[str] = set()
    for case in cases(LIBRARY, countries=(code,), languages=(language,)):
        _, letter, _, branch = case.id.split()
        if letter in seen or branch not in {"whole", "refused"}:
            continue
        seen.add(letter)
        made = the_case(case.answers, words=catalogue(language))
        page = guide(made, [*WHOLE[1:], "reading-copy", "attachments"])
        assert render_pdf(page, LIBRARY.fonts).pages == 1, case.id
        assert page.layout.body_size >= SMALLEST, case.id
    assert seen


# --- bytes, standards, hostile text


@pytest.mark.parametrize("name", ["ru-moscow-cctv", "kz-private-camera", "ee-hoia", "ua-kyiv-cctv"])
def test_every_file_keeps_both_standards_and_its_bytes(name: str, tmp_path: Path) -> None:
    first, again = kit(given(name), shape="both"), kit(given(name), shape="both")
    assert [each.data for each in first] == [each.data for each in again]
    for each in first:
        assert valid(each.data, tmp_path, "2a", "ua1"), each.paper
        assert faults(each.data) == [], each.paper


@pytest.mark.parametrize(
    "text", ["{{ 7*7 }} {0} {name} %s", "<b>&amp;</b> ]]>", "(\\) /Type /Catalog endobj", "../../etc/passwd"]
)
def test_what_the_person_typed_is_text(text: str) -> None:
    answers = given("kz-private-camera")
    answers = msgspec.structs.replace(
        answers,
        holders=(Holder(name=f"ОРГАН {text}", postal_address=f"АДРЕС {text}"),),
        person=msgspec.structs.replace(answers.person, name=Name(family="СЕМЬЯ", given=text)),
        attachments=(Attachment(path="a.pdf", title=f"БУМАГА {text}"),),
    )
    told = words(kit(answers, scan(1, f"БУМАГА {text}", 1))[0].data)
    squeezed = re.sub(r"\s", "", told)
    for typed in (f"ОРГАН {text}", f"АДРЕС {text}", f"СЕМЬЯ {text}", f"БУМАГА {text}"):
        assert re.sub(r"\s", "", typed) in squeezed, typed
