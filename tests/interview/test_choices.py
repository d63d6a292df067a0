"""Rows of choices, what stands at first, conditions, cautions, offers, the questionnaire."""

from __future__ import annotations

import pytest

from aryz.content.library import load_library
from aryz.interview.answers_file import read_answers
from aryz.interview.cautions import cautions_for
from aryz.interview.conditions import holds
from aryz.interview.facts import Facts
from aryz.interview.flow import Flow
from aryz.interview.holders import chain
from aryz.interview.offers import offers
from aryz.interview.questionnaire import questionnaire, to_fill
from aryz.interview.questions import choices, needs
from aryz.interview.scope import Scope
from aryz.model.answers import Values
from aryz.model.base import ContentError
from tests.interview.world import TODAY, WORLD, Plain, with_profile

PLACE = {"country": "zz", "event": "road-camera", "incident.city": "north", "system": "zz-road"}
FLOW = Flow(WORLD, TODAY)


def row_values(id_: str, values: Values) -> list[str]:
    return [row.value for row in choices(WORLD.interview.questions[id_], values, WORLD, Plain(), TODAY)]


def first(id_: str, values: Values, language: str = "") -> str:
    return FLOW.first_value(WORLD.interview.questions[id_], values, language)


def test_rows_come_from_the_content() -> None:
    assert row_values("country", {}) == ["zz"]
    assert row_values("event", {"country": "zz"}) == [
        "road-camera",
        "street-camera",
        "shop-camera",
        "app",
        "fine",
    ]
    assert row_values("incident.city", PLACE) == ["north", "south"]
    assert row_values("system", PLACE) == ["zz-road", "zz-any-camera"]
    assert row_values("system", {**PLACE, "incident.city": "south"}) == ["zz-any-camera"]
    assert row_values("holders", PLACE) == ["zz-police", "zz-firm", "zz-ministry", "other"]
    assert row_values("letter", PLACE) == ["keep", "access"]
    assert row_values("letter", {**PLACE, "before": "yes"}) == ["keep", "access", "complain"]
    assert row_values("demands", {**PLACE, "letter": "keep, access"}) == [
        "keep",
        "list",
        "source",
        "copy",
        "log",
    ]
    assert row_values(
        "demands", {"country": "zz", "event": "app", "system": "zz-app", "letter": "access"}
    ) == ["list", "source"]
    assert row_values("language", {**PLACE, "letter": "access"}) == ["ru", "kk", "en"]
    assert row_values("filing_language", {**PLACE, "letter": "access", "language": "en"}) == ["ru", "kk"]
    assert row_values("person.postal_address", PLACE) == []


def test_labels_are_words_of_the_catalogue_or_names_of_the_content() -> None:
    question = WORLD.interview.questions["holders"]
    rows = choices(question, PLACE, WORLD, Plain(), TODAY)
    assert [row.label for row in rows] == ["Police", "Firm", "Ministry", "<question.holders.other.label>"]
    events = choices(WORLD.interview.questions["event"], PLACE, WORLD, Plain(), TODAY)
    assert (events[0].label, events[0].drawing) == ("<event.road-camera.label>", "road-camera")
    letters = choices(WORLD.interview.questions["letter"], PLACE, WORLD, Plain(), TODAY)
    assert (letters[0].label, letters[0].hint) == ("<letter.keep.label>", "<letter.keep.hint>")
    demands = choices(
        WORLD.interview.questions["demands"], {**PLACE, "letter": "access"}, WORLD, Plain(), TODAY
    )
    assert [row.label for row in demands] == [
        "<demand.access.list>",
        "<demand.access.source>",
        "<demand.access.copy>",
        "<demand.log>",
    ]


def test_what_is_ticked_at_first() -> None:
    assert first("country", {}) == "zz"
    assert first("holders", PLACE) == "zz-police, zz-firm"
    assert first("holders", {"country": "zz", "event": "shop-camera", "system?": "unknown"}) == "other"
    assert first("letter", PLACE) == "keep, access"
    assert first("letter", {**PLACE, "before": "yes"}) == "complain"
    assert first("demands", {**PLACE, "letter": "access"}) == "list, copy, log"
    assert first("language", {**PLACE, "letter": "access"}, "kk") == "kk"
    assert first("language", {**PLACE, "letter": "access"}, "ky") == "ru"
    assert first("before", PLACE) == ""


def test_the_chain_of_holders() -> None:
    rows = chain(WORLD, WORLD.system("zz-road"), TODAY)
    assert [(row.value, row.role, row.write_to) for row in rows] == [
        ("zz-police", "police", True), ("zz-firm", "operator", True), ("zz-ministry", "operator", False),
    ]  # fmt: skip
    assert [
        (row.value, row.names, row.write_to) for row in chain(WORLD, WORLD.system("zz-any-camera"), TODAY)
    ] == [("other", {}, True)]


