"""A paper that is no letter (a report, a sheet of sources), as the typed blocks of letters: every writer of pages takes both."""

from __future__ import annotations

import msgspec

from aryz.model.country import Layout
from aryz.model.letter import AnyBlock


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """``title``: for the file's metadata; ``language``: of its words."""

    title: str
    language: str
    blocks: tuple[AnyBlock, ...]
    layout: Layout
