"""How will you sign? A line for the pen, a drawing, a picture of a signature; what counts in the country; the PDF to sign electronically."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from aryz.casebook.handing import taking
from aryz.content.printing import screen_mark
from aryz.documents.signature import read_strokes, write_strokes
from aryz.gui import kit
from aryz.gui.doing import Doing
from aryz.gui.edits import letters
from aryz.gui.kit.metrics import QUESTION
from aryz.gui.letter_panel import LetterPane
from aryz.gui.made import made_now
from aryz.gui.pages.overlay import Overlay
from aryz.gui.pages.wording import LEFT, RIGHT
from aryz.gui.signature import DRAWN, PATH, PEN, PICTURE, STROKES, WAYS, take_picture, take_strokes, way
from aryz.interview.signing import ELECTRONIC, signing
from aryz.model.base import AryzError, InputError, message
from aryz.model.letter import LetterRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.gui.work import Work
    from aryz.interview.signing import Signed
    from aryz.model.base import Message
    from aryz.model.bodies import Signing

HINTS: dict[str, Message] = {
    PEN: message("Recommended. You sign each printed copy."),
    DRAWN: message("With the mouse, a pen or a finger. It stands above the line in the letter."),
    PICTURE: message("A photo or a scan, as PNG or JPEG: a dark pen on white paper."),
}


class SigningPage(Overlay):
    """The ways at the left, the letter at the right. What is drawn or chosen stands in the answers at once."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        words = self.words
        self.headline = kit.Headline(self.title())
        self.ways = self._ways()
        self.pad = kit.SignPad(words.text("Field to sign in"))
        self.wipe = kit.Button(words.text("Wipe"), kit.Kind.SMALL, "close")
        self.choose = kit.Button(words.text("Choose a picture…"), kit.Kind.PLAIN, "file")
        self.named = kit.Text(work.get(PATH))
        self._error = kit.Text("", kit.Face.SMALL, kit.Tone.DANGER, strong=True)
        self._drawing = kit.held(kit.column(self.pad, 0.4, kit.held(kit.row(self.wipe, None))))
        self._file = kit.held(kit.Flow(self.choose, self.named, gap=0.8))
        self._made, self._told = letters(work), kit.column()
        self.save_button: kit.Button | None = None
        self.doing = Doing(work, ())
        self.pane = LetterPane(work.preview, work.library, words, zooming=True)
        self._restore()
        self._build()
        self._tell()
        self._follow()
        self.pane.shown.connect(self._look)

    def title(self) -> str:
        return self.words.text("How will you sign?")

    def focus_first(self) -> None:
        self.headline.take_focus()

    # --- how it looks

    def _ways(self) -> kit.ChoiceGroup:
        say = self.words.say
        options = tuple(kit.Option(key, say(WAYS[key]), say(HINTS[key])) for key in (PEN, DRAWN, PICTURE))
        group = kit.ChoiceGroup(options, self.title(), way(self.work))
        group.chosen.connect(self._choose)
        return group

    def _restore(self) -> None:
        """What was drawn stands on the pad again."""
        try:
            self.pad.set_strokes(read_strokes(self.work.get(STROKES)))
        except InputError as wrong:
            self._say(wrong)
        self.pad.changed.connect(self._drawn)
        self.wipe.clicked.connect(self.pad.wipe)
        self.choose.clicked.connect(self._pick)
        self._show()

    def _build(self) -> None:
        ready = self.ready = kit.Button(self.words.text("Done"), kit.Kind.PRIMARY)
        ready.clicked.connect(self.closed)
        self.page = kit.Page(
            self.headline,
            0.9,
            self.ways,
            0.8,
            self._error,
            self._drawing,
            self._file,
            1.25,
            kit.held(self._told),
            0.6,
            self.doing,
            width=QUESTION,
        )
        self.panel = kit.Panel(self.pane, margins=(1.4, 1.2, 1.0, 0))
        self._across = kit.row(
            kit.held(kit.column(self.page, kit.Footer(None, ready, width=QUESTION))), self.panel, gap=0
        )
        self._across.setStretch(0, LEFT)
        self._across.setStretch(1, RIGHT)
        self.setLayout(self._across)

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window the letter stands under the ways."""
        if narrow:
            self.page.body.addWidget(self.panel)
        else:
            self._across.addWidget(self.panel, RIGHT)

    def _show(self) -> None:
        self._error.setVisible(bool(self._error.text()))
        self._drawing.setVisible(self.ways.current() == DRAWN)
        self._file.setVisible(self.ways.current() == PICTURE)

    # --- what counts

    def _found(self) -> Signed | None:
        country = self.work.country
        if country is None or not self._made:
            return None
        sectors = {sector for each in self._made for sector in taking(self.work.library, each)}
        return signing(country, self._made[0].letter.kind, sectors, picture=way(self.work) != PEN)

    def _tell(self) -> None:
        kit.clear(self._told)
        self.save_button = None
        found = self._found()
        if found is None:
            return
        kit.add(self._told, kit.Text(self.words.text("What counts"), kit.Face.TITLE))
        for part in self._parts(found):
            kit.add(self._told, 0.4)
            kit.add(self._told, part)
        kit.tab_in_order(self)

    def _parts(self, found: Signed) -> Iterator[QWidget]:
        words = self.words
        for each in found.ways:
            yield self._way(each)
        for said in found.notes:
            yield kit.Note(kit.NoteKind.WHY, words.say(said))
        if any(each.way == ELECTRONIC for each in found.ways):
            many = sum(each.letter.role is LetterRole.FILING for each in self._made) > 1
            what = words.text("Save the PDFs to sign") if many else words.text("Save the PDF to sign")
            self.save_button = kit.Button(what, kit.Kind.PLAIN, "save")
            self.save_button.clicked.connect(self.save_pdfs)
            yield kit.held(kit.column(0.4, kit.row(self.save_button, None)))

    def _way(self, each: Signing) -> QWidget:
        words = self.words
        mark = screen_mark(each.evidence)
        marked = [kit.Text(words.say(mark), kit.Face.SMALL, kit.Tone.SOFT)] if mark is not None else []
        return kit.held(kit.column(kit.Text(words.fact(each.says)), *marked, gap=0.1))

    # --- what is done

    def _choose(self, wanted: str) -> None:
        """Another way. A drawing stays on the pad, a file's name beside its button: back is one step."""
        self._error.setText("")
        if wanted == DRAWN:
            take_strokes(self.work, write_strokes(self.pad.strokes()))
        elif wanted == PICTURE and self.named.text():
            self.work.forget(STROKES)
            self.work.set(PATH, self.named.text())
        else:
            take_strokes(self.work, "")
        self._changed()

    def _drawn(self) -> None:
        take_strokes(self.work, write_strokes(self.pad.strokes()))
        self._changed()

    def _pick(self) -> None:
        path = self.doing.asking.picture(self)
        if path is None:
            return
        self._error.setText("")
        try:
            take_picture(self.work, path)
            self.named.setText(path.name)
        except InputError as wrong:
            self._say(wrong)
        self._changed()

    def _say(self, wrong: InputError) -> None:
        said = " ".join(self.words.say(each.message) for each in wrong.faults)
        self._error.setText(said)
        kit.announce(self, said)

    def _changed(self) -> None:
        self._show()
        self._tell()
        self._follow()

    def _follow(self) -> None:
        """The letter, at the place where one signs."""
        self.pane.mark((), self.words.text("Here stands your signature"), blocks=("closing",))
        self.pane.show_letters(self.work.drafts(), self.work.today, self.work.values)

    def _look(self) -> None:
        """At the place where one signs, once the pages have their size."""
        QTimer.singleShot(0, self, self.pane.show_marks)

    def save_pdfs(self) -> None:
        """The PDFs as they are, to be signed elsewhere; what is wrong with the answers is said."""
        try:
            self.doing.use(made_now(self.work))
        except AryzError as wrong:
            self.doing.fail(wrong)
            return
        self.doing.save_pdfs()

    def leave(self) -> None:
        self.doing.leave()
