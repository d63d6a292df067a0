"""Everything out of the vault as files that any program reads: a JSON file of all records, the letters and answers byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec

from aryz.casebook.cases import cases, clients
from aryz.casebook.happenings import basis_of, data_of, events, exports, files, unfinished
from aryz.casebook.records import LetterSent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.casebook.records import Case, StoredFile
    from aryz.casebook.vault.vault import Vault

Write = Callable[[str, bytes], None]
"""Writes bytes under a relative name with forward slashes; the face makes the folders and notes the export."""
RECORDS = "casebook.json"
_ODD = re.compile(r"[^\w-]+")
_PLAIN_FORMAT = re.compile(r"[a-z0-9]{1,8}")


def export_all(vault: Vault, write: Write) -> int:
    """Write every record and file through ``write``; returns how many files there are. Names hold codes and numbers, no person's name."""
    tree = {
        "clients": [_built(each) for each in clients(vault)],
        "cases": [_case(vault, each) for each in cases(vault)],
        "unfinished": [_built(each) for each in unfinished(vault)],
        "exports": [_built(each) for each in exports(vault)],
    }
    count = 1
    for case in cases(vault):
        for name, data in _files(vault, case):
            write(name, data)
            count += 1
    write(RECORDS, json.dumps(tree, ensure_ascii=False, indent=2).encode())
    return count


def _case(vault: Vault, case: Case) -> dict[str, Any]:
    built: dict[str, Any] = _built(case)
    built["events"] = [_event(vault, each) for each in events(vault, case)]
    built["files"] = [{**_built(each), "path": path_of(case, each)} for each in files(vault, case)]
    return built


def _event(vault: Vault, event: msgspec.Struct) -> dict[str, Any]:
    built: dict[str, Any] = _built(event)
    if isinstance(event, LetterSent):
        built["basis"] = _built(basis_of(vault, event))
    return built


def _built(record: msgspec.Struct) -> Any:
    return msgspec.to_builtins(record)


def _files(vault: Vault, case: Case) -> Iterator[tuple[str, bytes]]:
    for event in events(vault, case):
        text = basis_of(vault, event).answers if isinstance(event, LetterSent) else ""
        if text:
            yield f"{folder_of(case)}/{event.id:04}.aryz", text.encode()
    for file in files(vault, case):
        yield path_of(case, file), data_of(vault, file)


def folder_of(case: Case) -> str:
    """The case's folder: its code as far as it may stand in a file's name, and its number."""
    return f"case-{_ODD.sub('-', case.code).strip('-')}-{case.id}"


def path_of(case: Case, file: StoredFile) -> str:
    """Where a kept file goes: numbers and the ending of its format; the name that it had stands in the records alone."""
    ending = file.format if _PLAIN_FORMAT.fullmatch(file.format) else "bin"
    return f"{folder_of(case)}/{file.event:04}-{file.id}.{ending}"
