"""Erasing a case or a person: which, what goes, and afterwards the list of what is gone and of what no program can reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.casebook.cases import case_of, cases, client_of
from aryz.casebook.erasing import Erased, erase_case, erase_client
from aryz.gui import kit
from aryz.gui.kit.metrics import QUESTION
from aryz.gui.pages.overlay import Overlay
from aryz.gui.shelf.casewords import system_name
from aryz.gui.shelf.deed import Deed
from aryz.model.base import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    from aryz.casebook.records import Case
    from aryz.gui.work import Work

CASE, PERSON = "case", "person"


def erase_page(code: str) -> Callable[[Work], ErasePage]:
    """What lays the page over the window for the case with this code."""
    return lambda work: ErasePage(work, code)


class ErasePage(Overlay):
    """One deed: erase. A tick stands before it, because nothing brings back what is erased."""

    def __init__(self, work: Work, code: str = "") -> None:
        super().__init__(work)
        words, self._keeping = self.words, work.keeping
        self.headline = kit.Headline(self.title())
        self.code = kit.Field(words.text("Number of the case"), kit.FieldKind.NUMBER, value=code)
        self.code.changed.connect(lambda _text: self._look())
        self.told = kit.Text("", kit.Face.SMALL, kit.Tone.SOFT)
        self.what = kit.ChoiceGroup(
            (
                kit.Option(CASE, words.text("This case"), words.text("With its letters, answers and files.")),
                kit.Option(
                    PERSON,
                    words.text("The person with all cases"),
                    words.text("Particulars, and every case of this person."),
                ),
            ),
            words.text("What to erase"),
            CASE,
        )
        self.sure = kit.Tick(words.text("I know that nothing brings it back"))
        self.deed = Deed(work)
        self.erase = kit.Button(words.text("Erase for ever"), kit.Kind.PRIMARY)
        self.erase.clicked.connect(self.go_on)
        self.back = kit.Button(words.text("Back"), kit.Kind.PLAIN, "back")
        self.back.clicked.connect(self.closed)
        self._form = kit.held(kit.column(self.code, 0.4, self.told, 1.0, self.what, 1.0, self.sure))
        self._result = kit.column()
        self.page = kit.Page(self.headline, 0.9, self._form, 0.8, self.deed, self._result, width=QUESTION)
        self.setLayout(kit.column(self.page, kit.Footer(self.back, self.erase, width=QUESTION)))
        self._look()

    def title(self) -> str:
        return self.words.text("Erase a case or a person")

    def focus_first(self) -> None:
        if self.page.fits():
            self.code.setFocus()
        else:
            self.headline.take_focus()

    def _case(self) -> Case | None:
        """The case that is meant; the field says so where there is none."""
        try:
            return case_of(self._keeping.book.vault, self.code.value().strip())
        except InputError as wrong:
            self.code.set_error(self.words.say(wrong.message))
            return None

    def _look(self) -> None:
        """Tell which case has this number, once one has."""
        self.code.set_error("")
        self.told.setText("")
        try:
            case = case_of(self._keeping.book.vault, self.code.value().strip())
        except InputError:
            return
        vault = self._keeping.book.vault
        client = client_of(vault, case.client)
        count = len(cases(vault, client=client.id))
        said = self.words.plural("This person has {n} case.", "This person has {n} cases.", count)
        name = case.title or system_name(self.work.library, case.system, self.words)
        self.told.setText(" ".join(filter(None, (f"{name}.", client.name and f"{client.name}.", said))))

    def go_on(self) -> None:
        """Erase, once the case is known and the tick is set."""
        case = self._case()
        if case is None:
            self.code.setFocus()
            return
        if not self.sure.isChecked():
            self.deed.tell(self.words.text("Set the tick above first: nothing brings it back."))
            self.sure.setFocus()
            return
        vault, person = self._keeping.book.vault, self.what.current() == PERSON
        self._forget(case, person=person)

        def work(_says: object) -> Erased:
            return erase_client(vault, client_of(vault, case.client)) if person else erase_case(vault, case)

        self.deed.run(self.words.text("It is being erased, from the backups too."), work, self._erased)

    def _forget(self, case: Case, *, person: bool) -> None:
        """Nothing of it stays in the window either: what is written just now may belong to it."""
        now = self._keeping.case
        if now is not None and (now.id == case.id or (person and now.client == case.client)):
            self.work.reset()

    def _erased(self, done: object) -> None:
        if not isinstance(done, Erased):
            return
        words = self.words
        self.deed.clear()
        self._form.hide()
        self.erase.hide()
        self.headline.setText(words.text("It is erased"))
        self.headline.setAccessibleName(words.text("It is erased"))
        for title, lines in ((words.text("Erased"), done.gone), (words.text("Not erased"), done.beyond)):
            kit.add(self._result, kit.Text(title, kit.Face.TITLE))
            kit.add(self._result, 0.3)
            for line in lines:
                kit.add(self._result, kit.Text(words.say(line)))
                kit.add(self._result, 0.4)
            kit.add(self._result, 0.8)
        self.headline.take_focus()
        kit.announce(self, words.text("It is erased"))
        self._keeping.written()

    def leave(self) -> None:
        self.deed.leave()
