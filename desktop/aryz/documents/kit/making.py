"""From drafts to kits: one for each letter that goes to a body, with the copies to read that belong to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from aryz.casebook.outlook import handed_in, matter
from aryz.documents.kit.case import Case
from aryz.documents.kit.papers import kit_papers, one_file, own_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from aryz.content.library import Library
    from aryz.content.words import Catalogue
    from aryz.model.answers import Answers
    from aryz.model.letter import Draft
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
    """The files of every kit, letter by letter. ``read``: gives what is attached to a letter, read, cleaned, and numbered as the
    letter lists it."""
    going = handed_in(drafts)
    for draft in going:
        beside = tuple(each for each in drafts if each not in going and matter(each) == matter(draft))
        case = Case(library, words, answers, draft, beside, read(draft), today)
        yield from _files(case, shape)


def _files(case: Case, shape: str) -> Iterator[KitFile]:
    papers = kit_papers(case)
    if shape != FILES:
        yield KitFile(case.draft, 0, "", one_file(case, papers))
    if shape != ONE:
        for number, paper in enumerate(papers, 1):
            yield KitFile(case.draft, number, paper.name, own_file(case, paper))
