"""The program as one folder that runs without Python and without libraries of its own on the system: for .deb and .rpm."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from bundle.contents import STRIPPED
from bundle.origin import BUILD, ROOT, run, settle
from catalogs import compile_all
from system_packages import need, need_library

TREE = BUILD / "tree" / "aryz"
WORDS = BUILD / "words"


def build() -> Path:
    """Build the folder anew and return it: `aryz`, the program, and `_internal`, all that it needs."""
    need("objdump")
    need_library(f"libpython3.{sys.version_info.minor}.so.1.0", f"libpython3.{sys.version_info.minor}")
    for folder in (TREE, WORDS, BUILD / "work"):
        shutil.rmtree(folder, ignore_errors=True)
    compile_all(WORDS)
    run(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--distpath", TREE.parent,
        "--workpath", BUILD / "work", ROOT / "packaging" / "bundle" / "aryz.spec")  # fmt: skip
    _strip(TREE / "_internal")
    _forget_the_builder(TREE / "_internal")
    settle(TREE)
    return TREE


def _strip(folder: Path) -> None:
    """Take the symbols for a debugger from the few modules whose makers left them in."""
    for file in folder.rglob("*.so"):
        if file.relative_to(folder).as_posix().startswith(STRIPPED):
            run("strip", "--strip-unneeded", file)


def _forget_the_builder(folder: Path) -> None:
    """Leave of what pip noted about a library its METADATA alone (a library may ask for its own version): the rest tells of the place it was built in."""
    for each in [path for noted in folder.glob("*.dist-info") for path in noted.iterdir()]:
        if each.is_dir():
            shutil.rmtree(each)
        elif each.name != "METADATA":
            each.unlink()
