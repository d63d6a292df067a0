"""The objects of a finished PDF in their order: fonts, pages with their pictures, structure, bookmarks, catalogue."""

from __future__ import annotations

from typing import NamedTuple

from aryz.documents.pdf.embedding import write_font
from aryz.documents.pdf.metadata import About, write_catalogue, write_info
from aryz.documents.pdf.objects import Writer, number, stream
from aryz.documents.pdf.outline import Bookmark, write_outline
from aryz.documents.pdf.painting import Palette
from aryz.documents.pdf.pictures import Gallery
from aryz.documents.pdf.setting import PAGE_HEIGHT, PAGE_WIDTH
from aryz.documents.pdf.strips import Placed
from aryz.documents.pdf.structure import Owners, Tree, write_tree

_BOX = f"[0 0 {number(PAGE_WIDTH)} {number(PAGE_HEIGHT)}]"


class Page(NamedTuple):
    """What stands on a page, and the content that draws it."""

    placed: list[Placed]
    content: bytes


def assemble(
    pages: list[Page],
    palette: Palette,
    gallery: Gallery,
    tree: Tree,
    owners: Owners,
    about: About,
    marks: list[Bookmark],
) -> bytes:
    """The bytes of the file."""
    writer = Writer()
    parent, numbers = _write_pages(writer, pages, palette, gallery)
    structure = write_tree(writer, tree, owners, numbers)
    outline = write_outline(writer, marks, numbers) if marks else 0
    root = write_catalogue(writer, about, pages=parent, structure=structure, outline=outline)
    return writer.finish(root, write_info(writer, about.title))


def _write_pages(
    writer: Writer, pages: list[Page], palette: Palette, gallery: Gallery
) -> tuple[int, list[int]]:
    """The numbers of the tree of pages, and of each page."""
    fonts = " ".join(
        f"/{name} {write_font(writer, face, font)} 0 R" for face, (name, font) in palette.fonts.items()
    )
    entry = f"/Font << {fonts} >>"
    shared = f"{writer.add(f'<< {entry} >>')} 0 R"
    parent = writer.reserve()
    numbers: list[int] = []
    for index, page in enumerate(pages):
        images = gallery.write(writer, page.placed)
        # A page names its own pictures only, so that a reader that lists them does not find those of all pages.
        resources = f"<< {entry}{images} >>" if images else shared
        content = writer.add(stream(page.content))
        numbers.append(
            writer.add(
                f"<< /Type /Page /Parent {parent} 0 R /MediaBox {_BOX} /Resources {resources} "
                f"/Contents {content} 0 R /StructParents {index} /Tabs /S >>"
            )
        )
    kids = " ".join(f"{page} 0 R" for page in numbers)
    writer.put(parent, f"<< /Type /Pages /Count {len(numbers)} /Kids [{kids}] >>")
    return parent, numbers
