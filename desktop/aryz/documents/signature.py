"""A signature as a picture: from a scan or a photo, or from strokes drawn in the window. Its look alone is kept, nothing of the file's own data.

A picture of a signature is for the eye. What counts as a signature in a country is told by :mod:`aryz.interview.signing`.
"""

from __future__ import annotations

import io
import math
import warnings
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from aryz.drafting.building import capitalised
from aryz.interview.answers_file import read_bytes
from aryz.interview.paths import check_path
from aryz.model.base import Fault, InputError, Message, message
from aryz.model.letter import Closing
from aryz.model.pictures import Picture

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PIL import Image

    from aryz.interview.paths import Picked
    from aryz.model.answers import Answers
    from aryz.model.letter import Letter

Stroke = tuple[tuple[float, float], ...]
"""The points of one line without lifting the pen: x and y from 0 to 1, from the left and from the top of the pad."""

WIDTH_MM, HEIGHT_MM = 42.0, 14.0
"""The room for a signature on the page, and the shape of the pad on the screen (3 : 1)."""
DPI, INCH = 600, 25.4
BIGGEST = 20_000_000
MOST_PIXELS = 40_000_000
"""Bytes and pixels of a file: what a good camera makes; more is refused before it is unpacked."""
SMALLEST = 40
"""Pixels that the longer side of the writing must have to be seen."""
MOST_INK = 0.4
"""Share of a picture that writing can cover: more is a photo of something else."""
FAINT, PEN = 28, 70
"""How much darker than the paper about it a point is: below the first it is paper, from the second on it is ink."""
MOST_STROKES, MOST_POINTS = 400, 6000
PEN_MM, FINE = 0.45, 3
"""The width of a drawn line; it is drawn so many times larger and then made small, for smooth edges."""
QUALITY = 90
_TOO_MANY = message("The picture has more than 40 million points. Make it smaller.")
PATH, STROKES = "signature.path", "signature.strokes"


def signature_of(answers: Answers, folder: Path | None, picked: Picked | None = None) -> Picture | None:
    """The picture that the answers ask for; None for a line for the pen. ``folder``: where the answers' files lie; ``picked``:
    where the files lie that the person picked by hand.

    Raises InputError for a file that is no picture of a signature, for strokes that cannot be read, and for both at once.
    """
    given = answers.signature
    if given.path and given.strokes:
        raise _refused(PATH, message("There are a drawn signature and a file with one. Keep one of the two."))
    if given.strokes:
        return strokes_picture(read_strokes(given.strokes), given.alt)
    if not given.path:
        return None
    if picked and given.path in picked:
        found = picked[given.path]
        data = found if isinstance(found, bytes) else read_bytes(found.resolve(), BIGGEST + 1)
        return signature_picture(data, given.alt)
    if folder is None:
        raise _refused(
            PATH,
            message("Save the answers in a file first: the picture of the signature must lie beside it."),
        )
    if said := check_path(folder, given.path):
        raise _refused(PATH, said)
    return signature_picture(read_bytes(folder / given.path.replace("\\", "/"), BIGGEST + 1), given.alt)


def with_signature(letter: Letter, picture: Picture | None) -> Letter:
    """The letter with the picture above the line for the signature; unchanged for None.

    A picture without words of its own is told as the letter tells the line: "Signature: A. Asanov", in the letter's language.
    """
    if picture is None:
        return letter
    blocks = tuple(
        msgspec.structs.replace(block, picture=_named(picture, block))
        if isinstance(block, Closing)
        else block
        for block in letter.blocks
    )
    return msgspec.structs.replace(letter, blocks=blocks)


def _named(picture: Picture, closing: Closing) -> Picture:
    name = "".join(run.text for run in closing.name)
    words = capitalised(": ".join(filter(None, (closing.signature_label.strip("()"), name))))
    return picture if picture.alt else msgspec.structs.replace(picture, alt=words)


