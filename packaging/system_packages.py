"""The packages of Debian and Ubuntu that Aryz needs beside Python: found missing by loading them, installed by apt."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

# What Qt loads from the system, and the package that brings it (the names of Debian 12; Ubuntu provides the same ones).
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    # a window of X
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    # a window of Wayland
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    # printing
    "libcups.so.2": "libcups2",
}

# What only the tests start: the word processor that opens our DOCX (86 MB to fetch, 264 MB on the disk), and what reads the
# menu's entry, the shop's page and the kind of file as a Linux desktop does.
TEST_PROGRAMS = {
    "soffice": "libreoffice-writer-nogui",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "update-mime-database": "shared-mime-info",
}
# Programs that build and test packages, and the package that brings each.
TOOLS = {
    "objdump": "binutils",
    "xz": "xz-utils",
    "dpkg-deb": "dpkg",
    "debootstrap": "debootstrap",
    "Xvfb": "xvfb",
    "xwininfo": "x11-utils",
    "strace": "strace",
    "rpm": "rpm",
    "rpm2cpio": "rpm2cpio",
    "cpio": "cpio",
    **TEST_PROGRAMS,
    "makensis": "nsis",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-win32",
    "osslsigncode": "osslsigncode",
    "wine": "wine",
    "locale-gen": "locales",
    "gpg": "gnupg",
    "minisign": "minisign",
}


def need(*tools: str) -> None:
    """Install by apt those of the `tools` (keys of TOOLS) that are missing; exit with the one command to type if that fails."""
    _install([TOOLS[tool] for tool in tools if shutil.which(tool) is None])


def need_library(soname: str, package: str) -> None:
    """The same for a library of the system."""
    _install([] if _loads(soname) else [package])


def install_missing(*, needs_venv: bool, for_tests: bool = False) -> None:
    """Install by apt what is missing; exit with the one command to type where that is not possible from here.

    `needs_venv`: whether Python's own means of making a virtual environment is missing too; `for_tests`: whether the tests will run.
    """
    _install(
        [
            *(["python3-venv"] if needs_venv else []),
            *_missing_libraries(),
            *(_missing_programs() if for_tests else []),
        ]
    )


def _install(missing: list[str]) -> None:
    if not missing:
        return
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    if shutil.which("apt-get") is None:
        sys.exit(
            f"Aryz needs what Debian calls {' '.join(missing)}: install it with this system's own package manager."
        )
    print(f"aryz: installing by apt: {' '.join(missing)}", file=sys.stderr, flush=True)
    _as_root("apt-get", "update")  # another source of this machine may fail without harm here
    if not _as_root(*install):
        sys.exit(
            "These packages could not be installed from here. Type:\n"
            f"  sudo apt-get update && sudo {' '.join(install)}"
        )


def _missing_libraries() -> list[str]:
    return [package for library, package in QT_LIBRARIES.items() if not _loads(library)]


def _missing_programs() -> list[str]:
    return [package for program, package in TEST_PROGRAMS.items() if shutil.which(program) is None]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _as_root(*command: str) -> bool:
    """Whether `command` ran well as root, its words shown only if not.

    Sudo may ask for a password only where someone can type it.
    """
    if os.geteuid() != 0:
        if shutil.which("sudo") is None:
            return False
        command = ("sudo", *(() if sys.stdin.isatty() else ("--non-interactive",)), *command)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True, env=environment)
    if done.returncode:
        print(done.stdout, file=sys.stderr)
    return done.returncode == 0
