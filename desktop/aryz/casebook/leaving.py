"""Where a person was when the casebook locked: the case, its view, what stood half typed. It waits in the vault itself, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from aryz.model.base import Record

if TYPE_CHECKING:
    from aryz.casebook.vault.sqlcipher import Connection
    from aryz.casebook.vault.vault import Vault

_NAME = "left"
_KNOWN = "SELECT 1 FROM event WHERE id = ? UNION SELECT 1 FROM file WHERE id = ?"


class Left(Record, frozen=True, kw_only=True):
    """``code``: the case; ``view`` and ``about``: what of it was seen (`about` is the id of an entry or a file, 0 for none);
    ``typed``: what stood in the boxes; ``picked``: paths of the files to be kept; ``box``: the box with the focus; ``scroll``: in pixels.
    """

    code: str
    view: str
    about: int = 0
    typed: dict[str, str] = {}
    picked: tuple[str, ...] = ()
    box: str = ""
    scroll: int = 0


def leave(vault: Vault, left: Left) -> None:
    """Keep it until the casebook opens again. AryzError where it cannot be written."""
    text = msgspec.json.encode(left).decode()
    with vault.writing() as connection:
        connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (_NAME, text))


def take_left(vault: Vault) -> Left | None:
    """What was kept, once: it is gone from the vault then. None where there is nothing, or where the case no longer has it."""
    found = vault.rows("SELECT value FROM setting WHERE name = ?", _NAME)
    if not found:
        return None
    with vault.writing() as connection:
        forget_left(connection)
    try:
        left = msgspec.json.decode(str(found[0][0]), type=Left)
    except msgspec.MsgspecError:
        return None
    case = vault.rows("SELECT 1 FROM matter WHERE code = ?", left.code)
    about = not left.about or vault.rows(_KNOWN, left.about, left.about)
    return left if case and about else None


def forget_left(connection: Connection) -> None:
    """Take it out: it may tell of a case that is erased."""
    connection.execute("DELETE FROM setting WHERE name = ?", (_NAME,))
