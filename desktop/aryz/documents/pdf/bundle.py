"""From papers to one PDF: set the blocks of each, fill its pages, draw them all, write the objects."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from aryz.documents.glyphs import check_glyphs
from aryz.documents.paper import Paper, Part, Sheets
from aryz.documents.pdf.assembling import Page, assemble
from aryz.documents.pdf.blocks import set_block
from aryz.documents.pdf.fonts import Faces, load_faces
from aryz.documents.pdf.metadata import About, clean_title
from aryz.documents.pdf.outline import Bookmark
from aryz.documents.pdf.paging import fill_pages, keep_company
from aryz.documents.pdf.painting import Painter, Palette
from aryz.documents.pdf.pictures import Gallery
from aryz.documents.pdf.placing import places
from aryz.documents.pdf.rendered import Rendered
from aryz.documents.pdf.setting import MM, PAGE_HEIGHT, Setter
from aryz.documents.pdf.sheets import set_sheets
from aryz.documents.pdf.strips import Placed, Strip
from aryz.documents.pdf.structure import Owners, Tree
from aryz.documents.shown import DASH
from aryz.model.letter import Closing, Letter, Receipt


class _Chapter(NamedTuple):
    """The pages of one part, and the number printed on each of them, or nothing."""

    title: str
    pages: list[list[Placed]]
    folios: list[str]


def render_bundle(parts: Sequence[Part], fonts: Path, *, title: str, language: str) -> Rendered:
    """Render papers and sheets, one after another, into one file with the faces in the folder `fonts`; each begins on a new
    page, and keeps its layout, its language and its own page numbers. More than one have a bookmark each.

    `title`, `language`: of the file. With sheets among the parts, whose words no program reads, the file is PDF/A-2b (tagged
    all the same), without them PDF/A-2a and PDF/UA-1. The same parts give the same bytes. Sheets of an enclosure that has none
    are left out; ValueError where no page is left.

    Raises InputError where a character is not in the font, ContentError where a font is missing.
    """
    for part in parts:
        check_glyphs(part, fonts)
    faces, tree = load_faces(fonts), Tree()
    full = [part for part in parts if not isinstance(part, Sheets) or part.enclosure.sheets]
    if not full:
        raise ValueError("A bundle needs a paper with a page.")
    alone = len(full) == 1 and full[0].language == language
    chapters: list[_Chapter] = []
    for part in full:
        if not alone:
            tree.begin_part(_title(part), part.language if part.language != language else "")
        chapters.append(_set(part, Setter(part.layout, part.language, faces, tree)))
    about = About(title, language, scans=any(isinstance(part, Sheets) for part in full))
    return _drawn(chapters, tree, faces, about, marked=not alone)


def _drawn(chapters: list[_Chapter], tree: Tree, faces: Faces, about: About, *, marked: bool) -> Rendered:
    placed = [page for chapter in chapters for page in chapter.pages]
    folios = [folio for chapter in chapters for folio in chapter.folios]
    palette, gallery, owners = Palette(placed), Gallery(), Owners()
    for folio in folios:
        palette.need(faces.regular, folio)
    palette.close()
    painter = Painter(palette, gallery, owners)
    pages = [
        Page(page, painter.paint(page, folio, faces.regular))
        for page, folio in zip(placed, folios, strict=True)
    ]
    starts = tuple(accumulate((len(chapter.pages) for chapter in chapters[:-1]), initial=0))
    marks = [Bookmark(chapter.title, start) for chapter, start in zip(chapters, starts, strict=True)]
    pdf = assemble(pages, palette, gallery, tree, owners, about, marks if marked else [])
    return Rendered(pdf, len(pages), places(placed), starts)


def _title(part: Part) -> str:
    """What its bookmark says; a bookmark without a word could not be seen."""
    names = (part.title, part.enclosure.title, *part.stamps) if isinstance(part, Sheets) else (part.title,)
    return next(filter(clean_title, names), DASH)


def _set(part: Part, setter: Setter) -> _Chapter:
    if isinstance(part, Sheets):
        sheets = set_sheets(setter, part)
        return _Chapter(_title(part), sheets, [""] * len(sheets))
    layout = part.layout
    pages = fill_pages(_strips(setter, part), layout.margin_top * MM, PAGE_HEIGHT - layout.margin_bottom * MM)
    count = len(pages)
    folios = [f"{index} / {count}" for index in range(1, count + 1)] if count > 1 else [""]
    return _Chapter(_title(part), pages, folios)


def _strips(setter: Setter, letter: Letter | Paper) -> list[Strip]:
    strips: list[Strip] = []
    for block in letter.blocks:
        new = set_block(setter, block)
        if isinstance(block, Closing | Receipt):
            keep_company(strips, new)
        strips.extend(new)
    return strips
