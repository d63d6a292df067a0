"""Bookmarks (ISO 32000-1, 12.3.3): a flat list, one for each paper of a bundle."""

from __future__ import annotations

from typing import NamedTuple

from aryz.documents.pdf.metadata import said
from aryz.documents.pdf.objects import Writer


class Bookmark(NamedTuple):
    """``page``: where it leads, from 0."""

    title: str
    page: int


def write_outline(writer: Writer, marks: list[Bookmark], pages: list[int]) -> int:
    """Write the bookmarks (at least one); `pages`: the numbers of the pages' objects. Returns the number of the outline."""
    root = writer.reserve()
    numbers = [writer.reserve() for _ in marks]
    for index, (mark, number) in enumerate(zip(marks, numbers, strict=True)):
        before = f" /Prev {numbers[index - 1]} 0 R" if index else ""
        after = f" /Next {numbers[index + 1]} 0 R" if index + 1 < len(marks) else ""
        leads = f"/Dest [{pages[mark.page]} 0 R /Fit]"
        writer.put(number, f"<< /Title {said(mark.title)} /Parent {root} 0 R{before}{after} {leads} >>")
    ends = f"/First {numbers[0]} 0 R /Last {numbers[-1]} 0 R /Count {len(numbers)}"
    writer.put(root, f"<< /Type /Outlines {ends} >>")
    return root
