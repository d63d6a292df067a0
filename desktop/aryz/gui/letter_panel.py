"""The letter beside a question, and beside the answers: tabs, what the mark means, the real pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from aryz.gui import kit
from aryz.gui.kit.letter import EDGE
from aryz.gui.kit.metrics import LETTER
from aryz.gui.marks import block_at, block_marks, gaps, marks
from aryz.gui.preview import Shown, Wish
from aryz.gui.readable import capital, shortened
from aryz.model.letter import LetterRole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QShowEvent

    from aryz.content.library import Library
    from aryz.content.words import Catalogue
    from aryz.gui.preview import Preview
    from aryz.model.answers import Answers, Values
    from aryz.model.letter import Draft

FINE_ENOUGH = 2.0
"""From this many pixels a point on, a page drawn once has thin strokes."""
LONGEST_NAME, SHORT_NAME, FEW = 40, 17, 2
"""Letters of a tab's words; fewer where there are more than a few tabs."""


def body_name(draft: Draft, words: Catalogue, library: Library) -> str:
    """The body's name in the window's language, else in the country's; a name that the person typed as it is."""
    official = library.country(draft.letter.country).profile.languages
    names = draft.body_name
    return next((names[code] for code in (words.language, *official, "") if code in names), "") or next(
        iter(names.values()), ""
    )


def letter_name(
    draft: Draft, drafts: Sequence[Draft], words: Catalogue, library: Library, longest: int = 0
) -> str:
    """The name of one letter among all: its body (cut after `longest` characters, 0: never), its kind where there are several,
    that it is a reading copy."""
    name = capital(body_name(draft, words, library))
    if 0 < longest < len(name):
        name = shortened(name, [capital(body_name(each, words, library)) for each in drafts], longest)
    if len({each.letter.kind for each in drafts}) > 1:
        label = words.fact(library.kind(draft.letter.kind).label)
        name = f"{name}: {label}" if name else label
    if draft.letter.role is LetterRole.READING:
        return words.text("{letter} (reading copy)").format(letter=name)
    return name


