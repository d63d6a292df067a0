"""A lawyer's word about one fact: what it says, who read it, when, where. Nothing is taken before it is whole and right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from aryz.content.overlay_making import Word
from aryz.gui import kit
from aryz.gui.kit.metrics import QUESTION
from aryz.gui.problems import summarise
from aryz.interview.dates import Reader
from aryz.interview.fact_parts import FIXED, options_of, part_label
from aryz.interview.fact_words import GRADES, FactWords, figures, mark_words
from aryz.model.base import Fault, InputError, message
from aryz.model.evidence import Grade

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aryz.content.facts import Value
    from aryz.content.sources_report import FactRow
    from aryz.gui.work import Work

LONG = 60
"""Characters from which a text gets a box of several lines."""
LINES = 3
DAYS = frozenset({"adopted"})
"""Parts that are a day: shown and typed as people write it."""
NUMBERS = frozenset({"number"})
Part = kit.Field | kit.Picker


class FactForm(QWidget):
    """`taken(Library)`: the facts with the entry on them. `left`: back without one."""

    taken = Signal(object)
    left = Signal()

    def __init__(self, work: Work, row: FactRow) -> None:
        super().__init__()
        self.work, self.words, self.row = work, work.words, row
        found = work.lawyer.fact(row.country, row.id)
        if found is None:
            raise KeyError(row.id)
        self.fact, self.entry = found, work.lawyer.entry(row.country, row.id)
        self.today = work.today
        self._reader = Reader(work.library, self.today)
        self.parts: dict[str, Part] = dict(self._parts())
        self.fields = self._fields()
        self.grade = self._grade()
        self.headline = kit.Headline(self.title())
        self._top = kit.column()
        self.page = kit.Page(*self._content(), width=QUESTION)
        self.setLayout(kit.column(self.page, self._footer()))
        self.setFocusProxy(self.headline)

    def title(self) -> str:
        """The headline."""
        return self.words.text("Confirm or correct a fact")

    # --- how it looks

    def _content(self) -> Iterator[QWidget | QLayout | float]:
        words = self.words
        yield self._top
        yield self.headline
        yield 0.9
        yield kit.Text(FactWords(self.work.library, words).labelled(self.row), strong=True)
        said = mark_words(self.row, words) or words.say(GRADES[self.row.grade])
        yield kit.Text(said, kit.Face.SMALL, kit.Tone.SOFT)
        yield 1.2
        if self.parts:
            yield kit.Text(words.text("What it says"), kit.Face.TITLE)
            yield kit.Text(
                words.text("Leave everything as it is to confirm it."), kit.Face.SMALL, kit.Tone.SOFT
            )
            yield 0.5
            for part in self.parts.values():
                yield part
                yield 0.8
            yield 0.6
        yield kit.Text(words.text("Whose word it is"), kit.Face.TITLE)
        yield 0.5
        for field in self.fields.values():
            yield field
            yield 0.9
        yield self.grade

    def _footer(self) -> kit.Footer:
        words = self.words
        back = kit.Button(words.text("Back"), kit.Kind.PLAIN, "back")
        back.clicked.connect(self.left)
        self.primary = kit.Button(words.text("Put into the overlay"), kit.Kind.PRIMARY)
        self.primary.clicked.connect(self.take)
        self.remove = kit.Button(words.text("Remove from the overlay"), kit.Kind.PLAIN)
        self.remove.clicked.connect(self._forget)
        middle = (self.remove,) if self.entry is not None else ()
        if not middle:
            self.remove.hide()
        return kit.Footer(back, self.primary, middle, width=QUESTION)

    def _parts(self) -> Iterator[tuple[str, Part]]:
        """A box or a list for each part that can change."""
        value = {**self.fact.value, **(self.entry.now if self.entry else {})}
        country = self.work.lawyer.facts.country(self.row.country)
        for part, text in value.items() if not self.fact.fixed else ():
            if part in FIXED:
                continue
            label = part_label(part, self.work.library, self.words)
            options = options_of(self.fact, part, country, self.words)
            yield part, kit.Picker(label, options, text) if options else self._box(part, label, text)

    def _box(self, part: str, label: str, text: str) -> kit.Field:
        if part in DAYS:
            return kit.Field(label, kit.FieldKind.DATE, value=self._shown(text))
        if part in NUMBERS:
            return kit.Field(label, kit.FieldKind.NUMBER, value=text)
        long = len(text) > LONG
        return kit.Field(label, kit.FieldKind.LINES if long else kit.FieldKind.TEXT, value=text, rows=LINES)

    def _shown(self, iso: str) -> str:
        return ".".join(reversed(iso.split("-")))

    def _fields(self) -> dict[str, kit.Field]:
        """Who, when, where: as the entry has them, else with today proposed."""
        words, entry, kind = self.words, self.entry, kit.FieldKind
        dated = figures(entry.source_date) if entry and entry.source_date else ""
        last = self.work.lawyer.last_who
        return {
            "who": kit.Field(words.text("Who read it"), hint=words.text("Name and clinic"), value=entry.who if entry else last),
            "when": kit.Field(words.text("When it was read"), kind.DATE, value=figures(entry.when if entry else self.today)),
            "source": kit.Field(
                words.text("Where it was read"), hint=words.text("The register, the edition, the page"),
                value=entry.source if entry else "",
            ),
            "source_date": kit.Field(
                words.text("Day of that page or edition"), kind.DATE, words.text("Empty if it bears none. An address is printed only with it."),
                dated,
            ),
            "url": kit.Field(words.text("Address of the page"), hint=words.text("If it has one"), value=entry.url if entry else ""),
        }  # fmt: skip

    def _grade(self) -> kit.ChoiceGroup:
        read = [each for each in GRADES if each is not Grade.RECALLED]
        options = [kit.Option(each.value, self.words.say(GRADES[each])) for each in read]
        now = self.entry.grade if self.entry else Grade.OFFICIAL
        label = self.words.text("How it was read")
        return kit.ChoiceGroup(options, label, now.value, label)

    # --- what is done

    def take(self) -> bool:
        """Put the entry into the overlay, or say what is wrong."""
        try:
            word = self._word()
            library = self.work.lawyer.note(self.fact, self._now(), word, self.today)
        except InputError as wrong:
            self._show(wrong.faults)
            return False
        self.work.lawyer.last_who = word.who
        self.taken.emit(library)
        return True

    def _forget(self) -> None:
        self.taken.emit(self.work.lawyer.forget(self.row.country, self.row.id))

    def _word(self) -> Word:
        faults: list[Fault] = []
        when, dated = (self._day(name, faults) for name in ("when", "source_date"))
        if faults:
            raise InputError(*faults)
        return Word(
            who=self._typed("who"),
            when=when or self.today,
            source=self._typed("source"),
            url=self._typed("url"),
            source_date=dated,
            grade=Grade(self.grade.current()),
            note=self.entry.note if self.entry else "",
        )

    def _typed(self, name: str) -> str:
        return self.fields[name].value().strip()

    def _day(self, name: str, faults: list[Fault]) -> date | None:
        text = self._typed(name)
        found = self._reader.date(text) if text else None
        if text and found is None:
            said = message("“{given}” is not a date. Write it like 23.11.2026.", given=text[:40])
            faults.append(Fault(name, said))
        return found

    def _now(self) -> Value:
        """The parts that differ from what the program says; all of them where the fact is added."""
        now: Value = {}
        for part, box in self.parts.items():
            text = box.current() if isinstance(box, kit.Picker) else box.value().strip()
            if part in DAYS:
                day = self._reader.date(text)
                text = day.isoformat() if day else text
            if text != " ".join(self.fact.value.get(part, "").split("\n")) and text != self.fact.value.get(
                part
            ):
                now[part] = text
        return now

    # --- what is wrong

    def _show(self, faults: tuple[Fault, ...]) -> None:
        """Each fault at its field, all in a summary that takes the focus."""
        kit.clear(self._top)
        for field in self.fields.values():
            field.set_error("")
        problems = [kit.Problem(self.words.say(each.message), self._target(each)) for each in faults]
        for each, problem in zip(faults, problems, strict=True):
            if each.field in self.fields:
                self.fields[each.field].set_error(problem.words)
        self.summary = summarise(self.words, problems, self._top, self.page)

    def _target(self, fault: Fault) -> QWidget:
        if fault.field in self.fields:
            return self.fields[fault.field].editor
        return next(iter(self.parts.values()), self.headline)
