"""Where a person's own data lie unless they say otherwise: the casebook, and a lawyer's own facts."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "ARYZ_DATA"
"""What names another folder: the portable copy on a stick sets it, so that nothing stays on a borrowed computer."""


def own_folder() -> Path:
    """The person's folder of program data on this system, or the one that ARYZ_DATA names. Nothing is written there unasked."""
    from platformdirs import user_data_path  # noqa: PLC0415 - most commands keep nothing

    told = os.environ.get(VARIABLE)
    return Path(told).absolute() if told else user_data_path("aryz", appauthor=False)
