"""A two-page letter: warm, cold, on two cores, and the memory that many of them take."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import msgspec

from aryz.documents.pdf import render_pdf
from aryz.documents.text import render_text
from aryz.model.letter import Letter, Paragraph
from tests.bench.bare_reportlab import bare
from tests.bench.rows import Row, milliseconds
from tests.documents.letters import FONTS, full, run

ROOT = Path(__file__).resolve().parents[2]
LETTERS = 400
COLD = """
from aryz.documents.pdf import render_pdf
from tests.documents.letters import FONTS, full
render_pdf(full("kk", paragraphs=9), FONTS)
"""
COLD_BARE = """
from aryz.documents.text import render_text
from tests.bench.bare_reportlab import bare
from tests.documents.letters import full
bare(render_text(full("kk", paragraphs=9)))
"""
MEMORY = """
import resource
from tests.bench.bench_letters import numbered
from tests.documents.letters import FONTS
from aryz.documents.pdf import render_pdf
for index in range({count}):
    render_pdf(numbered(index), FONTS)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def two_pages() -> Letter:
    """A tagged letter of two pages."""
    return full("kk", paragraphs=9)


def numbered(index: int = 0) -> Letter:
    """The same letter with another name and number in it, so that no two are alike."""
    sample = two_pages()
    own = Paragraph(runs=run(f"{chr(0x410 + index % 32)}санов № {index}", "person.name"))
    return msgspec.structs.replace(sample, blocks=(own, *sample.blocks))


def measure() -> Iterator[Row]:
    """All rows of this bench."""
    letter, text = two_pages(), render_text(two_pages())
    pages = render_pdf(letter, FONTS).pages
    warm = milliseconds(lambda: render_pdf(letter, FONTS))
    yield Row(
        f"letter of {pages} pages, warm",
        warm,
        "ms",
        25,
        baseline=milliseconds(lambda: bare(text)),
        most_times=1.5,
    )
    yield Row("letter, cold process", cold(), "ms", 800, baseline=cold(by_reportlab=True))
    one, two = together(1), together(2)
    yield Row("letters a second on two cores (baseline: one core)", two, "/s", 60, least=True, baseline=one)
    few, many = memory(100), memory(2000)
    yield Row("memory after 2000 letters (baseline: after 100)", many, "MB", baseline=few, most_times=1.1)


def cold(*, by_reportlab: bool = False) -> float:
    """The time of a new process that makes one letter."""
    program = COLD_BARE if by_reportlab else COLD
    return milliseconds(lambda: _python(program), rounds=5)


def together(processes: int) -> float:
    """Letters a second with so many processes, all different."""
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        list(pool.map(_size, range(processes * 4)))
        start = time.perf_counter()
        list(pool.map(_size, range(LETTERS), chunksize=20))
        return LETTERS / (time.perf_counter() - start)


def memory(count: int) -> float:
    """The most memory, in MB, of a process that makes `count` letters one after another."""
    return float(_python(MEMORY.format(count=count)))


def _size(index: int) -> int:
    return len(render_pdf(numbered(index), FONTS).pdf)


def _python(program: str) -> str:
    paths = f"import sys; sys.path[:0] = [{str(ROOT / 'desktop')!r}, {str(ROOT)!r}]\n"
    return subprocess.run(
        [sys.executable, "-c", paths + program], check=True, capture_output=True, text=True
    ).stdout
