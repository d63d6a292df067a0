"""The ways to hand a letter in, as the page “How to file this” tells them: those that count with address and needs, the others as warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.documents.kit.case import joined
from aryz.documents.text import render_text
from aryz.interview.fact_words import NEEDS, WAYS
from aryz.model.letter import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.casebook.handing import Handing
    from aryz.documents.kit.case import Case
    from aryz.model.letter import Runs


def ways(case: Case) -> list[Runs]:
    """Each way that counts: what to do, what it needs, where it goes; what holds everywhere, where the facts know no way."""
    found = [_way(case, way) for way in case.ways if way.channel.counts]
    if not found:
        return [(Run(each),) for each in _plain(case)]
    hidden = _look_up(case)
    return [*found, (Run(hidden),)] if hidden else found


def forbidden(case: Case) -> list[Runs]:
    """The ways that do not count, and what loses the proof."""
    words = case.words
    found: list[Runs] = []
    for way in case.ways:
        if not way.channel.counts:
            name = words.say(WAYS[way.channel.kind])
            title = words.text("{way}: do not use this way").format(way=name)
            found.append((Run(f"{title}.", bold=True), Run(f" {words.fact(way.channel.says)}")))
    said = words.text("Do not give away your only copy, and attach copies instead of originals.")
    return [*found, (Run(said),)]


def _way(case: Case, way: Handing) -> Runs:
    words, channel = case.words, way.channel
    told = joined([words.fact(channel.says), *_needs(case, way), *_lengths(case, way)])
    lead = Run(f"{words.say(WAYS[channel.kind])}.", bold=True)
    return (lead, Run(f" {told}"), *_address(case, way))


def _needs(case: Case, way: Handing) -> Iterator[str]:
    if way.channel.needs:
        things = ", ".join(case.words.say(NEEDS[each]) for each in way.channel.needs)
        yield case.words.text("You need: {things}.").format(things=things)


def _lengths(case: Case, way: Handing) -> Iterator[str]:
    """How much a form takes, and whether the letter fits."""
    most, words = way.channel.max_characters, case.words
    if most:
        count = len(render_text(case.letter))
        said = words.text("The form takes up to {most} characters. The text of your letter has {count}.")
        yield said.format(most=most, count=count)
        if count > most:
            yield words.text("It does not fit. Shorten it, or hand it in another way.")


def _address(case: Case, way: Handing) -> Runs:
    place = next((place for place in way.places if place.address is not None), None)
    if place is None or place.address is None:
        return ()
    said = case.name(place.address.text, case.words.language, case.letter.language)
    before, _, after = case.words.text("Address: {address}").format(address="\n").partition("\n")
    return tuple(run for run in (Run(f" {before}"), said, Run(after)) if run.text)


def _look_up(case: Case) -> str:
    """Where to look for an address that is not shown."""
    words = case.words
    hidden = [
        place
        for way in case.ways
        if way.channel.counts
        for place in way.places
        if place.address is None and place.body is not None
    ]
    if not hidden:
        return ""
    pages = [place.page for place in hidden if place.page]
    if pages:
        said = words.text("We show only addresses that we have read lately. Look up the others here:")
        return f"{said} {pages[0]}"
    return words.text("We show only addresses that we have read lately. Look on the site of the body.")


def _plain(case: Case) -> Iterator[str]:
    words = case.words
    yield words.text("Give one copy in. Ask for a stamp with date and number on the other.")
    yield words.text("By post: send it registered, with a list of contents, and keep the receipt.")
