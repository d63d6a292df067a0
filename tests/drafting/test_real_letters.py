"""The program's own letters: every system, kind and language is drafted, and nothing that was never read is printed."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import msgspec
import pytest

from aryz.content.printing import Part, printable
from aryz.documents.text import render_text
from aryz.drafting import draft, offers
from aryz.drafting.ledger import runs_of
from aryz.interview.holders import proposed
from aryz.interview.values import OTHER
from aryz.model.answers import Answers, Earlier, EarlierAnswer, Holder, Incident, Name, Person
from aryz.model.base import InputError
from aryz.model.evidence import Grade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.content.library import Library
    from aryz.model.bodies import System
    from aryz.model.letter import Draft

TODAY = date(2026, 11, 23)
PERSON = Person(
    name=Name(family="Асанов", given="Болат", patronymic="Серікұлы"),
    id_number="900101300017", postal_address="Образцовая, 1", residence_address="Образцовая, 2",
    phone="+7 701 000 0001", email="a@example.org", birth_date="1990-01-01", citizenship="гражданство",
)  # fmt: skip
INCIDENT = Incident(
    from_="2026-11-10T08:05", to="2026-11-10T08:20", place="угол {{ 7*7 }} <b>", camera="К-7", vehicle_plate="123 ABC 02",
    phone_number="+7 701 000 0002", account="user1", decision_number="ПД-1", description="куртка",
)  # fmt: skip
EARLIER = Earlier(
    kind="access", to="орган", sent_on="2026-10-01", registered_on="2026-10-02", number="ЖТ-1",
    answer=EarlierAnswer(on="2026-10-20", result="refused", reason="тайна"),
)  # fmt: skip


def _to_name(library: Library, system: System) -> bool:
    """Whether the facts propose no body to write to."""
    return proposed(library, system, TODAY) == (OTHER,)


def all_drafts(library: Library, code: str) -> Iterator[tuple[str, Draft]]:
    """Every letter that the country's systems make in ``code``, with a named body where the facts know none."""
    for row in offers(library, TODAY):
        answers = Answers(
            system=row.system, letter=row.letter, language=code, person=PERSON, incident=INCIDENT, facts="так было",
            extra_demands=("своё",), attachments=("копия.pdf",),
            earlier=(EARLIER,) if library.kind(row.letter).genre == "complaint" else (),
            holders=(Holder(name="Орган «А»", postal_address="Образцовая, 3"),)
            if _to_name(library, library.system(row.system)) else (),
            addressee=Holder(name="Орган «Б»") if row.letter == "complaint-superior" else Holder(),
        )  # fmt: skip
        for made in draft(library, answers, today=TODAY):
            yield f"{row.system} {row.letter}", made


@pytest.mark.parametrize("code", ["ru", "kk", "ky", "en"])
def test_every_letter_is_whole(real: Library, code: str) -> None:
    seen = 0
    for where, made in all_drafts(real, code):
        seen += 1
        page = render_text(made.letter)
        assert not re.search(r"\{[a-z]|\bNone\b|undefined| {2,}| [,.;:]", page.replace("{{ 7*7 }}", "x")), (
            where
        )
        assert "угол {{ 7*7 }} <b>" in page, where
        assert "not-printed" not in {warned.id for warned in made.warnings}, where
        assert "Асанов" in page, where
        for said in ("К-7", "123 ABC 02", "user1", "ПД-1", "куртка", "так было", "своё", "копия.pdf"):
            assert page.count(said) == 1, (where, said)
    assert seen > 20


@pytest.mark.parametrize("code", ["ru", "kk", "ky", "en"])
def test_nothing_is_printed_that_its_grade_forbids(real: Library, code: str) -> None:
    for where, made in all_drafts(real, code):
        country = real.country(made.letter.country)
        assert made.grade is not Grade.RECALLED, where
        for run in runs_of(made.letter.blocks):
            for cited in run.cites:
                act = country.acts[cited.act]
                assert printable(act.title_evidence, Part.TITLE, TODAY), where
                assert all(
                    printable(act.provisions[each].evidence, Part.ARTICLE, TODAY) for each in cited.provisions
                )
            if run.limit:
                assert printable(country.limits[run.limit].evidence, Part.TERM, TODAY), where


@pytest.mark.parametrize("code", ["ru", "kk", "ky", "en"])
def test_dead_ends_stay_out(real: Library, code: str) -> None:
    for where, made in all_drafts(real, code):
        acts = {cited.act for run in runs_of(made.letter.blocks) for cited in run.cites}
        assert not acts & {"kz-const-1995", "kg-58"}, where
        page = render_text(made.letter).replace("\u00a0", " ")
        assert not re.search(
            r"(трёх|семи) рабочих|(үш|жеті) жұмыс|(үч|жети) жумуш|(three|seven) working", page
        ), where
        if made.letter.country == "kg":
            numbers = {each for run in runs_of(made.letter.blocks) for cited in run.cites
                       if cited.act == "kg-dc" for each in cited.provisions}  # fmt: skip
            assert not {
                each for each in numbers if each.partition(".")[0] in {str(n) for n in range(73, 92)}
            }, where


def test_languages_hold_the_same_blocks(real: Library) -> None:
    shapes: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    for code in ("ru", "kk", "ky", "en"):
        for where, made in all_drafts(real, code):
            shape = tuple(block.id for block in made.letter.blocks if block.id != "notice")
            shapes.setdefault((where, made.body), set()).add(shape)
    assert shapes
    assert not {key: found for key, found in shapes.items() if len(found) > 1}


def test_a_company_has_no_superior_body(real: Library) -> None:
    answers = Answers(
        system="kg-private-camera", letter="complaint-superior", language="ru", person=PERSON,
        holders=(Holder(name="ОсОО «Глаз»"),), earlier=(EARLIER,),
    )  # fmt: skip
    with pytest.raises(InputError, match="not written about this system"):
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
