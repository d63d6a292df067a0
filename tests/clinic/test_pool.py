"""Work on all cores ends whole: at an interrupt wherever it comes, at many of them, at the death of the process that asked."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from aryz.clinic import pool
from aryz.clinic.pool import spread
from tests.clinic.test_batch import clients, sheet

MANY = 2000
SAID = "Stopped. Every file that was written is whole."


def touch(path: Path) -> str:
    """The work of these tests: it leaves a trace."""
    path.touch()
    return path.name


def places(folder: Path, number: int) -> list[Path]:
    return [folder / f"{n:04d}" for n in range(number)]


def others() -> set[int | None]:
    """The processes that this one has started."""
    return {each.pid for each in multiprocessing.active_children()}


class Interrupted(ProcessPoolExecutor):
    """A pool to which Ctrl-C comes at one place."""

    place = ""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        self._at("made")
        super().__init__(*arguments, **named)

    def submit(self, *arguments: Any, **named: Any) -> Any:
        self._at("submitted")
        return super().submit(*arguments, **named)

    def shutdown(self, *arguments: Any, **named: Any) -> None:
        self._at("ended")
        super().shutdown(*arguments, **named)

    def _at(self, place: str) -> None:
        if place == self.place:
            signal.raise_signal(signal.SIGINT)


def test_what_is_made_comes_in_order(tmp_path: Path) -> None:
    assert list(spread(touch, places(tmp_path, 100), 2)) == [each.name for each in places(tmp_path, 100)]


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("place", ["made", "submitted", "ended"])
def test_an_interrupt_is_answered_wherever_it_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """Once everything has its end: an interrupted end would leave processes that wait for ever."""
    monkeypatch.setattr(pool, "ProcessPoolExecutor", Interrupted)
    monkeypatch.setattr(Interrupted, "place", place)
    before = others()
    with pytest.raises(KeyboardInterrupt):
        list(spread(touch, places(tmp_path, 20), 2))
    assert others() == before
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.usefixtures("terminal")
def test_after_an_interrupt_nothing_more_is_begun(tmp_path: Path) -> None:
    results = spread(touch, places(tmp_path, MANY), 2)
    next(results)
    signal.raise_signal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        next(results)
    assert 0 < len(list(tmp_path.iterdir())) < MANY


def test_who_wants_no_more_leaves_no_process(tmp_path: Path) -> None:
    before = others()
    results = spread(touch, places(tmp_path, MANY), 2)
    next(results)
    results.close()  # type: ignore[attr-defined] # it is a generator
    assert others() == before
    assert len(list(tmp_path.iterdir())) < MANY


def started(path: Path, folder: Path) -> subprocess.Popen[str]:
    """A batch in a session of its own, once its first letter is there."""
    command = [sys.executable, "-m", "aryz", "batch", str(path), "-o", str(folder), "--jobs", "2"]
    batch = subprocess.Popen(
        [*command, "--language", "en"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while batch.poll() is None and not any(folder.glob("*.pdf")):
        with suppress(subprocess.TimeoutExpired):
            batch.wait(0.05)
    return batch


@pytest.mark.usefixtures("terminal")
def test_an_impatient_person_gets_the_same_sentence(tmp_path: Path) -> None:
    """Ctrl-C again and again until the end: none of them may stop what the first has begun to end."""
    folder = tmp_path / "out"
    with started(sheet(tmp_path / "clients.csv", clients(MANY)), folder) as batch:
        for _ in range(1000):
            if batch.poll() is not None:
                break
            os.killpg(batch.pid, signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                batch.wait(0.02)
        _, said = batch.communicate(timeout=60)
    assert (batch.returncode, said.strip()) == (1, SAID)
    assert 0 < len(list(folder.iterdir())) < MANY
    assert all(each.read_bytes().rstrip().endswith(b"%%EOF") for each in folder.iterdir())


def test_a_batch_that_is_killed_leaves_whole_files_and_no_process(tmp_path: Path) -> None:
    """The others would wait for work for ever. They hold the pipes that are read here: their end is the end of those."""
    folder = tmp_path / "out"
    with started(sheet(tmp_path / "clients.csv", clients(MANY)), folder) as batch:
        batch.kill()
        batch.communicate(timeout=60)
    assert 0 < len(list(folder.iterdir())) < MANY
    assert all(each.read_bytes().rstrip().endswith(b"%%EOF") for each in folder.iterdir())
