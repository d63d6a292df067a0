"""What lies in a file beside the answers and belongs to the letters: the picture of a signature, the papers to attach."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec

from aryz.drafting import draft
from aryz.model.letter import LetterRole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from aryz.content.library import Library
    from aryz.interview.paths import Picked
    from aryz.model.answers import Answers
    from aryz.model.letter import Draft
    from aryz.model.pictures import Enclosure, Picture

    Says = Callable[[int, int], None]


@dataclass
class Papers:
    """The papers to attach, read once for each watermark that they need. ``picked``: where those lie that a person picked by hand.
    Without either there are none to read."""

    library: Library
    answers: Answers
    folder: Path | None
    says: Says | None = None
    picked: Picked = field(default_factory=dict)
    _read: dict[tuple[str, ...], tuple[Enclosure, ...]] = field(default_factory=dict)

    def of(self, each: Draft) -> tuple[Enclosure, ...]:
        """The papers behind one letter, under the numbers of its list. InputError with every fault of their files."""
        from aryz.documents.attachments import read_enclosures, renumbered, watermark  # noqa: PLC0415 - only for papers

        if (self.folder is None and not self.picked) or not self.answers.attachments:
            return ()
        language = self.library.language(each.letter.language)
        body = each.body_name.get(language.code) or each.body_name.get("", "")
        marks = tuple(watermark(named, language, body) for named in self.answers.attachments)
        if marks not in self._read:
            self._read[marks] = read_enclosures(
                self.answers.attachments, self.folder,
                language=language, fonts=self.library.fonts, body=body, picked=self.picked, says=self.says,
            )  # fmt: skip
        return renumbered(self._read[marks], each.letter, language)

    def counted(self, drafts: Sequence[Draft], today: date) -> tuple[Answers, tuple[Draft, ...]]:
        """The answers with the sheets of each paper, and their letters, whose lists then name them."""
        from aryz.casebook.outlook import handed_in  # noqa: PLC0415 - with its calendars

        read = self.of(handed_in(drafts)[0])
        if not read:
            return self.answers, tuple(drafts)
        from aryz.documents.attachments import counted  # noqa: PLC0415 - only for papers

        answers = counted(self.answers, read)
        return answers, draft(self.library, answers, today=today)


def listed(
    library: Library,
    answers: Answers,
    drafts: Sequence[Draft],
    folder: Path | None,
    picked: Picked,
    today: date,
) -> tuple[Answers, tuple[Draft, ...]]:
    """The answers with the sheets of each paper that can be opened, and their letters; nothing of a paper is drawn."""
    if not answers.attachments or (folder is None and not picked):
        return answers, tuple(drafts)
    from aryz.documents.attachments import counted_by_look  # noqa: PLC0415 - only for papers

    found = counted_by_look(answers, folder, picked)
    return (answers, tuple(drafts)) if found == answers else (found, draft(library, found, today=today))


def signed(
    drafts: Sequence[Draft], answers: Answers, folder: Path | None, picked: Picked | None = None
) -> tuple[Draft, ...]:
    """The letters to hand in with the picture of the signature above their line, where the answers ask for one.

    InputError for a picture that is none, or that lies nowhere.
    """
    if not answers.signature.path and not answers.signature.strokes:
        return tuple(drafts)
    from aryz.documents.signature import signature_of  # noqa: PLC0415 - only for pictures

    return pictured(drafts, signature_of(answers, folder, picked))


def pictured(drafts: Sequence[Draft], picture: Picture | None) -> tuple[Draft, ...]:
    """The same with a picture that is known; None: as they are."""
    from aryz.documents.signature import with_signature  # noqa: PLC0415 - only for pictures

    return tuple(
        msgspec.structs.replace(each, letter=with_signature(each.letter, picture))
        if each.letter.role is LetterRole.FILING
        else each
        for each in drafts
    )
