"""The age of facts: what blocks a release, and what is old for ever and may be."""

from __future__ import annotations

from aryz.content.checks import Finding, Severity
from tests.content.conftest import Found, Spoil

ZZ = "templates/countries/zz/"
PAGE = "later-page"
OLD = ("source_date: 2026-10-01, checked_on: 2026-11-22", "source_date: 2020-05-01, checked_on: 2026-11-22")


def test_a_page_of_three_years_ago_blocks_a_release_though_we_looked_yesterday(
    spoil: Spoil, found: Found
) -> None:
    spoil(ZZ + "sources.yaml", *OLD)
    (told,) = _of(PAGE, Severity.RELEASE, found())
    assert "zz.answer#term" in told.message.in_english()


def test_a_contact_is_only_warned_of_since_it_is_not_printed_any_more(spoil: Spoil, found: Found) -> None:
    spoil(ZZ + "sources.yaml", *OLD)
    (told,) = _of(PAGE, Severity.WARNING, found())
    assert "1 (zz-police#postal_address)" in told.message.in_english()


def test_a_later_source_that_agrees_makes_a_fact_young(spoil: Spoil, found: Found) -> None:
    spoil(ZZ + "sources.yaml", *OLD)
    spoil(ZZ + "limits.yaml", "source: later-page}", "source: later-page, also: [official-text]}")
    told = _of(PAGE, Severity.RELEASE, found())
    assert all("zz.answer#term" not in each.message.in_english() for each in told)


def test_what_no_longer_holds_never_blocks(spoil: Spoil, found: Found) -> None:
    spoil(ZZ + "sources.yaml", *OLD)
    spoil(ZZ + "limits.yaml", "  - id: zz.answer\n", "  - id: zz.answer\n    valid_to: 2026-11-23\n")
    told = _of(PAGE, Severity.RELEASE, found())
    assert all("zz.answer#term" not in each.message.in_english() for each in told)


def test_a_row_that_names_nobody_never_blocks(spoil: Spoil, found: Found) -> None:
    spoil(ZZ + "sources.yaml", *OLD)
    spoil(
        ZZ + "systems.yaml",
        "evidence: {grade: official, source: official-text}",
        "evidence: {grade: copy, source: later-page}",
    )
    assert "zz-cameras#name" in _of(PAGE, Severity.RELEASE, found())[0].message.in_english()
    spoil(ZZ + "systems.yaml", "- id: zz-cameras", "- general: true\n  id: zz-cameras")
    assert "zz-cameras#name" not in _of(PAGE, Severity.RELEASE, found())[0].message.in_english()


def test_the_number_and_the_day_of_an_act_do_not_age(spoil: Spoil, found: Found) -> None:
    spoil(ZZ + "sources.yaml", "source_date: 2026-06-01", "source_date: 2020-06-01")
    (told,) = _of("official-text", Severity.RELEASE, found())
    said = told.message.in_english()
    assert "zz-pd#title" in said
    assert "#number" not in said
    assert "#adopted" not in said


def _of(source: str, severity: Severity, found: tuple[Finding, ...]) -> list[Finding]:
    return [each for each in found if (each.rule, each.where, each.severity) == ("expiry", source, severity)]
