"""A person after the letters are made: the page, ready answers to the system's questions, what is said at the end."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aryz.content.words import catalogue
from aryz.gui import kit
from aryz.gui.asking import Asking
from aryz.gui.drawing import Pages
from aryz.gui.pages.kit_page import KitPage
from aryz.gui.pages.next import NextPage
from aryz.gui.pages.print_page import PrintPage
from aryz.gui.printing import new_printer
from aryz.gui.work import NEXT, Work
from tests.gui.paper import ROOT

EXAMPLES = ROOT / "templates" / "examples"


class Answering(Asking):
    """A person who has answers ready."""

    def __init__(self, place: Path) -> None:
        super().__init__(catalogue("en"))
        self.place = place

    def folder(self, _parent: QWidget) -> Path | None:
        return self.place

    def file(self, _parent: QWidget, name: str) -> Path | None:
        return self.place / name

    def printer(self, _parent: QWidget, copies: int) -> QPrinter | None:
        made = new_printer(copies)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setResolution(72)
        made.setOutputFileName(str(self.place / "printed.pdf"))
        return made


def opened(qtbot: QtBot, work: Work, name: str, place: Path | None = None) -> NextPage:
    """The page after the letters of an example were made."""
    work.open(EXAMPLES / f"{name}.yaml")
    work.jump(NEXT)
    page = NextPage(work)
    qtbot.addWidget(page)
    if place is not None:
        page.doing.asking = Answering(place)
    page.resize(1366, 720)
    kit.spread_narrow(page, False)
    page.show()
    return page


def said(page: QWidget) -> str:
    """All words of a part."""
    return "\n".join(text.text() for text in page.findChildren(kit.Text)).replace("\u00a0", " ")


def finished(qtbot: QtBot, page: NextPage | PrintPage | KitPage) -> str:
    """What the note says when the work is done."""
    qtbot.waitUntil(lambda: page.doing.job is None and page.doing.note is not None)
    assert page.doing.note is not None
    return said(page.doing.note)


def printing(qtbot: QtBot, page: NextPage, place: Path) -> PrintPage:
    """What opens when a person presses Print, with its pages drawn."""
    with qtbot.waitSignal(page.work.overlay_wanted) as asked:
        page.print_button.click()
    assert asked.args is not None
    made = asked.args[0](page.work)
    assert isinstance(made, PrintPage)
    qtbot.addWidget(made)
    made.doing.asking = Answering(place)
    made.resize(1366, 720)
    kit.spread_narrow(made, False)
    made.show()
    qtbot.waitUntil(lambda: bool(made._images))
    return made


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    document = Pages(pdf)
    count = len(document.sizes)
    document.close()
    return count
