"""PDF/A-2a and PDF/UA-1 by a validator, the structure tree by our own checks, and what a file must not say."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import msgspec
import page as validator
import pikepdf
import pytest
from pikepdf import Array, Pdf
from PIL import Image, ImageCms

from aryz.documents.pdf import render_pdf
from aryz.documents.pdf.colour import srgb_profile
from aryz.model.country import Layout
from aryz.model.letter import Letter, Paragraph
from tests.documents.letters import FONTS, LANGUAGES, full, letter, run
from tests.documents.structure import elements, faults, tags

PROFILES = ("2a", "ua1")
OTHER_LAYOUT = Layout(
    margin_left=20, header_left=80, body_size=14, leading=21, first_line_indent=12.5, title_capitals=False
)


def complaints(pdf: bytes, folder: Path) -> list[str]:
    """What the validator says against a file in either standard."""
    file = folder / "letter.pdf"
    file.write_bytes(pdf)
    results = [validator.validate_pdf(str(file), profile=profile) for profile in PROFILES]
    return [f"{failure.rule_id}: {failure.message}" for result in results for failure in result.failures]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("paragraphs", "notice"), [(1, False), (9, True)])
def test_standards_and_structure(tmp_path: Path, language: str, paragraphs: int, notice: bool) -> None:
    rendered = render_pdf(full(language, paragraphs=paragraphs, notice=notice), FONTS)
    assert complaints(rendered.pdf, tmp_path) == []
    assert faults(rendered.pdf) == []


@pytest.mark.parametrize(
    "sample",
    [
        letter(),
        letter(Paragraph(runs=())),
        letter(Paragraph(runs=run("\u00ad\u200b"))),
        letter(Paragraph(runs=run("\n\n \n"))),
        letter(Paragraph(runs=run("(\\) & <b> ]]> ѣ")), title="(\\) & <b> ]]> ѣ"),
        full(paragraphs=40),
        msgspec.structs.replace(full("ru", paragraphs=3), layout=OTHER_LAYOUT),
    ],
)
def test_unusual_letters_keep_the_standards(tmp_path: Path, sample: Letter) -> None:
    rendered = render_pdf(sample, FONTS)
    assert complaints(rendered.pdf, tmp_path) == []
    assert faults(rendered.pdf) == []


def test_tags_in_reading_order() -> None:
    found = tags(render_pdf(full(notice=True), FONTS).pdf)
    milestones = ["Note", "Div", "Div", "H1", "H2", "L", "L", "Table", "L", "Div", "Div"]
    assert [tag for tag in found if tag in milestones] == milestones
    assert found[0] == "Document"
    assert found.count("TH") == found.count("TD") == 3
    assert found.count("Lbl") == found.count("LBody") == found.count("LI") == 7


def test_language_of_the_document_and_of_stretches() -> None:
    with Pdf.open(io.BytesIO(render_pdf(full("ky", notice=True), FONTS).pdf)) as pdf:
        spans = [str(element.Lang) for element in elements(pdf) if str(element.S) == "/Span"]
        assert str(pdf.Root.Lang) == "ky"
        assert spans == ["en", "en"]


def test_a_stretch_in_another_language_may_cross_pages() -> None:
    mixed = (*run("Начало. "), *run("Алматы қаласы. " * 500, lang="kk"), *run("Конец."))
    rendered = render_pdf(letter(Paragraph(runs=mixed)), FONTS)
    assert rendered.pages > 1
    assert faults(rendered.pdf) == []
    assert tags(rendered.pdf) == ["Document", "P", "Span"]


def _without_parent_tree(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot["/ParentTree"]


def _with_shorter_parent_tree(pdf: Pdf) -> None:
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    pdf.Root.StructTreeRoot.ParentTree.Nums[1] = Array(list(owners.as_list())[:-1])


def _with_swapped_owners(pdf: Pdf) -> None:
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    owners[0], owners[1] = owners[1], owners[0]


def _with_an_orphan(pdf: Pdf) -> None:
    heading = next(element for element in elements(pdf) if str(element.S) == "/H1")
    heading.K = Array([])


def _with_another_parent(pdf: Pdf) -> None:
    found = {str(element.S): element for element in elements(pdf)}
    found["/TR"].P = found["/H1"]


def _without_struct_parents(pdf: Pdf) -> None:
    del pdf.pages[0].obj["/StructParents"]


def _with_loose_text(pdf: Pdf) -> None:
    pdf.pages[0].contents_add(b"BT /F0 9 Tf <0001> Tj ET")


@pytest.mark.parametrize(
    "damage",
    [
        _without_parent_tree,
        _with_shorter_parent_tree,
        _with_swapped_owners,
        _with_an_orphan,
        _with_another_parent,
        _without_struct_parents,
        _with_loose_text,
    ],
)
def test_damage_to_the_structure_is_noticed(damage: Callable[[Pdf], None]) -> None:
    with Pdf.open(io.BytesIO(render_pdf(full(), FONTS).pdf)) as pdf:
        damage(pdf)
        changed = io.BytesIO()
        pdf.save(changed)
    assert faults(changed.getvalue()) != []


def test_nothing_tells_who_where_when_or_with_what() -> None:
    rendered = render_pdf(full(), FONTS)
    with Pdf.open(io.BytesIO(rendered.pdf)) as pdf:
        assert dict(pdf.docinfo.items()) == {"/Title": pikepdf.String("Запрос: орган")}
        metadata = pdf.Root.Metadata.read_bytes().decode()
        assert set(re.findall(r"<(xmp|pdf|xmpMM|photoshop):", metadata)) == set()
        assert '<rdf:li xml:lang="x-default">Запрос: орган</rdf:li>' in metadata
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
    for word in (
        b"ReportLab",
        b"Producer",
        b"CreationDate",
        b"Author",
        b"anonymous",
        str(Path.home()).encode(),
        b"Helvetica",
    ):
        assert word not in rendered.pdf


def test_a_title_of_metadata_is_one_clean_line(tmp_path: Path) -> None:
    rendered = render_pdf(letter(title="Запрос:\u00a0орган\n\x00\ud800 <&> 😀"), FONTS)
    assert complaints(rendered.pdf, tmp_path) == []
    with Pdf.open(io.BytesIO(rendered.pdf)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Запрос: орган <&> 😀"


def test_every_font_is_embedded_and_leads_back_to_its_characters() -> None:
    with Pdf.open(io.BytesIO(render_pdf(full(), FONTS).pdf)) as pdf:
        fonts = list(pdf.pages[0].resources.Font.values())
        assert len(fonts) == 2
        for font in fonts:
            assert font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()[:4] == bytes([0, 1, 0, 0])
            assert b"<0000>" not in font.ToUnicode.read_bytes().split(b"endcodespacerange")[1]


def test_the_colour_profile_is_that_of_srgb() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    assert len(srgb_profile()) == int.from_bytes(srgb_profile()[:4], "big")
    colours = Image.new("RGB", (16, 16))
    colours.putdata([(x * 17, y * 17, (x * y) % 256) for x in range(16) for y in range(16)])
    same = ImageCms.profileToProfile(colours, profile, ImageCms.createProfile("sRGB"))
    assert same is not None
    pairs = zip(colours.tobytes(), same.tobytes(), strict=True)
    assert max(abs(one - other) for one, other in pairs) <= 1


def test_a_stream_whose_data_end_in_a_line_end_keeps_its_length(tmp_path: Path) -> None:
    """Compressed bytes end in a carriage return by chance, once in 256 streams."""
    samples = (letter(Paragraph(runs=run(f"Асанов № {number}"))) for number in range(2000))
    unlucky = next(
        pdf for pdf in (render_pdf(sample, FONTS).pdf for sample in samples) if b"\r\r\nendstream" in pdf
    )
    assert complaints(unlucky, tmp_path) == []
