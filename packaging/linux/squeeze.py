"""Packs the files of a .deb tighter than nfpm does: by a fifth, with the system's own xz."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from system_packages import need

MAGIC = b"!<arch>\n"
# Two blocks on two threads, in half the time for 0.2 MB more: the same bytes on every machine, whatever its number of cores.
XZ = (
    "xz", "--compress", "--stdout", "--lzma2=preset=6,dict=64MiB", "--check=crc64", "--threads=2", "--block-size=80MiB",
)  # fmt: skip


class Member(NamedTuple):
    """A file in the archive: its line of facts (60 bytes, name first, size last but one) and its content."""

    facts: bytes
    content: bytes

    @property
    def name(self) -> str:
        """Its name."""
        return self.facts[:16].decode("ascii").strip().rstrip("/")


def squeeze(package: Path) -> None:
    """Replace the member data.tar of the .deb, which is not packed, by data.tar.xz."""
    need("xz")
    members = [
        _packed(member) if member.name == "data.tar" else member for member in _members(package.read_bytes())
    ]
    package.write_bytes(MAGIC + b"".join(_written(member) for member in members))


def _members(archive: bytes) -> Iterator[Member]:
    place = len(MAGIC)
    while place < len(archive):
        facts = archive[place : place + 60]
        size = int(facts[48:58])
        yield Member(facts, archive[place + 60 : place + 60 + size])
        place += 60 + size + size % 2


def _packed(member: Member) -> Member:
    content = subprocess.run(XZ, input=member.content, stdout=subprocess.PIPE, check=True).stdout
    facts = (
        b"data.tar.xz".ljust(16)
        + member.facts[16:48]
        + str(len(content)).encode().ljust(10)
        + member.facts[58:]
    )
    return Member(facts, content)


def _written(member: Member) -> bytes:
    return member.facts + member.content + b"\n" * (len(member.content) % 2)
