"""The start page: one question, one button, three promises; the casebook under them; and the day of our facts at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from aryz.gui import kit
from aryz.gui.kit.metrics import START_LIST, Step
from aryz.gui.pages.base import Screen
from aryz.gui.shelf.at_start import AtStart
from aryz.interview.fact_words import figures

if TYPE_CHECKING:
    from datetime import date

    from aryz.content.library import Library
    from aryz.gui.work import Work

SOON = 150
"""Milliseconds after which the facts are read: the window stands by then."""


class StartPage(Screen):
    """Begin, go on, or open a file."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        words = self.words
        self.headline = kit.Headline(self.title())
        self.begin = kit.Button(self._begin_words(), kit.Kind.START, "forward", after=True)
        self.begin.clicked.connect(self.go_on)
        self.open = kit.Button(words.text("Open a file…"), kit.Kind.PLAIN, "folder")
        self.open.clicked.connect(self.file_wanted)
        self.casebook = AtStart(work)
        self.casebook.changed.connect(self._other_casebook)
        self.page = kit.Page(width=START_LIST)
        self.page.add(self._top(), 1.5, self._facts(), 2.4, self.casebook)
        self.day = kit.Text("", kit.Face.SMALL, kit.Tone.SOFT)
        self.day.hide()  # until it says something: its gap would push the link
        self._narrow, self._panel = False, self.casebook.panel
        self._sides = kit.row(kit.held(kit.column(self.page, self._foot())), gap=0)
        self._sides.setStretch(0, 1)
        self.setLayout(self._sides)
        self._place_panel()
        QTimer.singleShot(SOON, self, self._tell_day)

    def title(self) -> str:
        return self.words.text("Who holds your data?")

    def _begin_words(self) -> str:
        begun = bool(self.work.values)
        return self.words.text("Go on with the letter") if begun else self.words.text("Start a letter")

    def _top(self) -> QWidget:
        words = self.words
        said = words.text(
            "A camera filmed you, or an app knows you. We find out who has the data and write the letter to them."
        )
        buttons: list[QWidget] = [self.begin, self.open]
        if self.work.values:
            self.anew = kit.Button(words.text("Start anew"), kit.Kind.PLAIN)
            self.anew.clicked.connect(self._start_anew)
            buttons.insert(1, self.anew)
        left = kit.column(
            self.headline, 0.4, kit.Text(said, reading=32), 1.2, kit.Flow(*buttons, gap=0.8, line_gap=0.6)
        )
        self.picture = kit.Picture("start", 18)
        self._across = kit.row(kit.held(left), self.picture, gap=2.5)
        self._across.setStretch(0, 1)
        return kit.held(self._across)

    def _facts(self) -> QWidget:
        words = self.words
        facts = (
            kit.Fact("clock", words.text("About 5 minutes")),
            kit.Fact("no-internet", words.text("Works without the internet")),
            kit.Fact("lock", words.text("The data stay on this computer")),
        )
        return kit.held(kit.Flow(*facts, gap=1.6, line_gap=0.35))

    def _other_casebook(self) -> None:
        """The casebook was opened, locked or written to: what is due is another, and the focus finds a new home."""
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
        self._panel = self.casebook.panel
        self._place_panel()
        self.begin.set_words(self._begin_words())
        asked = self.casebook.locked is not None or QApplication.focusWidget() is None
        if asked and self.isVisible():
            QTimer.singleShot(0, self, self.focus_first)

    def _place_panel(self) -> None:
        """At the right; in a narrow window under the list."""
        if self._panel is not None:
            kit.spread_narrow(self._panel, self._narrow)
            (self.page.body if self._narrow else self._sides).addWidget(self._panel)

    def _foot(self) -> QWidget:
        link = kit.Button(self.words.text("Sources"), kit.Kind.LINK)
        link.clicked.connect(self.sources_wanted)
        foot = kit.Flow(self.day, link, gap=0.7)
        self._foot_box = kit.column(foot)
        return kit.held(kit.column(kit.Rule(), self._foot_box))

    def _tell_day(self) -> None:
        """Once the window stands: the day on which our facts were last looked at."""
        day = last_look(self.work.library)
        if day is not None:
            self.day.setText(
                self.words.text("Laws and bodies as we found them by {day}.").format(day=figures(day))
            )
            self.day.show()

    def _start_anew(self) -> None:
        self.work.reset()
        self.work.begin()

    def go_on(self) -> None:
        """Open the casebook while its passphrase is typed; else begin."""
        if self.casebook.locked is not None and self.casebook.locked.has_focus():
            self.casebook.locked.unlock()
        elif (
            self.casebook.cases is None or QApplication.focusWidget() is not self.casebook.cases.search.editor
        ):
            self.work.begin()

    def go_back(self) -> None:
        """There is nothing before the start."""

    def focus_first(self) -> None:
        """The passphrase while it is asked for; what brings a forgotten letter back; else the button."""
        locked = self.casebook.locked
        back = self.casebook.half.back if self.casebook.half is not None else None
        if locked is not None and not self.work.values:
            locked.take_focus()
        elif back is not None:
            back.setFocus()
        else:
            self.begin.setFocus()

    def state(self) -> object:
        """What is looked for in the casebook."""
        return self.casebook.shown()

    def restore(self, state: object) -> None:
        """Look for that again."""
        self.casebook.show_again(state)
        self._other_casebook()

    def set_narrow(self, narrow: bool) -> None:
        """The drawing goes away where there is no room beside the words; what is due goes under the list."""
        self.picture.setVisible(not narrow)
        self._narrow = narrow
        self._place_panel()
        side, down = kit.em(Step.NARROW_MARGIN if narrow else Step.MARGIN), kit.em(0.35)
        self._foot_box.setContentsMargins(side, down, side, down)
        self._across.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )


def last_look(library: Library) -> date | None:
    """The latest day on which a source of any country was looked at."""
    days = (
        source.checked_on
        for code in library.countries
        for source in library.country(code).sources.values()
        if source.checked_on
    )
    return max(days, default=None)
