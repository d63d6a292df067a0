"""The papers of one kit in their order, and the files they become: one PDF, or a file for each paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from aryz.documents.kit import guide
from aryz.documents.kit.copies import second_copy, to_hand_in
from aryz.documents.kit.envelope import envelope
from aryz.documents.kit.listing import contents, inventory
from aryz.documents.paper import Sheets
from aryz.documents.pdf import render_bundle, render_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.documents.kit.case import Case
    from aryz.documents.paper import Paper, Part
    from aryz.model.letter import Letter
    from aryz.model.pictures import Enclosure

HOW_TO = "how-to"
COPIES = 2
"""Of an inventory: one travels, one stays."""


class KitPaper(NamedTuple):
    """One paper of a kit: its short English name for file names, and what it is made of."""

    name: str
    parts: tuple[Part, ...]


def kit_papers(case: Case) -> tuple[KitPaper, ...]:
    """How to file it, the letter, its second copy, the inventory twice, the addresses, the copies to read, the attachments.

    What has no use is left out: of a letter that must be translated first its second copy and the inventory, which count its
    sheets; inventory and addresses where no post counts.
    """
    papers = tuple(_papers(case))
    page = guide.guide(case, [each.name for each in papers])
    return (KitPaper(HOW_TO, (page,)), *papers)


def _papers(case: Case) -> Iterator[KitPaper]:
    letter = to_hand_in(case.letter)
    yield KitPaper(guide.LETTER, (letter,))
    if case.filed:
        yield KitPaper(guide.SECOND, (second_copy(case.letter, case.kit),))
    if case.post is not None:
        if case.filed:
            yield KitPaper(guide.INVENTORY, tuple(_inventories(case, letter)))
        yield KitPaper(guide.ENVELOPE, (envelope(case),))
    for each in case.reading:
        yield KitPaper(guide.READING, (to_hand_in(each.letter),))  # nobody marks a receipt on it
    if case.enclosures:
        yield KitPaper(guide.ATTACHED, (contents(case), *(_sheets(case, each) for each in case.enclosures)))


def _inventories(case: Case, letter: Letter) -> Iterator[Paper]:
    listed = inventory(case, render_pdf(letter, case.library.fonts).pages)
    for copy in range(1, COPIES + 1):
        yield msgspec.structs.replace(listed, title=f"{listed.title} {copy} / {COPIES}")


def _sheets(case: Case, enclosure: Enclosure) -> Sheets:
    count, pattern = len(enclosure.sheets), case.language.phrases["attachment-sheet"]
    stamps = tuple(
        pattern.format(number=enclosure.number, sheet=sheet, sheets=count) for sheet in range(1, count + 1)
    )
    return Sheets(enclosure=enclosure, language=case.letter.language, stamps=stamps)


def one_file(case: Case, papers: tuple[KitPaper, ...]) -> bytes:
    """The kit as one PDF, a bookmark for each of its papers; its title is the letter's."""
    parts = [part for paper in papers for part in paper.parts]
    return _pdf(case, parts, case.letter.title, case.letter.language)


def own_file(case: Case, paper: KitPaper) -> bytes:
    """One paper as a PDF of its own."""
    first = paper.parts[0]
    title = first.enclosure.title if isinstance(first, Sheets) else first.title
    return _pdf(case, list(paper.parts), title, first.language)


def _pdf(case: Case, parts: list[Part], title: str, language: str) -> bytes:
    return render_bundle(parts, case.library.fonts, title=title, language=language).pdf
