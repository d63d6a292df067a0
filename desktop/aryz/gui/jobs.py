"""Long work off the window's thread: with progress, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from aryz.model.base import AryzError, Fault, InputError, message


class Stopped(Exception):
    """The person pressed Cancel."""


Says = Callable[[int, int], None]
"""What work calls between two steps: how many are done, of how many. It raises `Stopped` where the person cancelled."""


class Job(QObject):
    """Runs `work(says)` in a thread. Then exactly one of `done(object)`, `failed(AryzError)`, `stopped()` comes, and `ended()`.

    It lives until its work ends, whatever becomes of the screen that began it; `forget` it when that screen goes.
    """

    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    ended = Signal()
    _came = Signal(str, object)

    def __init__(self, work: Callable[[Says], object]) -> None:
        super().__init__()
        self._work, self._cancelled, self._forgotten = work, Event(), False
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin."""
        _running.add(self)
        QThreadPool.globalInstance().start(_Run(self._run))

    def cancel(self) -> None:
        """Stop before the next step."""
        self._cancelled.set()

    def forget(self) -> None:
        """Stop before the next step, and say nothing more."""
        self._forgotten = True
        self.cancel()

    def _says(self, done: int, of: int) -> None:
        if self._cancelled.is_set():
            raise Stopped
        self.progress.emit(done, of)

    def _run(self) -> None:
        end, result = "stopped", object()  # what comes also after a fault of ours, which Python tells
        try:
            end, result = "done", self._work(self._says)
        except Stopped:
            end = "stopped"
        except AryzError as wrong:
            end, result = "failed", wrong
        except OSError as wrong:
            end, result = "failed", _told(wrong)
        finally:
            self._came.emit(end, result)

    def _deliver(self, end: str, result: object) -> None:
        """In the window's thread."""
        _running.discard(self)
        if self._forgotten:
            return
        if end == "stopped":
            self.stopped.emit()
        else:
            (self.done if end == "done" else self.failed).emit(result)
        self.ended.emit()


_running: set[Job] = set()


def running() -> int:
    """How many jobs have not ended yet."""
    return len(_running)


class _Run(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()


def _told(wrong: OSError) -> InputError:
    reason = wrong.strerror or str(wrong)
    said = message("The system refused: {reason}. Nothing is lost; try again.", reason=reason)
    return InputError(Fault("", said))
