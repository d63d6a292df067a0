"""Why a file does not open: it is no vault, the passphrase is wrong, or it is damaged.

A wrong passphrase and a damaged first page look alike to the database. But every page carries a seal made with the key: if any page
of the file bears this passphrase's seal, the passphrase is right and the file is damaged. Where the salt at the file's very beginning is
damaged, a backup still has it, because all copies of a vault share it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.casebook.vault.faults import damaged, missing, not_a_vault, wrong_passphrase
from aryz.casebook.vault.keys import PAGE, SALT, Key, derive, fits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from aryz.model.base import InputError

LOOKED_AT = 256
"""Pages that are tried: one is enough, and they cannot all be damaged in a file worth opening."""


def read_salt(path: Path) -> bytes:
    """The salt of the file. InputError where it is no vault; its content is not looked at yet."""
    try:
        with path.open("rb") as file:
            head = file.read(SALT)
            size = file.seek(0, 2)
    except FileNotFoundError:
        raise missing(path) from None
    except IsADirectoryError:
        raise not_a_vault(path) from None
    if size < PAGE or _is_plain(head):
        raise not_a_vault(path)
    return head


def _is_plain(head: bytes) -> bool:
    """Whether the file begins as files of other kinds do: with readable signs, where a vault has chance."""
    return head.isascii() and sum(byte >= ord(" ") or byte in b"\0\t\n\r" for byte in head) == len(head)


def opens(path: Path, key: Key) -> bool:
    """Whether the first page is whole and fits the key."""
    with path.open("rb") as file:
        return fits(key, 1, file.read(PAGE))


def diagnose(path: Path, passphrase: str, key: Key, others: Iterable[Path]) -> InputError:
    """What to say of a file whose first page does not fit ``key``. ``others``: its backups, whose salts are tried too."""
    if any(fits(key, number, page) for number, page in _pages(path)):
        return damaged(path)
    for salt in {_salt(other) for other in others} - {key.salt, b""}:
        again = derive(passphrase, salt)
        if any(fits(again, number, page) for number, page in _pages(path)):
            return damaged(path)
    return wrong_passphrase(path)


def _salt(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(SALT)
    except OSError:
        return b""


def _pages(path: Path) -> Iterator[tuple[int, bytes]]:
    with path.open("rb") as file:
        for number in range(1, LOOKED_AT + 1):
            page = file.read(PAGE)
            if len(page) < PAGE:
                return
            yield number, page
