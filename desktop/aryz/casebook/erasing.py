"""Erasing a case or a person: from the vault and from its backups, with a list of what is gone and of what no program can reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.casebook.cases import cases, client_of, holding
from aryz.casebook.happenings import exports, unfinished
from aryz.casebook.leaving import forget_left
from aryz.casebook.vault.backups import backups_of
from aryz.model.base import message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from aryz.casebook.records import Case, Client
    from aryz.casebook.vault.sqlcipher import Connection
    from aryz.casebook.vault.vault import Vault
    from aryz.model.base import Message

_COUNTS = {
    "letters": "SELECT count(*) FROM event JOIN matter ON matter.id = event.matter WHERE matter.mark = ? AND kind = 'letter'",
    "events": "SELECT count(*) FROM event JOIN matter ON matter.id = event.matter WHERE matter.mark = ? AND kind <> 'letter'",
    "files": "SELECT count(*) FROM file JOIN event ON event.id = file.event JOIN matter ON matter.id = event.matter WHERE matter.mark = ?",
}


@dataclass(frozen=True)
class Erased:
    """``gone``: what was erased; ``beyond``: copies that remain, and what to do about them."""

    gone: tuple[Message, ...]
    beyond: tuple[Message, ...]


def erase_case(vault: Vault, case: Case) -> Erased:
    """Erase a case and, if it was the person's last one, the person. Durable when it returns."""
    said, places = _told(vault, (case,)), _places(vault, (case,))
    owner = client_of(vault, case.client).mark

    def work(connection: Connection) -> None:
        connection.execute("DELETE FROM matter WHERE mark = ?", (case.mark,))
        connection.execute(
            "DELETE FROM client WHERE mark = ? AND id NOT IN (SELECT client FROM matter)", (owner,)
        )

    return _erase(vault, work, said, places)


def erase_client(vault: Vault, client: Client) -> Erased:
    """Erase a person with all cases. Durable when it returns."""
    found = cases(vault, client=client.id)
    said = (message("The person’s particulars."), *_told(vault, found))

    def work(connection: Connection) -> None:
        connection.execute("DELETE FROM client WHERE mark = ?", (client.mark,))

    return _erase(vault, work, said, _places(vault, found))


def _erase(
    vault: Vault, work: Callable[[Connection], None], said: tuple[Message, ...], places: tuple[str, ...]
) -> Erased:
    """Do it in the vault, then in each backup; both are written anew, so that no free page keeps what was deleted."""

    def whole(connection: Connection) -> None:
        work(connection)
        forget_left(connection)

    with vault.writing() as connection:
        whole(connection)
        vault.touched.append(0)
    vault.compact()
    left = vault.backups.rewrite(whole)
    cleaned = len(backups_of(vault.path)) - len(left)
    loose = sum(not each.case for each in unfinished(vault))
    gone = (*said, message("Copies in the backups: {count}.", count=cleaned)) if cleaned else said
    return Erased(gone, tuple(_beyond(left, places, loose)))


def _told(vault: Vault, found: Sequence[Case]) -> tuple[Message, ...]:
    said = []
    for case in found:
        counted = {name: vault.rows(query, case.mark)[0][0] for name, query in _COUNTS.items()}
        said.append(holding(case.code, **counted))
    return tuple(said)


def _places(vault: Vault, found: Sequence[Case]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.place for case in found for each in exports(vault, case)))


def _beyond(left: tuple[Path, ...], places: tuple[str, ...], loose: int) -> Iterator[Message]:
    for path in left:
        yield message(
            "The backup {name} does not open with this passphrase; what it holds is still in it. Delete it in the folder {folder}.",
            name=path.name,
            folder=path.parent,
        )
    for place in places:
        yield message("A copy was saved here: {place}. Delete it there if it is still there.", place=place)
    if loose:
        yield message(
            "Half-written letters without a case: {count}. Look whether they are about this person, and forget them.",
            count=loose,
        )
    yield message(
        "Aryz cannot reach what was printed or sent, copies of the casebook made by hand or by a backup of the whole computer, and what the disk itself still holds of deleted files."
    )
