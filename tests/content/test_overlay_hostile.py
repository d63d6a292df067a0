"""Whatever an overlay says of any fact, it is applied as text or set aside; no record breaks, and no letter's law is run."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from aryz.content.facts import facts_of
from aryz.content.library import Library, load_library
from aryz.content.overlay import Entry, Overlay, seen
from aryz.content.sources_report import rows

HERE = Path(__file__).resolve().parent
ON = date(2026, 11, 23)


@cache
def _library() -> Library:
    return load_library(HERE / "fixture_library")


_KNOWN = tuple(facts_of(_library().country("zz")))
_TEXT = st.sampled_from(
    ["", "0", "-1", "15", "²", "99999", "1e9", "yes", "zz-police", "zz-nobody", "sure", "months", "2026-02-30", "2026-11-01",
     "{{ 7*7 }}", "{title}", "%s", "<p/>", "a\x00b", "ru kk", "../x", "\N{GRINNING FACE}"]
) | st.text(max_size=12)  # fmt: skip
_PART = st.sampled_from(
    [*{part for fact in _KNOWN for part in fact.value}, "xx", "rights", "limits", "superior", "working"]
)
_PLACES = (
    "zz-pd#99", "zz-pd#24.1.1)", "zz-old#number", "zz-old#adopted", "zz-militia#superior", "zz-police#email", "zz.answer#extension",
    "zz#day.2026-05-11", "zz#day.x", "zz-pd#", "#", "zz-cameras#holding.new", "zz-pd#{{1}}",
)  # fmt: skip
_OWN = st.builds(
    lambda fact, now: Entry(
        country="zz", fact=fact.id, who="A", when=ON, source="S", was=seen(fact), now=now
    ),
    st.sampled_from(_KNOWN),
    st.dictionaries(_PART, _TEXT, max_size=2),
)
_NEW = st.builds(
    lambda fact, now: Entry(country="zz", fact=fact, who="A", when=ON, source="S", now=now),
    st.sampled_from(_PLACES),
    st.dictionaries(_PART, _TEXT, max_size=3),
)


@given(st.lists(_OWN | _NEW, max_size=4).map(tuple))
def test_an_entry_is_applied_as_it_stands_or_set_aside(entries: tuple[Entry, ...]) -> None:
    laid = _library().laid(Overlay(entries=entries))
    told = {row.id: row for row in rows(laid, ON, "zz")}
    values = {fact.id: fact.value for fact in facts_of(laid.country("zz"))}
    aside = [each.entry for each in laid.set_aside]
    applied = [each for each in entries if not any(each is one for one in aside)]
    assert len(applied) + len(aside) == len(entries)
    for entry in applied:
        assert told[entry.fact].overlay is not None
        shown = {part: text for part, text in entry.now.items() if part not in ("rights", "limits")}
        assert shown.items() <= values[entry.fact].items() or entry.fact.startswith("zz#day.")
