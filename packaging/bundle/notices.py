"""The licences of everything that is shipped, and how the terms of Qt's licence are met."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path
from typing import NamedTuple

import sqlcipher3

from bundle.origin import ROOT

LOCK = ROOT / "packaging" / "requirements" / "desktop.txt"
COMMON = Path("/usr/share/common-licenses")
"""Debian's own copies of the texts that many programs are under."""
_TEXT = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)
# Files of the system that the Linux bundle carries, and the package of Debian whose licence they are under.
OF_DEBIAN = {"Python": "python3.11", "libffi": "libffi8", "OpenSSL's libcrypto": "libssl3"}
OF_DEBIAN_LICENCES = {"python3.11": "PSF-2.0", "libffi8": "MIT", "libssl3": "Apache-2.0"}
QT = """Qt 6 and Qt for Python (PySide6, shiboken6)

They are used under the GNU Lesser General Public License, version 3 (LGPL-3.txt, with GPL-3.txt, beside this file). They are
unmodified: every file is the one that their makers published. Aryz loads them as separate libraries, so you may put
your own build of the same version in their place: replace the files in the folder PySide6 (and shiboken6) of the program.
Aryz is free software itself; nothing forbids you to change it, to take it apart, or to find faults in it.

The source of these versions is published by their makers: Qt {qt} at https://download.qt.io/official_releases/qt/ and Qt for
Python {qt} at https://download.qt.io/official_releases/QtForPython/. Whoever gives Aryz on must give this note on, too.
"""


class Library(NamedTuple):
    """A library that is shipped: its name on the package index, its version, its licence in its own words."""

    name: str
    version: str
    licence: str


def locked() -> dict[str, str]:
    """Name -> version of every library in the lock file of the window."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", LOCK.read_text("utf-8"), re.MULTILINE))


def libraries() -> list[Library]:
    """Every library that is shipped, by name."""
    return [Library(name, number, _licence(distribution(name))) for name, number in sorted(locked().items())]


def _licence(found: Distribution) -> str:
    """The licence as the library itself declares it: an expression, else the first line, else its classifiers."""
    told = found.metadata
    declared = told["License-Expression"] or (told["License"] or "").split("\n")[0].strip()
    if declared and len(declared) < 120:
        return str(declared)
    classes = [
        line.split("::")[-1].strip() for line in told.get_all("Classifier", []) if line.startswith("License")
    ]
    return " AND ".join(classes) or _ASKED.get(found.metadata["Name"].lower(), "see its text")


_ASKED = {"sqlcipher3": "Zlib"}


def inside_sqlcipher() -> dict[str, Library]:
    """What the module of SQLCipher carries inside itself, as its makers linked it; nobody's lock file names these."""
    connection = sqlcipher3.connect(":memory:")
    number = connection.execute("PRAGMA cipher_version").fetchone()[0].split()[0]
    connection.close()
    module = next(Path(sqlcipher3.__file__).parent.glob("_sqlite3.*"))
    openssl = re.search(rb"OpenSSL (\d+\.\d+\.\d+) \d", module.read_bytes())
    return {
        "SQLCipher": Library("sqlcipher", number, "BSD-3-Clause"),
        "OpenSSL": Library("openssl", openssl[1].decode("ascii") if openssl else "", "Apache-2.0"),
    }


def texts(found: Distribution) -> Iterator[Path]:
    """The files of a library that hold its licence or its authors."""
    for file in found.files or ():
        place = Path(str(found.locate_file(file)))
        if ".dist-info" in file.parts[0] and _TEXT.search("/".join(file.parts[1:])) and place.is_file():
            yield place


def put_licences(folder: Path) -> None:
    """Write the texts of all licences below `folder`, a folder for each library, and a list of them."""
    folder.mkdir(parents=True)
    for each in libraries():
        for place in texts(distribution(each.name)):
            target = folder / each.name / "-".join(place.parts[_after_info(place) :])
            target.parent.mkdir(exist_ok=True)
            shutil.copyfile(place, target)
    for name, package in OF_DEBIAN.items():
        shutil.copyfile(f"/usr/share/doc/{package}/copyright", folder / f"{name.replace(' ', '-')}.txt")
    put_common(folder)


def put_wheel_licences(installed: Path, folder: Path) -> None:
    """The same for wheels of another system that lie in `installed` as pip has put them there."""
    for found in distributions(path=[str(installed)]):
        name = re.sub(r"[-_.]+", "-", found.metadata["Name"]).lower()
        for place in texts(found):
            if name in locked():
                target = folder / name / "-".join(place.parts[_after_info(place) :])
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(place, target)


def put_common(folder: Path) -> None:
    """Write what is the same on every system: Aryz's own licences, Qt's terms, and the list."""
    for text in ("GPL-3", "LGPL-3", "Apache-2.0"):
        shutil.copyfile(COMMON / text, folder / f"{text}.txt")
    shutil.copyfile(ROOT / "packaging/bundle/licences/SQLCipher.txt", folder / "SQLCipher.txt")
    shutil.copyfile(ROOT / "LICENSE", folder / "Aryz.txt")
    (folder / "Qt.txt").write_text(QT.format(qt=locked()["pyside6-essentials"]), encoding="utf-8")
    (folder / "README.txt").write_text(overview(), encoding="utf-8")


def overview() -> str:
    """The list of everything that is shipped and its licence."""
    lines = [f"{each.name} {each.version}: {each.licence}" for each in libraries()]
    carried = inside_sqlcipher()
    lines += [f"inside sqlcipher3: {name} {each.version}: {each.licence}" for name, each in carried.items()]
    return (
        "Aryz: GPL-3.0-or-later (Aryz.txt); its letters and facts (templates): CC BY 4.0; its fonts: SIL Open Font License 1.1.\n"
        "Python: Python Software Foundation License.\n\nLibraries, each under its own licence:\n\n"
        + "\n".join(lines)
        + "\n"
    )


def debian_copyright() -> str:
    """The file `copyright` of the .deb, in Debian's machine-readable form."""
    head = (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: Aryz\n"
        "Comment: The full texts of all licences are in /usr/lib/aryz/licences.\n\n"
    )
    own = {
        "*": "GPL-3.0-or-later",
        "*/templates/*": "CC-BY-4.0",
        "*/templates/fonts/*": "OFL-1.1",
        "*/PySide6/*": "LGPL-3.0-only",
    }
    rows = [
        f"Files: {files}\nCopyright: their authors\nLicense: {licence}\n" for files, licence in own.items()
    ]
    rows += [
        f"Files: {each.name}\nCopyright: the authors of {each.name}\nLicense: {each.licence}\n"
        for each in libraries()
    ]
    return (
        head
        + "\n".join(rows)
        + "\nLicense: GPL-3.0-or-later\n On Debian systems: /usr/share/common-licenses/GPL-3\n"
    )


def _after_info(place: Path) -> int:
    return next(index for index, part in enumerate(place.parts) if part.endswith(".dist-info")) + 1
