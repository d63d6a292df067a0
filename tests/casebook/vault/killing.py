"""Runs a writer in a process of its own and kills it (SIGKILL) at a random moment; then looks at what is left.

`python -m tests.casebook.vault.killing FOLDER RUNS`: prints a JSON object {torn: [...], lost: [...], killed: {work: count}}. One process
with one thread, which forks its writers: the key is derived once.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import time
from collections import Counter
from functools import lru_cache
from pathlib import Path
from random import Random

from aryz.casebook.vault import backups, diagnosis, keys, schema, vault
from aryz.casebook.vault.backups import backups_of, folder_of
from aryz.casebook.vault.vault import Vault, create_vault
from aryz.model.base import AryzError
from tests.casebook.vault.kept import MARKER, PASSPHRASE, TODAY, put, reopened

SECOND = "the second passphrase"
LATER = (
    *schema.VERSIONS,
    ("CREATE TABLE later (x TEXT)", "INSERT INTO later SELECT name || value FROM setting"),
)
BEFORE = 60
"""Rows in the vault that every run begins with."""


def main(folder: Path, runs: int) -> None:
    derive = lru_cache(maxsize=None)(keys.derive)
    for module in (vault, diagnosis, backups):
        module.derive = derive  # type: ignore[attr-defined]
    vault.new_salt = lambda: b"\x8f" * keys.SALT  # type: ignore[attr-defined]  # of the test alone
    derive(SECOND, b"\x8f" * keys.SALT)
    start = folder / "start.vault"
    with create_vault(start, PASSPHRASE) as made, made.writing():
        for number in range(BEFORE):
            put(made, f"old{number:03}", MARKER * 40)
    chance, seen = Random(20261129), Counter[str]()  # noqa: S311 - moments to kill at
    report: dict[str, list[str]] = {"torn": [], "lost": []}
    for number in range(runs):
        work = list(WORKS)[number % len(WORKS)]
        place = folder / f"{number:03}" / "casebook.vault"
        place.parent.mkdir()
        shutil.copyfile(start, place)
        acknowledged, killed = run(place, work, chance.uniform(0, LONGEST[work]))
        seen[work] += killed
        try:
            lost = missing(place, work, acknowledged)
        except (AryzError, AssertionError) as wrong:
            report["torn"].append(f"{number} {work}: {wrong!r}")
        else:
            report["lost"] += [f"{number} {work}: {each}" for each in lost]
        shutil.rmtree(place.parent)
    print(json.dumps({**report, "killed": seen}))


def run(place: Path, work: str, delay: float) -> tuple[list[str], bool]:
    """What the writer acknowledged until it was killed, ``delay`` seconds after it began; and whether it was still at work."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        try:
            WORKS[work](place, writer)
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        told = pipe.read(2)  # it has begun
        time.sleep(delay)
        os.kill(child, signal.SIGKILL)
        _pid, status = os.waitpid(child, 0)
        told += pipe.read()
    return told.decode().split("\n")[1:-1], os.WIFSIGNALED(status)


def begun(writer: int) -> None:
    os.write(writer, b"!\n")


def acknowledge(writer: int, name: str) -> None:
    os.write(writer, f"{name}\n".encode())


def saving(place: Path, writer: int) -> None:
    with reopened(place) as kept:
        begun(writer)
        for number in range(100_000):
            put(kept, f"new{number:05}", MARKER * (1 + number % 300))
            acknowledge(writer, f"new{number:05}")


def backing_up(place: Path, writer: int) -> None:
    with reopened(place) as kept:
        begun(writer)
        for number in range(100_000):
            put(kept, f"new{number:05}")
            acknowledge(writer, f"new{number:05}")
            kept.back_up(TODAY)
            acknowledge(writer, f"backup{number:05}")


def migrating(place: Path, writer: int) -> None:
    schema.VERSIONS = LATER
    begun(writer)
    kept = reopened(place)
    acknowledge(writer, "later")
    saving_more(kept, writer)


def changing(place: Path, writer: int) -> None:
    kept = reopened(place)
    kept.back_up(TODAY)
    begun(writer)
    kept.change_passphrase(SECOND, today=TODAY)
    acknowledge(writer, "second")
    saving_more(kept, writer)


def saving_more(kept: Vault, writer: int) -> None:
    for number in range(100_000):
        put(kept, f"new{number:05}")
        acknowledge(writer, f"new{number:05}")


WORKS = {"save": saving, "backup": backing_up, "migrate": migrating, "passphrase": changing}
LONGEST = {"save": 0.06, "backup": 0.15, "migrate": 0.12, "passphrase": 0.2}


def missing(place: Path, work: str, acknowledged: list[str]) -> list[str]:
    """What was acknowledged and is not there; raises where a file is not whole."""
    if work == "migrate":
        schema.VERSIONS = LATER
    try:
        with whole(place, acknowledged) as kept:
            there = {row[0] for row in kept.rows("SELECT name FROM setting")}
            later = kept.rows("SELECT count(*) FROM later")[0][0] if work == "migrate" else BEFORE
        assert later >= BEFORE, "the migration is half done"
        made = backups_of(place)
        for each in made:
            whole(each.path, acknowledged).close()
        assert not list(folder_of(place).glob("*.part-*"))
    finally:
        schema.VERSIONS = LATER[:-1]
    promised = {f"old{number:03}" for number in range(BEFORE)}
    promised |= {each for each in acknowledged if each.startswith("new")}
    backed = sum(each.startswith("backup") for each in acknowledged)
    lost = sorted(promised - there)
    return lost + ([f"{backed} backups, {len(made)} there"] if len(made) < min(backed, backups.KEPT) else [])


def whole(place: Path, acknowledged: list[str]) -> Vault:
    """The vault or backup, checked, opened with the first passphrase or with the second, which must do once it was acknowledged."""
    found = None
    for passphrase in (PASSPHRASE, SECOND)[
        "second" in acknowledged and place.suffix == ".vault" and place.name == "casebook.vault" :
    ]:
        try:
            found = reopened(place, passphrase)
            break
        except AryzError as wrong:
            if "does not open" not in str(wrong):
                raise
    assert found is not None, "neither passphrase opens it"
    found.check()
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
