"""The window (PySide6). It knows the order of pages; the law and the letters come from the core."""

from __future__ import annotations

import ctypes
import sys


def keep_constants() -> None:
    """Hold None, True and False for good, on Python 3.11.

    PySide6 6.12 gives them back without counting them (measured: one reference lost on every call that returns nothing), which
    is right from Python 3.12 on, where they are immortal. Before, the count runs out after some thousand calls and Python aborts.
    """
    if sys.version_info < (3, 12) and sys.implementation.name == "cpython":
        for constant in (None, True, False):
            ctypes.c_ssize_t.from_address(id(constant)).value += 1 << 40


keep_constants()
