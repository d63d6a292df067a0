"""An entry told by mistake: out of the case with all that hangs on it, and back again as it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from msgspec.structs import replace

from aryz.casebook.happenings import basis_of, data_of, events, files, remove_event, save_event
from aryz.casebook.records import LetterSent, NewFile

if TYPE_CHECKING:
    from aryz.casebook.records import AnyEvent, Basis, Case
    from aryz.casebook.vault.vault import Vault


@dataclass(frozen=True)
class Taken:
    """What was taken out: the entry first, then what concerned it; the basis and the files of each, in the same order."""

    entries: tuple[AnyEvent, ...]
    bases: tuple[Basis | None, ...]
    files: tuple[tuple[NewFile, ...], ...]


def take_back(vault: Vault, case: Case, event: AnyEvent) -> Taken:
    """Take an entry out of the case; of a letter also the answers and notices to it. Keep what this returns to undo it."""
    with vault.writing():
        gone = (event, *(each for each in events(vault, case) if each.letter == event.id != 0))
        kept = files(vault, case)
        taken = Taken(
            gone,
            tuple(basis_of(vault, each) if isinstance(each, LetterSent) else None for each in gone),
            tuple(
                tuple(
                    NewFile(name=file.name, data=data_of(vault, file))
                    for file in kept
                    if file.event == each.id
                )
                for each in gone
            ),
        )
        remove_event(vault, event)
    return taken


def put_back(vault: Vault, taken: Taken) -> AnyEvent:
    """Put back what was taken out, under new numbers; returns the entry itself."""
    first = taken.entries[0]
    with vault.writing():
        back = save_event(vault, replace(first, id=0), taken.files[0], basis=taken.bases[0])
        for event, kept in zip(taken.entries[1:], taken.files[1:], strict=True):
            save_event(vault, replace(event, id=0, letter=back.id), kept)
    return back
