"""The sheet of a letter lists what the letter prints, all of it and nothing else, and a lawyer's mark where one stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from aryz.content.library import Library, load_library
from aryz.content.overlay import Mark, Overlay
from aryz.content.overlay_making import Deed, Word, make_entry
from aryz.drafting import draft
from aryz.drafting.ledger import runs_of
from aryz.drafting.letter_sources import facts_behind
from aryz.interview.answers_file import load_answers
from aryz.interview.validation import accept
from aryz.model.letter import Draft

TODAY = date(2026, 11, 23)
WORD = Word(who="A. Lawyer", when=TODAY, source="The register", source_date=TODAY)


def _drafts(root: Path, library: Library) -> tuple[Draft, ...]:
    answers = load_answers(root / "templates" / "examples" / "kz-sergek-almaty.yaml")
    return draft(library, accept(library, answers, TODAY), today=TODAY)


def test_every_citation_and_term_of_the_letter_is_there(root: Path) -> None:
    library = load_library()
    for each in _drafts(root, library):
        ids = [row.id for row in facts_behind(library, each, TODAY, "en")]
        cited = {
            (one.act, part)
            for run in runs_of(each.letter.blocks)
            for one in run.cites
            for part in one.provisions
        }
        stated = {run.limit for run in runs_of(each.letter.blocks) if run.limit}
        assert cited
        assert {f"{act}#{part}" for act, part in cited} == {
            one for one in ids if "#" in one and one.partition("#")[2][:1].isdigit()
        }
        assert {f"{limit}#term" for limit in stated} == {one for one in ids if one.endswith("#term")}
        assert f"{each.body}#name" in ids
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("deed", "fact", "now"),
    [
        (Deed.CORRECT, "kz.state-answer#term", {"number": "7"}),
        (Deed.ADD, "kz-pd#99", {"en": "how to ask", "rights": "access"}),
        (Deed.CORRECT, "kz-dp-almaty#postal_address", {"ru": "Алматы, улица Примерная, 1"}),
    ],
)
def test_a_lawyers_fact_is_in_the_letter_and_marked_on_its_sheet(
    root: Path, deed: Deed, fact: str, now: dict[str, str]
) -> None:
    plain = load_library()
    entry = make_entry(plain, deed, fact, now, WORD, TODAY)
    laid = load_library(overlay=Overlay(entries=(entry,)))
    first = next(each for each in _drafts(root, laid) if each.body == "kz-dp-almaty")
    row = next(each for each in facts_behind(laid, first, TODAY, "en") if each.id == fact)
    assert row.overlay == Mark("A. Lawyer", "2026-11-23")
    before = next(each for each in _drafts(root, plain) if each.body == "kz-dp-almaty")
    assert not any(each.overlay for each in facts_behind(plain, before, TODAY, "en"))
