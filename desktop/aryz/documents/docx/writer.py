"""Writing paragraphs: runs of text, each marked with its language; what python-docx has no word for is set here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from aryz.documents import shown
from aryz.documents.docx.styles import SEPARATOR, paragraph_styles, style_id
from aryz.documents.pdf.breaking import SOFT_HYPHEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import _Cell

    from aryz.documents.docx.measures import Measures
    from aryz.documents.pdf.fonts import Faces
    from aryz.model.letter import Runs

_SIGNS = {"\n": "br", "\t": "tab", SOFT_HYPHEN: "softHyphen"}
"""What stands in a DOCX as an element of its own (17.3.3)."""
_PIECES = re.compile(f"([{''.join(_SIGNS)}])")
_BLANK = "{http://www.w3.org/XML/1998/namespace}space"
_SHORT = 60
"""Characters that surely stand on one line."""


def tag(name: str, *inner: BaseOxmlElement, **attributes: object) -> BaseOxmlElement:
    """An element of WordprocessingML."""
    element = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), str(value))
    for each in inner:
        element.append(each)
    return element


class Writer:
    """Adds paragraphs to a document. ``language``: the letter's; ``tags``: language -> its BCP 47 tag with a region."""

    def __init__(
        self, document: Document, page: Measures, faces: Faces, language: str, tags: Mapping[str, str]
    ) -> None:
        self.document, self.page, self.faces = document, page, faces
        self._language, self._tags = language, tags
        self._usual = {style.name: style.before for style in paragraph_styles(page)}
        self._owed = 0.0

    def paragraph(self, style: str, runs: Runs, *, above: float | None = None) -> Paragraph:
        """A new paragraph at the end of the document, with its style's space above it or another one; at the top of the
        document there is none (Word would keep it there, the PDF does not)."""
        usual = self._usual[style]
        wanted = (
            (usual if above is None else above) + self._owed if len(self.document.element.body) > 1 else 0
        )
        self._owed = 0
        made: Paragraph = self.document.add_paragraph()
        made._p.style = style_id(style)
        if wanted != usual:
            before(made, wanted)
        self.add(made, runs)
        return made

    def in_cell(self, cell: _Cell, style: str, runs: Runs) -> Paragraph:
        """A paragraph in a cell: its first, empty one, else a new one."""
        first = cell.paragraphs[0]
        made: Paragraph = cell.add_paragraph() if first._p.pPr is not None else first
        made._p.style = style_id(style)
        self.add(made, runs)
        return made

    def owe(self, points: float) -> None:
        """Air below what was written: given by the next paragraph. (Word sets the larger of two spaces, others their sum.)"""
        self._owed = points

    def space_table(self, points: float) -> None:
        """Air above a table: it has none of its own, so what stands before it gives it."""
        last = self.last()
        if last is not None:
            last.paragraph_format.space_after = Pt(points + self._owed)
        self._owed = 0

    def add(self, paragraph: Paragraph, runs: Runs) -> None:
        """Set runs at the end of a paragraph."""
        for run in runs:
            element = paragraph.add_run()._r
            properties = element.get_or_add_rPr()
            if run.bold:
                properties.append(tag("b"))
            properties.append(tag("lang", val=self.tag_of(run.lang)))
            for piece in filter(None, _PIECES.split(run.text)):
                element.append(_piece(piece))

    def tag_of(self, language: str) -> str:
        """The tag of a run's language ("": the letter's)."""
        code = language or self._language
        return self._tags.get(code, code)

    def last(self) -> Paragraph | None:
        """The last paragraph of the body, if it does not end in a table."""
        elements = [each for each in self.document.element.body if each.tag != qn("w:sectPr")]
        is_text = bool(elements) and elements[-1].tag == qn("w:p")
        return self.document.paragraphs[-1] if is_text else None

    def ends_in_table(self) -> bool:
        """Whether the body ends in a table: something must stand between it and the next one, or the body's end."""
        return self.last() is None and bool(self.document.tables)

    def separate(self) -> None:
        """A paragraph without words after a table."""
        if self.ends_in_table():
            self.paragraph(SEPARATOR, ())

    def keep_company(self) -> None:
        """Tie what stands at the end of the body, two lines at least, to what follows."""
        if self.ends_in_table():
            row = self.document.tables[-1].rows[-1]
            for cell in row.cells:
                for each in cell.paragraphs:
                    each.paragraph_format.keep_with_next = True
            return
        paragraphs = self.document.paragraphs
        for each in paragraphs[-1:] + (paragraphs[-2:-1] if _is_short(paragraphs) else []):
            each.paragraph_format.keep_with_next = True


def _is_short(paragraphs: list[Paragraph]) -> bool:
    return bool(paragraphs) and len(paragraphs[-1].text) < _SHORT


def _piece(piece: str) -> BaseOxmlElement:
    if piece in _SIGNS:
        return tag(_SIGNS[piece])
    return filled("t", piece)


def filled(name: str, words: str) -> BaseOxmlElement:
    """An element that holds words, with all their blanks."""
    element = tag(name)
    element.text = words
    element.set(_BLANK, "preserve")
    return element


def before(paragraph: Paragraph, points: float) -> None:
    """Set the space above a paragraph."""
    paragraph.paragraph_format.space_before = Pt(points)


def plain_end(runs: Runs) -> str:
    """The text of the runs without blanks at its end."""
    return shown.plain(runs).rstrip()
