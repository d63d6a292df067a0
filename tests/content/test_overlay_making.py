"""Entries are made whole and right, or not at all; what is added reaches the record it belongs to."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from aryz.content.facts import facts_of
from aryz.content.library import Library, load_library
from aryz.content.overlay import Overlay
from aryz.content.overlay_making import Deed, Word, find, make_entry, read_value
from aryz.content.printing import Part, printable
from aryz.model.base import InputError
from aryz.model.evidence import Grade
from aryz.model.law import Basis

ON = date(2026, 11, 23)
WORD = Word(
    who="A. Lawyer, the clinic", when=ON, source="The register of laws", source_date=date(2026, 11, 1)
)


def _with(library: Library, deed: Deed, fact: str, **now: str) -> Library:
    entry = make_entry(library, deed, fact, now, WORD, ON)
    laid = load_library(library.root, Overlay(entries=(entry,)))
    assert laid.set_aside == ()
    return laid


def _said(library: Library, deed: Deed, fact: str, now: dict[str, str], word: Word = WORD) -> str:
    with pytest.raises(InputError) as wrong:
        make_entry(library, deed, fact, now, word, ON)
    return "; ".join(f"{fault.field}: {fault.message.in_english()}" for fault in wrong.value.faults)


def test_an_added_provision_is_cited_by_the_right_it_bears_on(library: Library) -> None:
    country = _with(
        library, Deed.ADD, "zz-pd#25.2", en="how to ask", rights="access", limits="zz.answer"
    ).country("zz")
    added = country.acts["zz-pd"].provisions["25.2"]
    assert added.says == {"en": "how to ask"}
    assert printable(added.evidence, Part.ARTICLE, ON)
    assert country.rights["access"].basis == (Basis(act="zz-pd", provisions=("24", "25.2")),)
    assert country.limits["zz.answer"].basis == (Basis(act="zz-pd", provisions=("24", "25.2")),)


def test_an_act_that_a_right_did_not_rest_on_comes_last(library: Library) -> None:
    country = _with(library, Deed.ADD, "zz-old#3", rights="access").country("zz")
    assert [each.act for each in country.rights["access"].basis] == ["zz-pd", "zz-old"]


@pytest.mark.parametrize(
    ("fact", "now"),
    [
        ("zz-police#email", {"en": "a@zz.example"}),
        ("zz-militia#superior", {"superior": "zz-police"}),
        ("zz-old#number", {"number": "12"}),
        ("zz-old#adopted", {"adopted": "2001-02-03"}),
        ("zz.answer#extension", {"number": "15", "unit": "working-days"}),
        ("zz#day.2026-05-11", {"working": "yes"}),
        ("zz-pd#8-1", {"en": "text"}),
    ],
)
def test_each_kind_that_can_be_added(library: Library, fact: str, now: dict[str, str]) -> None:
    laid = _with(library, Deed.ADD, fact, **now)
    added = next(each for each in facts_of(laid.country("zz")) if each.id == fact)
    assert now.items() <= added.value.items()
    assert added.evidence.grade is Grade.OFFICIAL
    assert added.evidence.checked_on == ON


@pytest.mark.parametrize(
    ("fact", "now", "said"),
    [
        ("zz-pd#24", {"en": "x"}, "there already"),
        ("zz-pd#24.1.1.1", {}, "Nothing can be added"),
        ("zz-pd#24)", {}, "Nothing can be added"),
        ("zz-pd#{{7*7}}", {}, "Nothing can be added"),
        ("zz-pd#25", {"rights": "flying"}, "cannot be “flying”"),
        ("zz-pd#25", {"colour": "red"}, "no part “colour”"),
        ("zz-police#email", {}, "at least one language"),
        ("zz-police#fax", {"en": "1"}, "Nothing can be added"),
        ("zz-militia#superior", {"superior": "zz-nobody"}, "cannot be"),
        ("zz-old#adopted", {"adopted": "1 May"}, "cannot be"),
        ("zz-old#number", {}, "“number” is missing"),
        ("zz.answer#extension", {"number": "", "unit": "months"}, "cannot be"),
        ("zz.answer#extension", {"number": "²", "unit": "months"}, "cannot be"),
        ("zz#day.2026-5-11", {"working": "yes"}, "Nothing can be added"),
        ("zz.new#term", {"number": "5"}, "Nothing can be added"),
        ("yy-pd#title", {}, "not the id of a fact"),
        ("", {}, "not the id of a fact"),
    ],
)
def test_what_cannot_be_added(library: Library, fact: str, now: dict[str, str], said: str) -> None:
    assert said in _said(library, Deed.ADD, fact, now)


@pytest.mark.parametrize(
    ("fact", "now", "said"),
    [
        ("zz.answer#term", {"number": "15"}, "as it was"),
        ("zz.answer#term", {}, "as it was"),
        ("zz.answer#term", {"number": "ten"}, "cannot be “ten”"),
        ("zz.answer#term", {"number": "0"}, "cannot be"),
        ("zz.answer#term", {"unit": "fortnights"}, "cannot be"),
        ("zz.answer#term", {"owner": "nobody"}, "cannot be"),
        ("zz-pd#adopted", {"adopted": "2026-02-30"}, "cannot be"),
        ("zz-cameras#holding.zz-police", {"role": "god"}, "cannot be"),
        ("zz-cameras#holding.zz-police", {"body": "zz-nobody"}, "cannot be"),
        ("zz-pd#title", {"ru": " "}, "is empty"),
        ("zz-pd#title", {"ru": "a\x00b"}, "U+0000"),
        ("zz-pd#title", {"ru": "\N{GRINNING FACE}"}, "U+1F600"),
        ("zz#day.2026-05-04", {"day": "2026-05-05"}, "cannot be"),
        ("zz-name#requirement", {"element": "x"}, "confirmed, not changed"),
        ("zz-pd#99", {"en": "x"}, "no such fact"),
    ],
)
def test_what_cannot_be_corrected(library: Library, fact: str, now: dict[str, str], said: str) -> None:
    assert said in _said(library, Deed.CORRECT, fact, now)


def test_a_number_that_no_letter_could_write(content: Path) -> None:
    """Some languages write a level as an ordinal, and have no word for the ninety-ninth."""
    file = content / "templates/countries/zz/laws.yaml"
    file.write_text(
        file.read_text("utf-8").replace("units: [article, paragraph]", "units: [article, part-word]"), "utf-8"
    )
    library = load_library(content)
    assert "no ordinal for 99" in _said(library, Deed.ADD, "zz-pd#25.99", {})
    assert make_entry(library, Deed.ADD, "zz-pd#25.9", {}, WORD, ON).was is None


def test_confirming_takes_no_value(library: Library) -> None:
    assert "Confirming takes no value" in _said(library, Deed.CONFIRM, "zz-pd#title", {"ru": "x"})


@pytest.mark.parametrize(
    ("word", "said"),
    [
        (Word(who=" ", when=ON, source="S"), "who: Say who"),
        (Word(who="A", when=ON, source=""), "source: Say where"),
        (Word(who="A", when=date(2026, 11, 24), source="S"), "when: This day is still to come"),
        (
            Word(who="A", when=ON, source="S", source_date=date(2026, 11, 24)),
            "source_date: The source is younger",
        ),
        (Word(who="A", when=ON, source="S", grade=Grade.RECALLED), "grade: What was only remembered"),
        (Word(who="A\x07", when=ON, source="S"), "who: The sign U+0007"),
    ],
)
def test_whose_word_it_is_is_checked(library: Library, word: Word, said: str) -> None:
    assert said in _said(library, Deed.CONFIRM, "zz-pd#title", {}, word)


def test_a_fact_that_became_ours_sets_the_added_one_aside(library: Library, content: Path) -> None:
    entry = make_entry(library, Deed.ADD, "zz-pd#24.2", {"en": "mine"}, WORD, ON)
    file = content / "templates/countries/zz/laws.yaml"
    theirs = "    '24.2':\n      evidence: {grade: secondary, source: later-page}\n"
    file.write_text(file.read_text("utf-8") + theirs, "utf-8")
    laid = load_library(content, Overlay(entries=(entry,)))
    assert "among ours now" in laid.set_aside[0].why.in_english()
    assert laid.country("zz").acts["zz-pd"].provisions["24.2"].says == {}


def test_a_day_to_look_again_outlives_the_lawyers_word(library: Library, content: Path) -> None:
    file = content / "templates/countries/zz/limits.yaml"
    text = file.read_text("utf-8").replace(
        "source: later-page}", "source: later-page, recheck_by: 2027-01-01}"
    )
    file.write_text(text, "utf-8")
    laid = _with(load_library(content), Deed.CONFIRM, "zz.answer#term")
    assert laid.country("zz").limits["zz.answer"].evidence.recheck_by == date(2027, 1, 1)


def test_values_of_a_command_line(library: Library) -> None:
    term, number = find(library, "zz.answer#term")[1], find(library, "zz-pd#number")[1]
    assert term is not None
    assert number is not None
    assert read_value(number, ("95-V",)) == {"number": "95-V"}
    assert read_value(term, ("number=10", "unit=months")) == {"number": "10", "unit": "months"}
    assert read_value(number, ("number=a=b",)) == {"number": "a=b"}
    for given in (("10",), ("number=1", "number=2")):
        with pytest.raises(InputError):
            read_value(term, given)
