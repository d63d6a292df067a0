"""From a letter to its PDF: set the blocks, fill the pages, draw them, write the objects."""

from __future__ import annotations

from pathlib import Path

from aryz.documents.glyphs import check_glyphs
from aryz.documents.paper import Paper
from aryz.documents.pdf.blocks import set_block
from aryz.documents.pdf.embedding import write_font
from aryz.documents.pdf.fonts import load_faces
from aryz.documents.pdf.metadata import write_catalogue, write_info
from aryz.documents.pdf.objects import Writer, number, stream
from aryz.documents.pdf.paging import fill_pages, keep_company
from aryz.documents.pdf.painting import Painter, Palette
from aryz.documents.pdf.placing import places
from aryz.documents.pdf.rendered import Rendered
from aryz.documents.pdf.setting import MM, PAGE_HEIGHT, PAGE_WIDTH, Setter
from aryz.documents.pdf.strips import Strip
from aryz.documents.pdf.structure import Owners, write_tree
from aryz.model.letter import Closing, Letter, Receipt

_BOX = f"[0 0 {number(PAGE_WIDTH)} {number(PAGE_HEIGHT)}]"


def render_pdf(letter: Letter | Paper, fonts: Path) -> Rendered:
    """Render `letter` with the faces in the folder `fonts`: PDF/A-2a and PDF/UA-1, always the same bytes for the same letter.

    Raises InputError where a character is not in the font, ContentError where a font is missing.
    """
    check_glyphs(letter, fonts)
    faces = load_faces(fonts)
    setter = Setter(letter.layout, letter.language, faces)
    layout = letter.layout
    pages = fill_pages(
        _strips(setter, letter), layout.margin_top * MM, PAGE_HEIGHT - layout.margin_bottom * MM
    )
    palette, owners = Palette(pages), Owners()
    folios = [f"{index} / {len(pages)}" for index in range(1, len(pages) + 1)] if len(pages) > 1 else [""]
    for folio in folios:
        palette.need(faces.regular, folio)
    palette.close()
    painter = Painter(palette, owners)
    contents = [painter.paint(page, folio, faces.regular) for page, folio in zip(pages, folios, strict=True)]
    return Rendered(_write(letter, setter, palette, owners, contents), len(pages), places(pages))


def _strips(setter: Setter, letter: Letter | Paper) -> list[Strip]:
    strips: list[Strip] = []
    for block in letter.blocks:
        new = set_block(setter, block)
        if isinstance(block, Closing | Receipt):
            keep_company(strips, new)
        strips.extend(new)
    return strips


def _write(
    letter: Letter | Paper, setter: Setter, palette: Palette, owners: Owners, contents: list[bytes]
) -> bytes:
    writer = Writer()
    fonts = " ".join(
        f"/{name} {write_font(writer, face, font)} 0 R" for face, (name, font) in palette.fonts.items()
    )
    resources = writer.add(f"<< /Font << {fonts} >> >>")
    parent = writer.reserve()
    pages = [
        writer.add(
            f"<< /Type /Page /Parent {parent} 0 R /MediaBox {_BOX} /Resources {resources} 0 R "
            f"/Contents {writer.add(stream(content))} 0 R /StructParents {index} /Tabs /S >>"
        )
        for index, content in enumerate(contents)
    ]
    kids = " ".join(f"{page} 0 R" for page in pages)
    writer.put(parent, f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>")
    structure = write_tree(writer, setter.tree, owners, pages)
    root = write_catalogue(
        writer, title=letter.title, language=letter.language, pages=parent, structure=structure
    )
    return writer.finish(root, write_info(writer, letter.title))
