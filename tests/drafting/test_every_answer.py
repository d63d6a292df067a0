"""Every answer reaches the page, once, and no dead end does: system × kind × language × branch (DESIGN section 10, rule 7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from aryz.content.library import load_library
from aryz.content.printing import Part, printable
from aryz.documents.text import render_text
from aryz.drafting import draft
from aryz.drafting.ledger import runs_of
from aryz.model.evidence import Grade
from aryz.model.letter import LetterRole
from tests.every_letter import DEAD_ENDS, TODAY, cases, expected

if TYPE_CHECKING:
    from aryz.model.answers import Answers
    from aryz.model.letter import Draft

LIBRARY = load_library()
ROWS = [(code, language) for code in LIBRARY.countries for language in LIBRARY.languages_in(code)]
TWICE = ("person.name.", "representative.name.", "holders.", "addressee.")
"""Names that stand in the sender's block and again at the signature, at the addressee and again in the text."""


@pytest.mark.parametrize(("code", "language"), ROWS)
def test_every_answer_reaches_the_page(code: str, language: str) -> None:
    seen = 0
    for case in cases(LIBRARY, languages=(language,), countries=(code,)):
        for made in draft(LIBRARY, case.answers, today=TODAY):
            if made.letter.language == language:
                seen += 1
                page = render_text(made.letter).replace("\u00a0", " ")
                _whole(case.id, case.answers, made, page)
                _honest(case.id, made)
                _without_dead_ends(case.id, made, page)
    assert seen > 100, (code, language)


def _whole(where: str, answers: Answers, made: Draft, page: str) -> None:
    assert not re.search(r"\{|\bNone\b|undefined| {2,}| [,.;:]", page), where
    assert "not-printed" not in {warned.id for warned in made.warnings}, where
    for key, word in expected(answers, LIBRARY.kind(answers.letter).keeps_off):
        times = page.count(word)
        assert times == 1 or (times > 1 and key.startswith(TWICE)), (where, key, word, times)


def _without_dead_ends(where: str, made: Draft, page: str) -> None:
    """No dead law, address or time limit that the facts name stands in a letter."""
    found = re.search(DEAD_ENDS.get(made.letter.country, "$^"), page)
    # The three working days of Kazakhstan's article 19-1 were read.
    own_term = made.letter.country == "kz" and made.letter.kind == "object-automated"
    assert found is None or own_term, (where, found)


def _honest(where: str, made: Draft) -> None:
    """Nothing is printed that its grade forbids; a filing is in a language that the country accepts."""
    country = LIBRARY.country(made.letter.country)
    assert made.grade is not Grade.RECALLED, where
    for run in runs_of(made.letter.blocks):
        for cited in run.cites:
            act = country.acts[cited.act]
            assert printable(act.title_evidence, Part.TITLE, TODAY), where
            for each in cited.provisions:
                assert printable(act.provisions[each].evidence, Part.ARTICLE, TODAY), (where, cited.act, each)
        assert not run.limit or printable(country.limits[run.limit].evidence, Part.TERM, TODAY), where
    filed = made.letter.role is LetterRole.FILING
    assert filed is (made.letter.language in country.profile.filing_languages), where


@pytest.mark.parametrize("code", LIBRARY.countries)
def test_languages_hold_the_same_blocks(code: str) -> None:
    shapes: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {}
    for case in cases(LIBRARY, countries=(code,)):
        system, letter, language, branch = case.id.split()
        for made in draft(LIBRARY, case.answers, today=TODAY):
            if made.letter.language == language:
                shape = tuple(block.id for block in made.letter.blocks if block.id != "notice")
                shapes.setdefault((f"{system} {letter} {branch}", made.body), {})[language] = shape
    assert shapes
    assert not {key: found for key, found in shapes.items() if len(set(found.values())) > 1}
