"""Check your answers beside the real letter (look, screen 4)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from aryz.casebook.timing import remarks
from aryz.drafting import draft
from aryz.gui import kit
from aryz.gui.edits import EDITS, own_parts
from aryz.gui.jobs import Job
from aryz.gui.kit.metrics import ANSWERS
from aryz.gui.letter_panel import LetterPane
from aryz.gui.made import Order
from aryz.gui.marks import changed_keys, keys_of
from aryz.gui.pages.base import Screen, let_go
from aryz.gui.readable import Line, lines
from aryz.gui.signature import way_of
from aryz.model.base import AryzError, Fault, InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from aryz.documents.making import Made
    from aryz.gui.work import Work
    from aryz.model.answers import Answers, Values
    from aryz.model.base import Message
    from aryz.model.letter import Draft

WORDING, SIGNATURE = "wording", "signature"
"""The rows of what no question asks."""
LEFT, RIGHT = 44.2, 41.0  # em; the answers and the letter at first
TWO = 2

_left: WeakKeyDictionary[Work, Values] = WeakKeyDictionary()
"""The answers as they stood when a person went from here to change one."""


class CheckPage(Screen):
    """The answers in groups at the left, each with its way back; the letters at the right."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._lines = lines(work.flow, work.library, work.values, self.words)
        before = _left.pop(work, None)
        self._changed = changed_keys(before, work.values) if before is not None else ()
        self._job: Job | None = None
        self._order: Order | None = None
        self._summary: kit.ErrorSummary | None = None
        self._narrow, self._open = False, False
        self.headline = kit.Headline(self.title())
        self._drafted = self._drafts()
        self.table = self._table()
        self.wording = kit.Button(self.words.text("Change the wording"), kit.Kind.QUIET, "pen")
        self.wording.clicked.connect(self._reword)
        self.pane = LetterPane(work.preview, work.library, self.words, zooming=True, deeds=(self.wording,))
        self.pane.pointed.connect(self._pointed)
        self._notes = kit.column(gap=0.5)
        self.page = self._page()
        self._build()
        self._tell(self._drafted)
        self._mark()
        self.pane.show_letters(work.drafts(), work.today, work.values)
        self._stale = False
        work.changed.connect(self._touched)

    # --- how it looks

    def _page(self) -> kit.Page:
        progress, words = self.work.progress(), self.words
        step = words.text("Step {number} of {count}").format(number=progress.number, count=progress.of)
        return kit.Page(
            kit.Text(step, kit.Face.SMALL, kit.Tone.SOFT),
            0.3,
            self.headline,
            0.9,
            *self._dropped(),
            self.table,
            1.25,
            self._notes,
            width=ANSWERS,
        )

    def _build(self) -> None:
        words = self.words
        self.back = kit.Button(words.text("Back"), sign="back")
        self.back.clicked.connect(self.work.go_back)
        self.letter_button = kit.Button(words.text("Show the letter"), sign="file")
        self.letter_button.clicked.connect(self._turn)
        self.primary = kit.Button(words.text("Make the letters"), kit.Kind.PRIMARY)
        self.primary.clicked.connect(self.go_on)
        self.footer = kit.Footer(self.back, self.primary, (self.letter_button,), width=ANSWERS)
        self._column = kit.column(self.page, self.footer)
        self.left = kit.held(self._column)
        self.right = kit.Panel(self.pane, margins=(1.4, 1.2, 1.0, 0))
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(kit.em(0.4))
        self.splitter.addWidget(self.left)
        self.setLayout(kit.column(self.splitter))
        self._settle()

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window the letter stands in place of the answers, behind a button."""
        self._narrow = narrow
        self._settle()

    def _turn(self) -> None:
        self._open = not self._open
        self._settle()

    def _settle(self) -> None:
        self._open = self._open and self._narrow
        if self._narrow:
            self._column.insertWidget(1, self.right, 1)
        elif self.splitter.indexOf(self.right) < 0:
            self.splitter.addWidget(self.right)
            self.splitter.setStretchFactor(1, 1)
            self.splitter.setSizes([kit.em(LEFT), kit.em(RIGHT)])
        self.right.setVisible(self._open or not self._narrow)
        self.page.setVisible(not self._open)
        self.letter_button.setVisible(self._narrow)
        words = self.words
        self.letter_button.set_words(
            words.text("Show the answers") if self._open else words.text("Show the letter")
        )

    # --- what an overlay changed

    def _touched(self, key: str) -> None:
        """The wording or the signature is another (this page lies under the one that changes it)."""
        self._stale = self._stale or not self.isVisible()
        del key

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self._renew()

    def _renew(self) -> None:
        """All that hangs on the answers, as they stand now."""
        work, old = self.work, self.table
        self._lines = lines(work.flow, work.library, work.values, self.words)
        self._drafted = self._drafts()
        self.table = self._table()
        self.page.body.replaceWidget(old, self.table)
        let_go(old)
        kit.spread_narrow(self.table, self._narrow)
        kit.tab_in_order(self)
        kit.clear(self._notes)
        self._tell(self._drafted)
        self._mark()
        self.pane.show_letters(work.drafts(), work.today, work.values)

    def _reword(self) -> None:
        from aryz.gui.pages.wording import WordingPage  # noqa: PLC0415 - only where somebody changes the wording

        self.work.overlay_wanted.emit(WordingPage)

    def _pointed(self, block: str) -> None:
        from aryz.gui.pages.wording import wording_page  # noqa: PLC0415 - as above

        now = self.pane.now()
        self.work.overlay_wanted.emit(wording_page(now.letter if now else 0, block))

    def _sign(self) -> None:
        from aryz.gui.pages.signing import SigningPage  # noqa: PLC0415 - with its library of pictures

        self.work.overlay_wanted.emit(SigningPage)

    # --- answers

    def _table(self) -> kit.AnswerTable:
        table = kit.AnswerTable((*self._groups(), self._itself()))
        table.change_wanted.connect(self._change)
        return table

    def _itself(self) -> kit.AnswerGroup:
        """What is not asked on the road: the letter's own words, and how it is signed."""
        words, count = self.words, own_parts(self._drafted)
        ours = words.text("Our text")
        own = words.plural("{n} part in your own words", "{n} parts in your own words", count)
        rows = (
            (WORDING, words.text("Wording"), own if count else ours),
            (SIGNATURE, words.text("Signature"), words.say(way_of(self.work))),
        )
        name = words.text("Change: {answer}")
        found = (
            kit.Answer(key, label, said, words.text("Change"), name.format(answer=label))
            for key, label, said in rows
        )
        return kit.AnswerGroup(words.text("The letter itself"), tuple(found))

    def _groups(self) -> Iterator[kit.AnswerGroup]:
        for step, group in groupby(self._lines, key=lambda line: line.step):
            yield kit.AnswerGroup(
                self.words.fact(f"step.{step}"), tuple(self._answer(line) for line in group)
            )

    def _answer(self, line: Line) -> kit.Answer:
        words = self.words
        name = words.text("Change: {answer}").format(answer=line.label)
        changed = words.text("Changed just now") if line.question in self._changed else ""
        return kit.Answer(line.question, line.label, line.answer, words.text("Change"), name, changed)

    def _dropped(self) -> Iterator[QWidget]:
        """What an abandoned branch had asked is said, never lost in silence."""
        questions = self.work.library.interview.questions
        keys = dict.fromkeys(key.removesuffix("?") for key in self.work.pruned().dropped)
        labels = [self.words.fact(questions[key].label) for key in keys if key in questions]
        if labels:
            title = self.words.text("These answers no longer apply and stand in no letter:")
            yield kit.Note(kit.NoteKind.WHY, "\n".join(labels), title)
            yield kit.held(kit.column(1.0))

    def _change(self, question: str) -> None:
        if question in (WORDING, SIGNATURE):
            (self._reword if question == WORDING else self._sign)()
            return
        page = next(line.page for line in self._lines if line.question == question)
        _left[self.work] = dict(self.work.values)
        self.work.jump(page, returning=True)

    # --- the letter

    def _mark(self) -> None:
        """What changed is marked in the letter, and what the letter still lacks."""
        words = self.words
        named = [line.label for line in self._lines if line.question in self._changed]
        if not named and own_parts(self._drafted):
            self.pane.mark((EDITS,), words.text("Your own wording"))
            return
        if len(named) == 1:
            meaning = words.text("Changed: {answer}").format(answer=named[0])
        else:
            meaning = words.text("Changed just now") if named else words.text("An answer is missing here")
        self.pane.mark(self._changed, meaning, empty=not named)

    def _drafts(self) -> tuple[Draft, ...]:
        """The letters as far as they go; none where an answer is wrong (making them says which)."""
        work = self.work
        try:
            made = (draft(work.library, each, today=work.today, complete=False) for each in work.drafts())
            return tuple(each for drafts in made for each in drafts)
        except AryzError:
            return ()

    def _tell(self, drafts: tuple[Draft, ...]) -> None:
        """How many letters it will be, and what to know about them."""
        if drafts:
            self.primary.set_words(self._deed(len(drafts)))
        late = [self.words.say(each) for given in self.work.drafts() for each in self._days(given)]
        told = [self.words.warning(each) for made in drafts for each in made.warnings]
        texts = tuple(dict.fromkeys([*late, *told]))
        if texts:
            kit.add(self._notes, kit.Text(self.words.text("Good to know"), kit.Face.TITLE))
        for text in texts:
            kit.add(self._notes, kit.Note(kit.NoteKind.WHY, text))

    def _days(self, given: Answers) -> tuple[Message, ...]:
        """Whether a complaint comes too early or too late; nothing while the letter or the system is not chosen."""
        return remarks(self.work.library, given, self.work.today) if given.letter and given.system else ()

    def _deed(self, number: int) -> str:
        words = self.words
        if number == 1:
            return words.text("Make the letter")
        return (
            words.text("Make two letters")
            if number == TWO
            else words.plural("Make {n} letter", "Make {n} letters", number)
        )

    # --- making

    def go_on(self) -> None:
        """Make the letters; what is wrong is said, with the way to each answer."""
        if self._job is not None:
            return
        self._order = Order(self.work)
        self._job = Job(self._order.make)
        self._job.done.connect(self._made)
        self._job.failed.connect(self._failed)
        self._job.ended.connect(self._ended)
        self._job.start()

    def _ended(self) -> None:
        self._job = None

    def _made(self, made: tuple[Made, ...]) -> None:
        if self._order is not None:
            self._order.keep(made)
        self.work.go_next()

    def _failed(self, wrong: AryzError) -> None:
        faults = wrong.faults if isinstance(wrong, InputError) else (Fault("", wrong.message),)
        if self._summary is not None:
            self._summary.deleteLater()
        words = self.words
        problems = [kit.Problem(words.say(each.message), self._row(each.field)) for each in faults]
        safe = words.text("Nothing you typed is lost. Press “Change” beside the answer.")
        self._summary = kit.ErrorSummary(words.text("There is a problem"), safe, problems)
        self.page.body.insertWidget(1, self._summary)
        self.page.verticalScrollBar().setValue(0)
        self._summary.take_focus()

    def _row(self, field: str) -> QWidget:
        """The link of the row whose answer a fault is about; the button itself where there is none."""
        for row, start in ((WORDING, EDITS), (SIGNATURE, "signature.")):
            if field.startswith(start):
                return self.table.link(row) or self.primary
        for line in self._lines:
            keys = (line.question, *keys_of([line.question]))
            if any(field == key or (key.endswith(".") and field.startswith(key)) for key in keys):
                return self.table.link(line.question) or self.primary
        return self.primary

    def leave(self) -> None:
        """Nothing goes on without the screen."""
        if self._job is not None:
            self._job.forget()

    # --- the frame

    def title(self) -> str:
        """The headline."""
        page = next(each for each in self.work.pages() if not each.questions)
        return self.words.fact(page.headline)

    def focus_first(self) -> None:
        """What changed has focus, so that the next Change is near; else the headline."""
        link = self.table.link(self._changed[0]) if self._changed else None
        if link is not None:
            link.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.headline.take_focus()

    def state(self) -> object:
        """The letter that is shown, and the place scrolled to."""
        now = self.pane.now()
        return (now.letter if now else 0, self.page.verticalScrollBar().value())

    def restore(self, state: object) -> None:
        """Take what `state` gave."""
        if isinstance(state, tuple):
            letter, scrolled = state
            self.pane.choose(letter)
            self.page.verticalScrollBar().setValue(scrolled)
