"""The wheel: what is in it, that it repeats byte for byte, and that it works outside the source tree."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest

ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1764547200", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def _run(*command: str, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, env=ENVIRONMENT)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _build(source: Path, target: Path) -> Path:
    """Build the wheel of `source` without the network: the build's own needs are in the test lock."""
    _run(sys.executable, "-m", "pip", "wheel", str(source), "--quiet", "--no-deps", "--no-build-isolation", "--no-index",
         "--wheel-dir", str(target), cwd=target)  # fmt: skip
    return next(target.glob("*.whl"))


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    return _build(root, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the wheel, installed, and nothing else."""
    target = tmp_path_factory.mktemp("installed")
    _run(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(target), str(wheel),
         cwd=target)  # fmt: skip
    return target


def test_the_wheel_holds_every_template_and_catalogue(root: Path, wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    templates = {
        f"aryz/_data/{file.relative_to(root)}" for file in (root / "templates").rglob("*") if file.is_file()
    }
    sources = {f"aryz/_data/{file.relative_to(root)}" for file in (root / "locales").rglob("*.po")}
    assert templates
    assert {name for name in names if name.startswith("aryz/_data/templates/")} == templates
    assert {name for name in names if name.startswith("aryz/_data/locales/")} == {
        name.removesuffix(".po") + ".mo" for name in sources
    }


def test_the_wheel_holds_every_module_and_no_more(root: Path, wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if not name.startswith(("aryz/_data/", "aryz-"))}
    package = root / "desktop" / "aryz"
    modules = {
        f"aryz/{file.relative_to(package)}" for file in package.rglob("*") if file.suffix not in {".pyc", ""}
    }
    assert names == modules
    assert "aryz/py.typed" in names


def test_the_wheel_carries_its_licences(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        licences = {
            name.partition(".dist-info/licenses/")[2]: name
            for name in archive.namelist()
            if "/licenses/" in name
        }
        assert {"LICENSE", "templates/LICENSE"} <= licences.keys()
        assert b"GNU GENERAL PUBLIC LICENSE" in archive.read(licences["LICENSE"])
        assert b"Attribution 4.0 International" in archive.read(licences["templates/LICENSE"])


def test_the_same_source_makes_the_same_wheel(root: Path, wheel: Path, tmp_path: Path) -> None:
    assert _build(root, tmp_path).read_bytes() == wheel.read_bytes()


def test_the_source_archive_makes_the_same_wheel(root: Path, wheel: Path, tmp_path: Path) -> None:
    _run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(tmp_path / "sdist"), cwd=root)
    archive = next((tmp_path / "sdist").glob("*.tar.gz"))
    with tarfile.open(archive) as packed:
        if hasattr(
            tarfile, "data_filter"
        ):  # Debian 12's Python 3.11.2 does not know it yet; later ones warn without it
            packed.extraction_filter = tarfile.data_filter
        packed.extractall(tmp_path / "unpacked")  # noqa: S202 - our own archive
    source = next((tmp_path / "unpacked").iterdir())
    built = tmp_path / "built"
    built.mkdir()
    with ZipFile(_build(source, built)) as again, ZipFile(wheel) as first:
        assert again.namelist() == first.namelist()
        assert [item.CRC for item in again.infolist()] == [item.CRC for item in first.infolist()]


@pytest.mark.parametrize("example", ["kz-sergek-almaty", "kg-stop-covid"])
def test_outside_the_source_tree_the_same_bytes_are_drafted(
    root: Path, installed: Path, example: str, tmp_path: Path
) -> None:
    away = tmp_path / "away"
    away.mkdir()
    answers = shutil.copy(root / "templates" / "examples" / f"{example}.yaml", away)
    for name, package in (("source", root / "desktop"), ("wheel", installed)):
        start = (
            f"import sys; sys.path.insert(0, {str(package)!r}); import aryz.app; "
            f"assert aryz.app.__file__.startswith({str(package)!r}); sys.exit(aryz.app.main(sys.argv[1:]))"
        )
        options = ("--date", "2026-11-23", "--format", "pdf,txt", "-o", str(tmp_path / name))
        _run(sys.executable, "-I", "-c", start, "draft", str(answers), *options, cwd=away)
    drafted = {name: _contents(tmp_path / name) for name in ("source", "wheel")}
    assert {Path(name).suffix for name in drafted["wheel"]} == {".pdf", ".txt"}
    assert drafted["wheel"] == drafted["source"]


def _contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}
