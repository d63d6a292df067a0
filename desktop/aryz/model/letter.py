"""A letter as typed blocks: every answer, demand and citation in it knows where it came from."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec

from aryz.model.base import Message, Words
from aryz.model.country import Layout
from aryz.model.evidence import Grade
from aryz.model.pictures import Picture


class LetterRole(StrEnum):
    """What a page is for: handed in, or read at home beside the one handed in."""

    FILING = "filing"
    READING = "reading"


class Citation(msgspec.Struct, frozen=True):
    """What a run of text cites: the act, the provisions that were printed, and the worst grade among them."""

    act: str
    provisions: tuple[str, ...]
    grade: Grade


class Run(msgspec.Struct, frozen=True):
    """A stretch of text. ``of``: the answers (dotted keys) it came from; ``cites``; ``limit``: the time limit it states; ``lang``: where it differs from the letter's."""

    text: str
    of: tuple[str, ...] = ()
    cites: tuple[Citation, ...] = ()
    limit: str = ""
    lang: str = ""
    bold: bool = False


Runs = tuple[Run, ...]


class Block(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """The base of all blocks; ``id`` is stable across languages."""

    id: str = ""


class Notice(Block, frozen=True, kw_only=True):
    """What stands above everything: "Reading copy: this body accepts …"."""

    runs: Runs


class Addressee(Block, frozen=True, kw_only=True):
    """To whom: one line each."""

    lines: tuple[Runs, ...]


class Sender(Block, frozen=True, kw_only=True):
    """From whom: one labelled line each."""

    lines: tuple[Runs, ...]


class Title(Block, frozen=True, kw_only=True):
    """The kind of paper, and the line under it."""

    runs: Runs
    subtitle: Runs = ()


class Paragraph(Block, frozen=True, kw_only=True):
    """A paragraph of running text. ``heading``: set bold, kept with what follows."""

    runs: Runs
    heading: bool = False


class Demand(Block, frozen=True, kw_only=True):
    """A numbered demand; ``right`` is the id of the right it uses ("" for the person's own wish)."""

    number: int
    runs: Runs
    right: str = ""


class Demands(Block, frozen=True, kw_only=True):
    """The numbered demands of a letter, with the sentence that introduces them and the one that ends them (Kazakh and Kyrgyz put the verb there)."""

    items: tuple[Demand, ...]


class Items(Block, frozen=True, kw_only=True):
    """A list that is not of demands. ``ticks``: each item with an empty square before it, to be ticked when it is done."""

    items: tuple[Runs, ...]
    numbered: bool = False
    ticks: bool = False


class Table(Block, frozen=True, kw_only=True):
    """A small table; the first row is the header. ``widths``: of the columns, to one another; () lets their words decide.
    ``right``: the columns (from 0) that are set flush right: amounts, counts."""

    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[float, ...] = ()
    right: tuple[int, ...] = ()


class Attachments(Block, frozen=True, kw_only=True):
    """What is attached, numbered."""

    heading: Runs
    items: tuple[Runs, ...]


class Closing(Block, frozen=True, kw_only=True):
    """Date, line for the signature with its word below, and the name. ``picture``: a signature drawn or photographed, above the line."""

    date: Runs
    signature_label: str
    name: Runs
    picture: Picture | None = None


class Receipt(Block, frozen=True, kw_only=True):
    """The block in which the body marks that it received the paper: one line each."""

    lines: tuple[Runs, ...]


class Frame(Block, frozen=True, kw_only=True):
    """Lines in a frame, such as an address for an envelope. ``heading``: small, above them ("To"); ``width``: of the frame in
    millimetres, 0 for the whole text's; ``right``: it stands at the right edge; ``scale``: of the lines to the body's size."""

    lines: tuple[Runs, ...]
    heading: Runs = ()
    width: float = 0
    right: bool = False
    scale: float = 1


AnyBlock = (
    Notice
    | Addressee
    | Sender
    | Title
    | Paragraph
    | Demands
    | Items
    | Table
    | Attachments
    | Closing
    | Receipt
    | Frame
)


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """One letter to one body in one language, ready for any writer of documents.

    ``title``: for the file's metadata: the kind of letter and the body, never a person's name.
    """

    kind: str
    country: str
    system: str
    language: str
    role: LetterRole
    title: str
    blocks: tuple[AnyBlock, ...]
    layout: Layout


class Warned(msgspec.Struct, frozen=True):
    """A warning about a draft: the ``id`` of its kind, and a sentence, or the message id of a fact's words (a caution's)."""

    id: str
    message: Message = Message("")
    fact: str = ""
    names: Words = {}
    """The names of the body that the sentence speaks of, by language: what fills ``{name}`` on the screen."""


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A letter with what the faces need to know of it. ``body``: id, "" for a body that the person named; ``limit``: id of the
    time limit of the answer, "" where none is known; ``grade``: the worst grade printed."""

    letter: Letter
    case: str
    date: date
    body: str
    body_name: Words
    limit: str
    grade: Grade
    warnings: tuple[Warned, ...] = ()
