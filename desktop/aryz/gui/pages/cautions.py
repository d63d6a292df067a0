"""What a person should know before the letter is made; going on means: read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.gui import kit
from aryz.gui.pages.sheet import Sheet

if TYPE_CHECKING:
    from aryz.gui.work import Work
    from aryz.model.bodies import Caution

WARN = "warn"


def caution_note(caution: Caution, text: str) -> kit.Note:
    """A caution as a note: one that warns has the saffron bar and the sign."""
    if caution.severity == WARN:
        return kit.Note(kit.NoteKind.DUE, text, "", "warning", face=kit.Face.BODY)
    return kit.Note(kit.NoteKind.WHY, text, face=kit.Face.BODY)


class CautionsSheet(Sheet):
    """The cautions that hold and were not shown before, the grave ones first."""

    LETTER = False

    def __init__(self, work: Work) -> None:
        super().__init__(work, None)
        self.add(kit.Text(self.words.text("Read this first. Going on does not send anything.")), 1)
        for caution in sorted(work.cautions, key=lambda each: each.severity != WARN):
            self.add(caution_note(caution, self.words.fact(caution.text)), 0.75)

    def headline_words(self) -> str:
        return self.words.text("Before you go on")
