"""Everything out of the vault, byte for byte; days that moved; the timeline that a person reads."""

from __future__ import annotations

import json
from datetime import date, timedelta

import msgspec

from aryz.casebook.book import Casebook
from aryz.casebook.exporting import RECORDS, export_all
from aryz.casebook.happenings import letters, save_event, save_unfinished
from aryz.casebook.moving import moved, tell
from aryz.casebook.records import Clarification, Cost, Extension, Forwarding, NewFile, Note, Unfinished
from aryz.casebook.timeline import timeline
from aryz.casebook.vault.vault import Vault
from aryz.content.words import catalogue
from tests.casebook.told import PERSON, TODAY, answer, example, hand_in, letter, library, new_case


def test_everything_comes_out(kept: Vault) -> None:
    case = new_case(kept, code="../клиника/7")
    sent = hand_in(kept, case, example("kz-sergek-almaty"), date(2026, 10, 1), holder="kz-dp-almaty")
    save_event(
        kept,
        answer(sent, TODAY),
        [NewFile(name="../../отказ.PDF", data=b"\x00refusal"), NewFile(name="scan.b!n", data=b"y")],
    )
    save_unfinished(kept, Unfinished(page="who", saved=TODAY, values={"facts": "x"}))
    written: dict[str, bytes] = {}
    assert export_all(kept, lambda name, data: written.update({name: data})) == len(written) == 5
    records = json.loads(written[RECORDS])
    assert records["clients"][0]["person"]["name"]["family"] == PERSON.name.family
    (told,) = records["cases"]
    assert told["code"] == "../клиника/7"
    assert [each["event"] for each in told["events"]] == ["letter", "answer"]
    assert told["events"][0]["basis"]["demands"]
    assert "kz-dp-almaty" in json.dumps(told["events"][0])
    assert {file["path"]: file["name"] for file in told["files"]}
    assert all(written[file["path"]] for file in told["files"])
    assert records["unfinished"][0]["values"] == {"facts": "x"}
    assert all(".." not in name and name.count("/") <= 1 and not name.startswith("/") for name in written)
    assert b"\x00refusal" in written.values()
    assert not [name for name in written if PERSON.name.family in name]


def test_a_day_that_moved_by_itself_is_told_once(kept: Vault) -> None:
    case = new_case(kept)
    save_event(kept, letter(case, date(2026, 10, 1), registered_on=date(2026, 10, 2)))
    book = Casebook(kept, library())
    lines = book.lines(date(2026, 10, 5)).values()
    assert moved(kept, lines) == ()
    tell(kept, lines)
    (line,) = lines
    later = msgspec.structs.replace(
        line.letters[0], last_day=(line.letters[0].last_day or TODAY) + timedelta(days=1)
    )
    new = [msgspec.structs.replace(line, letters=(later,))]
    (found,) = moved(kept, new)
    assert (found.was, found.now) == (line.letters[0].last_day, later.last_day)
    tell(kept, new)
    assert moved(kept, new) == ()


def test_a_day_that_the_person_changed_did_not_move_by_itself(kept: Vault) -> None:
    case = new_case(kept)
    save_event(kept, letter(case, date(2026, 10, 1), registered_on=date(2026, 10, 2)))
    book = Casebook(kept, library())
    tell(kept, book.lines(date(2026, 10, 5)).values())
    (sent,) = letters(kept, case)
    save_event(kept, msgspec.structs.replace(sent, registered_on=date(2026, 10, 5)))
    assert moved(kept, book.lines(date(2026, 10, 5)).values()) == ()
    tell(kept, book.lines(date(2026, 10, 5)).values())
    save_event(kept, Extension(case=case.id, letter=sent.id, on=date(2026, 10, 6)))
    assert moved(kept, book.lines(date(2026, 10, 6)).values()) == ()


def test_the_timeline_is_read_by_day(kept: Vault) -> None:
    case = new_case(kept)
    sent = save_event(kept, letter(case, date(2026, 10, 1), registered_on=date(2026, 10, 2), number="3-1"))
    save_event(kept, Cost(case=case.id, on=date(2026, 10, 1), what="Post", amount="900", currency="KZT"))
    save_event(
        kept,
        Extension(
            case=case.id, letter=sent.id, on=date(2026, 10, 15), until=date(2026, 11, 20), reason="many"
        ),
    )
    save_event(kept, Extension(case=case.id, letter=sent.id, on=date(2026, 10, 16)))
    save_event(
        kept,
        Forwarding(
            case=case.id, letter=sent.id, on=date(2026, 10, 17), body="kz-mvd", body_name="МВД", number="8"
        ),
    )
    save_event(
        kept,
        Clarification(
            case=case.id, letter=sent.id, on=date(2026, 10, 18), asked="доверенность", supplied_on=TODAY
        ),
    )
    save_event(kept, Note(case=case.id, on=date(2026, 10, 19), text="Позвонить"))
    lines = timeline(library(), kept, case, catalogue("en"), today=TODAY)
    assert [line.day for line in lines] == sorted(line.day for line in lines)
    told = [line.text for line in lines if line.event is not None]
    assert told[0].startswith("Sent: ")
    assert told[0].endswith("Registered on 02.10.2026. Number: 3-1.")
    assert told[1:4] == [
        "Post 900 KZT",
        "They wrote that it takes until 20.11.2026: many.",
        "They wrote that it takes longer.",
    ]
    assert told[5:] == ["They asked you for more: доверенность. You gave it on 29.11.2026.", "Позвонить"]
    (expected,) = [line for line in lines if line.event is None]
    assert expected.running is not None
    assert "By our count" in expected.text
    save_event(kept, answer(sent, TODAY, "refused", reason="тайна", number="9"))
    last = timeline(library(), kept, case, catalogue("en"), today=TODAY)[-1]
    assert last.text == "Answer: They refused: тайна. Number: 9."
