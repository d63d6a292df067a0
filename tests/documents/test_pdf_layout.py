"""Pages as a person wants them: nothing lonely, everything in its place."""

from __future__ import annotations

import io
import math

import pypdf
import pytest

from aryz.documents.pdf import Place, render_pdf
from aryz.documents.pdf.fonts import load_faces
from aryz.documents.pdf.paging import fill_pages
from aryz.documents.pdf.strips import Strip
from aryz.documents.pdf.tables import _shares
from aryz.model.country import Layout
from aryz.model.letter import Addressee, Closing, Letter, Paragraph, Receipt, Sender, Title
from tests.documents.letters import FONTS, PROSE, full, letter, run
from tests.documents.test_pdf_text import by_pypdf

WIDTH, HEIGHT = 210, 297


def pages_of(sample: Letter) -> list[str]:
    reader = pypdf.PdfReader(io.BytesIO(render_pdf(sample, FONTS).pdf))
    return [page.extract_text() for page in reader.pages]


def block(places: tuple[Place, ...], name: str) -> list[Place]:
    return [place for place in places if place.block == name and not place.of]


def growing(*end: Closing | Receipt) -> list[Letter]:
    """Letters that grow line by line, so that their end meets the end of the page everywhere."""
    return [
        letter(*(Paragraph(runs=run("\n".join(["строка"] * 3))) for _ in range(9)), Paragraph(runs=run("\n".join(["конец"] * count))), *end)
        for count in range(1, 24)
    ]  # fmt: skip


CLOSING = Closing(date=run("22.11.2026"), signature_label="(подпись)", name=run("А. Асанова"))
RECEIPT = Receipt(lines=(run("Получено"), run("Дата:"), run("Вх. №:")))


@pytest.mark.parametrize("end", [(CLOSING,), (CLOSING, RECEIPT)], ids=["closing", "closing and receipt"])
def test_a_signature_never_stands_alone_on_a_page(end: tuple[Closing | Receipt, ...]) -> None:
    turned = 0
    for sample in growing(*end):
        pages = pages_of(sample)
        last = pages[-1]
        assert "22.11.2026" in last
        assert "А. Асанова" in last
        assert last.count("конец") + last.count("строка") >= 2
        turned += len(pages) > 1
    assert 0 < turned < len(growing())


def test_no_line_of_a_paragraph_is_alone_on_a_page() -> None:
    for before in range(30, 60):
        filler = [Paragraph(runs=run("x")) for _ in range(before)]
        first, *rest = pages_of(letter(*filler, Paragraph(runs=run("\n".join(["слово"] * 5)))))
        counts = [page.count("слово") for page in (first, *rest)]
        assert sum(counts) == 5
        assert 1 not in counts


def test_what_introduces_stays_with_what_follows() -> None:
    for before in range(34, 46):
        filler = [Paragraph(runs=run("x")) for _ in range(before)]
        head = Paragraph(runs=run("Заголовок"), heading=True)
        pages = pages_of(
            letter(*filler, head, Paragraph(runs=run("Прошу:")), Paragraph(runs=run("ответить")))
        )
        together = [page for page in pages if "Заголовок" in page]
        assert "Прошу:" in together[0]
        assert "ответить" in together[0]


def test_pages_are_numbered_only_if_there_are_more() -> None:
    one, two = full(), full(paragraphs=9)
    assert "1 / 1" not in by_pypdf(render_pdf(one, FONTS).pdf)
    pages = pages_of(two)
    assert [f"{number} / {len(pages)}" in page for number, page in enumerate(pages, 1)] == [True] * len(pages)


def test_margins_and_the_header_come_from_the_layout() -> None:
    layout = Layout(margin_left=25, margin_right=10, margin_top=33, header_left=90)
    sample = letter(
        Addressee(lines=(run("Органу"),)),
        Sender(lines=(run("От кого"),)),
        Paragraph(runs=run(PROSE["ru"])),
        layout=layout,
    )
    places = render_pdf(sample, FONTS).places
    header, text = block(places, "addressee")[0], block(places, "paragraph")[0]
    assert header.x * WIDTH == pytest.approx(25 + 90)
    assert header.y * HEIGHT == pytest.approx(33)
    assert text.x * WIDTH == pytest.approx(25)
    assert (text.x + text.width) * WIDTH == pytest.approx(200)
    assert block(places, "sender")[0].y > header.y + header.height


def test_an_answer_is_found_where_it_stands() -> None:
    rendered = render_pdf(full(paragraphs=9), FONTS)
    answers = {key for place in rendered.places for key in place.of}
    assert {
        "incident.from",
        "facts",
        "person.name",
        "person.postal_address",
        "representative.name",
        "incident.camera",
        "date",
    } <= answers
    for place in rendered.places:
        whole = [each for each in block(rendered.places, place.block) if each.page == place.page]
        assert whole
        if place.of:
            assert any(_within(place, each) for each in whole)
    assert len([place for place in rendered.places if place.of == ("facts",)]) >= 2
    assert {"facts", "asks", "d1", "d2", "d3", "table", "closing"} <= {
        place.block for place in rendered.places
    }


def _within(inner: Place, outer: Place) -> bool:
    grain = 0.004
    return (
        inner.x >= outer.x - grain
        and inner.y >= outer.y - grain
        and inner.x + inner.width <= outer.x + outer.width + grain
        and inner.y + inner.height <= outer.y + outer.height + grain
    )


def test_places_agree_with_the_ink() -> None:
    """The words of an answer, read from within its place on the page, are the answer's."""
    import pypdfium2

    rendered = render_pdf(full("ru", paragraphs=9), FONTS)
    document = pypdfium2.PdfDocument(rendered.pdf)
    name = next(place for place in rendered.places if place.of == ("person.postal_address",))
    page = document[name.page]
    width, height = page.get_size()
    box = (
        name.x * width - 1,
        height * (1 - name.y - name.height) - 1,
        (name.x + name.width) * width + 1,
        height * (1 - name.y) + 1,
    )
    assert page.get_textpage().get_text_bounded(*box).strip() == "Алматы, Жандосов 15-8"
    document.close()


def test_a_long_title_is_centred_and_even() -> None:
    title = Title(
        runs=run("Заявление"),
        subtitle=run("о доступе к персональным данным и сохранении видеозаписи с камеры на перекрёстке"),
    )
    reader = pypdf.PdfReader(io.BytesIO(render_pdf(letter(title), FONTS).pdf))
    lines = reader.pages[0].extract_text().strip().splitlines()
    assert len(lines) == 3
    regular = load_faces(FONTS).regular
    widths = [sum(regular.widths[letter] for letter in line.strip()) for line in lines[1:]]
    assert max(widths) / min(widths) < 1.35


def test_an_unbreakable_group_longer_than_a_page_is_let_go() -> None:
    strips = [Strip(30, 0, 100, [], keep=True) for _ in range(50)]
    pages = fill_pages(strips, 10, 310)
    assert [len(page) for page in pages] == [10] * 5
    assert max(placed.top + placed.strip.height for page in pages for placed in page) <= 310


def test_columns_share_the_width() -> None:
    assert _shares([20, 500, 40], 300) == pytest.approx([20, 240, 40])
    assert _shares([20, 40], 300) == pytest.approx([100, 200])
    assert math.isclose(sum(_shares([400, 500, 600], 300)), 300)
