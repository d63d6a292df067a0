"""What all records share: immutability, strictness, texts in several languages, messages to a person."""

from __future__ import annotations

from typing import Any

import msgspec

Words = dict[str, str]
"""One text in several languages: language code -> text."""


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An immutable record; unknown keys in a file are an error, never ignored."""


class Message(msgspec.Struct, frozen=True):
    """A sentence for a person: an English message id with ``{fields}`` and what fills them.

    The faces translate it (``content.words.Catalogue.say``); the core never formats sentences itself.
    """

    text: str
    values: dict[str, str] = msgspec.field(default_factory=dict)

    def in_english(self) -> str:
        """The sentence in English, for logs and tests."""
        return self.text.format(**self.values) if self.values else self.text


def message(text: str, **values: object) -> Message:
    """A :class:`Message`; ``text`` must be a literal, so that the catalogue's extraction finds it."""
    return Message(text, {key: str(value) for key, value in values.items()})


class Fault(msgspec.Struct, frozen=True):
    """One thing wrong with what a person gave: where (file, field: a dotted key) and what to do."""

    field: str
    message: Message
    file: str = ""


class AryzError(Exception):
    """Anything that ends in a clear sentence instead of a result."""

    def __init__(self, said: Message, *more: Any) -> None:
        super().__init__(said.in_english(), *more)
        self.message = said


class InputError(AryzError):
    """The input is wrong (exit code 1): every fault found, none silently mended."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(faults[0].message)
        self.faults = faults

    def __str__(self) -> str:
        return "; ".join(f"{fault.field}: {fault.message.in_english()}" for fault in self.faults)


class ContentError(AryzError):
    """templates/ or locales/ is broken (exit code 3): the file and the place in it."""
