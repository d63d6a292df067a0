"""How fast an installed copy shows its first window: told beside the budget, never asserted, for machines differ."""

from __future__ import annotations

import os
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from smoke.installed import SmokeError, end_window

if TYPE_CHECKING:
    from smoke.steps import Bench

ROUNDS = 3
BUDGETS = {"cold": 2.0, "warm": 0.6}
"""Seconds from the start of the program until its window is painted; cold: no file of it is in the system's memory."""


def tells_how_fast_it_starts(bench: Bench) -> None:
    """The first window, cold and warm, each several times; what is told is the median."""
    for state, budget in BUDGETS.items():
        seconds = median(_seconds(bench, cold=state == "cold") for _ in range(ROUNDS))
        over = "  OVER BUDGET" if seconds > budget else ""
        bench.say(f"first window, {state}: {seconds:.2f} s (budget {budget:g} s){over}")


def _seconds(bench: Bench, *, cold: bool) -> float:
    bench.screen.wait_until(painted=False, seconds=bench.copy.window_seconds)
    if cold:
        forget(*bench.copy.parts)
    begun = time.monotonic()
    process = bench.copy.start(language="en")
    painted = bench.screen.wait_until(
        painted=True, seconds=bench.copy.window_seconds, alive=lambda: process.poll() is None
    )
    seconds = time.monotonic() - begun
    complaints = end_window(bench.copy, process)
    if not painted:
        raise SmokeError(f"{bench.copy.name}: no window was painted in {seconds:.0f} s. {complaints}")
    return seconds


def forget(*folders: Path) -> None:
    """Let the system drop the files below these folders from its memory; no right beyond reading them is needed."""
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                handle = os.open(path, os.O_RDONLY)
                try:
                    os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
                finally:
                    os.close(handle)
