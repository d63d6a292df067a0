"""A disk that takes no more, at every place of the write: the old vault stays whole, and one sentence says what to do."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from aryz.casebook.vault.backups import backups_of
from aryz.casebook.vault.vault import Vault, create_vault
from aryz.model.base import InputError
from tests.casebook.vault.kept import MARKER, PASSPHRASE, names, put, reopened
from tests.conftest import ALL

# No file may grow beyond LIMIT bytes: the system refuses the write there, as a full disk does. No root is needed for it.
LIMITED = """
import json, resource, sys
from pathlib import Path
from aryz.model.base import InputError
from tests.casebook.vault.kept import MARKER, PASSPHRASE, TODAY, names, put, reopened
place, told = Path(sys.argv[1]), []
for limit in json.loads(sys.argv[2]):
    kept = reopened(place)
    before = names(kept)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    try:
        {work}
        told.append("")
    except InputError as wrong:
        told.append(str(wrong))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    kept.close()
    with reopened(place) as again:
        again.check()
        there = names(again)
        assert there[: len(before)] == before or told[-1] == "", limit
        if told[-1]:
            assert there == before, limit
print(json.dumps(told))
"""
SAVE = 'put(kept, f"z{limit:08}", MARKER * 3000)'
BACK_UP = "kept.back_up(TODAY)"
REKEY = "kept.change_passphrase(PASSPHRASE, today=TODAY)"


def limited(place: Path, work: str, limits: list[int]) -> list[str]:
    """What was said under each limit."""
    done = subprocess.run(
        [sys.executable, "-c", LIMITED.replace("{work}", work), str(place), json.dumps(limits)],
        capture_output=True, text=True, check=False, env={"PYTHONPATH": ":".join(sys.path), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.stderr == ""
    told = json.loads(done.stdout)
    assert isinstance(told, list)
    return told


@pytest.mark.parametrize("work", [SAVE, BACK_UP, REKEY], ids=["save", "backup", "passphrase"])
def test_a_write_that_fails_on_the_way(kept: Vault, place: Path, work: str) -> None:
    put(kept, "a", MARKER * 200)
    kept.close()
    step = 4096 if ALL else 61_440
    limits = [*range(0, 190_000, step), 10_000_000]
    told = limited(place, work, limits)
    assert told[-1] == ""
    refused = [each for each in told if each]
    assert len(refused) > 1
    assert {each for each in refused if "the disk is full, or it takes no more" not in each} == set()


def test_the_database_itself_says_that_it_is_full(kept: Vault) -> None:
    put(kept, "a")
    pages = kept.rows("PRAGMA page_count")[0][0]
    kept.rows(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(InputError, match="the disk is full"):
        put(kept, "b", MARKER * 3000)
    kept.check()
    put(kept, "c", "small")
    assert names(kept) == ["a", "c"]


def test_a_vault_that_could_not_be_made_is_not_there(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("aryz.casebook.vault.places.sync_file", full)
    with pytest.raises(InputError, match="the disk is full"):
        create_vault(place, PASSPHRASE)
    assert [path.name for path in place.parent.iterdir()] == ["casebook.vault.lock"]
    monkeypatch.undo()
    create_vault(place, PASSPHRASE).close()
    reopened(place).close()
    assert backups_of(place) == ()
