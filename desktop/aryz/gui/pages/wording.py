"""Change the wording: every part of the letter in its order, each with a box in its place, and the letter that follows every key.

An edit is taken over when the person says so, and never where the letter would lose what the law demands. What was typed and not
taken over is kept while the window is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtWidgets import QWidget

from aryz.drafting.editing import editable
from aryz.gui import edits, kit
from aryz.gui.kit.metrics import ANSWERS
from aryz.gui.letter_panel import LetterPane
from aryz.gui.pages.overlay import Overlay
from aryz.gui.pages.wording_demands import DemandsPart
from aryz.gui.pages.wording_rows import PartRow, fixed, kind_of
from aryz.model.base import message
from aryz.model.letter import Demands, Items, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from aryz.drafting.editing import Editable
    from aryz.gui.preview import Shown
    from aryz.gui.work import Work
    from aryz.model.answers import Edit
    from aryz.model.base import Fault
    from aryz.model.letter import AnyBlock, Draft

LEFT, RIGHT = 11, 10
"""Shares of the window: the parts, the letter."""
PARAGRAPHS = message("A blank line begins a new paragraph.")
LINES = message("Each line is an item of the list.")

_Key = tuple[str, str, str, str]
WISH: _Key = ("", "", "wish", "")
_typed: WeakKeyDictionary[Work, dict[_Key, str]] = WeakKeyDictionary()
"""What stands in boxes and was not taken over: kind, language, part, the template's text -> what was typed."""


def wording_page(letter: int, block: str) -> Callable[[Work], WordingPage]:
    """What lays the page over the window with this block of this letter open."""
    return lambda work: WordingPage(work, letter, block)


