"""The guard of tests/conftest.py itself: sockets of the machine pass, those of a network do not."""

from __future__ import annotations

import socket

import pytest


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_no_internet_socket_opens(family: socket.AddressFamily) -> None:
    with pytest.raises(RuntimeError, match="internet socket"):
        socket.socket(family, socket.SOCK_STREAM)


def test_no_name_is_looked_up() -> None:
    with pytest.raises(RuntimeError, match=r"looked a name up .*example\.org"):
        socket.getaddrinfo("example.org", 443)


def test_local_sockets_pass() -> None:
    here, there = socket.socketpair(socket.AF_UNIX)
    with here, there:
        here.sendall(b"salem")
        assert there.recv(5) == b"salem"
