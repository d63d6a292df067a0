"""The person's own wording: every part of every letter can be rewritten, nothing the law demands can be lost by it, all else is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aryz.content.library import load_library
from aryz.documents.pdf import render_pdf
from aryz.documents.text import render_text
from aryz.drafting import draft
from aryz.drafting.editing import FROM_ANSWERS, digest, editable
from aryz.drafting.ledger import runs_of
from aryz.drafting.losing import MARKS
from aryz.drafting.wanted import with_wish, without
from aryz.interview.answers_file import dump_answers, read_answers
from aryz.interview.validation import accept
from aryz.interview.values import build, build_all, flatten
from aryz.interview.walk import walk
from aryz.model.answers import Answers, Edit, Holder
from aryz.model.base import InputError
from aryz.model.elements import SHOWN
from tests.conftest import ALL
from tests.every_letter import TODAY, Case, cases, expected

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aryz.model.letter import Draft

LIBRARY = load_library()
ROWS = [(code, language) for code in LIBRARY.countries for language in LIBRARY.languages_in(code)]
OWN = "Қосымша сөз."
"""What is written after the template's text."""
OTHER = "Бүтіндей басқа сөз."
"""What is written instead of it."""


def edited(answers: Answers, *edits: Edit) -> Answers:
    return msgspec.structs.replace(answers, edits=edits)


def made(answers: Answers, language: str) -> tuple[Draft, ...]:
    return tuple(each for each in draft(LIBRARY, answers, today=TODAY) if each.letter.language == language)


def attempt(answers: Answers, language: str) -> tuple[tuple[Draft, ...], InputError | None]:
    """The letters, or why there are none."""
    try:
        return made(answers, language), None
    except InputError as error:
        return (), error


def warned(each: Draft) -> list[str]:
    return [warning.id for warning in each.warnings if warning.id.startswith("edit-")]


def page(each: Draft) -> str:
    return render_text(each.letter).replace("\u00a0", " ")


def whole(code: str, language: str, *, kinds: Sequence[str] = ()) -> Iterator[Case]:
    """The richest letter of each kind about the first and the last system that has it; with --all about every system."""
    best: dict[str, dict[str, Case]] = {}
    for case in cases(LIBRARY, languages=(language,), countries=(code,)):
        system, kind, _language, branch = case.id.split()
        if (not kinds or kind in kinds) and branch in ("whole", "refused", "complained"):
            best.setdefault(kind, {})[system] = case
    for by_system in best.values():
        rows = list(by_system.values())
        yield from rows if ALL else {row.id: row for row in (rows[0], rows[-1])}.values()


def one(code: str, language: str, kind: str) -> Answers:
    return next(whole(code, language, kinds=(kind,))).answers


@pytest.mark.parametrize(("code", "language"), ROWS)
def test_every_part_of_every_letter_can_be_written_anew(code: str, language: str) -> None:
    seen = 0
    for case in whole(code, language):
        texts = {
            (part.id, part.text): Edit(
                block=part.id, language=language, text=f"{part.text} {OWN}", was=digest(part.text)
            )
            for each in made(case.answers, language)
            for part in editable(each)
        }
        for each in made(edited(case.answers, *texts.values()), language):
            for part in editable(each):
                seen += 1
                assert part.edited, (case.id, part.id)
                assert part.text == f"{part.template_text} {OWN}", (case.id, part.id)
            assert set(warned(each)) <= {"edit-other"}, (case.id, each.warnings)
            for key, word in expected(case.answers, LIBRARY.kind(case.answers.letter).keeps_off):
                assert word in page(each), (case.id, key)
    assert seen > 50, (code, language)


@pytest.mark.parametrize(("code", "language"), ROWS)
def test_an_unchanged_text_loses_nothing_and_keeps_its_marks(code: str, language: str) -> None:
    for case in whole(code, language, kinds=("access", "complaint-regulator", "court-claim")):
        first, *_more = made(case.answers, language)
        alone = msgspec.structs.replace(case.answers, holders=case.answers.holders[:1])
        edits = [
            Edit(block=part.id, language=language, text=part.text, was=digest(part.text))
            for part in editable(first)
        ]
        for each in made(edited(alone, *edits), language)[:1]:
            assert not warned(each), (case.id, each.warnings)
            assert page(each) == page(first), case.id
            assert each.grade is first.grade
            assert _marks(each) == _marks(first), case.id


