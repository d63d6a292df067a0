"""Whole letters: answers to files. A batch on two cores, its memory, one letter in a cold process."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from aryz.clinic.batch import Task, run
from aryz.clinic.sheets import Row as ClientRow
from aryz.clinic.sheets import Sheet
from aryz.content.library import load_library
from aryz.documents.making import make
from aryz.interview.answers_file import load_answers
from aryz.interview.values import flatten
from tests.bench.rows import Row, milliseconds

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "templates" / "examples" / "kz-private-camera.yaml"
TODAY = date(2026, 11, 23)
CLIENTS = 1000
MEMORY = """
import resource
from tests.bench.bench_batch import in_this_process
in_this_process({count})
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def measure() -> Iterator[Row]:
    """All rows of this bench."""
    library, answers = load_library(), load_answers(EXAMPLE)
    yield Row(
        "answers to a letter's bytes, warm",
        milliseconds(lambda: make(library, answers, today=TODAY)),
        "ms",
        25,
    )
    yield Row("aryz draft, cold process", milliseconds(_draft, rounds=7), "ms", 800)
    yield Row(f"batch of {CLIENTS} clients on two cores", _a_second(2), "/s", 60, least=True)
    few, many = _memory(100), _memory(2000)
    yield Row("memory of a batch, 2,000 letters beside 100", many, "MB", baseline=few, most_times=1.1)


def clients(number: int) -> Sheet:
    """A sheet of invented clients."""
    values = flatten(load_answers(EXAMPLE))
    return Sheet((), tuple(ClientRow(n + 1, {**values, "case": f"{n:05d}"}) for n in range(1, number + 1)))


def in_this_process(number: int) -> None:
    """A batch without a second process."""
    with tempfile.TemporaryDirectory() as folder:
        for outcome in run(clients(number), {}, Task(Path(folder), TODAY, ("pdf",)), jobs=1):
            if outcome.faults:
                raise ValueError(outcome.faults[0].message.in_english())


def _a_second(jobs: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        made = sum(
            len(each.files)
            for each in run(clients(CLIENTS), {}, Task(Path(folder), TODAY, ("pdf",)), jobs=jobs)
        )
        return made / (time.perf_counter() - start)


def _python(code: str) -> str:
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env={"PYTHONPATH": f"desktop{':'}."}, check=True, capture_output=True, text=True)  # fmt: skip
    return ran.stdout


def _draft() -> None:
    with tempfile.TemporaryDirectory() as folder:
        _python(f"from aryz.cli.main import main; main(['draft', {str(EXAMPLE)!r}, '-o', {folder!r}])")


def _memory(count: int) -> float:
    return float(_python(MEMORY.format(count=count)))
