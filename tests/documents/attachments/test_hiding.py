"""What is blacked out is nowhere any more: the sheet does not depend on it by a single byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from aryz.documents.attachments import preview
from aryz.interview.attached import Box
from aryz.model.answers import Attachment
from aryz.model.base import InputError
from tests.documents.attachments.papers import (
    FONTS,
    exif,
    opened,
    pdf,
    quarters,
    read,
    read_one,
    saved,
    text_at,
)

HIDE = "1 0.25 0.4 0.5 0.1"
DARK = 40


def identity(secret: str, size: tuple[int, int] = (1200, 1600)) -> Image.Image:
    """A paper with a secret where :data:`HIDE` is, and words elsewhere."""
    page = Image.new("RGB", size, (235, 240, 230))
    pen = ImageDraw.Draw(page)
    large, small = (
        ImageFont.truetype(str(FONTS / "NotoSerif-Regular.ttf"), size[1] // part) for part in (24, 40)
    )
    pen.text((0.3 * size[0], 0.41 * size[1]), secret, (20, 30, 60), large)
    for line in range(12):
        if line not in (5, 6):
            pen.text(
                (0.1 * size[0], (line + 0.3) / 12 * size[1]), f"Line {line} of the paper", (60, 0, 0), small
            )
    return page


def hidden_area(image: Image.Image, box: tuple[float, float, float, float]) -> Image.Image:
    left, top, width, height = box
    return image.crop(
        (
            int(left * image.width),
            int(top * image.height),
            int((left + width) * image.width),
            int((top + height) * image.height),
        )
    )


def all_dark(image: Image.Image) -> bool:
    _low, high = image.convert("L").getextrema()
    assert isinstance(high, int | float)
    return high <= DARK


@pytest.mark.parametrize(
    "options",
    [
        {"format": "PNG"},
        {"format": "JPEG", "quality": 95, "subsampling": 0},
        {"format": "JPEG", "quality": 30},
        {"format": "JPEG", "quality": 75, "progressive": True},
    ],
    ids=str,
)
@pytest.mark.parametrize("size", [(1200, 1600), (2999, 4001), (611, 803)])
def test_the_sheet_does_not_depend_on_what_is_hidden(
    tmp_path: Path, options: dict[str, object], size: tuple[int, int]
) -> None:
    kind = str(options["format"])
    more = {key: value for key, value in options.items() if key != "format"}
    sheets = [
        read_one(tmp_path, saved(identity(secret, size), kind, **more), hide=(HIDE,)).sheets[0]
        for secret in ("901212300017", "850101400025", "")
    ]
    assert sheets[0] == sheets[1] == sheets[2]
    image = opened(sheets[0].jpeg)
    assert all_dark(hidden_area(image, (0.25, 0.4, 0.5, 0.1)))
    assert not all_dark(hidden_area(image, (0.25, 0.6, 0.5, 0.1)))


def test_words_under_a_box_of_a_pdf_are_gone(tmp_path: Path) -> None:
    """Page 2, two boxes; the other page is as it was."""
    both = [
        pdf(text_at(100, 700, "OPEN"), text_at(180, 470, secret, 40) + text_at(100, 700, "OPEN"))
        for secret in ("901212300017", "")
    ]
    hide = ("2 0.25 0.4 0.6 0.1", "2 0.9 0.9 0.1 0.1")
    with_secret, without = (read_one(tmp_path, data, hide=hide) for data in both)
    assert with_secret == without
    assert with_secret.sheets[0] == read_one(tmp_path, both[0]).sheets[0]
    assert all_dark(hidden_area(opened(with_secret.sheets[1].jpeg), (0.9, 0.9, 0.1, 0.1)))
    shown = read_one(tmp_path, both[0]).sheets[1]
    assert shown != read_one(tmp_path, both[1]).sheets[1]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_boxes_are_of_the_page_as_it_is_shown(tmp_path: Path, orientation: int) -> None:
    """The upper left quarter of what is shown, however the camera was held; the preview says the same."""
    data = saved(quarters((640, 480)), "JPEG", exif=exif(orientation), quality=95)
    (sheet,) = read_one(tmp_path, data, hide=("1 0 0 0.5 0.5",)).sheets
    image = opened(sheet.jpeg)
    assert all_dark(hidden_area(image, (0, 0, 0.5, 0.5)))
    plain = opened(read_one(tmp_path, data).sheets[0].jpeg)
    for x, y in ((0.75, 0.25), (0.25, 0.75), (0.75, 0.75)):
        at = int(x * image.width), int(y * image.height)
        assert image.getpixel(at) == plain.getpixel(at)
    small = preview(data, 1, 200, hide=(Box(1, 0, 0, 0.5, 0.5),))
    seen = Image.frombytes("RGB", (small.width, small.height), small.rgb)
    assert all_dark(hidden_area(seen, (0, 0, 0.5, 0.5)))
    assert abs(seen.width / seen.height - image.width / image.height) < 0.01
    bare = preview(data, 1, 200)
    beside = (seen.width * 3 // 4, seen.height // 4)
    assert seen.getpixel(beside) == Image.frombytes("RGB", (bare.width, bare.height), bare.rgb).getpixel(
        beside
    )


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 9000), st.integers(0, 9000), st.integers(1, 1000), st.integers(1, 1000))
def test_every_box_covers_what_it_names(tmp_path: Path, x: int, y: int, width: int, height: int) -> None:
    box = tuple(part / 10_000 for part in (x, y, width, height))
    hide = "1 " + " ".join(f"{part:.4f}" for part in box)
    (sheet,) = read_one(tmp_path, saved(Image.new("L", (500, 700), 255), "PNG"), hide=(hide,)).sheets
    image = opened(sheet.jpeg)
    left, top = int(box[0] * image.width), int(box[1] * image.height)
    right, bottom = -int(-(box[0] + box[2]) * image.width // 1), -int(-(box[1] + box[3]) * image.height // 1)
    assert all_dark(image.crop((left, top, min(right, image.width), min(bottom, image.height))))


def test_a_box_on_no_page_is_a_fault(tmp_path: Path) -> None:
    """Somebody meant to hide something: the letter waits."""
    (tmp_path / "a").write_bytes(saved(quarters(), "PNG"))
    with pytest.raises(
        InputError, match=r"attachments\.1\.hide\.2: There is nothing to black out here: .* 1 pages"
    ):
        read(tmp_path, Attachment(path="a", hide=("1 0 0 1 1", "2 0 0 1 1")))
    with pytest.raises(InputError, match=r"attachments\.1\.hide\.1"):
        read(tmp_path, Attachment(path="a", hide=("everything",)))
