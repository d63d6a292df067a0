"""How to hand the letters in: each way with what counts as proof, where it goes, what it takes; what does not count, said plainly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from aryz.casebook.handing import handing
from aryz.documents.text import render_text
from aryz.gui import kit
from aryz.gui.letter_panel import body_name
from aryz.gui.readable import capital
from aryz.interview.fact_words import NEEDS, WAYS
from aryz.interview.questions import text_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from aryz.casebook.handing import Handing, Place
    from aryz.gui.work import Work
    from aryz.model.letter import Draft


def ways(work: Work, drafts: Sequence[Draft]) -> tuple[QWidget, ...]:
    """A part for each way to hand these letters in, and the pages where an address is to be looked up; empty where none is known."""
    found = handing(work.library, drafts, work.bodies(), work.today)
    parts = [_way(work, each, drafts) for each in found]
    return (*parts, *_pages(work, found)) if parts else ()


def _way(work: Work, one: Handing, drafts: Sequence[Draft]) -> QWidget:
    """One way: its name, the rule, what it needs, its limit, its addresses."""
    words, channel = work.words, one.channel
    name = words.say(WAYS[channel.kind])
    lines = [kit.Text(words.fact(channel.says), kit.Face.SMALL)]
    if len(one.places) < len(drafts):
        names = "; ".join(dict.fromkeys(_name(work, place) for place in one.places))
        told = words.text("For: {names}").format(names=names)
        lines.insert(0, kit.Text(told, kit.Face.SMALL, kit.Tone.SOFT))
    if not channel.counts:
        title = words.text("{way}: do not use this way").format(way=name)
        sign = kit.column(0.12, kit.Sign("close", "danger", 1.0), None)
        return kit.held(kit.row(sign, kit.column(kit.Text(title, strong=True), *lines), gap=0.4))
    if channel.needs:
        needed = ", ".join(words.say(NEEDS[each]) for each in channel.needs)
        lines.append(kit.Text(words.text("You need: {things}.").format(things=needed), kit.Face.SMALL))
    lines += [kit.Text(said, kit.Face.SMALL, strong=long) for said, long in _lengths(work, one)]
    return kit.held(kit.column(kit.Text(name, strong=True), *lines, *_addresses(work, one), gap=0.1))


def _name(work: Work, place: Place) -> str:
    """Whose office it is."""
    if place.body is None or place.body.id == place.draft.body:
        return capital(body_name(place.draft, work.words, work.library))
    names = {code: forms.get("basic", "") for code, forms in place.body.names.items()}
    return capital(text_in(names, work.words))


def _lengths(work: Work, one: Handing) -> Iterator[tuple[str, bool]]:
    """How much the form takes, and how long each letter is; True where it is too long."""
    most, words = one.channel.max_characters, work.words
    counts = {len(render_text(place.draft.letter)) for place in one.places} if most else set()
    for count in sorted(counts):
        said = words.text("The form takes up to {most} characters. The text of your letter has {count}.")
        yield said.format(most=most, count=count), False
        if count > most:
            yield words.text("It does not fit. Shorten it, or hand it in another way."), True


def _addresses(work: Work, one: Handing) -> Iterator[QWidget]:
    """The addresses that may be shown, each once, with a way to copy it."""
    shown: dict[str, str] = {}
    for place in one.places:
        if place.address is not None:
            text = text_in(place.address.text, work.words, work.flow.scope(work.values))
            own = one.channel.address is not None or len(one.places) == 1
            shown.setdefault(text, text if own else f"{_name(work, place)}: {text}")
    for text, told in shown.items():
        yield _copied(work, told, text)


def _copied(work: Work, told: str, text: str) -> QWidget:
    """A text with a button that copies it: nothing is opened by itself."""
    words = work.words
    button = kit.Button(words.text("Copy"), kit.Kind.LINK, name=words.text("Copy: {text}").format(text=text))

    def copy() -> None:
        QGuiApplication.clipboard().setText(text)
        kit.announce(button, words.text("Copied"))

    button.clicked.connect(copy)
    return kit.held(kit.Flow(kit.Text(told, kit.Face.SMALL), button, gap=0.8))


def _pages(work: Work, found: Sequence[Handing]) -> Iterator[QWidget]:
    """Where to look for the addresses that are not shown."""
    hidden = [place for one in found if one.channel.counts for place in one.places if place.address is None]
    if not any(place.body is not None for place in hidden):
        return
    words = work.words
    pages = {place.page: _name(work, place) for place in hidden if place.page}
    if pages:
        said = words.text("We show only addresses that we have read lately. Look up the others here:")
    else:
        said = words.text("We show only addresses that we have read lately. Look on the site of the body.")
    copied = [_copied(work, f"{name}: {page}", page) for page, name in pages.items()]
    yield kit.held(kit.column(kit.Text(said, kit.Face.SMALL, kit.Tone.SOFT), *copied))
