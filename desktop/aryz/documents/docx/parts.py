"""The empty document that python-docx fills: only the parts that a letter needs, made from its layout; and the finished file.

No author, program, time, revision number, picture of the first page or theme is in it: they are not taken out, they were never
put in. The same letter gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from html import escape

from aryz.documents.docx.measures import PAGE, Measures, twips
from aryz.documents.docx.styles import FONT, OTHER_FONT, styles_xml
from aryz.documents.pdf.setting import MM

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_KINDS = {
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/styles.xml": f"{_WORD}.styles+xml",
    "word/numbering.xml": f"{_WORD}.numbering+xml",
    "word/settings.xml": f"{_WORD}.settings+xml",
    "word/fontTable.xml": f"{_WORD}.fontTable+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The beginning of time in a ZIP file."""
_FOLIO_BASE = 10 * MM
_FAMILIES = {FONT: (OTHER_FONT, "02020600060500020200"), OTHER_FONT: ("", "02020603050405020304")}


def empty_document(page: Measures, *, title: str, language: str) -> bytes:
    """A DOCX without words. ``language``: BCP 47."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            ("word/document.xml", f"{_OFFICE}/relationships/officeDocument"),
            ("docProps/core.xml", f"{_PACKAGE}/relationships/metadata/core-properties"),
        ),
        "docProps/core.xml": _core(title, language),
        "word/document.xml": _part("document", f"<w:body>{_section(page)}</w:body>"),
        "word/_rels/document.xml.rels": _relations(
            *((f"{name}.xml", f"{_OFFICE}/relationships/{name}") for name in ("styles", "numbering", "settings", "fontTable"))
        ),
        "word/styles.xml": _part("styles", styles_xml(page, language)),
        "word/numbering.xml": _part("numbering", ""),
        "word/settings.xml": _part("settings", _settings(language)),
        "word/fontTable.xml": _part("fonts", _fonts()),
    }  # fmt: skip
    return _packed({name: text.encode() for name, text in parts.items()})


def settled(data: bytes) -> bytes:
    """The file with its parts in a fixed order and without the time of its making."""
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        return _packed({name: made.read(name) for name in made.namelist()})


def _packed(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        for name in sorted(
            parts, key=lambda name: (not name.startswith("[Content"), not name.startswith("_"), name)
        ):
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.create_system = 0  # whatever system it is made on
            packed.writestr(entry, parts[name], zipfile.ZIP_DEFLATED)
    return file.getvalue()  # fmt: skip


def _part(name: str, inner: str) -> str:
    return f'{_HEAD}<w:{name} xmlns:w="{_W}" xmlns:r="{_OFFICE}/relationships">{inner}</w:{name}>'


def _content_types() -> str:
    kinds = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in _KINDS.items())
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="{rels}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{kinds}</Types>'
    )


def _relations(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{index}" Type="{kind}" Target="{target}"/>'
        for index, (target, kind) in enumerate(targets, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _core(title: str, language: str) -> str:
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title, quote=False)}</dc:title><dc:language>{language}</dc:language></cp:coreProperties>"
    )


def _section(page: Measures) -> str:
    layout = page.layout
    sides = " ".join(
        f'w:{side}="{twips(getattr(layout, f"margin_{side}") * MM)}"'
        for side in ("top", "right", "bottom", "left")
    )
    width, height = map(twips, PAGE)
    edge = twips(_FOLIO_BASE)
    return (
        f'<w:sectPr><w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar {sides} w:header="{edge}" w:footer="{edge}" w:gutter="0"/></w:sectPr>'
    )


def _settings(language: str) -> str:
    mode = 'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"'
    return (
        '<w:autoHyphenation w:val="false"/><w:defaultTabStop w:val="709"/>'
        f'<w:compat><w:compatSetting {mode}/></w:compat><w:themeFontLang w:val="{language}"/>'
    )


def _fonts() -> str:
    """The font, and the one to take where it is missing (17.8.3.1); PANOSE numbers help to find a third."""
    return "".join(
        f'<w:font w:name="{name}">'
        + (f'<w:altName w:val="{other}"/>' if other else "")
        + f'<w:panose1 w:val="{panose}"/><w:charset w:val="CC"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
        for name, (other, panose) in _FAMILIES.items()
    )
