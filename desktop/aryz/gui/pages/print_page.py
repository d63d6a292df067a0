"""Before it is printed: the very pages that come out, which papers, how many copies.

Of letters alone two copies are preset: one is handed in, one comes back. A kit holds both copies of the letter and both of the
inventory already, so of a kit each paper is printed once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.gui import kit
from aryz.gui.doing import Doing
from aryz.gui.drawing import Pages
from aryz.gui.jobs import Job
from aryz.gui.kit.metrics import QUESTION
from aryz.gui.letter_panel import letter_name
from aryz.gui.made import Order
from aryz.gui.pages.overlay import Overlay
from aryz.gui.printing import COPIES
from aryz.gui.saving import FILES, KIT
from aryz.model.letter import LetterRole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage

    from aryz.documents.making import Made
    from aryz.gui.jobs import Says
    from aryz.gui.work import Work
    from aryz.model.base import AryzError

MOST_COPIES = 20
LETTERS = "letters"
WIDTH = 1000
"""Pixels across a page as it is drawn for the eye."""


def print_page(made: Sequence[Made]) -> Callable[[Work], PrintPage]:
    """What lays the page over the window for these papers."""
    return lambda work: PrintPage(work, made)


class PrintPage(Overlay):
    """What to print, papers and copies at the left, the pages at the right, and one deed: print."""

    def __init__(self, work: Work, made: Sequence[Made]) -> None:
        super().__init__(work)
        self._sets: dict[str, tuple[Made, ...]] = {LETTERS: tuple(made)}
        self._made = self._sets[LETTERS]
        self._job: Job | None = None
        self._images: dict[int, tuple[QImage, ...]] = {}
        self.headline = kit.Headline(self.title())
        self.what = self._choice()
        self.ticks: tuple[kit.Tick, ...] = ()
        self._papers = kit.column(gap=0.2)
        self.copies = kit.Field(self.words.text("Copies"), kit.FieldKind.NUMBER, value=str(COPIES))
        self.copies.box.setFixedWidth(kit.em(5))
        self.doing = Doing(work, self._made)
        self.view = kit.LetterView(self.words.text("Pages to print"))
        self.count = kit.Text("", kit.Face.SMALL, kit.Tone.SOFT)
        self._build()
        self._list()
        self._draw()

    def title(self) -> str:
        return self.words.text("Print")

    def focus_first(self) -> None:
        self.headline.take_focus()

    # --- how it looks

    def _choice(self) -> kit.ChoiceGroup:
        words = self.words
        alone = words.text("The letter alone") if len(self._made) == 1 else words.text("The letters alone")
        options = (
            kit.Option(LETTERS, alone, words.text("Two copies: one to hand in, one for you.")),
            kit.Option(KIT, words.text("The whole kit"), words.text("Each paper once: both copies are in it already.")),
        )  # fmt: skip
        group = kit.ChoiceGroup(options, words.text("What to print"), LETTERS)
        group.chosen.connect(self._choose)
        return group

    def _build(self) -> None:
        words = self.words
        self.print_button = kit.Button(words.text("Print…"), kit.Kind.PRIMARY, "printer")
        self.print_button.clicked.connect(self.go_on)
        back = kit.Button(words.text("Back"), kit.Kind.PLAIN, "back")
        back.clicked.connect(self.closed)
        self._place = kit.held(self._papers)
        self.page = kit.Page(
            self.headline,
            0.9,
            self.what,
            1.0,
            self._place,
            self.copies,
            1.25,
            self.doing,
            width=QUESTION,
        )
        footer = kit.Footer(back, self.print_button, width=QUESTION)
        pane = kit.held(kit.column(kit.row(self.count, None), self.view, gap=0.45))
        self.panel = kit.Panel(pane, margins=(1.4, 1.2, 1.0, 0))
        self.setLayout(kit.row(kit.held(kit.column(self.page, footer)), self.panel, gap=0))

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window the pages stand under the choice."""
        if narrow:
            self.page.body.addWidget(self.panel)
        else:
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self.panel)

    # --- which papers

    def _list(self) -> None:
        """A tick for each paper; where there are several letters, under the letter's name."""
        kit.clear(self._papers)
        self.ticks = tuple(self._tick(each) for each in self._made)
        if len(self.ticks) > 1:
            kit.add(self._papers, kit.Text(self.words.text("Which papers"), strong=True))
            named = ""
            for made, tick in zip(self._made, self.ticks, strict=True):
                letter = self._letter(made) if made.paper and len(self._sets[LETTERS]) > 1 else ""
                if letter != named:
                    kit.add(self._papers, 0.4)
                    kit.add(self._papers, kit.Text(letter, kit.Face.SMALL, kit.Tone.SOFT))
                    named = letter
                kit.add(self._papers, tick)
            kit.add(self._papers, 1.0)

    def _letter(self, made: Made) -> str:
        drafts = [each.draft for each in self._sets[LETTERS]]
        return letter_name(made.draft, drafts, self.words, self.work.library)

    def _tick(self, made: Made) -> kit.Tick:
        paper, letter = self._paper(made), self._letter(made)
        filed = any(each.draft.letter.role is LetterRole.FILING for each in self._made)
        wanted = bool(made.paper) or made.draft.letter.role is LetterRole.FILING or not filed
        tick = kit.Tick(paper or letter, wanted, self._pages(made), f"{paper}: {letter}" if paper else letter)
        tick.toggled.connect(lambda _on: self._show())
        return tick

    def _paper(self, made: Made) -> str:
        """What a paper of a kit is called; "" for a letter alone."""
        from aryz.documents.kit.guide import NAMES  # noqa: PLC0415 - only for kits

        if made.paper in NAMES:
            return self.words.say(NAMES[made.paper]).rstrip(".")
        return self.words.text("How to file this and what happens next") if made.paper else ""

    def _pages(self, made: Made) -> str:
        document = Pages(made.data)
        count = len(document.sizes)
        document.close()
        return self.words.plural("{n} page", "{n} pages", count)

    def _choose(self, what: str) -> None:
        """The letters alone, or all papers of their kits: these are made first, off the window's thread."""
        if what in self._sets:
            self._put(what)
            return
        order = Order(self.work)
        self._forget()
        self.count.setText(self.words.text("The kit is being made."))
        self._job = Job(lambda says: order.make(says, KIT, FILES))
        self._job.done.connect(self._kit)
        self._job.failed.connect(self._failed)
        self._job.start()

    def _kit(self, made: tuple[Made, ...]) -> None:
        self._sets[KIT] = made
        if self.what.current() == KIT:
            self._put(KIT)

    def _failed(self, wrong: AryzError) -> None:
        """One sentence, and the letters stand as they stood."""
        self.what.set_current(LETTERS)
        self._put(LETTERS)
        self.doing.fail(wrong)

    def _put(self, what: str) -> None:
        self._made, self._images = self._sets[what], {}
        self.copies.set_value(str(COPIES if what == LETTERS else 1))
        self.copies.set_error("")
        self._list()
        kit.tab_in_order(self)
        self._draw()

    # --- the pages

    def _draw(self) -> None:
        """Draw every page off the window's thread."""
        made = self._made

        def draw(says: Says) -> tuple[tuple[Made, ...], dict[int, tuple[QImage, ...]]]:
            found: dict[int, tuple[QImage, ...]] = {}
            for number, each in enumerate(made):
                says(number, len(made))
                found[number] = _drawn(each.data)
            return made, found

        self._forget()
        self._job = Job(draw)
        self._job.done.connect(self._take)
        self._job.start()

    def _take(self, drawn: tuple[tuple[Made, ...], dict[int, tuple[QImage, ...]]]) -> None:
        made, images = drawn
        if made == self._made:
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

    def _forget(self) -> None:
        if self._job is not None:
            self._job.forget()

    def leave(self) -> None:
        self._forget()
        self.doing.leave()


def _drawn(pdf: bytes) -> tuple[QImage, ...]:
    document = Pages(pdf)
    try:
        return tuple(document.draw(page, WIDTH) for page in range(len(document.sizes)))
    finally:
        document.close()
