"""The program's own letters: companies have no superior, no body decides about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from aryz.documents.text import render_text
from aryz.drafting import draft
from aryz.drafting.ledger import runs_of
from aryz.model.answers import Answers, Earlier, EarlierAnswer, Holder, Incident, Name, Person
from aryz.model.base import InputError
from tests.every_letter import TODAY

if TYPE_CHECKING:
    from aryz.content.library import Library

PERSON = Person(
    name=Name(family="Асанов", given="Болат", patronymic="Серікұлы"),
    id_number="900101300017", postal_address="Образцовая, 1", residence_address="Образцовая, 2",
    phone="+7 701 000 0001", email="a@example.org", birth_date="1990-01-01", birth_place="село Образцовое", citizenship="гражданство",
)  # fmt: skip
EARLIER = Earlier(
    kind="access", to="орган", sent_on="2026-10-01", registered_on="2026-10-02", number="ЖТ-1",
    answer=EarlierAnswer(on="2026-10-20", result="refused", reason="тайна"),
)  # fmt: skip


def test_a_company_has_no_superior_body(real: Library) -> None:
    answers = Answers(
        system="kg-private-camera", letter="complaint-superior", language="ru", person=PERSON,
        holders=(Holder(name="ОсОО «Глаз»"),), earlier=(EARLIER,),
    )  # fmt: skip
    with pytest.raises(InputError, match="no superior body"):
        draft(real, answers, today=TODAY)


def test_a_body_that_would_decide_about_itself_is_left_out_and_told(real: Library) -> None:
    answers = Answers(
        system="kz-ashyq", letter="complaint-regulator", language="ru", person=PERSON, earlier=(EARLIER,),
        holders=(Holder(id="kz-maidd"), Holder(id="kz-minhealth")),
    )  # fmt: skip
    (made,) = draft(real, answers, today=TODAY)
    assert "Министерство здравоохранения" in render_text(made.letter)
    assert "left-out" in {warned.id for warned in made.warnings}
    with pytest.raises(InputError, match="very body"):
        draft(real, msgspec.structs.replace(answers, holders=(Holder(id="kz-maidd"),)), today=TODAY)


@pytest.mark.parametrize(
    ("system", "then", "law", "boundary"),
    [
        ("md-chisinau-traffic", "2026-05-10", "№ 133", "2026 года утрат"),
        ("kg-safe-country", "2025-11-10", "№ 58", "февраля 2026"),
    ],
)
def test_what_was_done_under_an_older_law_is_judged_by_it(
    real: Library, system: str, then: str, law: str, boundary: str
) -> None:
    """The letter is filed under the law of today; the day on which the law changed is nowhere printed."""
    place = Incident(from_=then, place="угол")
    answers = Answers(system=system, letter="access", language="ru", person=PERSON, incident=place)
    for made in draft(real, answers, today=TODAY):
        page = render_text(made.letter).replace("\u00a0", " ")
        assert law in page
        assert boundary not in page
        acts = {cited.act for run in runs_of(made.letter.blocks) for cited in run.cites}
        assert acts & {"md-195", "md-160", "kg-dc"}
    today = msgspec.structs.replace(answers, incident=Incident(from_="2026-11-10", place="угол"))
    assert all(
        law not in render_text(made.letter).replace("\u00a0", " ") for made in draft(real, today, today=TODAY)
    )
