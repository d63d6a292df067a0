"""What happened in a case: events with their files, wizards left half-way, copies that went out."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeVar

import msgspec

from aryz.casebook.cases import as_json, has_half_signs, unkeepable
from aryz.casebook.records import AnyEvent, Basis, Event, Export, LetterSent, StoredFile, Unfinished
from aryz.model.base import Fault, InputError, message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aryz.casebook.records import Case, NewFile
    from aryz.casebook.vault.vault import Row, Vault

Some = TypeVar("Some", bound=Event)
_EVENT = "SELECT id, matter, letter, record FROM event"
_FILES_OF = (
    "SELECT file.id, event, name, format, length(data), sha256 FROM file JOIN event ON event.id = file.event"
    " WHERE event.matter = ? ORDER BY event.day, event.id, file.id"
)
_EXPORTS = "SELECT id, ifnull(matter, 0), day, place FROM export"
_UNFINISHED = "SELECT id, matter, page, saved, answers FROM unfinished"
_DECODER = msgspec.json.Decoder(AnyEvent)
BIGGEST = 64_000_000
"""Bytes in one file."""


def save_event(
    vault: Vault, event: Some, files: Sequence[NewFile] = (), *, basis: Basis | None = None
) -> Some:
    """Keep an event, new (``id`` 0) or changed, with new files of it and, of a letter, its basis; returns it with its number."""
    for file in files:
        _check(file)
    record = as_json(msgspec.structs.replace(event, id=0, case=0, letter=0))
    row = (event.case, event.letter or None, _kind(event), event.on.isoformat(), record)
    with vault.writing() as connection:
        _check_places(vault, event)
        if event.id:
            connection.execute(
                "UPDATE event SET matter = ?, letter = ?, kind = ?, day = ?, record = ? WHERE id = ?",
                (*row, event.id),
            )
            number = event.id
        else:
            number = connection.execute(
                "INSERT INTO event (matter, letter, kind, day, record) VALUES (?, ?, ?, ?, ?)", row
            ).lastrowid
        if basis is not None:
            connection.execute("INSERT OR REPLACE INTO basis VALUES (?, ?)", (number, as_json(basis)))
        connection.execute("DELETE FROM told WHERE letter IN (?, ?)", (number, event.letter))
        vault.touched.append(event.case)
        for file in files:
            connection.execute(
                "INSERT INTO file (event, name, format, sha256, data) VALUES (?, ?, ?, ?, ?)",
                (number, file.name, _format(file.name), hashlib.sha256(file.data).hexdigest(), file.data),
            )
    return msgspec.structs.replace(event, id=number)


def _kind(event: Event) -> str:
    return str(type(event).__struct_config__.tag)


def _format(name: str) -> str:
    return PurePath(name).suffix.lstrip(".").lower()


def _check(file: NewFile) -> None:
    if has_half_signs(file.name):
        raise unkeepable()
    if len(file.data) > BIGGEST:
        said = message(
            "{name} is larger than {most} MB. Keep a smaller copy in the casebook.",
            name=file.name,
            most=BIGGEST // 1_000_000,
        )
        raise InputError(Fault("file", said))


def _check_places(vault: Vault, event: Event) -> None:
    if not vault.rows("SELECT 1 FROM matter WHERE id = ?", event.case):
        raise InputError(Fault("case", message("This case is no longer in the casebook.")))
    if event.letter and not vault.rows(
        "SELECT 1 FROM event WHERE id = ? AND matter = ? AND kind = 'letter'", event.letter, event.case
    ):
        raise InputError(Fault("letter", message("This letter is not in the case.")))


def events(vault: Vault, case: Case) -> tuple[AnyEvent, ...]:
    """All that happened in a case, by day; on one day in the order in which it was told."""
    return tuple(_event(row) for row in vault.rows(f"{_EVENT} WHERE matter = ? ORDER BY day, id", case.id))


def all_events(vault: Vault) -> tuple[AnyEvent, ...]:
    """All that happened in all cases, by case and day."""
    return tuple(_event(row) for row in vault.rows(f"{_EVENT} ORDER BY matter, day, id"))


def _event(row: Row) -> AnyEvent:
    found: AnyEvent = _DECODER.decode(row[3])
    return msgspec.structs.replace(found, id=row[0], case=row[1], letter=row[2] or 0)


def letters(vault: Vault, case: Case) -> tuple[LetterSent, ...]:
    """The letters of a case in the order in which they were sent."""
    return tuple(each for each in events(vault, case) if isinstance(each, LetterSent))


def basis_of(vault: Vault, letter: LetterSent) -> Basis:
    """What a letter was made from; empty where that was not kept."""
    found = vault.rows("SELECT record FROM basis WHERE event = ?", letter.id)
    return msgspec.json.decode(found[0][0], type=Basis) if found else Basis()


def remove_event(vault: Vault, event: AnyEvent) -> None:
    """Take an event back that was told by mistake, with its files and, of a letter, all that concerns it."""
    with vault.writing() as connection:
        connection.execute("DELETE FROM told WHERE letter = ?", (event.letter,))
        connection.execute("DELETE FROM event WHERE id = ?", (event.id,))
        vault.touched.append(event.case)


def files(vault: Vault, case: Case) -> tuple[StoredFile, ...]:
    """The files of a case without their bytes."""
    found = vault.rows(_FILES_OF, case.id)
    names = ("id", "event", "name", "format", "size", "sha256")
    return tuple(msgspec.convert(dict(zip(names, row, strict=True)), StoredFile) for row in found)


def remove_file(vault: Vault, case: Case, file: StoredFile) -> None:
    """Take a single file of a case back that was kept by mistake; its entry stays."""
    with vault.writing() as connection:
        connection.execute("DELETE FROM file WHERE id = ?", (file.id,))
        vault.touched.append(case.id)


def data_of(vault: Vault, file: StoredFile) -> bytes:
    """The bytes of a file, exactly as they were kept."""
    found = vault.rows("SELECT data FROM file WHERE id = ?", file.id)
    if not found:
        raise InputError(Fault("file", message("This file is no longer in the casebook.")))
    data = bytes(found[0][0])
    if hashlib.sha256(data).hexdigest() != file.sha256:
        vault.report_damage()
    return data


# --- wizards left half-way ---------------------------------------------------------------------------


def save_unfinished(vault: Vault, draft: Unfinished) -> Unfinished:
    """Keep a half-filled wizard, new (``id`` 0) or as it is now; returns it with its number."""
    row = (
        draft.case or None,
        draft.page,
        draft.saved.isoformat(),
        msgspec.json.encode(draft.values).decode(),
    )
    with vault.writing() as connection:
        if draft.id:
            changed = connection.execute(
                "UPDATE unfinished SET matter = ?, page = ?, saved = ?, answers = ? WHERE id = ?",
                (*row, draft.id),
            )
            if changed.rowcount:
                return draft
        made = connection.execute(
            "INSERT INTO unfinished (matter, page, saved, answers) VALUES (?, ?, ?, ?)", row
        )
        return msgspec.structs.replace(draft, id=made.lastrowid)


def unfinished(vault: Vault) -> tuple[Unfinished, ...]:
    """All half-filled wizards, the latest first."""
    return tuple(
        Unfinished(
            id=row[0],
            case=row[1] or 0,
            page=row[2],
            saved=date.fromisoformat(row[3]),
            values=msgspec.json.decode(row[4], type=dict[str, str]),
        )
        for row in vault.rows(f"{_UNFINISHED} ORDER BY saved DESC, id DESC")
    )


def drop_unfinished(vault: Vault, draft: Unfinished) -> None:
    """Forget a half-filled wizard: its letter was made, or the person does not want it."""
    with vault.writing() as connection:
        connection.execute("DELETE FROM unfinished WHERE id = ?", (draft.id,))


# --- copies that went out ----------------------------------------------------------------------------


def note_export(vault: Vault, export: Export) -> None:
    """Remember that a copy was written outside the casebook, so that erasing can name it."""
    with vault.writing() as connection:
        connection.execute(
            "INSERT INTO export (matter, day, place) VALUES (?, ?, ?)",
            (export.case or None, export.on.isoformat(), export.place),
        )


def exports(vault: Vault, case: Case | None = None) -> tuple[Export, ...]:
    """Where copies went: of a case and of everything, or all of them."""
    if case is None:
        found = vault.rows(f"{_EXPORTS} ORDER BY id")
    else:
        found = vault.rows(f"{_EXPORTS} WHERE matter = ? OR matter IS NULL ORDER BY id", case.id)
    names = ("id", "case", "on", "place")
    return tuple(msgspec.convert(dict(zip(names, row, strict=True)), Export) for row in found)
