"""The installer and the portable folder for Windows, made on Linux from one tree."""

from __future__ import annotations

import re
import shutil
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import yaml

from bundle.origin import BUILD, DIST, ROOT, moment, run, settle, version
from system_packages import need

HERE = ROOT / "packaging" / "windows"
DATA = "data"
"""The folder beside the program that makes it a portable copy (aryz_start.py)."""
ENGLISH = Path("/usr/share/nsis/Contrib/Language files/English.nlf")
"""NSIS's own English words: they say which strings a language must have, and in which order."""
_KEY = re.compile(r"^# (\^\w+)", re.MULTILINE)


def setup(tree: Path) -> Path:
    """Make the installer of the tree and return it, in dist/."""
    need("makensis")
    words = BUILD / "windows" / "words"
    shutil.rmtree(words, ignore_errors=True)
    words.mkdir(parents=True)
    shutil.copyfile(tree.parent / "aryz.ico", words / "aryz.ico")
    run(
        sys.executable,
        ROOT / "packaging/bundle/icons.py",
        words / "side.bmp",
        PYTHONPATH=str(ROOT / "desktop"),
    )
    _write_words(words)
    (words / "remove.nsh").write_text(_removal(tree), encoding="utf-8")
    settle(words)  # the installer keeps the time of each file that it carries, of its own picture, too
    target = DIST / f"aryz-{version()}-setup.exe"
    size = sum(file.stat().st_size for file in tree.rglob("*") if file.is_file()) // 1024
    defined = {"VERSION": version(), "TREE": tree, "TARGET": target, "WORDS": words, "KILOBYTES": size}
    options = [f"-D{name}={value}" for name, value in defined.items()]
    run("makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *options, HERE / "aryz.nsi")
    return target


def portable(tree: Path) -> Path:
    """Pack the tree for a USB stick, with the folder that keeps the casebook on it, and return the archive, in dist/."""
    target = DIST / f"aryz-{version()}-windows-portable.zip"
    day = datetime.fromtimestamp(moment(), UTC).timetuple()[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(path for path in tree.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(f"Aryz/{file.relative_to(tree).as_posix()}", day)
            archive.writestr(entry, file.read_bytes(), zipfile.ZIP_DEFLATED, 9)
        beside = zipfile.ZipInfo(f"Aryz/{DATA}/", day)
        beside.external_attr = 0o40755 << 16 | 0x10  # a folder, for Unix and for Windows
        archive.writestr(beside, b"")
    return target


def _write_words(folder: Path) -> None:
    """Write the two files that NSIS wants of each language of ours, and our own sentences in all of them."""
    told = yaml.safe_load((HERE / "installer_words.yaml").read_text("utf-8"))
    for language, each in told["languages"].items():
        (folder / f"{language}.nlf").write_text(_strings(each), encoding="utf-8-sig")
        (folder / f"{language}.nsh").write_text(_pages(language, each), encoding="utf-8-sig")
    lines = [
        f'LangString {name} ${{LANG_{language.upper()}}} "{text}"'
        for name, texts in told["own"].items()
        for language, text in texts.items()
    ]
    (folder / "own.nsh").write_text("\n".join(lines) + "\n", encoding="utf-8-sig")


def _strings(told: dict[str, object]) -> str:
    """A language's file of NSIS's own strings, in NSIS's order; KeyError for one that is not translated."""
    strings = told["strings"]
    assert isinstance(strings, dict)  # noqa: S101 - the file is ours
    lines = [f'"{text}"' if (text := strings[key]) != text.strip() or not text else text for key in order()]
    return "\n".join(["NLF v6", str(told["number"]), "-", "-", "-", "-", *lines]) + "\n"


def order() -> list[str]:
    """The keys of NSIS's own strings, in its order."""
    return _KEY.findall(ENGLISH.read_text("utf-8-sig"))


def _pages(language: str, told: dict[str, object]) -> str:
    """A language's file of the pages' strings; what is not there is English's, and belongs to pages that we do not have."""
    strings = told["strings"]
    assert isinstance(strings, dict)  # noqa: S101 - the file is ours
    rows = [f'${{LangFileString}} {key} "{text}"' for key, text in strings.items() if key.startswith("MUI_")]
    return (
        "\n".join([f'!insertmacro LANGFILE "{language}" = "{told["name"]}" "{told["ascii"]}"', *rows]) + "\n"
    )


def _removal(tree: Path) -> str:
    """What the uninstaller takes away: each file and folder at the top of the tree by its name."""
    lines = [
        f'RMDir /r "$INSTDIR\\{path.name}"' if path.is_dir() else f'Delete "$INSTDIR\\{path.name}"'
        for path in sorted(tree.iterdir())
    ]
    return "\n".join(lines) + "\n"
