"""Opening a casebook off the window's thread: the key is derived, the index read, a backup made if one is due. No widgets."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from aryz.casebook.book import Casebook
from aryz.casebook.moving import Moved, moved, tell
from aryz.casebook.vault.backups import restore
from aryz.casebook.vault.vault import Vault, create_vault, open_vault
from aryz.model.base import AryzError, InputError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from aryz.content.library import Library


SMALL = 10_000_000
"""Bytes of a file that is backed up while it opens, in some tenths of a second; a larger one is when it is locked: nobody waits then."""


class Opened(NamedTuple):
    """`moved`: last days that are other ones than the person was told. `warning`: the backup of today could not be made."""

    vault: Vault
    book: Casebook
    moved: tuple[Moved, ...] = ()
    warning: InputError | None = None


def created(path: Path, passphrase: str, library: Library) -> Opened:
    """A new casebook. InputError where a file stands there, the passphrase is too short, the folder takes no file."""
    vault = create_vault(path, passphrase)
    return Opened(vault, Casebook(vault, library))


def opened(path: Path, passphrase: str, library: Library, today: date) -> Opened:
    """The casebook with its index read. InputError with one sentence where it does not open; then nothing is held."""
    vault = open_vault(path, passphrase, today=today)
    try:
        book = Casebook(vault, library)
        lines = book.lines(today)
        warning = back_up(vault, today) if path.stat().st_size <= SMALL else None
        return Opened(vault, book, moved(vault, lines.values()), warning)
    except BaseException:
        vault.close()
        raise


def restored(path: Path, backup: Path, passphrase: str, library: Library, today: date) -> Opened:
    """The casebook after a backup took its place. InputError with nothing changed: wrong passphrase, damaged backup, open elsewhere."""
    restore(path, backup, passphrase, today=today)
    return opened(path, passphrase, library, today)


def back_up(vault: Vault, today: date) -> InputError | None:
    """A backup if one is due; what went wrong, if anything did."""
    try:
        vault.back_up_if_due(today)
    except InputError as wrong:
        return wrong
    return None


def closed(book: Casebook, today: date, *, seen: bool) -> InputError | None:
    """Close a casebook: nobody waits for this. ``seen``: the last days as they stand were shown. What went wrong with the backup."""
    vault = book.vault
    try:
        if seen:
            note_days(book, today)
        return back_up(vault, today)
    finally:
        vault.close()


def note_days(book: Casebook, today: date) -> None:
    """The last days as they stand were seen. Where that cannot be kept, they are shown as moved once more: no harm."""
    with suppress(AryzError):
        tell(book.vault, book.lines(today).values())