def _marks(each: Draft) -> set[object]:
    runs = list(runs_of(each.letter.blocks))
    keys = {key for run in runs for key in run.of if not key.startswith("edits.")}
    return keys | {cited for run in runs for cited in run.cites} | {run.limit for run in runs}


@pytest.mark.parametrize(("code", "language"), ROWS)
def test_a_letter_that_asks_for_nothing_is_refused_or_told(code: str, language: str) -> None:
    """The words that ask are known in every language: where they go, somebody hears of it."""
    for case in whole(code, language):
        first = made(case.answers, language)[0]
        parts = [part for part in editable(first) if part.id not in ("answer", "term", "refusal", "forward")]
        edits = [Edit(block=part.id, language=language, text=OTHER) for part in parts]
        later, error = attempt(edited(case.answers, *edits), language)
        if error is not None:
            assert all(re.fullmatch(r"edits\.\d+\.text", fault.field) for fault in error.faults)
            assert "must stay" in str(error)
        for each in later:
            said = [warning.message.in_english() for warning in each.warnings if warning.id == "edit-lost"]
            assert "The letter no longer says that you ask for something." in said, case.id


@pytest.mark.parametrize(
    ("code", "language", "kind", "blocks", "said"),
    [
        ("kz", "ru", "access", ("particulars", "facts"), "What happened must stay: часть вторая статьи\u00a063"),
        ("kz", "kk", "access", ("ground",), "The words that ask must stay: Қазақстан"),
        ("kz", "ru", "complaint-superior", ("complained-of",), "complain of must stay"),
        ("kz", "kk", "court-claim", ("violation",), "Which right was violated"),
        ("kz", "ru", "court-claim", ("earlier-particulars-1", "earlier-particulars-2"), "What you wrote before, and when, must stay"),
        ("kg", "ky", "access", ("ground",), "The words that ask must stay"),
        ("kg", "ru", "complaint-regulator", ("complained-of",), "complain of must stay"),
        ("ru", "ru", "complaint-superior", ("particulars", "earlier-particulars-1", "earlier-particulars-2", "facts"), "What happened must stay"),
        ("ru", "ru", "court-claim", ("disputed", "result-1", "result-2", "demands/unlawful"), "What you dispute must stay"),
        ("ru", "ru", "court-claim", ("parties-list",), "The body that you sue must stay"),
        ("ua", "uk", "access", ("ground",), "The words that ask must stay"),
        ("ua", "uk", "court-claim", ("no-other-claim",), "What the template says here must stay"),
        ("ua", "uk", "court-claim", ("originals",), "What the template says here must stay"),
        ("ua", "uk", "court-claim", ("fee",), "What the template says here must stay"),
        ("md", "ru", "access", ("ground",), "The words that ask must stay"),
        ("md", "ru", "complaint-regulator", ("in-time",), "That you write in time, and the dates, must stay"),
        ("md", "ru", "complaint-superior", ("complained-of",), "complain of must stay"),
    ],
)  # fmt: skip
def test_what_the_law_demands_cannot_be_written_away(
    code: str, language: str, kind: str, blocks: tuple[str, ...], said: str
) -> None:
    answers = one(code, language, kind)
    there = {part.id for each in made(answers, language) for part in editable(each)}
    here = [block for block in blocks if block in there]
    assert here, there
    edits = [Edit(block=block, language=language, text=OTHER) for block in here]
    with pytest.raises(InputError, match=re.escape(said)) as refused:
        made(edited(answers, *edits), language)
    assert all(re.fullmatch(r"edits\.\d+\.text", fault.field) for fault in refused.value.faults)


