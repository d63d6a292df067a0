"""The cases of an export into a vault: read as anybody's file, shown first, added under free codes; what is there is never changed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from aryz.casebook.cases import cases, clients, free_code, holding, new_mark, save_case, save_client
from aryz.casebook.exporting import RECORDS
from aryz.casebook.happenings import BIGGEST, note_export, save_event, save_unfinished
from aryz.casebook.records import (
    AnswerReceived,
    AnyEvent,
    Basis,
    Case,
    Client,
    Export,
    LetterSent,
    NewFile,
    StoredFile,
    Unfinished,
)
from aryz.interview.answers_file import read_bytes
from aryz.interview.paths import check_path
from aryz.model.base import Fault, InputError, Message, message
from aryz.model.law import RESULTS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from aryz.casebook.vault.vault import Vault

Read = Callable[[str, int], bytes]
"""Reads at most so many bytes of the file with a relative name; InputError where it cannot."""
Says = Callable[[int, int], object]
"""Called before each case: how many are added, of how many. What it raises stops all, and nothing is added."""
_BIGGEST_RECORDS = 256_000_000
"""Bytes of the file of records: ten thousand cases have a tenth of it."""
_MARK = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True)
class Exported:
    """A case as the export has it: with its person, what happened, what letters rested on, files and where they lie."""

    case: Case
    client: Client
    happened: tuple[AnyEvent, ...]
    bases: dict[int, Basis]
    files: tuple[tuple[StoredFile, str], ...]
    unfinished: tuple[Unfinished, ...]


@dataclass(frozen=True)
class Planned(Exported):
    """The same with the ``code`` that it gets here; ``there``: it is in the vault already and stays as it is there."""

    code: str = ""
    there: bool = False

    def holds(self) -> Message:
        """What the case holds, under the code that the export has for it."""
        letters = sum(isinstance(each, LetterSent) for each in self.happened)
        return holding(
            self.case.code, letters=letters, events=len(self.happened) - letters, files=len(self.files)
        )


def reader(folder: Path) -> Read:
    """Reads the files of an export that lies in ``folder``, as files that anybody may have put there."""
    return lambda name, most: read_bytes(folder.joinpath(*name.split("/")), most)


def read_export(folder: Path, read: Read) -> tuple[Exported, ...]:
    """The cases of an export that lies in ``folder``. InputError for what is none, and for a file that is missing or led outside."""
    data = read(RECORDS, _BIGGEST_RECORDS + 1)
    if len(data) > _BIGGEST_RECORDS:
        raise _none()
    try:
        tree = msgspec.json.decode(data, type=dict[str, Any])
        people = {each.id: each for each in msgspec.convert(tree["clients"], tuple[Client, ...])}
        left = msgspec.convert(tree.get("unfinished", ()), tuple[Unfinished, ...])
        found = tuple(_exported(dict(each), people, left) for each in tree["cases"])
    except (msgspec.MsgspecError, KeyError, TypeError, ValueError, RecursionError) as wrong:
        raise _none() from wrong
    for each in found:
        for _file, path in each.files:
            if said := check_path(folder, path):
                raise InputError(Fault("", said, RECORDS))
    return found


def _none(name: str = RECORDS) -> InputError:
    said = message("This is not the export of a casebook, or it was changed since. Export the casebook anew.")
    return InputError(Fault("", said, name))


def _exported(tree: dict[str, Any], people: dict[int, Client], left: tuple[Unfinished, ...]) -> Exported:
    """One case; what does not hold together is a ValueError."""
    events, files = [dict(each) for each in tree.pop("events")], [dict(each) for each in tree.pop("files")]
    bases = {each["id"]: msgspec.convert(each.pop("basis"), Basis) for each in events if "basis" in each}
    paths = [str(each.pop("path")) for each in files]
    case = msgspec.convert(tree, Case)
    happened = tuple(sorted(msgspec.convert(events, list[AnyEvent]), key=lambda event: event.id))
    kept = msgspec.convert(files, tuple[StoredFile, ...])
    _check_together(happened, bases, kept)
    return Exported(
        case=case,
        client=people[case.client],
        happened=happened,
        bases=bases,
        files=tuple(zip(kept, paths, strict=True)),
        unfinished=tuple(each for each in left if each.case == case.id),
    )


def _check_together(
    happened: Sequence[AnyEvent], bases: dict[int, Basis], files: Sequence[StoredFile]
) -> None:
    sent: set[int] = set()
    for event in happened:
        if event.letter and event.letter not in sent:
            raise ValueError(event.letter)
        if isinstance(event, AnswerReceived) and event.result not in RESULTS:
            raise ValueError(event.result)
        if isinstance(event, LetterSent):
            sent.add(event.id)
    ids = {event.id for event in happened}
    if len(ids) != len(happened) or not bases.keys() <= sent or not {file.event for file in files} <= ids:
        raise ValueError(len(happened))


def plan(vault: Vault, export: Sequence[Exported]) -> tuple[Planned, ...]:
    """What adding would do: each case with its own code where that is free, else with the next free number; a person who is known
    here stays as they are here."""
    people = {each.mark: each for each in clients(vault)}
    known = {each.mark for each in cases(vault)}
    taken = {each.code for each in cases(vault)}
    number = int(free_code(vault))
    made: list[Planned] = []
    for each in export:
        there = each.case.mark in known
        code = each.case.code
        while not there and code in taken:
            code, number = f"{number:03}", number + 1
        if not there:
            taken.add(code)
            known.add(each.case.mark)
        client = people.get(each.client.mark, each.client)
        made.append(Planned(**{**vars(each), "client": client}, code=code, there=there))
    return tuple(made)


def add(
    vault: Vault,
    planned: Sequence[Planned],
    read: Read,
    *,
    place: str,
    today: date,
    says: Says = lambda _done, _of: None,
) -> None:
    """Add the cases that are not there yet, all or none. ``place``: where the export lies, a copy that erasing must name. InputError
    for a file that is not what it was."""
    new = [each for each in planned if not each.there]
    with vault.writing():
        people = {each.mark: each for each in clients(vault)}
        for done, each in enumerate(new):
            says(done, len(new))
            note_export(vault, Export(case=_add(vault, each, people, read).id, on=today, place=place))


def _add(vault: Vault, each: Planned, people: dict[str, Client], read: Read) -> Case:
    """Add one; ``people``: whoever is known here, by their marks, with whom this case brings."""
    client = people.get(each.client.mark)
    if client is None:
        client = save_client(vault, msgspec.structs.replace(each.client, id=0, mark=_mark(each.client.mark)))
        people[client.mark] = client
    case = save_case(
        vault,
        msgspec.structs.replace(
            each.case, id=0, mark=_mark(each.case.mark), code=each.code, client=client.id
        ),
    )
    numbers = {0: 0}
    for event in each.happened:
        files = [_file(file, path, read) for file, path in each.files if file.event == event.id]
        new = msgspec.structs.replace(event, id=0, case=case.id, letter=numbers[event.letter])
        numbers[event.id] = save_event(vault, new, files, basis=each.bases.get(event.id)).id
    for draft in each.unfinished:
        save_unfinished(vault, msgspec.structs.replace(draft, id=0, case=case.id))
    return case


def _mark(mark: str) -> str:
    """A mark of ours as it is, so that the same case is known again; anything else is given a new one."""
    return mark if _MARK.fullmatch(mark) else new_mark()


def _file(file: StoredFile, path: str, read: Read) -> NewFile:
    data = read(path, BIGGEST + 1)
    if hashlib.sha256(data).hexdigest() != file.sha256:
        raise _none(path)
    return NewFile(name=file.name, data=data)
