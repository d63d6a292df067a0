"""On the page after the letters: keep them in the casebook, in the case they belong to or in a new one. Nothing without an open casebook."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from aryz.casebook.cases import free_code, open_case
from aryz.casebook.happenings import drop_unfinished, save_event
from aryz.casebook.outlook import handed_in, matter
from aryz.casebook.records import Client, NewFile
from aryz.casebook.sending import sent
from aryz.gui import kit
from aryz.gui.case.cleaned import cleaned
from aryz.gui.saving import KIT
from aryz.model.base import AryzError, InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from aryz.casebook.records import Case
    from aryz.casebook.vault.vault import Vault
    from aryz.documents.making import Made
    from aryz.gui.keeping import Keeping
    from aryz.gui.work import Work
    from aryz.model.answers import Answers


_typed: WeakKeyDictionary[Vault, dict[str, str]] = WeakKeyDictionary()
"""What stands in the boxes, over a page that is made anew; it goes with the open vault."""


def keep_part(work: Work, made: Sequence[Made]) -> Iterator[QWidget | float]:
    """The part to mount under the road; nothing where there are no letters, or no open casebook."""
    if work.keeping.is_open and made:
        yield 1.5
        yield KeepPart(work, work.keeping, made)


class KeepPart(QWidget):
    """One button where the letters belong to a case; else the code of a new one, and a few words of one's own."""

    def __init__(self, work: Work, keeping: Keeping, made: Sequence[Made]) -> None:
        super().__init__()
        self.work, self.keeping, self.words, self._made = work, keeping, work.words, tuple(made)
        self.code: kit.Field | None = None
        self.title: kit.Field | None = None
        self.open_button: kit.Button | None = None
        self._place = kit.column()
        self.setLayout(self._place)
        if self.keeping.finished == work.values and keeping.case is not None:
            self._show_kept(keeping.case)
        else:
            self._ask()

    # --- before

    def _ask(self) -> None:
        words, case = self.words, self.keeping.case
        self.button = kit.Button(words.text("Keep in the casebook"), kit.Kind.PLAIN, "book")
        self.button.clicked.connect(self.keep)
        self._notes = kit.column()
        kit.add(self._place, kit.Text(words.text("Keep this letter"), kit.Face.TITLE))
        kit.add(self._place, 0.3)
        for part in self._into(case) if case else self._fresh():
            kit.add(self._place, part)
        kit.add(self._place, self._notes)
        kit.add(self._place, kit.held(kit.row(self.button, None)))

    def _into(self, case: Case) -> Iterator[QWidget | float]:
        said = self.words.text(
            "It belongs to the case {code}. The casebook keeps the very pages that you print."
        )
        yield kit.Text(said.format(code=case.code))
        yield 0.6

    def _fresh(self) -> Iterator[QWidget | float]:
        words = self.words
        yield kit.Text(
            words.text(
                "The casebook keeps the very pages that you print, counts the days, and drafts the next letter."
            )
        )
        yield 0.8
        vault = self.keeping.vault
        code = self.work.get("case") or (free_code(vault) if vault else "")
        typed = _typed.setdefault(vault, {}) if vault else {}
        self.code = kit.Field(
            words.text("Code of the new case"),
            kit.FieldKind.DATE,
            words.text("It stands in calendars and in names of files. No name of a person."),
            typed.get("code", code),
        )
        hint = words.text("You may leave it empty.")
        self.title = kit.Field(words.text("A few words of your own"), hint=hint, value=typed.get("title", ""))
        for name, field in (("code", self.code), ("title", self.title)):
            field.changed.connect(lambda text, key=name: typed.__setitem__(key, text))
        yield self.code
        yield 0.8
        yield self.title
        yield 0.8

    # --- the deed

    def keep(self) -> None:
        """Keep the letters; what is wrong is said here, and nothing is half kept."""
        kit.clear(self._notes)
        vault = self.keeping.vault
        if vault is None:
            return
        try:
            case = self._kept(vault)
        except InputError as wrong:
            self._fail(self.words.say(wrong.faults[0].message), wrong.faults[0].field)
            return
        except AryzError as wrong:
            self._fail(self.words.say(wrong.message), "")
            return
        self.keeping.case, self.keeping.draft = case, None
        _typed.pop(vault, None)
        self.keeping.finished = dict(self.work.values)
        self.work.note_saved()
        self.keeping.written()
        self.work.changed.emit("")  # the header says that all is saved
        self._show_kept(case)
        if self.open_button is not None:
            self.open_button.setFocus()
        kit.announce(self, self._said(case))

    def _kept(self, vault: Vault) -> Case:
        """All in one transaction: the case, its letters, and no half-filled wizard any more."""
        today, given = self.keeping.today, self.work.drafts()
        kits = self._kits(given)
        with vault.writing():
            case = self.keeping.case or self._new(vault, given[0], today)
            for each in self._letters():
                answers = next(one for one in given if one.letter == each.draft.letter.kind)
                answers = replace(answers, case=case.code)
                letter, basis = sent(self.work.library, case, each.draft, answers, on=today)
                known = self.work.registered.get(matter(each.draft))
                ready = replace(letter, ready=True, registered_on=known)
                kept = [
                    each,
                    *(
                        kit
                        for kit in kits
                        if kit.draft.letter.title == each.draft.letter.title
                        and kit.draft.body == each.draft.body
                    ),
                ]
                save_event(
                    vault, ready, [NewFile(name=file.name, data=file.data) for file in kept], basis=basis
                )
            if self.keeping.draft is not None:
                drop_unfinished(vault, self.keeping.draft)
        return case

    def _kits(self, given: Sequence[Answers]) -> tuple[Made, ...]:
        """Where papers are attached, each letter with them as it is handed in: one file. InputError where a paper cannot be read."""
        if not any(each.attachments for each in given):
            return ()
        from aryz.gui.made import Order, quiet  # noqa: PLC0415

        return Order(self.work).make(quiet, KIT)

    def _letters(self) -> tuple[Made, ...]:
        """Those that go to a body; a copy to read is not among them."""
        going = handed_in([each.draft for each in self._made])
        return tuple(each for each in self._made if each.draft in going)

    def _new(self, vault: Vault, given: Answers, today: date) -> Case:
        country = self.work.library.country_of(given.system).profile.code
        return open_case(
            vault,
            Client(person=given.person, representative=given.representative),
            country=country,
            system=given.system,
            today=today,
            code=cleaned(self.code.value()) if self.code else "",
            title=cleaned(self.title.value()) if self.title else "",
        )

    def _fail(self, said: str, field: str) -> None:
        box = self.code if field == "case" else self.title if field == "title" else None
        if box is not None:
            box.set_error(said)
            box.setFocus()
        else:
            kit.add(self._notes, kit.Note(kit.NoteKind.WRONG, said, sign="warning", face=kit.Face.BODY))
            kit.add(self._notes, 0.6)
        kit.announce(self, said)

    # --- after

    def _said(self, case: Case) -> str:
        return self.words.text("Kept in the case {code}").format(code=case.code)

    def _show_kept(self, case: Case) -> None:
        words = self.words
        self.open_button = kit.Button(words.text("Open the case"), kit.Kind.SMALL, "book")
        self.open_button.clicked.connect(lambda: self._open(case))
        said = words.text("When you have handed it in, note the day there: from then on its time runs.")
        row = kit.row(self.open_button, None)
        note = kit.Note(kit.NoteKind.WHY, said, self._said(case), "", 0.4, row, face=kit.Face.BODY)
        if self._place.count():
            self.button.clearFocus()
        kit.clear(self._place)
        self.code = self.title = None
        kit.add(self._place, note)

    def _open(self, case: Case) -> None:
        from aryz.gui.case.page import case_page  # noqa: PLC0415 - the page of a case is loaded with the first one

        self.work.overlay_wanted.emit(case_page(case.code))
