"""The lawyer's desk: every fact with its grade, its age and what waits; a word about one of them; overlays; the report on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedLayout, QWidget

from aryz.content.sources_report import rows
from aryz.gui import kit
from aryz.gui.jobs import Job
from aryz.gui.pages.base import let_go
from aryz.gui.pages.fact_form import FactForm
from aryz.gui.pages.fact_table import Facts, FactTable
from aryz.gui.pages.overlay import Overlay
from aryz.gui.pages.overlay_asking import OverlayAsking
from aryz.gui.pages.overlay_look import OverlayLook
from aryz.interview.fact_words import GRADES, FactWords, mark_words
from aryz.interview.questions import text_in
from aryz.model.base import AryzError, InputError

if TYPE_CHECKING:
    from pathlib import Path

    from aryz.content.library import Library
    from aryz.content.sources_report import FactRow
    from aryz.gui.work import Work

ALL = ""
MOST = 8
"""Sentences of one note."""


class SourcesPage(Overlay):
    """Filters, the table, the chosen row in full; over them the form of one fact, or another overlay before it is taken."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.asking = OverlayAsking(self.words)
        self.job: Job | None = None
        self.over: FactForm | OverlayLook | None = None
        self._filters()
        self._parts()
        self._deeds()
        self.stack = QStackedLayout(self)  # with its parent: else the desk flashes up as a window of its own
        self.stack.addWidget(self._desk())
        # What is laid over the screen must not push a small window wide before it knows how narrow it is.
        self.setMinimumSize(kit.em(14), kit.em(14))
        self.setFocusProxy(self.table)
        self._fill()

    def title(self) -> str:
        return self.over.title() if self.over else self.words.text("How we know it")

    # --- how it looks

    def _filters(self) -> None:
        words, library = self.words, self.work.library
        names = [(code, text_in(library.country(code).profile.names, words)) for code in library.countries]
        here = self.work.country.profile.code if self.work.country else ALL
        self.country = kit.Picker(words.text("Country"), [(ALL, words.text("all")), *names], here)
        grades = [(each.value, words.say(said)) for each, said in GRADES.items()]
        self.grade = kit.Picker(words.text("How we know it"), [(ALL, words.text("all")), *grades], ALL)
        self.waiting = kit.Tick(words.text("Only what waits for a lawyer"))
        for picker in (self.country, self.grade):
            picker.chosen.connect(lambda _key: self._fill())
        self.waiting.toggled.connect(lambda _on: self._fill())

    def _parts(self) -> None:
        words = self.words
        self.headline = kit.Headline(self.title())
        self.lead = kit.Text(words.text("A letter prints only what was read well enough."))
        self.count = kit.Text("", kit.Face.SMALL, kit.Tone.SOFT)
        self.table = FactTable(words.text("Facts and where they are from"))
        self.table.activated.connect(lambda _index: self.open_fact())
        self.detail = kit.Text("", kit.Face.SMALL, reading=70)
        self.address = kit.Text("", kit.Face.SMALL, kit.Tone.SOFT, reading=70)
        self.note = kit.column()

    def _deeds(self) -> None:
        words, kind = self.words, kit.Kind
        self.confirm = kit.Button(words.text("Confirm or correct"), kind.SMALL, "pen")
        self.copy = kit.Button(words.text("Copy the address"), kind.SMALL, "copy")
        self.load = kit.Button(words.text("Load an overlay"), kind.SMALL, "folder")
        self.export = kit.Button(words.text("Export the overlay"), kind.SMALL, "file")
        self.pdf = kit.Button(words.text("Save as PDF"), kind.SMALL, "printer")
        self.save = kit.Button(words.text("Save the overlay"), kind.PRIMARY, "save")
        for button, deed in (
            (self.confirm, self.open_fact), (self.copy, self._copy), (self.load, self.load_overlay),
            (self.export, self._export), (self.pdf, self.save_report), (self.save, self.save_overlay),
        ):  # fmt: skip
            button.clicked.connect(deed)

    def _desk(self) -> QWidget:
        filters = kit.Flow(self.country, self.grade, self.waiting, self.count, gap=0.8, line_gap=0.4)
        head = kit.column(self.headline, 0.3, self.lead, 0.6, kit.held(filters))
        deeds = kit.Flow(self.confirm, self.copy, self.load, self.export, self.pdf, gap=0.6, line_gap=0.4)
        told = kit.column(self.detail, self.address)
        self._box = kit.column(
            head, 0.5, self.note, self.table, 0.5, told, 0.4, kit.held(deeds), margins=(2.6, 1.4, 2.6, 0.8)
        )
        self._box.setStretch(3, 1)
        back = kit.Button(self.words.text("Back"), kit.Kind.PLAIN, "back")
        back.clicked.connect(self.closed)
        foot = kit.Footer(back, self.save, width=0)
        return kit.held(kit.column(kit.Sliding(kit.held(self._box)), foot))

    # --- the rows

    def _fill(self, chosen: str = "") -> None:
        """The facts that the filters let through; the one with the id ``chosen`` is the chosen row, else the first."""
        work, words = self.work, self.words
        every = rows(work.library, work.today, self.country.current() or None, words.language)
        found = tuple(row for row in every if self._wanted(row))
        self.model = Facts(found, words, FactWords(work.library, words), work.today)
        self.table.show_facts(self.model)
        self.table.selectionModel().selectionChanged.connect(self._chosen)
        self.count.setText(self._counted(found))
        at = next((place for place, row in enumerate(found) if row.id == chosen), 0)
        self.table.selectRow(at)
        self._show_row()
        self._show_overlay()

    def _wanted(self, row: FactRow) -> bool:
        graded = self.grade.current() in (ALL, row.grade.value)
        return graded and (bool(row.waiting) or not self.waiting.isChecked())

    def _counted(self, found: tuple[FactRow, ...]) -> str:
        words = self.words
        return words.text("{facts}; waiting for a lawyer: {waiting}").format(
            facts=words.plural("{n} fact", "{n} facts", len(found)),
            waiting=sum(bool(row.waiting) for row in found),
        )

    def row(self) -> FactRow | None:
        """The chosen row."""
        at = self.table.currentIndex().row()
        return self.model.found[at] if 0 <= at < len(self.model.found) else None

    def _chosen(self, _new: QItemSelection, _old: QItemSelection) -> None:
        self._show_row()

    def _show_row(self) -> None:
        row = self.row()
        mark = mark_words(row, self.words) if row else ""
        told = (
            self.model.told(self.table.currentIndex().row())
            if row
            else self.words.text("No fact is like this.")
        )
        self.detail.setText(f"{told}. {mark}" if mark else told)
        self.address.setText(row.source if row else "")
        self.copy.setVisible(bool(row and row.source))
        self.confirm.setVisible(row is not None)

    def _show_overlay(self) -> None:
        """What the overlay allows now, and what of it was set aside."""
        lawyer, words = self.work.lawyer, self.words
        self.save.setVisible(not lawyer.is_saved())
        self.export.setVisible(bool(lawyer.overlay.entries))
        kit.clear(self.note)
        aside = self.work.library.set_aside
        if aside:
            told = [f"{each.entry.fact}: {words.say(each.why)}" for each in aside[:MOST]]
            title = words.plural(
                "{n} entry of the overlay is set aside",
                "{n} entries of the overlay are set aside",
                len(aside),
            )
            self._tell(kit.NoteKind.DUE, "\n".join(told), title)

    # --- one fact

    def open_fact(self) -> None:
        """The form of the chosen fact."""
        row = self.row()
        if row is not None:
            form = FactForm(self.work, row)
            form.taken.connect(self._taken)
            self._lay(form)

    def _taken(self, library: Library) -> None:
        """Other facts: from the form, or with another overlay."""
        row = self.row()
        self.work.lay(library)
        self._lift()
        self._fill(row.id if row else "")
        said = self.words.text("The letters use it at once. It is kept when you save the overlay.")
        self._tell(kit.NoteKind.WHY, said)

    def _lay(self, over: FactForm | OverlayLook) -> None:
        self.over = over
        over.left.connect(self._lift)
        kit.spread_narrow(over, self._narrow)
        self.stack.addWidget(over)
        self.stack.setCurrentWidget(over)
        over.headline.take_focus()
        kit.announce(over, over.title(), urgent=False)

    def _lift(self) -> None:
        over, self.over = self.over, None
        if over is not None:
            self.stack.setCurrentIndex(0)
            self.stack.removeWidget(over)
            let_go(over)
            self.table.setFocus()

    def go_back(self) -> None:
        if self.over is not None:
            self._lift()
        else:
            self.closed.emit()

    # --- overlays

    def load_overlay(self) -> None:
        """Choose a file, and look at it before it is taken."""
        path = self.asking.overlay_to_read(self)
        if path is not None:
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        """Who made an overlay and every difference; or what is wrong with its file."""
        try:
            other, found = self.work.lawyer.look(path)
        except InputError as wrong:
            self._say(wrong)
            return
        look = OverlayLook(self.work, other, found)
        look.taken.connect(self._taken)
        self._lay(look)

    def save_overlay(self) -> None:
        """Keep the overlay where Aryz looks for it."""
        try:
            place = self.work.lawyer.save()
        except InputError as wrong:
            self._say(wrong)
            return
        self._show_overlay()
        self._tell(
            kit.NoteKind.WHY, str(place), self.words.text("The overlay is saved. Aryz uses it from now on.")
        )
        self.table.setFocus()

    def _export(self) -> None:
        path = self.asking.overlay_to_write(self)
        if path is None:
            return
        try:
            self.work.lawyer.export(path)
        except InputError as wrong:
            self._say(wrong)
            return
        self._tell(kit.NoteKind.WHY, str(path), self.words.text("The overlay is exported"))

    # --- the report

    def save_report(self) -> None:
        """The facts that are shown, as a PDF: made off the window's thread."""
        path = self.asking.report(self) if self.job is None else None
        if path is None:
            return
        library, found, words, today = self.work.library, self.model.found, self.words, self.work.today

        def make(_says: object) -> None:
            from aryz.documents.files import write_whole  # noqa: PLC0415
            from aryz.documents.sources_paper import report  # noqa: PLC0415

            write_whole(path, report(library, found, words, today), replace=True)

        self.job = Job(make)
        title = words.text("The report is saved")
        self.job.done.connect(lambda _none: self._tell(kit.NoteKind.WHY, str(path), title))
        self.job.failed.connect(self._say)
        self.job.ended.connect(self._ended)
        self._tell(kit.NoteKind.WHY, words.text("The report is being made."))
        self.job.start()

    def _ended(self) -> None:
        self.job = None

    # --- the rest

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address.text())
        kit.announce(self, self.words.text("Copied"))

    def _tell(self, kind: kit.NoteKind, said: str, title: str = "") -> None:
        """One note above the table, and aloud."""
        kit.clear(self.note)
        kit.add(self.note, kit.Note(kind, said, title, "warning" if kind is kit.NoteKind.WRONG else ""))
        kit.add(self.note, 0.5)
        kit.announce(self, f"{title} {said}".strip())

    def _say(self, wrong: Exception) -> None:
        """What went wrong, in sentences."""
        if isinstance(wrong, InputError):
            say = self.words.say
            told = [": ".join(filter(None, (each.field, say(each.message)))) for each in wrong.faults[:MOST]]
        else:
            told = [self.words.say(wrong.message) if isinstance(wrong, AryzError) else str(wrong)]
        self._tell(kit.NoteKind.WRONG, "\n".join(told), self.words.text("That did not work"))

    def leave(self) -> None:
        if self.job is not None:
            self.job.forget()

    def focus_first(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    _narrow = False

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window the lead and the long address give way to the table."""
        self._narrow = narrow
        for part in (self.lead, self.address):
            part.setVisible(not narrow)
        side = kit.em(1.2 if narrow else 2.6)
        self._box.setContentsMargins(side, kit.em(0.8 if narrow else 1.4), side, kit.em(0.6))
