"""Answers laid flat and back, the wizard's keys, one letter for each kind."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aryz.interview.values import (
    WIZARD_KEYS,
    answer_keys,
    build,
    build_all,
    flatten,
    is_answer_key,
    split_list,
)
from aryz.model.answers import Answers, Attachment, Earlier, EarlierAnswer, Holder, Incident, Name, Person
from tests.interview.world import WORLD

texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=8)
ids = st.text("abc-", min_size=1, max_size=4)
some_answers = st.builds(
    Answers,
    system=texts,
    letter=ids,
    holders=st.lists(st.builds(Holder, id=ids, name=texts), max_size=3).map(tuple),
    person=st.builds(Person, name=st.builds(Name, family=texts, given=texts), id_number=texts),
    incident=st.builds(Incident, from_=texts, place=texts),
    demands=st.lists(ids, max_size=3, unique=True).map(tuple),
    extra_demands=st.lists(texts.filter(bool), max_size=3).map(tuple),
    earlier=st.lists(
        st.builds(Earlier, kind=ids, answer=st.builds(EarlierAnswer, on=texts)), max_size=12
    ).map(tuple),
    attachments=st.lists(
        st.builds(
            Attachment,
            path=texts.filter(bool),
            title=texts,
            sheets=st.sampled_from(("", "3")),
            hide=st.lists(texts.filter(bool), max_size=2).map(tuple),
        ),
        max_size=3,
    ).map(tuple),
)


@given(some_answers)
def test_build_undoes_flatten(answers: Answers) -> None:
    flat = flatten(answers)
    assert build(flat) == answers
    assert all(is_answer_key(key) for key in flat)


def test_the_incident_begins_with_from() -> None:
    flat = flatten(Answers(incident=Incident(from_="2026-11-10T08:05")))
    assert flat == {"incident.from": "2026-11-10T08:05"}


def test_wizard_keys_and_unknown_answers_stay_out_of_answers() -> None:
    values = dict.fromkeys(WIZARD_KEYS, "x") | {
        "system": "s",
        "incident.place?": "unknown",
        "incident.place": "left over",
    }
    assert build(values) == Answers(system="s")


def test_numbered_items_close_up_and_keep_their_order() -> None:
    built = build({"attachments.10": "c", "attachments.2": "b", "attachments.1": "a"})
    assert [paper.path for paper in built.attachments] == ["a", "b", "c"]


def test_a_paper_is_called_by_its_number_alone() -> None:
    built = build({"attachments.1": "a.pdf", "attachments.1.title": "Чек", "attachments.2.path": "b.pdf"})
    assert built.attachments == (Attachment(path="a.pdf", title="Чек"), Attachment(path="b.pdf"))
    assert flatten(built) == {
        "attachments.1": "a.pdf",
        "attachments.1.title": "Чек",
        "attachments.2": "b.pdf",
    }
    assert "attachments.1" in answer_keys()
    assert "attachments.1.path" not in answer_keys()
    assert is_answer_key("attachments.1.path")
    assert not is_answer_key("attachments")


def test_keys_of_sheets() -> None:
    keys = answer_keys()
    assert {"person.name.family", "holders.1.id", "earlier.1.answer.on", "demands", "extra_demands.1"} <= set(
        keys
    )
    assert not any(
        is_answer_key(key) for key in ("person", "person.name", "holders.0.id", "holders.x.id", "nothing", "")
    )


def test_one_letter_for_each_kind_with_its_own_demands() -> None:
    values = {"system": "zz-road", "letter": "keep, access", "demands": "keep, list, log, gone"}
    keep, access = build_all(values, WORLD)
    assert (keep.letter, keep.demands) == ("keep", ("keep",))
    assert (access.letter, access.demands) == ("access", ("list", "log"))
    assert build_all({"system": "zz-road"}, WORLD) == ()


def test_lists_by_comma() -> None:
    assert split_list(" a,, b ,a") == ("a", "b")
