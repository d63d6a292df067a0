"""Another overlay before it is taken: who made it, and every difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aryz.content.overlay_diff import Status, lines_of
from aryz.content.sources_report import row_of
from aryz.gui import kit
from aryz.gui.kit.metrics import START_LIST
from aryz.interview.fact_parts import part_label
from aryz.interview.fact_words import GRADES, FactWords, figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.content.overlay import Entry, Overlay
    from aryz.content.overlay_diff import Comparison, Difference
    from aryz.gui.work import Work

MOST = 200
"""Differences that are drawn; what is beyond is counted, and the command line lists all."""


class OverlayLook(QWidget):
    """`taken(Library)`: the facts with what is new or changed. `left`: nothing was taken."""

    taken = Signal(object)
    left = Signal()

    def __init__(self, work: Work, other: Overlay, found: Comparison) -> None:
        super().__init__()
        self.work, self.words, self._other = work, work.words, other
        self._facts = FactWords(work.lawyer.facts, work.words)
        self.found = found.of(Status.NEW, Status.CHANGED, Status.ASIDE)
        self.useful = bool(found.of(Status.NEW, Status.CHANGED))
        self.headline = kit.Headline(self.title())
        self.page = kit.Page(self.headline, 0.9, *self._content(found.made_by), width=START_LIST)
        self.setLayout(kit.column(self.page, self._footer()))
        self.setFocusProxy(self.headline)

    def title(self) -> str:
        """The headline."""
        return self.words.text("Take this overlay?")

    def _content(self, maker: str) -> Iterator[QWidget | float]:
        words = self.words
        yield kit.Text(
            words.text("Made by: {maker}").format(maker=maker or words.text("nobody named")), strong=True
        )
        yield kit.Text(
            words.text("Take it only from somebody whose reading of the law you trust.")
            if self.useful
            else words.text("There is nothing to take.")
        )
        yield 1.0
        for each in self.found[:MOST]:
            yield self._told(each)
            yield 0.9
        if len(self.found) > MOST:
            more = len(self.found) - MOST
            yield kit.Text(words.plural("And {n} more.", "And {n} more.", more))

    def _told(self, each: Difference) -> QWidget:
        words, entry = self.words, each.entry
        status = {Status.NEW: words.text("new"), Status.CHANGED: words.text("changed")}.get(
            each.status, words.text("set aside")
        )
        parts: list[QWidget | float] = [
            kit.Text(
                words.text("{fact} ({status})").format(fact=self._named(entry), status=status),
                strong=True,
                reading=START_LIST,
            ),
            kit.Text(
                f"{entry.fact}\n{words.say(GRADES[entry.grade])}: {entry.source}\n{entry.who}, {figures(entry.when)}",
                kit.Face.SMALL,
                kit.Tone.SOFT,
                reading=70,
            ),
        ]
        if each.why is not None:
            parts.append(kit.Text(words.say(each.why), kit.Face.SMALL, kit.Tone.DANGER))
        lines = [f"{self._part(part)}: {old or '–'} → {new or '–'}" for part, old, new in lines_of(each)]
        if lines:
            parts.append(kit.Text("\n".join(lines), kit.Face.SMALL, reading=70))
        return kit.held(kit.column(*parts, gap=0.15))

    def _named(self, entry: Entry) -> str:
        """A fact by what it says now; by its id where it is not there yet, or no more."""
        lawyer = self.work.lawyer
        known = entry.country in lawyer.facts.countries
        fact = lawyer.fact(entry.country, entry.fact) if known else None
        if fact is None or not fact.value:
            return entry.fact
        country = lawyer.facts.country(entry.country)
        row = row_of(fact, country, self.work.today, (self.words.language, *country.profile.languages))
        return self._facts.labelled(row)

    def _part(self, part: str) -> str:
        return part_label(part, self.work.library, self.words)

    def _footer(self) -> kit.Footer:
        words = self.words
        back = kit.Button(words.text("Do not take it"), kit.Kind.PLAIN, "back")
        back.clicked.connect(self.left)
        self.primary = kit.Button(words.text("Take it"), kit.Kind.PRIMARY)
        self.primary.clicked.connect(lambda: self.taken.emit(self.work.lawyer.take(self._other)))
        if not self.useful:
            self.primary.hide()
        return kit.Footer(back, self.primary if self.useful else None, width=START_LIST)