CONDITIONS: list[tuple[dict[str, object], bool]] = [
    ({}, True),
    ({"answer": "event", "is": "road-camera"}, True),
    ({"answer": "event", "in": ["app", "fine"]}, False),
    ({"answer": "letter", "is": "access"}, True),
    ({"answer": "earlier", "given": True}, False),
    ({"answer": "incident", "given": True}, True),
    ({"answer": "incident.place", "given": False}, True),
    ({"feature": "plates"}, True),
    ({"system": ["zz-road", "zz-app"]}, True),
    ({"country": ["yy"]}, False),
    ({"letter": ["access"]}, True),
    ({"genre": "complaint"}, False),
    ({"sector": "private"}, True),
    ({"body_kind": "police"}, True),
    ({"general": True}, False),
    ({"self": True}, True),
    ({"needed": "incident.place"}, True),
    ({"needed": "person.birth_date"}, False),
    ({"names_body": True}, False),
    ({"addressee_known": True}, True),
    ({"can_follow": True}, True),
    ({"follows": True}, False),
    ({"language_accepted": False}, True),
    ({"choosable": "filing_language"}, True),
    ({"right": "access"}, True),
    ({"right": "blocking"}, False),
    ({"not": {"feature": "plates"}}, False),
    ({"all": [{"feature": "plates"}, {"feature": "app"}]}, False),
    ({"any": [{"feature": "plates"}, {"feature": "app"}]}, True),
]
SCOPE = Scope(WORLD, {**PLACE, "letter": "keep, access", "language": "en", "about": "self"}, None, TODAY)


@pytest.mark.parametrize(("condition", "expected"), CONDITIONS, ids=[str(pair[0]) for pair in CONDITIONS])
def test_conditions(condition: dict[str, object], expected: bool) -> None:
    assert holds(condition, SCOPE) is expected
    assert holds({"not": condition}, SCOPE) is not expected


def test_one_body_narrows_what_is_asked_of_bodies() -> None:
    firm = Scope(WORLD, SCOPE.values, WORLD.body("zz-firm"), TODAY)
    assert not holds({"sector": "state"}, firm)
    assert holds({"sector": "private"}, firm)


@pytest.mark.parametrize(
    "condition",
    [{"weather": "rain"}, {"answer": "x"}, {"feature": "a", "letter": "b"}, {"not": "x"}, {"all": ["x"]}],
)
def test_a_condition_that_nobody_knows_is_broken_content(condition: dict[str, object]) -> None:
    with pytest.raises(ContentError, match="not one that the interview knows"):
        holds(condition, SCOPE)


def test_cautions_follow_the_answers() -> None:
    assert [row.id for row in cautions_for(WORLD, PLACE, TODAY)] == ["police"]
    assert [row.id for row in cautions_for(WORLD, {**PLACE, "holders": "zz-firm"}, TODAY)] == []
    assert [row.id for row in cautions_for(WORLD, {"system": "zz-app"}, TODAY)] == ["app"]


def test_offers_of_a_system() -> None:
    rows = offers(WORLD, "zz-road", TODAY)
    assert [row.kind.kind for row in rows] == ["keep", "access", "complain"]
    assert rows[2].languages == ("ru", "en")
    assert rows[2].filing_languages == ("ru",)
    assert [row.kind.kind for row in offers(WORLD, "zz-app", TODAY)] == ["access", "complain"]


def test_needs_join_the_letter_and_the_law() -> None:
    found = {
        need.answer: (need.required, need.unknown) for need in needs(WORLD, "access", "zz-road", {}, TODAY)
    }
    assert found["incident.from"] == (True, True)
    assert found["person.id_number"] == (True, True)
    assert "person.birth_date" not in found  # a requirement that nobody has read is not demanded


def test_another_country_needs_no_change_in_the_code() -> None:
    other = with_profile(code="yy", filing_languages=("en",))
    flow = Flow(_named(other), TODAY)
    values = {"country": "yy", "event": "app", "system": "zz-app", "letter": "access", "language": "ru"}
    pages = [page.id for page in flow.reachable(values)]
    assert "before" not in pages
    assert "filing" not in pages


def _named(world: Facts) -> Facts:
    world.countries = ("yy",)  # type: ignore[misc]  # the test's own library
    world.country = lambda _code: world.country_of("zz-app")  # type: ignore[method-assign]
    return world


REAL = load_library()
LETTERS = [
    (code, row, offer.kind.kind)
    for code in REAL.countries
    for row in REAL.country(code).systems
    for offer in offers(REAL, row, TODAY)
]


@pytest.mark.parametrize("code", REAL.countries)
def test_the_questionnaire_is_an_answers_file_to_fill(code: str) -> None:
    for _code, system, kind in (each for each in LETTERS if each[0] == code):
        rows = questionnaire(REAL, system, kind, Plain(), TODAY, language="ru")
        keys = [row.key for row in rows]
        assert len(set(keys)) == len(keys)
        assert {"system", "letter", "language", "person.name.family", "person.postal_address"} <= set(keys)
        read = read_answers(to_fill(rows), "a.yaml")
        assert (read.system, read.letter, read.language) == (system, kind, "ru")


def test_the_questionnaire_says_what_must_be_answered() -> None:
    rows = {row.key: row for row in questionnaire(WORLD, "zz-road", "complain", Plain(), TODAY)}
    assert rows["earlier.1.sent_on"].required
    assert rows["person.residence_address"].required
    assert not rows["representative.basis"].required
    assert not rows["earlier.1.answer.reason"].required
    assert [choice.value for choice in rows["holders.1.id"].choices] == [
        "zz-police",
        "zz-firm",
        "zz-ministry",
        "other",
    ]
