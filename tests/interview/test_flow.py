"""Journeys: answers in, pages out, forward and back; and what holds for any answers at all."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aryz.content.library import load_library
from aryz.interview.conditions import holds
from aryz.interview.facts import Facts
from aryz.interview.flow import Flow, Stage
from aryz.interview.rows import values_of
from aryz.interview.values import unknown_key
from aryz.model.answers import Values
from tests.interview.world import TODAY, WORLD

FLOW = Flow(WORLD, TODAY)
PLACE = {"country": "zz", "event": "road-camera", "incident.city": "north", "system": "zz-road"}
ME = {"about": "self", "person.name.family": "Asanova", "person.postal_address": "North, 1"}

JOURNEYS: dict[str, tuple[Values, list[str]]] = {
    "nothing yet": ({}, ["country"]),
    "an event in a city": ({"country": "zz", "event": "street-camera"}, ["country", "event", "city", "system"]),
    "an app has no city": ({"country": "zz", "event": "app"}, ["country", "event", "system"]),
    "a road camera, keep and access": (
        {**PLACE, "before": "no", "letter": "keep, access", **ME},
        ["country", "event", "city", "system", "who", "before", "letter", "demands", "when", "place", "vehicle",
         "about", "name", "identity", "address", "contact", "language", "check"],
    ),
    "an app": (
        {"country": "zz", "event": "app", "system": "zz-app", "before": "no", "letter": "access", **ME},
        ["country", "event", "system", "who", "before", "letter", "demands", "account", "about", "name", "identity",
         "address", "contact", "language", "check"],
    ),
    "not sure: the general row, and the person names the body": (
        {"country": "zz", "event": "shop-camera", "system?": "unknown", "letter": "keep", **ME},
        ["country", "event", "city", "system", "who", "body", "before", "letter", "demands", "when", "place", "about",
         "name", "identity", "address", "contact", "language", "check"],
    ),
    "a complaint for a client, in a language that is not accepted": (
        {**PLACE, "holders": "zz-police", "before": "yes", "letter": "complain", "about": "client", "language": "en"},
        ["country", "event", "city", "system", "who", "before", "earlier", "earlier-answer", "complained", "letter", "demands", "about",
         "subject-name", "identity", "address", "representative", "representative-contact", "language", "check"],
    ),
    "a complaint about a firm: nobody above it is known": (
        {**PLACE, "holders": "zz-firm", "before": "yes", "letter": "complain"},
        ["country", "event", "city", "system", "who", "before", "earlier", "earlier-answer", "complained", "letter", "addressee",
         "demands", "about", "name", "identity", "address", "contact", "language", "check"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", JOURNEYS)
def test_journey_forward_and_back(name: str) -> None:
    values, expected = JOURNEYS[name]
    forward = [expected[0]]
    while (after := FLOW.next(forward[-1], values)) is not None:
        forward.append(after)
    assert forward == expected
    backward = [expected[-1]]
    while (before := FLOW.back(backward[-1], values)) is not None:
        backward.append(before)
    assert backward[::-1] == expected


def test_filing_language_is_asked_only_where_there_is_a_choice() -> None:
    values = {**PLACE, "letter": "keep", "language": "en"}
    assert "filing" in [page.id for page in FLOW.reachable(values)]
    assert "filing" not in [page.id for page in FLOW.reachable({**values, "language": "ru"})]


def test_part_of_the_day_stands_for_the_times() -> None:
    values = {**PLACE, "letter": "keep", "incident.date": "19.11.2026"}
    asked = [question.id for question in FLOW.questions("when", values)]
    assert asked == ["incident.date", "incident.start", "incident.end"]
    unknown = {**values, "incident.start?": "unknown", "incident.part": "18:00-23:59"}
    assert [question.id for question in FLOW.questions("when", unknown)] == [
        "incident.date",
        "incident.start",
        "incident.part",
    ]
    kept = FLOW.prune(unknown).values
    assert (kept["incident.from"], kept["incident.to"]) == ("2026-11-19T18:00", "2026-11-19T23:59")
    whole = FLOW.prune({**unknown, "incident.part": "day"}).values
    assert whole["incident.from"] == "2026-11-19"
    assert "incident.to" not in whole


def test_a_span_over_midnight_ends_on_the_next_day() -> None:
    values = {
        **PLACE,
        "letter": "keep",
        "incident.date": "yesterday",
        "incident.start": "23:50",
        "incident.end": "0.10",
    }
    kept = FLOW.prune(values).values
    assert (kept["incident.from"], kept["incident.to"]) == ("2026-11-22T23:50", "2026-11-23T00:10")


def test_progress_names_the_step() -> None:
    progress = FLOW.progress("when")
    assert (progress.number, progress.of) == (4, 7)
    assert [stage for _step, stage in progress.steps] == [Stage.DONE] * 3 + [Stage.NOW] + [Stage.TO_COME] * 3


def test_an_abandoned_branch_is_dropped_and_named() -> None:
    values = {
        **PLACE,
        "letter": "access",
        "incident.vehicle_plate": "123 ABC 02",
        "incident.place": "x",
        **ME,
    }
    moved = {**values, "event": "app", "system": "zz-app"}
    pruned = FLOW.prune(moved)
    assert set(pruned.dropped) == {"incident.vehicle_plate", "incident.place", "incident.city"}
    assert "incident.vehicle_plate" not in pruned.values
    assert pruned.values["person.name.family"] == "Asanova"


def test_a_system_of_another_event_is_no_longer_chosen() -> None:
    pruned = FLOW.prune({**PLACE, "event": "street-camera", "incident.city": "south"})
    assert pruned.dropped == ("system",)


def test_acting_for_oneself_drops_the_representative_whole() -> None:
    values = {
        **PLACE,
        "letter": "keep",
        "about": "self",
        "representative.basis": "b",
        "representative.id_document.number": "1",
    }
    assert set(FLOW.prune(values).dropped) == {"representative.basis", "representative.id_document.number"}


def test_not_sure_is_settled_into_the_general_row() -> None:
    kept = FLOW.prune({"country": "zz", "event": "shop-camera", "system?": "unknown"}).values
    assert kept["system"] == "zz-any-camera"
    assert "system?" not in kept


def test_first_open_page_is_the_first_with_a_fault() -> None:
    assert FLOW.first_open({}) == "country"
    assert FLOW.first_open({**PLACE, "before": "no", "letter": "keep"}) == "when"
    done = {
        **PLACE, "before": "no", "letter": "access", "incident.date": "19.11.2026", "incident.start": "18:00",
        "incident.place": "x", **ME, "person.id_number?": "unknown", "language": "ru",
    }  # fmt: skip
    assert FLOW.first_open(done) == "check"


# --- any answers at all


def any_values(library: Facts) -> st.SearchStrategy[Values]:
    """Answers that fit the questions, mixed with some that do not, any of them left out."""
    texts = st.sampled_from(["", "x", "19.11.2026", "18:00", "unsure"])
    ids = [row for code in library.countries for row in library.country(code).systems]
    bodies = [row for code in library.countries for row in library.country(code).bodies]
    cities = [city.id for code in library.countries for city in library.country(code).profile.cities]
    fixed: dict[str, st.SearchStrategy[str]] = {
        "country": st.sampled_from(library.countries),
        "system": st.sampled_from(ids),
        "incident.city": st.sampled_from(cities),
        "letter": st.sets(st.sampled_from([kind.kind for kind in library.kinds]), min_size=1).map(
            lambda got: ", ".join(sorted(got))
        ),
        "holders": st.sets(st.sampled_from([*bodies, "other"]), min_size=1).map(
            lambda got: ", ".join(sorted(got))
        ),
        "language": st.sampled_from([*library.languages, "xx"]),
    }
    for id_, question in library.interview.questions.items():
        if question.choices:
            fixed[id_] = st.sampled_from([choice.value for choice in question.choices])
        fixed.setdefault(id_, texts)
        if question.unknown:
            fixed[unknown_key(id_)] = st.just("unknown")
    anything = st.fixed_dictionaries({}, optional=dict(fixed.items()))
    places = [
        {"country": code, "system": row.id, "event": event, "incident.city": row.city}
        for code in library.countries
        for row in library.country(code).systems.values()
        for event in row.events
    ]
    return st.builds(
        lambda place, more, keep: {**more, **place} if keep else more,
        st.sampled_from(places),
        anything,
        st.booleans(),
    )


LIBRARIES: dict[str, Facts] = {"small": WORLD, "real": load_library()}


@pytest.mark.parametrize("name", LIBRARIES)
def test_what_holds_for_any_answers(name: str) -> None:
    library = LIBRARIES[name]
    flow = Flow(library, TODAY)

    @given(any_values(library))
    def check(values: Values) -> None:
        walk = flow.walk(values)
        ids = [page.id for page in walk.pages]
        assert len(set(ids)) == len(ids)
        for one, two in pairwise(ids):
            assert (flow.next(one, values), flow.back(two, values)) == (two, one)
        assert flow.back(ids[0], values) is None
        assert flow.next(ids[-1], values) is None
        numbers = [flow.progress(id_).number for id_ in ids]
        assert numbers == sorted(numbers)
        again = flow.walk(walk.kept)
        assert again.kept == walk.kept
        assert [page.id for page in again.pages] == ids
        assert not again.dropped
        _kept_what_is_asked(flow, values)

    check()


def _kept_what_is_asked(flow: Flow, values: Values) -> None:
    """A text answer to a question that is asked is never dropped, whatever its form becomes."""
    walk = flow.walk(values)
    for question in walk.asked():
        free = values_of(walk.scope, question, holds) is None
        if free and values.get(question.id) and not values.get(unknown_key(question.id)):
            assert walk.kept.get(question.id), question.id


def test_every_page_can_be_reached_in_the_real_content() -> None:
    library = LIBRARIES["real"]
    flow, seen = Flow(library, TODAY), set[str]()
    for code in library.countries:
        for system in library.country(code).systems.values():
            for event in system.events:
                for about, before in (("self", "no"), ("client", "yes")):  # and a complaint after a letter
                    values = {
                        "country": code,
                        "event": event,
                        "system": system.id,
                        "before": before,
                        "complained": before,
                        "about": about,
                        "language": "en",
                    }
                    for kind in library.kinds:
                        seen |= {page.id for page in flow.reachable({**values, "letter": kind.kind})}
    unvisited = [page.id for page in library.interview.pages if page.id not in seen]
    assert not unvisited


def test_conditions_look_only_backward() -> None:
    """A condition about an answer that comes later would make pages appear behind the person."""
    library = LIBRARIES["real"]
    order: list[str] = []
    for page in library.interview.pages:
        for key in _asked_about(page.when):
            assert key in order, (page.id, key)
        for id_ in page.questions:
            for key in _asked_about(library.interview.questions[id_].when):
                assert key in order or key == id_, (id_, key)
            order.append(id_)


def _asked_about(condition: object) -> list[str]:
    if isinstance(condition, dict):
        own = [str(condition["answer"]).removesuffix("?")] if "answer" in condition else []
        return own + [key for part in condition.values() for key in _asked_about(part)]
    return (
        [key for part in condition for key in _asked_about(part)]
        if isinstance(condition, list | tuple)
        else []
    )


def test_every_question_stands_on_a_page_and_every_page_on_the_road() -> None:
    interview = LIBRARIES["real"].interview
    on_pages = {id_ for page in interview.pages for id_ in page.questions}
    assert on_pages == set(interview.questions)
    assert all(question.id == id_ for id_, question in interview.questions.items())
    steps = [interview.steps.index(page.step) for page in interview.pages]
    assert steps == sorted(steps)
