"""The vault: what it keeps and for whom, and one clear sentence for each thing that can be wrong with it."""

from __future__ import annotations

import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest
from sqlcipher3 import dbapi2

from aryz.casebook.vault import schema, sqlcipher
from aryz.casebook.vault.keys import derive, new_salt
from aryz.casebook.vault.vault import Vault, create_vault, open_vault
from aryz.model.base import InputError
from tests.casebook.vault.kept import MARKER, PASSPHRASE, TODAY, names, put, reopened


def said(wrong: pytest.ExceptionInfo[InputError]) -> str:
    """The one sentence of a refusal."""
    assert len(wrong.value.faults) == 1
    return wrong.value.faults[0].message.in_english()


def test_what_was_saved_is_there_again(kept: Vault, place: Path) -> None:
    put(kept, "a")
    kept.close()
    with reopened(place) as again:
        assert again.rows("SELECT * FROM setting") == [("a", MARKER)]


def test_files_and_folders_are_the_owners_alone(kept: Vault, place: Path) -> None:
    put(kept, "a")
    kept.back_up(TODAY)
    made = [place.parent, *place.parent.rglob("*")]
    assert {path.name for path in made} >= {"casebook.vault", "casebook.vault-wal", "casebook.vault.backups"}
    assert not place.with_name("casebook.vault-shm").exists()
    assert {path: oct(path.stat().st_mode & 0o077) for path in made if path.stat().st_mode & 0o077} == {}
    assert all(stat.S_IMODE(path.stat().st_mode) in {0o600, 0o700} for path in made)


def test_it_is_as_durable_as_it_can_be(kept: Vault) -> None:
    found = {
        name: kept.rows(f"PRAGMA {name}")[0][0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    }
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


def test_a_failed_transaction_leaves_nothing(kept: Vault) -> None:
    def half() -> None:
        with kept.writing():
            put(kept, "half")
            raise KeyError("half")

    with pytest.raises(KeyError):
        half()
    assert names(kept) == []


def test_the_stock_shell_opens_it_with_the_passphrase_alone(kept: Vault, place: Path) -> None:
    """The way out that SECURITY.md describes: PRAGMA key with the passphrase, nothing else."""
    put(kept, "a")
    kept.close()
    plain = dbapi2.connect(str(place))
    plain.execute("PRAGMA key = '" + PASSPHRASE.replace("'", "''") + "'")
    assert plain.execute("SELECT value FROM setting").fetchall() == [(MARKER,)]
    plain.close()


def test_accents_typed_apart_are_the_same_passphrase(place: Path) -> None:
    create_vault(place, normalize("NFD", "йод и ёлка, қайың")).close()
    vault = reopened(place, normalize("NFC", "йод и ёлка, қайың"))
    assert vault.is_open
    vault.close()


@pytest.mark.parametrize("wrong", ["", "\0" * 9, "x" * 1001])
def test_no_passphrase_is_none(place: Path, wrong: str) -> None:
    with pytest.raises(InputError):
        create_vault(place, wrong)
    assert not place.exists()


def test_a_short_passphrase_is_refused_for_a_new_vault(place: Path) -> None:
    with pytest.raises(InputError) as refusal:
        create_vault(place, "1234567 ")
    assert "at least 8" in said(refusal)


@pytest.mark.parametrize("wrong", ["Төрт күн жаңбыр correct horse", PASSPHRASE + " ", "x" * 1000, "ә"])
def test_a_wrong_passphrase(kept: Vault, place: Path, wrong: str) -> None:
    kept.close()
    before = place.read_bytes()
    with pytest.raises(InputError) as refusal:
        reopened(place, wrong)
    assert refusal.value.faults[0].field == "passphrase"
    assert said(refusal).startswith("The passphrase does not open casebook.vault.")
    assert place.read_bytes() == before


def test_there_is_no_such_file(place: Path) -> None:
    with pytest.raises(InputError) as refusal:
        reopened(place)
    assert said(refusal).startswith("There is no casebook casebook.vault in")
    assert not place.parent.exists()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "casebook.vault is not a casebook"), (b"x" * 4096, "casebook.vault is not a casebook"),
     (b"SQLite format 3\0" + bytes(5000), "casebook.vault is not a casebook"), (b"\0" * 9000, "casebook.vault is not a casebook"),
     (b"%PDF-1.7\n" + b"1 0 obj\n" * 900, "casebook.vault is not a casebook"),
     ("Акт № 1".encode() * 2000, "The passphrase does not open casebook.vault.")],
    ids=["empty", "text", "sqlite", "zeros", "pdf", "like-chance"],
)  # fmt: skip
def test_a_file_of_another_kind(place: Path, content: bytes, sentence: str) -> None:
    place.parent.mkdir()
    place.write_bytes(content)
    with pytest.raises(InputError) as refusal:
        reopened(place)
    assert said(refusal).startswith(sentence)
    assert place.read_bytes() == content


