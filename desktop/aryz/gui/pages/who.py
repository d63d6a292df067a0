"""Who holds it: the way of the data, drawn; how sure we are, how we know it, and whom the person writes to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aryz.gui import kit
from aryz.gui.kit.metrics import CHAIN
from aryz.gui.pages.choices import drawing, rows_of
from aryz.gui.pages.evidence import READ, grade_words, looked_on, read_in
from aryz.gui.pages.sheet import Sheet
from aryz.interview.fact_words import figures
from aryz.interview.holders import HolderRow, chain
from aryz.interview.questions import text_in
from aryz.interview.values import OTHER, join_list, split_list, text_of
from aryz.model.bodies import Certainty, Role

if TYPE_CHECKING:
    from aryz.gui.work import Work
    from aryz.model.base import Fault
    from aryz.model.bodies import System
    from aryz.model.kinds import Page, Question

PIPS = {Certainty.SURE: 3, Certainty.LIKELY: 2, Certainty.UNKNOWN: 1}
DRAWN = {
    Role.CONTROLLER: "city-hall", Role.OPERATOR: "server", Role.POLICE: "control-room", Role.VENDOR: "server",
    Role.SUPERVISOR: "ministry", Role.SUCCESSOR: "successor",
}  # fmt: skip
NOBODY, THING = "unsure", "unsure"


class WhoSheet(Sheet):
    """The chain of holders. `sources_wanted`: "All sources" was pressed."""

    WIDTH = CHAIN
    LETTER = False
    sources_wanted = Signal()

    def __init__(self, work: Work, page: Page) -> None:
        super().__init__(work, page)
        self.question: Question = next(
            each for each in work.flow.questions(page.id, work.values) if each.type == "holders"
        )
        scope = work.flow.scope(work.values)
        self.scope = scope
        self.system: System | None = scope.system
        self.rows: tuple[HolderRow, ...] = ()
        self.chain: kit.Chain | None = None
        self.other: kit.Tick | None = None
        if self.system is not None:
            city = text_of(scope.values, "incident.city")
            self.rows = chain(work.library, self.system, work.today, city)
            self._wanted = split_list(work.shown_value(self.question))
            self._build(self.system)
        work.note_rows(self.question)

    def _build(self, system: System) -> None:
        names = [self._thing(system), *map(self._holder, self.rows)]
        links = [self._link(row) for row in self.rows]
        self.chain = kit.Chain(names, links, "", self.words.text("The way of your data"))
        self.chain.write_changed.connect(lambda _row, _on: self.apply())
        self.add(self.chain)
        if OTHER not in {row.value for row in self.rows}:
            self.other = self._other_tick()
            self.add(0.5, self.other)
        self.add(1.25, self._known(system), 1.0)
        self._brace()

    # --- the chain

    def _thing(self, system: System) -> kit.HolderWords:
        """The camera or the app itself, where the way begins."""
        return kit.HolderWords(
            self._thing_drawing(),
            self.words.text("The camera or app"),
            text_in(system.name, self.words, self.scope),
            self.words.text("What you met yourself"),
            PIPS[Certainty.SURE],
            self._certainty(Certainty.SURE),
        )

    def _thing_drawing(self) -> str:
        event = self.work.get("event")
        found = (each for each in self.work.library.interview.questions.values() if each.id == "event")
        rows = (row for question in found for row in question.choices if row.value == event)
        return next((drawing(row.drawing) for row in rows), "") or THING

    def _certainty(self, certainty: Certainty) -> str:
        return self.words.fact(f"certainty.{certainty.value}")

    def _name(self, row: HolderRow) -> str:
        if not row.body:
            return self.words.text("A body that nobody names")
        basic = {code: forms.get("basic", "") for code, forms in row.names.items()}
        return capital(text_in(basic, self.words, self.scope))

    def _holder(self, row: HolderRow) -> kit.HolderWords:
        write = self.words.text("I write here")
        aside = "" if row.body else self.words.text("You enter its name on the next page")
        return kit.HolderWords(
            DRAWN[row.role] if row.body else NOBODY,
            self.words.fact(f"role.{row.role.value}"),
            self._name(row),
            self.words.fact(row.does),
            PIPS[row.certainty],
            self._certainty(row.certainty),
            write,
            row.value in self._wanted,
            aside,
        )

    def _link(self, row: HolderRow) -> kit.Link:
        known = row.grade in READ
        word = self.words.fact(f"link.{row.role.value}")
        read = self.words.text("read in an official text") if known else self.words.text("not confirmed")
        return kit.Link(word, known, f"{word}, {read}")

    def _other_tick(self) -> kit.Tick:
        row = next(each for each in rows_of(self.work, self.question) if each.value == OTHER)
        tick = kit.Tick(row.label, OTHER in self._wanted, row.hint)
        tick.toggled.connect(lambda _on: self.apply())
        return tick

    def _brace(self) -> None:
        if self.chain is not None:
            count = sum(holder.writing() for holder in self.chain.holders)
            words = self.words.plural("You write to this one", "You write to these {n}", count)
            self.chain.set_brace(words if count else "")

    # --- how we know it

    def _known(self, system: System) -> kit.Note:
        words = self.words
        more = [kit.Text(line, kit.Face.SMALL, reading=CHAIN - 4) for line in self._lines()]
        note = kit.Note(kit.NoteKind.WHY, "", words.text("How we know it"))
        note.add(kit.Text(words.fact(system.why), kit.Face.SMALL, reading=CHAIN - 4))
        for line in more:
            note.add(line)
        note.add(kit.Text(words.fact(self.question.hint), kit.Face.SMALL))
        sources = kit.Button(words.text("All sources"), kit.Kind.LINK)
        sources.clicked.connect(self.sources_wanted)
        another = kit.Button(words.text("This is another camera or app"), kit.Kind.LINK)
        another.clicked.connect(self._another)
        note.add(kit.held(kit.Flow(sources, another, gap=1.5)))
        return note

    def _lines(self) -> Iterator[str]:
        """One line for each way of knowing: whom it is about, where it was read, when, and how good that is."""
        sources = self.scope.country.sources if self.scope.country else {}
        told: dict[tuple[str, str], list[str]] = {}
        for row in self.rows:
            way = (grade_words(row.evidence, self.words), read_in(row.evidence, sources))
            told.setdefault(way, []).append(self._name(row))
        for (grade, place), names in told.items():
            sourced = self.words.text("{names}: {source}. {grade}.")
            pattern = sourced if place else self.words.text("{names}. {grade}.")
            yield pattern.format(names="; ".join(dict.fromkeys(names)), source=place, grade=grade)
        days = [day for row in self.rows if (day := looked_on(row.evidence, sources))]
        if days:
            yield self.words.text("A dashed line says the same. We looked on {day}.").format(
                day=figures(max(days))
            )

    def _another(self) -> None:
        pages = self.work.library.interview.pages
        types = self.work.library.interview.questions
        page = next(p.id for p in pages if any(types[q].type == "system" for q in p.questions))
        self.work.jump(page)

    # --- answers

    def apply(self) -> None:
        picked = [row.value for row, on in zip(self.rows, self._written(), strict=True) if on]
        if self.other is not None and self.other.isChecked():
            picked.append(OTHER)
        self.work.set(self.question.id, join_list(dict.fromkeys(picked)))
        self._brace()

    def _written(self) -> list[bool]:
        return [holder.writing() for holder in self.chain.holders[1:]] if self.chain else []

    def faults(self) -> tuple[Fault, ...]:
        return self.work.faults(self.page.id) if self.page else ()

    def mark_errors(self, faults: Sequence[Fault]) -> Sequence[kit.Problem]:
        target = self.first_field() or self.headline
        return [kit.Problem(self.words.say(fault.message), target) for fault in faults]

    def first_field(self) -> QWidget | None:
        ticks = [holder.tick for holder in self.chain.holders if holder.tick] if self.chain else []
        return next((tick for tick in ticks if tick.isChecked()), ticks[0] if ticks else self.other)


def capital(name: str) -> str:
    """A name as it stands at the beginning: "the Police Department" -> "The Police Department"."""
    return name[:1].upper() + name[1:]