class WordingPage(Overlay):
    """The parts at the left, the letter at the right with what is in the person's own words marked.

    `letter`, `block`: what to open at once; a block is named as on the page.
    """

    def __init__(self, work: Work, letter: int = 0, block: str = "") -> None:
        super().__init__(work)
        kept, self._refused = edits.sorted_out(work)
        if self._refused:  # they stand in their boxes until they are mended: no letter can be made with them
            edits.put(work, kept)
        self._letter, self._drafts, self._first = letter, edits.letters(work), block
        self._narrow = self._showing = False
        self.rows: list[PartRow] = []
        self.demands: DemandsPart | None = None
        self._summary: kit.ErrorSummary | None = None
        self.headline = kit.Headline(self.title())
        self._problems, self._notes, self._parts, self._aside = (kit.column() for _ in range(4))
        self.pane = LetterPane(work.preview, work.library, self.words, zooming=True)
        self._build()
        self._fill()
        self._tell_refused()
        self.pane.shown.connect(self._came)
        self.pane.pointed.connect(self._pointed)
        work.preview.failed.connect(self._failed)
        self.pane.choose(letter)
        self._show()

    def title(self) -> str:
        return self.words.text("Change the wording")

    def focus_first(self) -> None:
        if not self._pointed(self._first):
            self.headline.take_focus()

    def _pointed(self, block: str) -> bool:
        """Open the box of a block; whether there is one."""
        names = (block, f"demands/{block}")
        row = next((each for each in self.rows if each.part.id in names), None)
        if row is None or not block:
            return False
        self._showing = False
        self._settle()
        row.begin()
        self.page.ensureWidgetVisible(row)
        return True

    # --- how it looks

    def _build(self) -> None:
        words = self.words
        self.ready = kit.Button(words.text("Done"), kit.Kind.PRIMARY)
        self.ready.clicked.connect(self.go_back)
        self.letter_button = kit.Button(words.text("Show the letter"), sign="file")
        self.letter_button.clicked.connect(self._turn)
        lead = words.text(
            "Any part of the letter can stand in your own words. What the law demands of it must stay."
        )
        self.page = kit.Page(
            kit.held(self._problems),
            self.headline,
            0.5,
            kit.Text(lead),
            0.9,
            kit.held(self._notes),
            kit.held(self._parts),
            kit.held(self._aside),
            width=ANSWERS,
        )
        footer = kit.Footer(None, self.ready, (self.letter_button,), width=ANSWERS)
        self._column = kit.column(self.page, footer)
        self.panel = kit.Panel(self.pane, margins=(1.4, 1.2, 1.0, 0))
        self._across = kit.row(kit.held(self._column), self.panel, gap=0)
        self._across.setStretch(0, LEFT)
        self._across.setStretch(1, RIGHT)
        self.setLayout(self._across)
        self._settle()

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window the letter stands in place of the parts, behind a button."""
        self._narrow = narrow
        self._settle()

    def _turn(self) -> None:
        self._showing = not self._showing
        self._settle()

    def _settle(self) -> None:
        self._showing = self._showing and self._narrow
        if self._narrow:
            self._column.insertWidget(1, self.panel, 1)
        else:
            self._across.addWidget(self.panel, RIGHT)
        self.panel.setVisible(self._showing or not self._narrow)
        self.page.setVisible(not self._showing)
        self.letter_button.setVisible(self._narrow)
        words = self.words
        self.letter_button.set_words(
            words.text("Show the parts") if self._showing else words.text("Show the letter")
        )
        kit.tab_in_order(self)

    # --- the parts of the letter

    @property
    def made(self) -> Draft | None:
        """The letter whose parts are listed."""
        return self._drafts[min(self._letter, len(self._drafts) - 1)] if self._drafts else None

    def _fill(self) -> None:
        """All parts of the letter that is shown."""
        self._keep()
        for place in (self._notes, self._parts, self._aside):
            kit.clear(place)
        self.rows, self.demands, made = [], None, self.made
        if made is None:
            said = self.words.text("There is no letter yet: an answer is missing or wrong.")
            self._notes.addWidget(kit.Note(kit.NoteKind.DUE, said))
            return
        for warned in made.warnings:
            if warned.id.startswith("edit"):
                kit.add(self._notes, kit.Note(kit.NoteKind.DUE, self.words.warning(warned)))
                kit.add(self._notes, 0.6)
        for part in self._listed(made):
            kit.add(self._parts, kit.Rule())
            kit.add(self._parts, part)
        self._fill_aside()
        self._reopen(made)
        kit.tab_in_order(self)

    def _reopen(self, made: Draft) -> None:
        """What was typed and not taken over stands in its boxes again."""
        kept = _typed.get(self.work, {})
        for row in self._boxes():
            if text := kept.get(_key(made, row.part), "") or self._refused_for(made, row):
                row.open(text)
        if self.demands is not None:
            self.demands.field.set_value(kept.get(WISH, ""))

    def _refused_for(self, made: Draft, row: PartRow) -> str:
        """What the answers had for this part and no letter can take; it is asked for once."""
        found = next((each for each in self._refused if edits.meant(each, made, row.part.id)), None)
        if found is None:
            return ""
        self._refused.remove(found)
        return found.text

    def _boxes(self) -> list[PartRow]:
        """All rows, those of the person's own wishes too."""
        return [*self.rows, *(self.demands.wishes if self.demands else ())]

    def _listed(self, made: Draft) -> Iterator[QWidget]:
        parts = {each.id: each for each in editable(made)}
        seen: set[str] = set()
        for block in made.letter.blocks:
            if isinstance(block, Demands):
                self.demands = DemandsPart(self.work, made, tuple(self._rows(block, parts)))
                self.demands.changed.connect(self._changed)
                yield self.demands
            elif (line := fixed(block, self.words)) is not None:
                yield line
            elif block.id in parts and block.id not in seen:
                seen.add(block.id)
                yield self._row(block, parts[block.id])

    def _rows(self, block: Demands, parts: dict[str, Editable]) -> Iterator[PartRow]:
        for part in parts.values():
            if part.id.startswith("demands/"):
                yield self._row(block, part)

    def _row(self, block: AnyBlock, part: Editable) -> PartRow:
        words = self.words
        hint = LINES if isinstance(block, Items) else PARAGRAPHS if isinstance(block, Paragraph) else None
        row = PartRow(words, part, words.say(kind_of(block)), words.say(hint) if hint else "")
        row.typed.connect(lambda _text: self._show())
        row.opened.connect(self._opened)
        row.done.connect(lambda text: self._take(row, text))
        row.left.connect(lambda: self._leave(row))
        self.rows.append(row)
        return row

    def _fill_aside(self) -> None:
        """Own wording of parts that no letter has any more: kept, and told."""
        words, found = self.words, edits.aside(self.work, self._drafts)
        parts = [(each, part.id) for each in self._drafts for part in editable(each)]
        lost = [each for each in self._refused if not any(edits.meant(each, *part) for part in parts)]
        if found or lost:
            kit.add(self._aside, 1.25)
            kit.add(self._aside, kit.Text(words.text("Kept, but in no letter now"), kit.Face.TITLE))
        for each in lost:
            kit.add(self._aside, 0.4)
            kit.add(self._aside, kit.Text(each.text))
        for each in found:
            away = kit.Button(words.text("Take away"), kit.Kind.LINK)
            away.setAccessibleName(words.text("Take away: {paper}").format(paper=each.text[:60]))
            away.clicked.connect(lambda _on=False, gone=each: self._drop(gone))
            kit.add(self._aside, 0.4)
            kit.add(self._aside, kit.held(kit.column(kit.Text(each.text), away, gap=0.1)))

    # --- the letter beside them

    def _trial(self) -> list[Edit]:
        """All edits, and what stands in the open boxes."""
        now, made = edits.edits(self.work.values), self.made
        for row in self.rows:
            if row.is_open() and made is not None:
                now = edits.with_text(self.work, now, made, row.part, row.text())
        return now

    def _show(self) -> None:
        work = self.work
        self._mark()
        self.pane.show_letters(edits.answers_with(work, self._trial()), work.today, work.values)

    def _failed(self) -> None:
        """No letter can be made with what stands in a box: then at least the letter without it."""
        if self.pane.now() is None:
            self.pane.show_letters(self.work.drafts(), self.work.today, self.work.values)

    def _mark(self) -> None:
        """The parts that are being changed, else all that is in the person's own words."""
        words = self.words
        now = [row.part.id.removeprefix("demands/") for row in self.rows if row.is_open()]
        if now:
            self.pane.mark((), words.text("You are changing this"), blocks=now)
        else:
            self.pane.mark((edits.EDITS,), words.text("Your own wording"))

    def _opened(self) -> None:
        """A box stands in the place of a text."""
        kit.tab_in_order(self)
        self._mark()

    def _came(self, came: Shown) -> None:
        """Another tab: the parts of that letter."""
        if came.letter != self._letter and len(came.drafts) == len(self._drafts):
            self._keep()
            self._letter = came.letter
            self._fill()

    # --- what is taken over

    def _take(self, row: PartRow, text: str) -> bool:
        """Take a box's text into the answers, or say at once why not. Whether it was taken."""
        made = self.made
        if made is None:
            return False
        wanted = edits.with_text(self.work, edits.edits(self.work.values), made, row.part, text)
        found = edits.faults(self.work, wanted)
        if found:
            self._refuse(row, found)
            return False
        row.forget()
        edits.put(self.work, wanted)
        self._again(row.part.id)
        kit.announce(self, self.words.text("The letter has your words now"))
        return True

    def _refuse(self, row: PartRow, found: Sequence[Fault]) -> None:
        words = self.words
        said = [words.say(each.message) for each in found]
        target: QWidget = row.field or row
        if row.field is not None:
            row.field.set_error(" ".join(said))
        kit.clear(self._problems)
        safe = words.text("Nothing you typed is lost. The letter stays as it was until you change this.")
        problems = [kit.Problem(each, target) for each in said]
        self._summary = kit.ErrorSummary(words.text("There is a problem"), safe, problems)
        self._problems.addWidget(self._summary)
        kit.add(self._problems, 0.9)
        self._showing = False
        self._settle()
        self.page.verticalScrollBar().setValue(0)
        self._summary.take_focus()

    def _tell_refused(self) -> None:
        """What stands in a box from the start because no letter can take it: why, beside it and above."""
        made = self.made
        row = next((each for each in self.rows if each.is_changed()), None)
        if made is not None and row is not None:
            wanted = edits.with_text(self.work, edits.edits(self.work.values), made, row.part, row.text())
            if found := edits.faults(self.work, wanted):
                self._refuse(row, found)

    def _leave(self, row: PartRow) -> None:
        """Away with the box; the letter has what it had."""
        row.forget()
        self._again(row.part.id)

    def _drop(self, gone: Edit) -> None:
        edits.put(self.work, [each for each in edits.edits(self.work.values) if each != gone])
        self._again("")

    def _changed(self) -> None:
        """Another demand is made, or left out."""
        focus = self.demands.focus_key() if self.demands else ""
        self._again("")
        if self.demands is not None:
            self.demands.focus_on(focus)

    def _again(self, part: str) -> None:
        """List the parts anew where the letter is another now; the focus stays at the part."""
        place = self.page.verticalScrollBar().value()
        self._drafts = edits.letters(self.work)
        kit.clear(self._problems)
        self._fill()
        kit.spread_narrow(self.page.body_widget(), self._narrow)
        self.page.verticalScrollBar().setValue(place)
        link = next((row.link for row in self.rows if row.part.id == part), None)
        if link is not None:
            link.setFocus()
        self._show()

    def _keep(self) -> None:
        """Keep what stands in open boxes and is not the letter's text; what the boxes of this letter held before goes."""
        if self.made is None or not self._boxes():
            return
        kept = _typed.setdefault(self.work, {})
        for row in self._boxes():
            kept.pop(_key(self.made, row.part), None)
            if row.is_changed():
                kept[_key(self.made, row.part)] = row.text()
        kept[WISH] = self.demands.field.value() if self.demands else ""

    # --- away

    def go_back(self) -> None:
        """Take over what stands in the boxes; where one is refused, say so and stay."""
        while (row := next((each for each in self.rows if each.is_changed()), None)) is not None:
            if not self._take(row, row.text()):
                return
        if self.demands is not None and not self.demands.finish():
            return
        self.closed.emit()

    def leave(self) -> None:
        self._keep()


def _key(made: Draft, part: Editable) -> _Key:
    return made.letter.kind, made.letter.language, part.id, part.template_text
