"""The letter as text for a portal's field or the body of a mail: counted as the field counts, checked against what the office refuses.

The rules are data of the channel (``Channel.max_characters``, ``Channel.text_rules``); what is checked here is only how a text is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from aryz.documents.text import render_text
from aryz.model.base import Message, message
from aryz.model.bodies import TextRule
from aryz.model.letter import Closing, Receipt, Sender

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.model.bodies import Channel
    from aryz.model.letter import AnyBlock, Letter

_ADDRESSES = re.compile(r"\S+@\S+|\bhttps?://\S+|\bwww\.\S+|\b[\w-]+\.[a-z]{2,}(?:/\S*)?\b", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_ENDS = re.compile(r"[.!?…;:](?=\s|$)|\n")
_SOME = 20
"""Letters from which on a line counts: a title, a name or a number plate may be in capitals or in Latin letters."""
_MOST_CAPITALS = 0.7
_MOST_LATIN = 0.5
_LONGEST_SENTENCE = 1000
"""Characters without any end of a sentence or a line."""


class PortalText(msgspec.Struct, frozen=True, kw_only=True):
    """A text for a channel. ``characters``: as the field counts them; ``limit``: 0 where none is known.

    ``faults``: the office will not take the text as it is; ``warnings``: it may not.
    """

    text: str
    characters: int
    limit: int
    faults: tuple[Message, ...] = ()
    warnings: tuple[Message, ...] = ()

    @property
    def left(self) -> int | None:
        """How many characters are left (below 0: too many); None where no limit is known."""
        return self.limit - self.characters if self.limit else None


def portal_text(letter: Letter, channel: Channel, *, alphabet: str = "") -> PortalText:
    """The letter as text for the channel, without signature line and receipt, checked. The title stands in small letters where capitals are refused.

    ``alphabet``: all letters of the letter's language (``Language.alphabet``), to know Latin letters that do not belong.
    """
    layout = letter.layout
    blocks = tuple(online(letter))
    if TextRule.NOT_CAPITALS in channel.text_rules:
        layout = msgspec.structs.replace(layout, title_capitals=False)
    text = render_text(msgspec.structs.replace(letter, layout=layout, blocks=blocks)).rstrip("\n")
    return check_text(text, channel, alphabet=alphabet)


def online(letter: Letter) -> Iterator[AnyBlock]:
    """The blocks of a letter without what only paper needs: the line for the pen, the place where the body marks that it received it."""
    for block in letter.blocks:
        if isinstance(block, Closing):
            yield Sender(id=block.id, lines=(block.date, block.name))
        elif not isinstance(block, Receipt):
            yield block


def check_text(text: str, channel: Channel, *, alphabet: str = "") -> PortalText:
    """Count and check a text that a person may have changed; cheap enough to be done at every key."""
    limit = channel.max_characters
    return PortalText(
        text=text,
        characters=count(text),
        limit=limit,
        faults=tuple(_faults(text, channel, alphabet)),
        warnings=tuple(_warnings(text, limit)),
    )


def count(text: str) -> int:
    """The length of a text as a field of a web page counts it (HTML Living Standard, 4.10.18.3: code units of UTF-16,
    a line end being one)."""
    return len(text.replace("\r\n", "\n").encode("utf-16-le", "surrogatepass")) // 2


def _faults(text: str, channel: Channel, alphabet: str) -> Iterator[Message]:
    limit, length = channel.max_characters, count(text)
    if limit and length > limit:
        yield message(
            "The text has {length} characters; the field takes {limit}. Shorten it by {over}, or send the letter as a file.",
            length=length,
            limit=limit,
            over=length - limit,
        )
    for rule in channel.text_rules:
        yield from _RULES[rule](text, alphabet)


def _warnings(text: str, limit: int) -> Iterator[Message]:
    """A field may count a line end as two characters."""
    length = count(text)
    if limit and length <= limit < length + text.count("\n"):
        yield message(
            "The text fits only just: {length} of {limit} characters. Some fields count every line end as two; shorten it by {over}.",
            length=length,
            limit=limit,
            over=length + text.count("\n") - limit,
        )


def _lines(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each line that has enough letters to be judged, with its words; addresses of the web and of mail are left out."""
    for line in text.splitlines():
        words = _WORDS.findall(_ADDRESSES.sub(" ", line))
        if sum(map(len, words)) >= _SOME:
            yield line, words


def _not_capitals(text: str, _alphabet: str) -> Iterator[Message]:
    for line, words in _lines(text):
        letters = [sign for sign in "".join(words) if sign.upper() != sign.lower()]
        if letters and sum(map(str.isupper, letters)) / len(letters) > _MOST_CAPITALS:
            yield message(
                "This office does not take a text in capital letters. Write in small letters: “{start}”.",
                start=_start(line),
            )
            return


def _no_latin(text: str, alphabet: str) -> Iterator[Message]:
    if _LATIN.search(alphabet):
        return
    for line, words in _lines(text):
        letters = "".join(words)
        if len(_LATIN.findall(letters)) / len(letters) > _MOST_LATIN:
            yield message(
                "This office does not take a text in Latin letters. Write it in the letters of its language: “{start}”.",
                start=_start(line),
            )
            return


def _sentences(text: str, _alphabet: str) -> Iterator[Message]:
    for sentence in _ENDS.split(text):
        if len(sentence) > _LONGEST_SENTENCE:
            yield message(
                "This office wants a text that is divided into sentences. Put full stops after “{start}”.",
                start=_start(sentence.strip()),
            )
            return


def _start(text: str) -> str:
    """The first words of a line, so that it can be found."""
    return text if len(text) <= 2 * _SOME else f"{text[: 2 * _SOME].rstrip()}…"


_RULES = {
    TextRule.NOT_CAPITALS: _not_capitals,
    TextRule.NO_LATIN: _no_latin,
    TextRule.SENTENCES: _sentences,
}
