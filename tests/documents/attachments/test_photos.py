"""Photos: what is seen stays, upright and of a sensible size; nothing else of the file comes through."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin
from PIL.JpegImagePlugin import JpegImageFile

from aryz.documents.attachments import limits
from aryz.model.pictures import Picture
from tests.documents.attachments.papers import (
    MARKER,
    chunk,
    exif,
    opened,
    quarters,
    read_one,
    saved,
    segment,
)

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)


def near(image: Image.Image, at: tuple[float, float], colour: tuple[int, ...], off: int = 12) -> bool:
    found = image.convert("RGB").getpixel((int(at[0] * image.width), int(at[1] * image.height)))
    assert isinstance(found, tuple)
    return all(abs(one - other) <= off for one, other in zip(found, colour, strict=True))


def upright(image: Image.Image) -> bool:
    corners = ((0.25, 0.25, RED), (0.75, 0.25, GREEN), (0.25, 0.75, BLUE), (0.75, 0.75, WHITE))
    return all(near(image, (x, y), colour) for x, y, colour in corners)


def the_sheet(folder: Path, data: bytes) -> Picture:
    (sheet,) = read_one(folder, data).sheets
    image = opened(sheet.jpeg)
    assert image.size == (sheet.width, sheet.height)
    assert (image.mode == "L") is sheet.grey
    return sheet


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright_however_the_camera_was_held(
    tmp_path: Path, orientation: int, kind: str
) -> None:
    back = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    stored = quarters()
    if orientation > 1:
        stored = stored.transpose(Image.Transpose(back[orientation]))
    sheet = the_sheet(tmp_path, saved(stored, kind, exif=exif(orientation)))
    assert (sheet.width, sheet.height) == (400, 600)
    assert upright(opened(sheet.jpeg))


@pytest.mark.parametrize(
    ("data", "grey"),
    [
        (saved(quarters(mode="L"), "JPEG"), True),
        (saved(quarters(mode="L"), "PNG"), True),
        (saved(quarters(mode="1"), "PNG"), True),
        (saved(quarters(mode="P"), "PNG"), False),
        (saved(quarters(mode="CMYK"), "JPEG"), False),
        (saved(quarters(mode="RGBA"), "PNG"), False),
        (saved(quarters(), "JPEG", progressive=True), False),
        (saved(quarters(), "PNG", transparency=(255, 255, 255)), False),
    ],
)
def test_every_way_to_store_colours(tmp_path: Path, data: bytes, grey: bool) -> None:
    sheet = the_sheet(tmp_path, data)
    image = opened(sheet.jpeg)
    assert sheet.grey is grey
    assert near(image, (0.75, 0.75), WHITE)
    assert grey or upright(image)


def test_sixteen_bits_of_grey_keep_their_shades(tmp_path: Path) -> None:
    shades = Image.frombytes("I;16", (64, 64), b"".join(bytes((17, 200)) * 64 for _ in range(64)))
    sheet = the_sheet(tmp_path, saved(shades, "PNG"))
    assert sheet.grey
    assert near(opened(sheet.jpeg), (0.5, 0.5), (200, 200, 200), 2)


@pytest.mark.parametrize(("mode", "clear"), [("RGBA", (10, 20, 30, 0)), ("LA", (10, 0))])
def test_what_shines_through_is_white(tmp_path: Path, mode: str, clear: tuple[int, ...]) -> None:
    sheet = the_sheet(tmp_path, saved(Image.new(mode, (64, 64), clear), "PNG"))
    assert near(opened(sheet.jpeg), (0.5, 0.5), WHITE, 1)
    assert sheet.grey is (mode == "LA")


@pytest.mark.parametrize(("size", "most"), [((3000, 4000), (1496, 2181)), ((4000, 3000), (2181, 1496))])
def test_a_large_photo_becomes_a_sheet(tmp_path: Path, size: tuple[int, int], most: tuple[int, int]) -> None:
    sheet = the_sheet(tmp_path, saved(quarters(size), "JPEG"))
    assert sheet.width <= most[0]
    assert sheet.height <= most[1]
    assert abs(sheet.width / sheet.height - size[0] / size[1]) < 0.002
    assert max(sheet.width_mm / 190, sheet.height_mm / 277) == pytest.approx(1)
    assert upright(opened(sheet.jpeg))


def test_a_small_photo_is_not_blown_up(tmp_path: Path) -> None:
    sheet = the_sheet(tmp_path, saved(quarters((200, 300)), "PNG"))
    assert (sheet.width, sheet.height) == (200, 300)
    assert (sheet.width_mm, sheet.height_mm) == pytest.approx((50.8, 76.2))


def test_a_busy_photo_still_makes_a_light_sheet(tmp_path: Path) -> None:
    noise = Image.frombytes("RGB", (700, 1000), hashlib.shake_128(b"noise").digest(700 * 1000 * 3))
    page = Image.blend(quarters((1496, 2140)), noise.resize((1496, 2140)), 0.2)
    assert len(saved(page, "JPEG", quality=80)) > limits.SHEET_BYTES
    sheet = the_sheet(tmp_path, saved(page, "PNG"))
    assert len(sheet.jpeg) <= limits.SHEET_BYTES


def jpeg_with_everything() -> bytes:
    """EXIF with a place and a thumbnail, XMP, a colour profile, a comment, Photoshop's data, a second picture after the end."""
    data = saved(quarters(), "JPEG", comment=MARKER, icc_profile=b"\0" * 128 + MARKER)
    thumbnail = saved(Image.new("RGB", (32, 32), "red"), "JPEG")
    more = segment(0xE1, exif(1) + MARKER + thumbnail)
    more += segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + MARKER + b"</x>")
    more += segment(0xED, b"Photoshop 3.0\0" + MARKER) + segment(0xE2, b"MPF\0II*\0" + MARKER)
    return data[:2] + more + data[2:] + data + MARKER


def png_with_everything() -> bytes:
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", MARKER.decode())
    words.add_itxt("XML:com.adobe.xmp", MARKER.decode())
    data = saved(quarters(), "PNG", pnginfo=words, exif=exif(1), icc_profile=b"\0" * 128 + MARKER)
    at = data.index(b"IDAT") - 4
    return (
        data[:at] + chunk(b"prVt", MARKER) + chunk(b"tIME", b"\x07\xea\x0b\x1d\x0a\0\0") + data[at:] + MARKER
    )


@pytest.mark.parametrize("data", [jpeg_with_everything(), png_with_everything()], ids=["jpeg", "png"])
def test_nothing_but_the_picture_comes_through(tmp_path: Path, data: bytes) -> None:
    assert MARKER in data
    sheet = the_sheet(tmp_path, data)
    for word in (MARKER, b"Exif", b"ICC", b"http", b"Photoshop", b"MPF", b"\xff\xfe", b"Pillow"):
        assert word not in sheet.jpeg, word
    assert sheet.jpeg.count(b"\xff\xd8") == 1
    image = JpegImageFile(io.BytesIO(sheet.jpeg))
    assert image.info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}
    assert not image.getexif()
    assert b"\xff\xc0" in sheet.jpeg  # baseline
    assert upright(image)


def test_the_name_of_a_file_says_nothing(tmp_path: Path) -> None:
    for name in ("scan.pdf", "photo.docx", "x", "фото.JPG.exe"):
        assert upright(opened(read_one(tmp_path, saved(quarters(), "PNG"), name).sheets[0].jpeg))


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    data = saved(quarters((2000, 3000)), "JPEG")
    assert read_one(tmp_path, data, "a") == read_one(tmp_path, data, "a")
