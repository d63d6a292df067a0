"""What do you want: the letters to choose from, under headings; after an earlier letter the next step first, with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from aryz.casebook.ladder import NO_STEP
from aryz.gui import kit
from aryz.gui.pages.choices import TicksPart
from aryz.interview.ladder import last_result
from aryz.interview.menu import menu
from aryz.interview.values import split_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from aryz.interview.menu import Entry, Group, Missing
    from aryz.model.kinds import LetterKind

UNDER_TICK = 2.1
"""In em: where the words of a tick begin."""


class LettersPart(TicksPart):
    """A tick for each letter that can be chosen; what is told and not written as sections; the rest under folds."""

    folds: list[kit.Fold]

    def fill(self) -> None:
        """Everything in its order: the next step, what fits by its headings, advice, and the folds."""
        self.folds = []
        self._wanted = split_list(self.work.shown_value(self.question))
        scope = self.work.flow.scope(self.work.values)
        found = menu(scope)
        if found.first is not None:
            self._put(self._proposed(found.first))
        elif (said := NO_STEP.get(last_result(scope.values))) and (found.unfit or found.guides):
            self._put(kit.Note(kit.NoteKind.WHY, self.words.say(said), face=kit.Face.BODY))
        for group in found.groups:
            self._put(self._section(group))
        for guide in found.guides:
            self._put(self._guide(guide))
        self._fold(self.words.text("A new request instead"), map(self._section, found.fresh))
        self._fold(
            self.words.text("These do not fit what came of your letter"), map(self._entry, found.unfit)
        )
        self._fold(self.words.text("Open later, if they do not answer well"), map(self._later, found.later))
        self._fold(self.words.text("Letters not offered here, and why"), map(self._missing, found.missing))

    def hint_words(self) -> str:
        """The urgent goes first, where anything is urgent and nothing was asked yet."""
        found = menu(self.work.flow.scope(self.work.values))
        urgent = any(each.kind.urgent for group in found.groups for each in group.entries)
        return super().hint_words() if urgent and found.later else ""

    def _put(self, part: QWidget) -> None:
        self.frame.rows.addSpacing(kit.em(0.5))
        self.frame.rows.addWidget(part)

    # --- what can be chosen

    def _proposed(self, entry: Entry) -> QWidget:
        """The next step, marked by its bar and by its word."""
        words = kit.Text(self.words.text("The next step"), kit.Face.SMALL, kit.Tone.ACCENT, strong=True)
        return kit.Note(kit.NoteKind.WHY, "", "", "", words, 0.2, self._entry(entry))

    def _section(self, group: Group) -> QWidget:
        label = self.words.fact(f"letter-group.{group.id}.label") if group.id else ""
        head: list[kit.boxes.Item] = [kit.Text(label, strong=True), 0.3] if label else []
        return kit.held(kit.column(*head, *self._spaced(map(self._entry, group.entries))))

    def _spaced(self, parts: Iterable[QWidget]) -> Iterator[kit.boxes.Item]:
        for number, part in enumerate(parts):
            if number:
                yield 0.5
            yield part

    def _entry(self, entry: Entry) -> QWidget:
        """A tick with its reason; once it is ticked, what to know before."""
        kind = entry.kind
        lines = [self._why(entry) or self._hint(kind)]
        if entry.waits_for:
            names = "; ".join(self._label(each) for each in entry.waits_for)
            lines.append(self.words.text("What must come before it: {letters}.").format(letters=names))
        tick = kit.Tick(self.words.fact(kind.label), kind.kind in self._wanted, "\n".join(lines))
        self.ticks[kind.kind] = tick
        tick.toggled.connect(lambda _on: self.apply())
        more = list(self._know(entry))
        if not more:
            return tick
        under = kit.held(kit.column(*more, gap=0.25, margins=(UNDER_TICK, 0.3, 0, 0.2)))
        under.setVisible(tick.isChecked())
        tick.toggled.connect(under.setVisible)
        return kit.held(kit.column(tick, under))

    def _why(self, entry: Entry) -> str:
        return self.words.fact(entry.step.rung.why) if entry.step and entry.step.rung.why else ""

    def _hint(self, kind: LetterKind) -> str:
        return self.words.fact(f"{kind.label.removesuffix('.label')}.hint")

    def _label(self, kind: str) -> str:
        return self.words.fact(self.work.library.kind(kind).label)

    def _know(self, entry: Entry) -> Iterator[QWidget]:
        """Who should file it, what it costs, what to know."""
        rung = entry.step.rung if entry.step else None
        if rung is None:
            return
        if rung.lawyer:
            yield kit.Text(self.words.text("A lawyer should file this."), kit.Face.SMALL, strong=True)
        for msgid in (rung.note, rung.fee.says if rung.fee else ""):
            if msgid:
                yield kit.Text(self.words.fact(msgid), kit.Face.SMALL)

    # --- what is told

    def _guide(self, entry: Entry) -> QWidget:
        """A step that Aryz does not write: its reason, and what to do."""
        head = kit.Text(self.words.fact(entry.kind.label), strong=True)
        said = self.words.text("Aryz does not write this paper. This is what to do:")
        return kit.held(
            kit.column(
                head,
                *([kit.Text(why, kit.Face.SMALL, kit.Tone.SOFT)] if (why := self._why(entry)) else []),
                0.2,
                kit.Text(said, kit.Face.SMALL, strong=True),
                *self._advice(entry),
                gap=0.25,
            )
        )

    def _advice(self, entry: Entry) -> Iterator[QWidget]:
        if entry.step is not None and entry.step.rung.guidance:
            yield kit.Text(self.words.fact(entry.step.rung.guidance), kit.Face.SMALL)
        yield from self._know(entry)

    def _later(self, kind: LetterKind) -> QWidget:
        return self._told(
            self.words.fact(kind.label), kit.Text(self._hint(kind), kit.Face.SMALL, kit.Tone.SOFT)
        )

    def _missing(self, missing: Missing) -> QWidget:
        guidance = missing.step.rung.guidance if missing.step else ""
        said = self.words.fact(guidance) if guidance else self.words.say(missing.why)
        return self._told(self.words.fact(missing.kind.label), kit.Text(said, kit.Face.SMALL, kit.Tone.SOFT))

    def _told(self, label: str, *under: QWidget) -> QWidget:
        return kit.held(kit.column(kit.Text(label), *under))

    def _fold(self, words: str, parts: Iterable[QWidget]) -> None:
        before = len(self.ticks)
        inside = list(self._spaced(parts))
        if not inside:
            return
        fold = kit.Fold(words, self.words.text("open"), self.words.text("closed"))
        fold.add(*inside)
        self.folds.append(fold)
        self.frame.rows.addWidget(fold)
        fold.open(any(tick.isChecked() for tick in list(self.ticks.values())[before:]))
