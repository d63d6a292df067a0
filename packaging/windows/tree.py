"""The program for Windows as one folder: its launchers, Python, the locked wheels for Windows, Aryz itself."""

from __future__ import annotations

import shutil
import sys
import zipfile
from pathlib import Path

from bundle import gate
from bundle.contents import is_data_kept, is_left_out, is_qt_kept
from bundle.notices import put_common, put_wheel_licences
from bundle.origin import BUILD, ROOT, run, settle, version
from system_packages import need
from windows import python, wine

TREE = BUILD / "windows" / "Aryz"
HERE = ROOT / "packaging" / "windows"


def build(wheel: Path) -> Path:
    """Build the folder anew around Aryz's own `wheel`, and return it."""
    need("x86_64-w64-mingw32-gcc", "objdump")
    shutil.rmtree(TREE.parent, ignore_errors=True)
    TREE.mkdir(parents=True)
    official = python.fetch()
    python.put(official, TREE)
    _libraries(TREE / "lib")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(TREE / "lib")
    shutil.copyfile(HERE / "aryz_start.py", TREE / "lib" / "aryz_start.py")
    put_wheel_licences(TREE / "lib", TREE / "licences")
    put_common(TREE / "licences")
    shutil.copyfile(official / "LICENSE.txt", TREE / "licences" / "Python.txt")
    _prune(TREE / "lib")
    _compile(TREE)
    _launchers(TREE)
    settle(TREE)
    _check(TREE)
    return TREE


def _libraries(target: Path) -> None:
    """Install the wheels of the lock file for Windows; nothing of them is run."""
    run(sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", target,
        "--platform", "win_amd64", "--python-version", python.VERSION, "--implementation", "cp", "--only-binary", ":all:",
        "--no-deps", "--no-compile", "--require-hashes", "--requirement", ROOT / "packaging/requirements/desktop.txt")  # fmt: skip


def _prune(lib: Path) -> None:
    """Take away what is left out (bundle.contents)."""
    for file in sorted(path for path in lib.rglob("*") if path.is_file()):
        name = file.relative_to(lib).as_posix()
        if not _is_kept(name):
            file.unlink()
    for folder in sorted((path for path in lib.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def _is_kept(name: str) -> bool:
    """Whether a file of the libraries belongs in the folder."""
    if name.startswith("aryz/") or name == "aryz_start.py":
        return True
    top = name.partition("/")[0]
    if top.endswith(".dist-info"):
        return name.endswith("/METADATA")  # holidays asks for its own version
    if top in {"bin", "Scripts", "share"}:
        return False
    module = (
        name.removesuffix(".py").removesuffix("/__init__")
        if name.endswith(".py")
        else name.split(".", maxsplit=1)[0]
    )
    if is_left_out(module.replace("/", ".")):
        return False
    return is_qt_kept(name, "windows") if top in {"PySide6", "shiboken6"} else is_data_kept(name)


def _compile(tree: Path) -> None:
    """Compile all modules with that very Python and leave their sources out: a program writes nothing into its own folder."""
    with wine.windows() as drive:
        shutil.copytree(tree, drive / "Aryz")
        asked = (
            "-m",
            "compileall",
            "-q",
            "-b",
            "-s",
            "C:\\Aryz\\lib",
            "--invalidation-mode",
            "unchecked-hash",
            "C:\\Aryz\\lib",
        )
        wine.start("", drive / "Aryz/python.exe", *asked)
        for compiled in (drive / "Aryz/lib").rglob("*.pyc"):
            source = tree / "lib" / compiled.relative_to(drive / "Aryz/lib").with_suffix(".py")
            shutil.copyfile(compiled, source.with_suffix(".pyc"))
            source.unlink()
    if left := [path for path in (tree / "lib").rglob("*.py") if "_data" not in path.parts]:
        raise SystemExit(f"These were not compiled: {left[:5]}")


def _launchers(target: Path) -> None:
    """Compile aryz.exe, for the window, and aryz.com, for a console."""
    icon, described = TREE.parent / "aryz.ico", TREE.parent / "aryz.rc"
    run(sys.executable, ROOT / "packaging/bundle/icons.py", icon, PYTHONPATH=str(ROOT / "desktop"))
    described.write_text(_resources(icon), encoding="utf-8")
    run("x86_64-w64-mingw32-windres", "--codepage=65001", described, TREE.parent / "aryz.o")
    plain = ("x86_64-w64-mingw32-gcc", "-Os", "-s", "-municode", "-Wall", "-Wextra", "-Wl,--no-insert-timestamp",
             "-Wl,--dynamicbase", "-Wl,--nxcompat", HERE / "launcher.c", TREE.parent / "aryz.o")  # fmt: skip
    run(*plain, "-mwindows", "-o", target / "aryz.exe")
    run(*plain, "-DCONSOLE", "-o", target / "aryz.com")


def _resources(icon: Path) -> str:
    """The icon, and what Windows shows under a file's properties."""
    numbers = ",".join([*version().split(".")[:3], "0"])
    values = {
        "ProductName": "Aryz", "FileDescription": "Aryz", "FileVersion": version(), "ProductVersion": version(),
        "LegalCopyright": "GPL-3.0-or-later", "OriginalFilename": "aryz.exe",
    }  # fmt: skip
    lines = "\n".join(f'VALUE "{name}", "{text}"' for name, text in values.items())
    return (
        f'1 ICON "{icon}"\n1 VERSIONINFO\nFILEVERSION {numbers}\nPRODUCTVERSION {numbers}\nBEGIN\nBLOCK "StringFileInfo"\nBEGIN\n'
        f'BLOCK "040904B0"\nBEGIN\n{lines}\nEND\nEND\nBLOCK "VarFileInfo"\nBEGIN\nVALUE "Translation", 0x409, 1200\nEND\nEND\n'
    )


def _check(tree: Path) -> None:
    """The gate: no library of TLS, no QtNetwork, nothing that reaches out."""
    with zipfile.ZipFile(tree / "python313.zip") as library:
        modules = [
            name.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".")
            for name in library.namelist()
        ]
    gate.check(tree, [*modules, *gate.modules_in(tree / "lib")])
