"""Papers to attach: each with its name in the letter, whether it is an identity document, and what is hidden on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from aryz.gui import kit
from aryz.gui.jobs import Job
from aryz.gui.pages.parts import Framed, Part, describe
from aryz.gui.papers import hidden, look, place
from aryz.interview.attached import YES, arranged, papers

if TYPE_CHECKING:
    from aryz.gui.jobs import Says
    from aryz.gui.work import Work
    from aryz.model.base import AryzError
    from aryz.model.kinds import Question

KINDS = "*.pdf *.jpg *.jpeg *.png"


class PaperRow(QWidget):
    """One paper. Everything that is typed or ticked stands in the work at once."""

    def __init__(self, work: Work, key: str, path: str) -> None:
        super().__init__()
        self.work, self.key, self.path, self.words = work, key, path, work.words
        words = self.words
        self.away = self._link(words.text("Take away"), words.text("Take away: {paper}"))
        self.hide_button = kit.Button(
            words.text("Hide parts…"),
            kit.Kind.SMALL,
            "hide",
            name=words.text("Hide parts: {paper}").format(paper=path),
        )
        hint = words.text("As the list in the letter calls it. For example: copy of the receipt")
        self.title = kit.Field(words.text("Name of the paper"), hint=hint, value=work.get(f"{key}.title"))
        self.title.editor.setAccessibleName(words.text("Name of the paper: {paper}").format(paper=path))
        self.title.changed.connect(lambda text: self._take("title", text))
        self.identity = self._identity()
        self.count = kit.Text("", kit.Face.SMALL, kit.Tone.SOFT)
        head = kit.row(kit.Sign("file"), kit.Text(path, strong=True), self.away, None, gap=0.6)
        self.wrong = kit.Text("", kit.Face.SMALL, kit.Tone.DANGER, strong=True)
        below = kit.held(kit.Flow(self.hide_button, self.count, gap=0.8))
        self.setLayout(
            kit.column(
                head, self.wrong, 0.3, self.title, 0.5, self.identity, 0.4, below, margins=(0, 0, 0, 0.6)
            )
        )
        self.wrong.hide()
        self.tell()
        work.changed.connect(self._changed)
        self.job = self._count()

    def _count(self) -> Job | None:
        """Count the sheets off the window's thread, for the letter's list; a paper that cannot be attached says so at once."""
        where = place(self.work, self.path)
        if where is None or self.work.get(f"{self.key}.sheets"):
            return None

        def count(says: Says) -> int:
            paper = look(where, lambda: says(0, 0))
            try:
                return len(paper.sizes)
            finally:
                paper.close()

        job = Job(count)
        job.done.connect(self._counted)
        job.failed.connect(self._refused)
        job.start()
        return job

    def _counted(self, sheets: object) -> None:
        if isValid(self) and self.work.get(self.key) == self.path:
            self._take("sheets", str(sheets))

    def _refused(self, wrong: AryzError) -> None:
        if isValid(self):
            said = self.words.say(wrong.message)
            self.wrong.setText(said)
            self.wrong.setVisible(True)
            describe(self.title.editor, said)
            kit.announce(self, said)

    def _changed(self, key: str) -> None:
        if key.startswith(f"{self.key}.hide."):
            self.tell()

    def _link(self, said: str, name: str) -> kit.Button:
        return kit.Button(said, kit.Kind.LINK, name=name.format(paper=self.path))

    def _identity(self) -> kit.Tick:
        words = self.words
        tick = kit.Tick(
            words.text("This is a copy of an identity document"),
            self.work.get(f"{self.key}.identity") == YES,
            words.text("Each sheet then says for whom the copy is. Hide what the law does not ask for."),
            words.text("This is a copy of an identity document: {paper}").format(paper=self.path),
        )
        tick.toggled.connect(lambda on: self._take("identity", YES if on else ""))
        return tick

    def _take(self, part: str, text: str) -> None:
        key = f"{self.key}.{part}"
        if text:
            self.work.set(key, text)
        else:
            self.work.forget(key)

    def tell(self) -> None:
        """How many places are hidden."""
        count = len(hidden(self.work.values, self.key))
        self.count.setText(
            self.words.plural("{n} place is hidden", "{n} places are hidden", count) if count else ""
        )


class PapersPart(Part):
    """The papers, one under the other, and a way to add more. Files are opened only when their pages are shown or put into a letter."""

    def __init__(self, work: Work, question: Question) -> None:
        super().__init__(work, question)
        self.frame = Framed(self.label_words(), self.hint_words())
        self.add = kit.Button(self.words.text("Add a paper…"), kit.Kind.PLAIN, "plus")
        self.add.clicked.connect(self._choose)
        self._list = kit.column(gap=0.25)
        self.rows: list[PaperRow] = []
        self.frame.rows.addLayout(self._list)
        self.frame.rows.addLayout(kit.row(self.add, None))
        self.setLayout(kit.column(self.frame))
        self._show()

    def _paths(self) -> list[str]:
        return list(papers(self.work.values).values())

    def _put(self, paths: list[str]) -> None:
        """These papers in this order; what was said of a paper goes with it."""
        for row in self.rows:
            if row.job is not None:
                row.job.forget()
        wanted = arranged(self.work.values, paths)
        for key in [key for key in self.work.values if key.startswith(f"{self.key}.")]:
            self.work.forget(key)
        for key, text in wanted.items():
            self.work.set(key, text)
        self._show()

    def _show(self) -> None:
        kit.clear(self._list)
        self.rows = [PaperRow(self.work, key, path) for key, path in papers(self.work.values).items()]
        for row in self.rows:
            row.away.clicked.connect(lambda _on=False, gone=row.path: self._remove(gone))
            row.hide_button.clicked.connect(lambda _on=False, of=row: self._hide(of))
            self._list.addWidget(row)

    def _remove(self, gone: str) -> None:
        self._put([path for path in self._paths() if path != gone])
        self.work.papers.pop(gone, None)
        self.add.setFocus()

    def _hide(self, row: PaperRow) -> None:
        from aryz.gui.pages.hiding import hiding_page  # noqa: PLC0415 - the reader of papers is loaded when one is shown

        self.work.overlay_wanted.emit(hiding_page(row.key))

    def _choose(self) -> None:
        said = self.words.text("PDF, JPEG or PNG ({pattern})").format(pattern=KINDS)
        paths, _filter = QFileDialog.getOpenFileNames(self, self.words.text("Papers to attach"), "", said)
        self.take([Path(path) for path in paths])

    def take(self, paths: list[Path]) -> None:
        """Put these files under the others, by their names; where they lie stays in the window's memory alone."""
        fresh = [path.resolve() for path in paths]
        known = {path: place(self.work, path) for path in self._paths()}
        twice = [path.name for path in fresh if path.name in known and known[path.name] != path]
        fresh = [path for path in fresh if path.name not in known]
        self.work.papers |= {path.name: path for path in fresh}
        self._put([*known, *dict.fromkeys(path.name for path in fresh)])
        said = self.words.text("Another paper has this file name already: {name}. Rename one of the files.")
        self.set_error(said.format(name=twice[0]) if twice else "")
        if fresh:
            self.rows[-1].title.setFocus()

    def target(self) -> QWidget:
        return self.add

    def set_error(self, words: str) -> None:
        self.frame.set_error(words)
        describe(self.add, words)

    def apply(self) -> None:
        """Everything stands in the work already."""
