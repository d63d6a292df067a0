"""PDFs that are made to keep their reader busy: it works in a process of its own, which ends in time, and ends with its parent."""

from __future__ import annotations

import io
import multiprocessing
import subprocess
import sys
from multiprocessing.process import BaseProcess
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from aryz.documents.attachments import View, limits, read_enclosures, scans
from aryz.documents.attachments.kinds import Unreadable
from aryz.documents.attachments.scans import Scan
from aryz.documents.confined.reader import NotStartedError, Reader
from aryz.documents.processes import spawning
from aryz.model.answers import Attachment
from aryz.model.base import InputError
from tests.documents.attachments.papers import (
    FONTS,
    endless,
    language,
    pdf,
    quarters,
    read_one,
    saved,
    text_at,
)

ROOM = (600, 800)


def readers() -> list[object]:
    """The processes of this test that are alive."""
    return [each for each in multiprocessing.active_children() if each not in _before]


_before: list[object] = []


@pytest.fixture(autouse=True)
def others() -> None:
    """What tests before this one left running is not ours."""
    _before[:] = multiprocessing.active_children()


class Cancelled(Exception):
    """The person would rather not."""


def test_a_page_without_end_ends_in_time_with_a_sentence() -> None:
    paper = Scan(endless(), seconds=0.2)
    assert paper.sizes == ((595.0, 842.0),)
    with pytest.raises(Unreadable) as wrong:
        paper.draw(0, ROOM)
    assert str(wrong.value).startswith("Page 1 takes too much time or memory to draw.")
    assert readers() == []


def test_after_a_page_without_end_the_others_are_drawn() -> None:
    with pikepdf.open(io.BytesIO(endless())) as document:
        document.add_blank_page(page_size=(595, 842))
        stream = io.BytesIO()
        document.save(stream)
    paper = Scan(stream.getvalue(), seconds=5)
    paper._seconds = 0.2
    with pytest.raises(Unreadable):
        paper.draw(0, ROOM)
    paper._seconds = 5
    assert paper.draw(1, ROOM).size == (565, 800)
    paper.close()
    assert readers() == []


def test_a_fault_of_one_paper_is_said_with_those_of_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hasty(data: bytes, waiting: object) -> Scan:
        return Scan(data, seconds=0.2)

    (tmp_path / "bomb.pdf").write_bytes(endless())
    (tmp_path / "torn.jpg").write_bytes(saved(quarters(), "JPEG")[:-500])
    monkeypatch.setattr(scans, "Scan", hasty)
    papers = (Attachment(path="bomb.pdf"), Attachment(path="torn.jpg"))
    with pytest.raises(InputError, match="Page 1 takes too much time") as wrong:
        read_enclosures(papers, tmp_path, language=language(), fonts=FONTS)
    assert [fault.file for fault in wrong.value.faults] == ["bomb.pdf", "torn.jpg"]


def test_cancel_ends_a_page_at_once(tmp_path: Path) -> None:
    (tmp_path / "bomb.pdf").write_bytes(endless())
    told: list[tuple[int, int]] = []

    def says(done: int, total: int) -> None:
        told.append((done, total))
        if told.count((0, 1)) > 20:  # while it starts it may be asked, too
            raise Cancelled

    with pytest.raises(Cancelled):
        read_enclosures((Attachment(path="bomb.pdf"),), tmp_path, language=language(), fonts=FONTS, says=says)
    assert set(told) == {(0, 1)}
    assert readers() == []


def test_a_preview_that_nobody_wants_any_more_ends() -> None:
    def stop() -> None:
        raise Cancelled

    view = View(endless())
    with pytest.raises(Cancelled):
        view.preview(1, 400, waiting=stop)
    assert readers() == []


def test_one_process_reads_a_paper_from_its_opening_to_its_end() -> None:
    view = View(pdf(text_at(100, 700, "ONE"), text_at(100, 700, "TWO")))
    started = readers()
    assert len(started) == 1
    assert view.preview(1, 400).rgb != view.preview(2, 400).rgb
    assert readers() == started
    view.close()
    assert readers() == []
    assert view.preview(1, 400).width == 283  # a page that is looked at later begins another one
    del view
    assert readers() == []


