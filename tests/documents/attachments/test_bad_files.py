"""Files that cannot be attached: each is one sentence that says what to do; none hangs, crashes or eats the memory."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from aryz.documents.attachments import limits, pages, read_enclosures
from aryz.documents.attachments.source import turned
from aryz.model.answers import Attachment
from aryz.model.base import InputError
from aryz.model.pictures import Enclosure
from tests.documents.attachments.papers import (
    FONTS,
    language,
    pdf,
    png_head,
    quarters,
    read,
    read_one,
    saved,
    segment,
    text_at,
)

JPEG = saved(quarters(), "JPEG")
PNG = saved(quarters(), "PNG")
PDF = pdf(text_at(100, 700, "ONE"), b"1 0 0 rg 0 0 300 300 re f")


def jpeg_head(
    width: int, height: int, marker: int = 0xC0, precision: int = 8, parts: int = 3, first: int = 3
) -> bytes:
    """The head of a JPEG, its tables and some noise as its scan."""
    size = bytes((precision,)) + height.to_bytes(2, "big") + width.to_bytes(2, "big")
    frame = size + bytes((parts,)) + b"".join(bytes((n + 1, 0x11, 0)) for n in range(parts))
    scan = bytes((first,)) + b"".join(bytes((n + 1, 0)) for n in range(first)) + b"\0\x3f\0"
    return b"\xff\xd8" + segment(marker, frame) + segment(0xDA, scan) + b"\0" * 64 + b"\xff\xd9"


def moving() -> bytes:
    stream = io.BytesIO()
    quarters().save(stream, "PNG", save_all=True, append_images=[Image.new("RGB", (400, 600), "red")])
    return stream.getvalue()


def without_pages() -> bytes:
    stream = io.BytesIO()
    pikepdf.new().save(stream)
    return stream.getvalue()


def huge_inside() -> bytes:
    """A page with a picture that says that it has 20,000 × 20,000 points."""
    with pikepdf.open(io.BytesIO(pdf(b"q 500 0 0 500 40 40 cm /X Do Q"))) as document:
        picture = document.make_stream(b"\0")
        picture.Type, picture.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        picture.Width, picture.Height, picture.BitsPerComponent = 20_000, 20_000, 8
        picture.ColorSpace = pikepdf.Name.DeviceRGB
        document.pages[0].Resources.XObject = pikepdf.Dictionary(X=picture)
        stream = io.BytesIO()
        document.save(stream)
    return stream.getvalue()


LOCK = pikepdf.Encryption(owner="o", user="u")
BAD = [
    (b"", "The file is empty"),
    (b"hello", "not a PDF, JPEG or PNG file"),
    (b"\0\0\0\x18ftypheic\0\0", "This is a HEIC file"),
    (b"II*\0" + b"\0" * 40, "This is a TIFF file"),
    (b"PK\x03\x04" + b"\0" * 40, "This is a Word/Excel/ZIP file"),
    (b"GIF89a", "This is a GIF file"),
    (b"RIFF\0\0\0\0WEBPVP8 ", "This is a WebP file"),
    (PDF[: len(PDF) // 3], "damaged"),
    (b"%PDF-1.7\n" + b"\0" * 500, "damaged"),
    (pdf(b"", encryption=LOCK), "locked with a password. Open it, print it"),
    (without_pages(), "no pages"),
    (pdf(*[b""] * 101), "The file has 101 pages, and at most 100"),
    (pdf(b"", size=(5, 842)), "Page 1 is 2 × 297 mm"),
    (pdf(b"", size=(20_000, 20_000)), "no sheet of paper"),
    (pdf(b"", size=(100, 1000)), "Page 1 is 10 times as long as it is wide"),
    (huge_inside(), "Page 1 holds a picture of 400 megapixels"),
    (JPEG[: len(JPEG) // 2], "damaged"),
    (JPEG[:300], "damaged"),
    (b"\xff\xd8\xff", "damaged"),
    (jpeg_head(100, 100), "damaged"),
    (jpeg_head(0, 100), "damaged"),
    (jpeg_head(30_000, 30_000), "30000 × 30000 pixels (900 megapixels); at most 400"),
    (jpeg_head(7000, 7000, marker=0xC2), "49 megapixels); at most 36"),
    (jpeg_head(7000, 7000, first=1), "49 megapixels); at most 36"),
    (jpeg_head(100, 100, marker=0xC9), "This kind of JPEG is not read"),
    (jpeg_head(100, 100, precision=12), "This kind of JPEG is not read"),
    (jpeg_head(100, 100) + b"\xff\xda" * 65, "too many passes"),
    (jpeg_head(100, 1000), "10 times as long"),
    (PNG[: len(PNG) // 2], "damaged"),
    (PNG[:-12], "damaged"),
    (PNG.replace(b"IHDR", b"IHDX"), "damaged"),
    (png_head(20_000, 15_000), "20000 × 15000 pixels (300 megapixels); at most 36"),
    (png_head(1000, 1000), "damaged"),
    (png_head(0, 1000), "damaged"),
    (moving(), "This picture moves"),
]


@pytest.mark.parametrize(("data", "words"), BAD, ids=[words[:30] for _data, words in BAD])
def test_a_bad_file_is_one_sentence(tmp_path: Path, data: bytes, words: str) -> None:
    """With the place of the paper among the answers and its name."""
    (tmp_path / "good").write_bytes(PNG)
    (tmp_path / "bad.jpg").write_bytes(data)
    with pytest.raises(InputError) as caught:
        read(tmp_path, *(Attachment(path=name) for name in ("good", "bad.jpg", "good")))
    (fault,) = caught.value.faults
    assert (fault.field, fault.file) == ("attachments.2", "bad.jpg")
    assert words in fault.message.in_english()


def test_every_bad_paper_is_told_at_once(tmp_path: Path) -> None:
    """Those that cannot be opened first, then those that cannot be drawn."""
    for name, data in (("a", b"?"), ("b", b""), ("c", JPEG[: len(JPEG) // 2]), ("d", png_head(99, 99))):
        (tmp_path / name).write_bytes(data)
    for names in ("ab", "cd"):
        with pytest.raises(InputError) as caught:
            read(tmp_path, *(Attachment(path=name) for name in names))
        assert [fault.field for fault in caught.value.faults] == ["attachments.1", "attachments.2"]


def test_the_preview_says_the_same() -> None:
    with pytest.raises(InputError, match="locked with a password"):
        pages(pdf(b"", encryption=LOCK))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("gone.pdf", "There is no file"), ("../a", "leads out"), ("folder", "is not a file"), ("link", "is a link"),
        ("pipe", "not a regular file"), ("", "Name a file"),
    ],
)  # fmt: skip
def test_what_is_no_file_of_the_folder(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "a").write_bytes(PNG)
    (tmp_path / "link").symlink_to(tmp_path / "a")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match=words) as caught:
        read(tmp_path, Attachment(path=name))
    assert caught.value.faults[0].field == "attachments.1"


def test_a_file_that_changes_vanishes_or_is_kept_from_us(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(PNG)

    def swapped_while_read(fd: int) -> os.stat_result:
        found = stats(fd)
        os.utime(path, ns=(1, found.st_mtime_ns + 10**9))
        return found

    stats = os.fstat
    with monkeypatch.context() as patch:
        patch.setattr(os, "fstat", swapped_while_read)
        with pytest.raises(InputError, match="changed while it was read"):
            read(tmp_path, Attachment(path="a"))

    def gone(_name: Path, _flags: int) -> int:
        raise FileNotFoundError

    def kept(_name: Path, _flags: int) -> int:
        raise PermissionError

    for opener, words in ((gone, "The file is gone"), (kept, "cannot be opened")):
        with monkeypatch.context() as patch:
            patch.setattr(os, "open", opener)
            with pytest.raises(InputError, match=words):
                read(tmp_path, Attachment(path="a"))


def test_files_that_are_too_big(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "film").open("wb") as file:
        file.truncate(limits.BIGGEST + 1)
    with pytest.raises(InputError, match="larger than 100 megabytes"):
        read(tmp_path, Attachment(path="film"))
    (tmp_path / "a").write_bytes(PNG)
    monkeypatch.setattr(limits, "ALL_BYTES", len(PNG) + 1)
    with pytest.raises(InputError, match=r"attachments\.2: All papers together"):
        read(tmp_path, Attachment(path="a"), Attachment(path="a"))


def test_too_many_sheets_in_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(PDF)
    monkeypatch.setattr(limits, "ALL_SHEETS", 3)
    with pytest.raises(InputError, match=r"attachments\.2: With this file there are 4 sheets; at most 3"):
        read(tmp_path, Attachment(path="a"), Attachment(path="a"))


def test_sheets_are_told_one_by_one(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(PDF)
    (tmp_path / "b").write_bytes(PNG)
    told: list[tuple[int, int]] = []
    read_enclosures(
        [Attachment(path="a"), Attachment(path="b")], tmp_path, language=language(), fonts=FONTS,
        says=lambda done, total: told.append((done, total)),
    )  # fmt: skip
    steps = [step for step in dict.fromkeys(told) if step != (0, 1)]  # what is waited for is told again
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]


@settings(max_examples=150, deadline=5000, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(
        [
            JPEG,
            saved(quarters((97, 131)), "JPEG", progressive=True),
            PNG,
            saved(quarters(mode="P"), "PNG"),
            PDF,
        ]
    ),
    st.lists(st.tuples(st.floats(0, 0.9999), st.integers(0, 7)), max_size=12),
    st.one_of(st.none(), st.floats(0, 1)),
)
def test_a_damaged_file_is_a_sheet_or_a_sentence(
    tmp_path: Path, data: bytes, flips: list[tuple[float, int]], cut: float | None
) -> None:
    """Never another exception, never a hang."""
    broken = bytearray(data)
    for place, bit in flips:
        broken[int(place * len(broken))] ^= 1 << bit
    if cut is not None:
        del broken[int(cut * len(broken)) :]
    made: tuple[Enclosure, ...] = ()
    with suppress(InputError):
        made = (read_one(tmp_path, bytes(broken)),)
    for sheet in (sheet for paper in made for sheet in paper.sheets):
        most = turned(limits.SHEET_PIXELS, (sheet.width, sheet.height))
        assert sheet.width <= most[0]
        assert sheet.height <= most[1]


MEASURED = """
import sys
from pathlib import Path
from aryz.model.answers import Attachment
from tests.documents.attachments.papers import read
(paper,) = read(Path(sys.argv[1]), Attachment(path="large"))
status = Path("/proc/self/status").read_text()  # its own peak: getrusage counts what the parent held before it, too
print(paper.sheets[0].width, paper.sheets[0].height, status.partition("VmHWM:")[2].split()[0])
"""
MADE = """
import sys
from PIL import Image
path, kind, mode, width, height = sys.argv[1:]
Image.new(mode, (int(width), int(height))).save(path, kind)
"""


@pytest.mark.parametrize(
    ("kind", "size", "mode"),
    [("JPEG", (20_000, 15_000), "L"), ("PNG", (6000, 5990), "RGBA"), ("PNG", (5990, 6000), "RGB")],
)
def test_a_large_photo_needs_little_memory(
    tmp_path: Path, kind: str, size: tuple[int, int], mode: str
) -> None:
    """300 megapixels as JPEG are made smaller while they are read; PNG up to its limit fits. Made and read in processes of their own."""
    path = tmp_path / "large"
    subprocess.run([sys.executable, "-c", MADE, str(path), kind, mode, *map(str, size)], check=True)
    ran = subprocess.run(
        [sys.executable, "-c", MEASURED, str(tmp_path)], capture_output=True, text=True, check=True
    )
    width, height, kilobytes = (int(part) for part in ran.stdout.split())
    assert abs(width / height - size[0] / size[1]) < 0.01
    assert kilobytes < 400_000
