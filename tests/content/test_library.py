"""The Library: ids found, redirects followed by date, templates and their overrides."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from aryz.content.library import Library, load_library
from aryz.content.overlay import Overlay
from aryz.content.overlay_making import Deed, Word, make_entry
from aryz.model.base import ContentError
from tests.content.conftest import Spoil


def test_countries_and_their_records(library: Library) -> None:
    assert library.countries == ("zz",)
    country = library.country("zz")
    assert country is library.country("zz")
    assert set(country.acts) == {"zz-old", "zz-pd"}
    assert country.limits["zz.answer"].number == 15
    assert country.systems["zz-cameras"].holdings[0].write_to


def test_systems_of_all_countries(library: Library) -> None:
    assert [each.id for each in library.systems()] == ["zz-cameras"]
    assert library.system("zz-cameras").city == "town"
    assert library.country_of("zz-cameras").profile.code == "zz"


@pytest.mark.parametrize("ask", ["country", "system", "country_of", "body", "kind", "language"])
def test_unknown_ids_are_key_errors(library: Library, ask: str) -> None:
    with pytest.raises(KeyError):
        getattr(library, ask)("nobody")


def test_the_dates_of_sources_lie_on_the_evidence(library: Library) -> None:
    country = library.country("zz")
    assert country.acts["zz-pd"].title_evidence.source_date == date(2026, 6, 1)
    assert country.acts["zz-pd"].title_evidence.checked_on == date(2026, 11, 22)
    assert country.acts["zz-old"].title_evidence.source_date is None


def test_own_dates_of_evidence_come_first(content: Path, spoil: Spoil) -> None:
    spoil(
        "templates/countries/zz/laws.yaml",
        "number_evidence: {grade: official, source: official-text}",
        "number_evidence: {grade: official, source: official-text, source_date: unknown}",
    )
    assert load_library(content).country("zz").acts["zz-pd"].number_evidence.source_date is None  # type: ignore[union-attr]


def test_a_renamed_body_leads_to_its_successor_from_that_day(library: Library) -> None:
    assert library.body("zz-militia").id == "zz-militia"
    assert library.body("zz-militia", on=date(2019, 12, 31)).id == "zz-militia"
    assert library.body("zz-militia", on=date(2020, 1, 1)).id == "zz-police"


def test_the_act_that_held_on_the_day(library: Library) -> None:
    assert library.act("zz", "zz-old", on=date(2026, 6, 30)).id == "zz-old"
    assert library.act("zz", "zz-old", on=date(2026, 7, 1)).id == "zz-pd"
    assert library.act("zz", "zz-pd", on=date(2026, 6, 30)).id == "zz-old"
    assert library.act("zz", "zz-pd").id == "zz-pd"


def test_redirects_in_a_ring_end(content: Path, spoil: Spoil) -> None:
    spoil(
        "templates/countries/zz/laws.yaml",
        "valid_from: 2026-07-01",
        "valid_from: 2026-07-01\n  valid_to: 2026-08-01\n  replaced_by: zz-old",
    )
    assert load_library(content).act("zz", "zz-old", on=date(2027, 1, 1)).id == "zz-old"


def test_letters_are_listed_by_language_and_overridden_by_country(content: Path, library: Library) -> None:
    assert library.letter_languages("access", "zz") == ("en", "kk", "ky", "ru")
    assert library.letter_languages("delete", "zz") == ()
    own = content / "templates/countries/zz/letters/access/ru.xml"
    own.parent.mkdir(parents=True)
    own.write_text("<letter/>", encoding="utf-8")
    assert library.template("access", "ru", "zz") == "<letter/>"
    assert "Место" in library.template("access", "ru", "yy")
    with pytest.raises(KeyError):
        library.template("access", "uk", "zz")


def test_what_all_countries_share(library: Library) -> None:
    assert [each.kind for each in library.kinds] == ["access"]
    assert library.kind("access").demands[0].id == "confirm"
    assert set(library.languages) == {"en", "kk", "ky", "ru", "uk"}
    assert library.interview.pages[0].questions == ("system",)
    assert library.features["camera"].label == "feature.camera"
    assert library.data_categories == ("video",)
    assert "macro answer" in library.shared_template("kk")
    assert library.shared_template("uk") == ""


def test_an_id_that_stands_twice_is_refused(content: Path, spoil: Spoil) -> None:
    spoil("templates/countries/zz/bodies.yaml", "- id: zz-militia", "- id: zz-police")
    with pytest.raises(ContentError, match=r"zz-police.*twice"):
        load_library(content).country("zz")


def test_a_missing_file_is_named(content: Path, library: Library) -> None:
    (content / "templates/countries/zz/cautions.yaml").unlink()
    with pytest.raises(ContentError, match=r"templates/countries/zz/cautions\.yaml is missing"):
        library.country("zz")


def test_an_overlay_can_be_laid_again_without_reading(library: Library) -> None:
    """What lies on the program's own facts never lies on another overlay, and nothing is read twice."""
    word = Word(who="A", when=date(2026, 11, 23), source="S")
    entry = make_entry(library, Deed.CORRECT, "zz.answer#term", {"number": "7"}, word, date(2026, 11, 23))
    once = library.laid(Overlay(entries=(entry,)))
    twice = once.laid(Overlay())
    assert once.country("zz").limits["zz.answer"].number == 7
    assert twice.country("zz").limits["zz.answer"].number == 15
    assert (once.own, twice.own) == (library, library)
    assert once.country("zz").acts["zz-pd"] is library.country("zz").acts["zz-pd"]
