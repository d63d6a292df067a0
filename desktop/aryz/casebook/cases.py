"""Cases kept in the vault: what is saved is on the disk when the call returns. Values go in as data, never as SQL."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import msgspec

from aryz.casebook.records import Case, Client
from aryz.model.base import Fault, InputError, message

if TYPE_CHECKING:
    from datetime import date

    from aryz.casebook.vault.vault import Row, Vault
    from aryz.model.base import Message

_CASE = "SELECT id, mark, code, client, country, system, title, created, closed FROM matter"
_CLIENT = "SELECT id, mark, record FROM client"
_HALF = re.compile("[\ud800-\udfff]")
FIRST_WIDTH = 3
LONGEST_CODE = 40


def new_mark() -> str:
    """What tells a record from all others, in backups too, and says nothing about it."""
    return os.urandom(8).hex()


def as_json(record: msgspec.Struct) -> str:
    """A record as the database keeps it. InputError for a sign that it cannot keep."""
    try:
        return msgspec.json.encode(record).decode()
    except UnicodeEncodeError:
        raise unkeepable() from None


def unkeepable() -> InputError:
    """Half a sign, as it comes from a name in no encoding that we know: no database keeps it."""
    said = message("A text or a file’s name here holds a sign that cannot be kept. Take it out.")
    return InputError(Fault("", said))


# --- people ------------------------------------------------------------------------------------------


def save_client(vault: Vault, client: Client) -> Client:
    """Keep a person, new (``id`` 0) or changed; returns the record with its number."""
    kept = client if client.mark else msgspec.structs.replace(client, mark=new_mark())
    record = as_json(msgspec.structs.replace(kept, id=0, mark=""))
    with vault.writing() as connection:
        if kept.id:
            connection.execute("UPDATE client SET record = ? WHERE id = ?", (record, kept.id))
            vault.touched += [each.id for each in cases(vault, client=kept.id)]
            return kept
        made = connection.execute("INSERT INTO client (mark, record) VALUES (?, ?)", (kept.mark, record))
        return msgspec.structs.replace(kept, id=made.lastrowid)


def client_of(vault: Vault, id_: int) -> Client:
    """The person with this number. InputError if there is none."""
    found = vault.rows(f"{_CLIENT} WHERE id = ?", id_)
    if not found:
        raise InputError(Fault("person", message("There is no such person in the casebook.")))
    return _client(found[0])


def clients(vault: Vault) -> tuple[Client, ...]:
    """All people, in the order in which they came."""
    return tuple(_client(row) for row in vault.rows(f"{_CLIENT} ORDER BY id"))


def _client(row: Row) -> Client:
    record = msgspec.json.decode(row[2], type=Client)
    return msgspec.structs.replace(record, id=row[0], mark=row[1])


def has_half_signs(text: str) -> bool:
    """Whether there is a lone surrogate in the text."""
    return _HALF.search(text) is not None


# --- cases -------------------------------------------------------------------------------------------


def save_case(vault: Vault, case: Case) -> Case:
    """Keep a case, new (``id`` 0) or changed. InputError for a code that another case has, or that is none."""
    kept = case if case.mark else msgspec.structs.replace(case, mark=new_mark())
    row = (
        kept.code, kept.client, kept.country, kept.system, kept.title, kept.created.isoformat(),
        kept.closed.isoformat() if kept.closed else None,
    )  # fmt: skip
    with vault.writing() as connection:
        _check_code(vault, kept)
        if kept.id:
            connection.execute(
                "UPDATE matter SET code = ?, client = ?, country = ?, system = ?, title = ?, created = ?, closed = ? WHERE id = ?",
                (*row, kept.id),
            )
            vault.touched.append(kept.id)
            return kept
        made = connection.execute(
            "INSERT INTO matter (code, client, country, system, title, created, closed, mark) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*row, kept.mark),
        )
        vault.touched.append(made.lastrowid)
        return msgspec.structs.replace(kept, id=made.lastrowid)


def _check_code(vault: Vault, case: Case) -> None:
    if not case.code.strip() or len(case.code) > LONGEST_CODE or not case.code.isprintable():
        said = message("Give the case a code of 1 to {most} characters on one line.", most=LONGEST_CODE)
        raise InputError(Fault("case", said))
    if has_half_signs(case.title):
        raise unkeepable()
    if "\0" in case.title:
        raise InputError(Fault("title", message("The title holds a sign that cannot be kept. Take it out.")))
    if vault.rows("SELECT 1 FROM matter WHERE code = ? AND id <> ?", case.code, case.id):
        said = message("There is a case {code} already. Choose another code.", code=case.code)
        raise InputError(Fault("case", said))


def free_code(vault: Vault) -> str:
    """The next code by number: 001, 002 …, after the highest there is."""
    numbers = [int(code) for (code,) in vault.rows("SELECT code FROM matter") if code.isdecimal()]
    return f"{max(numbers, default=0) + 1:0{FIRST_WIDTH}}"


def open_case(
    vault: Vault, client: Client, *, country: str, system: str, today: date, code: str = "", title: str = ""
) -> Case:
    """A new case of a person, who is kept too if new; under the next free code unless one is given."""
    with vault.writing():
        kept = client if client.id else save_client(vault, client)
        return save_case(
            vault,
            Case(
                code=code or free_code(vault),
                client=kept.id,
                country=country,
                system=system,
                title=title,
                created=today,
            ),
        )


def case_of(vault: Vault, code: str) -> Case:
    """The case with this code. InputError if there is none."""
    found = vault.rows(f"{_CASE} WHERE code = ?", code)
    if not found:
        said = message("There is no case {code} in the casebook. See the list of cases.", code=code)
        raise InputError(Fault("case", said))
    return _case(found[0])


def case_by_id(vault: Vault, id_: int) -> Case:
    """The case with this number. InputError if there is none."""
    found = vault.rows(f"{_CASE} WHERE id = ?", id_)
    if not found:
        raise InputError(Fault("case", message("This case is no longer in the casebook.")))
    return _case(found[0])


def cases(vault: Vault, *, closed: bool | None = None, client: int = 0) -> tuple[Case, ...]:
    """All cases, the newest first. ``closed``: only closed or only open ones; ``client``: only of this person."""
    found = (_case(row) for row in vault.rows(f"{_CASE} ORDER BY id DESC"))
    return tuple(
        each for each in found if closed in (None, each.closed is not None) and client in (0, each.client)
    )


def _case(row: Row) -> Case:
    names = ("id", "mark", "code", "client", "country", "system", "title", "created", "closed")
    return msgspec.convert(dict(zip(names, row, strict=True)), Case)


def holding(code: str, *, letters: int, events: int, files: int) -> Message:
    """What a case holds, in a sentence; ``events``: entries that are no letters."""
    return message(
        "Case {code}: letters {letters}, other entries {events}, files {files}.",
        code=code,
        letters=letters,
        events=events,
        files=files,
    )


def close_case(vault: Vault, case: Case, on: date | None) -> Case:
    """Close a case on a day, or open it again (None)."""
    return save_case(vault, msgspec.structs.replace(case, closed=on))
