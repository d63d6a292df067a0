"""Lines: where a text is broken so that each line fits its width. Linear in the length of the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple
from unicodedata import combining

from aryz.documents.pdf.fonts import Face, Faces
from aryz.model.letter import Run, Runs

SOFT_HYPHEN = "\u00ad"
_SPACE = " \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000"
# A word with the words of one letter before it and the dash after it, which stay with it; the spaces after it; the line end.
_WORD = re.compile(f"((?:[^\\W\\d_] (?=[^{_SPACE}\n–—])){{0,2}}[^{_SPACE}\n]*(?: [–—](?= ))?)[{_SPACE}]*\n?")
# Inside a word: at a soft hyphen, or after a hyphen between two parts of three letters or more.
_JOINT = re.compile(r"\u00ad|(?<=[^\W\d_]{3})[-\u2010](?=[^\W\d_]{3})")
# Inside a word longer than a line (an address of the web, a path): after these signs too.
_LONG_JOINT = re.compile(r"\u00ad|[-\u2010/\\.?&=@_,;:+]")
_RUNT = 0.12
"""The part of a line that a last line of one word should fill."""
_DASHES = "–—"


class Stretch(NamedTuple):
    """A run within a measured text, from ``start`` to ``end``."""

    start: int
    end: int
    run: Run
    face: Face


class Measured(NamedTuple):
    """A text, its stretches, and the distance of each character from the beginning in thousandths of the size."""

    text: str
    stretches: tuple[Stretch, ...]
    advance: list[int]

    def width(self, start: int, end: int) -> int:
        """The width from `start` to `end` in thousandths of the size."""
        return self.advance[end] - self.advance[start]

    def natural_width(self, size: float) -> float:
        """The width in points of the longest line if nothing were broken."""
        at, longest = 0, 0
        for line in self.text.split("\n"):
            longest = max(longest, self.width(at, at + len(line)))
            at += len(line) + 1
        return longest * size / 1000


class Line(NamedTuple):
    """One line: seen from ``start`` to ``end``, with what hangs out at its right to ``stop``; width in points, with the hyphen if one is added."""

    start: int
    end: int
    stop: int
    width: float
    hyphen: bool = False


def measure(runs: Runs, faces: Faces, *, bold: bool = False) -> Measured:
    """Measure runs; `bold` makes all of them bold."""
    stretches: list[Stretch] = []
    widths: list[int] = []
    for run in runs:
        face = faces.of(bold=bold or run.bold)
        start = len(widths)
        widths.extend(map(face.widths.__getitem__, run.text))
        stretches.append(Stretch(start, len(widths), run, face))
    advance = list(accumulate(widths, initial=0))
    return Measured("".join(run.text for run in runs), tuple(stretches), advance)


def break_lines(measured: Measured, size: float, width: float, indent: float = 0) -> list[Line]:
    """Break into lines of at most `width` points at `size`; the first is shorter by `indent`.

    A word longer than a line is divided. A short last word does not stay alone on the last line.
    """
    lines = _Breaker(measured, size, width, indent).lines
    return _without_runt(measured, lines, size, width)


def break_evenly(measured: Measured, size: float, width: float) -> list[Line]:
    """Break into as few lines as fit, as even as can be (titles)."""
    lines = break_lines(measured, size, width)
    low, high = width / max(len(lines), 1), width
    for _ in range(8 if len(lines) > 1 else 0):
        middle = (low + high) / 2
        tried = break_lines(measured, size, middle)
        if len(tried) > len(lines):
            low = middle
        else:
            high, lines = middle, tried
    return lines


class _Breaker:
    """Fills line after line; ``start`` is where the line at hand begins, ``seen`` where its last word ends."""

    def __init__(self, measured: Measured, size: float, width: float, indent: float) -> None:
        self._text, self._advance, self._size = measured.text, measured.advance, size
        self._measured = measured
        self._full = width * 1000 / size
        self._limit = max(width - indent, 0) * 1000 / size
        self._start = self._seen = 0
        self.lines: list[Line] = []
        for match in _WORD.finditer(self._text):
            self._add(match.start(), match.end(1), match.end())
        if self._start < len(self._text):
            self._close(self._seen, len(self._text))

    def _add(self, begin: int, end: int, stop: int) -> None:
        if self._advance[end] - self._advance[self._start] > self._limit:
            self._fit(begin, end)
        self._seen = end
        if stop > begin and self._text[stop - 1] == "\n":
            self._close(end, stop)

    def _fit(self, begin: int, end: int) -> None:
        """Bring the word from `begin` to `end` onto the next line, or divide it."""
        too_long = self._advance[end] - self._advance[begin] > self._full
        pattern = _LONG_JOINT if too_long else _JOINT
        joints = [match.end() for match in pattern.finditer(self._text, begin, end)]
        while self._advance[end] - self._advance[self._start] > self._limit:
            cut = self._joint(joints, begin, end)
            if cut:
                self._close(cut, cut, hyphen=self._text[cut - 1] == SOFT_HYPHEN)
            elif self._start < begin:
                self._close(self._seen, begin)
            else:
                cut = self._anywhere(end)
                self._close(cut, cut)

    def _joint(self, joints: list[int], begin: int, end: int) -> int:
        """The last joint that fits on the line at hand; 0 if none does."""
        index = bisect_right(joints, self._reach(end)) - 1
        while index >= 0 and joints[index] > max(begin, self._start):
            cut = joints[index]
            soft = self._text[cut - 1] == SOFT_HYPHEN
            if cut < end and self._width(cut, hyphen=soft) <= self._limit:
                return cut
            index -= 1
        return 0

    def _anywhere(self, end: int) -> int:
        """As many characters as fit, at least one; a mark stays with its letter."""
        first = self._start + 1
        cut = max(self._reach(end), first)
        while cut > first and combining(self._text[cut]):
            cut -= 1
        return cut

    def _reach(self, end: int) -> int:
        target = self._advance[self._start] + int(self._limit)
        return bisect_right(self._advance, target, self._start, end) - 1

    def _width(self, end: int, *, hyphen: bool) -> int:
        return self._measured.width(self._start, end) + (_hyphen_width(self._measured) if hyphen else 0)

    def _close(self, end: int, stop: int, *, hyphen: bool = False) -> None:
        width = self._width(max(end, self._start), hyphen=hyphen) * self._size / 1000
        self.lines.append(Line(self._start, max(end, self._start), stop, width, hyphen))
        self._start = self._seen = stop
        self._limit = self._full


def _hyphen_width(measured: Measured) -> int:
    return measured.stretches[0].face.advances[SOFT_HYPHEN]


def _without_runt(measured: Measured, lines: list[Line], size: float, width: float) -> list[Line]:
    """Where the last line is one short word, let the word before it come down too."""
    if (
        len(lines) < 2
        or lines[-1].width > _RUNT * width
        or " " in measured.text[lines[-1].start : lines[-1].end]
    ):
        return lines
    before, last = lines[-2:]
    cut = measured.text.rfind(" ", before.start, before.end)
    if (
        cut < 0
        or before.hyphen
        or before.stop == before.end
        or "\n" in measured.text[before.end : before.stop]
    ):
        return lines
    if measured.text.count(" ", before.start, cut) < 2 or measured.text[cut + 1] in _DASHES:
        return lines
    upper = Line(before.start, cut, cut + 1, measured.width(before.start, cut) * size / 1000)
    lower = Line(cut + 1, last.end, last.stop, measured.width(cut + 1, last.end) * size / 1000)
    return [*lines[:-2], upper, lower]
