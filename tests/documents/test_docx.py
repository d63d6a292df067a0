"""The DOCX: the letter's words in named styles, real lists, languages marked; nothing of the maker; the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from unicodedata import normalize

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table as Grid
from docx.text.paragraph import Paragraph as Text
from hypothesis import given
from PIL import Image

from aryz.documents.docx import render_docx
from aryz.documents.pdf import render_pdf
from aryz.documents.text import render_text
from aryz.model.base import InputError
from aryz.model.country import Layout
from aryz.model.letter import Closing, Demand, Demands, Frame, Items, Letter, Paragraph, Receipt, Table
from aryz.model.pictures import Picture
from tests.documents.letters import FONTS, LANGUAGES, PROSE, full, letter, run
from tests.documents.test_pdf_hostile import TEXTS, TITLES, everywhere
from tests.documents.test_pdf_text import bare, expected

TAGS = {code: f"{code}-XX" for code in LANGUAGES}


def opened(sample: Letter) -> docx.document.Document:
    return docx.Document(io.BytesIO(render_docx(sample, FONTS, TAGS)))


def parts(sample: Letter) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(render_docx(sample, FONTS, TAGS))) as file:
        return {name: file.read(name) for name in file.namelist()}


def paragraphs(document: docx.document.Document) -> Iterator[Text]:
    """All paragraphs in reading order, each cell once."""
    for block in document.iter_inner_content():
        if isinstance(block, Grid):
            for cell in dict.fromkeys(cell._tc for row in block.rows for cell in row.cells):
                yield from (Text(each, document) for each in cell.iterchildren(qn("w:p")))
        else:
            yield block


def local(element: BaseOxmlElement) -> str:
    return str(element.tag).rpartition("}")[2]


def val(element: BaseOxmlElement, name: str) -> str:
    found = element.find(qn(f"w:{name}"))
    assert found is not None
    return str(found.get(qn("w:val")))


def labels(document: docx.document.Document) -> Iterator[tuple[Text, str]]:
    """Each paragraph with the label that its list gives it."""
    lists = document.part.numbering_part.element
    counts: dict[str, int] = {}
    for text in paragraphs(document):
        number = text._p.xpath("string(./w:pPr/w:numPr/w:numId/@w:val)")
        if not number:
            yield text, ""
            continue
        own = lists.xpath(f"string(./w:num[@w:numId='{number}']/w:abstractNumId/@w:val)")
        (level,) = lists.xpath(f"./w:abstractNum[@w:abstractNumId='{own}']/w:lvl")
        counts[number] = counts.get(number, int(val(level, "start")) - 1) + 1
        yield text, val(level, "lvlText").replace("%1", str(counts[number]))


def words(document: docx.document.Document) -> str:
    return bare("".join(label + text.text for text, label in labels(document)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pages", [1, 9])
def test_the_words_are_those_of_the_letter(language: str, pages: int) -> None:
    sample = full(language, paragraphs=pages, notice=True)
    assert words(opened(sample)) == expected(sample)


def test_every_block_has_its_named_style() -> None:
    found = dict.fromkeys(text.style.name for text in paragraphs(opened(full(notice=True))) if text.style)
    assert list(found) == [
        "Notice", "Addressee", "Sender", "Title", "Subtitle", "Body Text", "Heading 1", "Demand", "List Item", "Table Heading",
        "Table Text", "Attachments Heading", "Attachment", "Date", "Signature", "Signature Name", "Receipt", "Separator",
    ]  # fmt: skip


def test_only_styles_of_letters_are_there() -> None:
    document = opened(full(notice=True, paragraphs=9))
    used = {text.style.style_id for text in paragraphs(document) if text.style}
    own = {style.style_id for style in document.styles}
    defaults = {
        "Normal",
        "DefaultParagraphFont",
        "TableNormal",
        "NoList",
        "TableGrid",
        "Footer",
        "FrameHeading",
        "FrameText",
    }
    assert own == used | defaults


def test_demands_are_a_list_that_counts_itself() -> None:
    items = (
        Demand(number=2, runs=run("a")),
        Demand(number=3, runs=run("b")),
        Demand(number=7, runs=run("c")),
    )
    document = opened(
        letter(
            Demands(items=items), Items(items=(run("x"),)), Items(items=(run("y"), run("z")), numbered=True)
        )
    )
    shown = [(label, text.text) for text, label in labels(document) if text.text]
    assert shown == [("2)", "a;"), ("3)", "b;"), ("7)", "c."), ("–", "x"), ("1.", "y"), ("2.", "z")]  # fmt: skip
    assert not any(text.text.startswith(("2", "–")) for text in paragraphs(document))


def test_every_run_says_its_language() -> None:
    document = opened(full("ru", notice=True))
    tags = {
        run_.text: run_._r.xpath("string(./w:rPr/w:lang/@w:val)")
        for text in paragraphs(document)
        for run_ in text.runs
    }
    assert set(tags.values()) == {"ru-XX", "en-XX"}
    assert tags["B-2"] == "en-XX"
    assert tags["ЗАЯВЛЕНИЕ"] == "ru-XX"  # fmt: skip


def test_a_language_without_a_tag_is_marked_by_its_code() -> None:
    data = render_docx(letter(Paragraph(runs=run("a", lang="ky"))), FONTS)
    (text,) = paragraphs(docx.Document(io.BytesIO(data)))
    assert text.runs[0]._r.xpath("string(./w:rPr/w:lang/@w:val)") == "ky"


def test_the_font_is_named_with_one_to_take_instead() -> None:
    found = parts(full())
    (fonts,) = parse_xml(found["word/styles.xml"]).iter(qn("w:rFonts"))
    assert set(fonts.attrib.values()) == {"Noto Serif"}
    assert [
        each.get(qn("w:val")) for each in parse_xml(found["word/fontTable.xml"]).iter(qn("w:altName"))
    ] == ["Times New Roman"]


def test_the_page_is_the_layouts() -> None:
    layout = Layout(
        margin_left=25, margin_right=10, margin_top=33, margin_bottom=15, body_size=12, leading=16
    )
    document = opened(letter(Paragraph(runs=run(PROSE["ru"])), layout=layout))
    section = document.sections[0]
    sides = (
        section.page_width,
        section.page_height,
        section.left_margin,
        section.right_margin,
        section.top_margin,
        section.bottom_margin,
    )
    assert [round(side.mm) for side in sides if side] == [210, 297, 25, 10, 33, 15]
    assert document.styles["Body Text"].font.size.pt == 12
    assert document.styles["Body Text"].paragraph_format.line_spacing.pt == 16  # fmt: skip


def test_pages_are_numbered_where_there_are_more() -> None:
    one, two = opened(full()), opened(full(paragraphs=9))
    assert one.sections[0].footer.is_linked_to_previous
    (foot,) = two.sections[0].footer.paragraphs
    assert foot.text == "1 / 2"
    assert [each.text.strip() for each in foot._p.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]


def test_the_header_of_a_table_is_repeated_and_rows_stay_whole() -> None:
    table = opened(letter(Table(rows=((run("A"), run("B")), (run("1"), run("2")), (run("3"),))))).tables[0]
    assert [bool(row._tr.xpath("./w:trPr/w:tblHeader")) for row in table.rows] == [True, False, False]
    assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in table.rows)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["A", "B"], ["1", "2"], ["3", ""]]


def test_the_receipt_is_one_frame_that_stays_whole_with_what_is_before() -> None:
    closing = Closing(date=run("1"), signature_label="(s)", name=run("n"))
    document = opened(letter(Paragraph(runs=run("end")), closing, Receipt(lines=(run("a"), run("b:")))))
    (table,) = document.tables
    first, last = table.rows
    assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in (first, last))
    assert len(last._tr.tc_lst) == 1
    assert last._tr.xpath(".//w:tcBorders/*[@w:val='single']")
    kept = [document.paragraphs[0], *(text for cell in first.cells for text in cell.paragraphs)]
    assert all(text.paragraph_format.keep_with_next for text in kept)
    assert last.cells[0].paragraphs[1]._p.xpath(".//w:tab[@w:leader='underscore']")


def test_blanks_line_ends_and_soft_hyphens_are_kept() -> None:
    document = opened(letter(Paragraph(runs=run("a  b\r\n\n  c\u00ad\u00a0№\tend "))))
    (text,) = paragraphs(document)
    assert text.text == "a  b\n\n  c\u00a0№\tend "
    assert len(text._p.xpath(".//w:softHyphen")) == 1


@given(TEXTS)
def test_any_printable_text_comes_back_out(text: str) -> None:
    (made,) = paragraphs(opened(letter(Paragraph(runs=run(text or "-", "facts")))))
    assert made.text == normalize("NFC", text or "-").replace("\u00ad", "")


@given(TITLES)
def test_any_printable_text_fits_every_block(text: str) -> None:
    sample = everywhere(text)
    assert words(opened(sample)).replace("_", "") == bare(render_text(sample).replace(" | ", "")).replace(
        "_", ""
    )


def test_what_looks_like_markup_or_a_field_is_text() -> None:
    said = (
        '</w:t><w:fldSimple w:instr="DATE"/> { DATE } &amp; <![CDATA[ http://a.example {{ 7*7 }} =SUM(A1) ]]>'
    )
    sample = everywhere(said)
    document = opened(sample)
    assert words(document).count(bare(said)) >= 10
    whole = parts(sample)["word/document.xml"]
    names = {local(each) for each in parse_xml(whole).iter()}
    assert not names & {"fldSimple", "fldChar", "instrText", "hyperlink", "object", "drawing"}


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x0b", "\ud800", "\ufffe", "😀", "\u202e"])
def test_a_character_that_cannot_be_set_is_refused_in_a_sentence(sign: str) -> None:
    with pytest.raises(InputError, match="has no") as caught:
        render_docx(letter(Paragraph(runs=run(f"ab{sign}", "facts"))), FONTS)
    assert caught.value.faults[0].field == "facts"


def test_nothing_tells_of_the_maker_or_the_time() -> None:
    found = parts(full(paragraphs=9))
    core = parse_xml(found["docProps/core.xml"])
    assert [(local(each), each.text) for each in core] == [
        ("title", "Запрос: орган"),
        ("language", "kk-XX"),
    ]
    assert sorted(found) == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels", "word/document.xml",
        "word/fontTable.xml", "word/footer1.xml", "word/numbering.xml", "word/settings.xml", "word/styles.xml",
    ]  # fmt: skip
    whole = b"".join(found.values())
    assert not any(word in whole for word in (b"python", b"rsid", b"creator", b"dcterms", b"Application"))


def test_the_archive_has_no_time_of_making() -> None:
    data = render_docx(full(), FONTS, TAGS)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert {each.date_time for each in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {(each.create_system, each.external_attr) for each in file.infolist()} == {(0, 0o600 << 16)}


def test_the_same_letter_gives_the_same_bytes() -> None:
    for language in LANGUAGES:
        assert render_docx(full(language), FONTS, TAGS) == render_docx(full(language), FONTS, TAGS)


def test_a_letter_without_words_is_a_document_too() -> None:
    assert words(opened(letter())) == ""
    assert render_pdf(letter(), FONTS).pages == 1


def test_a_frame_and_a_list_to_tick() -> None:
    frame = Frame(heading=run("To"), lines=(run("A"), run("B")), width=80, right=True, scale=1.2)
    sample = letter(frame, Items(items=(run("x"),), ticks=True), frame, Receipt(lines=(run("r"),)))
    document = opened(sample)
    assert words(document) == expected(sample)
    assert len(document.tables) == 3
    assert document.tables[0].columns[0].width.mm == pytest.approx(80, abs=0.1)


def test_a_picture_of_a_signature_says_what_it_is() -> None:
    file = io.BytesIO()
    Image.new("L", (200, 80), 255).save(file, "JPEG")
    picture = Picture(
        jpeg=file.getvalue(), width=200, height=80, width_mm=40, height_mm=16, alt="Signature of A"
    )
    closing = Closing(date=run("1"), signature_label="(s)", name=run("n"), picture=picture)
    sample = letter(Paragraph(runs=run("end")), closing)
    document = opened(sample)
    (shape,) = document.tables[0]._tbl.xpath(".//wp:docPr")
    assert shape.get("descr") == "Signature of A"
    assert words(document) == expected(sample)
    found = parts(sample)
    assert found["word/media/image1.jpg"] == picture.jpeg
    assert render_docx(sample, FONTS) == render_docx(sample, FONTS)
