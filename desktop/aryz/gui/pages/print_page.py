"""Before it is printed: the very pages that come out, which papers, how many copies. Two copies are preset: one is handed in, one comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.gui import kit
from aryz.gui.doing import Doing
from aryz.gui.drawing import Pages
from aryz.gui.jobs import Job
from aryz.gui.kit.metrics import QUESTION
from aryz.gui.letter_panel import letter_name
from aryz.gui.pages.overlay import Overlay
from aryz.gui.printing import COPIES
from aryz.model.letter import LetterRole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from aryz.documents.making import Made
    from aryz.gui.jobs import Says
    from aryz.gui.work import Work

MOST_COPIES = 20
WIDTH = 1000
"""Pixels across a page as it is drawn for the eye."""


def print_page(made: Sequence[Made]) -> Callable[[Work], PrintPage]:
    """What lays the page over the window for these papers."""
    return lambda work: PrintPage(work, made)


class PrintPage(Overlay):
    """Papers and copies at the left, the pages at the right, and one deed: print."""

    def __init__(self, work: Work, made: Sequence[Made]) -> None:
        super().__init__(work)
        self._made = tuple(made)
        self._job: Job | None = None
        self._narrow = False
        self._images: dict[int, tuple[QImage, ...]] = {}
        self.headline = kit.Headline(self.title())
        self.ticks = tuple(self._tick(each) for each in self._made)
        self.copies = kit.Field(self.words.text("Copies"), kit.FieldKind.NUMBER, self._hint(), str(COPIES))
        self.copies.box.setFixedWidth(kit.em(5))
        self.doing = Doing(work, self._made)
        self.view = kit.LetterView(self.words.text("Pages to print"))
        self.count = kit.Text("", kit.Face.SMALL, kit.Tone.SOFT)
        self._build()
        self._draw()

    def title(self) -> str:
        return self.words.text("Print")

    def focus_first(self) -> None:
        self.headline.take_focus()

    # --- how it looks

    def _hint(self) -> str:
        return self.words.text(
            "Hand in one copy. The other one comes back to you with the mark that it was received."
        )

    def _tick(self, made: Made) -> kit.Tick:
        drafts = [each.draft for each in self._made]
        words = letter_name(made.draft, drafts, self.words, self.work.library)
        filed = any(each.letter.role is LetterRole.FILING for each in drafts)
        wanted = made.draft.letter.role is LetterRole.FILING or not filed
        tick = kit.Tick(words, wanted, self._pages(made))
        tick.toggled.connect(lambda _on: self._show())
        return tick

    def _pages(self, made: Made) -> str:
        document = Pages(made.data)
        count = len(document.sizes)
        document.close()
        return self.words.plural("{n} page", "{n} pages", count)

    def _build(self) -> None:
        words = self.words
        self.print_button = kit.Button(words.text("Print…"), kit.Kind.PRIMARY, "printer")
        self.print_button.clicked.connect(self.go_on)
        back = kit.Button(words.text("Back"), kit.Kind.PLAIN, "back")
        back.clicked.connect(self.closed)
        self.page = kit.Page(self.headline, 0.9, *self._choices(), 1.25, self.doing, width=QUESTION)
        footer = kit.Footer(back, self.print_button, width=QUESTION)
        pane = kit.held(kit.column(kit.row(self.count, None), self.view, gap=0.45))
        self.panel = kit.Panel(pane, margins=(1.4, 1.2, 1.0, 0))
        self._column = kit.column(self.page, footer)
        self.setLayout(kit.row(kit.held(self._column), self.panel, gap=0))

    def _choices(self) -> Iterator[QWidget | float]:
        if len(self.ticks) > 1:
            yield kit.Text(self.words.text("Which papers"), strong=True)
            yield 0.4
            for tick in self.ticks:
                yield tick
                yield 0.2
            yield 1.0
        yield self.copies

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window the pages stand under the choice."""
        self._narrow = narrow
        if narrow:
            self.page.body.addWidget(self.panel)
        else:
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self.panel)

    # --- the pages

    def _draw(self) -> None:
        """Draw every page off the window's thread."""
        made = self._made

        def draw(says: Says) -> dict[int, tuple[QImage, ...]]:
            found: dict[int, tuple[QImage, ...]] = {}
            for number, each in enumerate(made):
                says(number, len(made))
                found[number] = _drawn(each.data)
            return found

        self._job = Job(draw)
        self._job.done.connect(self._take)
        self._job.start()

    def _take(self, images: object) -> None:
        if isinstance(images, dict):
            self._images = images
            self._show()

    def _show(self) -> None:
        chosen = [
            image
            for number, tick in enumerate(self.ticks)
            if tick.isChecked()
            for image in self._images.get(number, ())
        ]
        self.view.set_pages(chosen)
        self.count.setText(self.words.plural("{n} page", "{n} pages", len(chosen)))

    # --- the deed

    def chosen(self) -> tuple[Made, ...]:
        """The papers that are ticked."""
        return tuple(each for each, tick in zip(self._made, self.ticks, strict=True) if tick.isChecked())

    def number(self) -> int:
        """How many copies; 0 where what is typed is no such number."""
        text = self.copies.value().strip()
        count = int(text) if text.isascii() and text.isdecimal() else 0
        return count if count <= MOST_COPIES else 0

    def go_on(self) -> None:
        """Ask for the printer, and print."""
        words, count = self.words, self.number()
        said = words.text("Type a number from 1 to {most}.").format(most=MOST_COPIES)
        self.copies.set_error("" if count else said)
        if not count:
            self.copies.setFocus()
            kit.announce(self.copies, said)
        elif not self.chosen():
            self.doing.tell(words.text("Tick at least one paper."))
        else:
            self.doing.print_papers(self.chosen(), count)

    def leave(self) -> None:
        if self._job is not None:
            self._job.forget()
        self.doing.leave()


def _drawn(pdf: bytes) -> tuple[QImage, ...]:
    document = Pages(pdf)
    try:
        return tuple(document.draw(page, WIDTH) for page in range(len(document.sizes)))
    finally:
        document.close()
