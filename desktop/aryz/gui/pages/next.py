"""What happens next (look, screen 5): the date first, then the road, the count, the files."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from aryz.casebook.outlook import outlook
from aryz.gui import kit
from aryz.gui.case.keep_part import keep_part
from aryz.gui.case.registering import note_registered, registered
from aryz.gui.doing import Doing
from aryz.gui.files import FilesPart
from aryz.gui.kit.metrics import COUNT_PANEL, NEXT_STEPS
from aryz.gui.made import made_now
from aryz.gui.pages.base import Screen
from aryz.gui.road_ahead import knots
from aryz.gui.terms import TermNote, counted
from aryz.gui.work import START
from aryz.model.base import AryzError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from aryz.casebook.outlook import Term
    from aryz.documents.making import Made
    from aryz.gui.work import Work
    from aryz.model.letter import Draft


class NextPage(Screen):
    """The letters are made: by when they must be answered, what to do with them, and where they are."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._counted: dict[int, date] = {}
        self._folder: Path | None = None
        self._made: tuple[Made, ...] = ()
        self._fault, self._opened, self._stale = "", False, False
        self._make()
        self.notes: list[TermNote] = []
        self.doing = Doing(work, self._made)
        self.doing.saved.connect(self._saved)
        self._frame()
        self._fill()
        work.changed.connect(self._touched)

    # --- how it looks

    def _frame(self) -> None:
        self.headline = kit.Headline(self.title())
        self._content, self._side_content = kit.column(), kit.column()
        self._side = kit.held(self._side_content)
        self.page = kit.Page(self.headline, 0.9, self._content, width=NEXT_STEPS)
        self._side_page = kit.Page(self._side, width=0)
        self.panel = kit.Panel(self._side_page, width=COUNT_PANEL, margins=(0, 0, 0, 0))
        self.setLayout(kit.row(self.page, self.panel, gap=0))
        self.set_narrow(True)  # until the shell says otherwise: a narrow window must not be pushed wide

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window what stood beside the page goes under it."""
        self.panel.setVisible(not narrow)
        (self.page.body if narrow else self._side_page.body).addWidget(self._side)
        self._side.setContentsMargins(0, kit.em(1.8 if narrow else 0), 0, 0)

    def _fill(self) -> None:
        """All of it for the days that are known."""
        self.doing.setParent(None)
        for place in (self._content, self._side_content):
            kit.clear(place)
        if self._fault:
            kit.add(
                self._content, kit.Note(kit.NoteKind.WRONG, self._fault, sign="warning", face=kit.Face.BODY)
            )
            kit.add(self._content, self.doing)
        self._counted = registered(self.work, self._drafts)
        terms = outlook(self.work.library, self._drafts, self._counted, self.work.today)
        several = len(terms) > 1
        self._fill_page(terms, several=several)
        for part in self._side_parts(terms, several=several):
            kit.add(self._side_content, part)

    def _fill_page(self, terms: tuple[Term, ...], *, several: bool) -> None:
        self.notes = [TermNote(term, self.work, several=several) for term in terms]
        for note in self.notes:
            note.entered.connect(self._registered_on)
            kit.add(self._content, note)
            kit.add(self._content, 0.6)
        kit.add(self._content, 0.6)
        if self._drafts:
            road = kit.Road(
                knots(self.work, self._drafts, terms, self._deeds(), self.doing), self.title(), gap=1.2
            )
            kit.add(self._content, road)
        for part in keep_part(self.work, self._made):
            kit.add(self._content, part)
        self._fill_end()

    def _fill_end(self) -> None:
        words = self.words
        self.back = kit.Button(words.text("Back to the answers"), sign="back")
        self.back.clicked.connect(self.go_back)
        self.again = kit.Button(words.text("Start a new letter"), sign="plus")
        self.again.clicked.connect(self._start_again)
        self._leaving = kit.column()
        for part in (
            1.5,
            kit.Rule(),
            1.0,
            kit.held(kit.Flow(self.back, self.again, gap=0.6)),
            0.6,
            self._leaving,
        ):
            kit.add(self._content, part)

    def _deeds(self) -> tuple[QWidget, ...]:
        words, many = self.words, len(self._made) > 1
        self.print_button = kit.Button(
            words.text("Print all") if many else words.text("Print"), kit.Kind.PRIMARY, "printer"
        )
        self.kit_button = kit.Button(words.text("Save the kit…"), sign="folder")
        self.save_button = kit.Button(
            words.text("Save the PDFs") if many else words.text("Save the PDF"), sign="save"
        )
        self.sign_link = kit.Button(words.text("How to sign"), kit.Kind.LINK)
        self.sign_link.clicked.connect(self._sign)
        self.print_button.clicked.connect(self.go_on)
        self.kit_button.clicked.connect(self._kit)
        self.save_button.clicked.connect(self.doing.save_pdfs)
        return self.print_button, self.kit_button, self.save_button, self.sign_link

    def _sign(self) -> None:
        """What counts as a signature; a picture of it, if wanted."""
        from aryz.gui.pages.signing import SigningPage  # noqa: PLC0415 - with its library of pictures

        self.work.overlay_wanted.emit(SigningPage)

    def _touched(self, key: str) -> None:
        """The signature is another (this page lies under the one that changes it)."""
        self._stale = self._stale or (key.startswith("signature.") and not self.isVisible())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self._make()
            self.doing.use(self._made)
            self._fill()
        elif self._counted != registered(self.work, self._drafts):  # another day was told in the case
            self._refill()

    def _make(self) -> None:
        """The letters of the answers as they stand; what is wrong with them is said on the page."""
        self._made, self._fault = (), ""
        try:
            self._made = made_now(self.work)
        except AryzError as wrong:
            self._fault = self.words.say(wrong.message)
        self._drafts: tuple[Draft, ...] = tuple(each.draft for each in self._made)

    def _kit(self) -> None:
        """What a kit holds, and where to put it."""
        from aryz.gui.pages.kit_page import KitPage  # noqa: PLC0415 - only for kits

        self.work.overlay_wanted.emit(KitPage)

    # --- the side

    def _side_parts(self, terms: tuple[Term, ...], *, several: bool) -> Iterator[QWidget | float]:
        words = self.words
        drawn = [part for term in terms for part in counted(term, self.work, several=several)]
        if drawn:
            yield kit.Text(words.text("How we counted"), kit.Face.TITLE)
            yield 0.4
            for part in drawn:
                yield part
                yield 0.4
            yield 1.0
        self.files = FilesPart(self.work, self._made, self.doing, self._folder, opened=self._opened)
        self.files.fold.button.clicked.connect(self._folded)
        yield self.files

    def _folded(self) -> None:
        self._opened = self.files.fold.is_open()

    # --- what happens

    def _saved(self, folder: Path) -> None:
        self._folder = folder
        self._refill()

    def _registered_on(self, found: list[tuple[Draft, date]]) -> None:
        """Count again from the day of registration; the case knows it, too."""
        try:
            note_registered(self.work, found)
        except AryzError as wrong:
            self.work.keeping.failed.emit(wrong)
        self._refill()
        kit.announce(self, self.words.text("Counted again"))

    def _refill(self) -> None:
        place = self.page.verticalScrollBar().value()
        self._fill()
        self.page.verticalScrollBar().setValue(place)

    def _start_again(self) -> None:
        """At once where nothing would be lost; else after saying what would."""
        if self.work.is_saved():
            self._forget()
            return
        words = self.words
        kit.clear(self._leaving)
        self.forget = kit.Button(words.text("Forget these answers"), kit.Kind.SMALL)
        self.forget.clicked.connect(self._forget)
        said = words.text("The answers are not saved. If you need them again, save them first.")
        note = kit.Note(kit.NoteKind.DUE, said, "", "", 0.3, kit.row(self.forget, None), face=kit.Face.BODY)
        kit.add(self._leaving, note)
        self.forget.setFocus()
        kit.announce(self, said)

    def _forget(self) -> None:
        self.work.reset()
        self.work.jump(START)

    # --- the frame

    def title(self) -> str:
        """The headline."""
        return self.words.text("What happens next")

    def focus_first(self) -> None:
        """The one thing to do if the page fits, else the headline."""
        if self._made and self.page.fits():
            self.print_button.setFocus()
        else:
            self.headline.take_focus()

    def go_on(self) -> None:
        """Look at the pages, and print."""
        if self._made:
            from aryz.gui.pages.print_page import print_page  # noqa: PLC0415 - the library of printers is loaded when one is wanted

            self.work.overlay_wanted.emit(print_page(self._made))

    def state(self) -> object:
        """The folder."""
        return self._folder

    def restore(self, state: object) -> None:
        """Take what `state` gave."""
        if isinstance(state, Path):
            self._folder = state
            self._fill()

    def leave(self) -> None:
        """Stop what runs."""
        self.doing.leave()
