"""`./dev bench [NAMES]`: runs every tests/bench/bench_*.py (or those whose names contain one of NAMES) and prints one table.

A bench is a module with `measure() -> Iterable[Row]` (rows.py). A module that cannot be imported here says so and is passed over.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "desktop"), str(ROOT / "packaging"), str(ROOT)]

from tests.bench.rows import Row  # noqa: E402 - the paths come first


def main(names: list[str]) -> int:
    """Print the table; returns 0 unless a name fits no bench."""
    found = [name for name in _benches() if not names or any(part in name for part in names)]
    if not found:
        print(f"No bench is called like {' '.join(names)}. There are: {', '.join(_benches())}.")
        return 2
    print(f"{'':<58}{'measured':>12}  {'budget':>12}  {'baseline':>12}  {'times':>6}")
    for name in found:
        print(f"--- {name}", flush=True)
        for row in _rows(name):
            print(_line(row), flush=True)
    return 0


def _benches() -> list[str]:
    return sorted(file.stem for file in Path(__file__).parent.glob("bench_*.py"))


def _rows(name: str) -> Iterator[Row]:
    try:
        module = importlib.import_module(f"tests.bench.{name}")
    except ImportError as missing:
        print(f"{name}: not run, {missing}")
        return
    yield from module.measure()


def _line(row: Row) -> str:
    sign = "" if row.held else "  OVER BUDGET"
    budget = "" if row.budget is None else f"{'≥' if row.least else '≤'} {row.budget:g} {row.unit}"
    baseline = "" if row.baseline is None else f"{row.baseline:.1f} {row.unit}"
    times = "" if row.times is None else f"{row.times:.2f}"
    most = "" if row.most_times is None else f" (≤ {row.most_times:g})"
    return f"{row.what:<58}{f'{row.value:.1f} {row.unit}':>12}  {budget:>12}  {baseline:>12}  {times:>6}{most}{sign}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