def test_many_papers_do_not_hold_many_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"{number}.pdf" for number in range(limits.OPEN_READERS + 2)]
    for name in names:
        (tmp_path / name).write_bytes(pdf(text_at(100, 700, name)))
    most: list[int] = []
    made = read_enclosures(
        [Attachment(path=name) for name in names], tmp_path, language=language(), fonts=FONTS,
        says=lambda _done, _total: most.append(len(readers())),
    )  # fmt: skip
    assert len({paper.sheets[0].jpeg for paper in made}) == len(names)
    assert max(most) <= limits.OPEN_READERS + 1
    assert readers() == []


def test_a_page_comes_out_the_same_from_any_process(tmp_path: Path) -> None:
    data = pdf(text_at(100, 700, "ONE"), b"1 0 0 rg 0 0 595 421 re f")
    assert read_one(tmp_path, data) == read_one(tmp_path, data)
    image = Scan(data).draw(1, ROOM)
    assert image.getpixel((5, 790)) == (255, 0, 0)  # not blue: the points' order is PDFium's own


def picture(width: int, height: int, told: tuple[int, int]) -> bytes:
    """A PDF with a JPEG 2000 picture of this size whose dictionary tells another one."""
    stream = io.BytesIO()
    Image.new("RGB", (width, height), "red").save(stream, "JPEG2000", no_jp2=False)
    with pikepdf.open(io.BytesIO(pdf(b"595 0 0 842 0 0 cm /I Do"))) as document:
        image = document.make_stream(stream.getvalue())
        image.Type, image.Subtype, image.Filter = (
            pikepdf.Name.XObject,
            pikepdf.Name.Image,
            pikepdf.Name.JPXDecode,
        )
        image.Width, image.Height = told
        document.pages[0].Resources.XObject = pikepdf.Dictionary(I=image)
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def test_a_picture_that_lies_about_its_size_takes_no_more_memory_than_there_is() -> None:
    """36 megapixels that say that they are a hundred: decoded where there is memory, refused in a sentence where there is none."""
    data = picture(6000, 6000, (10, 10))
    paper = Scan(data)
    assert paper.draw(0, ROOM).getpixel((300, 400)) == (255, 0, 0)
    paper.close()
    with pytest.raises(Unreadable, match="Page 1 takes too much time or memory"):
        Scan(data, memory=400_000_000).draw(0, ROOM)


def test_a_process_that_ends_by_itself_is_a_sentence() -> None:
    paper = Scan(pdf(b""))
    (process,) = readers()
    assert isinstance(process, BaseProcess)
    process.kill()
    with pytest.raises(Unreadable, match="takes too much time or memory"):
        paper.draw(0, ROOM)


def test_a_process_that_does_not_start_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_process: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(spawning().Process, "start", refuse)
    with pytest.raises(Unreadable, match="the process that draws them does not start"):
        Scan(pdf(b""))


def test_too_little_memory_to_begin_with_is_no_hang() -> None:
    with pytest.raises(NotStartedError):
        Reader(memory=1_000_000, most_pages=1, waiting=lambda: None)
    assert readers() == []


def test_thousands_of_pages_are_counted_not_measured() -> None:
    with pytest.raises(Unreadable, match="The file has 3000 pages"):
        Scan(pdf(*[b""] * 3000))
    assert readers() == []


IN_A_PAGE = """
import sys
from pathlib import Path
from aryz.documents.attachments.scans import Scan
def waiting():
    print("drawing", flush=True)
if __name__ == "__main__":
    paper = Scan(Path(sys.argv[1]).read_bytes(), seconds=600)
    paper._reader._waiting = waiting
    paper.draw(0, (600, 800))
"""


def test_the_process_ends_with_its_parent(tmp_path: Path) -> None:
    """Its output is the parent's: the pipe closes when the last of them is gone, though it was inside a page without end."""
    (tmp_path / "bomb.pdf").write_bytes(endless())
    command = [sys.executable, "-c", IN_A_PAGE, str(tmp_path / "bomb.pdf")]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"drawing\n"
        parent.kill()
        parent.communicate(timeout=60)
    assert parent.returncode
