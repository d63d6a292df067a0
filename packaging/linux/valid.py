"""Whether a Linux desktop understands what it is told about Aryz: the validators of the freedesktop project say so."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from bundle.origin import run
from linux.desktop import ENTRY, ID, KIND
from system_packages import need


def check(root: Path) -> None:
    """Let each validator read its part of the staged tree `root` (beginning with usr); SystemExit with its words where one complains."""
    need("desktop-file-validate", "appstreamcli", "update-mime-database")
    share = root / "usr" / "share"
    complaints = [
        run("desktop-file-validate", share / "applications" / ENTRY),
        _of_the_kind_of_file(share / "mime"),
    ]
    # It ends with a code of its own where something is wrong; the rest of what it prints is praise.
    run("appstreamcli", "validate", "--no-net", share / "metainfo" / f"{ID}.metainfo.xml")
    if wrong := "".join(complaints).strip():
        raise SystemExit(f"What a Linux desktop is told about Aryz is not valid:\n{wrong}")


def _of_the_kind_of_file(mime: Path) -> str:
    """What the database of the kinds of file complains of; it writes beside what it reads, so it reads a copy."""
    with TemporaryDirectory(prefix="aryz-mime-") as folder:
        copied = shutil.copytree(mime, Path(folder) / "mime")
        complaints = run("update-mime-database", copied, XDG_DATA_DIRS=folder)
        known = (copied / "globs2").read_text("utf-8")
    return complaints if f":{KIND}:*.aryz\n" in known else f"{complaints}*.aryz is not known as {KIND}."
