"""Cases of another casebook into this one: the folder of its export, what it holds, and afterwards the ways to the new cases."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from aryz.gui import kit
from aryz.gui.kit.metrics import QUESTION
from aryz.gui.pages.overlay import Overlay
from aryz.gui.problems import summarise
from aryz.gui.shelf.asking import ShelfAsking
from aryz.gui.shelf.caring import look_into, take_in
from aryz.gui.shelf.deed import Deed
from aryz.gui.shelf.import_row import ImportRow
from aryz.model.base import AryzError, Fault, InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    from aryz.casebook.importing import Planned
    from aryz.gui.work import Work

MOST = 100
"""Cases that are drawn; what is beyond is counted."""


@dataclass
class Typed:
    """The folder that stands in the field. It outlives the page when the window's language changes."""

    folder: str = ""


def import_page() -> Callable[[Work], ImportPage]:
    """What lays the page over the window. The casebook must be open; the page goes when it locks."""
    typed = Typed()
    return lambda work: ImportPage(work, typed)


class ImportPage(Overlay):
    """Three steps in one place: the folder, what it holds, what was added. Nothing is added before the person saw what it is."""

    def __init__(self, work: Work, typed: Typed) -> None:
        super().__init__(work)
        words, self._keeping, self._typed = self.words, work.keeping, typed
        self.asking, self.deed = ShelfAsking(words), Deed(work)
        self.planned: tuple[Planned, ...] = ()
        self._looks = False
        """Whether the person sees what the folder holds."""
        self.rows: list[ImportRow] = []
        self.headline = kit.Headline(self.title())
        self.field = kit.Field(words.text("Folder of the export"), value=typed.folder)
        self.field.changed.connect(self._type)
        self.field.entered.connect(self.go_on)
        self.choose = kit.Button(words.text("Choose a folder…"), kit.Kind.SMALL)
        self.choose.clicked.connect(self._choose)
        said = words.text(
            "Give the folder into which another casebook was exported. You see what it holds before anything is added; what is here already stays as it is."
        )
        self._form = kit.held(kit.column(kit.Text(said), 1.0, self.field, 0.6, self.choose))
        self._top, self._found = kit.column(), kit.column()
        self.primary = kit.Button(words.text("Go on"), kit.Kind.PRIMARY)
        self.primary.clicked.connect(self.go_on)
        back = kit.Button(words.text("Back"), kit.Kind.PLAIN, "back")
        back.clicked.connect(self.go_back)
        self.page = kit.Page(
            self._top, self.headline, self.deed, 0.9, self._form, self._found, width=QUESTION
        )
        self.setLayout(kit.column(self.page, kit.Footer(back, self.primary, width=QUESTION)))
        self._keeping.locking.connect(self.deed.leave)  # it must not wait for what is being added

    def title(self) -> str:
        return self.words.text("Cases of another casebook")

    def focus_first(self) -> None:
        if self.page.fits():
            self.field.setFocus()
        else:
            self.headline.take_focus()

    # --- the folder

    def _type(self, text: str) -> None:
        self._typed.folder = text
        self.field.set_error("")

    def _choose(self) -> None:
        folder = self.asking.exported(self)
        if folder is not None and self._keeping.is_open:
            self.field.set_value(str(folder))
            self._type(str(folder))
            self.go_on()

    def go_on(self) -> None:
        """Look into the folder; once that was seen, add what it holds."""
        if self.planned:
            self._add()
        elif text := self.field.value().strip():
            vault, folder = self._keeping.book.vault, Path(text)
            said = self.words.text("The file is being read.")
            self._clear()
            self.deed.run(said, lambda _says: look_into(vault, folder), self._show, self._refused)
        else:
            self._say([self.words.text("Choose the folder of the export.")])

    def _add(self) -> None:
        vault, planned, today = self._keeping.book.vault, self.planned, self._keeping.today
        folder = Path(self.field.value().strip())
        self.deed.run(
            self.words.text("The cases are being added."),
            lambda says: take_in(vault, planned, folder, today, says),
            lambda _done: self._added(),
            self._refused,
        )

    # --- what is wrong

    def _refused(self, wrong: AryzError) -> None:
        """What is wrong with the folder stands at its field; what is wrong with the casebook itself where the deed is told."""
        faults = wrong.faults if isinstance(wrong, InputError) else (Fault("casebook", wrong.message),)
        if any(fault.field == "casebook" for fault in faults):
            self.deed.fail(wrong)
            return
        say = self.words.say
        self._ask_again()
        self._say([": ".join(filter(None, (each.file, say(each.message)))) for each in faults])

    def _say(self, lines: list[str]) -> None:
        self._clear()
        self.field.set_error("\n".join(lines))
        problems = [kit.Problem(line, self.field.editor) for line in lines]
        summarise(self.words, problems, self._top, self.page)

    def _clear(self) -> None:
        """Nothing is wrong, and nothing was done."""
        kit.clear(self._top)
        self.deed.clear()

    # --- what it holds

    def _show(self, found: object) -> None:
        """Tell which cases it holds, and what adding them would do."""
        planned: tuple[Planned, ...] = found if isinstance(found, tuple) else ()
        self._clear()
        self._form.hide()
        words, new = self.words, tuple(each for each in planned if not each.there)
        self._looks, self.planned = True, new
        self._head(words.text("Add these cases to the casebook?") if new else self.title())
        if not new:
            kit.add(self._found, kit.Text(words.text("There is nothing to take.")))
            kit.add(self._found, 0.8)
        self._list((*new, *(each for each in planned if each.there)))
        self.primary.set_words(words.text("Add"))
        self.primary.setVisible(bool(new))
        self.headline.take_focus()

    def _list(self, planned: tuple[Planned, ...], *, added: bool = False) -> None:
        self.rows = [ImportRow(self.work, each, added=added) for each in planned[:MOST]]
        for row in self.rows:
            row.wanted.connect(self._keeping.case_wanted)
            kit.add(self._found, row)
            kit.add(self._found, 0.8)
        if (more := len(planned) - MOST) > 0:
            kit.add(self._found, kit.Text(self.words.plural("And {n} more.", "And {n} more.", more)))

    def _head(self, said: str) -> None:
        kit.clear(self._found)
        self.rows = []
        self.headline.setText(said)
        self.headline.setAccessibleName(said)
        kit.announce(self, said)

    def _added(self) -> None:
        """Tell what was added, with a way to each case, and that the folder still lies where it is."""
        added, self.planned, self._looks = self.planned, (), False
        words, count = self.words, len(added)
        self._head(words.plural("{n} case was added", "{n} cases were added", count))
        self._list(added, added=True)
        self.primary.hide()
        title = words.text("The copies are here, and they are not encrypted")
        self.deed.tell(self.field.value().strip(), title)
        self.headline.take_focus()
        self._keeping.written()

    # --- back

    def go_back(self) -> None:
        """From what it holds back to the folder; else away."""
        if self._looks and self.deed.job is None:
            self._ask_again()
            self.field.setFocus()
        else:
            self.closed.emit()

    def _ask_again(self) -> None:
        """The folder is asked for, as it was typed."""
        self._looks, self.planned = False, ()
        self._clear()
        self._head(self.title())
        self._form.show()
        self.primary.set_words(self.words.text("Go on"))
        self.primary.show()

    def leave(self) -> None:
        self.deed.leave()
