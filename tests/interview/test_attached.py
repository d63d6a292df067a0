"""What is said of a paper to attach: its sheets, what is hidden on it, its place among the others."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aryz.content.library import load_library
from aryz.content.paths import data_root
from aryz.interview.answers_file import load_answers
from aryz.interview.attached import Box, arranged, check_detail, papers, read_box, write_box
from aryz.interview.validation import check_answers
from aryz.interview.values import flatten

shares = st.floats(0, 0.98)


@pytest.mark.parametrize(
    ("key", "text", "right"),
    [
        ("attachments.1.sheets", "3", True), ("attachments.1.sheets", "0", False), ("attachments.1.sheets", "3.5", False),
        ("attachments.1.sheets", "٣", False), ("attachments.1.identity", "yes", True), ("attachments.1.identity", "no", False),
        ("attachments.1.hide.1", "1 0.1 0.25 0.3 0.05", True), ("attachments.1.hide.1", "1 0 0 1 1", True),
        ("attachments.1.hide.1", "0 0 0 1 1", False), ("attachments.1.hide.1", "1 0.5 0 0.6 1", False),
        ("attachments.1.hide.1", "1 0 0 0 1", False), ("attachments.1.hide.1", "1 0,1 0 0,5 1", False),
        ("attachments.1.hide.1", "1 nan 0 1 1", False), ("attachments.1.hide.1", "1 1e9 0 1 1", False),
        ("attachments.1.title", "9 9 9", True), ("earlier.1.sheets", "x", True),
    ],
)  # fmt: skip
def test_what_may_be_said(key: str, text: str, right: bool) -> None:
    assert (check_detail(key, text) is None) is right


@given(st.integers(1, 999), shares, shares, st.floats(0.001, 0.02), st.floats(0.001, 0.02))
def test_a_box_that_was_written_hides_no_less(
    page: int, x: float, y: float, width: float, height: float
) -> None:
    drawn = Box(page, x, y, width, height)
    read = read_box(write_box(drawn))
    assert read is not None
    assert read.page == page
    assert read.x <= x + 1e-9
    assert read.y <= y + 1e-9
    assert read.x + read.width >= x + width - 1e-9
    assert read.y + read.height >= y + height - 1e-9
    assert read_box(write_box(read)) == read


def test_what_was_said_of_a_paper_goes_with_it() -> None:
    values = {
        "attachments.1": "a",
        "attachments.1.title": "A",
        "attachments.2": "b",
        "attachments.2.hide.1": "B",
        "x": "y",
    }
    assert arranged(values, ["b", "c"]) == {
        "attachments.1": "b",
        "attachments.1.hide.1": "B",
        "attachments.2": "c",
    }
    assert papers({"attachments.10": "j", "attachments.9": "i", "attachments.9.title": "I"}) == {
        "attachments.9": "i",
        "attachments.10": "j",
    }


def test_faults_of_papers_are_told_with_the_others() -> None:
    library = load_library()
    values = flatten(load_answers(data_root() / "templates" / "examples" / "kz-private-camera.yaml"))
    values |= {"attachments.1.title": "Чек", "attachments.2": "a.pdf", "attachments.2.sheets": "много"}
    faults = check_answers(library, values, date(2026, 11, 23))
    assert [fault.field for fault in faults] == ["attachments.2.sheets", "attachments.1"]
