"""Where lines end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aryz.documents.pdf.breaking import break_evenly, break_lines, measure
from aryz.documents.pdf.fonts import load_faces
from tests.documents.letters import FONTS, PROSE, run

FACES = load_faces(FONTS)
SIZE = 10.0


def lines(text: str, width: float = 200, indent: float = 0) -> list[str]:
    measured = measure(run(text), FACES)
    return [text[line.start : line.end] for line in break_lines(measured, SIZE, width, indent)]


@given(st.text(st.sampled_from("абв ұ-–\u00ad\u00a0\n/\u0301\u200b"), max_size=300), st.floats(5, 300))
def test_lines_fit_and_nothing_is_lost(text: str, width: float) -> None:
    measured = measure(run(text), FACES)
    broken = break_lines(measured, SIZE, width)
    ends = [0, *(line.stop for line in broken)]
    assert [line.start for line in broken] == ends[:-1]
    assert ends[-1] == len(text)
    for line in broken:
        assert line.width <= width + 0.01 or len(text[line.start : line.end].strip("\u0301\u00ad\u200b")) <= 1
        assert not text[line.end : line.stop].strip(" \n\u200b")


@pytest.mark.parametrize("text", PROSE.values(), ids=PROSE)
def test_words_stay_whole(text: str) -> None:
    assert " ".join(lines(text)).split() == text.split()


def test_a_dash_does_not_begin_a_line() -> None:
    assert not any(
        line.startswith("–")
        for width in range(60, 300, 7)
        for line in lines("один – два – три – четыре " * 9, width)
    )


def test_a_word_of_one_letter_does_not_end_a_line() -> None:
    text = "запись в деле и к ней акт о том, у кого она и с чем сверена, а я не знаю " * 3
    for width in range(90, 300, 7):
        assert not any(len(line.split()[-1]) == 1 for line in lines(text, width))


def test_a_space_that_does_not_break_and_short_compounds_hold() -> None:
    for width in range(60, 300, 7):
        broken = "|".join(lines("дом №\u00a05, 15-үй, 8-пәтер, 24-бабы 1-тармағы " * 5, width))
        assert "№|" not in broken
        assert "-|" not in broken


def test_a_long_compound_may_end_a_line_after_its_hyphen() -> None:
    assert lines("видеозапись интернет-провайдера", 140) == ["видеозапись интернет-", "провайдера"]


def test_a_soft_hyphen_shows_only_where_the_line_ends() -> None:
    measured = measure(run("видеона\u00adблюдение видеона\u00adблюдение"), FACES)
    broken = break_lines(measured, SIZE, 160)
    assert [line.hyphen for line in broken] == [True, False]
    assert broken[0].width == pytest.approx(
        SIZE / 1000 * (measured.width(0, broken[0].end) + FACES.regular.advances["\u00ad"])
    )


def test_the_first_line_is_shorter_by_its_indent() -> None:
    text = PROSE["ru"]
    assert len(lines(text, 200, 60)[0]) < len(lines(text, 200)[0])


def test_one_short_word_is_not_left_on_the_last_line() -> None:
    alone = [
        width
        for width in range(120, 400)
        if len(lines("Жауапты осы мекенжайға жіберуіңізді сұрай ма", width)[-1].split()) == 1
        and len(lines("Жауапты осы мекенжайға жіберуіңізді сұрай ма", width)) > 1
    ]
    assert alone == []


def test_a_title_is_broken_into_even_lines() -> None:
    text = "жеке маалыматтар менен тааныштыруу жана видеожазууну сактоо жөнүндө"
    measured = measure(run(text), FACES)
    widths = [line.width for line in break_evenly(measured, SIZE, 340)]
    assert len(widths) == 2
    assert max(widths) - min(widths) < 80
