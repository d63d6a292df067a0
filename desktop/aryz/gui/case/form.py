"""A form of a case: one question or a tight group, its files, what is wrong with it in a summary, and one deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from aryz.casebook.happenings import BIGGEST, files, remove_event, remove_file, save_event
from aryz.casebook.records import NewFile
from aryz.gui import kit
from aryz.gui.case.cleaned import cleaned
from aryz.gui.case.demand_row import DemandRow
from aryz.gui.case.view import View
from aryz.gui.kit.metrics import QUESTION
from aryz.gui.problems import summarise
from aryz.interview.answers_file import read_bytes
from aryz.interview.dates import EARLIEST, LATEST, Reader
from aryz.interview.fact_words import figures
from aryz.model.base import AryzError, Fault, InputError, message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QLayout

    from aryz.casebook.records import AnyEvent, LetterSent
    from aryz.casebook.vault.vault import Vault
    from aryz.gui.case.matter import Matter
    from aryz.gui.case.view import Stand
    from aryz.model.base import Message

LONGEST_LINE = 400
"""Letters in a box of one line."""
LETTER, ON, NUMBER = "letter", "on", "number"


class Form(View):
    """Subclasses say what is asked (`parts`) and what is kept (`keep`). What is typed stands in the `stand` at once."""

    def __init__(self, matter: Matter, stand: Stand) -> None:
        super().__init__(matter, stand)
        self.boxes: dict[str, kit.Field | kit.ChoiceGroup | DemandRow] = {}
        self.summary: kit.ErrorSummary | None = None
        self._reader = Reader(matter.library, matter.today)
        self._top = kit.column()
        self.headline = kit.Headline(self.title())
        self.page = kit.Page(self._top, self.headline, 0.9, *self.parts(), width=QUESTION)
        self.setLayout(kit.column(self.page, self._footer()))

    # --- what a form is made of

    def parts(self) -> Iterator[QWidget | QLayout | float]:
        """Everything below the headline."""
        raise NotImplementedError

    def keep(self) -> None:
        """Read the boxes and keep the entry. InputError with every fault: its field is the box's name."""
        raise NotImplementedError

    def deed(self) -> str:
        """The words of the button that does it."""
        return self.words.text("Keep this")

    def _footer(self) -> kit.Footer:
        back = kit.Button(self.words.text("Back"), kit.Kind.PLAIN, "back")
        back.clicked.connect(self.go_back)
        self.primary = kit.Button(self.deed(), kit.Kind.PRIMARY)
        self.primary.clicked.connect(self.go_on)
        return kit.Footer(back, self.primary, width=QUESTION)

    def go_back(self) -> None:
        """One view back."""
        self.wanted.emit(self.back(), 0)

    def box(
        self, name: str, label: str, hint: str = "", kind: kit.FieldKind = kit.FieldKind.TEXT, first: str = ""
    ) -> kit.Field:
        """A box to type in. ``first``: what stands in it until something is typed."""
        field = kit.Field(label, kind, hint, self.stand.typed.get(name, first), rows=3)
        if isinstance(field.editor, QLineEdit):
            field.editor.setMaxLength(LONGEST_LINE)
        field.changed.connect(lambda text: self.stand.typed.__setitem__(name, text))
        self.boxes[name] = field
        return field

    def day_box(self, name: str, label: str, hint: str = "", first: date | None = None) -> kit.Field:
        """A box for a day."""
        example = self.words.text("Example: {day}").format(day=figures(self.matter.today))
        said = "\n".join(part for part in (hint, example) if part)
        return self.box(name, label, said, kit.FieldKind.DATE, figures(first) if first else "")

    def choice(
        self, name: str, label: str, options: Sequence[kit.Option], first: str = ""
    ) -> kit.ChoiceGroup:
        """Rows of which one is chosen."""
        group = kit.ChoiceGroup(options, label, self.stand.typed.get(name, first), label)
        group.chosen.connect(lambda key: self.stand.typed.__setitem__(name, key))
        self.boxes[name] = group
        return group

    def which_letter(self) -> Iterator[QWidget | float]:
        """Which letter it is about, where there are several."""
        sent = self.matter.handed_in
        if len(sent) > 1:
            first = str((*self.matter.unanswered[:1], *sent[-1:])[0].id)
            options = [
                kit.Option(str(each.id), self.matter.letter_words(each), self._sent(each)) for each in sent
            ]
            yield self.choice(LETTER, self.words.text("Which letter it is about"), options, first)
            yield 1.25

    def _sent(self, letter: LetterSent) -> str:
        return self.words.text("Sent on {day}").format(day=figures(letter.on))

    def letter(self) -> LetterSent:
        """The letter that was chosen, or the only one."""
        group, sent = self.boxes.get(LETTER), self.matter.handed_in
        chosen = group.current() if isinstance(group, kit.ChoiceGroup) else ""
        return next((each for each in sent if str(each.id) == chosen), sent[-1])

    def files_part(self, label: str = "") -> QWidget:
        """The files to keep with it."""
        said = label or self.words.text("Files")
        self.files = FilesPart(self, said)
        return self.files

    # --- reading

    def typed(self, name: str) -> str:
        """What stands in a box, or which row is chosen."""
        found = self.boxes[name]
        if isinstance(found, kit.Field):
            return cleaned(found.value())
        return found.current() if isinstance(found, kit.ChoiceGroup) else ""

    def day(
        self,
        name: str,
        faults: list[Fault],
        *,
        since: date | None = None,
        future: bool = False,
        wanted: bool = True,
    ) -> date | None:
        """The day in a box; what is wrong with it goes to ``faults``. ``since``: no earlier day can be; ``future``: a later one may."""
        text = self.typed(name)
        if not text and not wanted:
            return None
        found = self._reader.date(text) if text else None
        said = self._fault(text, found, since, future=future)
        if said is not None:
            faults.append(Fault(name, said))
        return found

    def _fault(self, text: str, found: date | None, since: date | None, *, future: bool) -> Message | None:
        today, example = figures(self.matter.today), figures(self.matter.today)
        if not text:
            return message("Enter the date.")
        if found is None or not EARLIEST <= found <= LATEST:
            return message("Enter the date like this: {example}.", example=example)
        if found > self.matter.today and not future:
            return message("This date is still to come. Enter a date up to {today}.", today=today)
        if since is not None and found < since:
            return message(
                "This date is before {since}, when the letter went out. Correct it.", since=figures(since)
            )
        return None

    def new_files(self) -> tuple[NewFile, ...]:
        """The files that were picked, read whole. InputError with what to do where one cannot be."""
        return tuple(
            NewFile(name=cleaned(path.name) or "file", data=read_bytes(path, BIGGEST + 1))
            for path in self.stand.picked
        )

    def save(self, event: AnyEvent, said: Message, before: AnyEvent | None = None) -> None:
        """Keep an entry with the files picked, and say so. ``before``: as it was, where it is changed."""
        matter = self.matter
        there = {file.id for file in files(matter.vault, matter.case)}
        kept = save_event(matter.vault, event, self.new_files())

        def undo(vault: Vault) -> None:
            with vault.writing():
                if before is None:
                    remove_event(vault, kept)
                    return
                save_event(vault, before)
                for file in files(vault, matter.case):
                    if file.event == before.id and file.id not in there:
                        remove_file(vault, matter.case, file)

        self.saved.emit(said, undo)

    # --- the deed, and what is wrong

    def go_on(self) -> None:
        """Keep it, or say what is wrong: each fault at its box, all of them in a summary that takes the focus."""
        try:
            self.keep()
        except InputError as wrong:
            self.show_faults(wrong.faults)
        except AryzError as wrong:
            self.show_faults((Fault("", wrong.message),))

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Show them."""
        kit.clear(self._top)
        for part in self.boxes.values():
            if not isinstance(part, kit.ChoiceGroup):
                part.set_error("")
        problems = [kit.Problem(self._said(each), self._target(each.field)) for each in faults]
        for each, problem in zip(faults, problems, strict=True):
            found = self.boxes.get(each.field)
            if isinstance(found, kit.Field | DemandRow):
                found.set_error(problem.words)
        self.summary = summarise(self.words, problems, self._top, self.page)

    def _said(self, fault: Fault) -> str:
        return ": ".join(part for part in (fault.file, self.words.say(fault.message)) if part)

    def _target(self, name: str) -> QWidget:
        found = self.boxes.get(name)
        if isinstance(found, kit.ChoiceGroup):
            return found.focusProxy() or found
        if isinstance(found, DemandRow):
            return found.target()
        return found.editor if found is not None else self.primary

    def box_now(self) -> str:
        """The name of the box that has the focus, or nothing."""
        focus = QApplication.focusWidget()
        return next((name for name, box in self.boxes.items() if focus and box.isAncestorOf(focus)), "")

    def go_to(self, name: str) -> None:
        """Focus for a box."""
        self._target(name).setFocus()

    def focus_first(self) -> None:
        """The first box if the page fits, else the headline."""
        first = next(iter(self.boxes), "")
        if first and self.page.fits():
            self._target(first).setFocus()
        else:
            self.headline.take_focus()


class FilesPart(QWidget):
    """The files that will be kept with an entry. They are read when it is kept, and stay where they are."""

    def __init__(self, form: Form, label: str) -> None:
        super().__init__()
        self._form, self._words = form, form.words
        words = self._words
        self.more = kit.Button(
            words.text("Add files…"), kit.Kind.SMALL, "plus", name=f"{label}: {words.text('Add files…')}"
        )
        self.more.clicked.connect(self._add)
        self._rows = kit.column(gap=0.2)
        hint = kit.Text(
            words.text("The casebook keeps a copy. Your own files stay where they are."),
            kit.Face.SMALL,
            kit.Tone.SOFT,
        )
        self.setLayout(
            kit.column(
                kit.Text(label, strong=True), hint, self._rows, 0.3, kit.row(self.more, None), gap=0.15
            )
        )
        self._show()

    def _add(self) -> None:
        picked = self._form.stand.picked
        picked += [path for path in self._form.asking.files(self) if path not in picked]
        self._show()

    def _show(self) -> None:
        kit.clear(self._rows)
        for path in self._form.stand.picked:
            away = kit.Button(
                self._words.text("Take away"),
                kit.Kind.LINK,
                name=self._words.text("Take away: {paper}").format(paper=path.name),
            )
            away.clicked.connect(lambda _on=False, gone=path: self._remove(gone))
            sign = kit.column(kit.Sign("file"), None)
            self._rows.addWidget(kit.held(kit.row(sign, kit.Text(path.name), away, None, gap=0.6)))

    def _remove(self, path: Path) -> None:
        self.more.setFocus()  # before its button goes
        self._form.stand.picked.remove(path)
        self._show()
