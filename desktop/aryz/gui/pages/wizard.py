"""The wizard: road at the left, the page in the middle, the letter or a drawing at the right. It stays while pages change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from aryz.gui import kit
from aryz.gui.kit.metrics import LETTER, ROAD
from aryz.gui.pages.base import Screen, let_go
from aryz.gui.pages.cautions import CautionsSheet
from aryz.gui.pages.choices import drawing
from aryz.gui.pages.question import QuestionSheet
from aryz.gui.pages.who import WhoSheet
from aryz.gui.work import CAUTIONS
from aryz.interview.flow import Stage
from aryz.interview.offers import offers
from aryz.interview.scope import fitting_systems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aryz.gui.letter_panel import LetterPanel
    from aryz.gui.pages.sheet import Sheet
    from aryz.gui.preview import Shown
    from aryz.gui.work import Work
    from aryz.model.letter import Draft

SETTLE = 30
"""Milliseconds after the last key before the letter is asked for."""
LARGE = "-large"


class WizardScreen(Screen):
    """All pages with questions."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.sheet: Sheet | None = None
        self.letter: LetterPanel | None = None
        self.under: kit.Note | None = None
        self.picture: QWidget | None = None
        self._narrow, self._letter_open, self._has_letter = False, False, False
        self._left, self._middle, self._right = kit.column(), kit.column(), kit.column()
        self._footer_place = kit.column()
        self._row = self._rows()
        self.setLayout(self._row)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SETTLE)
        self._later.timeout.connect(self._show_letter)
        work.changed.connect(self._changed)
        self.open_page(work.page)

    def _rows(self) -> QHBoxLayout:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(self._middle, 1)
        middle.addLayout(self._footer_place)
        row = kit.row(gap=0)
        row.addLayout(self._left)
        row.addLayout(middle, 1)
        row.addLayout(self._right)
        return row

    # --- pages

    def open_page(self, page: str) -> None:
        """Show a page of the interview, or what must be known first."""
        self._letter_open = False
        old, self.sheet = self.sheet, self._made(page)
        if old is not None:
            self.under = None  # it goes with its page
            self._middle.removeWidget(old)
            let_go(old)
        self._middle.insertWidget(0, self.sheet, 1)
        self._add_road()
        self._add_footer()
        self._add_side()
        kit.spread_narrow(self, self._narrow)

    def _made(self, page: str) -> Sheet:
        if page == CAUTIONS:
            return CautionsSheet(self.work)
        found = next(each for each in self.work.library.interview.pages if each.id == page)
        questions = self.work.library.interview.questions
        sheet: QuestionSheet | WhoSheet
        if any(questions[key].type == "holders" for key in found.questions):
            sheet = WhoSheet(self.work, found)
            sheet.sources_wanted.connect(self.sources_wanted)
        else:
            sheet = QuestionSheet(self.work, found)
        sheet.retitled.connect(self.retitled)
        return sheet

    def title(self) -> str:
        return self.sheet.title() if self.sheet else ""

    def focus_first(self) -> None:
        if self.sheet:
            self.sheet.focus_first()

    def go_on(self) -> None:
        if self.sheet is None:
            return
        if self.sheet.check():
            self.work.go_next()
        elif self.letter is not None:
            self.letter.mark(self.sheet.asked(), empty=True)

    # --- the road

    def _add_road(self) -> None:
        kit.clear(self._left)
        if self.under is not None:
            let_go(self.under)
            self.under = None
        names, words = self.work.progress(), self.words
        said = {
            Stage.DONE: words.text("done"),
            Stage.NOW: words.text("now"),
            Stage.TO_COME: words.text("to come"),
        }
        knots = [
            kit.Knot(kit.Stage(stage.value), words.fact(f"step.{step}"), said[stage])
            for step, stage in names.steps
        ]
        road = kit.Road(knots, words.text("Your way"), gap=0.95)
        notes = [self._retention()] if self._video_at_stake() else []
        panel = kit.Panel(road, None, *notes, width=ROAD, margins=(1.35, 1.9, 1.1, 1.2))
        self._left.addWidget(panel)
        if notes and self.sheet is not None:
            self.under = self._retention()
            self.sheet.add(self.under)

    def _retention(self) -> kit.Note:
        words = self.words.text("The recording may be erased within days. First we ask to keep it.")
        return kit.Note(kit.NoteKind.DUE, words, "", "hourglass")

    def _video_at_stake(self) -> bool:
        """Whether some kind of letter is urgent for a system that may be meant."""
        work = self.work
        if not work.get("event"):
            return False
        scope = work.flow.scope(work.values)
        systems = (scope.system,) if scope.system else fitting_systems(scope)
        kinds = (each.kind for system in systems for each in offers(work.library, system.id, work.today))
        return any(kind.urgent for kind in kinds)

    # --- the footer

    def _add_footer(self) -> None:
        while (item := self._footer_place.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                let_go(old)
        words = self.words
        back = kit.Button(words.text("Back"), kit.Kind.PLAIN, "back")
        back.clicked.connect(self.go_back)
        self.primary = kit.Button(words.text("Continue"), kit.Kind.PRIMARY, "forward", after=True)
        self.primary.clicked.connect(self.go_on)
        self.show_letter = kit.Button(words.text("Show the letter"), kit.Kind.PLAIN)
        self.show_letter.clicked.connect(self._toggle_letter)
        width = self.sheet.WIDTH if self.sheet else 0
        footer = kit.Footer(back, self.primary, [self.show_letter], width=width)
        self._footer_place.addWidget(footer)

    def _toggle_letter(self) -> None:
        self._letter_open = not self._letter_open
        self._settle()
        if self._letter_open and self.letter is not None:
            self.letter.pane.view.setFocus()

    # --- what stands at the right

    def _add_side(self) -> None:
        wants = self.sheet is not None and self.sheet.LETTER
        drafts = self.work.drafts() if wants else ()
        self._drop_picture()
        if drafts and self.letter is None:
            from aryz.gui.letter_panel import LetterPanel  # noqa: PLC0415 - letters are loaded when one is wanted

            self.letter = LetterPanel(self.work.preview, self.work.library, self.words)
            self.letter.pane.shown.connect(self._choose_letter)
            self._right.addWidget(self.letter)
        self._has_letter = bool(drafts)
        if wants and not drafts:
            self.picture = self._picture()
            self._right.addWidget(self.picture)
        if self._has_letter:
            self._show_letter()
        self._settle()

    def _drop_picture(self) -> None:
        picture, self.picture = self.picture, None
        if picture is not None:
            self._right.removeWidget(picture)
            let_go(picture)

    def _picture(self) -> QWidget:
        """Before there is a letter: a large drawing of what was chosen."""
        event = next(
            (
                row
                for row in self.work.library.interview.questions["event"].choices
                if row.value == self.work.get("event")
            ),
            None,
        )
        parts: list[kit.boxes.Item] = []
        if event is None:
            parts = [kit.Picture("start", 18)]
        else:
            name = drawing(event.drawing)
            large = f"{name}{LARGE}" if f"{name}{LARGE}" in kit.DRAWINGS else name
            parts = [
                kit.Text(self.words.text("What it looks like"), strong=True),
                1.2,
                kit.Picture(large, 24 if large != name else 14) if large else None,
                1.2,
                kit.Text(self.words.fact(event.label), kit.Face.SMALL),
                kit.Text(self.words.fact(event.hint) if event.hint else "", kit.Face.SMALL, kit.Tone.SOFT),
            ]
        panel = kit.Panel(*parts, None, width=LETTER, margins=(2.0, 1.9, 1.4, 1.2))
        panel.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        return panel

    def _changed(self, key: str) -> None:
        if key == "event":
            self._add_road()
            self._add_side()
        else:
            self._later.start()

    def _show_letter(self) -> None:
        if self.sheet is None or not self.sheet.LETTER:
            return
        drafts = self.work.drafts()
        if bool(drafts) != self._has_letter:
            self._add_side()
        elif drafts and self.letter is not None:
            self.letter.show_letters(drafts, self.work.today, self.work.values)
            self.letter.mark(self.sheet.asked(), empty=self.sheet.summary is not None)

    def _choose_letter(self, came: Shown) -> None:
        """Beside a question stands one letter, the first that the person can read; all of them stand on the check page."""
        if self.letter is None:
            return
        if self.letter.pane.tabs is not None:
            self.letter.pane.tabs.hide()
        wanted = readable(came.drafts, self.words.language)
        if came.letter != wanted:
            self.letter.pane.choose(wanted)

    # --- width

    def set_narrow(self, narrow: bool) -> None:
        """One column: no road, the letter behind a button."""
        self._narrow = narrow
        self._settle()

    def _settle(self) -> None:
        narrow, letter = self._narrow, self._has_letter
        for number in range(self._left.count()):
            item = self._left.itemAt(number)
            widget = item.widget() if item else None
            if widget is not None:
                widget.setVisible(not narrow)
        if self.under is not None:
            self.under.setVisible(narrow)
        if self.letter is not None:
            self.letter.setVisible(letter and (not narrow or self._letter_open))
        if self.picture is not None:
            self.picture.setVisible(not narrow)
        if self.sheet is not None:
            self.sheet.setVisible(not (narrow and letter and self._letter_open))
        self.show_letter.setVisible(narrow and letter)
        shown = (
            self.words.text("Back to the question")
            if self._letter_open
            else self.words.text("Show the letter")
        )
        self.show_letter.set_words(shown)

    def leave(self) -> None:
        self._later.stop()


def readable(drafts: Sequence[Draft], language: str) -> int:
    """The first letter in the window's language, a reading copy included; else the first."""
    return next((at for at, each in enumerate(drafts) if each.letter.language == language), 0)
