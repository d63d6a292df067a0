"""The files of the letters, beside the road: each with its pages and its text for a portal; what is wanted rarely is under a fold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from aryz.casebook.outlook import handed_in
from aryz.documents.mail import mail_counts
from aryz.gui import kit
from aryz.gui.drawing import Pages
from aryz.gui.letter_panel import letter_name
from aryz.gui.saving import MAIL, TEXT, WORD
from aryz.model.letter import LetterRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from aryz.documents.mail import MailCounts
    from aryz.documents.making import Made
    from aryz.gui.doing import Doing
    from aryz.gui.work import Work
    from aryz.model.letter import Draft

KILO = 1024


class FilesPart(QWidget):
    """`folder`: where the PDFs were saved, None: nowhere yet. `opened`: whether the fold stands open."""

    def __init__(
        self, work: Work, made: Sequence[Made], doing: Doing, folder: Path | None, *, opened: bool = False
    ) -> None:
        super().__init__()
        self._work, self._words, self._made, self._doing = work, work.words, tuple(made), doing
        self._drafts: tuple[Draft, ...] = tuple(each.draft for each in self._made)
        self.text_links: list[kit.Button] = []
        words = self._words
        self.answers_button = kit.Button(words.text("Save the answers"), sign="save")
        self.answers_button.clicked.connect(doing.save_answers)
        self.fold = kit.Fold(words.text("More formats"), words.text("open"), words.text("closed"))
        self._buttons()
        parts: list[QWidget | float] = [kit.Text(words.text("Files"), kit.Face.TITLE), 0.3]
        if self._made:  # of letters that could not be made, the answers are all there is to save
            parts += self._letters(folder)
        parts.append(kit.held(kit.row(self.answers_button, None)))
        if self._made:
            parts += [0.6, self.fold]
        self.setLayout(kit.column(*parts))
        self.fold.open(opened)

    # --- the letters

    def _letters(self, folder: Path | None) -> Iterator[QWidget | float]:
        for made in self._made:
            yield self._file(made)
            yield 0.4
        where = str(folder) if folder else self._words.text("These files are not saved yet.")
        yield kit.Text(where, kit.Face.SMALL, kit.Tone.SOFT)
        yield 0.5

    def _file(self, made: Made) -> QWidget:
        """A file with its pages and size, and its text for a form where it is handed in."""
        words = self._words
        document = Pages(made.data)
        pages = words.plural("{n} page", "{n} pages", len(document.sizes))
        document.close()
        size = words.text("{size} KB").format(size=max(1, round(len(made.data) / KILO)))
        letter = letter_name(made.draft, self._drafts, words, self._work.library)
        parts: list[QWidget] = [kit.Text(f"{pages}, {size}", kit.Face.SMALL, kit.Tone.SOFT)]
        if made.draft in handed_in(self._drafts):
            name = words.text("Text for a form: {letter}").format(letter=letter)
            link = kit.Button(words.text("Text for a form"), kit.Kind.LINK, name=name)
            link.clicked.connect(lambda _on=False, draft=made.draft: self._text(draft))
            self.text_links.append(link)
            parts.append(link)
        under = kit.held(kit.Flow(*parts, gap=1.0))
        sign = kit.column(kit.Sign("file", "accent", 1.2), None)
        return kit.held(kit.row(sign, kit.column(kit.Text(made.name), under), gap=0.5))

    def _text(self, draft: Draft) -> None:
        from aryz.gui.pages.text_page import text_page  # noqa: PLC0415 - only where a form is to be filled

        self._work.overlay_wanted.emit(text_page(draft))

    # --- other formats

    def _buttons(self) -> None:
        words, doing = self._words, self._doing
        self.word_button = kit.Button(words.text("Save for Word"), sign="file")
        self.text_button = kit.Button(words.text("Save as text"), sign="file")
        self.sheets_button = kit.Button(words.text("Save the sources"), sign="book")
        self.mail_button: kit.Button | None = None
        self.word_button.clicked.connect(lambda: doing.save_as(WORD))
        self.text_button.clicked.connect(lambda: doing.save_as(TEXT))
        self.sheets_button.clicked.connect(doing.save_sheets)
        for part in (self.word_button, self.text_button, self.sheets_button):
            self.fold.add(part, 0.4)
        self.fold.add(0.2, *self._mail())

    def _mail(self) -> Iterator[QWidget]:
        """A draft of an e-mail where e-mail counts, and for whom; else why there is none, quietly."""
        words, work = self._words, self._work
        filed = [each for each in self._drafts if each.letter.role is LetterRole.FILING]
        found = [mail_counts(work.library, each, about=work.bodies()) for each in filed]
        if any(each.counts for each in found):
            self.mail_button = kit.Button(words.text("Save as e-mail"), sign="envelope")
            self.mail_button.clicked.connect(lambda: self._doing.save_as(MAIL))
            yield self.mail_button
            said = words.text("A draft with the PDF. You open it in your mail program and send it yourself.")
            yield kit.Text(said, kit.Face.SMALL, kit.Tone.SOFT)
        for said in dict.fromkeys(self._why_not(each) for each in found if not each.counts):
            yield kit.Text(said, kit.Face.SMALL, kit.Tone.SOFT)

    def _why_not(self, mail: MailCounts) -> str:
        """Why a letter cannot go by e-mail: what the country's facts say, else that they say nothing."""
        words = self._words
        if mail.channel is not None:
            return words.fact(mail.channel.says)
        return words.say(mail.why_not) if mail.why_not else ""
