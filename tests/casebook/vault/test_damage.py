"""Bit flips and truncation over the whole file: "damaged" or "wrong passphrase", never a traceback, never half a case."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from aryz.casebook.vault.keys import PAGE, SALT
from aryz.casebook.vault.vault import Vault
from aryz.model.base import InputError
from tests.casebook.vault.kept import MARKER, TODAY, put, reopened
from tests.conftest import ALL

BODY_FLIPS = 2000 if ALL else 150
HEAD = range(128) if ALL else range(0, 128, 5)
WRONG_PASSPHRASE, DAMAGED = "The passphrase does not open", "is damaged"


@pytest.fixture
def whole(kept: Vault, place: Path) -> bytes:
    """The bytes of a closed vault of some dozens of pages."""
    with kept.writing():
        for number in range(40):
            put(kept, f"{number:03}", MARKER * 60)
    kept.close()
    return place.read_bytes()


def outcome(place: Path) -> str:
    """What a person is told of the file: "" if all of it can be read."""
    try:
        with reopened(place) as vault:
            with suppress(InputError):
                read = vault.rows("SELECT name, value FROM setting ORDER BY name")
                assert [row[0] for row in read] == [f"{number:03}" for number in range(40)]
                assert {row[1] for row in read} == {MARKER * 60}
            vault.check()
    except InputError as wrong:
        return str(wrong)
    return ""


def flipped(whole: bytes, place: int, bit: int) -> bytes:
    return whole[:place] + bytes([whole[place] ^ (1 << bit)]) + whole[place + 1 :]


def test_every_flip_in_the_head_is_found(whole: bytes, place: Path) -> None:
    for at in HEAD:
        place.write_bytes(flipped(whole, at, at % 8))
        told = outcome(place)
        assert (WRONG_PASSPHRASE if at < SALT else DAMAGED) in told, at


def test_a_damaged_salt_is_damage_where_a_backup_has_it(kept: Vault, place: Path) -> None:
    kept.back_up(TODAY)
    kept.close()
    place.write_bytes(flipped(place.read_bytes(), 3, 1))
    assert DAMAGED in outcome(place)
    with pytest.raises(InputError, match=WRONG_PASSPHRASE):
        reopened(place, "another passphrase")


def test_every_flip_in_the_body_is_found(whole: bytes, place: Path) -> None:
    chance = Random(7)  # noqa: S311 - places to damage
    for _ in range(BODY_FLIPS):
        at = chance.randrange(PAGE, len(whole))
        place.write_bytes(flipped(whole, at, chance.randrange(8)))
        assert DAMAGED in outcome(place), at


def test_a_file_that_ends_early(whole: bytes, place: Path) -> None:
    for size in range(0, len(whole), 512 if ALL else 7680):
        place.write_bytes(whole[:size])
        told = outcome(place)
        assert ("is not a casebook" if size < PAGE else DAMAGED) in told, size


def test_something_appended(whole: bytes, place: Path) -> None:
    for tail in (b"x", b"x" * 5000, whole[PAGE : 2 * PAGE]):
        place.write_bytes(whole + tail)
        assert DAMAGED in outcome(place)


def test_two_pages_changed_places(whole: bytes, place: Path) -> None:
    second, third = whole[PAGE : 2 * PAGE], whole[2 * PAGE : 3 * PAGE]
    place.write_bytes(whole[:PAGE] + third + second + whole[3 * PAGE :])
    assert DAMAGED in outcome(place)


def test_a_page_of_an_older_state(kept: Vault, place: Path) -> None:
    """Each page is whole; what they say together is not."""
    put(kept, "a", "x" * 30_000)
    kept.close()
    old = place.read_bytes()
    with reopened(place) as vault, vault.writing() as connection:
        connection.execute("DELETE FROM setting")
        connection.execute("INSERT INTO client (mark, record) VALUES ('m', '{}')")
    new = place.read_bytes()
    assert len(old) == len(new)
    for number in range(1, len(new) // PAGE):
        page = slice(number * PAGE, (number + 1) * PAGE)
        if old[page] != new[page]:
            place.write_bytes(new[: page.start] + old[page] + new[page.stop :])
            with reopened(place) as vault, pytest.raises(InputError, match=DAMAGED):
                vault.check()
            break


def test_damage_that_shows_while_it_is_open(whole: bytes, place: Path) -> None:
    """The page is read after the vault was opened: said then, and a save after it is refused for the same reason."""
    vault = reopened(place)
    with place.open("r+b") as file:
        file.seek(len(whole) - 3 * PAGE)
        file.write(bytes(2 * PAGE))
    with pytest.raises(InputError, match=DAMAGED):
        vault.rows("SELECT count(*), max(value) FROM setting")
    with pytest.raises(InputError):
        put(vault, "b")
    vault.close()


def test_a_damaged_vault_replaces_no_backup(whole: bytes, place: Path) -> None:
    with reopened(place) as vault:
        good = vault.back_up(TODAY)
    before = good.read_bytes()
    place.write_bytes(flipped(whole, len(whole) - PAGE - 100, 1))
    with reopened(place) as vault:
        for _ in range(11):
            with pytest.raises(InputError, match=DAMAGED):
                vault.back_up(TODAY)
    assert list(good.parent.iterdir()) == [good]
    assert good.read_bytes() == before