ACCOUNTS = {
    "uk": ("кабінет", "Електронного кабінету не маю", "Відповідач має електронний кабінет"),
    "ru": ("кабинет", "Электронного кабинета у меня нет", "Ответчик имеет электронный кабинет"),
    "en": ("account", "I have no account there", "The defendant has an account"),
    "kk": ("кабинет", "Сот жүйесінде электрондық кабинетім жоқ", "Жауапкердің электрондық кабинеті бар"),
    "ky": ("кабинет", "Соттор системасында электрондук кабинетим жок", "Жоопкердин электрондук кабинети бар"),
}
"""The word, and the two things in words of one's own."""


def parties(code: str, language: str) -> tuple[Answers, str]:
    """A claim, and the list of its parties as the template has it in the first letter."""
    answers = one(code, language, "court-claim")
    first = made(answers, language)[0]
    return answers, next(part.text for part in editable(first) if part.id == "parties-list")


def with_parties(answers: Answers, language: str, was: str, text: str) -> Draft:
    """The first letter of the claim with another list of its parties."""
    edit = Edit(block="parties-list", language=language, text=text, was=digest(was))
    return made(edited(answers, edit), language)[0]


@pytest.mark.parametrize("language", ACCOUNTS)
def test_a_claim_in_ukraine_says_of_both_parties_whether_they_have_an_account(language: str) -> None:
    """Article 160 asks for it: neither line can be taken out, each can be said in other words."""
    answers, text = parties("ua", language)
    word, *own = ACCOUNTS[language]
    lines = text.split("\n")
    rows = [at for at, line in enumerate(lines) if word in line]
    for row, said in zip(rows, own, strict=True):
        shorter = "\n".join([*lines[:row], *lines[row + 1 :]])
        with pytest.raises(InputError, match=r"says here must stay: .*160") as refused:
            with_parties(answers, language, text, shorter)
        assert [fault.field for fault in refused.value.faults] == ["edits.1.text"]
        assert said in page(with_parties(answers, language, text, f"{shorter}\n{said}"))


@pytest.mark.parametrize("party", ["claimant", "defendant"])
@pytest.mark.parametrize("language", LIBRARY.languages_in("ru"))
def test_the_parties_of_an_administrative_claim_keep_their_names(language: str, party: str) -> None:
    answers, text = parties("ru", language)
    named = LIBRARY.languages[language].says[f"administrative-parties.{party}"][0]
    adjective, _, noun = named.partition(" ")
    plain = re.sub(rf"{adjective}\w* {noun}", noun, text)
    assert plain != text
    with pytest.raises(InputError, match=r"says here must stay: .*219"):
        with_parties(answers, language, text, plain)


def test_every_element_shows_by_marks_or_by_words() -> None:
    assert set(MARKS) == SHOWN


def test_only_the_edit_that_loses_the_element_is_refused() -> None:
    answers = one("kz", "ru", "access")
    fine = Edit(block="refusal", text="При отказе прошу назвать причину.")
    wrong = Edit(block="ground", text="Обращаюсь к вам.")
    with pytest.raises(InputError) as refused:
        made(edited(answers, fine, wrong), "ru")
    assert [fault.field for fault in refused.value.faults] == ["edits.2.text"]


def test_what_is_lost_and_not_demanded_is_told() -> None:
    answers = one("kz", "ru", "access")
    (first,) = {each.body: each for each in made(answers, "ru")[:1]}.values()
    particulars = next(part for part in editable(first) if part.id == "particulars")
    shorter = "\n".join(line for line in particulars.text.split("\n") if "КАМЕРА" not in line)
    each = made(
        edited(answers, Edit(block="particulars", text=shorter), Edit(block="ground", text="Прошу:")), "ru"
    )[0]
    said = [warning.message.in_english() for warning in each.warnings if warning.id == "edit-lost"]
    assert "What you answered no longer stands in the letter: КАМЕРА." in said
    assert any("no longer names this law" in text for text in said)
    assert "КАМЕРА" not in page(each)
    assert "Прошу:" in page(each)


