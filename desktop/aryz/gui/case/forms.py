"""What happened, told in forms: handed in, registered, longer, passed on, asked for more, a note, a cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from aryz.casebook.records import Clarification, Cost, Extension, Forwarding, LetterSent, Note
from aryz.gui import kit
from aryz.gui.case.form import NUMBER, ON, Form
from aryz.gui.readable import capital
from aryz.interview.channels import channels
from aryz.interview.demands import kind_of
from aryz.interview.fact_words import WAYS
from aryz.interview.holders import find_body
from aryz.interview.questions import text_in
from aryz.model.base import Fault, InputError, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout, QWidget

    from aryz.casebook.records import AnyEvent
    from aryz.model.bodies import Channel

REGISTERED, CHANNEL, BODY, NAME, UNTIL = "registered", "channel", "body", "name", "until"
REASON, TEXT, SUPPLIED, AMOUNT, CURRENCY, WHAT = "reason", "text", "supplied", "amount", "currency", "what"
OTHER, UNKNOWN = "other", "unknown"
STATE = "state"


def raise_any(faults: list[Fault]) -> None:
    """InputError with all of them, if there are any."""
    if faults:
        raise InputError(*faults)


class HandedIn(Form):
    """A letter went out, or its days were told wrong: the day, how, when it was registered and under which number, the proof."""

    def title(self) -> str:
        if self.sent.ready:
            return self.words.text("You handed the letter in")
        return self.words.text("The days of the letter")

    @property
    def sent(self) -> LetterSent:
        """The letter that this is about."""
        return next(each.letter for each in self.matter.running if each.letter.id == self.stand.about)

    def parts(self) -> Iterator[QWidget | QLayout | float]:
        words, sent = self.words, self.sent
        yield kit.Text(self.matter.letter_words(sent), strong=True)
        yield 1.1
        first = None if sent.ready else sent.on
        yield self.day_box(ON, words.text("Day on which you handed it in or sent it"), first=first)
        yield 1.25
        hint = words.text("Leave it empty if you do not know it yet. You can add it later.")
        yield self.day_box(REGISTERED, words.text("Day on which it was registered"), hint, sent.registered_on)
        yield 1.25
        hint = words.text("It stands on the stamp, or in the receipt of the portal.")
        yield self.box(
            NUMBER, words.text("Number that they gave it"), hint, kit.FieldKind.NUMBER, sent.number
        )
        yield 1.25
        yield self.choice(CHANNEL, words.text("How you handed it in"), self._ways(), sent.channel or UNKNOWN)
        yield 1.25
        yield self.files_part(words.text("Proof: the stamped copy, the receipt"))

    def _ways(self) -> list[kit.Option]:
        """The country's channels for such a letter, each kind of them once; and what is not said."""
        words = self.words
        found = {each.id: words.say(WAYS[each.kind]) for each in self._channels() if each.counts}
        kept = self.sent.channel
        if kept and kept not in found:
            found[kept] = kept
        return [
            *(kit.Option(key, said) for key, said in found.items()),
            kit.Option(UNKNOWN, words.text("I do not want to say")),
        ]

    def _channels(self) -> tuple[Channel, ...]:
        sent, library = self.sent, self.matter.library
        kind = kind_of(library, sent.kind)
        if kind is None or self.matter.case.country not in library.countries:
            return ()
        body = find_body(library, sent.body, sent.on) if sent.body else None
        country = library.country(self.matter.case.country)
        found = channels(country, kind, body, body.sector if body else STATE)
        once = {each.kind: each for each in reversed(found)}
        return tuple(each for each in found if once[each.kind] is each)

    def keep(self) -> None:
        faults: list[Fault] = []
        sent = self.sent
        on = self.day(ON, faults)
        registered = self.day(REGISTERED, faults, since=on, wanted=False)
        raise_any(faults)
        channel = self.typed(CHANNEL)
        after = replace(
            sent,
            on=on or sent.on,
            registered_on=registered,
            number=self.typed(NUMBER),
            channel="" if channel == UNKNOWN else channel,
            ready=False,
        )
        self.save(after, message("Kept: the letter was handed in."), sent)


