"""What is done to a casebook on its page of care, without widgets: each of these runs off the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.casebook.calendar_file import calendar_file
from aryz.casebook.exporting import export_all
from aryz.casebook.happenings import note_export
from aryz.casebook.importing import add, plan, read_export, reader
from aryz.casebook.records import Export
from aryz.casebook.vault.diagnosis import opens, read_salt
from aryz.casebook.vault.faults import wrong_passphrase
from aryz.casebook.vault.keys import derive
from aryz.documents.files import write_whole
from aryz.documents.making import make_folder

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from aryz.casebook.agenda import Item
    from aryz.casebook.importing import Planned
    from aryz.casebook.vault.vault import Vault
    from aryz.content.words import Catalogue
    from aryz.gui.jobs import Says


def change_passphrase(vault: Vault, old: str, new: str, today: date) -> tuple[Path, ...]:
    """Encrypt all anew; the backups that the old passphrase still opens. InputError where the old one is wrong: nothing changes."""
    if not opens(vault.path, derive(old, read_salt(vault.path))):
        raise wrong_passphrase(vault.path)
    return vault.change_passphrase(new, today=today)


def export(vault: Vault, folder: Path, today: date, says: Says) -> int:
    """Everything as readable files in a folder; how many there are. The export is noted first, so that erasing can name it."""
    note_export(vault, Export(on=today, place=str(folder.absolute())))
    done = 0

    def write(name: str, data: bytes) -> None:
        nonlocal done
        says(done, 0)
        path = folder.joinpath(*name.split("/"))
        make_folder(path.parent)
        write_whole(path, data)
        done += 1

    return export_all(vault, write)


def look_into(vault: Vault, folder: Path) -> tuple[Planned, ...]:
    """The cases of the export in a folder, and what adding them here would do. InputError for what is no export."""
    return plan(vault, read_export(folder, reader(folder)))


def take_in(vault: Vault, planned: tuple[Planned, ...], folder: Path, today: date, says: Says) -> None:
    """Add those that are not here yet, all or none. InputError for a paper that is missing or was changed."""
    add(vault, planned, reader(folder), place=str(folder.absolute()), today=today, says=says)


def save_calendar(items: tuple[Item, ...], words: Catalogue, path: Path, today: date) -> Path:
    """The days that are still to come as a calendar file: case codes, no names. The person chose to replace what stood there."""
    write_whole(path, calendar_file(items, words, today=today), replace=True)
    return path
