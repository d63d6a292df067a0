"""Words that wrap: no short last word alone, and never more lines than there would be."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from aryz.gui import kit
from aryz.gui.kit.wrap import Wrapped, company

HINT = "Четыре или пять слов, не связанных между собой, легко запомнить и трудно угадать."


@pytest.mark.parametrize("words", [HINT, f"Первая строка\n{HINT}", "Слово за словом " * 40 + "вот."])
@pytest.mark.parametrize("width", range(180, 640, 20))
@pytest.mark.usefixtures("qapp")
def test_company_takes_no_more_room(words: str, width: int) -> None:
    plain, better = Wrapped(words, kit.font(), width), company(words, kit.font(), width)
    assert (better.lines, better.height) == (plain.lines, plain.height)
    assert better.width <= plain.width
    assert plain.lonely or not better.lonely


def test_a_last_word_finds_company(qapp: QApplication) -> None:
    alone = [width for width in range(180, 640) if Wrapped(HINT, kit.font(), width).lonely]
    assert qapp is not None
    assert alone
    assert not [width for width in alone if company(HINT, kit.font(), width).lonely]


@pytest.mark.usefixtures("qapp")
def test_a_word_on_a_line_of_its_own_stays_there() -> None:
    """The person, or the sentence, broke the line."""
    assert not Wrapped("Два письма готовы\nПолиция", kit.font(), 600).lonely
