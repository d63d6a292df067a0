"""What is in the letter, counted: the inventory of enclosures (on the post's form where it has one), the list of attachments."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from aryz.documents.kit.envelope import recipient_address
from aryz.documents.paper import Paper
from aryz.documents.shown import plain
from aryz.model.country import Layout
from aryz.model.letter import Attachments, Closing, Paragraph, Receipt, Run, Table, Title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aryz.documents.kit.case import Case
    from aryz.model.letter import AnyBlock, Runs

LAYOUT = Layout(
    margin_left=25, margin_right=15, margin_top=20, margin_bottom=20, body_size=11, leading=14.5, first_line_indent=0
)  # fmt: skip
ONE = "1"
_MARK_LINES = 5
"""Room for a stamp, in lines."""


class Row(NamedTuple):
    """One paper, and its sheets as far as they were counted."""

    name: str
    sheets: int | None


def rows(case: Case, pages: int) -> tuple[Row, ...]:
    """The letter with its ``pages`` (each a sheet of its own), then everything that its list of attachments names."""
    return (Row(letter_name(case), pages), *_attached(case))


def letter_name(case: Case) -> str:
    """The kind of paper that the letter is, as it stands at its head."""
    title = next((block for block in case.letter.blocks if isinstance(block, Title)), None)
    return " ".join(part for part in (plain(title.runs), plain(title.subtitle)) if part) if title else ""


def _attached(case: Case) -> Iterator[Row]:
    """The items of the letter's list; of a paper that was read its title and its sheets."""
    block = next((each for each in case.letter.blocks if isinstance(each, Attachments)), None)
    read = {each.number: each for each in case.enclosures}
    for number, item in enumerate(block.items if block else (), 1):
        paper = read.get(number)
        yield Row(paper.title, len(paper.sheets)) if paper else Row(plain(item), None)


def inventory(case: Case, pages: int) -> Paper:
    """The inventory: on the post's form where the country's post has one, else a plain list with date and signature."""
    form = case.post.channel.inventory if case.post else None
    words, listed = case.kit, rows(case, pages)
    head = _title(words.inventory, words.form.format(form=form.form) if form else "")
    blocks = (
        (head, _whom(case), _table(case, listed), *_signed(case))
        if form is None
        else (head, _whither(case), _form_table(case, listed), *_form_end(case))
    )
    return Paper(title=words.inventory, language=case.letter.language, blocks=blocks, layout=LAYOUT)


def contents(case: Case) -> Paper:
    """The list of attachments that stands before their sheets."""
    listed = tuple(Row(each.title, len(each.sheets)) for each in case.enclosures)
    numbers = tuple(each.number for each in case.enclosures)
    blocks = (_title(case.kit.contents), _table(case, listed, numbers))
    return Paper(title=case.kit.contents, language=case.letter.language, blocks=blocks, layout=LAYOUT)


def _title(text: str, under: str = "") -> Title:
    return Title(id="title", runs=(Run(text),), subtitle=(Run(under),) if under else ())


def _whom(case: Case) -> Paragraph:
    return Paragraph(
        id="recipient", runs=(Run(f"{case.kit.recipient}: "), case.office_name(case.letter.language))
    )


def _whither(case: Case) -> Receipt:
    """To whom, and to which address: the post compares it with the envelope."""
    address = recipient_address(case)
    lines = (
        (Run(f"{case.kit.recipient}: "), case.office_name(case.letter.language)),
        (Run(f"{case.kit.address}: {address}".rstrip()),),
    )
    return Receipt(id="recipient", lines=lines)


def _cells(*texts: str) -> tuple[Runs, ...]:
    return tuple((Run(text),) if text else () for text in texts)


def _table(case: Case, listed: Sequence[Row], numbers: Sequence[int] = ()) -> Table:
    """Number, paper, sheets; what nobody counted stays open, and then the sum too."""
    words = case.kit
    counts = [row.sheets for row in listed]
    total = "" if None in counts else str(sum(count or 0 for count in counts))
    body = (
        _cells(f"{number}", row.name, _figure(row.sheets))
        for number, row in zip(numbers or range(1, len(listed) + 1), listed, strict=True)
    )
    head = _cells(words.number, words.paper, words.sheets)
    return Table(id="papers", rows=(head, *body, _cells("", words.total, total)))


def _form_table(case: Case, listed: Sequence[Row]) -> Table:
    """Number, paper with its sheets, quantity, declared value: written by hand, or a dash where none is declared."""
    words = case.kit
    body = (
        _cells(f"{number}", _with_sheets(case, row), ONE, "") for number, row in enumerate(listed, start=1)
    )
    head = _cells(words.number, words.paper, words.items, words.value)
    return Table(id="papers", rows=(head, *body, _cells("", words.total, str(len(listed)), "")))


def _with_sheets(case: Case, row: Row) -> str:
    if row.sheets is None:
        return row.name
    return case.language.phrases["attachment-sheets"].format(title=row.name, n=row.sheets)


def _figure(count: int | None) -> str:
    return "" if count is None else str(count)


def _signed(case: Case) -> Iterator[AnyBlock]:
    """Date, line, name, as the letter ends; a list is signed by hand."""
    for block in case.letter.blocks:
        if isinstance(block, Closing):
            yield msgspec.structs.replace(block, picture=None)


def _form_end(case: Case) -> Iterator[AnyBlock]:
    words = case.kit
    yield Paragraph(id="corrections", runs=(Run(words.corrections),))
    yield Receipt(id="signatures", lines=((Run(words.sender_signs),), (Run(words.clerk_signs),)))
    room = "\n\u00a0" * _MARK_LINES
    yield Receipt(id="postmark", lines=((Run(words.postmark + room),),), width=80)
