"""Letters of incomplete answers: shown with gaps, never handed in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import msgspec
import pytest

from aryz.documents.text import render_text
from aryz.drafting import draft
from aryz.drafting.gaps import GAP
from aryz.drafting.ledger import runs_of
from aryz.interview.answers_file import load_answers
from aryz.model.answers import Answers, Incident, Name, Person
from aryz.model.base import InputError

if TYPE_CHECKING:
    from pathlib import Path

    from aryz.content.library import Library
    from aryz.model.letter import Draft

TODAY = date(2026, 11, 22)


def lenient(library: Library, **answers: object) -> tuple[Draft, ...]:
    """The drafts of incomplete answers."""
    return draft(library, msgspec.convert(answers, Answers), today=TODAY, complete=False)


def gaps(drafted: Draft) -> set[str]:
    """The answers that a letter waits for."""
    return {key for run in runs_of(drafted.letter.blocks) if run.text == GAP for key in run.of}


@pytest.mark.parametrize("language", ["ru", "kk", "ky", "en"])
def test_nothing_but_the_kind_is_known(real: Library, language: str) -> None:
    """Each missing answer that the letter must have is a gap with its key; and the strict way refuses the same answers."""
    made = lenient(real, system="kz-sergek-almaty", letter="access", language=language)
    needed = {
        "person.name.family",
        "person.id_number",
        "person.postal_address",
        "incident.from",
        "incident.place",
    }
    assert all(needed <= gaps(each) for each in made)
    with pytest.raises(InputError):
        draft(real, Answers(system="kz-sergek-almaty", letter="access", language=language), today=TODAY)


@pytest.mark.parametrize("kind", ["access", "preserve-video", "complaint-superior", "complaint-regulator"])
@pytest.mark.parametrize("country", ["kz", "kg"])
def test_every_kind_has_a_letter_before_it_is_complete(real: Library, country: str, kind: str) -> None:
    """A body that nobody named, an addressee, an earlier letter: all are gaps."""
    (made,) = lenient(real, system=f"{country}-other-state-camera", letter=kind, language="ru")
    assert "person.name.family" in gaps(made)
    assert "None" not in render_text(made.letter)


def test_what_is_given_stands_and_is_no_gap(real: Library) -> None:
    """A gap goes as soon as its answer comes."""
    made = draft(
        real,
        Answers(
            system="kz-sergek-almaty",
            letter="access",
            language="ru",
            person=Person(name=Name(given="Айгүл")),
            incident=Incident(from_="2026-11-19", place="Абая – Розыбакиева"),
        ),
        today=TODAY,
        complete=False,
    )
    assert gaps(made[0]) == {"person.id_number", "person.postal_address"}
    assert "Айгүл" in render_text(made[0].letter)


def test_complete_answers_make_the_same_letter_either_way(real: Library, root: Path) -> None:
    """Where nothing is missing, nothing differs."""
    answers = load_answers(root / "templates" / "examples" / "kz-sergek-almaty.yaml")
    strict = draft(real, answers, today=TODAY)
    assert draft(real, answers, today=TODAY, complete=False) == strict


def test_no_demand_is_a_gap_among_the_demands(real: Library) -> None:
    """Demands are ids: the gap stands where an own wish would."""
    (made, *_) = lenient(real, system="kz-sergek-almaty", letter="access", language="ru", demands=["gone"])
    assert GAP in render_text(made.letter)


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"letter": "access"}, "system"),
        ({"system": "kz-sergek-almaty"}, "letter"),
        ({"system": "kz-sergek-almaty", "letter": "access", "date": "soon"}, "date"),
        ({"system": "kz-sergek-almaty", "letter": "access", "facts": "a\u202eb"}, "facts"),
        ({"system": "kz-sergek-almaty", "letter": "access", "holders": [{"id": "nobody"}]}, "holders.1.id"),
    ],
)
def test_what_is_wrong_stays_a_fault(real: Library, answers: dict[str, object], field: str) -> None:
    """A gap never hides a wrong answer, and without a system or a kind there is no letter."""
    with pytest.raises(InputError) as refused:
        lenient(real, **answers)
    assert refused.value.faults[0].field == field
