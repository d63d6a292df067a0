"""The papers of a letter: read, checked, cleaned, blacked out, numbered. All of them, or every reason why not."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from aryz.documents.attachments import limits
from aryz.documents.attachments.kinds import Unreadable
from aryz.documents.attachments.opening import open_paper
from aryz.documents.attachments.reading import read_paper
from aryz.drafting.header import file_name, paper_title
from aryz.interview.attached import GROUP, YES, Box, read_box
from aryz.model.base import Fault, InputError, message
from aryz.model.letter import Attachments, Run
from aryz.model.pictures import Enclosure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from aryz.documents.attachments.source import Source
    from aryz.interview.paths import Picked
    from aryz.model.answers import Answers, Attachment
    from aryz.model.language import Language
    from aryz.model.letter import Letter
    from aryz.model.pictures import Picture


@dataclass(frozen=True)
class _Paper:
    """A paper that is open, its number, and what is put on its sheets."""

    number: int
    named: Attachment
    source: Source
    boxes: tuple[Box, ...]


@dataclass
class _Far:
    """How far the work is, and who is told."""

    says: Callable[[int, int], None] | None
    done: int = 0
    total: int = 1  # until all are counted: none of something

    def tell(self) -> None:
        """Say it, again or for the first time."""
        if self.says is not None:
            self.says(self.done, self.total)

    def step(self) -> None:
        """One sheet more is done."""
        self.done += 1
        self.tell()


def read_enclosures(
    attachments: Sequence[Attachment],
    folder: Path | None,
    *,
    language: Language,
    fonts: Path,
    body: str = "",
    picked: Picked | None = None,
    says: Callable[[int, int], None] | None = None,
) -> tuple[Enclosure, ...]:
    """The papers as sheets, numbered from 1 (:func:`renumbered` gives them the numbers of a letter's list).

    ``folder``: where the files lie; ``picked``: where those lie that the person picked by hand; ``language``: of the letter, for the watermark and for what a screen reader says;
    ``fonts``: the folder of the letter's fonts; ``body``: the addressee's name in its basic form, for the watermark of identity
    documents; ``says``: told the sheets that are done and all sheets, at first and after each, and the same again while a slow
    one is drawn; what it raises ends the work. InputError with every fault: its field is ``attachments.N``, its file the file's
    name. Nothing is written anywhere.
    """
    with ExitStack() as stack:
        far = _Far(says)
        papers = _opened(attachments, lambda path: read_paper(folder, path, picked), fonts, stack, far)
        far.total = sum(len(paper.source.sizes) for paper in papers)
        far.tell()
        faults: list[Fault] = []
        made: list[Enclosure] = []
        for paper in papers:
            sheets: list[Picture] = []
            with _told(paper, faults):
                for sheet in _sheets(paper, language, fonts, watermark(paper.named, language, body)):
                    sheets.append(sheet)
                    far.step()
            paper.source.close()
            made.append(Enclosure(number=paper.number, title=paper_title(paper.named), sheets=tuple(sheets)))
    if faults:
        raise InputError(*faults)
    return tuple(made)


@contextmanager
def _told(paper: _Paper, faults: list[Fault]) -> Iterator[None]:
    """What is wrong with a sheet as a fault of its paper; the other papers are read on, so that all is said at once."""
    try:
        yield
    except Unreadable as wrong:
        faults.append(Fault(f"{GROUP}.{paper.number}", wrong.message, file_name(paper.named.path)))


def watermark(named: Attachment, language: Language, body: str) -> str:
    """What stands across the sheets of an identity document: the person's own purpose, else the addressee; "" on other papers."""
    if named.identity != YES:
        return ""
    purpose = " ".join(named.purpose.split())
    if purpose:
        return language.phrases["copy-for-purpose"].format(purpose=purpose)
    pattern = language.phrases["copy-for-addressee" if body else "copy-for-letter"]
    return pattern.format(body=body)


def counted(answers: Answers, enclosures: Sequence[Enclosure]) -> Answers:
    """The answers with the number of sheets at each paper, for the letter's list of attachments."""
    papers = tuple(
        msgspec.structs.replace(paper, sheets=str(len(read.sheets)))
        for paper, read in zip(answers.attachments, enclosures, strict=True)
    )
    return msgspec.structs.replace(answers, attachments=papers)


def counted_by_look(answers: Answers, folder: Path | None, picked: Picked | None = None) -> Answers:
    """The same where no sheet is drawn: each paper of which nobody said how many sheets it has is opened and counted. One that
    cannot be read keeps its name without a number: it is no part of the letter itself."""
    papers = tuple(
        paper if paper.sheets else msgspec.structs.replace(paper, sheets=_count(paper.path, folder, picked))
        for paper in answers.attachments
    )
    return msgspec.structs.replace(answers, attachments=papers)


def _count(path: str, folder: Path | None, picked: Picked | None) -> str:
    try:
        source = open_paper(read_paper(folder, path, picked))
    except Unreadable:
        return ""
    try:
        return str(len(source.sizes))
    finally:
        source.close()


def renumbered(enclosures: Sequence[Enclosure], letter: Letter, language: Language) -> tuple[Enclosure, ...]:
    """The papers under the numbers that the letter's list gives them: papers that the letter names itself may come first."""
    numbers = _numbers(letter)
    return tuple(
        _numbered(paper, numbers.get(f"{GROUP}.{place}", paper.number), language)
        for place, paper in enumerate(enclosures, 1)
    )


def _numbers(letter: Letter) -> dict[str, int]:
    return {
        key: number
        for block in letter.blocks
        if isinstance(block, Attachments)
        for number, item in enumerate(block.items, 1)
        for run in item
        for key in run.of
    }


def _numbered(paper: Enclosure, number: int, language: Language) -> Enclosure:
    sheets = tuple(
        msgspec.structs.replace(sheet, alt=_alt(language, number, place, len(paper.sheets), paper.title))
        for place, sheet in enumerate(paper.sheets, 1)
    )
    return msgspec.structs.replace(paper, number=number, sheets=sheets)


def _alt(language: Language, number: int, sheet: int, sheets: int, title: str) -> str:
    place = language.phrases["attachment-sheet"].format(number=number, sheet=sheet, sheets=sheets)
    return language.label_pattern.format(label=place, value=title)


def _opened(
    attachments: Sequence[Attachment], read: Callable[[str], bytes], fonts: Path, stack: ExitStack, far: _Far
) -> tuple[_Paper, ...]:
    """Every paper, open; InputError with the faults of all."""
    papers: list[_Paper] = []
    faults: list[Fault] = []
    size = sheets = 0
    for number, named in enumerate(attachments, 1):
        field = f"{GROUP}.{number}"
        try:
            data = read(named.path)
            size += len(data)
            _check_all(size, limits.ALL_BYTES)
            source = open_paper(data, far.tell)
            stack.callback(source.close)
            if len(papers) >= limits.OPEN_READERS:
                source.close()
            sheets += len(source.sizes)
            _check_sheets(sheets)
        except Unreadable as wrong:
            faults.append(Fault(field, wrong.message, file_name(named.path)))
            continue
        boxes = tuple(_boxes(named, field, len(source.sizes), faults))
        faults.extend(_unwritable(named, field, fonts))
        papers.append(_Paper(number, named, source, boxes))
    if faults:
        raise InputError(*faults)
    return tuple(papers)


def _check_all(size: int, most: int) -> None:
    if size > most:
        raise Unreadable(
            message(
                "All papers together are larger than {most} megabytes. Leave out what is not needed, or scan in black and white.",
                most=most // limits.MEGABYTE,
            )
        )


def _check_sheets(sheets: int) -> None:
    if sheets > limits.ALL_SHEETS:
        raise Unreadable(
            message(
                "With this file there are {count} sheets; at most {most} can be attached to one letter. Leave out what is not needed.",
                count=sheets,
                most=limits.ALL_SHEETS,
            )
        )


def _boxes(named: Attachment, field: str, count: int, faults: list[Fault]) -> Iterator[Box]:
    """What is blacked out; a box that no page has is a fault, for somebody meant to hide something."""
    for place, text in enumerate(named.hide, 1):
        box = read_box(text)
        if box is not None and box.page <= count:
            yield box
            continue
        said = message(
            "There is nothing to black out here: the paper has {count} pages. Draw the box again.",
            count=count,
        )
        faults.append(Fault(f"{field}.hide.{place}", said, file_name(named.path)))


def _unwritable(named: Attachment, field: str, fonts: Path) -> tuple[Fault, ...]:
    """A purpose with characters that the watermark's font lacks would be a row of boxes."""
    if named.identity != YES or not named.purpose:
        return ()
    from aryz.documents.glyphs import missing_in  # noqa: PLC0415 - the fonts are read when there is something to write

    return missing_in(Run(named.purpose, of=(f"{field}.purpose",)), fonts)


def _sheets(paper: _Paper, language: Language, fonts: Path, mark: str) -> Iterator[Picture]:
    from aryz.documents.attachments.sheets import sheet  # noqa: PLC0415 - Pillow is loaded when a page is drawn

    title, count = paper_title(paper.named), len(paper.source.sizes)
    for page in range(count):
        alt = _alt(language, paper.number, page + 1, count, title)
        yield sheet(paper.source, page, paper.boxes, watermark=mark, fonts=fonts, alt=alt)
