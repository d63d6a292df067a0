"""A case walks from the request through silence, reminder and complaints to the court, each letter drafted from what the case knows."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest

from aryz.casebook.agenda import waits_for_ever
from aryz.casebook.cases import open_case
from aryz.casebook.enclosing import enclosures, names_of, titles
from aryz.casebook.following import Next, drafted, left_open, next_steps, result_of
from aryz.casebook.happenings import basis_of, data_of, events, files, letters, save_event
from aryz.casebook.records import Client, DemandMade, DemandOutcome, LetterSent, NewFile, Outcome
from aryz.casebook.running import Counts, State
from aryz.casebook.taking_back import put_back, take_back
from aryz.casebook.vault.vault import Vault
from aryz.casebook.windows import Windows
from aryz.drafting import draft
from aryz.model.answers import Answers, Holder
from tests.casebook.told import answer, example, hand_in, letter, library, new_case
from tests.casebook.walks import with_addresses

WALKS = {
    "kz": (
        "kz-sergek-almaty",
        "kz-dp-almaty",
        ("reminder", "complaint-superior", "complaint-regulator", "court-claim"),
    ),
    "kg": ("kg-safe-country", "", ("reminder", "complaint-regulator", "court-claim")),
    "ru": ("ru-moscow-cctv", "", ("reminder", "complaint-regulator", "court-claim")),
    "md": ("md-chisinau-traffic", "", ("reminder", "complaint-regulator", "court-claim")),
}
COURT = Holder(name="Суд по месту нахождения органа", postal_address="улица Судебная, 1")


@pytest.mark.parametrize("country", WALKS)
def test_from_the_request_to_the_court(kept: Vault, country: str) -> None:
    system, holder, steps = WALKS[country]
    given = with_addresses(example(system))
    case = open_case(
        kept, Client(person=given.person), country=country, system=given.system, today=date(2025, 2, 3)
    )
    on = date(2025, 2, 3)
    hand_in(kept, case, given, on, registered=on, holder=holder)
    for number, step in enumerate(steps, 1):
        (found,) = next_steps(library(), kept, case, today=on + timedelta(days=5))
        assert found.chain.last.last_day is None or found.chain.last.state.value == "waiting"
        on += timedelta(days=150)
        (found,) = next_steps(library(), kept, case, today=on)
        assert len(found.told.earlier) == number
        assert found.told.earlier[-1].answer.result == "none"
        assert found.chain.last.state.value in {"overdue", "unsure", "no-term"}
        letters = {way.step.rung.letter: way for way in found.ways}
        assert step in letters, (step, list(letters))
        if letters[step].step.rung.guidance:  # no letter of ours: the step is told, and ends the walk
            assert country == "kg"
            break
        told = drafted(found.told, letters[step])
        if step == "court-claim":
            told = msgspec.structs.replace(told, addressee=COURT)
        _check(told, given, found)
        hand_in(kept, case, told, on, registered=on)
    sent = [each.letter.kind for each in next_steps(library(), kept, case, today=on)[0].chain.letters]
    assert sent == [given.letter, *steps][: len(sent)]
    assert len(sent) >= len(steps)


def _check(told: Answers, given: Answers, found: Next) -> None:
    """Nothing is typed again, and the letter that is made tells of every earlier one."""
    assert (told.person, told.incident, told.system) == (given.person, given.incident, given.system)
    assert [each.kind for each in told.earlier] == [each.letter.kind for each in found.chain.letters]
    made = draft(library(), told, today=date(2026, 11, 29))
    assert made
    assert {each.letter.kind for each in made} == {told.letter}


def test_each_holder_has_a_chain_of_its_own(kept: Vault) -> None:
    given = example("kz-sergek-almaty")
    case = new_case(kept)
    on = date(2026, 1, 12)
    hand_in(kept, case, given, on, registered=on, holder="kz-dp-almaty")
    other = hand_in(kept, case, given, on, registered=on, holder="kz-digital-almaty")
    save_event(kept, answer(other, date(2026, 1, 20), "given"))
    silent, full = next_steps(library(), kept, case, today=date(2026, 4, 1))
    assert silent.chain.holder.id == "kz-dp-almaty"
    assert silent.proposed is not None
    assert silent.proposed.step.rung.letter == "complaint-superior"
    assert silent.told.holders == (Holder(id="kz-dp-almaty"),)
    assert (full.ways, full.proposed) == ((), None)
    assert full.advice is not None


def test_a_refusal_and_its_reason_stand_in_the_next_letter(kept: Vault) -> None:
    case = new_case(kept)
    on = date(2026, 10, 1)
    sent = hand_in(kept, case, example("kz-sergek-almaty"), on, registered=on, holder="kz-dp-almaty")
    save_event(
        kept,
        answer(sent, date(2026, 10, 20), "refused", reason="служебная тайна"),
        [NewFile(name="отказ.pdf", data=b"%PDF no")],
    )
    (found,) = next_steps(library(), kept, case, today=date(2026, 11, 1))
    assert found.told.earlier[0].answer.reason == "служебная тайна"
    assert found.proposed is not None
    assert found.proposed.deadline is not None
    assert found.proposed.deadline.last_day == date(2027, 1, 20)
    kept_files = enclosures(kept, case, found.chain)
    assert [file.name for file in kept_files] == ["access.pdf", "отказ.pdf"]
    names = names_of(kept_files)
    called = titles(library(), found.told, found.chain, kept_files)
    told = drafted(
        found.told, found.proposed, names.values(), {names[id_]: title for id_, title in called.items()}
    )
    assert [each.path for each in told.attachments] == ["access.pdf", "отказ.pdf"]
    assert [each.title for each in told.attachments] == [
        "Копия: заявление о доступе к персональным данным, 01.10.2026",
        "Копия ответа, 20.10.2026",
    ]
    assert told.case == case.code


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("kk", "Көшірме: дербес деректерге қол жеткізу туралы арыз, 01.10.2026"),
        ("ru", "Копия: заявление о доступе к персональным данным, 01.10.2026"),
        (
            "en",
            "Көшірме: дербес деректерге қол жеткізу туралы арыз, 01.10.2026",
        ),  # to read; it is filed in Kazakh
    ],
)
def test_enclosures_are_called_by_what_they_are_in_the_language_of_filing(
    kept: Vault, language: str, title: str
) -> None:
    case, on = new_case(kept), date(2026, 10, 1)
    given = msgspec.structs.replace(example("kz-sergek-almaty"), language=language, filing_language="")
    sent = hand_in(kept, case, given, on, registered=on, holder="kz-dp-almaty")
    save_event(kept, sent, [NewFile(name="014-access-kz-dp-almaty-ru-kit.pdf", data=b"%PDF kit")])
    save_event(kept, sent, [NewFile(name="014-access-kz-dp-almaty-ru-kit-01-how-to.pdf", data=b"%PDF how")])
    save_event(kept, sent, [NewFile(name="квитанция.jpg", data=b"receipt")])
    save_event(
        kept, answer(sent, date(2026, 10, 20)), [NewFile(name=f"{n}.jpg", data=b"scan") for n in (1, 2)]
    )
    (found,) = next_steps(library(), kept, case, today=date(2026, 11, 1))
    kept_files = enclosures(kept, case, found.chain)
    assert [file.name for file in kept_files] == ["access.pdf", "квитанция.jpg", "1.jpg", "2.jpg"]
    called = titles(library(), found.told, found.chain, kept_files)
    assert [called.get(file.id, "") for file in kept_files][:2] == [title, ""]
    one, two = [called[file.id] for file in kept_files[2:]]
    assert (one[-4:], two[-4:]) == (" (1)", " (2)")


def test_while_they_may_answer_the_day_is_told(kept: Vault) -> None:
    case = new_case(kept)
    on = date(2026, 10, 1)
    hand_in(kept, case, example("kz-sergek-almaty"), on, registered=on, holder="kz-dp-almaty")
    (found,) = next_steps(library(), kept, case, today=date(2026, 10, 5))
    assert all(way.waits_until is not None for way in found.ways)


def test_a_case_without_letters_has_no_next_step(kept: Vault) -> None:
    assert next_steps(library(), kept, new_case(kept), today=date(2026, 10, 5)) == ()


DEMANDS = tuple(DemandMade(number=number, text=str(number)) for number in (1, 2, 3))


@pytest.mark.parametrize(
    ("outcomes", "result", "open_"),
    [
        ((), "", [1, 2, 3]),
        ({1: "given", 2: "given", 3: "given"}, "given", []),
        ({1: "given", 2: "refused"}, "partial", [2, 3]),
        ({1: "refused", 2: "ignored", 3: "elsewhere"}, "refused", [1, 2, 3]),
    ],
)
def test_what_came_of_the_demands(outcomes: dict[int, str], result: str, open_: list[int]) -> None:
    noted = [DemandOutcome(number=number, outcome=Outcome(came)) for number, came in dict(outcomes).items()]
    assert result_of(DEMANDS, noted) == result
    assert [each.number for each in left_open(DEMANDS, noted)] == open_


def test_names_that_no_file_system_refuses(kept: Vault) -> None:
    case = new_case(kept)
    strange = ["a/b\\c.pdf", "../..", "ОТКАЗ.pdf", "отказ.pdf", ".", "x" * 300 + ".jpeg", "a\nb.pdf"]
    on = date(2026, 10, 1)
    sent = hand_in(kept, case, example("kz-sergek-almaty"), on, holder="kz-dp-almaty")
    save_event(kept, answer(sent, on), [NewFile(name=name, data=b"x") for name in strange])
    made = list(names_of(files(kept, case)).values())
    assert len({name.casefold() for name in made}) == len(made) == 8
    assert all(
        "/" not in name and "\\" not in name and ".." not in name and name.isprintable() for name in made
    )
    assert all(0 < len(name) < 80 and not name.startswith(".") for name in made)
    assert len(events(kept, case)) == 2


def test_a_letter_that_is_only_ready_starts_nothing(kept: Vault) -> None:
    """No time runs, nothing follows, and the time for handing it in goes on."""
    case = new_case(kept)
    on = date(2026, 1, 12)
    first = hand_in(kept, case, example("kz-sergek-almaty"), on, registered=on, holder="kz-dp-almaty")
    save_event(kept, answer(first, date(2026, 1, 20)))
    ready = save_event(
        kept, letter(case, date(2026, 2, 2), kind="complaint-superior", body="kz-mvd", ready=True)
    )
    today = date(2026, 3, 2)
    counts, happened = Counts(library(), today), events(kept, case)
    states = [counts.running(each, happened) for each in letters(kept, case)]
    assert (states[1].state, states[1].last_day) == (State.NO_TERM, None)
    assert states[1].notes
    (window,) = Windows(counts).of(states)
    assert (window.rung.letter, window.last_day) == ("complaint-superior", date(2026, 4, 20))
    (found,) = next_steps(library(), kept, case, today=today)
    assert [each.letter.id for each in found.chain.letters] == [first.id]
    assert not waits_for_ever(library(), states[1])
    save_event(kept, msgspec.structs.replace(ready, on=date(2026, 3, 2), ready=False))
    (found,) = next_steps(library(), kept, case, today=today)
    assert [each.letter.kind for each in found.chain.letters] == ["access", "complaint-superior"]


def test_a_letter_taken_back_returns_with_all_that_hung_on_it(kept: Vault) -> None:
    case = new_case(kept)
    on = date(2026, 1, 12)
    sent = hand_in(kept, case, example("kz-sergek-almaty"), on, holder="kz-dp-almaty")
    save_event(kept, answer(sent, date(2026, 1, 20)), [NewFile(name="a.pdf", data=b"%PDF a")])
    before = [(each.name, data_of(kept, each)) for each in files(kept, case)]
    demands = basis_of(kept, sent).demands
    taken = take_back(kept, case, sent)
    assert (events(kept, case), files(kept, case)) == ((), ())
    back = put_back(kept, taken)
    again, answered = events(kept, case)
    assert (again, answered.letter) == (back, back.id)
    assert [(each.name, data_of(kept, each)) for each in files(kept, case)] == before
    assert isinstance(back, LetterSent)
    assert basis_of(kept, back).demands == demands
