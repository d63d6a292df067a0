"""What a person typed, as the casebook keeps it."""

from __future__ import annotations

import unicodedata


def cleaned(text: str) -> str:
    """The text without control signs, which the casebook does not keep, and without blanks around it; line ends stay."""
    return "".join(
        sign for sign in text if sign == "\n" or unicodedata.category(sign) not in ("Cc", "Cs")
    ).strip()
