"""What the font lacks is refused, by name and place; what people's names need is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from aryz.documents.glyphs import check_glyphs
from aryz.documents.pdf import render_pdf
from aryz.documents.pdf.fonts import load_faces
from aryz.model.base import ContentError, InputError
from aryz.model.letter import Closing, Paragraph, Title
from tests.documents.letters import FONTS, LANGUAGES, full, letter, run


@pytest.mark.parametrize(
    ("character", "code", "shown"),
    [
        ("😀", "U+1F600 GRINNING FACE", True),
        ("漢", "U+6F22 CJK UNIFIED IDEOGRAPH-6F22", True),
        ("ع", "U+0639 ARABIC LETTER AIN", True),
        ("ა", "U+10D0 GEORGIAN LETTER AN", True),
        ("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE", False),
        ("\x07", "U+0007", False),
        ("\ud800", "U+D800", False),
        ("\ue000", "U+E000", False),
        ("\U0010ffff", "U+10FFFF", False),
    ],
)
def test_a_character_that_cannot_be_printed_is_refused(character: str, code: str, shown: bool) -> None:
    sample = letter(
        Paragraph(runs=(*run("Место: "), *run(f"Абая, 5 {character}{character}", "incident.place")))
    )
    with pytest.raises(InputError) as refused:
        render_pdf(sample, FONTS)
    assert [fault.field for fault in refused.value.faults] == ["incident.place"]
    said = refused.value.faults[0].message
    assert said.values == {"sign": f"{character} " if shown else "", "code": code, "position": "9"}
    assert "character 9 of this answer" in said.in_english()


def test_every_answer_and_character_is_named_once() -> None:
    text = run("☃☃ 漢", "person.name")
    sample = letter(
        Title(runs=run("☃")), Paragraph(runs=text), Closing(date=(), signature_label="☃", name=text)
    )
    with pytest.raises(InputError) as refused:
        check_glyphs(sample, FONTS)
    assert [fault.field for fault in refused.value.faults] == [
        "title",
        "person.name",
        "person.name",
        "closing",
    ]


def test_a_flood_of_faults_is_short() -> None:
    sample = letter(Paragraph(runs=run("".join(map(chr, range(0x4E00, 0x4F00))), "facts")))
    with pytest.raises(InputError) as refused:
        check_glyphs(sample, FONTS)
    assert len(refused.value.faults) == 20


@pytest.mark.parametrize(
    "name",
    ["Әбілқайыр Ұлықбекұлы Қожағұлов", "Өмүрбекова Айнүр Ыйсаевна", "Їжакевич Ґалаґан", "Gʻulom Oʻtkir", "Ağaoğlu İbrahim Şən",
     "Nguyễn Thị Ngọc Ánh", "Łukasz Brzęczyszczykiewicz", "Ștefănescu Țurcanu", "Jõgi Öö Šmid Žuk", "Ҷӯраев Ғафур Ҳусейн", "Þórður Ævar", "François Ł’Œuvre"],
)  # fmt: skip
def test_names_can_be_printed(name: str) -> None:
    check_glyphs(letter(Paragraph(runs=run(name)), Title(runs=run(name))), FONTS)


@pytest.mark.parametrize(
    "signs",
    [
        "№ § % ‰ ° ± × ÷ − ½ ² ³",
        "₸ ₽ ₴ € $ £ ₺ \u20c0",
        "« » „ “ ” ‘ ’ – — … •",
        "\u00a0\u202f\u2009\u2011\u00ad\u200b\u2060",
    ],
)
def test_signs_can_be_printed(signs: str) -> None:
    check_glyphs(letter(Paragraph(runs=run(signs))), FONTS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whole_letters_can_be_printed(language: str) -> None:
    check_glyphs(full(language), FONTS)


def test_both_weights_have_the_same_letters_and_no_marks_of_direction() -> None:
    faces = load_faces(FONTS)
    assert faces.common == frozenset(faces.regular.glyphs) == frozenset(faces.bold.glyphs)
    assert faces.common.isdisjoint("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c")


def test_the_fonts_are_small_and_bring_their_licence() -> None:
    assert sum(file.stat().st_size for file in FONTS.iterdir()) < 1_000_000
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert {file.stem for file in FONTS.glob("*.ttf")} == {
        "NotoSerif-Regular",
        "NotoSerif-Bold",
        "NotoSerif-Medium",
    }


def test_a_folder_without_fonts_is_broken_content(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"one font named \*-Regular.ttf is needed, 0 are there"):
        load_faces(tmp_path)
