"""The packages for Windows: words of the installer in four languages, what the folder holds, the launchers' facts."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from bundle import origin
from windows import installer, tree

SPOKEN = {"English", "Russian", "Kazakh", "Kyrgyz"}
_KEPT = re.compile(r"\$\(\^?\w+\)|\$\{?\w+\}?|%[sd]|\\r\\n|\\n")


@pytest.fixture(scope="module")
def told(root: Path) -> dict[str, Any]:
    """The words of the installer."""
    found: dict[str, Any] = yaml.safe_load(
        (root / "packaging/windows/installer_words.yaml").read_text("utf-8")
    )
    return found


def test_our_own_sentences_are_said_in_four_languages(told: dict[str, Any]) -> None:
    assert told["own"]
    assert {frozenset(texts) for texts in told["own"].values()} == {frozenset(SPOKEN)}


def test_kazakh_and_kyrgyz_have_the_same_strings_and_keep_what_is_filled_in(told: dict[str, Any]) -> None:
    kazakh, kyrgyz = (told["languages"][each]["strings"] for each in ("Kazakh", "Kyrgyz"))
    assert kazakh.keys() == kyrgyz.keys()
    assert len(kazakh) > 80
    for key, text in kazakh.items():
        assert sorted(_KEPT.findall(str(text))) == sorted(_KEPT.findall(str(kyrgyz[key]))), key


def test_kyrgyz_has_no_letters_of_kazakh(told: dict[str, Any]) -> None:
    text = str(told["languages"]["Kyrgyz"]["strings"]) + str(
        [each["Kyrgyz"] for each in told["own"].values()]
    )
    assert not set("әғқұһіӘҒҚҰҺІ") & set(text)


def test_the_installer_takes_away_what_it_put_there_and_no_more(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "aryz.exe").touch()
    lines = installer._removal(tmp_path).splitlines()
    assert lines == ['Delete "$INSTDIR\\aryz.exe"', 'RMDir /r "$INSTDIR\\lib"']


def test_whatever_the_installer_carries_bears_the_time_of_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NSIS keeps the time of each file, of its own picture, too: two builds would differ."""
    times: list[float] = []

    def run(*command: str | Path, **_more: str) -> str:
        if command[0] == "makensis":
            times.extend(file.stat().st_mtime for file in (tmp_path / "windows" / "words").iterdir())
        else:
            Path(command[2]).write_bytes(b"BM")
        return ""

    for name, value in {"BUILD": tmp_path, "DIST": tmp_path, "run": run}.items():
        monkeypatch.setattr(installer, name, value)
    for name in ("need", "_write_words"):
        monkeypatch.setattr(installer, name, lambda *_: None)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764547200")
    (tmp_path / "windows" / "Aryz").mkdir(parents=True)
    (tmp_path / "windows" / "aryz.ico").touch()
    installer.setup(tmp_path / "windows" / "Aryz")
    assert times == [1764547200.0] * 3


def test_the_portable_folder_repeats_its_bytes_and_has_room_for_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installer, "DIST", tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764547200")
    folder = tmp_path / "Aryz"
    (folder / "lib").mkdir(parents=True)
    for name in ("lib/b", "aryz.exe", "lib/a"):
        (folder / name).write_text(name)
    first = installer.portable(folder).read_bytes()
    (folder / "aryz.exe").touch()
    target = installer.portable(folder)
    assert target.read_bytes() == first
    with zipfile.ZipFile(target) as archive:
        assert archive.namelist() == ["Aryz/aryz.exe", "Aryz/lib/a", "Aryz/lib/b", "Aryz/data/"]
        assert {each.date_time for each in archive.infolist()} == {(2025, 12, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("aryz/app.py", True),
        ("aryz/_data/templates/languages/kk.yaml", True),
        ("aryz_start.py", True),
        ("holidays-0.109.dist-info/METADATA", True),
        ("holidays-0.109.dist-info/RECORD", False),
        ("bin/holidays", False),
        ("bs4/__init__.py", False),
        ("PySide6/Qt6Network.dll", False),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PIL/_imaging.cp313-win_amd64.pyd", True),
    ],
)
def test_the_folder_holds_the_program_and_what_it_needs(name: str, kept: bool) -> None:
    assert tree._is_kept(name) is kept


def test_windows_is_told_the_version(tmp_path: Path) -> None:
    told = tree._resources(tmp_path / "aryz.ico")
    numbers = origin.version().replace(".", ",")
    assert f"FILEVERSION {numbers},0" in told
    assert f'VALUE "ProductVersion", "{origin.version()}"' in told


def test_the_build_has_one_moment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764547200")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "file").write_text("x")
    (tmp_path / "folder" / "link").symlink_to("file")
    origin.settle(tmp_path)
    assert {path.lstat().st_mtime for path in [tmp_path, *tmp_path.rglob("*")]} == {1764547200}
    assert (tmp_path / "folder" / "file").stat().st_mode & 0o777 == 0o644
    assert (origin.day(), origin.environment()["SOURCE_DATE_EPOCH"]) == ("2025-12-01", "1764547200")
