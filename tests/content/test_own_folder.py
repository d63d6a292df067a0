"""Where a person's own data lie: the system's folder for them, or the one that is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from aryz.casebook.vault import places
from aryz.content import overlay_file
from aryz.content.own_folder import VARIABLE, own_folder


def test_a_named_folder_holds_the_casebook_and_the_overlay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "on a stick"))
    assert places.default_place() == tmp_path / "on a stick" / "casebook.vault"
    assert overlay_file.default_place() == tmp_path / "on a stick" / "overlay.yaml"
    assert not (tmp_path / "on a stick").exists()


def test_a_name_that_is_not_whole_is_taken_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(VARIABLE, "data")
    assert own_folder() == tmp_path / "data"


@pytest.mark.parametrize("told", ["", None])
def test_else_it_is_the_folder_of_the_system(told: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    if told is not None:
        monkeypatch.setenv(VARIABLE, told)
    assert own_folder().name == "aryz"
    assert own_folder().is_absolute()
