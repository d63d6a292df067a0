"""Files appear whole or not at all, and nothing is replaced unasked."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from pathlib import Path

import pytest

from aryz.documents import files
from aryz.documents.files import sweep_stale, write_whole
from aryz.model.base import InputError

POSIX = os.name == "posix"


def refused(path: Path, *, replace: bool = False) -> str:
    with pytest.raises(InputError) as caught:
        write_whole(path, b"new", replace=replace)
    assert caught.value.faults[0].file == str(path)
    return caught.value.faults[0].message.in_english()


def failing(code: int):  # type: ignore[no-untyped-def]  # stands in for functions of several shapes
    def fail(*_arguments: object, **_options: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def test_written_whole_and_for_the_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_whole(path, b"whole")
    assert path.read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [path]
    assert not POSIX or stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_existing_file_stands(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    assert (
        refused(path)
        == f"{path} exists already. Choose another name or folder, or ask for it to be replaced."
    )
    assert path.read_bytes() == b"old"
    write_whole(path, b"new", replace=True)
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_appears_meanwhile_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"other")
    monkeypatch.setattr(files, "_exists", lambda _path: False)
    assert "exists already" in refused(path)
    assert path.read_bytes() == b"other"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_that_leads_nowhere_is_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.symlink_to(tmp_path / "elsewhere")
    assert "exists already" in refused(path)
    write_whole(path, b"new", replace=True)
    assert not path.is_symlink()
    assert not (tmp_path / "elsewhere").exists()


def test_disks_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", failing(errno.EPERM))
    path = tmp_path / "a.pdf"
    write_whole(path, b"whole")
    assert path.read_bytes() == b"whole"
    monkeypatch.setattr(files, "_exists", lambda _path: False)
    assert "exists already" in refused(path)
    assert path.read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_replacement_leaves_no_empty_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", failing(errno.EPERM))
    monkeypatch.setattr(Path, "replace", failing(errno.EIO))
    assert "cannot be written" in refused(tmp_path / "a.pdf")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    monkeypatch.setattr(os, "fsync", failing(code))
    path = tmp_path / "a.pdf"
    assert refused(path) == f"{path} was not written: the disk is full. Make room and try again."
    assert list(tmp_path.iterdir()) == []


def test_an_old_file_survives_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", failing(errno.ENOSPC))
    refused(path, replace=True)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_folders_that_do_not_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = tmp_path / "none" / "a.pdf"
    assert (
        refused(missing)
        == f"{missing} cannot be written: there is no folder {missing.parent}. Make it first."
    )
    (tmp_path / "file").write_bytes(b"")
    assert "there is no folder" in refused(tmp_path / "file" / "a.pdf")
    (tmp_path / "folder").mkdir()
    assert "exists already" in refused(tmp_path / "folder")
    assert "is a folder" in refused(tmp_path / "folder", replace=True)
    assert "too long" in refused(tmp_path / ("x" * 300))
    monkeypatch.setattr(tempfile, "mkstemp", failing(errno.EACCES))
    assert "you may not write in" in refused(tmp_path / "b.pdf")


def test_stale_temporary_files_are_swept_and_fresh_ones_left(tmp_path: Path) -> None:
    stale, fresh, other = (tmp_path / name for name in (".aryz-old.part", ".aryz-new.part", "notes.part"))
    for file in (stale, fresh, other):
        file.write_bytes(b"x")
    for file in (stale, other):
        os.utime(file, (1_000_000, 1_000_000))
    assert sweep_stale(tmp_path) == 1
    assert sorted(tmp_path.iterdir()) == [fresh, other]
    assert sweep_stale(tmp_path / "none") == 0
