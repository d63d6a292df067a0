"""Papers that are no letters, for every writer of pages: typed blocks as letters have them, and sheets that are pictures."""

from __future__ import annotations

import msgspec

from aryz.model.country import Layout
from aryz.model.letter import AnyBlock, Letter
from aryz.model.pictures import Enclosure

SHEET_LAYOUT = Layout(
    margin_left=20, margin_right=10, margin_top=9, margin_bottom=10, body_size=10, leading=13
)
"""Room at the left to file or stitch the sheets."""


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """``title``: for the file's metadata; ``language``: of its words."""

    title: str
    language: str
    blocks: tuple[AnyBlock, ...]
    layout: Layout


class Sheets(msgspec.Struct, frozen=True, kw_only=True):
    """The sheets of an attached paper, a page each. ``stamps``: for each sheet what is printed above it ("Attachment 2, sheet 1 of 3");
    ``language``: of the stamps and the title; ``title``: of the bookmark, where it is not the enclosure's."""

    enclosure: Enclosure
    language: str
    stamps: tuple[str, ...]
    title: str = ""
    layout: Layout = SHEET_LAYOUT

    def __post_init__(self) -> None:
        if len(self.stamps) != len(self.enclosure.sheets):
            raise ValueError("Sheets need as many stamps as the enclosure has sheets.")


Part = Letter | Paper | Sheets
"""What a bundle is made of."""
