"""A signature as a picture: dark on white, trimmed, small enough, bare of what the file knew; strokes as a picture; what is refused."""

from __future__ import annotations

import contextlib
import io
import random
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from aryz.documents import signature
from aryz.documents.pdf import render_pdf
from aryz.documents.signature import (
    HEIGHT_MM,
    WIDTH_MM,
    read_strokes,
    signature_of,
    signature_picture,
    strokes_picture,
    with_signature,
    write_strokes,
)
from aryz.interview.answers_file import dump_answers, load_answers, read_answers
from aryz.model.answers import Answers, Signature
from aryz.model.base import InputError
from aryz.model.letter import Closing
from aryz.model.pictures import Picture
from tests.documents.letters import FONTS, full

if TYPE_CHECKING:
    from pathlib import Path

CURVE = ((60, 160), (120, 60), (180, 200), (260, 80), (420, 150))
DRAWN = (((0.1, 0.5), (0.3, 0.2), (0.6, 0.8)), ((0.7, 0.5),))


def scan(
    size: tuple[int, int] = (500, 300), ink: str = "#101860", paper: str = "white", mode: str = "RGB"
) -> Image.Image:
    made = Image.new(mode, size, paper)
    ImageDraw.Draw(made).line(CURVE, fill=ink, width=7, joint="curve")
    return made


def data(picture: Image.Image, kind: str = "PNG", **more: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **more)
    return out.getvalue()


def pixels(picture: Picture) -> Image.Image:
    return Image.open(io.BytesIO(picture.jpeg))


def chequers() -> Image.Image:
    """As dark as it is light: no signature covers so much of its paper."""
    made = Image.new("L", (400, 300), "white")
    for at in range(0, 400, 20):
        for down in range(at % 40, 300, 40):
            made.paste(0, (at, down, at + 20, down + 20))
    return made