class Longer(Form):
    """They wrote that it takes longer."""

    def title(self) -> str:
        return self.words.text("They need longer")

    def parts(self) -> Iterator[QWidget | QLayout | float]:
        words = self.words
        yield from self.which_letter()
        yield self.day_box(ON, words.text("Day of their notice"))
        yield 1.25
        hint = words.text("Leave it empty if they named none.")
        yield self.day_box(UNTIL, words.text("The day that they named"), hint)
        yield 1.25
        yield self.box(REASON, words.text("The reason that they gave"), kind=kit.FieldKind.LINES)
        yield 1.25
        yield self.box(NUMBER, words.text("Number of their notice"), kind=kit.FieldKind.NUMBER)
        yield 1.25
        yield self.files_part(words.text("Their notice"))

    def keep(self) -> None:
        faults: list[Fault] = []
        letter = self.letter()
        on = self.day(ON, faults, since=letter.on)
        until = self.day(UNTIL, faults, since=letter.on, future=True, wanted=False)
        raise_any(faults)
        event = Extension(
            case=letter.case, letter=letter.id, on=on or letter.on, until=until, reason=self.typed(REASON), number=self.typed(NUMBER)
        )  # fmt: skip
        self.save(event, message("Kept: they need longer."))


class PassedOn(Form):
    """They passed the letter on; its time runs where it is now."""

    def title(self) -> str:
        return self.words.text("They passed it on")

    def parts(self) -> Iterator[QWidget | QLayout | float]:
        words = self.words
        yield from self.which_letter()
        yield self.day_box(ON, words.text("Day of their notice"))
        yield 1.25
        yield self.choice(BODY, words.text("Who has the letter now"), self._bodies())
        yield 0.8
        yield self.box(NAME, words.text("Its name"), words.text("If it is another body"))
        yield 1.25
        hint = words.text("Leave it empty if you do not know it yet. You can add it later.")
        yield self.day_box(REGISTERED, words.text("Day on which it was registered there"), hint)
        yield 1.25
        yield self.box(NUMBER, words.text("Number of their notice"), kind=kit.FieldKind.NUMBER)
        yield 1.25
        yield self.files_part(words.text("Their notice"))

    def _bodies(self) -> list[kit.Option]:
        """The system's bodies that were not written to, and another one."""
        library, words = self.matter.library, self.words
        sent = {each.body for each in self.matter.handed_in}
        try:
            system = library.system(self.matter.case.system)
            named = dict.fromkeys(each.body for each in system.holdings)
        except KeyError:
            named = {}
        found = [
            (id_, find_body(library, id_, self.matter.today)) for id_ in named if id_ and id_ not in sent
        ]
        rows = [
            kit.Option(
                id_,
                capital(text_in({code: forms.get("basic", "") for code, forms in body.names.items()}, words)),
            )
            for id_, body in found
            if body is not None
        ]
        return [*rows, kit.Option(OTHER, words.text("Another body"))]

    def keep(self) -> None:
        faults: list[Fault] = []
        letter, body, name = self.letter(), self.typed(BODY), self.typed(NAME)
        on = self.day(ON, faults, since=letter.on)
        registered = self.day(REGISTERED, faults, since=letter.on, wanted=False)
        if not body:
            faults.append(Fault(BODY, message("Say who has the letter now.")))
        if body == OTHER and not name:
            faults.append(Fault(NAME, message("Enter the name of the body.")))
        raise_any(faults)
        known = body != OTHER
        group = self.boxes[BODY]
        if known and isinstance(group, kit.ChoiceGroup):
            name = next(row.option.words for row in group.rows if row.option.key == body)
        event = Forwarding(
            case=letter.case, letter=letter.id, on=on or letter.on, body=body if known else "", body_name=name, registered_on=registered,
            number=self.typed(NUMBER),
        )  # fmt: skip
        self.save(event, message("Kept: they passed the letter on."))


