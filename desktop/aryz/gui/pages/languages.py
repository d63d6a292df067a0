"""In which language: which of them is handed in, which is a copy to read, and what to do where none of ours is accepted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from aryz.gui import kit
from aryz.gui.pages.choices import ChoicePart
from aryz.interview.languages import accepted_names, language_name
from aryz.interview.rows import fileable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.gui.work import Work
    from aryz.model.kinds import Question


class LanguagePart(ChoicePart):
    """The languages of the letter; each says what it would be good for."""

    def __init__(self, work: Work, question: Question, alone: bool) -> None:
        super().__init__(work, question, alone)
        for number, part in enumerate(self._notes()):
            self.frame.rows.insertWidget(number, part)

    def options(self) -> list[kit.Option]:
        found = super().options()
        if self.question.choices_from:
            return found  # all of these are handed in
        return [replace(each, hint=self._use(each.key)) for each in found]

    def _filed(self) -> tuple[str, ...]:
        return fileable(self.work.flow.scope(self.work.values))

    def _names(self) -> str:
        country = self.work.country
        code = country.profile.code if country else ""
        return accepted_names(self.work.library, code, self.words.language) if code else ""

    def _use(self, code: str) -> str:
        """What a letter in this language is: handed in, read beside it, or read and translated."""
        filed, words = self._filed(), self.words
        if code in filed:
            return words.text("They accept it. This is what you hand in.")
        if len(filed) == 1:
            name = language_name(self.work.library, filed[0], words.language)
            return words.text("A copy for you to read. You also get what you hand in: {language}.").format(
                language=name
            )
        if filed:
            return words.text("A copy for you to read. You choose next what you hand in.")
        return words.text("A copy for you to read, and to be translated.")

    def _notes(self) -> Iterator[kit.Note]:
        """Where they accept none of ours: what they accept, and the way there."""
        if self._filed() or self.question.choices_from:
            return
        words = self.words
        title = words.text("The bodies here accept: {languages}").format(languages=self._names())
        yield kit.Note(
            kit.NoteKind.DUE,
            words.text("Aryz has no letters in that language. You get a copy to read."),
            title,
            "globe",
            0.2,
            kit.Text(
                words.text("Have it translated, check the names and numbers, and sign."), kit.Face.SMALL
            ),
            kit.Text(
                words.text("A translator can do it. A legal clinic may help free of charge."), kit.Face.SMALL
            ),
        )
