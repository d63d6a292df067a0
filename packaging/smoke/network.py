"""What a program asks of the network, read from a trace of its system calls."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

# Any family but local sockets: whoever asks the kernel for this machine's addresses (AF_NETLINK) wants to reach somebody, too.
_CALL = re.compile(r"\b(socket|connect|bind|sendto|sendmsg)\((.*)")
_FAMILY = re.compile(r"\b(AF_[A-Z0-9]+)\b")
LOCAL = {"AF_UNIX", "AF_LOCAL", "AF_UNSPEC"}
# A shell that tries to reach this machine's own port 9 before it starts the program: a check that misses it is no check.
PLANTED = ("bash", "-c", '(exec 3<>/dev/tcp/127.0.0.1/9) 2>/dev/null; exec "$@"', "planted")


def tracer(trace: Path) -> tuple[str, ...]:
    """The words before a command that write its calls to the network, and those of all that it starts, into `trace`."""
    return ("strace", "-f", "-qq", "-e", "trace=network", "-o", str(trace))


def network_calls(lines: Iterable[str]) -> list[str]:
    """The lines of a trace that reach beyond this machine's local sockets."""
    return [
        line.strip()
        for line in lines
        if (call := _CALL.search(line)) and set(_FAMILY.findall(call[2])) - LOCAL
    ]
