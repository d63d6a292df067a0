"""The whole way from answers to a letter where there is no network at all: no interface but a silent loopback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

# A network namespace of its own has no interface that is up; where the kernel grants none (some containers), the audit hook
# alone refuses every socket of the internet and every look-up.
WITHOUT_NETWORK = """
import ctypes, os, socket, sys
CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000
libc = ctypes.CDLL(None, use_errno=True)
apart = libc.unshare(CLONE_NEWNET) == 0 or libc.unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0
assert not apart or [name for _, name in socket.if_nameindex()] == ["lo"]
def refuse(event, arguments):
    if event == "socket.__new__" and arguments[1] != socket.AF_UNIX or event.startswith("socket.get"):
        os.write(2, f"network: {event} {arguments!r}".encode())
        os._exit(99)
sys.addaudithook(refuse)
from aryz.app import main
for line in sys.argv[1].split("|"):
    code = main(line.split())
    assert code == 0, (line, code)
"""
JOURNEY = (
    "where --country kz --city almaty --json|letters --system kz-sergek-almaty|"
    "questions --system kz-sergek-almaty --letter access --yaml|draft {answers} -o {out} --date 2026-11-23|"
    "deadline --country kz --limit kz.state-answer --from 2026-11-23|sources --country kz"
)


def test_the_guard_itself_ends_the_program() -> None:
    code = WITHOUT_NETWORK.partition("from aryz")[0] + "socket.socket(socket.AF_INET)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr[:24]) == (99, "network: socket.__new__ ")


def test_the_whole_journey_needs_no_network(root: Path, tmp_path: Path) -> None:
    answers = root / "templates" / "examples" / "kz-sergek-almaty.yaml"
    journey = JOURNEY.format(answers=answers, out=tmp_path / "out")
    command = [sys.executable, "-c", WITHOUT_NETWORK, journey]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert [file.suffix for file in (tmp_path / "out").iterdir()]