def test_a_misprint_in_a_long_answer_may_be_mended() -> None:
    told = "Я шёл домой по улице и видел, как камера повернулась ко мне и остановилась"
    answers = msgspec.structs.replace(one("kz", "ru", "access"), facts=told)
    mended = told.replace("домой", "с работы домой")
    each = made(edited(answers, Edit(block="facts", text=mended, was=told)), "ru")[0]
    assert not warned(each)
    assert mended in page(each)
    assert "facts" in {key for run in runs_of(each.letter.blocks) for key in run.of}


def test_a_changed_article_is_no_longer_that_article() -> None:
    answers = one("kz", "ru", "access")
    first = made(answers, "ru")[0]
    ground = next(part for part in editable(first) if part.id == "ground")
    changed = re.sub(r"\d+", "99", ground.text)
    assert changed != ground.text
    each = made(edited(answers, Edit(block="ground", text=changed)), "ru")[0]
    assert "edit-lost" in warned(each)
    before = {cited for run in runs_of(first.letter.blocks) for cited in run.cites}
    assert {cited for run in runs_of(each.letter.blocks) for cited in run.cites} < before


@pytest.mark.parametrize("block", sorted(FROM_ANSWERS))
def test_what_comes_from_the_answers_is_not_edited(block: str) -> None:
    answers = edited(one("kz", "ru", "access"), Edit(block=block, text="Слова"))
    with pytest.raises(InputError, match="comes from your answers") as refused:
        made(answers, "ru")
    assert refused.value.faults[0].field == "edits.1.block"


@pytest.mark.parametrize(
    ("edits", "field", "said"),
    [
        ((Edit(block="ground"),), "edits.1.text", "Write the text in words"),
        ((Edit(block="ground", text="… 12 —"),), "edits.1.text", "Write the text in words"),
        ((Edit(text="Прошу"),), "edits.1.block", "Say which part"),
        ((Edit(block="demands/extra-1", text="Прошу"),), "edits.1.block", "your own wish"),
        (
            (Edit(block="ground", text="Прошу:"), Edit(block="ground", text="Прошу вас:")),
            "edits.2.block",
            "twice",
        ),
        ((Edit(block="ground", text="Прошу \u202e:"),), "edits.1.text", "U+202E"),
        ((Edit(block="ground", text="Прошу \x07:"),), "edits.1.text", "U+0007"),
        ((Edit(block="ground", text="Прошу " * 2000),), "edits.1.text", "too long"),
    ],
)
def test_an_edit_that_cannot_be_is_refused(edits: tuple[Edit, ...], field: str, said: str) -> None:
    with pytest.raises(InputError, match=re.escape(said)) as refused:
        made(edited(one("kz", "ru", "access"), *edits), "ru")
    assert refused.value.faults[0].field == field


def test_an_edit_for_another_text_is_put_in_and_said() -> None:
    answers = one("kz", "ru", "access")
    old = Edit(block="refusal", text="При отказе прошу назвать причину.", was="Раньше здесь стояло другое.")
    each = made(edited(answers, old), "ru")[0]
    assert warned(each) == ["edit-stale"]
    assert old.text in page(each)


def test_an_edit_of_a_part_that_is_gone_is_kept_aside_and_said() -> None:
    answers = edited(one("kz", "ru", "access"), Edit(block="law-of-2020", text="Прежний закон."))
    each = made(answers, "ru")[0]
    assert warned(each) == ["edit-aside"]
    assert "Прежний закон" not in page(each)
    assert "Прежний закон" in str(each.warnings)


def test_an_edit_in_a_language_that_no_letter_is_in_is_kept_aside_and_said() -> None:
    answers = edited(
        one("kz", "ru", "access"), Edit(block="refusal", language="kk", text="Бас тарту себебі.")
    )
    each = made(answers, "ru")[0]
    assert warned(each) == ["edit-aside"]
    assert "Бас тарту" not in page(each)