class LetterPane(QWidget):
    """Tabs, the key of the mark, the page count and zoom (`zooming`), and the letter's pages.

    `shown(Shown)` comes when the letter on the screen changed, `pointed(str)` when a block of it was clicked twice: its name.
    """

    shown = Signal(object)
    pointed = Signal(str)

    def __init__(
        self,
        preview: Preview,
        library: Library,
        words: Catalogue,
        *,
        title: str = "",
        zooming: bool = False,
        deeds: Sequence[QWidget] = (),
    ) -> None:
        """`deeds`: buttons over the letter."""
        super().__init__()
        self._preview, self._library, self._words = preview, library, words
        self._asked: tuple[tuple[Answers, ...], date] | None = None
        self._values: Values = {}
        self._questions: tuple[str, ...] = ()
        self._blocks: tuple[str, ...] = ()
        self._meaning, self._show_gaps, self._letter = "", False, 0
        self._now: Shown | None = None
        self._names: tuple[str, ...] = ()
        self._marked: tuple[kit.Mark, ...] = ()
        self.tabs: kit.Tabs | None = None
        self.view = kit.LetterView(words.text("Your letter"))
        self.key = kit.MarkKey("")
        self.count = kit.Text("", kit.Face.SMALL, kit.Tone.SOFT)
        self._build(title, deeds, zooming=zooming)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._ask)
        self.view.width_wanted.connect(self._soon)
        self.view.sheets.pointed.connect(self._point)
        preview.shown.connect(self._take)

    def _soon(self, _width: int = 0) -> None:
        """Several changes of width at once are one wish."""
        self._later.start(0)

    def _build(self, title: str, deeds: Sequence[QWidget], *, zooming: bool) -> None:
        words = self._words
        self._tab_place = kit.column()
        self.smaller = kit.Button("", kit.Kind.QUIET, "minus", name=words.text("Smaller letter"))
        self.larger = kit.Button("", kit.Kind.QUIET, "plus", name=words.text("Larger letter"))
        for button, change in ((self.smaller, self.view.zoom_out), (self.larger, self.view.zoom_in)):
            if not zooming:  # shown before it has a parent, it would be a window of its own for a moment
                button.hide()
            button.setToolTip(button.accessibleName())
            button.clicked.connect(change)
        head = [kit.Text(title, strong=True)] if title else []
        tools = (self.smaller, self.larger) if zooming else ()
        first = kit.row(
            *head, *(() if title else (self._tab_place,)), None, *((self.key,) if title else tools)
        )
        second = () if title else (kit.row(self.key, None, *deeds, self.count),)
        under = (self._tab_place,) if title else ()
        self.setLayout(kit.column(first, *under, *second, self.view, gap=0.45))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self.key.set_words("")

    def sizeHint(self) -> QSize:
        return QSize(kit.em(29), kit.em(44))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon()

    # --- what is wanted

    def show_letters(self, answers: tuple[Answers, ...], today: date, values: Values) -> None:
        """Show the letters of these answers as far as they go; what is missing is a gap."""
        self._values, self._asked = values, (answers, today)
        last = self._preview.last
        if self._now is None and last is not None:
            self._take(last)  # the letter of the page before stands at once
        self._ask()

    def mark(
        self, questions: Sequence[str], meaning: str, *, empty: bool = False, blocks: Sequence[str] = ()
    ) -> None:
        """Mark the places of these questions' answers; `meaning` stands above the page. `empty`: mark the gaps, too; `blocks`: these
        blocks, by their names."""
        self._blocks = tuple(blocks)
        self._questions, self._meaning, self._show_gaps = tuple(questions), meaning, empty
        self._set_marks(scroll=True)

    def _point(self, page: int, at: QPointF) -> None:
        name = block_at(self._now.rendered, page, at) if self._now is not None else ""
        if name:
            self.pointed.emit(name)

    def show_marks(self) -> None:
        """Scroll to what is marked."""
        self.view.set_marks(self._marked)

    def now(self) -> Shown | None:
        """What is on the screen."""
        return self._now

    def choose(self, letter: int) -> None:
        """Show another of the letters."""
        self._letter = letter
        if self._asked is not None:
            self._ask()

    def _ask(self) -> None:
        if self._asked is None or not self.view.isVisible():
            return
        ratio = self.devicePixelRatioF()
        width = round(max(1, self.view.sheets.width() - 2 * EDGE) * ratio)
        answers, today = self._asked
        self._preview.ask(
            Wish(answers, today, self._letter, width, fine=ratio < FINE_ENOUGH, seen=self._page_seen())
        )

    def _page_seen(self) -> int:
        """The page in the middle of the view."""
        count = len(self._now.pages) if self._now else 1
        middle = self.view.verticalScrollBar().value() + self.view.viewport().height() / 2
        return next((n for n in range(count) if middle <= self.view.sheets.page_area(n).bottom()), count - 1)

    # --- what comes

    def _take(self, came: Shown) -> None:
        if self._asked is None or (came.wish.answers, came.wish.today) != self._asked:
            return
        first = self._now is None
        self._now = came
        self.view.set_pages(came.pages)
        self._set_tabs(came)
        self._name(came)
        self._set_marks(scroll=first or came.wish.seen == self._page_seen())
        self.shown.emit(came)

    def _tab_names(self, came: Shown, longest: int) -> tuple[str, ...]:
        return tuple(
            letter_name(each, came.drafts, self._words, self._library, longest) for each in came.drafts
        )

    def _set_tabs(self, came: Shown) -> None:
        full = self._tab_names(came, 0)
        names = self._tab_names(came, LONGEST_NAME)
        if len(names) > FEW and len(set(short := self._tab_names(came, SHORT_NAME))) == len(set(full)):
            names = short  # so that two stand in a line
        if full == self._names:
            return
        self._names = full
        kit.clear(self._tab_place)
        self.tabs = None
        if len(names) > 1:
            self.tabs = kit.Tabs(names, self._words.text("Letters"), came.letter, full)
            self.tabs.chosen.connect(self.choose)
            self._tab_place.addWidget(self.tabs)

    def _name(self, came: Shown) -> None:
        words, count = self._words, len(came.pages)
        pages = words.plural("{n} page", "{n} pages", count)
        self.count.setText(pages)
        self.view.set_name(
            words.text("Letter to {body}, {pages}").format(
                body=body_name(came.draft, words, self._library), pages=pages
            )
        )
        self.view.set_text(came.text)

    def _set_marks(self, *, scroll: bool) -> None:
        if self._now is None:
            return
        came = self._now
        asked = (*self._questions, *(gaps(came.draft.letter, came.wish.answers) if self._show_gaps else ()))
        found = marks(came.draft.letter, came.rendered, asked, self._values)
        found += block_marks(came.rendered, self._blocks)
        fresh, self._marked = found != self._marked, found
        self.view.set_marks(found, show=scroll and fresh)
        self.key.set_words(self._meaning if found else "")


class LetterPanel(kit.Panel):
    """The letter at the right of a question (look, screen 2)."""

    def __init__(self, preview: Preview, library: Library, words: Catalogue) -> None:
        self.pane = LetterPane(preview, library, words, title=words.text("Your letter"))
        super().__init__(self.pane, width=LETTER, margins=(1.2, 1.7, 1.2, 1.2))
        self._meaning = words.text("Your answer here")

    def show_letters(self, answers: tuple[Answers, ...], today: date, values: Values) -> None:
        """Show the letters of these answers as far as they go; what is missing is a gap."""
        self.pane.show_letters(answers, today, values)

    def mark(self, questions: Sequence[str], *, empty: bool = False) -> None:
        """Mark where the answers of these questions land; `empty`: and what the letter still lacks."""
        self.pane.mark(questions, self._meaning, empty=empty)
