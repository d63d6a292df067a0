"""What is erased is gone from the vault and its backups, and nothing that was typed stands anywhere in clear."""

from __future__ import annotations

import base64
from datetime import date
from pathlib import Path
from urllib.parse import quote

import msgspec

from aryz.casebook.cases import cases, client_of, clients, open_case
from aryz.casebook.erasing import erase_case, erase_client
from aryz.casebook.happenings import events, note_export, save_event, save_unfinished
from aryz.casebook.records import AnswerReceived, Basis, Client, Export, NewFile, Note, Unfinished
from aryz.casebook.vault.backups import backups_of
from aryz.casebook.vault.vault import Vault
from aryz.model.answers import IdDocument, Name, Person, Representative
from tests.casebook.told import TODAY, letter, new_case
from tests.casebook.vault.kept import reopened

WORDS = ("МАРКЕРФАМИЛИЯ", "MARKERNAME", "marker-id-7391", "маркер@example.org", "МАРКЕРПИСЬМО", "МАРКЕРПРИЧИНА", "markerfile", "МАРКЕРЧЕРНОВИК",
         "МАРКЕРЗАМЕТКА", "МАРКЕРНАЗВАНИЕ")  # fmt: skip


def marked(vault: Vault) -> None:
    """A case with a marker in every field."""
    family, given, number, mail, text, reason, file, half, note, title = WORDS
    person = Person(name=Name(family=family, given=given), id_document=IdDocument(number=number), email=mail)
    acts = Representative(name=Name(family=family), basis=number)
    case = open_case(
        vault, Client(person=person, representative=acts, note=note), country="kz", system="kz-sergek-almaty", today=TODAY, title=title
    )  # fmt: skip
    sent = save_event(
        vault, letter(case, date(2026, 10, 1), body_name=text, number=number), [NewFile(name=f"{file}.pdf", data=text.encode() * 3000)],
        basis=Basis(answers=text * 500),
    )  # fmt: skip
    save_event(vault, AnswerReceived(case=case.id, letter=sent.id, on=TODAY, result="refused", reason=reason))
    save_event(vault, Note(case=case.id, on=TODAY, text=note))
    save_unfinished(vault, Unfinished(case=case.id, page="who", saved=TODAY, values={"facts": half}))


def clear(folder: Path) -> list[str]:
    """The files under the folder that hold one of the markers, in any of the usual forms."""
    forms = [form for word in WORDS for form in (
        word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"), word.encode("cp1251"), quote(word).encode(),
        *(base64.b64encode(b"x" * shift + word.encode())[4:-4] for shift in range(3)),
    )]  # fmt: skip
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(form in path.read_bytes() for form in forms)
    ]


def test_no_marker_stands_in_clear_while_open_or_closed(kept: Vault, tmp_path: Path) -> None:
    marked(kept)
    kept.back_up(TODAY)
    assert {path.name for path in tmp_path.rglob("*-wal")} == {"casebook.vault-wal"}
    assert clear(tmp_path) == []
    kept.compact()
    kept.close()
    assert clear(tmp_path) == []
    (tmp_path / "control").write_text(f"x {WORDS[0]}")
    assert clear(tmp_path) == ["control"]


def test_a_case_is_gone_from_the_vault_and_every_backup(kept: Vault) -> None:
    other = new_case(kept, code="other")
    marked(kept)
    for _ in range(3):
        kept.back_up(TODAY)
    marked_case = next(case for case in cases(kept) if case.code != "other")
    note_export(kept, Export(case=marked_case.id, on=TODAY, place="/media/usb/case"))
    size = kept.path.stat().st_size
    done = erase_case(kept, marked_case)
    assert cases(kept) == (other,)
    assert len(clients(kept)) == 1
    assert kept.rows(
        "SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM file) + (SELECT count(*) FROM unfinished)"
    ) == [(0,)]
    assert kept.path.stat().st_size < size
    assert "letters 1, other entries 2, files 1" in done.gone[0].in_english()
    assert "backups: 3" in done.gone[1].in_english()
    assert "/media/usb/case" in done.beyond[0].in_english()
    assert "cannot reach" in done.beyond[-1].in_english()
    for each in backups_of(kept.path):
        with reopened(each.path) as copy:
            copy.check()
            assert [case.code for case in cases(copy)] == ["other"]
            assert len(clients(copy)) == 1


def test_nothing_erased_is_left_in_a_free_page(kept: Vault) -> None:
    """The pages are ciphertext on the disk; what the database itself can still read of them is asked here."""
    marked(kept)
    erase_case(kept, cases(kept)[0])
    kept.close()
    with reopened(kept.path) as vault:
        assert vault.rows("PRAGMA freelist_count") == [(0,)]
        tables = [name for (name,) in vault.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
        dump = "".join(str(vault.rows(f"SELECT * FROM {name}")) for name in tables)  # noqa: S608 - our own tables
        assert "matter" in dump
        assert not [word for word in WORDS if word in dump]


def test_a_person_goes_with_all_cases_and_the_others_stay(kept: Vault) -> None:
    one = new_case(kept)
    client = client_of(kept, one.client)
    open_case(kept, client, country="kz", system="kz-ashyq", today=TODAY)
    other = new_case(kept)
    kept.back_up(TODAY)
    done = erase_client(kept, client)
    assert cases(kept) == (other,)
    assert len(done.gone) == 4
    (backup,) = backups_of(kept.path)
    with reopened(backup.path) as copy:
        assert [each.mark for each in clients(copy)] == [client_of(kept, other.client).mark]


def test_a_person_with_another_case_stays(kept: Vault) -> None:
    one = new_case(kept)
    two = open_case(kept, client_of(kept, one.client), country="kz", system="kz-ashyq", today=TODAY)
    erase_case(kept, one)
    assert cases(kept) == (two,)
    assert len(clients(kept)) == 1


def test_an_equal_code_in_a_backup_of_another_time_is_not_taken(kept: Vault) -> None:
    """After a restore the same code and number can be another person's: the mark decides."""
    case = new_case(kept, code="001")
    kept.back_up(TODAY)
    with kept.writing() as connection:
        connection.execute("UPDATE matter SET mark = 'other' WHERE id = ?", (case.id,))
        connection.execute("UPDATE client SET mark = 'other' WHERE id = ?", (case.client,))
    erase_case(kept, cases(kept)[0])
    (backup,) = backups_of(kept.path)
    with reopened(backup.path) as copy:
        assert [each.code for each in cases(copy)] == ["001"]


def test_a_backup_that_cannot_be_opened_is_named(kept: Vault) -> None:
    case = new_case(kept)
    path = kept.back_up(TODAY)
    path.write_bytes(path.read_bytes()[:4096] + bytes(8192))
    done = erase_case(kept, case)
    assert path.name in done.beyond[0].in_english()
    assert len(done.gone) == 1


def test_letters_half_written_without_a_case_are_pointed_at(kept: Vault) -> None:
    case = new_case(kept)
    save_unfinished(kept, Unfinished(page="who", saved=TODAY, values={"person.name.family": "Асанова"}))
    assert any("Half-written letters" in each.in_english() for each in erase_case(kept, case).beyond)


def test_erasing_then_goes_on(kept: Vault) -> None:
    erase_case(kept, new_case(kept))
    case = new_case(kept)
    save_event(kept, msgspec.structs.replace(letter(case, TODAY), number="1"))
    assert len(events(kept, case)) == 1
