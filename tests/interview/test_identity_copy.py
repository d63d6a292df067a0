"""What a copy of an identity document must still show: what was read in the law, else a careful sentence."""

from __future__ import annotations

from datetime import date

import pytest

from aryz.content.library import Library, load_library
from aryz.content.words import catalogue
from aryz.interview.identity_copy import copy_advice, needed_on_copy
from aryz.interview.scope import Scope

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


def scope(library: Library, system: str, letter: str) -> Scope:
    return Scope(library, {"system": system, "letter": letter}, None, TODAY)


def test_what_the_law_asks_for_stays_readable(library: Library) -> None:
    asked = scope(library, "kz-private-camera", "access")
    assert [row.element for row in needed_on_copy(asked)] == ["full-name", "id-number"]
    said = copy_advice(asked, catalogue("en"))
    assert "state: Full name; Personal number." in said


def test_what_is_only_remembered_is_not_asked_for(library: Library) -> None:
    asked = scope(library, "ua-kyiv-cctv", "access")
    assert "id-document" not in {row.element for row in needed_on_copy(asked)}


def test_where_nothing_was_read_the_sentence_says_so(library: Library) -> None:
    assert needed_on_copy(scope(library, "nothing", "access")) == ()
    assert "We have not read a law" in copy_advice(scope(library, "nothing", "access"), catalogue("en"))
