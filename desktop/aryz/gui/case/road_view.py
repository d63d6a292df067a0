"""The case itself: its road, what can be told of it, and the next letter (look, section 6: the road of screen 5 over years)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from aryz.casebook.cases import close_case
from aryz.casebook.happenings import data_of, note_export
from aryz.casebook.records import Export
from aryz.casebook.taking_back import put_back, take_back
from aryz.documents.files import write_whole
from aryz.gui import kit
from aryz.gui.case.road import knots
from aryz.gui.case.view import FILE, NEXT_LETTER, View
from aryz.gui.kit.metrics import COUNT_PANEL, NEXT_STEPS
from aryz.gui.readable import capital
from aryz.interview.questions import text_in
from aryz.model.base import AryzError, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from aryz.casebook.records import AnyEvent, StoredFile
    from aryz.gui.case.matter import Matter
    from aryz.gui.case.view import Stand

HANDED_IN, ANSWER, LONGER, PASSED_ON, ASKED, NOTE, COST = (
    "handed-in", "answer", "longer", "passed-on", "asked", "note", "cost",
)  # fmt: skip
"""The forms, as views."""


class RoadView(View):
    """What happened, and what now."""

    def __init__(self, matter: Matter, stand: Stand) -> None:
        super().__init__(matter, stand)
        self.buttons: dict[str, kit.Button] = {}
        self.headline = kit.Headline(self.title())
        self._notes = kit.column()
        made, self.entries = knots(matter)
        self.page = kit.Page(self.headline, 0.9, *self._who(), 0.9, self._notes, width=NEXT_STEPS)
        self._fill(made)
        self._side = kit.held(kit.column(*self._deeds(), 1.6, None))
        self._side_page = kit.Page(self._side, width=0)
        self.panel = kit.Panel(self._side_page, width=COUNT_PANEL, margins=(0, 0, 0, 0))
        self.setLayout(kit.column(kit.row(self.page, self.panel, gap=0), self._footer()))
        self._tell()
        self.set_narrow(True)

    def title(self) -> str:
        return self.words.text("Case {code}").format(code=self.matter.case.code)

    def back(self) -> str:
        return ""

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window what stood beside the page goes to its top, under the note."""
        self.panel.setVisible(not narrow)
        if narrow:
            self.page.body.insertWidget(self.page.body.indexOf(self._after), self._side)
        else:
            self._side_page.body.addWidget(self._side)

    # --- how it looks

    def _who(self) -> Iterator[QWidget]:
        """The person, the system, the words of one's own: here, and nowhere in a title."""
        matter = self.matter
        yield kit.Text(matter.person, strong=True)
        try:
            system = capital(text_in(matter.library.system(matter.case.system).name, self.words))
        except KeyError:
            system = matter.case.system
        yield kit.Text(system)
        if matter.case.title:
            yield kit.Text(matter.case.title, tone=kit.Tone.SOFT)

    def _fill(self, made: tuple[kit.Knot, ...]) -> None:
        words, matter = self.words, self.matter
        self._after = kit.held(kit.column())
        self.page.add(self._after)
        if matter.case.closed:
            said = words.text("This case is closed since {day}. It stands in no agenda any more.")
            closed = f"{matter.case.closed:%d.%m.%Y}"
            self.page.add(kit.Note(kit.NoteKind.WHY, said.format(day=closed)), 1.0)
        if made:
            self.page.add(kit.Road(made, words.text("What happened, by day"), gap=1.3))
        else:
            self.page.add(kit.Text(words.text("Nothing has happened in this case yet.")))
        for part in self.entries:
            part.file_wanted.connect(partial(self.wanted.emit, FILE))
            part.days_wanted.connect(partial(self.wanted.emit, HANDED_IN))
            part.supplied_wanted.connect(partial(self.wanted.emit, ASKED))
            part.copy_wanted.connect(self._copy)
            part.back_wanted.connect(self._take_back)

    def _deeds(self) -> Iterator[QWidget | float]:
        """What can be told, and the next letter; the one thing to do now is the filled button."""
        words, matter, main = self.words, self.matter, self._main()
        if matter.steps or main == NEXT_LETTER:
            yield kit.Text(words.text("What now"), kit.Face.TITLE)
            yield 0.4
            yield from self._now()
            yield self._button(NEXT_LETTER, words.text("The next letter"), "forward", main)
            yield 1.4
        yield kit.Text(words.text("What happened?"), kit.Face.TITLE)
        yield 0.5
        made = [
            self._button(HANDED_IN, words.text("I handed it in"), "envelope", main, each.id)
            for each in matter.ready
        ]
        rows = []
        if matter.handed_in:
            rows = [
                (ANSWER, words.text("An answer came"), "file"),
                (LONGER, words.text("They need longer"), "hourglass"),
                (PASSED_ON, words.text("They passed it on"), "forward"),
                (ASKED, words.text("They ask you for more"), "help"),
            ]
        rows += [(NOTE, words.text("Write a note"), "pen"), (COST, words.text("Note a cost"), "plus")]
        made += [self._button(view, said, sign, main) for view, said, sign in rows]
        yield kit.held(kit.Flow(*made, gap=0.6, line_gap=0.6))

    def _now(self) -> Iterator[QWidget | float]:
        """In one line each: which step we propose."""
        for each in self.matter.steps:
            way = each.proposed
            if way is not None and way.waits_until is None:
                said = self.words.text("We propose: {letter}.")
                yield kit.Text(
                    said.format(letter=self.matter.teller.letter(way.step.rung.letter)), kit.Face.SMALL
                )
            elif each.advice is not None:
                yield kit.Text(self.words.say(each.advice), kit.Face.SMALL)
            else:
                yield kit.Text(self.words.text("They may still answer."), kit.Face.SMALL)
            yield 0.4

    def _main(self) -> str:
        """The view of the one thing to do."""
        if self.matter.ready:
            return HANDED_IN
        due = (way for each in self.matter.steps if (way := each.proposed) is not None)
        if any(way.waits_until is None for way in due):
            return NEXT_LETTER
        return ANSWER if self.matter.handed_in else NOTE

    def _button(self, view: str, said: str, sign: str, main: str, about: int = 0) -> kit.Button:
        first = view == main and view not in self.buttons
        name = said
        if about:
            letter = next(each for each in self.matter.ready if each.id == about)
            name = self.words.text("{name}: {text}").format(name=said, text=self.matter.letter_words(letter))
        button = kit.Button(said, kit.Kind.PRIMARY if first else kit.Kind.PLAIN, sign, name=name)
        button.clicked.connect(lambda: self.wanted.emit(view, about))
        self.buttons.setdefault(view, button)
        return button

    def _footer(self) -> kit.Footer:
        back = kit.Button(self.words.text("Back"), kit.Kind.PLAIN, "back")
        back.clicked.connect(lambda: self.wanted.emit(self.back(), 0))
        said = (
            self.words.text("Open the case again")
            if self.matter.case.closed
            else self.words.text("Close the case")
        )
        self.close_button = kit.Button(said, kit.Kind.PLAIN)
        self.close_button.clicked.connect(self._close_case)
        return kit.Footer(back, None, (self.close_button,), width=NEXT_STEPS)

    def _close_case(self) -> None:
        """It stands in no agenda any more; or again."""
        case = self.matter.case
        after = (
            message("The case is open again.")
            if case.closed
            else message("The case is closed. It stands in no agenda any more.")
        )
        try:
            kept = close_case(self.matter.vault, case, None if case.closed else self.matter.today)
        except AryzError as wrong:
            self.fail(wrong)
            return
        self.saved.emit(after, lambda vault: close_case(vault, kept, case.closed))

    # --- what was just done

    def _tell(self) -> None:
        """What was kept or taken back, with the way to undo it."""
        if self.stand.told is None:
            return
        said = self.words.say(self.stand.told)
        more: list[kit.boxes.Item] = []
        if self.stand.undo is not None:
            self.undo_button = kit.Button(
                self.words.text("Undo"), kit.Kind.SMALL, name=f"{self.words.text('Undo')}: {said}"
            )
            self.undo_button.clicked.connect(self._undo)
            more = [0.3, kit.row(self.undo_button, None)]
        note = kit.Note(kit.NoteKind.WHY, said, "", "", *more, face=kit.Face.BODY)
        kit.add(self._notes, note)
        kit.add(self._notes, 1.0)

    def _undo(self) -> None:
        undo, self.stand.undo = self.stand.undo, None
        if undo is not None:
            self._try(lambda: undo(self.matter.vault), message("It is as it was before."))

    def _take_back(self, event: AnyEvent) -> None:
        """Take an entry out; it can be put back as long as the page is open."""
        try:
            taken = take_back(self.matter.vault, self.matter.case, event)
        except AryzError as wrong:
            self.fail(wrong)
            return
        self.saved.emit(message("Taken back."), lambda vault: put_back(vault, taken))

    def _try(self, deed: object, said: object) -> None:
        try:
            if callable(deed):
                deed()
        except AryzError as wrong:
            self.fail(wrong)
            return
        self.saved.emit(said, None)

    def fail(self, wrong: AryzError) -> None:
        """What went wrong, in one sentence at the top."""
        kit.clear(self._notes)
        said = self.words.say(wrong.message)
        kit.add(self._notes, kit.Note(kit.NoteKind.WRONG, said, sign="warning", face=kit.Face.BODY))
        kit.add(self._notes, 1.0)
        self.page.verticalScrollBar().setValue(0)
        kit.announce(self, said)

    def _copy(self, file: StoredFile) -> None:
        """Save a file out, and remember where it went."""
        place = self.asking.place(self, file.name)
        if place is None:
            return
        matter = self.matter
        try:
            with matter.vault.writing():  # both or neither: no copy is out that the casebook does not know of
                export = Export(case=matter.case.id, on=matter.today, place=str(place.absolute()))
                note_export(matter.vault, export)
                write_whole(place, data_of(matter.vault, file))
        except AryzError as wrong:
            self.fail(wrong)
            return
        self.saved.emit(message("Saved: {place}", place=place), None)

    def focus_first(self) -> None:
        """The way to undo, else the one thing to do if the page fits, else the headline."""
        main = self.buttons.get(self._main())
        if main is not None and self.page.fits() and self.panel.isVisible():
            main.setFocus()
        else:
            self.headline.take_focus()
