"""What a terminal is given: text alone. A note, a name or a foreign file may hold signs that move its cursor, recolour it or turn its lines."""

from __future__ import annotations

import re

_COMMANDS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def shown(text: str) -> str:
    """The text with a sign of replacement for each character that a terminal would obey instead of show."""
    return _COMMANDS.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n"))


def escaped(json: str) -> str:
    """JSON that means the same and holds no such character."""
    return _COMMANDS.sub(lambda found: f"\\u{ord(found[0]):04x}", json)