def test_a_folder_is_no_vault(place: Path) -> None:
    place.mkdir(parents=True)
    with pytest.raises(InputError) as refusal:
        reopened(place)
    assert "is not a casebook" in said(refusal)


def test_an_encrypted_database_of_another_program(place: Path) -> None:
    place.parent.mkdir()
    other = sqlcipher.connect(place, derive(PASSPHRASE, new_salt()))
    other.execute("CREATE TABLE theirs (x)")
    other.close()
    before = place.read_bytes()
    with pytest.raises(InputError) as refusal:
        reopened(place)
    assert "is not a casebook" in said(refusal)
    assert place.read_bytes() == before


def test_a_vault_of_a_newer_version(kept: Vault, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.close()
    before = place.read_bytes()
    monkeypatch.setattr(schema, "VERSIONS", ())
    with pytest.raises(InputError) as refusal:
        reopened(place)
    assert "newer version of Aryz" in said(refusal)
    assert place.read_bytes() == before


def test_nothing_is_made_over_a_file_that_stands(kept: Vault, place: Path) -> None:
    kept.close()
    with pytest.raises(InputError) as refusal:
        create_vault(place, PASSPHRASE)
    assert "exists already" in said(refusal)


def test_a_second_program_is_told(kept: Vault, place: Path) -> None:
    code = "import sys, datetime\nfrom pathlib import Path\nfrom aryz.casebook.vault.vault import open_vault\nfrom aryz.model.base import InputError\n"
    code += "try:\n    open_vault(Path(sys.argv[1]), sys.argv[2], today=datetime.date(2026, 11, 29))\nexcept InputError as wrong:\n    print(wrong)\n"
    done = subprocess.run(
        [sys.executable, "-c", code, str(place), PASSPHRASE],
        capture_output=True, text=True, check=True, env={"PYTHONPATH": ":".join(sys.path), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert "is open in another window" in done.stdout
    assert done.stderr == ""
    put(kept, "a")
    assert names(kept) == ["a"]


def test_a_lock_left_by_a_program_that_died_does_not_matter(kept: Vault, place: Path) -> None:
    kept.close()
    assert place.with_name("casebook.vault.lock").exists()
    reopened(place).close()


def test_another_program_that_holds_the_database(kept: Vault, place: Path) -> None:
    """One that knows nothing of our lock file: the database's own lock stands."""
    put(kept, "a")
    plain = dbapi2.connect(str(place), timeout=0)
    plain.execute("PRAGMA key = '" + PASSPHRASE + "'")
    with pytest.raises(dbapi2.OperationalError):
        plain.execute("INSERT INTO setting VALUES ('theirs', '')")
    plain.close()


def test_a_locked_vault_reads_and_writes_nothing(kept: Vault) -> None:
    kept.close()
    kept.close()
    works: list[Callable[[], object]] = [
        lambda: names(kept), lambda: put(kept, "a"), kept.check, kept.compact, lambda: kept.back_up(TODAY),
    ]  # fmt: skip
    for work in works:
        with pytest.raises(InputError) as refusal:
            work()
        assert "The casebook is locked" in said(refusal)
    assert not kept.is_open


def test_a_file_replaced_underneath_is_not_written(kept: Vault, place: Path) -> None:
    put(kept, "a")
    other = place.with_name("other")
    other.write_bytes(place.read_bytes())
    other.replace(place)
    with pytest.raises(InputError) as refusal:
        put(kept, "b")
    assert "Another program changed" in said(refusal)
    kept.close()
    with reopened(place) as again:
        assert names(again) == ["a"]


def test_a_file_written_in_place_by_another_program_is_not_written(kept: Vault, place: Path) -> None:
    put(kept, "a")
    with place.open("r+b") as file:
        file.seek(0, 2)
        file.write(b"appended")
    works: list[Callable[[], object]] = [lambda: put(kept, "b"), kept.check, kept.compact]
    for work in works:
        with pytest.raises(InputError) as refusal:
            work()
        assert "Another program changed" in said(refusal)


def test_a_drive_that_is_gone(kept: Vault, place: Path) -> None:
    put(kept, "a")
    gone = place.parent.with_name("elsewhere")
    place.parent.rename(gone)
    works: list[Callable[[], object]] = [lambda: put(kept, "b"), lambda: kept.back_up(TODAY), kept.compact]
    for work in works:
        with pytest.raises(InputError) as refusal:
            work()
        assert "its drive or folder is gone" in said(refusal)
    gone.rename(place.parent)
    put(kept, "c")
    assert names(kept) == ["a", "c"]


READ_ONLY = """
import os, sys, datetime
from pathlib import Path
from aryz.casebook.vault.vault import create_vault, open_vault
from aryz.model.base import InputError
place, passphrase = Path(sys.argv[1]), sys.argv[2]
open_vault(place, passphrase, today=datetime.date(2026, 11, 29)).close()
before = place.read_bytes()
place.parent.chmod(0o500)
for each in place.parent.iterdir():
    if each.is_file():
        each.chmod(0o400)
if os.geteuid() == 0:
    os.chown(place.parent, 65534, 65534)
    for each in place.parent.iterdir():
        os.chown(each, 65534, 65534)
    os.setgid(65534)
    os.setuid(65534)
for work in (lambda: open_vault(place, passphrase, today=datetime.date(2026, 11, 29)), lambda: create_vault(place.with_name("new.vault"), passphrase)):
    try:
        work()
    except InputError as wrong:
        print(wrong)
assert place.read_bytes() == before
print("whole")
"""


def test_a_folder_that_takes_no_writing(kept: Vault, place: Path, tmp_path: Path) -> None:
    """In a process without the rights of root, before whom no folder is closed."""
    kept.close()
    for folder in (tmp_path, *tmp_path.parents[:3]):
        folder.chmod(folder.stat().st_mode | 0o011)
    done = subprocess.run(
        [sys.executable, "-c", READ_ONLY, str(place), PASSPHRASE],
        capture_output=True, text=True, check=False, env={"PYTHONPATH": ":".join(sys.path), "PYTHONUTF8": "1"},
    )  # fmt: skip
    place.parent.chmod(0o700)
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert lines[-1] == "whole"
    assert ["you may not write in" in line for line in lines[:-1]] == [True, True]


def test_the_sentences_do_not_hold_what_is_kept(kept: Vault, place: Path) -> None:
    with pytest.raises(InputError) as refusal, kept.writing() as connection:
        connection.execute("INSERT INTO client (mark, record) VALUES ('m', ?)", (MARKER,))  # no JSON
    assert MARKER not in said(refusal)
    assert "contradicts" in said(refusal)


def test_opening_needs_no_write_of_its_own(kept: Vault, place: Path) -> None:
    kept.close()
    before = place.read_bytes()
    open_vault(place, PASSPHRASE, today=TODAY).close()
    assert place.read_bytes() == before
