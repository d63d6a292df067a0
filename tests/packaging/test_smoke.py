"""The eyes of the smoke test: the trace of the network, the watch over the disk, the picture of the screen."""

from __future__ import annotations

import os
import struct
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from smoke import network, screen, startup
from smoke.kinds import _is_left
from smoke.writes import changed, snapshot

QUIET = """\
411 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3
411 connect(3, {sa_family=AF_UNIX, sun_path=@"screen"}, 20) = 0
411 sendmsg(3, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="AF_", iov_len=3}]}, 0) = 3
411 getsockname(3, {sa_family=AF_UNIX}, [110 => 2]) = 0
411 +++ exited with 0 +++
"""
REACHING = [
    "412 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 4",
    "412 socket(AF_INET6, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP <unfinished ...>",
    '412 connect(4, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 ECONNREFUSED',
    '412 sendto(4, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(53)}, 16) = 1',
    "412 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 5",
]


@pytest.mark.parametrize("planted", REACHING)
def test_a_planted_call_is_found_among_quiet_ones(planted: str) -> None:
    assert network.network_calls([*QUIET.splitlines(), planted, *QUIET.splitlines()]) == [planted]


def test_sockets_of_this_machine_are_no_network() -> None:
    assert network.network_calls(QUIET.splitlines()) == []


def test_the_tracer_follows_what_is_started_and_watches_the_network(tmp_path: Path) -> None:
    words = network.tracer(tmp_path / "trace")
    assert (words[0], "-f" in words, "trace=network" in words) == ("strace", True, True)


def test_every_change_on_the_disk_is_seen_but_what_was_allowed(tmp_path: Path) -> None:
    letters, program = tmp_path / "home" / "letters", tmp_path / "usr"
    for folder in (letters, program / "lib"):
        folder.mkdir(parents=True)
    for name in ("kept", "changed", "gone"):
        (program / name).write_text(name)
    before = snapshot([tmp_path])
    (letters / "letter.pdf").write_text("asked for")
    (program / "changed").write_text("otherwise")
    (program / "gone").unlink()
    (program / "lib" / "new").touch()
    (program / "kept").chmod(0o600)
    found = changed(before, snapshot([tmp_path]), [letters])
    assert [path.name for path in found] == ["changed", "gone", "kept", "new"]


def test_a_file_written_with_its_old_size_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "program"
    file.write_text("1234")
    os.utime(file, (1, 1))
    before = snapshot([tmp_path])
    file.write_text("4321")
    assert changed(before, snapshot([tmp_path]), []) == [file]


def test_folders_of_the_kernel_are_not_walked(tmp_path: Path) -> None:
    (tmp_path / "proc").mkdir()
    (tmp_path / "proc" / "stat").touch()
    (tmp_path / "tmp" / ".X11-unix").mkdir(parents=True)
    (tmp_path / "home" / "proc").mkdir(parents=True)
    (tmp_path / "home" / "proc" / "file").touch()
    assert {path.name for path in snapshot([tmp_path])} == {tmp_path.name, "tmp", "home", "proc", "file"}
    assert tmp_path / "proc" / "stat" not in snapshot([tmp_path])


@pytest.mark.parametrize(
    ("path", "left"),
    [
        ("usr/share/applications/aryz.desktop", True),
        ("usr/lib/aryz", True),
        ("home/person/.local/share/aryz", False),
        ("var/lib/dpkg/info/aryz.list", False),
        ("var/log/aryz.log", False),
        ("usr/bin/arm", False),
    ],
)
def test_what_stays_after_a_removal_is_told_from_what_may_stay(path: str, left: bool) -> None:
    assert _is_left(Path(path)) is left


def _dump(width: int, rows: list[bytes]) -> bytes:
    """A picture as Xvfb mirrors it: a head of 25 numbers, then four bytes a pixel."""
    fields = [0] * 25
    fields[0], fields[4], fields[5], fields[12] = 100, width, len(rows), width * 4
    return struct.pack(">25I", *fields) + b"".join(rows)


def test_a_screen_is_painted_once_it_shows_many_colours(tmp_path: Path) -> None:
    mirror, black = tmp_path / "screen", bytes(40 * 4)
    many = b"".join(bytes((number, 0, 0, 0)) for number in range(40))
    shown = screen.Screen(":0", mirror)
    mirror.write_bytes(_dump(40, [black] * 64))
    assert not shown.is_painted()
    assert not shown.wait_until(painted=True, seconds=0.02)
    assert shown.wait_until(painted=False, seconds=5)
    mirror.write_bytes(_dump(40, [black] * 32 + [many] + [black] * 31))
    assert shown.wait_until(painted=True, seconds=5)
    assert not shown.wait_until(painted=True, seconds=5, alive=lambda: False)


def test_files_are_forgotten_without_a_change(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "one").write_text("1")
    (tmp_path / "link").symlink_to("nowhere")
    before = snapshot([tmp_path])
    startup.forget(tmp_path)
    assert snapshot([tmp_path]) == before


def test_the_picture_of_the_screen_is_read_and_kept_as_png() -> None:
    fields = [0] * 25
    fields[0], fields[4], fields[5], fields[12], fields[19] = (
        100,
        2,
        1,
        12,
        1,
    )  # a table of one colour, rows of 12 bytes
    dump = struct.pack(">25I", *fields) + bytes(12) + bytes((1, 2, 3, 0, 9, 8, 7, 0)) + bytes(4)
    picture = screen.read_xwd(dump)
    assert (picture.rows, picture.colours()) == ((bytes((3, 2, 1, 7, 8, 9)),), 2)
    with Image.open(BytesIO(picture.png())) as shown:
        assert (shown.size, shown.getpixel((0, 0)), shown.getpixel((1, 0))) == ((2, 1), (3, 2, 1), (7, 8, 9))
