"""What a PDF says of itself: title, language, standards. No author, no program, no time, no place."""

from __future__ import annotations

from functools import cache
from html import escape
from typing import NamedTuple

from aryz.documents.pdf.colour import srgb_profile
from aryz.documents.pdf.objects import Writer, literal, stream, text_string

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"{space}>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdfaid:part>2</pdfaid:part>{claims}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
_SCANS = "<pdfaid:conformance>B</pdfaid:conformance>"
_UA_SPACE = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'
_UA = """<pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""
_MOST = 8000
"""Characters of a string: PDF/A allows 32,767 bytes (ISO 19005-2, 6.1.13)."""


class About(NamedTuple):
    """What a file says of itself. ``scans``: it holds pictures of text, and claims PDF/A-2b instead of PDF/A-2a and PDF/UA-1."""

    title: str
    language: str
    scans: bool = False


def write_catalogue(writer: Writer, about: About, *, pages: int, structure: int, outline: int = 0) -> int:
    """Write metadata, output intent and catalogue; returns the catalogue's number."""
    metadata = writer.add(stream(_packet(about), " /Type /Metadata /Subtype /XML", packed=False))
    profile = writer.add(_profile())
    intent = writer.add(
        "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) "
        f"/Info (sRGB IEC61966-2.1) /DestOutputProfile {profile} 0 R >>"
    )
    marks = f" /Outlines {outline} 0 R /PageMode /UseOutlines" if outline else ""
    return writer.add(
        f"<< /Type /Catalog /Pages {pages} 0 R /Lang {literal(about.language)} /MarkInfo << /Marked true >> "
        f"/StructTreeRoot {structure} 0 R /ViewerPreferences << /DisplayDocTitle true >> "
        f"/Metadata {metadata} 0 R /OutputIntents [{intent} 0 R]{marks} >>"
    )


def _packet(about: About) -> bytes:
    packet = _PACKET.format(
        title=escape(_shortened(clean_title(about.title)), quote=False),
        language=escape(about.language),
        space="" if about.scans else _UA_SPACE,
        claims=_SCANS if about.scans else _UA,
    )
    return packet.encode("utf-8")


def write_info(writer: Writer, title: str) -> int:
    """The information dictionary: the title alone."""
    return writer.add(f"<< /Title {said(title)} >>")


def said(text: str) -> str:
    """A title or a description as a string object: one clean line, a very long one with an ellipsis at its end."""
    return text_string(_shortened(clean_title(text)))


def _shortened(text: str) -> str:
    return text if len(text) <= _MOST else text[: _MOST - 1] + "…"


def clean_title(title: str) -> str:
    """The title on one line, without characters that XML cannot hold."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in title).split())


@cache
def _profile() -> bytes:
    return stream(srgb_profile(), " /N 3")
