"""How ./dev decides what is to be done before it starts anything."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

import prepare
import system_packages


@pytest.fixture
def stamp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The stamp of an environment whose Python exists."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").touch()
    for folder in ("VENV", "BUILDER", "AUDITOR"):
        monkeypatch.setattr(prepare, folder, tmp_path)
    return tmp_path / "aryz-stamp"


@pytest.mark.parametrize(
    ("made_for", "asked", "ready"),
    [
        ("test", "test", True),
        ("test", "desktop", True),
        ("desktop", "test", False),
        ("test", "lock", False),
        ("package", "package", True),
        ("package", "audit", False),
        ("audit", "audit", True),
        ("audit", "package", False),
        ("test", "package", False),
    ],
)
def test_an_environment_serves_what_it_holds(stamp: Path, made_for: str, asked: str, ready: bool) -> None:
    stamp.write_text(f"{made_for} {prepare.fingerprint()}\n", encoding="ascii")
    assert prepare._is_ready(prepare.environment(asked), asked) is ready


@pytest.mark.parametrize("text", ["", "test", "test 0123", "other thing"])
def test_a_stamp_of_other_locks_serves_nothing(stamp: Path, text: str) -> None:
    stamp.write_text(text, encoding="ascii")
    assert not prepare._is_ready(prepare.environment("desktop"), "desktop")


def test_without_root_and_sudo_the_one_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "_missing_libraries", lambda: ["libegl1"])
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr("shutil.which", lambda name: None if name == "sudo" else f"/usr/bin/{name}")
    with pytest.raises(SystemExit) as stopped:
        system_packages.install_missing(needs_venv=True)
    command = str(stopped.value).splitlines()[1].strip()
    assert command.startswith("sudo apt-get update && sudo apt-get install ")
    assert command.endswith(" python3-venv libegl1")


def test_where_nothing_is_missing_nothing_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "_missing_libraries", list)
    monkeypatch.setattr(system_packages, "_as_root", lambda *command: pytest.fail(f"ran {command}"))
    system_packages.install_missing(needs_venv=False)
    assert not system_packages._loads("libno-such-library.so.7")


@pytest.mark.parametrize(("arguments", "code"), [(["help"], 0), ([], 0), (["dance"], 2)])
def test_dev_says_what_it_knows(root: Path, arguments: list[str], code: int, tmp_path: Path) -> None:
    done = subprocess.run(
        [root / "dev", *arguments], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.returncode == code
    assert "./dev run [ARGS]" in done.stdout + done.stderr


def test_the_word_processor_is_installed_for_the_tests_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_packages, "_missing_libraries", list)
    monkeypatch.setattr(system_packages, "TEST_PROGRAMS", {"no-such-program": "some-package"})
    monkeypatch.setattr(system_packages, "_as_root", lambda *_command: True)
    system_packages.install_missing(needs_venv=False)
    assert "some-package" not in capsys.readouterr().err
    system_packages.install_missing(needs_venv=False, for_tests=True)
    assert "some-package" in capsys.readouterr().err
