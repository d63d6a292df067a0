"""What a packaged Aryz holds, and what is left out of it: one rule for Linux and for Windows.

Every path is relative to the folder of libraries (site-packages, or the bundle's own), with forward slashes. Whoever adds a
library to Aryz has nothing to do here; whoever wants the packages smaller begins here.
"""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

# Modules of Python and of the libraries that Aryz never calls: whatever opens connections, and tools of programmers.
LEFT_OUT = (
    "ssl", "_ssl", "ftplib", "http.server", "imaplib", "poplib", "smtplib", "telnetlib", "xmlrpc", "socketserver", "webbrowser",
    "asyncio", "PySide6.QtDBus", "sqlite3", "_sqlite3", "tkinter", "idlelib", "lib2to3", "ensurepip", "venv", "turtledemo",
    "unittest", "pydoc", "doctest", "pdb", "test", "curses", "readline", "rlcompleter",
    "bz2", "_bz2", "lzma", "_lzma", "_uuid", "nis", "ossaudiodev", "winsound", "_wmi", "_overlapped", "_asyncio",
    "sitecustomize", "usercustomize", "setuptools", "distutils", "pkg_resources", "pip", "numpy", "cssselect", "html5lib", "bs4",
    "PIL.ImageQt", "PIL.ImageTk", "PIL._imagingtk", "PIL._imagingcms", "PIL._imagingmath", "PIL._imagingft", "PIL._avif",
    "phonenumbers.geodata", "phonenumbers.carrierdata", "phonenumbers.tzdata",
    "icalendar.tests", "reportlab.graphics", "reportlab.platypus", "reportlab.lib.testutils",
    "lxml.html", "lxml.objectify", "lxml.isoschematron", "lxml.sax",
    "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtTest",
)  # fmt: skip

# Of Qt: the parts that the window is made of …
QT_PARTS = ("Core", "Gui", "Widgets", "Svg", "PrintSupport", "DBus")
# … the parts that those load on Linux …
QT_LINUX_PARTS = ("XcbQpa", "WaylandClient")
# … and the plug-ins. None of them can reach a network; printing goes to the system's own service.
QT_PLUGINS = {
    "linux": (
        "platforms/libqxcb.so", "platforms/libqwayland.so", "wayland-shell-integration/libxdg-shell.so",
        "wayland-decoration-client/libadwaita.so", "wayland-decoration-client/libbradient.so",
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "platforminputcontexts/libibusplatforminputcontextplugin.so", "platformthemes/libqxdgdesktopportal.so",
        "printsupport/libcupsprintersupport.so", "imageformats/libqjpeg.so", "imageformats/libqsvg.so", "iconengines/libqsvgicon.so",
    ),
    "windows": (
        "platforms/qwindows.dll", "styles/qmodernwindowsstyle.dll", "imageformats/qjpeg.dll", "imageformats/qsvg.dll",
        "iconengines/qsvgicon.dll",
    ),
}  # fmt: skip

# Native modules whose symbols for a debugger are taken away. Qt's own files stay as their makers built them.
STRIPPED = ("sqlcipher3/_sqlite3.", "PIL/_imaging.")

NO_PROGRAM = re.compile(
    r"(^|/)(default-docx-template|tests?|__pycache__|examples|include|includes|scripts|typesystems|glue|doc|metatypes|qml|resources)/|\.(pyi|pyx|pxd|pxi|h|c|lib|exe|prl)$"
)


def languages() -> set[str]:
    """The languages that the program or a letter of it speaks: folders of locales/, files of templates/languages."""
    spoken = {path.name for path in (ROOT / "locales").iterdir() if path.is_dir()}
    return spoken | {path.stem for path in (ROOT / "templates" / "languages").glob("*.yaml")}


def countries() -> set[str]:
    """The codes of the countries whose letters Aryz writes."""
    return {path.parent.name for path in (ROOT / "templates" / "countries").glob("*/country.yaml")}


def is_left_out(module: str) -> bool:
    """Whether the dotted `module` is one of LEFT_OUT or inside one."""
    return any(module == name or module.startswith(f"{name}.") for name in LEFT_OUT)


def is_data_kept(path: str) -> bool:
    """Whether a file of a library that is no program of ours to prune by name (data, words) belongs in the package."""
    folder, name = _top(path), path.rsplit("/", 1)[-1]
    stem = name.split(".")[0]
    if path.startswith("babel/locale-data/"):
        return stem == "root" or stem in languages()
    if path.startswith("holidays/locale/"):
        return stem.lower() in countries()
    if "/translations/" in path and folder == "PySide6":
        return stem in {f"qtbase_{language}" for language in languages()}
    if folder == "reportlab":
        return not path.startswith("reportlab/fonts/")
    return not NO_PROGRAM.search(path)


def is_qt_kept(path: str, system: str) -> bool:
    """Whether a file of PySide6 belongs in the package for `system` (linux, windows)."""
    name = path.rsplit("/", 1)[-1]
    if "/plugins/" in path:
        return path.partition("/plugins/")[2] in QT_PLUGINS[system]
    if "/translations/" in path:
        return is_data_kept(path)
    if part := re.match(r"(?:lib)?Qt6([A-Za-z0-9]+)\.", name):
        return part[1] in (QT_PARTS + QT_LINUX_PARTS if system == "linux" else QT_PARTS)
    if part := re.match(r"Qt([A-Za-z0-9]+)\.(abi3\.so|pyd)$", name):
        return part[1] in QT_PARTS
    if name.startswith(("libQt6", "Qt6", "opengl32", "avcodec", "avformat", "swresample", "swscale")):
        return False
    return not NO_PROGRAM.search(path)


def _top(path: str) -> str:
    return path.partition("/")[0]
