"""The whole agenda: overdue, to be asked about, today, this week, later, and what waits without a last day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.gui import kit
from aryz.gui.kit.metrics import START_LIST
from aryz.gui.pages.overlay import Overlay
from aryz.gui.shelf.casewords import letter_words
from aryz.gui.shelf.due_line import DueLine
from aryz.model.base import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from aryz.casebook.agenda import Item
    from aryz.casebook.records import Case
    from aryz.casebook.running import Running
    from aryz.gui.work import Work

MOST = 60
"""Lines of one group that are drawn; what is beyond is counted, and the search finds it."""
GROUPS: dict[str, Message] = {
    "overdue": message("Overdue"),
    "ask": message("Over by our count: ask"),
    "today": message("Today"),
    "week": message("This week"),
    "later": message("Later"),
}


class AgendaPage(Overlay):
    """Made while the casebook is open. A line leads to its case."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.lines: list[DueLine] = []
        self.headline = kit.Headline(self.title())
        self.page = kit.Page(self.headline, 0.8, *self._content(), width=START_LIST)
        self.setLayout(kit.column(self.page, self.footer(START_LIST)))

    def title(self) -> str:
        return self.words.text("What is due")

    def focus_first(self) -> None:
        self.headline.take_focus()

    def _content(self) -> Iterator[QWidget | float]:
        keeping = self.work.keeping
        agenda = keeping.book.agenda(keeping.today)
        for group, title in GROUPS.items():
            yield from self._group(self.words.say(title), getattr(agenda, group))
        if agenda.waiting:
            yield from self._waiting(agenda.waiting)
        if not self.lines and not agenda.waiting:
            yield kit.Text(self.words.text("Nothing is due, and no letter waits."))

    def _group(self, title: str, items: Sequence[Item]) -> Iterator[QWidget | float]:
        if not items:
            return
        yield kit.Text(title, kit.Face.TITLE)
        yield 0.6
        for item in items[:MOST]:
            line = DueLine(self.work, item)
            line.wanted.connect(self.work.keeping.case_wanted)
            self.lines.append(line)
            yield line
            yield 0.9
        yield from self._more(len(items))
        yield 0.8

    def _more(self, count: int) -> Iterator[QWidget | float]:
        if count > MOST:
            said = self.words.plural("And {n} more.", "And {n} more.", count - MOST)
            yield kit.Text(said, kit.Face.SMALL, kit.Tone.SOFT)

    def _waiting(self, waiting: Sequence[tuple[Case, Running]]) -> Iterator[QWidget | float]:
        yield kit.Text(self.words.text("Waiting; we know of no last day"), kit.Face.TITLE)
        yield 0.4
        for case, running in waiting[:MOST]:
            said = self.words.text("Case {code}").format(code=case.code)
            kind = letter_words(self.work.library, running.letter.kind, self.words)
            link = kit.Button(said, kit.Kind.LINK, name=f"{said}: {kind}")
            link.clicked.connect(lambda _on=False, code=case.code: self.work.keeping.case_wanted.emit(code))
            yield kit.held(kit.Flow(link, kit.Text(kind, kit.Face.SMALL), gap=0.8))
        yield from self._more(len(waiting))
