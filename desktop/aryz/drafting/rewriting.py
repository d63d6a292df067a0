"""The person's own wording in the place of the template's: what it still says of answers and of the law keeps its mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from aryz.drafting.values import PARAGRAPH
from aryz.model.letter import Demands, Items, Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aryz.model.letter import AnyBlock, Runs

DEMANDS = "demands/"
"""What the id of a demand begins with where it is edited."""
LONG, ENOUGH = 8, 0.5
"""An answer of so many words still stands where this share of them does: a misprint may be mended."""
_WORD = re.compile(r"\w+")
_BLANK = re.compile(r"\s+")


def part_ids(blocks: Sequence[AnyBlock]) -> dict[str, str]:
    """The parts that a person can rewrite: id -> the text as it stands, in the letter's order. Paragraphs of one id are one part."""
    found: dict[str, str] = {}
    for block in blocks:
        if isinstance(block, Paragraph):
            text = _plain(block.runs)
            found[block.id] = f"{found[block.id]}{PARAGRAPH}{text}" if block.id in found else text
        elif isinstance(block, Items):
            found[block.id] = "\n".join(_plain(item) for item in block.items)
        elif isinstance(block, Demands):
            found |= {f"{DEMANDS}{each.id}": _plain(each.runs) for each in block.items}
    return found


def _plain(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def rewritten(blocks: Sequence[AnyBlock], part: str, text: str, key: str) -> tuple[AnyBlock, ...]:
    """The blocks with ``text`` in the place of the part; its runs come from the answer ``key``.

    In a paragraph a blank line begins a new one, in a list each line is an item, a demand stays one paragraph.
    """
    made: list[AnyBlock] = []
    done = False
    for block in blocks:
        if isinstance(block, Demands) and part.startswith(DEMANDS):
            made.append(_with_demand(block, part.removeprefix(DEMANDS), text, key))
        elif block.id != part or not isinstance(block, Paragraph | Items):
            made.append(block)
        elif not done:
            done = True
            made += _own(block, _said(blocks, part), text, key)
    return tuple(made)


def _said(blocks: Sequence[AnyBlock], part: str) -> tuple[Run, ...]:
    """The runs of the part as the template has it."""
    found: list[Run] = []
    for block in blocks:
        if block.id == part and isinstance(block, Paragraph):
            found += block.runs
        elif block.id == part and isinstance(block, Items):
            found += (run for item in block.items for run in item)
    return tuple(found)


def _own(block: Paragraph | Items, said: Sequence[Run], text: str, key: str) -> Iterator[AnyBlock]:
    if isinstance(block, Items):
        lines = (line for line in text.split("\n") if line.strip())
        yield msgspec.structs.replace(block, items=tuple(carried(line, said, key) for line in lines))
        return
    for number, part in enumerate(each for each in text.split(PARAGRAPH) if each.strip()):
        yield Paragraph(
            id=block.id, runs=carried(part, said, key, whole=text), heading=block.heading and not number
        )


def _with_demand(block: Demands, demand: str, text: str, key: str) -> Demands:
    line = text.replace(PARAGRAPH, "\n")
    items = (
        msgspec.structs.replace(each, runs=carried(line, each.runs, key)) if each.id == demand else each
        for each in block.items
    )
    return msgspec.structs.replace(block, items=tuple(items))


def carried(text: str, said: Sequence[Run], key: str, whole: str = "") -> Runs:
    """``text`` as runs of the answer ``key``; a stretch that the template had from an answer, the law or another language keeps that.

    ``whole``: the text that a long answer may be spread over, where ``text`` is only a paragraph of it.
    """
    places = _places(text, said)
    found = (key, *_retold(whole or text, said, [run for _start, _end, run in places]))
    runs: list[Run] = []
    at = 0
    for start, end, run in places:
        runs.append(Run(text[at:start], of=found))
        kept = tuple(dict.fromkeys((key, *run.of)))
        runs.append(msgspec.structs.replace(run, text=text[start:end], of=kept))
        at = end
    runs.append(Run(text[at:], of=found))
    return tuple(run for run in runs if run.text)


def _places(text: str, said: Sequence[Run]) -> list[tuple[int, int, Run]]:
    """Where the marked runs of the template stand word for word, in the text's order; none inside another."""
    taken: list[tuple[int, int, Run]] = []
    marked = [
        run for run in said if run.text.strip() and (run.of or run.cites or run.limit or run.lang or run.bold)
    ]
    for run in sorted(marked, key=lambda run: -len(run.text)):
        for found in _pattern(run.text).finditer(text):
            start, end = found.span()
            if all(end <= other[0] or other[1] <= start for other in taken):
                taken.append((start, end, run))
                break
    return sorted(taken, key=lambda place: place[:2])


def _pattern(text: str) -> re.Pattern[str]:
    """Finds a text whatever its blanks are and however its first letter is written, never inside a word."""
    words = r"\s+".join(re.escape(word) for word in _BLANK.split(text.strip()))
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def _retold(text: str, said: Sequence[Run], placed: Sequence[Run]) -> Iterator[str]:
    """The answers whose long text stands there with changes. A reference to law is never taken for another one."""
    here = words_of(text)
    for run in said:
        if run.of and not run.cites and run not in placed:
            theirs = words_of(run.text)
            if len(theirs) >= LONG and len(theirs & here) >= ENOUGH * len(theirs):
                yield from run.of


def words_of(text: str) -> frozenset[str]:
    """The words of a text, without their order and their capitals."""
    return frozenset(_WORD.findall(text.casefold()))