def test_own_wording_is_not_put_into_a_letter_to_another_body() -> None:
    base = msgspec.structs.replace(
        one("kz", "ru", "complaint-regulator"), system="kz-sergek-almaty",
        holders=(Holder(id="kz-dp-almaty"), Holder(id="kz-digital-almaty")),
    )  # fmt: skip
    bodies = {each.letter.title: each for each in made(base, "ru")}
    rows = list(made(base, "ru"))
    assert len(rows) > 1, bodies
    texts = [next(part.text for part in editable(each) if part.id == "complained-of") for each in rows]
    assert len(set(texts)) == len(texts)
    own = Edit(block="complained-of", text=f"{texts[0]} И не впервые.", was=digest(texts[0]))
    first, second = made(edited(base, own), "ru")[:2]
    assert "И не впервые" in page(first)
    assert "И не впервые" not in page(second)
    assert (warned(first), warned(second)) == ([], ["edit-other"])


def test_the_copy_in_the_other_language_keeps_the_template_and_says_so() -> None:
    answers = one("kz", "en", "access")
    both = draft(LIBRARY, answers, today=TODAY)
    filed = next(each for each in both if each.letter.language != "en")
    own = next(part for part in editable(filed) if part.id == "refusal")
    edit = Edit(block="refusal", language=filed.letter.language, text=f"{own.text} {OWN}")
    after = draft(LIBRARY, edited(answers, edit), today=TODAY)
    for each in after:
        same = each.letter.language == filed.letter.language
        assert (OWN in page(each)) is same
        assert warned(each) == ([] if same else ["edit-reading"])


def test_a_blank_line_is_a_paragraph_and_a_line_of_a_list_an_item() -> None:
    answers = one("kz", "ru", "access")
    first = made(answers, "ru")[0]
    particulars = next(part for part in editable(first) if part.id == "particulars").text
    each = made(
        edited(
            answers,
            Edit(block="refusal", text="Прошу назвать причину.\r\n\r\n  И закон."),
            Edit(block="particulars", text=f"{particulars}\nцвет: синий"),
        ),
        "ru",
    )[0]
    refusal = [block for block in each.letter.blocks if block.id == "refusal"]
    assert len(refusal) == 2
    assert len(next(block.items for block in each.letter.blocks if block.id == "particulars")) == (  # type: ignore[union-attr]
        len(particulars.split("\n")) + 1
    )


def test_one_set_of_wordings_for_several_kinds_is_told_apart() -> None:
    values = flatten(edited(one("kz", "ru", "access"), Edit(block="ground", letter="access", text="Прошу:")))
    first, second = build_all(values | {"letter": "access, preserve-video"}, LIBRARY)
    assert [len(each.edits) for each in (first, second)] == [1, 0]


def test_editing_is_deterministic_down_to_the_bytes() -> None:
    answers = edited(one("kz", "kk", "access"), Edit(block="refusal", text=OTHER))
    one_, two = (made(answers, "kk")[0] for _ in range(2))
    assert one_ == two
    assert render_pdf(one_.letter, LIBRARY.fonts).pdf == render_pdf(two.letter, LIBRARY.fonts).pdf


def test_while_answers_are_missing_the_wording_stands_beside_the_gaps() -> None:
    answers = Answers(
        system="kz-sergek-almaty", letter="access", language="ru", edits=(Edit(block="refusal", text=OTHER),)
    )
    drafts = draft(LIBRARY, answers, today=TODAY, complete=False)
    assert all(OTHER in page(each) for each in drafts)


hostile = st.text(
    st.one_of(
        st.sampled_from("<>&{}%\"'`$;\\/\u00a0\u0301\u200d\u202e\x00\x1b\ud800\n\r\t"), st.characters()
    ),
    max_size=80,
)