def photo() -> Image.Image:
    """A sheet photographed in bad light: grey, darker to one side, with grain."""
    made = scan(paper="#b9b4a8", ink="#1b1b33", size=(900, 600))
    shade = Image.linear_gradient("L").resize(made.size).point([120 + value // 2 for value in range(256)])
    rows = random.Random(7)  # noqa: S311 - grain of a picture
    grain = Image.frombytes(
        "L", made.size, bytes(247 + rows.randrange(9) for _ in range(made.width * made.height))
    )
    dark = Image.merge(
        "RGB", [Image.composite(channel, Image.new("L", made.size, 0), shade) for channel in made.split()]
    )
    return Image.composite(dark, Image.new("RGB", made.size, "black"), grain)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_scan_is_trimmed_and_fits_the_line(kind: str) -> None:
    made = signature_picture(data(scan(), kind), "подпись")
    shown = pixels(made)
    assert shown.format == "JPEG"
    assert shown.size == (made.width, made.height)
    assert made.width < 400
    assert made.height < 200
    assert made.width_mm <= WIDTH_MM
    assert made.height_mm <= HEIGHT_MM
    assert max(made.width_mm / WIDTH_MM, made.height_mm / HEIGHT_MM) == pytest.approx(1, abs=0.01)
    assert made.alt == "подпись"
    edge = shown.convert("L").crop((0, 0, made.width, 1))
    assert sum(edge.histogram()[246:]) == made.width


def test_paper_in_bad_light_becomes_white_and_the_writing_stays() -> None:
    shown = pixels(signature_picture(data(photo(), "JPEG", quality=92))).convert("L")
    counts = shown.histogram()
    assert sum(counts[245:]) > 0.6 * sum(counts)
    assert sum(counts[:110]) > 0.01 * sum(counts)


def test_ink_keeps_its_colour_and_black_is_grey() -> None:
    blue, black = signature_picture(data(scan(ink="#1020d0"))), signature_picture(data(scan(ink="#101010")))
    assert (blue.grey, black.grey) == (False, True)
    assert (pixels(blue).mode, pixels(black).mode) == ("RGB", "L")


def test_a_transparent_ground_is_white() -> None:
    clear = scan(mode="RGBA", paper="#00000000", ink="#000000ff")
    counts = pixels(signature_picture(data(clear))).convert("L").histogram()
    assert sum(counts[245:]) > 0.6 * sum(counts)


def test_nothing_of_the_file_stays_but_the_look() -> None:
    exif = Image.Exif()
    exif[0x010F] = "SECRETCAMERA"
    exif[0x0112] = 6  # turned
    exif.get_ifd(0x8825)[1] = "N"
    first = data(
        scan(), "JPEG", exif=exif, comment=b"SECRETNOTE", icc_profile=b"SECRETPROFILE" * 9, dpi=(72, 72)
    )
    made = signature_picture(first)
    assert b"SECRET" not in made.jpeg
    assert b"Exif" not in made.jpeg
    shown = pixels(made)
    assert set(shown.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}  # not progressive either
    assert made.height > made.width, "the picture stands as its file says that it was held"
    assert (
        signature_picture(data(scan(), "PNG")).jpeg
        == signature_picture(data(scan(), "PNG", dpi=(300, 300))).jpeg
    )


def test_a_large_picture_is_made_smaller_and_the_same_twice() -> None:
    big = scan().resize((4000, 2400))
    first, second = signature_picture(data(big)), signature_picture(data(big))
    assert first == second
    assert first.width <= round(WIDTH_MM / 25.4 * 600)
    assert first.height <= round(HEIGHT_MM / 25.4 * 600)
    assert len(first.jpeg) < 200_000


@pytest.mark.parametrize(
    ("given_", "said"),
    [
        (b"", "no picture that can be read"),
        (b"%PDF-1.7", "no picture that can be read"),
        (data(scan())[:300], "no picture that can be read"),
        (data(scan(), "GIF"), "no picture that can be read"),
        (data(scan(), "BMP"), "no picture that can be read"),
        (data(Image.new("RGB", (300, 200), "white")), "Nothing is written"),
        (data(Image.new("RGB", (300, 200), "black")), "Nothing is written"),
        (data(chequers()), "does not look like a signature"),
        (data(scan((500, 300)).resize((30, 18))), "too small to be seen"),
        (b"\0" * (signature.BIGGEST + 1), "larger than 20 MB"),
    ],
)
def test_what_is_no_signature_is_refused(given_: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said) as refused:
        signature_picture(given_)
    assert refused.value.faults[0].field == "signature.path"


def test_a_picture_of_300_megapixels_is_refused_before_it_is_unpacked() -> None:
    for width, height in ((20000, 15000), (10000, 10000), (8000, 6000)):
        header = bytearray(data(Image.new("1", (1, 1))))
        header[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
        header[29:33] = zlib.crc32(header[12:29]).to_bytes(4, "big")
        with pytest.raises(InputError, match="more than 40 million points"):
            signature_picture(bytes(header))


@given(st.binary(max_size=400) | st.binary(max_size=60).map(lambda more: data(scan((90, 60)))[:200] + more))
def test_any_bytes_are_a_picture_or_a_sentence(given_: bytes) -> None:
    with contextlib.suppress(InputError):
        assert signature_picture(given_).jpeg.startswith(b"\xff\xd8")


# --- strokes


def test_strokes_become_a_smooth_picture_in_their_size() -> None:
    made = strokes_picture(DRAWN, "қолы")
    assert made == strokes_picture(DRAWN, "қолы")
    assert (made.grey, made.alt) == (True, "қолы")
    shown = pixels(made)
    assert shown.size == (made.width, made.height)
    counts = shown.histogram()
    assert sum(counts[:40]) > 500
    assert sum(counts[60:200]) > 200, "edges are smooth"
    assert made.width_mm == pytest.approx(0.6 * WIDTH_MM, abs=2)
    assert made.height_mm == pytest.approx(0.6 * HEIGHT_MM, abs=2)
    small = strokes_picture((((0.4, 0.4), (0.5, 0.5)),))
    assert small.width_mm < 8, "what was drawn small stays small"


def test_a_line_at_the_edge_is_not_cut() -> None:
    shown = pixels(strokes_picture((((0.0, 0.0), (1.0, 1.0)),)))
    assert shown.getpixel((5, 5)) < 60  # type: ignore[operator]
    assert shown.getpixel((shown.width - 6, shown.height - 6)) < 60  # type: ignore[operator]


points = st.tuples(st.floats(0, 1), st.floats(0, 1))
strokes = st.lists(st.lists(points, min_size=1, max_size=12).map(tuple), min_size=1, max_size=5).map(tuple)


@given(strokes)
def test_strokes_are_kept_in_answers(drawn: tuple[signature.Stroke, ...]) -> None:
    text = write_strokes(drawn)
    again = read_strokes(text)
    assert write_strokes(again) == text
    assert [len(each) for each in again] == [len(each) for each in drawn]
    assert strokes_picture(again).jpeg.startswith(b"\xff\xd8")
    answers = Answers(system="s", signature=Signature(strokes=text, alt="подпись"))
    assert read_answers(dump_answers(answers), "a") == answers


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x", "written like this"),
        ("0.1,0.2,0.3", "written like this"),
        ("0.1;0.2", "written like this"),
        ("nan,0.1", "leaves its field"),
        ("inf,0.1", "leaves its field"),
        ("-0.1,0.5", "leaves its field"),
        ("1.01,0.5", "leaves its field"),
        (" ; ;", "Nothing is drawn"),
        ("0,0 " * 6001, "too many lines"),
        ("0,0;" * 401, "too many lines"),
    ],
)
def test_strokes_that_are_none_are_refused(text: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as refused:
        strokes_picture(read_strokes(text))
    assert refused.value.faults[0].field == "signature.strokes"


# --- answers and the letter


def test_the_file_lies_beside_the_answers(tmp_path: Path) -> None:
    (tmp_path / "q.png").write_bytes(data(scan()))
    (tmp_path / "a.yaml").write_text(
        'system: s\nsignature: {path: "q.png", alt: "подпись"}\n', encoding="utf-8"
    )
    answers = load_answers(tmp_path / "a.yaml")
    assert signature_of(answers, tmp_path) == signature_picture(data(scan()), "подпись")
    assert signature_of(Answers(), tmp_path) is None
    assert signature_of(Answers(signature=Signature(strokes="0.1,0.1 0.9,0.9")), None) is not None


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("../q.png", "leads out"),
        ("/etc/q.png", "not inside"),
        ("gone.png", "no file"),
        ("link.png", "is a link"),
    ],
)
def test_a_path_out_of_the_folder_is_refused(tmp_path: Path, path: str, said: str) -> None:
    (tmp_path / "link.png").symlink_to(tmp_path / "q.png")
    (tmp_path / "a.yaml").write_text(f'system: s\nsignature: {{path: "{path}"}}\n', encoding="utf-8")
    with pytest.raises(InputError, match=said) as refused:
        load_answers(tmp_path / "a.yaml")
    assert refused.value.faults[0].field == "signature.path"
    with pytest.raises(InputError, match=said):
        signature_of(Answers(signature=Signature(path=path)), tmp_path)


