"""This side: starts the process that reads a PDF, asks it, waits no longer than it may, and ends it."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING
from weakref import finalize

import msgspec

from aryz.documents.confined.telling import BYTES_A_PIXEL, Told, Wanted
from aryz.documents.processes import interrupts_held, spawning

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.context import SpawnProcess

    from aryz.documents.confined.telling import Pipe

START_SECONDS = 60.0
"""How long a new process may load: a cold disk and a scanner of viruses included."""
_HEARTBEAT = 0.1
"""Seconds between two looks at whether the person still wants it."""
_MOST_TOLD = 1_000_000
"""Bytes of a record: the sizes of ten thousand pages."""


class NotStartedError(Exception):
    """There is no process to read PDFs with."""


class StuckError(Exception):
    """The process took too long, or ended by itself (for want of memory, or of a fault that the file was made to find)."""


class Reader:
    """One PDF and the process that reads it. It goes with this object at the latest."""

    def __init__(self, *, memory: int, most_pages: int, waiting: Callable[[], None]) -> None:
        """Start the process. ``waiting`` is called every tenth of a second while there is something to wait for; what it raises
        goes through. NotStartedError."""
        self._waiting = waiting
        try:
            process, self._wishes, self._answers = _started(memory, most_pages)
        except (OSError, RuntimeError) as wrong:
            raise NotStartedError from wrong
        self._end = finalize(self, _end, process, self._wishes, self._answers)
        try:
            self._told(START_SECONDS)
        except StuckError as wrong:
            raise NotStartedError from wrong

    def open(self, data: bytes, seconds: float) -> Told:
        """Hand over the file's bytes; what the document is. StuckError."""
        return self._asked(data, seconds)

    def draw(self, wanted: Wanted, seconds: float) -> tuple[Told, bytes]:
        """One page: what became of it, and its points. StuckError."""
        told = self._asked(msgspec.json.encode(wanted), seconds)
        if told.state != "drawn":
            return told, b""
        size = wanted.width * wanted.height * BYTES_A_PIXEL
        points = self._received(seconds, size)
        if len(points) != size:
            raise StuckError
        return told, points

    def close(self) -> None:
        """End the process, whatever it is at."""
        self._end()

    def _asked(self, data: bytes, seconds: float) -> Told:
        try:
            self._wishes.send_bytes(data)
        except OSError as wrong:
            self.close()
            raise StuckError from wrong
        return self._told(seconds)

    def _told(self, seconds: float) -> Told:
        try:
            return msgspec.json.decode(self._received(seconds, _MOST_TOLD), type=Told)
        except msgspec.MsgspecError as wrong:
            self.close()
            raise StuckError from wrong

    def _received(self, seconds: float, most: int) -> bytes:
        """What comes within so many seconds; else the process is ended."""
        until = monotonic() + seconds
        try:
            while not self._answers.poll(max(0.0, min(_HEARTBEAT, until - monotonic()))):
                self._waiting()
                if monotonic() >= until:
                    raise StuckError
            return self._answers.recv_bytes(most)
        except (EOFError, OSError) as wrong:
            self.close()
            raise StuckError from wrong
        except BaseException:
            self.close()
            raise


def begin(wishes: Pipe, answers: Pipe, memory: int, most_pages: int) -> None:
    """What runs in the new process."""
    from aryz.documents.confined.inside import serve  # noqa: PLC0415 - PDFium is loaded over there, and only there

    serve(wishes, answers, memory, most_pages)


def _started(memory: int, most_pages: int) -> tuple[SpawnProcess, Pipe, Pipe]:
    context = spawning()
    (wishes_out, wishes_in), (answers_out, answers_in) = (
        context.Pipe(duplex=False),
        context.Pipe(duplex=False),
    )
    process = context.Process(target=begin, args=(wishes_out, answers_in, memory, most_pages), daemon=True)
    try:
        with interrupts_held():
            process.start()
    except BaseException:
        wishes_in.close()
        answers_out.close()
        raise
    finally:
        wishes_out.close()  # its own copies the process has by now; an open one here would hide its end
        answers_in.close()
    return process, wishes_in, answers_out


def _end(process: SpawnProcess, *pipes: Pipe) -> None:
    for each in pipes:
        each.close()
    process.kill()
    process.join()
    process.close()
