"""The recovery sheet: the paper at the right, to be printed or saved, or left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.documents.files import write_whole
from aryz.documents.recovery_sheet import recovery_sheet
from aryz.gui import kit
from aryz.gui.drawing import Pages
from aryz.gui.kit.metrics import QUESTION
from aryz.gui.pages.overlay import Overlay
from aryz.gui.shelf.asking import ShelfAsking
from aryz.gui.shelf.deed import Deed

if TYPE_CHECKING:
    from aryz.gui.work import Work

WIDTH = 1000
"""Pixels across a page as it is drawn for the eye."""


class RecoveryPage(Overlay):
    """Lines to write the passphrase on by hand. The program never prints the passphrase."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        words = self.words
        self.asking, self.deed = ShelfAsking(words), Deed(work)
        self.pdf = recovery_sheet(work.library, words, work.keeping.path)
        self.headline = kit.Headline(self.title())
        said = words.text(
            "The casebook is open, and what you write is kept in it. Print this sheet, write the passphrase on it by hand, and keep it with your papers."
        )
        self.print_button = kit.Button(words.text("Print…"), kit.Kind.PLAIN, "printer")
        self.print_button.clicked.connect(self.print_it)
        self.save_button = kit.Button(words.text("Save as PDF…"), kit.Kind.PLAIN, "save")
        self.save_button.clicked.connect(self.save_it)
        buttons = kit.held(kit.Flow(self.print_button, self.save_button, gap=0.8, line_gap=0.5))
        self.done = kit.Button(words.text("Go on"), kit.Kind.PRIMARY)
        self.done.clicked.connect(self.closed)
        self.page = kit.Page(self.headline, 0.9, kit.Text(said), 1.0, buttons, 1.0, self.deed, width=QUESTION)
        self.view = kit.LetterView(words.text("The recovery sheet"))
        self._draw()
        self.panel = kit.Panel(kit.held(kit.column(self.view)), margins=(1.4, 1.2, 1.0, 0))
        footer = kit.Footer(None, self.done, width=QUESTION)
        self._sides = kit.row(kit.held(kit.column(self.page, footer)), self.panel, gap=0)
        self.setLayout(self._sides)

    def title(self) -> str:
        return self.words.text("A sheet for the passphrase")

    def focus_first(self) -> None:
        if self.page.fits():
            self.print_button.setFocus()
        else:
            self.headline.take_focus()

    def _draw(self) -> None:
        document = Pages(self.pdf)
        try:
            self.view.set_pages([document.draw(page, WIDTH) for page in range(len(document.sizes))])
        finally:
            document.close()

    def save_it(self) -> None:
        """Ask for a name, and write the PDF there."""
        path = self.asking.sheet(self)
        if path is not None:
            self.deed.run(
                self.words.text("The sheet is being saved."),
                lambda _says: write_whole(path, self.pdf, replace=True),
                lambda _done: self.deed.tell(str(path), self.words.text("The sheet is saved")),
            )

    def print_it(self) -> None:
        """Ask for a printer, and print the sheet."""
        printer = self.asking.printer(self)
        if printer is not None:
            from aryz.gui.printing import print_pdfs  # noqa: PLC0415

            self.deed.run(
                self.words.text("The sheet is being printed."),
                lambda says: print_pdfs((self.pdf,), printer, says),
                lambda _pages: self.deed.tell(self.words.text("The sheet went to the printer.")),
            )

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window the sheet stands under the words."""
        (self.page.body if narrow else self._sides).addWidget(self.panel)

    def leave(self) -> None:
        self.deed.leave()
