"""A lawyer's overlay raises and corrects facts, and steps aside where a fact has changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from aryz.content.facts import facts_of
from aryz.content.library import load_library
from aryz.content.overlay import Entry, Overlay, Seen, seen
from aryz.content.printing import Part, printable
from aryz.model.evidence import Grade

ON = date(2026, 11, 23)


def _seen(content: Path, fact_id: str) -> Seen:
    country = load_library(content).country("zz")
    return seen(next(each for each in facts_of(country) if each.id == fact_id))


def _entry(content: Path, fact: str, **more: object) -> Entry:
    fields: dict[str, object] = {
        "country": "zz", "fact": fact, "was": _seen(content, fact), "who": "A lawyer", "when": ON,
        "source": "The Law, read in the register", "source_date": ON, **more,
    }  # fmt: skip
    return Entry(**fields)  # type: ignore[arg-type]  # one dictionary of several types


def test_a_confirmed_term_becomes_printable(content: Path) -> None:
    before = load_library(content).country("zz").limits["zz.answer"]
    assert not printable(before.evidence, Part.TERM, ON)
    library = load_library(content, Overlay(entries=(_entry(content, "zz.answer#term"),)))
    after = library.country("zz").limits["zz.answer"]
    assert after.evidence.grade is Grade.OFFICIAL
    assert printable(after.evidence, Part.TERM, ON)
    assert (after.number, after.unit, after.basis) == (before.number, before.unit, before.basis)
    assert library.country("zz").sources[after.evidence.source].title == "The Law, read in the register"
    assert library.set_aside == ()


@pytest.mark.parametrize(
    ("fact", "now"),
    [
        ("zz.answer#term", {"number": "10"}),
        ("zz-pd#title", {"ru": "О цифровых данных"}),
        ("zz-pd#number", {"number": "95-V"}),
        ("zz-pd#adopted", {"adopted": "2026-06-02"}),
        ("zz-pd#24", {"en": "the right to see"}),
        ("zz-police#name", {"ru.basic": "Управление"}),
        ("zz-police#postal_address", {"ru": "площадь"}),
        ("zz-cameras#name", {"en": "Cameras"}),
        ("zz-cameras#holding.zz-police", {"certainty": "sure"}),
        ("zz#day.2026-05-04", {"working": "yes"}),
    ],
)
def test_every_kind_of_fact_can_be_corrected(content: Path, fact: str, now: dict[str, str]) -> None:
    library = load_library(content, Overlay(entries=(_entry(content, fact, now=now),)))
    changed = next(each for each in facts_of(library.country("zz")) if each.id == fact)
    assert changed.value == {**_seen(content, fact).value, **now}
    assert changed.evidence.grade is Grade.OFFICIAL


@pytest.mark.parametrize("fact", ["zz-name#requirement", "zz-police#caution"])
def test_some_facts_are_only_confirmed(content: Path, fact: str) -> None:
    confirmed = load_library(content, Overlay(entries=(_entry(content, fact),)))
    assert confirmed.set_aside == ()
    library = load_library(content, Overlay(entries=(_entry(content, fact, now={"text": "other"}),)))
    assert "confirmed, not changed" in library.set_aside[0].why.in_english()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"was": Seen(value={"number": "3"}, grade=Grade.SECONDARY)}, "has changed"),
        ({"fact": "zz.gone#term"}, "no longer"),
        ({"now": {"colour": "red"}}, "no part “colour”"),
        ({"country": "yy"}, "“yy”"),
    ],
)
def test_what_does_not_fit_is_set_aside(content: Path, more: dict[str, object], said: str) -> None:
    entry = _entry(content, "zz.answer#term", **{key: value for key, value in more.items() if key != "fact"})
    if "fact" in more:
        entry = Entry(
            **{**{name: getattr(entry, name) for name in entry.__struct_fields__}, "fact": more["fact"]}
        )
    library = load_library(content, Overlay(entries=(entry,)))
    assert library.country("zz").limits["zz.answer"].evidence.grade is Grade.SECONDARY
    assert [each.entry for each in library.set_aside] == [entry]
    assert said in library.set_aside[0].why.in_english()


def test_a_grade_that_changed_since_sets_aside(content: Path) -> None:
    entry = _entry(content, "zz.answer#term")
    file = content / "templates/countries/zz/limits.yaml"
    file.write_text(file.read_text("utf-8").replace("grade: secondary", "grade: recalled"), "utf-8")
    library = load_library(content, Overlay(entries=(entry,)))
    assert len(library.set_aside) == 1
