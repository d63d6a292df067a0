"""How long a passphrase would hold: an honest estimate, not a promise."""

from __future__ import annotations

import re
from functools import lru_cache
from math import log10
from typing import NamedTuple

GUESSES_A_SECOND = 10_000
"""What one strong computer tries against 256,000 rounds of PBKDF2-SHA512; whoever has a hundred of them is two steps faster."""
WORD = 10_000
"""A word of a living language is one of about so many that a guesser tries first."""
_STEPS = (6, 8, 10, 12)
"""Powers of ten of the guesses at which the score rises: seconds, hours, days to weeks, years."""
_BEYOND_LATIN = re.compile(r"[^\W\d_a-zA-Z]{3,}")
_LOOKED_AT = 72
"""Characters that zxcvbn takes."""


class Strength(NamedTuple):
    """``score`` 0 (falls at once) to 4 (holds for years); ``seconds`` that one strong computer needs, at most half of them on average."""

    score: int
    guesses: float
    seconds: float


@lru_cache(maxsize=1)
def _zxcvbn() -> object:
    from zxcvbn import zxcvbn  # noqa: PLC0415 - its word lists are loaded where a passphrase is chosen

    return zxcvbn


def strength(passphrase: str) -> Strength:
    """The estimate. zxcvbn knows English words alone, so a word in another script counts as one of :data:`WORD`."""
    if not passphrase:
        return Strength(0, 0.0, 0.0)
    measure = _zxcvbn()
    guesses = float(measure(passphrase[:_LOOKED_AT])["guesses"])  # type: ignore[operator]
    words = {found.casefold() for found in _BEYOND_LATIN.findall(passphrase)}
    if words:
        rest = "".join(_BEYOND_LATIN.split(passphrase)).replace(" ", "")
        known = float(measure(rest[:_LOOKED_AT])["guesses"]) if rest else 1.0  # type: ignore[operator]
        guesses = min(guesses, WORD ** len(words) * known)
    score = sum(log10(max(guesses, 1)) >= step for step in _STEPS)
    return Strength(score, guesses, guesses / GUESSES_A_SECOND)
