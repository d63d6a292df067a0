"""Characters that must not reach a page: refused with their place, never dropped in silence. Text is made NFC."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from aryz.interview.checks import EDITS, LONG_ANSWERS, LONGEST_EDIT
from aryz.model.base import Fault, Message, message
from aryz.model.kinds import Question

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.model.answers import Values
    from aryz.model.kinds import Interview

_DIRECTION = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
_BAD = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff{_DIRECTION}"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
_TURNS = re.compile(f"[{_DIRECTION}]")
_AROUND_ENDS = re.compile("[ ]*\n[ ]*")
_BLANK_LINES = re.compile("\n{3,}")
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028]")
DEFAULT_LENGTH = Question(id="", type="", label="").max_length
"""Characters that an answer may have where its question says nothing."""


def cleaned(values: Values) -> Values:
    """The values without outer blanks, with one kind of line end, plain blanks for tabs, and letters composed (NFC)."""
    made = {key: _clean(text) for key, text in values.items()}
    return {key: text for key, text in made.items() if text}


def _clean(text: str) -> str:
    text = text.strip()
    if not text.isprintable():
        text = _LINE_ENDS.sub("\n", text).replace("\u2029", "\n\n").replace("\t", " ")
        text = _BLANK_LINES.sub("\n\n", _AROUND_ENDS.sub("\n", text))
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def check_text(values: Values, interview: Interview) -> tuple[Fault, ...]:
    """A fault for each answer with a character that cannot be printed, or with too many characters."""
    return tuple(_faults(values, interview))


def _faults(values: Values, interview: Interview) -> Iterator[Fault]:
    for key, text in values.items():
        found = _BAD.search(text)
        if found:
            yield Fault(key, _refusal(text, found.start()))
        limit = max_length(key, interview)
        if len(text) > limit:
            yield Fault(key, message(
                "This text is too long: {length} characters. At most {limit} are possible. Make it shorter.",
                length=len(text), limit=limit,
            ))  # fmt: skip


def max_length(key: str, interview: Interview) -> int:
    """How many characters the answer ``key`` may have: as its question says (``earlier.2.to`` asks ``earlier.1.to`` too)."""
    if key in LONG_ANSWERS or key.startswith(EDITS):
        return LONG_ANSWERS.get(key, LONGEST_EDIT)
    parts = key.split(".")
    plain = ".".join(part for part in parts if not part.isdecimal())
    first = ".".join("1" if part.isdecimal() else part for part in parts)
    for name in (key, first, plain):
        if name in interview.questions:
            return interview.questions[name].max_length
    return DEFAULT_LENGTH


def _refusal(text: str, place: int) -> Message:
    code = f"U+{ord(text[place]):04X}"
    if _TURNS.match(text[place]):
        return message(
            "Character {place} is invisible and can turn the direction of the text ({code}). Delete it, or type the text again.",
            place=place + 1, code=code,
        )  # fmt: skip
    return message(
        "Character {place} is a control character that cannot be printed ({code}). Delete it, or type the text again.",
        place=place + 1, code=code,
    )  # fmt: skip
