"""Ctrl-C around the program's own processes: held while they start, noted while they work, never lost."""

from __future__ import annotations

import signal
import subprocess
import sys
from threading import Thread

import pytest

from aryz.documents.processes import interrupts_held, interrupts_noted

HELD = """
import signal
from multiprocessing import resource_tracker
from aryz.documents.processes import interrupts_held
with interrupts_held():
    resource_tracker.ensure_running()
    print(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, []))
"""


@pytest.mark.usefixtures("terminal")
def test_an_interrupt_that_was_held_comes_afterwards() -> None:
    reached = []

    def held() -> None:
        with interrupts_held():
            signal.raise_signal(signal.SIGINT)
            reached.append("end")

    with pytest.raises(KeyboardInterrupt):
        held()
    assert reached == ["end"]


def test_the_first_process_of_all_is_started_under_the_same_hold() -> None:
    """Python starts a keeper of shared things before it, and lets interrupts in as it does."""
    done = subprocess.run([sys.executable, "-c", HELD], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True"]


@pytest.mark.usefixtures("terminal")
def test_interrupts_that_were_noted_come_as_one_when_the_block_has_ended() -> None:
    noted = []

    def pressed() -> None:
        with interrupts_noted(lambda: noted.append("noted")):
            signal.raise_signal(signal.SIGINT)
            signal.raise_signal(signal.SIGINT)
            noted.append("end")

    with pytest.raises(KeyboardInterrupt):
        pressed()
    assert noted == ["noted", "noted", "end"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.usefixtures("terminal")
def test_a_fault_in_the_block_is_told_before_the_interrupt() -> None:
    def faulty() -> None:
        with interrupts_noted(lambda: None):
            signal.raise_signal(signal.SIGINT)
            raise ValueError("faulty")

    with pytest.raises(ValueError, match="faulty"):
        faulty()


@pytest.mark.usefixtures("terminal")
def test_where_interrupts_are_ignored_they_stay_so() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    noted: list[str] = []
    with interrupts_noted(lambda: noted.append("noted")):
        signal.raise_signal(signal.SIGINT)
    assert noted == []
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


@pytest.mark.usefixtures("terminal")
def test_another_thread_changes_nothing() -> None:
    found = []

    def look() -> None:
        with interrupts_noted(lambda: None):
            found.append(signal.getsignal(signal.SIGINT))

    thread = Thread(target=look)
    thread.start()
    thread.join()
    assert found == [signal.default_int_handler]