def test_two_signatures_at_once_and_a_file_without_a_folder_are_refused(tmp_path: Path) -> None:
    both = Answers(signature=Signature(path="q.png", strokes="0,0 1,1"))
    with pytest.raises(InputError, match="Keep one of the two"):
        signature_of(both, tmp_path)
    with pytest.raises(InputError, match="Save the answers in a file first"):
        signature_of(Answers(signature=Signature(path="q.png")), None)


def test_the_letter_bears_the_picture_with_words_in_its_language() -> None:
    plain = full("kk")
    assert with_signature(plain, None) is plain
    picture = strokes_picture(DRAWN)
    (closing,) = [block for block in with_signature(plain, picture).blocks if isinstance(block, Closing)]
    assert closing.picture is not None
    assert closing.picture.jpeg == picture.jpeg
    assert closing.picture.alt.startswith("Қолы: Асанова")
    assert b"/Figure" in render_pdf(with_signature(plain, picture), FONTS).pdf
    (named,) = [
        block
        for block in with_signature(plain, strokes_picture(DRAWN, "менің қолым")).blocks
        if isinstance(block, Closing)
    ]
    assert named.picture is not None
    assert named.picture.alt == "менің қолым"
    others = [block for block in plain.blocks if not isinstance(block, Closing)]
    assert [
        block for block in with_signature(plain, picture).blocks if not isinstance(block, Closing)
    ] == others
