"""Characters that must not reach a page, and texts that are too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from aryz.drafting import draft
from aryz.drafting.hostile import DEFAULT_LENGTH, check_text, cleaned, max_length
from aryz.model.base import InputError
from tests.drafting.zz import TODAY, asked

if TYPE_CHECKING:
    from aryz.content.library import Library

REFUSED = ["\x00", "\x07", "\x1b", "\x7f", "\x9f", "\ud800", "\ufdd0", "\ufffe", "\U0001ffff", "\ufeff"]
TURNING = ["\u202a", "\u202e", "\u2066", "\u2069", "\u200e", "\u200f", "\u061c"]


@pytest.mark.parametrize("char", REFUSED + TURNING)
def test_a_hidden_character_is_refused_with_its_place(small: Library, char: str) -> None:
    (fault,) = check_text({"facts": f"аб{char}в"}, small.interview)
    assert fault.field == "facts"
    assert fault.message.values == {"place": "3", "code": f"U+{ord(char):04X}"}
    assert ("direction" in fault.message.text) is (char in TURNING)


@pytest.mark.parametrize(
    "text", ["Ә Ғ Қ Ң Ө Ұ Ү Һ І", "a\nb\tc", "👍 emoji", "ё й", "日本", "{{ 7*7 }} <b>&amp;"]
)
def test_other_text_is_not(small: Library, text: str) -> None:
    assert check_text({"facts": text}, small.interview) == ()


def test_the_draft_names_every_bad_answer(small: Library) -> None:
    with pytest.raises(InputError) as caught:
        draft(small, asked(facts="а\u202eб", extra_demands=("в\x07",)), today=TODAY)
    assert [fault.field for fault in caught.value.faults] == ["extra_demands.1", "facts"]


def test_line_ends_are_one_and_letters_composed() -> None:
    made = cleaned({"facts": "а\r\nб\rв\u2028г\u2029д\tе", "person.name.given": "и\u0306"})
    assert made == {"facts": "а\nб\nв\nг\n\nд е", "person.name.given": "й"}


def test_the_question_says_how_long_an_answer_may_be(small: Library) -> None:
    assert max_length("facts", small.interview) == 300
    assert max_length("earlier.2.to", small.interview) == DEFAULT_LENGTH
    (fault,) = check_text({"facts": "а" * 301}, small.interview)
    assert fault.message.values == {"length": "301", "limit": "300"}
