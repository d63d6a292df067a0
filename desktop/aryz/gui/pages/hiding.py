"""Hide parts of a paper: black places on its pages. They are burned into the copy that is attached; the person's own file stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from aryz.gui import kit
from aryz.gui.jobs import Job
from aryz.gui.kit.metrics import QUESTION
from aryz.gui.kit.scroll import Bar
from aryz.gui.pages.overlay import Overlay
from aryz.gui.papers import PREVIEW, areas, boxes_of, hidden, hide, image, look, place
from aryz.interview.attached import YES
from aryz.interview.identity_copy import copy_advice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QImage

    from aryz.documents.attachments import View
    from aryz.gui.jobs import Says
    from aryz.gui.work import Work
    from aryz.interview.attached import Box
    from aryz.model.base import AryzError


def hiding_page(key: str) -> Callable[[Work], HidingPage]:
    """What lays the page over the window for the paper `key`; each place stands in the work as soon as it is there."""
    return lambda work: HidingPage(work, key)


class HidingPage(Overlay):
    """What to do, and the places of this sheet as a list, at the left; the sheet itself at the right."""

    def __init__(self, work: Work, key: str) -> None:
        super().__init__(work)
        self.key = key
        self._boxes: tuple[Box, ...] = hidden(work.values, key)
        self._paper: View | None = None
        self._pages, self.page_now = 0, 1
        self._job: Job | None = None
        self.headline = kit.Headline(self.title())
        self.canvas = kit.Blackout(self.words.text("Sheet of the paper"))
        self.canvas.changed.connect(self._took)
        self.canvas.chosen.connect(self._chosen)
        self._build()
        self._show_places()
        self._ask(1)

    def title(self) -> str:
        return self.words.text("Hide parts of the paper")

    def focus_first(self) -> None:
        self.headline.take_focus()

    # --- how it looks

    def _build(self) -> None:
        words = self.words
        self.hide_button = kit.Button(words.text("Hide a place"), kit.Kind.PLAIN, "plus")
        self.hide_button.clicked.connect(self._add)
        self.before = kit.Button(words.text("Sheet before"), kit.Kind.SMALL, "back")
        self.after = kit.Button(words.text("Next sheet"), kit.Kind.SMALL)
        self.before.clicked.connect(lambda: self._ask(self.page_now - 1))
        self.after.clicked.connect(lambda: self._ask(self.page_now + 1))
        self.sheet = kit.Text("", strong=True)
        self._turning = kit.held(kit.Flow(self.sheet, self.before, self.after, gap=0.8))
        self._places, self._notes = kit.column(gap=0.2), kit.column()
        self.page = kit.Page(
            self.headline,
            0.9,
            kit.Text(self._how()),
            0.6,
            kit.Text(self._keys(), kit.Face.SMALL, kit.Tone.SOFT),
            1.0,
            *self._advice(),
            kit.held(kit.column(self._turning, 0.8, self._places, 0.6, kit.row(self.hide_button, None))),
            1.0,
            self._notes,
            width=QUESTION,
        )
        self.ready = kit.Button(words.text("Done"), kit.Kind.PRIMARY)
        self.ready.clicked.connect(self.closed)
        self.panel = kit.Panel(self._scrolled(), margins=(1.4, 1.2, 1.0, 0))
        left = kit.held(kit.column(self.page, kit.Footer(None, self.ready, width=QUESTION)))
        self.setLayout(kit.row(left, self.panel, gap=0))

    def _how(self) -> str:
        return self.words.text(
            "Drag over what nobody needs to see. In the copy that you attach, nothing is left under the black. Your own file stays as it is."
        )

    def _keys(self) -> str:
        return self.words.text(
            "With the keyboard: Insert makes a place, arrows move it, Shift and arrows change its size, Delete takes it away."
        )

    def _advice(self) -> Iterator[QWidget | float]:
        """On an identity document: what the law asks for, as far as we read it."""
        if self.work.get(f"{self.key}.identity") == YES:
            said = copy_advice(self.work.flow.scope(self.work.values), self.words)
            yield kit.Note(kit.NoteKind.WHY, said, self.words.text("What to leave"))
            yield 1.0

    def _scrolled(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidget(self.canvas)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setVerticalScrollBar(Bar())
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(kit.em(20))
        area.viewport().setAutoFillBackground(False)
        return area

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window the sheet stands under the words."""
        layout = self.layout()
        if narrow:
            self.page.body.insertWidget(self.page.body.count() - 1, self.panel)
        elif layout is not None:
            layout.addWidget(self.panel)

    # --- the sheet

    def _ask(self, page: int) -> None:
        """Have a sheet drawn, off the window's thread."""
        if self._job is not None:
            return
        paper, path = self._paper, place(self.work, self.work.get(self.key))

        def draw(says: Says) -> tuple[View, int, QImage]:
            held = paper or look(path, lambda: says(0, 1))
            try:
                shown = held.preview(page, PREVIEW, waiting=lambda: says(0, 1))
            except BaseException:
                held.close()
                raise
            return held, page, image(shown.rgb, shown.width, shown.height)

        self._job = Job(draw)
        self._job.done.connect(self._drawn)
        self._job.failed.connect(self._failed)
        self._job.ended.connect(self._ended)
        self._job.start()

    def _drawn(self, found: object) -> None:
        if isinstance(found, tuple):
            self._paper, self.page_now, picture = found
            self._pages = len(self._paper.sizes)
            self.canvas.set_page(picture, areas(self._boxes, self.page_now))
            self._show_places()
            kit.announce(self.canvas, self.sheet.text())

    def _failed(self, wrong: AryzError) -> None:
        kit.clear(self._notes)
        for part in (self.panel, self._turning):
            part.setVisible(self._pages > 0)
        said = self.words.say(wrong.message)
        kit.add(self._notes, kit.Note(kit.NoteKind.WRONG, said, sign="warning", face=kit.Face.BODY))
        kit.announce(self, said)

    def _ended(self) -> None:
        self._job = None

    # --- places

    def _add(self) -> None:
        self.canvas.add()
        self.canvas.setFocus()

    def _took(self) -> None:
        """A place of this sheet came, went or moved."""
        others = tuple(box for box in self._boxes if box.page != self.page_now)
        own = boxes_of(self.page_now, self.canvas.areas())
        self._boxes = tuple(sorted((*others, *own), key=lambda box: box.page))
        hide(self.work, self.key, self._boxes)
        self._show_places()

    def _show_places(self) -> None:
        """A row for each place of this sheet."""
        words, count = self.words, max(1, self._pages)
        self.sheet.setText(words.text("Sheet {n} of {count}").format(n=self.page_now, count=count))
        self.before.setVisible(self.page_now > 1)
        self.after.setVisible(self.page_now < count)
        self.hide_button.setVisible(bool(self._pages))
        kit.clear(self._places)
        self.rows: list[kit.Button] = []
        for number, area in enumerate(self.canvas.areas()):
            self._add_row(number, area)

    def _add_row(self, number: int, area: QRectF) -> None:
        words = self.words
        said = words.text("Place {n}: {left} % from the left, {top} % from the top").format(
            n=number + 1, left=round(area.x() * 100), top=round(area.y() * 100)
        )
        away = kit.Button(
            words.text("Take away"), kit.Kind.LINK, name=words.text("Take away: {paper}").format(paper=said)
        )
        away.clicked.connect(lambda _on=False: self._remove(number))
        strong = number == self.canvas.current()
        self._places.addWidget(
            kit.held(kit.row(kit.Text(said, kit.Face.SMALL, strong=strong), away, None, gap=0.6))
        )
        self.rows.append(away)

    def _remove(self, number: int) -> None:
        self.canvas.setFocus()  # before its button goes
        self.canvas.remove(number)

    def _chosen(self, _number: int) -> None:
        self._show_places()

    def places(self) -> Sequence[Box]:
        """All that is hidden on the paper."""
        return self._boxes

    def leave(self) -> None:
        if self._job is not None:
            self._job.forget()
        elif self._paper is not None:
            self._paper.close()
