"""Which part a question gets, by its type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.gui.pages.choices import ChoicePart, CityPart, TicksPart
from aryz.gui.pages.languages import LanguagePart
from aryz.gui.pages.letters import LettersPart
from aryz.gui.pages.papers import PapersPart
from aryz.gui.pages.parts import FieldPart, Part

if TYPE_CHECKING:
    from aryz.gui.work import Work
    from aryz.model.kinds import Question

ONE = frozenset({"choice", "country", "system"})
SEVERAL = frozenset({"choices", "demands"})


def make_part(work: Work, question: Question, *, alone: bool) -> Part:
    """The part for a question. `alone`: it is the only one of its page, so the headline says what the label says."""
    if question.type in ONE:
        return ChoicePart(work, question, alone)
    if question.type in SEVERAL:
        return TicksPart(work, question, alone)
    if question.type == "language":
        return LanguagePart(work, question, alone)
    if question.type == "letters":
        return LettersPart(work, question, alone)
    if question.type == "city":
        return CityPart(work, question, alone)
    if question.type == "files":
        return PapersPart(work, question)
    return FieldPart(work, question)