class AskedForMore(Form):
    """They ask for something; or (`about` an entry) the day on which the person gave it."""

    def title(self) -> str:
        return self.words.text("They ask you for more")

    @property
    def before(self) -> Clarification | None:
        """The entry that is changed."""
        found = next((each for each in self.matter.happened if each.id == self.stand.about != 0), None)
        return found if isinstance(found, Clarification) else None

    def parts(self) -> Iterator[QWidget | QLayout | float]:
        words, before = self.words, self.before
        if before is None:
            yield from self.which_letter()
        yield self.day_box(ON, words.text("Day of their notice"), first=before.on if before else None)
        yield 1.25
        said = before.asked if before else ""
        yield self.box(TEXT, words.text("What they ask for"), kind=kit.FieldKind.LINES, first=said)
        yield 1.25
        hint = words.text("Leave it empty while you have not given it.")
        yield self.day_box(
            SUPPLIED, words.text("Day on which you gave it"), hint, before.supplied_on if before else None
        )
        yield 1.25
        yield self.files_part(words.text("Their notice, and what you gave"))

    def keep(self) -> None:
        faults: list[Fault] = []
        before = self.before
        letter = self.letter() if before is None else None
        on = self.day(ON, faults, since=letter.on if letter else None)
        supplied = self.day(SUPPLIED, faults, since=on, wanted=False)
        if not self.typed(TEXT):
            faults.append(Fault(TEXT, message("Say in a few words what they ask for.")))
        raise_any(faults)
        told = before or Clarification(
            case=self.matter.case.id, letter=letter.id if letter else 0, on=self.matter.today
        )
        event = replace(told, on=on or told.on, asked=self.typed(TEXT), supplied_on=supplied)
        self.save(event, message("Kept: they ask you for more."), before)


class Noted(Form):
    """A note of the person's own."""

    def title(self) -> str:
        return self.words.text("A note")

    def parts(self) -> Iterator[QWidget | QLayout | float]:
        yield self.day_box(ON, self.words.text("Day"), first=self.matter.today)
        yield 1.25
        yield self.box(TEXT, self.words.text("What you want to remember"), kind=kit.FieldKind.LINES)
        yield 1.25
        yield self.files_part()

    def keep(self) -> None:
        faults: list[Fault] = []
        on = self.day(ON, faults)
        if not self.typed(TEXT):
            faults.append(Fault(TEXT, message("Write the note.")))
        raise_any(faults)
        event = Note(case=self.matter.case.id, on=on or self.matter.today, text=self.typed(TEXT))
        self.save(event, message("Kept: a note."))


class Spent(Form):
    """Money that was spent: postage, fees, copies."""

    def title(self) -> str:
        return self.words.text("A cost")

    def parts(self) -> Iterator[QWidget | QLayout | float]:
        words = self.words
        yield self.day_box(ON, words.text("Day"), first=self.matter.today)
        yield 1.25
        yield self.box(
            WHAT,
            words.text("What it was for"),
            words.text("For example: {example}").format(example=words.text("registered post")),
        )
        yield 1.25
        yield self.box(AMOUNT, words.text("Amount"), kind=kit.FieldKind.NUMBER)
        yield 1.25
        yield self.box(CURRENCY, words.text("Currency"), kind=kit.FieldKind.TIME, first=self._last())
        yield 1.25
        yield self.files_part(words.text("Receipt"))

    def _last(self) -> str:
        """The currency of the latest cost."""
        found = [each.currency for each in self.matter.happened if isinstance(each, Cost)]
        return found[-1] if found else ""

    def keep(self) -> None:
        faults: list[Fault] = []
        on = self.day(ON, faults)
        amount = self.typed(AMOUNT)
        if not any(sign.isdecimal() for sign in amount):
            faults.append(Fault(AMOUNT, message("Enter the amount in figures.")))
        raise_any(faults)
        event: AnyEvent = Cost(
            case=self.matter.case.id, on=on or self.matter.today, amount=amount, currency=self.typed(CURRENCY), what=self.typed(WHAT)
        )  # fmt: skip
        self.save(event, message("Kept: a cost."))
