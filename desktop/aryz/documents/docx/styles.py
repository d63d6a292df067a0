"""The named styles of a letter (ISO/IEC 29500-1, 17.7): what Word, LibreOffice and others show in their list of styles."""

from __future__ import annotations

from typing import NamedTuple

from aryz.documents.docx.measures import CELL, FRAME, SIDES, SMALL, Measures, half_points, twips
from aryz.documents.pdf.setting import MM

FONT = "Noto Serif"
"""The family of the PDF. LibreOffice brings it along; Word, where it is missing, takes the other name below."""
OTHER_FONT = "Times New Roman"
"""On every Windows and macOS, with all letters of the languages of letters; narrower, so that no page overflows."""

NOTICE, ADDRESSEE, SENDER, TITLE, SUBTITLE = "Notice", "Addressee", "Sender", "Title", "Subtitle"
HEADING, BODY, DEMAND, ITEM = "heading 1", "Body Text", "Demand", "List Item"
ATTACHMENTS, ATTACHMENT = "Attachments Heading", "Attachment"
TABLE_HEADING, TABLE_TEXT, GRID = "Table Heading", "Table Text", "Table Grid"
DATE, SIGNATURE, NAME, RECEIPT, FOOTER = "Date", "Signature", "Signature Name", "Receipt", "footer"
FRAME_HEADING, FRAME_TEXT, SEPARATOR = "Frame Heading", "Frame Text", "Separator"
_OWN = {NOTICE, ADDRESSEE, SENDER, DEMAND, ITEM, ATTACHMENTS, ATTACHMENT, TABLE_HEADING, TABLE_TEXT, NAME, RECEIPT, FRAME_HEADING, FRAME_TEXT, SEPARATOR}  # fmt: skip
"""The names that word processors do not know of themselves."""

ITEM_GAP = 1.5
SUBTITLE_INDENT = 12 * MM
SIGNATURE_SIZE = 0.8
FOLIO = 9.0


class Style(NamedTuple):
    """A paragraph's style; lengths in points. ``size``: in parts of the body's; ``edges``: a thin line with its distance."""

    name: str
    before: float = 0
    size: float = 1
    leading: float = 0
    left: float = 0
    right: float = 0
    first: float = 0
    bold: bool = False
    centred: bool = False
    keep_next: bool = False
    keep_lines: bool = False
    level: int | None = None
    edges: tuple[tuple[str, float], ...] = ()


def style_id(name: str) -> str:
    """The id of a style: its name without blanks."""
    return "".join(part[:1].upper() + part[1:] for part in name.split())


def paragraph_styles(page: Measures) -> tuple[Style, ...]:
    """The styles of paragraphs for a layout."""
    return (
        Style(NOTICE, size=SMALL, left=FRAME, right=FRAME, keep_lines=True, edges=SIDES),
        Style(ADDRESSEE, 2, leading=0.95, left=page.header_left),
        Style(SENDER, 2, leading=0.95, left=page.header_left),
        Style(TITLE, page.leading * 1.6, 1.08, bold=True, centred=True, keep_next=True),
        Style(SUBTITLE, 2, left=SUBTITLE_INDENT, right=SUBTITLE_INDENT, centred=True, keep_next=True),
        Style(HEADING, page.gap * 2.5, bold=True, keep_next=True, level=0),
        Style(BODY, page.gap, first=page.indent),
        Style(DEMAND, page.gap),
        Style(ITEM, ITEM_GAP),
        Style(ATTACHMENTS, page.leading, keep_next=True),
        Style(ATTACHMENT, ITEM_GAP),
        Style(TABLE_HEADING, size=SMALL, bold=True, keep_next=True),
        Style(TABLE_TEXT, size=SMALL),
        Style(DATE, keep_lines=True),
        Style(SIGNATURE, size=SIGNATURE_SIZE, centred=True, keep_lines=True, edges=(("top", 1),)),
        Style(NAME, keep_lines=True),
        Style(RECEIPT, size=SMALL, keep_lines=True),
        Style(FRAME_HEADING, size=SIGNATURE_SIZE, keep_lines=True),
        Style(FRAME_TEXT, keep_lines=True),
        Style(FOOTER, size=FOLIO / page.size, centred=True),
        Style(SEPARATOR, size=1 / page.size, leading=0.05 / page.leading),
    )  # fmt: skip


def styles_xml(page: Measures, language: str) -> str:
    """The part ``word/styles.xml`` for a layout and the language (BCP 47) of a letter."""
    fonts = " ".join(f'w:{each}="{FONT}"' for each in ("ascii", "hAnsi", "eastAsia", "cs"))
    size = half_points(page.size)
    return f"""\
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>\
<w:lang w:val="{language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:suppressAutoHyphens/>\
<w:spacing w:before="0" w:after="0" w:line="{twips(page.leading)}" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>\
<w:uiPriority w:val="1"/><w:semiHidden/></w:style>\
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>\
<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_cell_margins(0)}</w:tblPr></w:style>\
<w:style w:type="table" w:styleId="{style_id(GRID)}"><w:name w:val="{GRID}"/><w:basedOn w:val="TableNormal"/><w:tblPr>\
<w:tblBorders>{_grid()}</w:tblBorders>{_cell_margins(CELL)}</w:tblPr></w:style>\
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>\
{"".join(_xml(page, each) for each in paragraph_styles(page))}"""


def _xml(page: Measures, style: Style) -> str:
    own = ' w:customStyle="1"' if style.name in _OWN else ""
    size = half_points(page.size * style.size)
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{style_id(style.name)}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{_paragraph(page, style)}</w:pPr>'
        f'<w:rPr>{bold}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def _paragraph(page: Measures, style: Style) -> str:
    """The properties in the order that the schema wants."""
    leading = page.leading * (style.leading or style.size)
    return "".join((
        "<w:keepNext/>" if style.keep_next else "",
        "<w:keepLines/>" if style.keep_lines else "",
        f"<w:pBdr>{_borders(style)}</w:pBdr>" if style.edges else "",
        f'<w:spacing w:before="{twips(style.before)}" w:after="0" w:line="{twips(leading)}" w:lineRule="exact"/>',
        f'<w:ind w:left="{twips(style.left)}" w:right="{twips(style.right)}" w:firstLine="{twips(style.first)}"/>',
        '<w:jc w:val="center"/>' if style.centred else "",
        "" if style.level is None else f'<w:outlineLvl w:val="{style.level}"/>',
    ))  # fmt: skip


def _borders(style: Style) -> str:
    return "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="{round(space)}" w:color="auto"/>'
        for edge, space in style.edges
    )


def _grid() -> str:
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    return "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for edge in edges)


def _cell_margins(points: float) -> str:
    sides = "".join(f'<w:{side} w:w="{twips(points)}" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))  # fmt: skip
    return f"<w:tblCellMar>{sides}</w:tblCellMar>"
