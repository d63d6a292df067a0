"""By when an answer must come: the leaf with its condition, the way to enter the day of registration, the days counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aryz.content.printing import screen_mark
from aryz.gui import kit
from aryz.gui.counting import condition, day_count, days_left, leaf, steps_in_words
from aryz.gui.daywords import full_day
from aryz.gui.letter_panel import body_name
from aryz.gui.readable import capital
from aryz.interview.dates import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from aryz.casebook.outlook import Term
    from aryz.gui.work import Work
    from aryz.model.letter import Draft


def names(term: Term, work: Work) -> str:
    """The bodies of a term, one a line."""
    return "\n".join(
        dict.fromkeys(capital(body_name(draft, work.words, work.library)) for draft in term.drafts)
    )


def answered(term: Term, work: Work) -> bool:
    """Whether such a letter is answered within a time at all; a claim is not."""
    return bool(work.library.kind(term.drafts[0].letter.kind).time_limit)


class TermNote(QWidget):
    """One term: a leaf and its condition, or why no date can be given. `several`: name the bodies.

    `entered(object)`: draft -> the day on which it was registered, for each draft that the person gave a day for.
    """

    entered = Signal(object)

    def __init__(self, term: Term, work: Work, *, several: bool) -> None:
        super().__init__()
        self._term, self._work, self._words = term, work, work.words
        self.fields: list[tuple[Draft, kit.Field]] = []
        self.link = kit.Button(self._link_words(), kit.Kind.LINK)
        self.link.clicked.connect(self._open)
        self._form = kit.column(gap=0.6)
        head = [kit.Text(names(term, work), strong=True)] if several else []
        last = term.last_day
        note = self._dated(last, head) if last is not None else self._undated(head)
        self.setLayout(kit.column(note))

    def _link_words(self) -> str:
        event = self._term.limit.start if self._term.limit else ""
        words = self._words
        if event in ("", "registration"):
            return words.text("Enter the day of registration")
        return words.text("Enter the day when they received it")

    def _dated(self, last: date, head: Sequence[QWidget]) -> kit.Note:
        term, words, today = self._term, self._words, self._work.today
        title = words.text("Last day for the answer: {day}").format(day=full_day(last, words, today))
        event = term.deadline.start_event if term.deadline else ""
        said = condition(event, term.start, words, today, known=term.registered)
        texts = kit.column(
            *head,
            kit.Text(title, kit.Face.TITLE),
            kit.Text(days_left(last, today, words), kit.Face.SMALL, strong=True),
            kit.Text(said),
            *(kit.Text(mark, kit.Face.SMALL, kit.Tone.SOFT) for mark in self._marks()),
            kit.row(self.link, None),
            self._form,
            gap=0.1,
        )
        return kit.Note(
            kit.NoteKind.DUE, "", "", "", kit.row(kit.column(leaf(last, today, words), None), texts, gap=1.0)
        )

    def _undated(self, head: Sequence[QWidget]) -> kit.Note:
        """The reason instead of a date."""
        words, deadline = self._words, self._term.deadline
        if not answered(self._term, self._work):
            title = words.text("The court sets the days")
            said = words.text(
                "No answer has a last day here. The court writes when it takes the paper, or what it lacks."
            )
            return kit.Note(
                kit.NoteKind.WHY, "", "", "", *head, kit.Text(title, kit.Face.TITLE), kit.Text(said)
            )
        reason = (
            words.say(deadline.reason)
            if deadline and deadline.reason
            else words.text("We know of no time limit for this answer.")
        )
        title = words.text("No last day can be given")
        ask = words.text("The letter asks for a quick answer instead. Ask after a week, and write again.")
        return kit.Note(
            kit.NoteKind.WHY,
            "",
            "",
            "",
            *head,
            kit.Text(title, kit.Face.TITLE),
            kit.Text(reason),
            kit.Text(ask),
        )

    def _marks(self) -> Iterator[str]:
        """What is not sure about the day."""
        words, term = self._words, self._term
        if term.limit is not None and (mark := screen_mark(term.limit.evidence)) is not None:
            yield words.text("The length of this time: {mark}.").format(mark=words.say(mark))
        if term.deadline is not None and term.deadline.provisional:
            yield words.text("Days off may still be moved by decree. Count again later.")

    # --- the day of registration

    def _open(self) -> None:
        """A field for each letter of the term, and the button that counts again."""
        if self.fields:
            return
        words, work = self._words, self._work
        if len(self._term.drafts) > 1:
            kit.add(self._form, 0.4)
            kit.add(
                self._form,
                kit.Text(
                    words.text("On which day was each letter registered? Leave open what you do not know.")
                ),
            )
        for draft in self._term.drafts:
            label = capital(body_name(draft, words, work.library)) if len(self._term.drafts) > 1 else ""
            field = kit.Field(
                label or words.text("Day of registration"),
                kit.FieldKind.DATE,
                words.text("Example: {day}").format(day=f"{work.today:%d.%m.%Y}"),
            )
            field.entered.connect(self.count)
            self.fields.append((draft, field))
            kit.add(self._form, field)
        button = kit.Button(words.text("Count again"), kit.Kind.PLAIN, "calendar")
        button.clicked.connect(self.count)
        kit.add(self._form, kit.row(button, None))
        self.link.hide()
        self.fields[0][1].setFocus()

    def count(self) -> None:
        """Take the days that were entered; what cannot be read says so at its field."""
        reader = Reader(self._work.library, self._work.today)
        found: list[tuple[Draft, date]] = []
        wrong: kit.Field | None = None
        for draft, field in self.fields:
            text = field.value().strip()
            day = reader.date(text) if text else None
            error = self._fault(day, draft) if text else ""
            field.set_error(error)
            wrong = wrong or (field if error else None)
            if day is not None and not error:
                found.append((draft, day))
        if wrong is not None:
            wrong.setFocus()
        elif found:
            self.entered.emit(found)
        else:
            self.fields[0][1].set_error(self._words.text("Enter the date."))

    def _fault(self, day: date | None, draft: Draft) -> str:
        words, today = self._words, self._work.today
        if day is None:
            return words.text("Enter the date like this: {example}.").format(example=f"{today:%d.%m.%Y}")
        if day > today:
            return words.text("This date is still to come. Enter a date up to {today}.").format(
                today=f"{today:%d.%m.%Y}"
            )
        if day < draft.date:
            return words.text("This date is before the letter's own. Correct it.")
        return ""


def counted(term: Term, work: Work, *, several: bool) -> Iterator[QWidget]:
    """How the last day was counted: the grid, or the steps as sentences where it is too long for one."""
    deadline = term.deadline
    if deadline is None or deadline.last_day is None:
        return
    words, country = work.words, work.library.country(term.drafts[0].letter.country)
    if several:
        yield kit.Text(names(term, work), kit.Face.SMALL, strong=True)
    name = words.text("How the last day was counted")
    grid = day_count(deadline, country, words, work.today, name)
    if grid is not None:
        yield grid
        return
    for line in steps_in_words(deadline, country, words, work.today):
        yield kit.Text(line, kit.Face.SMALL)