@given(hostile)
def test_own_wording_is_data(text: str) -> None:
    """It is refused with a sentence, or it stands on the page as it was typed, and every run of it says whose it is."""
    drafts, error = attempt(edited(SAMPLE, Edit(block="refusal", text=text)), "ru")
    if error is not None:
        assert {fault.field for fault in error.faults} == {"edits.1.text"}
        return
    each = drafts[0]
    runs = [run for block in each.letter.blocks if block.id == "refusal" for run in block.runs]  # type: ignore[union-attr]
    assert all(run.of[0] == "edits.1.text" for run in runs)
    assert "not-printed" not in {warning.id for warning in each.warnings}
    others = [block for block in each.letter.blocks if block.id != "refusal"]
    assert others == [block for block in each.template if block.id != "refusal"]


edits_of_any_kind = st.lists(
    st.builds(
        Edit,
        block=st.sampled_from(("ground", "refusal", "demands/list", "no-such")),
        language=st.sampled_from(("", "ru", "kk")),
        text=st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30),
        was=st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=30),
    ),
    max_size=4,
).map(tuple)


@given(edits_of_any_kind)
def test_answers_files_and_flat_values_keep_edits(edits: tuple[Edit, ...]) -> None:
    answers = Answers(system="s", letter="access", edits=edits)
    flat = flatten(answers)
    assert build(flat) == answers
    if not any(hostile_text(edit) for edit in edits):
        assert read_answers(dump_answers(answers), "a") == answers


def hostile_text(edit: Edit) -> bool:
    from aryz.interview.hostile import find_hostile

    return any(find_hostile(text) for text in (edit.text, edit.was))


def test_own_wording_passes_the_checks_of_answers_and_of_the_walk() -> None:
    long = "сөз " * 2400
    answers = edited(one("kz", "ru", "access"), Edit(block="refusal", text=long.strip(), was=long.strip()))
    assert accept(LIBRARY, answers, TODAY).edits == answers.edits
    kept = walk(LIBRARY, flatten(answers), TODAY).kept
    assert kept["edits.1.text"] == long.strip()
    longer = edited(answers, Edit(block="refusal", text=long * 2))
    with pytest.raises(InputError, match="Shorten this answer to 10000") as refused:
        accept(LIBRARY, longer, TODAY)
    assert refused.value.faults[0].field == "edits.1.text"


def test_a_key_that_an_edit_has_not_is_refused() -> None:
    with pytest.raises(InputError, match="Did you mean “block”"):
        read_answers("edits:\n  - {blok: ground, text: x}", "a")


def test_a_demand_can_be_left_out_and_one_added() -> None:
    answers = one("kz", "ru", "access")
    before = made(answers, "ru")
    ids = [part.id for part in editable(before[0]) if part.id.startswith("demands/")]
    assert all(part.may_drop for part in editable(before[0]) if part.id in ids)
    system = next(each for each in ids if each not in OWN_DEMANDS)
    for dropped in (ids[0], system):
        after = made(without(edited(answers, Edit(block=dropped, text=OTHER)), before, dropped), "ru")
        left = [part.id for part in editable(after[0]) if part.id.startswith("demands/")]
        assert left == [each for each in ids if each != dropped]
        assert not warned(after[0])
    assert without(answers, before, "extra-1").extra_demands == ()
    added = made(with_wish(answers, "  ответить по-казахски "), "ru")[0]
    assert "ответить по-казахски" in page(added)
    with pytest.raises(InputError, match="Write what you ask for"):
        with_wish(answers, " ")


OWN_DEMANDS = {f"demands/{each.id}" for each in LIBRARY.kind("access").demands}


def test_the_last_demand_stays() -> None:
    answers = msgspec.structs.replace(one("kz", "ru", "access"), demands=("list",), extra_demands=())
    drafts = made(answers, "ru")
    (only,) = [part for part in editable(drafts[0]) if part.id.startswith("demands/")]
    assert not only.may_drop
    with pytest.raises(InputError, match="must ask for something"):
        without(answers, drafts, "list")
    with pytest.raises(InputError, match="There is no demand “sonnet”"):
        without(answers, drafts, "sonnet")
    wished = msgspec.structs.replace(answers, extra_demands=("ответить",))
    with pytest.raises(InputError, match="needs one demand of the list"):
        without(wished, made(wished, "ru"), "list")


SAMPLE = one("kz", "ru", "access")
