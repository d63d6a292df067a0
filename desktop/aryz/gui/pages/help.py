"""Help: one short page, set like a letter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from aryz.gui import kit
from aryz.gui.kit.metrics import READING
from aryz.gui.pages.overlay import Overlay

if TYPE_CHECKING:
    from aryz.gui.work import Work


class HelpPage(Overlay):
    """What Aryz does, which keys it knows, what it keeps, and when to go to a lawyer."""

    guest = True

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.headline = kit.Headline(self.title())
        self.page = kit.Page(self.headline, 1, width=READING)
        for part in self._parts():
            self.page.add(*part)
        self.setLayout(kit.column(self.page, self.footer(READING)))
        self.setFocusProxy(self.headline)

    def title(self) -> str:
        return self.words.text("Help")

    def focus_first(self) -> None:
        self.headline.take_focus()

    def _parts(self) -> Iterator[tuple[QWidget | float, ...]]:
        words = self.words
        yield self._part(
            words.text("What Aryz does"),
            words.text(
                "You answer questions about a camera or an app. Aryz finds out who holds your data and writes the letter to them."
            ),
            words.text("You print the letter, sign it and hand it in yourself. Aryz sends nothing."),
        )
        yield self._part(
            words.text("What stays here"),
            words.text(
                "Aryz never uses the internet. Your answers are in the memory of this computer only, until you save them in a file or keep a casebook."
            ),
            words.text("A saved file is not locked. Keep it where nobody else looks."),
            words.text(
                "“Hide” clears the window at once and locks the casebook. It does not lock the computer."
            ),
        )
        yield self._casebook()
        yield self._part(
            words.text("What the marks mean"),
            words.text(
                "Three full squares: certain. Two: likely. One: not known. A solid arrow was read in an official text, a dashed one was not."
            ),
            words.text("A saffron bar in the letter shows where your answer stands."),
        )
        yield self._part(
            words.text("What Aryz cannot do"),
            words.text(
                "Aryz is no lawyer. If you were held or hurt, if you are wanted, or if a case is open, speak to a lawyer before you write."
            ),
            words.text(
                "Letters and laws were not checked by a lawyer of your country. Each fact says how we know it."
            ),
        )
        yield self._part(words.text("Keys"), *self._keys())

    def _casebook(self) -> tuple[QWidget | float, ...]:
        words = self.words
        return self._part(
            words.text("The casebook"),
            words.text(
                "A casebook keeps cases, letters and answers in one encrypted file. While it is open, each page that you fill is kept in it, and after a crash you go on there."
            ),
            words.text(
                "It locks after 15 minutes without a key or the mouse, when the computer slept, and by Ctrl+L. Only its passphrase opens it: nobody can find a lost one."
            ),
            words.text(
                "Notifications and the calendar show case numbers, never names. What is printed, sent or exported is out of its reach."
            ),
        )

    def _keys(self) -> Iterator[str]:
        words = self.words
        yield words.text("Tab goes to the next field, arrows go through the rows, Space ticks.")
        yield words.text("Enter continues. In a box of several lines, press Ctrl and Enter together.")
        yield words.text("Alt and the left arrow go back. Ctrl+S saves, Ctrl+O opens a file.")
        yield words.text(
            "Ctrl+H hides everything, Ctrl+L locks the casebook. F1 shows this page, Esc closes it."
        )

    @staticmethod
    def _part(title: str, *lines: str) -> tuple[QWidget | float, ...]:
        made: list[QWidget | float] = [kit.Text(title, kit.Face.TITLE), 0.35]
        for line in lines:
            made += [kit.Text(line), 0.45]
        return (*made, 1.0)
