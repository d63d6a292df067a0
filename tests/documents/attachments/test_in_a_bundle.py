"""The finished PDF: every picture in it is taken out and looked at; nothing hidden, nothing of the camera is there."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
from PIL import Image

from aryz.documents.attachments import read_enclosures
from aryz.documents.paper import Sheets
from aryz.documents.pdf.bundle import render_bundle
from aryz.model.answers import Attachment
from tests.documents.attachments.papers import FONTS, MARKER, exif, language, saved
from tests.documents.attachments.test_hiding import DARK, HIDE, hidden_area, identity

HIDDEN = (0.25, 0.4, 0.5, 0.1)


def bundled(folder: Path, secret: str, hide: tuple[str, ...] = (HIDE,)) -> bytes:
    photo = saved(identity(secret, (1200, 1600)), "JPEG", exif=exif(1), comment=MARKER, quality=95)
    (folder / "id").write_bytes(photo)
    paper = Attachment(path="id", title="Паспорт", identity="yes", hide=hide)
    (made,) = read_enclosures([paper], folder, language=language(), fonts=FONTS, body="Орган")
    part = Sheets(enclosure=made, language="ru", stamps=("Приложение 1, лист 1 из 1",))
    return render_bundle([part], FONTS, title="Приложения", language="ru").pdf


def pictures(pdf: bytes) -> list[tuple[bytes, Image.Image]]:
    """Every image of a PDF, wherever it hangs: its bytes as stored, and its points."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        streams = [each for each in document.objects if isinstance(each, pikepdf.Stream)]
        images = [each for each in streams if each.get("/Subtype") == pikepdf.Name.Image]
        return [
            (each.read_raw_bytes(), pikepdf.PdfImage(each).as_pil_image().convert("RGB")) for each in images
        ]


def test_no_picture_holds_what_was_hidden(tmp_path: Path) -> None:
    ((_raw, image),) = pictures(bundled(tmp_path, "901212300017"))
    assert sum(hidden_area(image, HIDDEN).convert("L").histogram()[DARK:]) == 0
    ((_raw, shown),) = pictures(bundled(tmp_path, "901212300017", ()))
    assert sum(hidden_area(shown, HIDDEN).convert("L").histogram()[DARK:]) > 0


def test_the_bundle_does_not_depend_on_what_was_hidden_and_knows_no_camera(tmp_path: Path) -> None:
    one, other = bundled(tmp_path, "901212300017"), bundled(tmp_path, "850101400025")
    assert one == other
    ((raw, _image),) = pictures(one)
    for word in (MARKER, b"Exif", b"GPS", b"ICC_PROFILE", b"http://ns.adobe.com"):
        assert word not in raw
    assert MARKER not in one
