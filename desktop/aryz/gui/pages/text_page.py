"""A letter's text for the form of a portal: what the form takes, how much of it is used, what it will refuse, and a copy of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtGui import QGuiApplication

from aryz.casebook.handing import handing
from aryz.documents.portal import check_text, portal_text
from aryz.gui import kit
from aryz.gui.kit.metrics import QUESTION
from aryz.gui.letter_panel import body_name
from aryz.gui.pages.overlay import Overlay
from aryz.gui.readable import capital
from aryz.interview.fact_words import WAYS
from aryz.interview.offices import ONLINE
from aryz.model.bodies import Channel
from aryz.model.evidence import Evidence, Grade

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from aryz.documents.portal import PortalText
    from aryz.gui.work import Work
    from aryz.model.letter import Draft

ROWS, MOST, SEVERAL = 14, 1_000_000, 2
NO_FORM = Channel(id="", kind="web-form", says="", evidence=Evidence(grade=Grade.RECALLED))
"""Where the facts know no form: nothing limits the text."""


def text_page(draft: Draft) -> Callable[[Work], TextPage]:
    """What lays the page over the window for this letter."""
    return lambda work: TextPage(work, draft)


class TextPage(Overlay):
    """The form's rule above, the text in a box (it may be shortened here), the count under it, and one deed: copy."""

    def __init__(self, work: Work, draft: Draft) -> None:
        super().__init__(work)
        self._draft = draft
        found = handing(work.library, (draft,), work.bodies(), work.today)
        self.channels: tuple[Channel, ...] = tuple(
            way.channel for way in found if way.channel.kind in ONLINE and way.channel.counts
        )
        self.channel: Channel | None = self.channels[0] if self.channels else None
        self.headline = kit.Headline(self.title())
        self.field = kit.Field(
            self.words.text("The text"), kit.FieldKind.LINES, self._hint(), self._text(), ROWS
        )
        self.most = kit.Field(
            self.words.text("How many characters does the form take?"),
            kit.FieldKind.NUMBER,
            self.words.text("If the form says it. We have read it nowhere."),
        )
        self.most.changed.connect(lambda _text: self._check())
        self.count = kit.Text("", strong=True)
        self._faults, self._rule, self._said = kit.column(gap=0.4), kit.column(gap=0.3), kit.column()
        self.forms = self._forms()
        self._build()
        self.field.changed.connect(lambda _text: self._check())
        self._show_rule()
        self._check()

    def title(self) -> str:
        return self.words.text("Text for a form")

    def focus_first(self) -> None:
        self.headline.take_focus()

    # --- how it looks

    def _build(self) -> None:
        words = self.words
        name = capital(body_name(self._draft, words, self.work.library))
        self.copy_button = kit.Button(words.text("Copy the text"), kit.Kind.PRIMARY, "copy")
        self.copy_button.clicked.connect(self.go_on)
        self.again = kit.Button(words.text("Back to our text"), kit.Kind.LINK)
        self.again.clicked.connect(self._start_again)
        back = kit.Button(words.text("Back"), kit.Kind.PLAIN, "back")
        back.clicked.connect(self.closed)
        forms = (self.forms, 1.0) if self.forms is not None else ()
        self.page = kit.Page(
            self.headline,
            0.9,
            kit.Text(name, strong=True),
            0.9,
            *forms,
            self._rule,
            0.9,
            self.most,
            0.9,
            self.field,
            0.3,
            kit.held(kit.Flow(self.count, self.again, gap=1.2)),
            0.5,
            self._faults,
            0.6,
            self._said,
            width=QUESTION,
        )
        self.setLayout(kit.column(self.page, kit.Footer(back, self.copy_button, width=QUESTION)))

    def _hint(self) -> str:
        return self.words.text(
            "What you change here stands in the copied text only. The letter stays as it is."
        )

    def _forms(self) -> kit.ChoiceGroup | None:
        """Which form, where there are several."""
        if len(self.channels) < SEVERAL:
            return None
        words = self.words
        options = tuple(
            kit.Option(each.id, words.say(WAYS[each.kind]), words.fact(each.says)) for each in self.channels
        )
        asked = words.text("Which form?")
        group = kit.ChoiceGroup(options, asked, self.channels[0].id, label=asked)
        group.chosen.connect(self._choose)
        return group

    def _show_rule(self) -> None:
        """What the form takes: its rule, how much, what is needed."""
        kit.clear(self._rule)
        for said in self._rules():
            self._rule.addWidget(kit.Text(said, kit.Face.SMALL))
        self.most.setVisible(not (self.channel and self.channel.max_characters))

    def _rules(self) -> Iterator[str]:
        words, channel = self.words, self.channel
        if channel is None:
            yield words.text("We know no form of this body. Where you find one, paste this text into it.")
            return
        if self.forms is None:
            yield words.fact(channel.says)
        if channel.max_characters:
            yield words.text("The form takes up to {most} characters.").format(most=channel.max_characters)

    # --- the text

    def _alphabet(self) -> str:
        return self.work.library.language(self._draft.letter.language).alphabet

    def _form(self) -> Channel:
        """The form with the limit that we read, else the one that the person read on it."""
        form, typed = self.channel or NO_FORM, self.most.value().strip()
        known = form.max_characters or not (typed.isascii() and typed.isdecimal())
        return form if known else msgspec.structs.replace(form, max_characters=min(int(typed[:9]), MOST))

    def _text(self) -> str:
        return portal_text(self._draft.letter, self.channel or NO_FORM, alphabet=self._alphabet()).text

    def _checked(self) -> PortalText:
        return check_text(self.field.value(), self._form(), alphabet=self._alphabet())

    def _check(self) -> None:
        """The count and what is wrong, at every key."""
        words, found = self.words, self._checked()
        left = found.left
        if left is None:
            said = words.plural("{n} character", "{n} characters", found.characters)
        elif left >= 0:
            said = words.text("{count} of {most} characters").format(count=found.characters, most=found.limit)
        else:
            said = words.text("{count} of {most} characters: too long").format(
                count=found.characters, most=found.limit
            )
        self.count.setText(said)
        self.field.set_error(" ".join(words.say(each) for each in found.faults))
        kit.clear(self._faults)
        for each in found.warnings:
            self._faults.addWidget(kit.Note(kit.NoteKind.DUE, words.say(each)))
        self.again.setVisible(self.field.value() != self._text())

    def _choose(self, wanted: str) -> None:
        own = self.field.value() != self._text()
        self.channel = next(each for each in self.channels if each.id == wanted)
        if not own:
            self.field.set_value(self._text())
        self._show_rule()
        self._check()

    def _start_again(self) -> None:
        self.field.set_value(self._text())
        self.field.setFocus()

    # --- the deed

    def go_on(self) -> None:
        """Put the text on the clipboard; a text that the form will refuse is copied, too, and the person is told."""
        QGuiApplication.clipboard().setText(self.field.value())
        words = self.words
        kit.clear(self._said)
        said = words.text("Paste it into the form as it is.")
        if self._checked().faults:
            said = words.text("Copied, but the form will not take it as it is. See above the text why.")
        note = kit.Note(kit.NoteKind.WHY, said, words.text("The text of the letter is copied"))
        self._said.addWidget(note)
        kit.announce(self, f"{note.accessibleName()}. {said}")
