"""From drafts to kits: one for each letter that goes to a body, with the copies to read that belong to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from aryz.casebook.outlook import handed_in, matter
from aryz.documents.kit.case import Case
from aryz.documents.kit.papers import kit_papers, one_file, own_file
from aryz.model.letter import Attachments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from aryz.content.library import Library
    from aryz.content.words import Catalogue
    from aryz.model.answers import Answers
    from aryz.model.letter import Draft, Letter
    from aryz.model.pictures import Enclosure

    Read = Callable[[Draft], tuple[Enclosure, ...]]

ONE, FILES, BOTH = "one", "files", "both"
SHAPES = (ONE, FILES, BOTH)
"""A kit as one PDF, as a file for each paper, or as both."""


class KitFile(NamedTuple):
    """A file of a kit. ``number``, ``paper``: its place among single files and its short name; 0 and "": the whole kit."""

    draft: Draft
    number: int
    paper: str
    data: bytes


def make_kits(
    library: Library,
    answers: Answers,
    drafts: Sequence[Draft],
    *,
    words: Catalogue,
    today: date,
    shape: str,
    read: Read,
) -> Iterator[KitFile]:
    """The files of every kit, letter by letter. ``read``: gives what is attached to a letter, read and cleaned."""
    going = handed_in(drafts)
    for draft in going:
        beside = tuple(each for each in drafts if each not in going and matter(each) == matter(draft))
        enclosures = as_listed(draft.letter, read(draft))
        case = Case(library, words, answers, draft, beside, enclosures, today)
        yield from _files(case, shape)


def as_listed(letter: Letter, enclosures: Sequence[Enclosure]) -> tuple[Enclosure, ...]:
    """The person's papers (numbered as the answers name them) with the numbers that they have in the letter's list, where what
    the law wants attached stands first."""
    block = next((each for each in letter.blocks if isinstance(each, Attachments)), None)
    places = {
        key: number
        for number, item in enumerate(block.items if block else (), 1)
        for run in item
        for key in run.of
    }
    return tuple(
        msgspec.structs.replace(each, number=places.get(f"attachments.{each.number}", each.number))
        for each in enclosures
    )


def _files(case: Case, shape: str) -> Iterator[KitFile]:
    papers = kit_papers(case)
    if shape != FILES:
        yield KitFile(case.draft, 0, "", one_file(case, papers))
    if shape != ONE:
        for number, paper in enumerate(papers, 1):
            yield KitFile(case.draft, number, paper.name, own_file(case, paper))
