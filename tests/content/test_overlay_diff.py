"""Every difference between two overlays is told before one is taken into the other."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from aryz.content.library import Library
from aryz.content.overlay import Entry, Overlay, Seen
from aryz.content.overlay_diff import Status, compare, lines_of, taken
from aryz.content.overlay_making import Deed, Word, make_entry
from aryz.model.evidence import Grade

ON = date(2026, 11, 23)


def _entry(library: Library, fact: str, who: str = "A", **now: str) -> Entry:
    deed = Deed.CORRECT if now else Deed.CONFIRM
    return make_entry(library, deed, fact, now, Word(who=who, when=ON, source="S"), ON)


@pytest.fixture
def overlays(library: Library) -> tuple[Overlay, Overlay]:
    """One with a term, a title and a number; another with the same term, a changed title, and one that does not fit."""
    term, title = _entry(library, "zz.answer#term", number="10"), _entry(library, "zz-pd#title")
    old = Overlay(made_by="We", entries=(term, title, _entry(library, "zz-pd#number")))
    odd = msgspec.structs.replace(
        _entry(library, "zz-old#title"), was=Seen(value={"ru": "Иное"}, grade=Grade.COPY)
    )
    new = Overlay(
        made_by="They",
        entries=(
            term,
            _entry(library, "zz-pd#title", "B", ru="Иначе"),
            odd,
            _entry(library, "zz-pd#adopted"),
        ),
    )
    return old, new


def test_each_difference_is_told_with_its_maker(library: Library, overlays: tuple[Overlay, Overlay]) -> None:
    found = compare(library, *overlays)
    assert found.made_by == "They"
    assert [(each.entry.fact, each.status) for each in found.differences] == [
        ("zz-old#title", Status.ASIDE),
        ("zz-pd#adopted", Status.NEW),
        ("zz-pd#number", Status.REMOVED),
        ("zz-pd#title", Status.CHANGED),
        ("zz.answer#term", Status.SAME),
    ]
    aside, _, _, changed, _ = found.differences
    assert aside.why is not None
    assert "has changed" in aside.why.in_english()
    assert list(lines_of(changed)) == [("ru", "О персональных данных", "Иначе")]


def test_what_is_taken(library: Library, overlays: tuple[Overlay, Overlay]) -> None:
    """New and changed entries; what was set aside is not, and what only the older one has stays."""
    old, new = overlays
    merged = taken(library, old, new)
    assert merged.made_by == "We"
    assert {entry.fact: entry.who for entry in merged.entries} == {
        "zz-pd#adopted": "A",
        "zz-pd#number": "A",
        "zz-pd#title": "B",
        "zz.answer#term": "A",
    }
    assert taken(library, Overlay(), new).made_by == "They"


def test_an_overlay_of_another_country_is_set_aside_whole(library: Library) -> None:
    entry = Entry(country="yy", fact="yy-pd#title", who="A", when=ON, source="S", now={"ru": "x"})
    found = compare(library, Overlay(), Overlay(entries=(entry,)))
    assert [each.status for each in found.differences] == [Status.ASIDE]
    assert taken(library, Overlay(), Overlay(entries=(entry,))).entries == ()


def test_an_entry_can_be_taken_away(library: Library, overlays: tuple[Overlay, Overlay]) -> None:
    old, _ = overlays
    assert [entry.fact for entry in old.without("zz", "zz-pd#title").entries] == [
        "zz.answer#term",
        "zz-pd#number",
    ]
