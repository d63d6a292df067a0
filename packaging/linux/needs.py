"""What the bundle asks of the system: read from its files, named as Debian's packages and as rpm's library names."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from system_packages import QT_LIBRARIES

# What every Linux with a desktop has; the others are Qt's, in system_packages.
BASE_LIBRARIES = {
    "libc.so.6": "libc6", "libm.so.6": "libc6", "libpthread.so.0": "libc6", "libdl.so.2": "libc6", "librt.so.1": "libc6",
    "libutil.so.1": "libc6", "ld-linux-x86-64.so.2": "libc6", "libresolv.so.2": "libc6",
    "libgcc_s.so.1": "libgcc-s1", "libstdc++.so.6": "libstdc++6", "libz.so.1": "zlib1g", "libzstd.so.1": "libzstd1",
    "libexpat.so.1": "libexpat1", "libfreetype.so.6": "libfreetype6", "libgthread-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6", "libxcb.so.1": "libxcb1", "libxcb-render.so.0": "libxcb-render0", "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-util.so.1": "libxcb-util1", "libwayland-client.so.0": "libwayland-client0",
}  # fmt: skip
PACKAGES = {**BASE_LIBRARIES, **QT_LIBRARIES}
# Only for printing: without it letters are saved, and the printer is a PDF.
WANTED_ONLY = frozenset({"libcups.so.2"})
# The newest version of the C library that a file of the bundle asks for goes into the dependency.
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")
# Packages whose name has changed since Debian 12: the new name serves as well.
_RENAMED = {"libglib2.0-0": "libglib2.0-0t64", "libcups2": "libcups2t64"}


class UnknownLibraryError(Exception):
    """A library that the bundle needs and that this module cannot name."""


def natives(tree: Path) -> list[Path]:
    """The native files of a bundle: programs and libraries."""
    files = (path for path in sorted(tree.rglob("*")) if path.is_file() and not path.is_symlink())
    return [path for path in files if _is_native(path)]


def needed(file: Path) -> set[str]:
    """The names of the libraries that a native file is linked with."""
    return set(re.findall(r"^\s+NEEDED\s+(\S+)$", _headers(file), re.MULTILINE))


def from_system(tree: Path) -> set[str]:
    """The libraries that the bundle expects to find on the system."""
    files = natives(tree)
    own = {file.name for file in files}
    found = {name for file in files for name in needed(file)} - own
    if unknown := found - PACKAGES.keys():
        raise UnknownLibraryError(
            f"The bundle needs {', '.join(sorted(unknown))}, which packaging/linux/needs.py cannot name."
        )
    return found


def glibc(tree: Path) -> str:
    """The version of the C library that the bundle needs at least, such as 2.36."""
    versions = {match.groups() for file in natives(tree) for match in _GLIBC.finditer(_headers(file))}
    return ".".join(map(str, max((int(major), int(minor)) for major, minor in versions)))


def for_debian(tree: Path) -> tuple[list[str], list[str]]:
    """What the .deb depends on, and what it recommends."""
    libraries = from_system(tree)
    names = {PACKAGES[name] for name in libraries - WANTED_ONLY} - {"libc6"}
    return (
        [f"libc6 (>= {glibc(tree)})", *sorted(_either(name) for name in names)],
        sorted(_either(PACKAGES[name]) for name in libraries & WANTED_ONLY),
    )


def for_rpm(tree: Path) -> tuple[list[str], list[str]]:
    """The same for the .rpm, whose dependencies are the libraries themselves: their names are the same on every distribution."""
    libraries = from_system(tree)
    required = [f"libc.so.6(GLIBC_{glibc(tree)})(64bit)", *_capabilities(libraries - WANTED_ONLY)]
    return required, _capabilities(libraries & WANTED_ONLY)


def _capabilities(libraries: set[str]) -> list[str]:
    return sorted(f"{name}()(64bit)" for name in libraries)


def _either(package: str) -> str:
    return f"{package} | {_RENAMED[package]}" if package in _RENAMED else package


def _is_native(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _headers(file: Path) -> str:
    done = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True)
    return done.stdout
