"""The other process: a PDF's bytes come in, points of colour go out. It has no more memory than it is given, and ends with its parent."""

from __future__ import annotations

import multiprocessing
import os
import sys
from threading import Thread
from typing import TYPE_CHECKING, Any

import msgspec
import pypdfium2
from pypdfium2 import raw

from aryz.documents.confined.telling import Told, Wanted
from aryz.documents.processes import leave_interrupts

if TYPE_CHECKING:
    from aryz.documents.confined.telling import Pipe, Size

_MOST_OBJECTS = 50_000
"""Objects of a page that are asked for their size in pixels; a page with more is drawn all the same."""


def serve(wishes: Pipe, answers: Pipe, memory: int, most_pages: int) -> None:
    """Read one PDF and draw its pages until nobody asks any more. ``memory``: bytes of addresses, where the system can hold to it.

    It ends without a word whatever goes wrong: the other side sees that, and says it.
    """
    try:
        leave_interrupts()
        _keep_within(memory)
        Thread(target=_end_with_parent, daemon=True).start()
        _tell(answers, Told("ready"))
        _serve(wishes, answers, most_pages)
    except BaseException:  # noqa: BLE001 - a trace could hold a person's words, and the other side asks for none
        os._exit(1)


def _keep_within(memory: int) -> None:
    """Memory ends where it is promised, and a crash leaves no copy of a person's paper. Windows and macOS know no such limit:
    there the time limit alone holds."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _end_with_parent() -> None:
    """PDFium may be inside a page for hours; this thread is not."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _tell(answers: Pipe, told: Told) -> None:
    answers.send_bytes(msgspec.json.encode(told))


def _serve(wishes: Pipe, answers: Pipe, most_pages: int) -> None:
    data = wishes.recv_bytes()  # PDFium reads from it as long as the document is open
    document = _document(data)
    if isinstance(document, Told):
        _tell(answers, document)
        return
    count = len(document)
    _tell(answers, Told("open", count, tuple(_sizes(document, count if count <= most_pages else 0))))
    while True:
        try:
            wanted = msgspec.json.decode(wishes.recv_bytes(), type=Wanted)
        except EOFError:
            return
        told, points = _drawn(document, wanted)
        _tell(answers, told)
        if points:
            answers.send_bytes(points)


def _document(data: bytes) -> Any:
    """The document, with its forms; what is wrong with it. PDFium is asked itself: the wrapper takes a PDF without pages for one
    that failed to load."""
    handle = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if not handle:
        return Told("locked" if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD else "damaged")
    document = pypdfium2.PdfDocument(handle)
    try:
        if len(document):
            document.init_forms()
    except pypdfium2.PdfiumError:
        return Told("damaged")
    return document


def _sizes(document: Any, count: int) -> list[Size]:
    """The size of each page in points, as it is shown; none at all where one cannot be told."""
    sizes: list[Size] = []
    for number in range(count):
        try:
            width, height = document.get_page_size(number)
        except pypdfium2.PdfiumError:
            return []
        sizes.append((float(width), float(height)))
    return sizes


def _drawn(document: Any, wanted: Wanted) -> tuple[Told, Any]:
    """What is shown on screen, filled forms and notes included."""
    page = None
    try:
        page = document[wanted.page]
        if pixels := _too_many_pixels(page, wanted.most):
            return Told("large", pixels=pixels), None
        return Told("drawn"), _points(document, page, (wanted.width, wanted.height))
    except pypdfium2.PdfiumError:
        return Told("damaged"), None
    finally:
        if page is not None:
            page.close()


def _too_many_pixels(page: Any, most: int) -> int:
    """The pixels of a picture that would not fit into memory, as the file tells them before it is decoded; 0 if there is none."""
    for count, each in enumerate(page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,))):
        if count > _MOST_OBJECTS:
            break
        width, height = each.get_px_size()
        if width * height > most:
            return int(width * height)
    return 0


def _points(document: Any, page: Any, pixels: tuple[int, int]) -> Any:
    bitmap = pypdfium2.PdfBitmap.new_native(*pixels, raw.FPDFBitmap_BGR)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, *pixels)
    raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, *pixels, 0, raw.FPDF_ANNOT)
    if document.formenv:
        raw.FPDF_FFLDraw(document.formenv, bitmap, page, 0, 0, *pixels, 0, raw.FPDF_ANNOT)
    points = bytes(bitmap.buffer)
    bitmap.close()
    return points
