"""An export comes back: byte for byte, under free codes, never over what is there; and anybody may have written the file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from aryz.casebook.cases import case_of, cases, client_of, clients
from aryz.casebook.exporting import RECORDS, export_all
from aryz.casebook.happenings import (
    basis_of,
    data_of,
    events,
    exports,
    files,
    letters,
    save_event,
    save_unfinished,
    unfinished,
)
from aryz.casebook.importing import add, plan, read_export, reader
from aryz.casebook.records import Clarification, Cost, NewFile, Unfinished
from aryz.casebook.timeline import timeline
from aryz.casebook.vault.vault import Vault, create_vault
from aryz.content.words import catalogue
from aryz.model.base import InputError
from tests.casebook.told import PERSON, TODAY, answer, example, hand_in, library, new_case
from tests.casebook.vault.kept import PASSPHRASE

ON = date(2026, 10, 1)


@pytest.fixture
def out(kept: Vault, tmp_path: Path) -> Path:
    """The export of a vault with two cases of one person and a half-filled wizard."""
    case = new_case(kept, code="014")
    sent = hand_in(kept, case, example("kz-sergek-almaty"), ON, registered=ON, holder="kz-dp-almaty")
    save_event(kept, answer(sent, TODAY, "refused"), [NewFile(name="отказ.pdf", data=b"\x00refusal")])
    save_event(kept, Clarification(case=case.id, letter=sent.id, on=TODAY, asked="?"))
    save_event(kept, Cost(case=case.id, on=ON, amount="900", currency="KZT"))
    save_unfinished(kept, Unfinished(case=case.id, page="who", saved=TODAY, values={"facts": "x"}))
    folder = tmp_path / "out"

    def write(name: str, data: bytes) -> None:
        path = folder.joinpath(*name.split("/"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    export_all(kept, write)
    return folder


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Vault]:
    """Another, empty vault."""
    with create_vault(tmp_path / "other" / "casebook.vault", PASSPHRASE) as made:
        yield made


def taken(vault: Vault, folder: Path) -> list[tuple[str, bool]]:
    planned = plan(vault, read_export(folder, reader(folder)))
    add(vault, planned, reader(folder), place=str(folder), today=TODAY)
    return [(each.code, each.there) for each in planned]


def told(vault: Vault, code: str) -> Any:
    """All that a vault knows of a case, without its own numbers."""
    case = case_of(vault, code)
    return (
        client_of(vault, case.client).person,
        case.system,
        case.mark,
        [line[:2] for line in timeline(library(), vault, case, catalogue("en"), today=TODAY)],
        [basis_of(vault, each) for each in letters(vault, case)],
        [(file.name, data_of(vault, file)) for file in files(vault, case)],
        [type(each).__name__ for each in events(vault, case)],
        [each.values for each in unfinished(vault)],
    )


def test_a_case_comes_back_whole(kept: Vault, other: Vault, out: Path) -> None:
    assert taken(other, out) == [("014", False)]
    assert told(other, "014") == told(kept, "014")
    assert [each.place for each in exports(other, case_of(other, "014"))] == [str(out)]


def test_what_is_there_is_not_touched_and_a_code_that_is_taken_stays_with_its_case(
    kept: Vault, other: Vault, out: Path
) -> None:
    before = told(kept, "014")
    assert taken(kept, out) == [("014", True)]
    assert told(kept, "014") == before
    mine = new_case(other, code="014", person=PERSON)
    assert taken(other, out) == [("015", False)]
    assert case_of(other, "014").mark == mine.mark
    assert taken(other, out) == [("014", True)]
    assert len(cases(other)) == len(clients(other)) == 2


def test_whoever_is_told_of_each_case_may_stop_all(kept: Vault, other: Vault, out: Path) -> None:
    new_case(kept, code="015", person=PERSON)
    steps: list[tuple[int, int]] = []

    def write(name: str, data: bytes) -> None:
        (out / name).write_bytes(data)

    def says(done: int, of: int) -> None:
        steps.append((done, of))
        if done:
            raise InterruptedError

    export_all(kept, write)
    planned = plan(other, read_export(out, reader(out)))
    with pytest.raises(InterruptedError):
        add(other, planned, reader(out), place=str(out), today=TODAY, says=says)
    assert steps == [(0, 2), (1, 2)]
    assert (cases(other), clients(other)) == ((), ())


def spoil(out: Path, change: Callable[[dict[str, Any]], None]) -> None:
    tree = json.loads((out / RECORDS).read_bytes())
    change(tree)
    (out / RECORDS).write_text(json.dumps(tree), encoding="utf-8")


def changed(key: str, value: Any) -> Callable[[dict[str, Any]], None]:
    return lambda tree: tree["cases"][0].update({key: value})


def in_event(number: int, key: str, value: Any) -> Callable[[dict[str, Any]], None]:
    return lambda tree: tree["cases"][0]["events"][number].update({key: value})


SPOILED: dict[str, Callable[[dict[str, Any]], None]] = {
    "no cases": lambda tree: tree.pop("cases"),
    "cases are a word": lambda tree: tree.update(cases="x"),
    "a field too many": changed("passphrase", "x"),
    "a day that is none": changed("created", "yesterday"),
    "nobody's case": changed("client", 99),
    "an unknown event": in_event(0, "event", "bribe"),
    "a letter that is not there": in_event(-1, "letter", 99),
    "a result that is none": lambda tree: next(
        each for each in tree["cases"][0]["events"] if each["event"] == "answer"
    ).update(result="x"),
    "two events of one number": in_event(1, "id", 1),
    "a file of no event": lambda tree: tree["cases"][0]["files"][0].update(event=99),
    "half a sign": changed("title", "\ud800"),
}


@pytest.mark.parametrize("name", SPOILED)
def test_what_does_not_hold_together_is_refused_in_a_sentence(other: Vault, out: Path, name: str) -> None:
    spoil(out, SPOILED[name])
    with pytest.raises(InputError, match="This is not the export of a casebook"):
        taken(other, out)
    assert cases(other) == ()


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff\xfe", b"{" * 100_000, b'{"cases": ' + b"[" * 100_000])
def test_what_is_no_export_is_refused_in_a_sentence(other: Vault, out: Path, data: bytes) -> None:
    (out / RECORDS).write_bytes(data)
    with pytest.raises(InputError, match="This is not the export of a casebook"):
        taken(other, out)


@pytest.mark.parametrize(
    "path", ["../secret", "/etc/hostname", "C:\\secret", "", "case-014-1\\..\\..\\secret"]
)
def test_a_path_that_leads_out_is_not_followed(other: Vault, out: Path, path: str) -> None:
    (out.parent / "secret").write_bytes(b"secret")
    spoil(out, lambda tree: tree["cases"][0]["files"][0].update(path=path))
    with pytest.raises(InputError):
        taken(other, out)


def test_a_link_is_not_followed(other: Vault, out: Path) -> None:
    (out.parent / "secret").write_bytes(b"secret")
    file = next(path for path in out.rglob("*.pdf"))
    file.unlink()
    file.symlink_to(out.parent / "secret")
    with pytest.raises(InputError, match="is a link"):
        taken(other, out)


def test_a_file_that_was_changed_since_stops_all(other: Vault, out: Path) -> None:
    next(path for path in out.rglob("*.pdf")).write_bytes(b"forged")
    with pytest.raises(InputError, match="changed since"):
        taken(other, out)
    assert (cases(other), clients(other)) == ((), ())


def test_a_mark_that_is_none_of_ours_is_replaced(other: Vault, out: Path) -> None:
    spoil(out, changed("mark", "' OR 1"))
    taken(other, out)
    assert len(case_of(other, "014").mark) == 16
