"""The papers that answers name: which key is a paper, what is said of it, and what can be wrong with that."""

from __future__ import annotations

import re
from math import ceil, floor
from typing import TYPE_CHECKING

import msgspec

from aryz.model.base import Fault, Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aryz.model.answers import Values

GROUP = "attachments"
YES = "yes"
MOST_SHEETS = 9999
"""Sheets of one paper that a letter can speak of; nobody hands in more."""
_FRACTION = r"(0(?:\.\d{1,9})?|1(?:\.0{1,9})?)"
_BOX = re.compile(rf"([1-9]\d{{0,3}}) {_FRACTION} {_FRACTION} {_FRACTION} {_FRACTION}")


_STEPS, _TINY = 10_000, 1e-6


class Box(msgspec.Struct, frozen=True):
    """What is blacked out: the page from 1; the left upper corner and the size as fractions of the page as it is shown."""

    page: int
    x: float
    y: float
    width: float
    height: float


def read_box(text: str) -> Box | None:
    """``"1 0.1 0.25 0.3 0.05"`` as a box; None if the text is none, or the box has no size or leaves the page."""
    found = _BOX.fullmatch(" ".join(text.split()))
    if found is None:
        return None
    x, y, width, height = (float(part) for part in found.groups()[1:])
    whole = width > 0 and height > 0 and x + width <= 1 + _TINY and y + height <= 1 + _TINY
    return Box(int(found[1]), x, y, width, height) if whole else None


def write_box(box: Box) -> str:
    """A box as the answers hold it; :func:`read_box` gives it back, to a ten-thousandth of the page and never smaller."""
    left, top = (floor(part * _STEPS + _TINY) for part in (box.x, box.y))
    right, bottom = (
        min(_STEPS, ceil(part * _STEPS - _TINY)) for part in (box.x + box.width, box.y + box.height)
    )
    parts = (left, top, right - left, bottom - top)
    return f"{box.page} " + " ".join(f"{part / _STEPS:.4f}".rstrip("0").rstrip(".") for part in parts)


def is_paper(key: str) -> bool:
    """Whether a key of flat answers names a paper's file."""
    group, _, rest = key.partition(".")
    number, _, last = rest.partition(".")
    return group == GROUP and number.isdecimal() and last in ("", "path")


def papers(values: Values) -> dict[str, str]:
    """Key -> path of every paper that is named, in their order."""
    named = [key for key, text in values.items() if text and is_paper(key)]
    return {key: values[key] for key in sorted(named, key=lambda key: int(key.split(".")[1]))}


def arranged(values: Values, paths: Sequence[str]) -> Values:
    """The answers about papers for these paths in this order, numbered from 1; what was said of a paper stays with it."""
    known = {path: key for key, path in reversed(papers(values).items())}
    found: Values = {}
    for number, path in enumerate(paths, 1):
        found[f"{GROUP}.{number}"] = path
        old = f"{known[path]}." if path in known else "?"
        found |= {
            f"{GROUP}.{number}.{key.removeprefix(old)}": text
            for key, text in values.items()
            if key.startswith(old)
        }
    return found


def check_detail(key: str, text: str) -> Message | None:
    """What is wrong with something said of a paper (``attachments.1.hide.2``); None if nothing is, or for other keys."""
    group, _, rest = key.partition(".")
    check = _CHECKS.get(rest.partition(".")[2].partition(".")[0]) if group == GROUP else None
    return check(text) if check else None


def nameless(values: Values) -> Iterator[Fault]:
    """A fault for each paper of which something is said and whose file is not named."""
    named = {key.split(".")[1] for key in papers(values)}
    spoken = {key.split(".")[1] for key, text in values.items() if key.startswith(f"{GROUP}.") and text}
    for number in sorted(spoken - named):
        yield Fault(f"{GROUP}.{number}", message("Name a file in the folder of the answers."))


def _check_sheets(text: str) -> Message | None:
    if text.isascii() and text.isdecimal() and 1 <= int(text) <= MOST_SHEETS:
        return None
    return message("Enter the number of sheets in digits, or leave it out: then it is counted.")


def _check_identity(text: str) -> Message | None:
    if text == YES:
        return None
    return message("Write “yes” for an identity document, and leave it out for other papers.")


def _check_box(text: str) -> Message | None:
    if read_box(text):
        return None
    return message(
        "Write what is to be blacked out as page, left, top, width and height, in parts of the page: {example}.",
        example="1 0.1 0.25 0.3 0.05",
    )


_CHECKS = {"sheets": _check_sheets, "identity": _check_identity, "hide": _check_box}
