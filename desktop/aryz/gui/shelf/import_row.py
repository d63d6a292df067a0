"""One case of an export: what it is, what it holds, and how it stands to this casebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aryz.gui import kit
from aryz.gui.shelf.casewords import system_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.casebook.importing import Planned
    from aryz.gui.work import Work


class ImportRow(QWidget):
    """`wanted(str)`: the person wants to see the case with this code. `added`: it is in the casebook now."""

    wanted = Signal(str)

    def __init__(self, work: Work, planned: Planned, *, added: bool) -> None:
        super().__init__()
        self.work, self.words, self.planned = work, work.words, planned
        self.open: kit.Button | None = None
        self.setLayout(kit.column(*(self._added() if added else self._told()), gap=0.15))

    def _name(self) -> str:
        case = self.planned.case
        return case.title or system_name(self.work.library, case.system, self.words)

    def _person(self) -> Iterator[QWidget]:
        if self.planned.client.name:
            yield kit.Text(self.planned.client.name, kit.Face.SMALL)

    def _told(self) -> Iterator[QWidget]:
        """Before it is added."""
        each, words = self.planned, self.words
        yield kit.Text(self._name(), strong=True)
        yield from self._person()
        yield kit.Text(words.say(each.holds()), kit.Face.SMALL, kit.Tone.SOFT)
        if each.there:
            yield kit.Text(words.text("It is here already and stays as it is."), kit.Face.SMALL)
        elif each.code != each.case.code:
            yield kit.Text(words.text("Its number here: {code}.").format(code=each.code), kit.Face.SMALL)

    def _added(self) -> Iterator[QWidget]:
        """Once it is in the casebook."""
        words, code = self.words, self.planned.code
        said = words.text("Case {code}").format(code=code)
        yield kit.Text(f"{said}: {self._name()}", strong=True)
        yield from self._person()
        opens = words.text("Open the case")
        self.open = kit.Button(opens, kit.Kind.LINK, name=f"{opens}: {said}")
        self.open.clicked.connect(lambda: self.wanted.emit(code))
        yield self.open
