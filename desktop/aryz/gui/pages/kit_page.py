"""Save the kit: everything a person hands in, posts or keeps around each letter, as one PDF or as a file for each paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.gui import kit
from aryz.gui.doing import Doing
from aryz.gui.kit.metrics import QUESTION
from aryz.gui.pages.overlay import Overlay
from aryz.gui.saving import FILES, KIT, ONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.gui.work import Work


class KitPage(Overlay):
    """What is in it, in which shape, and one deed: save."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        words = self.words
        self.headline = kit.Headline(self.title())
        self.doing = Doing(work, ())
        shapes = (
            kit.Option(ONE, words.text("One PDF"), words.text("All papers in their order. For printing, and to keep.")),
            kit.Option(FILES, words.text("A file for each paper"), words.text("For a portal that takes them one by one.")),
        )  # fmt: skip
        asked = words.text("As what?")
        self.shape = kit.ChoiceGroup(shapes, asked, ONE, label=asked)
        self.page = kit.Page(self.headline, 0.9, *self._parts(), width=QUESTION)
        self.save_button = kit.Button(words.text("Save…"), kit.Kind.PRIMARY, "save")
        self.save_button.clicked.connect(self.go_on)
        back = kit.Button(words.text("Back"), kit.Kind.PLAIN, "back")
        back.clicked.connect(self.closed)
        self.setLayout(kit.column(self.page, kit.Footer(back, self.save_button, width=QUESTION)))

    def title(self) -> str:
        return self.words.text("Save the kit")

    def focus_first(self) -> None:
        self.headline.take_focus()

    def _parts(self) -> Iterator[kit.boxes.Item]:
        words = self.words
        yield kit.Text(words.text("A kit is the letter with all that goes around it:"))
        yield 0.3
        for said in self._papers():
            yield kit.held(
                kit.row(kit.column(kit.Sign("file", "accent", 1.1), None), kit.Text(said), gap=0.5)
            )
            yield 0.25
        yield 0.4
        said = words.text("What your letter has no use for is left out. Each letter gets a kit of its own.")
        yield kit.Text(said, kit.Face.SMALL, kit.Tone.SOFT)
        yield 1.25
        yield self.shape
        yield 1.25
        yield self.doing

    def _papers(self) -> Iterator[str]:
        words = self.words
        yield words.text("One page in your language: how to hand it in, and what happens next.")
        yield words.text("The letter, and a second copy on which they confirm that they got it.")
        yield words.text("For the post: the list of contents twice, and the addresses.")
        yield words.text("The copy to read, and the papers that you attach, numbered.")

    def go_on(self) -> None:
        """Ask for a folder, and put the kit there."""
        self.doing.save_as(KIT, self.shape.current())

    def leave(self) -> None:
        self.doing.leave()