def signature_picture(data: bytes, alt: str = "") -> Picture:
    """A PNG or JPEG of a signature as it is printed: dark writing on white, the border cut off, at most 42 × 14 mm and 600 dpi.

    Metadata, thumbnails and profiles of the file are left behind; same bytes, same picture. Raises InputError (``signature.path``)
    for what is no such picture, too large, empty, or too small to be seen.
    """
    from PIL import Image, ImageChops  # noqa: PLC0415 - only where a picture is asked for

    picture = _opened(data)
    grey = picture.convert("L")
    ink = ImageChops.subtract(_paper(grey), grey)
    mask = ink.point([min(255, max(0, (value - FAINT) * 255 // (PEN - FAINT))) for value in range(256)])
    box = mask.point([0] * 128 + [255] * 128).getbbox()
    _refuse_unless(
        box is not None,
        message("Nothing is written on this picture. Sign with a dark pen on white paper and take it anew."),
    )
    assert box is not None  # noqa: S101 - said above
    covered = sum(mask.histogram()[128:]) / (mask.width * mask.height)
    _refuse_unless(covered <= MOST_INK, message(
        "This does not look like a signature on white paper. Sign with a dark pen on white paper and take it anew."
    ))  # fmt: skip
    box = _with_edge(box, mask.size)
    _refuse_unless(max(box[2] - box[0], box[3] - box[1]) >= SMALLEST, message(
        "The signature on this picture is too small to be seen. Take the picture from nearer."
    ))  # fmt: skip
    written = Image.composite(picture, Image.new("RGB", picture.size, "white"), mask).crop(box)
    return _pictured(_fitted(written), alt)


def _opened(data: bytes) -> Image.Image:
    """The picture upright, in RGB on white; nothing is unpacked before its size is known."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415

    _refuse_unless(len(data) <= BIGGEST, message("The picture is larger than 20 MB. Make it smaller."))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            found = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
        _refuse_unless(found.width * found.height <= MOST_PIXELS, _TOO_MANY)
        upright = ImageOps.exif_transpose(found).convert("RGBA")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _refused(PATH, _TOO_MANY) from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError):
        raise _refused(PATH, message(
            "This is no picture that can be read. Give the signature as a PNG or JPEG file."
        )) from None  # fmt: skip
    white = Image.new("RGBA", upright.size, "white")
    return Image.alpha_composite(white, upright).convert("RGB")


def _paper(grey: Image.Image) -> Image.Image:
    """The paper as it would look without the writing: the lightest point about each place, made smooth. Shadows are paper."""
    from PIL import Image, ImageFilter  # noqa: PLC0415

    scale = max(1, math.ceil(max(grey.size) / 120))
    size = max(1, grey.width // scale), max(1, grey.height // scale)
    small = grey.resize(size, Image.Resampling.BOX).filter(ImageFilter.MaxFilter(9))
    return small.filter(ImageFilter.GaussianBlur(3)).resize(grey.size, Image.Resampling.BICUBIC)


def _with_edge(box: tuple[int, int, int, int], size: tuple[int, int]) -> tuple[int, int, int, int]:
    """A little paper about the writing, as far as there is any."""
    edge = max(2, (box[2] - box[0]) // 50)
    return (
        max(0, box[0] - edge),
        max(0, box[1] - edge),
        min(size[0], box[2] + edge),
        min(size[1], box[3] + edge),
    )


def _fitted(picture: Image.Image) -> Image.Image:
    """At most as many points as the printed size has at 600 dpi; a small picture stays as it is."""
    from PIL import Image  # noqa: PLC0415

    width_mm, height_mm = _printed(picture.size)
    most = max(1, round(width_mm / INCH * DPI)), max(1, round(height_mm / INCH * DPI))
    return picture if picture.width <= most[0] else picture.resize(most, Image.Resampling.LANCZOS)


def _printed(size: tuple[int, int]) -> tuple[float, float]:
    """Millimetres of a picture of that shape in the room for the signature."""
    scale = min(WIDTH_MM / size[0], HEIGHT_MM / size[1])
    return round(size[0] * scale, 2), round(size[1] * scale, 2)


def _pictured(picture: Image.Image, alt: str) -> Picture:
    """As a plain JPEG; grey where there is no colour worth keeping."""
    from PIL import Image, ImageChops  # noqa: PLC0415

    red, green, blue = picture.split()
    apart = (ImageChops.difference(red, green), ImageChops.difference(green, blue))
    colour = any(each.point([0] * PEN + [255] * (256 - PEN)).getbbox() is not None for each in apart)
    mode = "RGB" if colour else "L"
    plain = picture.convert(mode)
    bare = Image.frombytes(mode, plain.size, plain.tobytes())  # carries nothing of the file it came from
    width_mm, height_mm = _printed(bare.size)
    return Picture(
        jpeg=_jpeg(bare), width=bare.width, height=bare.height, width_mm=width_mm, height_mm=height_mm, alt=alt,
        grey=mode == "L",
    )  # fmt: skip


def _jpeg(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=QUALITY, subsampling=0, optimize=False, progressive=False)
    return out.getvalue()


def strokes_picture(strokes: Sequence[Stroke], alt: str = "") -> Picture:
    """A drawn signature, smooth, black on white. The pad is the room on the page: what was drawn small stays small.

    Raises InputError (``signature.strokes``) where nothing or too much is drawn, or a point lies off the pad.
    """
    from PIL import Image, ImageDraw  # noqa: PLC0415

    _check_strokes(strokes)
    size = round(WIDTH_MM / INCH * DPI), round(HEIGHT_MM / INCH * DPI)
    pad = Image.new("L", (size[0] * FINE, size[1] * FINE), 255)
    pen = ImageDraw.Draw(pad)
    thick = round(PEN_MM / INCH * DPI * FINE)
    for stroke in strokes:
        points = [_on_pad(point, pad.size, thick) for point in stroke]
        for start, end in pairwise(points):
            pen.line((*start, *end), fill=0, width=thick)
        for x, y in points:
            half = thick / 2
            pen.ellipse((x - half, y - half, x + half, y + half), fill=0)
    drawn = pad.resize(size, Image.Resampling.BOX)
    box = drawn.point([255] * 255 + [0]).getbbox()
    assert box is not None  # noqa: S101 - there is a stroke
    cut = drawn.crop(_with_edge(box, size))
    to_mm = WIDTH_MM / size[0]
    return Picture(
        jpeg=_jpeg(cut), width=cut.width, height=cut.height, width_mm=round(cut.width * to_mm, 2),
        height_mm=round(cut.height * to_mm, 2), alt=alt, grey=True,
    )  # fmt: skip


def _on_pad(point: tuple[float, float], size: tuple[int, int], thick: int) -> tuple[float, float]:
    """The point on the large pad, half a line within its edges."""
    return tuple(thick / 2 + share * (side - 1 - thick) for share, side in zip(point, size, strict=True))  # type: ignore[return-value]


def _check_strokes(strokes: Sequence[Stroke]) -> None:
    points = sum(len(stroke) for stroke in strokes)
    _refuse_unless(points > 0, message("Nothing is drawn. Draw the signature, or sign with a pen."), STROKES)
    _refuse_unless(len(strokes) <= MOST_STROKES and points <= MOST_POINTS, message(
        "The drawn signature has too many lines. Draw it anew, or give it as a picture."
    ), STROKES)  # fmt: skip
    inside = all(0 <= share <= 1 for stroke in strokes for point in stroke for share in point)
    _refuse_unless(inside, message("The drawn signature leaves its field. Draw it anew."), STROKES)


def read_strokes(text: str) -> tuple[Stroke, ...]:
    """Strokes from an answers file: points ``x,y`` by blanks, strokes by semicolons. InputError (``signature.strokes``) for anything else."""
    try:
        return tuple(
            tuple(_point(pair) for pair in stroke.split()) for stroke in text.split(";") if stroke.strip()
        )
    except ValueError:
        said = message(
            "The drawn signature is written like this: {example}. Draw it anew.",
            example="0.1,0.5 0.2,0.4; 0.3,0.6",
        )
        raise _refused(STROKES, said) from None


def _point(pair: str) -> tuple[float, float]:
    x, y = pair.split(",")
    return float(x), float(y)


def write_strokes(strokes: Sequence[Stroke]) -> str:
    """Strokes as an answers file holds them: four decimals, which is finer than the paper shows."""
    return "; ".join(" ".join(f"{x:.4g},{y:.4g}" for x, y in stroke) for stroke in strokes if stroke)


def _refuse_unless(fits: bool, said: Message, field: str = PATH) -> None:
    if not fits:
        raise _refused(field, said)


def _refused(field: str, said: Message) -> InputError:
    return InputError(Fault(field, said))
