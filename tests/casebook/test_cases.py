"""Cases, people, events and files: kept as they were given, whatever is in them."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aryz.casebook.cases import (
    case_of,
    cases,
    client_of,
    clients,
    close_case,
    free_code,
    open_case,
    save_case,
    save_client,
)
from aryz.casebook.happenings import (
    BIGGEST,
    basis_of,
    data_of,
    drop_unfinished,
    events,
    exports,
    files,
    letters,
    note_export,
    remove_event,
    save_event,
    save_unfinished,
    unfinished,
)
from aryz.casebook.records import Basis, Case, Client, Cost, DemandMade, Export, NewFile, Note, Unfinished
from aryz.casebook.vault.vault import Vault
from aryz.model.answers import Name, Person
from aryz.model.base import InputError
from tests.casebook.told import TODAY, answer, letter, new_case
from tests.casebook.vault.kept import reopened

SQL = "'); DROP TABLE matter; --"
STRANGE = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=200)


def test_codes_follow_each_other_and_are_taken_once(kept: Vault) -> None:
    one, two = new_case(kept), new_case(kept, code="клиника 7/a")
    assert (one.code, two.code, free_code(kept)) == ("001", "клиника 7/a", "002")
    with pytest.raises(InputError, match="already"):
        new_case(kept, code="001")
    assert len(cases(kept)) == len(clients(kept)) == 2
    assert case_of(kept, "001") == one
    with pytest.raises(InputError, match="no case 9"):
        case_of(kept, "9")


@pytest.mark.parametrize("code", ["  ", "a\nb", "x" * 41, "a\0b"])
def test_what_is_no_code(kept: Vault, code: str) -> None:
    with pytest.raises(InputError):
        new_case(kept, code=code)
    assert (cases(kept), clients(kept)) == ((), ())


def test_a_case_is_closed_and_opened_again(kept: Vault) -> None:
    case = new_case(kept)
    closed = close_case(kept, case, TODAY)
    assert cases(kept, closed=True) == (closed,)
    assert cases(kept, closed=False) == ()
    assert close_case(kept, closed, None) == case


def test_several_cases_of_one_person(kept: Vault) -> None:
    one = new_case(kept)
    client = client_of(kept, one.client)
    two = open_case(kept, client, country="kz", system="kz-ashyq", today=TODAY)
    assert {each.code for each in cases(kept, client=client.id)} == {one.code, two.code}
    save_client(kept, msgspec.structs.replace(client, note="changed"))
    assert [each.note for each in clients(kept)] == ["changed"]


def test_a_letter_is_kept_byte_for_byte_with_what_it_rests_on(kept: Vault, place: object) -> None:
    case = new_case(kept)
    data = bytes(range(256)) * 500
    basis = Basis(
        answers='letter: "access"\n', sources=("kz-pd#24",), demands=(DemandMade(number=1, text="Айтыңыз"),)
    )
    sent = save_event(kept, letter(case, TODAY), [NewFile(name="письмо.PDF", data=data)], basis=basis)
    kept.close()
    with reopened(kept.path) as again:
        (file,) = files(again, case)
        assert (file.name, file.format, file.size, file.event) == ("письмо.PDF", "pdf", len(data), sent.id)
        assert data_of(again, file) == data
        assert basis_of(again, sent) == basis
        assert letters(again, case) == (sent,)


def test_a_correction_keeps_the_rest(kept: Vault) -> None:
    case = new_case(kept)
    sent = save_event(kept, letter(case, TODAY), [NewFile(name="a.pdf", data=b"a")], basis=Basis(answers="x"))
    changed = save_event(kept, msgspec.structs.replace(sent, registered_on=TODAY, number="3-1"))
    assert letters(kept, case) == (changed,)
    assert basis_of(kept, changed).answers == "x"
    assert len(files(kept, case)) == 1


def test_taking_a_letter_back_takes_all_that_concerns_it(kept: Vault) -> None:
    case = new_case(kept)
    sent = save_event(
        kept, letter(case, date(2026, 10, 1)), [NewFile(name="a.pdf", data=b"a")], basis=Basis()
    )
    save_event(kept, answer(sent, TODAY), [NewFile(name="b.pdf", data=b"b")])
    save_event(kept, Note(case=case.id, on=TODAY, text="stays"))
    remove_event(kept, sent)
    assert [type(each) for each in events(kept, case)] == [Note]
    assert files(kept, case) == ()


def test_an_event_belongs_to_a_case_and_a_letter_of_it(kept: Vault) -> None:
    one, two = new_case(kept), new_case(kept)
    sent = save_event(kept, letter(one, TODAY))
    with pytest.raises(InputError, match="not in the case"):
        save_event(kept, msgspec.structs.replace(answer(sent, TODAY), case=two.id))
    with pytest.raises(InputError, match="no longer"):
        save_event(kept, Note(case=99, on=TODAY, text="x"))


def test_a_file_beyond_measure_is_refused_whole(kept: Vault) -> None:
    case = new_case(kept)
    with pytest.raises(InputError, match="larger than 64 MB"):
        save_event(
            kept, Note(case=case.id, on=TODAY, text="x"), [NewFile(name="film.mp4", data=bytes(BIGGEST + 1))]
        )
    assert events(kept, case) == ()


def test_a_half_filled_wizard_is_resumed_where_it_was(kept: Vault) -> None:
    case = new_case(kept)
    first = save_unfinished(kept, Unfinished(page="who", saved=TODAY, values={"person.name.family": "Асан"}))
    again = save_unfinished(
        kept,
        msgspec.structs.replace(
            first, page="incident", values={"person.name.family": "Асанова", "facts": SQL}
        ),
    )
    save_unfinished(kept, Unfinished(case=case.id, page="what", saved=date(2026, 11, 1)))
    kept.close()
    with reopened(kept.path) as vault:
        latest, older = unfinished(vault)
        assert latest == again
        assert older.case == case.id
        drop_unfinished(vault, latest)
        assert unfinished(vault) == (older,)


def test_where_copies_went(kept: Vault) -> None:
    one, two = new_case(kept), new_case(kept)
    note_export(kept, Export(case=one.id, on=TODAY, place="/a"))
    note_export(kept, Export(on=TODAY, place="/all"))
    assert [each.place for each in exports(kept, one)] == ["/a", "/all"]
    assert [each.place for each in exports(kept, two)] == ["/all"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(family=STRANGE, note=STRANGE, text=STRANGE, amount=STRANGE)
def test_text_is_data(kept: Vault, family: str, note: str, text: str, amount: str) -> None:
    client = save_client(kept, Client(person=Person(name=Name(family=family)), note=note))
    assert client_of(kept, client.id) == client
    case = open_case(kept, client, country="kz", system="kz-ashyq", today=TODAY)
    save_event(kept, Note(case=case.id, on=TODAY, text=text))
    save_event(kept, Cost(case=case.id, on=TODAY, amount=amount))
    assert [each.text for each in events(kept, case) if isinstance(each, Note)] == [text]


def test_sql_in_a_field_is_text(kept: Vault) -> None:
    case = save_case(kept, msgspec.structs.replace(new_case(kept), title=SQL, code=SQL))
    assert case_of(kept, SQL).title == SQL
    assert isinstance(cases(kept)[0], Case)
    assert case.code == SQL
