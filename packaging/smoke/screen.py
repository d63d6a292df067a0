"""A screen that nobody sees: X without hardware, its windows' titles, its picture."""

from __future__ import annotations

import os
import re
import struct
import subprocess
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from system_packages import need

WIDTH, HEIGHT = 1366, 768
FEWEST_COLOURS = 30
"""A window that has drawn itself shows more: its letters are smoothed."""
_TITLE = re.compile(r'^\s+0x[0-9a-f]+ "(.*)": \(', re.MULTILINE)


class Screen(NamedTuple):
    """A running screen: its name (`:5`) and the file that mirrors its picture."""

    name: str
    mirror: Path

    def titles(self) -> list[str]:
        """The titles of all windows on it."""
        asked = ["xwininfo", "-display", self.name, "-root", "-tree"]
        done = subprocess.run(asked, capture_output=True, encoding="utf-8", errors="replace", check=False,
                              env={"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]})  # fmt: skip
        return _TITLE.findall(done.stdout)

    def wait_for(
        self, ending: str, seconds: float, *, but: str = "", alive: Callable[[], bool] = lambda: True
    ) -> str | None:
        """The title of the first window whose title has this `ending` and is not `but`.

        None if none came in so many seconds, or its program is no longer `alive`.
        """
        end = time.monotonic() + seconds
        while time.monotonic() < end and alive():
            found = next((title for title in self.titles() if title.endswith(ending) and title != but), None)
            if found:
                return found
            time.sleep(0.02)
        return None

    def wait_until(self, *, painted: bool, seconds: float, alive: Callable[[], bool] = lambda: True) -> bool:
        """Whether there is a picture on it, or none any more, within so many seconds, as long as the program is `alive`."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and alive():
            if self.is_painted() is painted:
                return True
            time.sleep(0.005)
        return False

    def is_painted(self) -> bool:
        """Whether a window has drawn itself on it; a look at every 32nd row, quick enough to measure a start with."""
        return read_xwd(self.mirror.read_bytes(), step=32).colours(step=1) >= FEWEST_COLOURS

    def picture(self) -> Picture:
        """What is on it now."""
        return read_xwd(self.mirror.read_bytes())


class Picture(NamedTuple):
    """Rows of red, green and blue, a byte each."""

    width: int
    height: int
    rows: tuple[bytes, ...]

    def colours(self, step: int = 4) -> int:
        """How many different colours there are, on every row of so many."""
        return len({row[at : at + 3] for row in self.rows[::step] for at in range(0, len(row), 3)})

    def png(self) -> bytes:
        """The picture as a PNG file."""
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        body = zlib.compress(b"".join(b"\0" + row for row in self.rows))
        parts = ((b"IHDR", head), (b"IDAT", body), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
            for name, data in parts
        )


def read_xwd(content: bytes, step: int = 1) -> Picture:
    """The picture in an X window dump of 32 bits a pixel, as Xvfb mirrors its screen (X11/XWDFile.h); one row of each `step`."""
    fields = struct.unpack(">25I", content[:100])
    size, width, height, stride, colours = fields[0], fields[4], fields[5], fields[12], fields[19]
    pixels = content[size + colours * 12 :]
    rows = []
    for line in range(0, height, step):
        row = pixels[line * stride : line * stride + width * 4]
        rgb = bytearray(width * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = row[2::4], row[1::4], row[0::4]
        rows.append(bytes(rgb))
    return Picture(width, len(rows), tuple(rows))


@contextmanager
def screen() -> Iterator[Screen]:
    """A screen for as long as the block lasts."""
    need("Xvfb", "xwininfo")
    with TemporaryDirectory(prefix="aryz-screen-") as folder:
        reader, writer = os.pipe()
        command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp", "-ac", "-noreset",
                   "-fbdir", folder]  # fmt: skip
        with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as process:
            os.close(writer)
            with os.fdopen(reader) as told:
                number = told.readline().strip()
            try:
                yield Screen(f":{number}", Path(folder) / "Xvfb_screen0")
            finally:
                process.terminate()
