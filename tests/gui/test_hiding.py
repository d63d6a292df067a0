"""A paper on the page where places are hidden: one process reads it, page after page, and ends when the page is left."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from aryz.gui.jobs import running
from aryz.gui.pages.hiding import HidingPage
from tests.documents.attachments.papers import endless, pdf, text_at
from tests.gui.driving import window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def test_pages_are_turned_in_one_process_that_ends_with_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(pdf(text_at(100, 700, "ONE"), text_at(100, 700, "TWO")))
    with window(qtbot) as shell:
        shell.work.set("attachments.1", "paper.pdf")
        shell.work.papers["paper.pdf"] = paper
        page = HidingPage(shell.work, "attachments.1")
        qtbot.addWidget(page)
        qtbot.waitUntil(lambda: page.sheet.text() == "Sheet 1 of 2" and not running(), timeout=20_000)
        (process,) = multiprocessing.active_children()
        page.after.click()
        qtbot.waitUntil(lambda: page.sheet.text() == "Sheet 2 of 2" and not running(), timeout=20_000)
        assert multiprocessing.active_children() == [process]
        page.leave()
        assert multiprocessing.active_children() == []


def test_leaving_ends_a_page_without_end(qtbot: QtBot, tmp_path: Path) -> None:
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(endless())
    with window(qtbot) as shell:
        shell.work.set("attachments.1", "paper.pdf")
        shell.work.papers["paper.pdf"] = paper
        page = HidingPage(shell.work, "attachments.1")
        qtbot.addWidget(page)
        qtbot.waitUntil(lambda: bool(multiprocessing.active_children()), timeout=20_000)
        page.leave()
        qtbot.waitUntil(lambda: not running() and not multiprocessing.active_children(), timeout=20_000)
        assert page.canvas.areas() == ()  # nothing of the page came after all
