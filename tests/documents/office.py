"""LibreOffice without a window: what a word processor makes of our files. It sees the fonts of letters alone."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from tests.documents.letters import FONTS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_AT_ONCE = 150
"""Files in one run: it keeps them all open."""
_FONTCONFIG = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
TEXT = "txt:Text (encoded):UTF8"


def converted(files: Mapping[str, bytes], folder: Path, kind: str = "pdf") -> dict[str, bytes]:
    """Name -> the file (DOCX) as LibreOffice writes it in another format."""
    made, home = folder / "made", folder / "home"
    for each in (made, home):
        each.mkdir(exist_ok=True)
    paths = []
    for name, data in files.items():
        path = folder / f"{name}.docx"
        path.write_bytes(data)
        paths.append(str(path))
    for at in range(0, len(paths), _AT_ONCE):
        _run(["--convert-to", kind, "--outdir", str(made), *paths[at : at + _AT_ONCE]], home)
    ending = kind.partition(":")[0]
    return {name: (made / f"{name}.{ending}").read_bytes() for name in files}


def _run(arguments: list[str], home: Path) -> None:
    program = shutil.which("soffice")
    assert program, "LibreOffice Writer is needed: ./dev test installs it"
    fonts = home / "fonts.conf"
    fonts.write_text(_FONTCONFIG.format(fonts=FONTS, cache=home / "cache"), encoding="utf-8")
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts), "HOME": str(home)}
    profile = f"-env:UserInstallation={(home / 'profile').as_uri()}"
    subprocess.run(
        [program, profile, "--headless", *arguments],
        env=environment,
        check=True,
        capture_output=True,
        timeout=300,
    )
