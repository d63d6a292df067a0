"""Papers made for the tests: pictures and PDFs with marks that must not come out on the other side."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path
from typing import Any

import pikepdf
from PIL import Image, ImageDraw

from aryz.content.decoding import decode
from aryz.documents.attachments import read_enclosures
from aryz.model.answers import Attachment
from aryz.model.language import Language
from aryz.model.pictures import Enclosure

TEMPLATES = Path(__file__).resolve().parents[3] / "templates"
FONTS = TEMPLATES / "fonts"
MARKER = b"MARKER-OF-A-PERSON"


def language(code: str = "ru") -> Language:
    return decode(TEMPLATES / "languages" / f"{code}.yaml", Language)


def read(folder: Path, *papers: Attachment, body: str = "Орган", code: str = "ru") -> tuple[Enclosure, ...]:
    return read_enclosures(papers, folder, language=language(code), fonts=FONTS, body=body)


def read_one(folder: Path, data: bytes, name: str = "paper", **said: Any) -> Enclosure:
    (folder / name).write_bytes(data)
    return read(folder, Attachment(path=name, **said))[0]


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def quarters(size: tuple[int, int] = (400, 600), mode: str = "RGB") -> Image.Image:
    """Red, green above blue, white: each side of the picture can be told."""
    image = Image.new("RGB", size, "white")
    pen, (width, height) = ImageDraw.Draw(image), size
    pen.rectangle((0, 0, width // 2 - 1, height // 2 - 1), fill=(255, 0, 0))
    pen.rectangle((width // 2, 0, width, height // 2 - 1), fill=(0, 255, 0))
    pen.rectangle((0, height // 2, width // 2 - 1, height), fill=(0, 0, 255))
    return image.convert(mode)


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def exif(orientation: int) -> bytes:
    """EXIF with an orientation, a place and a marker."""
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010F] = MARKER.decode()
    data.get_ifd(0x8825)[1] = "N"
    data.get_ifd(0x8825)[2] = (42.0, 52.0, 30.0)
    return data.tobytes()


def segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png_head(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says that it is so large."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")


def pdf(
    *contents: bytes, size: tuple[float, float] = (595, 842), encryption: pikepdf.Encryption | None = None
) -> bytes:
    """A PDF with a page for each content stream; /F1 is a font, /H a hidden layer."""
    document = pikepdf.new()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    layer = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=pikepdf.String("hidden")))
    state = pikepdf.Dictionary(OFF=pikepdf.Array([layer]), Order=pikepdf.Array([layer]))
    document.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array([layer]), D=state)
    for content in contents:
        page = document.add_blank_page()
        page.MediaBox = pikepdf.Array([0, 0, *size])
        page.Contents = document.make_stream(content)
        page.Resources = pikepdf.Dictionary(
            Font=pikepdf.Dictionary(F1=font), Properties=pikepdf.Dictionary(H=layer)
        )
    stream = io.BytesIO()
    document.save(stream, encryption=encryption or False, deterministic_id=encryption is None)
    return stream.getvalue()


def text_at(x: int, y: int, words: str, size: int = 24) -> bytes:
    return f"BT /F1 {size} Tf {x} {y} Td ({words}) Tj ET".encode()


def endless(levels: int = 10) -> bytes:
    """A PDF of a few kilobytes that draws ten forms, each of which draws ten, so many levels deep: 10 to the power of ``levels``."""
    document = pikepdf.new()
    inner = document.make_stream(b"0 0 1 1 re f")
    resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner))
    for level in range(levels + 1):
        inner.Type, inner.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        inner.BBox = pikepdf.Array([0, 0, 595, 842])
        resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner))
        if level < levels:
            inner = document.make_stream(b"/X Do " * 10)
            inner.Resources = resources
    page = document.add_blank_page()
    page.MediaBox = pikepdf.Array([0, 0, 595, 842])
    page.Contents, page.Resources = document.make_stream(b"/X Do"), resources
    stream = io.BytesIO()
    document.save(stream, deterministic_id=True)
    return stream.getvalue()
