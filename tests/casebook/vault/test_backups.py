"""Backups: whole, encrypted, ten, and a way back that keeps what was there."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from aryz.casebook.vault.backups import backups_of, folder_of, restore
from aryz.casebook.vault.keys import PAGE
from aryz.casebook.vault.vault import Vault, create_vault
from aryz.model.base import InputError
from tests.casebook.vault.kept import MARKER, PASSPHRASE, TODAY, names, put, reopened

NEW = "a second passphrase"


def test_the_latest_ten_are_kept_and_each_can_be_restored(kept: Vault, place: Path) -> None:
    for number in range(13):
        put(kept, f"{number:02}")
        kept.back_up(TODAY + timedelta(days=number))
    kept.close()
    found = backups_of(place)
    assert [each.number for each in found] == list(range(13, 3, -1))
    assert found[0].day == TODAY + timedelta(days=12)
    for each in found:
        restore(place, each.path, PASSPHRASE, today=TODAY)
        with reopened(place) as vault:
            assert len(names(vault)) == each.number


def test_a_backup_is_a_vault_of_its_own_and_holds_nothing_in_clear(kept: Vault, place: Path) -> None:
    put(kept, "a")
    path = kept.back_up(TODAY)
    assert MARKER.encode() not in path.read_bytes()
    assert sorted(each.name for each in path.parent.iterdir()) == [path.name]
    with reopened(path) as copy:
        assert names(copy) == ["a"]


def test_it_is_made_while_something_waits_in_the_log(kept: Vault) -> None:
    with kept.writing():
        for number in range(50):
            put(kept, f"{number:02}", MARKER * 100)
    with reopened(kept.back_up(TODAY)) as copy:
        assert len(names(copy)) == 50


def test_restoring_keeps_the_old_file(kept: Vault, place: Path) -> None:
    put(kept, "old")
    backup = kept.back_up(TODAY)
    put(kept, "new")
    kept.close()
    aside = restore(place, backup, PASSPHRASE, today=TODAY)
    with reopened(place) as vault:
        assert names(vault) == ["old"]
    assert aside is not None
    assert [each.aside for each in backups_of(place)] == [True, False]
    with reopened(aside) as vault:
        assert names(vault) == ["new", "old"]


def test_restoring_keeps_even_a_damaged_file_with_its_log(kept: Vault, place: Path) -> None:
    backup = kept.back_up(TODAY)
    kept.close()
    place.write_bytes(b"\x01" * 5000)
    log = place.with_name("casebook.vault-wal")
    log.write_bytes(b"\x02" * 100)
    aside = restore(place, backup, PASSPHRASE, today=TODAY)
    assert aside is not None
    assert aside.read_bytes() == b"\x01" * 5000
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == b"\x02" * 100
    assert not log.exists()
    reopened(place).close()


def test_restoring_where_nothing_is_left(kept: Vault, place: Path) -> None:
    put(kept, "a")
    backup = kept.back_up(TODAY)
    kept.close()
    place.unlink()
    assert restore(place, backup, PASSPHRASE, today=TODAY) is None
    with reopened(place) as vault:
        assert names(vault) == ["a"]


def test_nothing_is_restored_from_a_damaged_backup_or_with_another_passphrase(
    kept: Vault, place: Path
) -> None:
    backup = kept.back_up(TODAY)
    kept.close()
    before = place.read_bytes()
    with pytest.raises(InputError, match="does not open"):
        restore(place, backup, NEW, today=TODAY)
    whole = backup.read_bytes()
    backup.write_bytes(whole[: 3 * PAGE] + bytes(PAGE) + whole[4 * PAGE :])
    with pytest.raises(InputError, match="is damaged"):
        restore(place, backup, PASSPHRASE, today=TODAY)
    assert place.read_bytes() == before
    assert [each.aside for each in backups_of(place)] == [False]


def test_nothing_is_restored_under_an_open_vault(kept: Vault, place: Path) -> None:
    backup = kept.back_up(TODAY)
    with pytest.raises(InputError, match="is open in another window"):
        restore(place, backup, PASSPHRASE, today=TODAY)
    put(kept, "a")


def test_strange_files_among_the_backups_are_let_be(kept: Vault, place: Path) -> None:
    folder = folder_of(place)
    folder.mkdir(mode=0o700)
    for name in ("note.txt", "2026-13-45-0001.vault", "2026-11-29-0001.vault.bak"):
        (folder / name).write_text("mine")
    (folder / "2026-11-29-0007.vault").mkdir()
    for _ in range(12):
        kept.back_up(TODAY)
    assert len(backups_of(place)) == 10
    assert {path.name for path in folder.iterdir()} >= {
        "note.txt",
        "2026-13-45-0001.vault",
        "2026-11-29-0001.vault.bak",
    }


def test_what_an_interrupted_backup_left_is_swept(kept: Vault, place: Path) -> None:
    kept.back_up(TODAY)
    left = folder_of(place) / ".aryz-x-1-0.part"
    left.write_bytes(b"x")
    kept.back_up(TODAY)
    assert not left.exists()


def test_a_new_passphrase_is_that_of_the_backups_too(kept: Vault, place: Path) -> None:
    put(kept, "a")
    kept.back_up(TODAY)
    before = place.read_bytes()[:16]
    assert kept.change_passphrase(NEW, today=TODAY) == ()
    put(kept, "b")
    kept.close()
    assert place.read_bytes()[:16] != before
    with pytest.raises(InputError, match="does not open"):
        reopened(place)
    with reopened(place, NEW) as vault:
        assert names(vault) == ["a", "b"]
    for each in backups_of(place):
        with reopened(each.path, NEW) as vault:
            assert names(vault) == ["a"]


def test_a_backup_that_cannot_be_encrypted_anew_is_named(kept: Vault, place: Path) -> None:
    backup = kept.back_up(TODAY)
    backup.write_bytes(backup.read_bytes()[:PAGE] + bytes(PAGE))
    before = backup.read_bytes()
    assert kept.change_passphrase(NEW, today=TODAY) == (backup,)
    assert backup.read_bytes() == before


def test_a_new_passphrase_that_is_too_short_changes_nothing(kept: Vault, place: Path) -> None:
    with pytest.raises(InputError, match="at least 8"):
        kept.change_passphrase("short", today=TODAY)
    put(kept, "a")
    kept.close()
    reopened(place).close()


def test_a_passphrase_that_could_not_be_changed_stays(
    kept: Vault, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("aryz.casebook.vault.vault.places.put", full)
    with pytest.raises(InputError, match="the disk is full"):
        kept.change_passphrase(NEW, today=TODAY)
    monkeypatch.undo()
    put(kept, "a")
    assert names(kept) == ["a"]
    assert [path.name for path in place.parent.glob(".aryz-*")] == []


def test_a_full_disk_thins_out_no_backup(kept: Vault, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(10):
        kept.back_up(TODAY)
    before = {each.path: each.path.read_bytes() for each in backups_of(place)}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("aryz.casebook.vault.backups.places.put", full)
    with pytest.raises(InputError, match="the disk is full"):
        kept.back_up(TODAY)
    assert {each.path: each.path.read_bytes() for each in backups_of(place)} == before


def test_a_backup_is_due_once_a_day_where_something_was_saved(kept: Vault, place: Path) -> None:
    assert kept.back_up_if_due(TODAY) is None
    put(kept, "a")
    assert kept.back_up_if_due(TODAY) is not None
    put(kept, "b")
    assert kept.back_up_if_due(TODAY) is None
    kept.close()
    with reopened(place) as vault:
        assert vault.back_up_if_due(TODAY + timedelta(days=1)) is not None
        assert vault.back_up_if_due(TODAY + timedelta(days=2)) is None
    assert len(backups_of(place)) == 2


def test_a_vault_beside_another_has_backups_of_its_own(place: Path) -> None:
    one, two = place, place.with_name("clinic.vault")
    create_vault(one, PASSPHRASE).close()
    with create_vault(two, PASSPHRASE) as vault:
        vault.back_up(TODAY)
    assert backups_of(one) == ()
    assert len(backups_of(two)) == 1
