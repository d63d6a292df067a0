"""The copy of Aryz in a Windows that wine plays."""

from __future__ import annotations

from pathlib import Path

from smoke.installed import Installed
from windows.installer import DATA
from windows.wine import LOCALES, environment, seen


def in_windows(name: str, drive: Path, program: Path, screen: str) -> Installed:
    """The copy whose folder is `program`, for the person of that Windows."""
    home = next(each for each in (drive / "users").iterdir() if each.name != "Public")
    session = home / "Temp"  # what wine calls the folder of temporary files
    return Installed(
        name=name,
        command=("wine", str(program / "aryz.exe")),
        home=home,
        session=session,
        watched=(drive,),
        environment=environment(screen),
        seen_as=seen,
        parts=(program,),
        window_seconds=120,
        own_data=beside if (beside := program / DATA).is_dir() else home / "AppData/Local/aryz",
        console=("wine", str(program / "aryz.com")),
        locales=LOCALES,
    )
