"""Every released version of the vault opens for ever; a migration backs up first and happens as a whole or not at all."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from aryz.casebook.cases import cases, client_of
from aryz.casebook.happenings import basis_of, data_of, events, files, letters, unfinished
from aryz.casebook.records import AnswerReceived, Extension, LetterSent, Note, Outcome
from aryz.casebook.vault import schema
from aryz.casebook.vault.backups import backups_of
from aryz.casebook.vault.vault import Vault, open_vault
from aryz.model.base import InputError
from tests.casebook.fixtures import make_vault_1

TODAY = date(2026, 11, 29)
NEXT = ("CREATE TABLE later (x TEXT)",)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A copy of the vault of version 1."""
    return Path(shutil.copyfile(make_vault_1.PLACE, tmp_path / "casebook.vault"))


def opened(path: Path) -> Vault:
    return open_vault(path, make_vault_1.PASSPHRASE, today=TODAY)


def test_version_1_is_read_whole(old: Path) -> None:
    with opened(old) as vault:
        vault.check()
        (case,) = cases(vault)
        assert (case.code, case.country, case.title) == ("001", "kz", "Абай – Розыбакиев")
        assert client_of(vault, case.client).name == "Асанова Айгүл Серікқызы"
        kinds = [type(each) for each in events(vault, case)]
        assert kinds == [LetterSent, Extension, AnswerReceived, Note]
        (letter,) = letters(vault, case)
        assert (letter.registered_on, letter.number) == (date(2026, 10, 2), "3-1234")
        assert basis_of(vault, letter).demands[0].text == "Айтыңыздар"
        (file,) = files(vault, case)
        assert data_of(vault, file) == make_vault_1.LETTER
        answer = next(each for each in events(vault, case) if isinstance(each, AnswerReceived))
        assert answer.outcomes[0].outcome is Outcome.REFUSED
        assert [each.values for each in unfinished(vault)] == [{"person.name.family": "Асанова"}]


def test_an_older_version_is_backed_up_and_then_brought_up_to_date(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "VERSIONS", (*schema.VERSIONS[:1], NEXT))
    with opened(old) as vault:
        assert vault.rows("SELECT count(*) FROM later") == [(0,)]
        assert len(cases(vault)) == 1
    monkeypatch.undo()
    (backup,) = backups_of(old)
    monkeypatch.setattr(schema, "VERSIONS", schema.VERSIONS[:1])
    with opened(backup.path) as vault:
        assert len(cases(vault)) == 1


def test_a_migration_that_fails_changes_nothing(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "VERSIONS", (*schema.VERSIONS[:1], (*NEXT, "INSERT INTO nowhere VALUES (1)")))
    with pytest.raises(InputError):
        opened(old)
    monkeypatch.undo()
    monkeypatch.setattr(schema, "VERSIONS", schema.VERSIONS[:1])
    with opened(old) as vault:
        assert vault.rows("SELECT count(*) FROM sqlite_master WHERE name = 'later'") == [(0,)]
        assert len(cases(vault)) == 1


def test_where_no_backup_can_be_made_nothing_is_migrated(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "VERSIONS", (*schema.VERSIONS[:1], NEXT))
    old.with_name("casebook.vault.backups").write_text("in the way")
    before = old.read_bytes()
    with pytest.raises(InputError):
        opened(old)
    assert old.read_bytes() == before
