"""Several papers in one file: each stays what it is, and the whole keeps the standards."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import msgspec
import page as validator
import pikepdf
import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Pdf

from aryz.documents.paper import Paper, Part
from aryz.documents.pdf import Place, Rendered, render_bundle, render_pdf
from aryz.model.base import InputError
from aryz.model.country import Layout
from aryz.model.letter import Letter, Paragraph, Title
from aryz.model.pictures import Picture
from tests.documents.letters import FONTS, LANGUAGES, full, letter, run
from tests.documents.pictures import picture, sheets
from tests.documents.structure import elements, faults, tags
from tests.documents.test_pdf_hostile import inside

LETTERS = tuple(full(language, paragraphs=9, notice=True) for language in LANGUAGES)
NARROW = Layout(margin_left=60, margin_right=60, title_capitals=False)
NOTE = Paper(
    title="Next",
    language="en",
    layout=NARROW,
    blocks=(Title(runs=run("What happens next")), Paragraph(runs=run("Wait. " * 80, "facts"))),
)


def bundle(*parts: Part, title: str = "Пакет: орган", language: str = "ru") -> Rendered:
    return render_bundle(parts, FONTS, title=title, language=language)


def complaints(pdf: bytes, folder: Path, *profiles: str) -> list[str]:
    """What the validator says against a file."""
    file = folder / "bundle.pdf"
    file.write_bytes(pdf)
    results = [validator.validate_pdf(str(file), profile=profile) for profile in profiles]
    return [f"{failure.rule_id}: {failure.message}" for result in results for failure in result.failures]


def claims(pdf: bytes) -> str:
    with Pdf.open(io.BytesIO(pdf)) as opened:
        return opened.Root.Metadata.read_bytes().decode()


def texts(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def test_papers_together_keep_both_standards(tmp_path: Path) -> None:
    made = bundle(*LETTERS, NOTE)
    assert complaints(made.pdf, tmp_path, "2a", "ua1") == []
    assert faults(made.pdf) == []
    assert "<pdfaid:conformance>A<" in claims(made.pdf)
    assert "<pdfuaid:part>1<" in claims(made.pdf)


def test_with_a_scan_the_file_claims_less_and_is_tagged_all_the_same(tmp_path: Path) -> None:
    made = bundle(LETTERS[0], sheets(picture(), picture(grey=True)), NOTE)
    assert complaints(made.pdf, tmp_path, "2b") == []
    assert faults(made.pdf) == []
    assert "<pdfaid:conformance>B<" in claims(made.pdf)
    assert "pdfuaid" not in claims(made.pdf)
    assert tags(made.pdf).count("Figure") == 2


def test_sheets_alone_are_a_file_too(tmp_path: Path) -> None:
    made = bundle(sheets(picture()))
    assert complaints(made.pdf, tmp_path, "2b") == []
    assert faults(made.pdf) == []
    assert made.pages == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bundle_of_one_letter_is_the_letter(language: str) -> None:
    one = full(language, paragraphs=9)
    assert bundle(one, title=one.title, language=language) == render_pdf(one, FONTS)


def test_one_letter_in_another_language_than_the_file_says_so() -> None:
    made = bundle(full("ky"), language="ru")
    with Pdf.open(io.BytesIO(made.pdf)) as pdf:
        assert str(pdf.Root.Lang) == "ru"
        assert [str(each.Lang) for each in elements(pdf) if str(each.S) == "/Part"] == ["ky"]
    assert faults(made.pdf) == []


def test_each_part_has_its_title_its_language_and_a_bookmark() -> None:
    parts: tuple[Part, ...] = (
        *(msgspec.structs.replace(each, title=f"Письмо: {each.language}") for each in LETTERS),
        sheets(picture(), language="kk", title="Келісімшарт"),
        msgspec.structs.replace(sheets(picture()), title="Приложение 1"),
    )
    with Pdf.open(io.BytesIO(bundle(*parts).pdf)) as pdf:
        found = [each for each in elements(pdf) if str(each.S) == "/Part"]
        titles = ["Письмо: kk", "Письмо: ky", "Письмо: ru", "Письмо: en", "Келісімшарт", "Приложение 1"]
        assert [str(each.T) for each in found] == titles
        assert [str(each.get("/Lang", "")) for each in found] == ["kk", "ky", "", "en", "kk", ""]
        with pdf.open_outline() as outline:
            assert [mark.title for mark in outline.root] == titles


def test_page_numbers_begin_again_in_each_part_and_sheets_have_none() -> None:
    made = bundle(LETTERS[0], NOTE, sheets(picture(), picture()), LETTERS[1])
    folios = [page.strip().splitlines() for page in texts(made.pdf)]
    assert [[line.strip() for line in page if " / " in line] for page in folios] == [
        ["1 / 2"], ["2 / 2"], [], [], [], ["1 / 2"], ["2 / 2"]
    ]  # fmt: skip
    assert made.starts == (0, 2, 3, 5)


def test_places_are_those_of_each_paper_on_the_pages_of_the_whole() -> None:
    parts: tuple[Letter | Paper, ...] = (LETTERS[0], NOTE, LETTERS[2])
    made = bundle(*parts)
    expected = [
        msgspec.structs.replace(place, page=place.page + start)
        for part, start in zip(parts, made.starts, strict=True)
        for place in render_pdf(part, FONTS).places
    ]
    assert list(made.places) == expected


def test_each_paper_keeps_its_own_layout() -> None:
    made = bundle(LETTERS[0], NOTE)
    note = next(place for place in made.places if place.page == made.starts[1] and place.block == "paragraph")
    assert note.x * 210 == pytest.approx(60)
    assert (note.x + note.width) * 210 == pytest.approx(150)


def test_fonts_are_embedded_once_for_all() -> None:
    with Pdf.open(io.BytesIO(bundle(*LETTERS, *LETTERS).pdf)) as pdf:
        fonts = [
            each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/FontFile2" in each
        ]
        assert len(fonts) == 2
        assert len({page.obj.Resources.objgen for page in pdf.pages}) == 1


def test_more_notes_than_nine_keep_their_ids_in_order() -> None:
    made = bundle(*(full(notice=True) for _ in range(12)))
    assert faults(made.pdf) == []
    assert tags(made.pdf).count("Note") == 12


def test_the_same_parts_give_the_same_bytes() -> None:
    def parts() -> tuple[Part, ...]:
        return (full("kk"), sheets(picture(), picture(grey=True), picture()), NOTE)

    assert bundle(*parts()) == bundle(*parts())


def test_an_enclosure_without_sheets_leaves_no_trace() -> None:
    assert bundle(LETTERS[0], sheets(), NOTE) == bundle(LETTERS[0], NOTE)
    with pytest.raises(ValueError, match="page"):
        bundle(sheets())


def test_a_letter_that_the_font_lacks_is_refused_in_any_part() -> None:
    with pytest.raises(InputError, match="has no") as raised:
        bundle(LETTERS[0], letter(Paragraph(runs=run("漢", "facts"))))
    assert raised.value.faults[0].field == "facts"


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_title_is_one_clean_line(first: str, second: str) -> None:
    parts = (letter(Paragraph(runs=run("x")), title=each) for each in (first, second))
    made = bundle(*parts, title=first)
    with Pdf.open(io.BytesIO(made.pdf)) as pdf, pdf.open_outline() as outline:
        assert [mark.title for mark in outline.root] == [clean(each) or "–" for each in (first, second)]
    assert faults(made.pdf) == []


def clean(text: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


@pytest.mark.parametrize("sign", ["ы", "😀"])
def test_a_title_longer_than_a_string_may_be_ends_with_an_ellipsis(tmp_path: Path, sign: str) -> None:
    made = bundle(letter(title=sign * 40_000), NOTE, title=sign * 40_000)
    assert complaints(made.pdf, tmp_path, "2a", "ua1") == []
    with Pdf.open(io.BytesIO(made.pdf)) as pdf:
        assert str(pdf.docinfo["/Title"]) == sign * 7999 + "…"


def test_letters_of_400_pages(tmp_path: Path) -> None:
    made = bundle(*(full("ru", paragraphs=40) for _ in range(100)))
    assert made.pages >= 400
    assert len(made.starts) == 100
    assert all(map(inside, made.places))
    assert faults(made.pdf) == []
    assert complaints(made.pdf, tmp_path, "2a") == []


def test_400_scans_take_little_more_memory_than_the_file() -> None:
    scans = [large_scan(number) for number in range(400)]
    tracemalloc.start()
    made = bundle(LETTERS[0], sheets(*scans))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert made.pages == 402
    assert len(made.pdf) > 400 * 100_000
    assert peak < len(made.pdf) + 8_000_000


def large_scan(number: int) -> Picture:
    """A scan of 100 kB that no other is the same as: what follows the end of a JPEG is not looked at."""
    one = picture()
    return msgspec.structs.replace(one, jpeg=one.jpeg + number.to_bytes(2) * 50_000)


def _figure(pdf: Pdf) -> pikepdf.Object:
    return next(each for each in elements(pdf) if str(each.S) == "/Figure")


def _part(pdf: Pdf) -> pikepdf.Object:
    return next(each for each in elements(pdf) if str(each.S) == "/Part")


def _without_alt(pdf: Pdf) -> None:
    del _figure(pdf)["/Alt"]


def _without_box(pdf: Pdf) -> None:
    del _figure(pdf)["/A"]


def _with_another_box(pdf: Pdf) -> None:
    _figure(pdf).A.BBox[0] = 1


def _without_title(pdf: Pdf) -> None:
    del _part(pdf)["/T"]


def _with_the_second_bookmark_astray(pdf: Pdf) -> None:
    pdf.Root.Outlines.First.Next.Dest[0] = pdf.pages[0].obj


def _with_a_bookmark_less(pdf: Pdf) -> None:
    del pdf.Root.Outlines.First["/Next"]


def _with_ids_out_of_order(pdf: Pdf) -> None:
    names = list(pdf.Root.StructTreeRoot.IDTree.Names.as_list())
    pdf.Root.StructTreeRoot.IDTree.Names = Array([*names[2:], *names[:2]])


def _with_a_part_in_a_part(pdf: Pdf) -> None:
    _part(pdf).K[0].S = pikepdf.Name.Part


@pytest.mark.parametrize(
    "damage",
    [
        _without_alt,
        _without_box,
        _with_another_box,
        _without_title,
        _with_the_second_bookmark_astray,
        _with_a_bookmark_less,
        _with_ids_out_of_order,
        _with_a_part_in_a_part,
    ],
)
def test_damage_to_a_bundle_is_noticed(damage: Callable[[Pdf], None]) -> None:
    with Pdf.open(io.BytesIO(bundle(LETTERS[0], sheets(picture()), LETTERS[1]).pdf)) as pdf:
        damage(pdf)
        changed = io.BytesIO()
        pdf.save(changed)
    assert faults(changed.getvalue()) != []


def test_places_of_sheets_are_the_pictures() -> None:
    made = bundle(LETTERS[0], sheets(picture(), number=3))
    last: list[Place] = [place for place in made.places if place.page == made.starts[1]]
    assert {place.block for place in last} == {"enclosure-3"}
    assert all(map(inside, last))
