"""The lock files: complete with hashes, of one mind, and without the address of any one index."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

LOCKS = ("core", "desktop", "test", "package", "audit", "lock")


def _text(root: Path, name: str) -> str:
    return (root / "packaging" / "requirements" / f"{name}.txt").read_text("utf-8")


def _versions(text: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def _name(requirement: str) -> str:
    return re.split(r"[\[><=~! ]", requirement)[0].lower().replace("_", "-")


@pytest.mark.parametrize("name", LOCKS)
def test_every_version_has_hashes_and_no_index_is_named(root: Path, name: str) -> None:
    text = _text(root, name)
    entries = re.split(r"^(?=[a-z0-9-]+==)", text, flags=re.MULTILINE)[1:]
    assert entries
    assert all("--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"://|--(extra-)?index-url|--find-links|^-e|^/", text, re.MULTILINE)


def test_the_larger_lock_holds_the_smaller_one(root: Path) -> None:
    core, desktop, test = (_versions(_text(root, name)) for name in ("core", "desktop", "test"))
    assert core.items() < desktop.items() < test.items()


def test_the_locks_hold_what_the_project_declares(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    declared = {
        "core": project["project"]["dependencies"],
        "desktop": project["project"]["optional-dependencies"]["desktop"],
        "test": project["dependency-groups"]["test"],
        "package": project["dependency-groups"]["package"],
        "audit": project["dependency-groups"]["audit"],
        "lock": project["dependency-groups"]["lock"],
    }
    for name, requirements in declared.items():
        assert {_name(requirement) for requirement in requirements} <= _versions(_text(root, name)).keys()


def test_no_window_in_the_core(root: Path) -> None:
    assert not _versions(_text(root, "core")).keys() & {"pyside6-essentials", "shiboken6"}
