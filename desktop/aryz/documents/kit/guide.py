"""How to file this and what happens next: one page in the language of the person who files it.

What is in the file, the ways that count, the last day for the answer, what silence and refusal open, what not to do, what to keep.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from aryz.casebook.expected import expected_answer
from aryz.casebook.handing import taking
from aryz.casebook.outlook import assumed_start
from aryz.casebook.time_limits import first_day_after
from aryz.casebook.wording import condition, term_words
from aryz.content.printing import screen_mark
from aryz.documents.kit.case import capital, joined
from aryz.documents.kit.next_steps import next_steps
from aryz.documents.kit.ways import forbidden, ways
from aryz.documents.paper import Paper
from aryz.documents.pdf import render_pdf
from aryz.interview.daywords import full_day
from aryz.interview.languages import accepted_names
from aryz.interview.signing import signing
from aryz.model.base import Message, message
from aryz.model.country import Layout
from aryz.model.letter import Closing, Items, Paragraph, Run, Title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from aryz.casebook.time_limits import Deadline
    from aryz.documents.kit.case import Case
    from aryz.model.letter import AnyBlock, Runs

SIZES = (11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5)
"""Sizes of the text, tried until all of it stands on one page; a text too long for the smallest takes a second page."""
LAYOUT = Layout(
    margin_left=20, margin_right=15, margin_top=14, margin_bottom=14, first_line_indent=0, title_capitals=False
)  # fmt: skip
_LEADING = 1.26

LETTER, SECOND, INVENTORY, ENVELOPE, READING, ATTACHED = (
    *("letter", "second-copy", "inventory", "envelope"),
    *("reading-copy", "attachments"),
)
"""The papers that a kit may hold beside the page itself."""
NAMES: dict[str, Message] = {
    LETTER: message("The letter."),
    SECOND: message("The second copy."),
    INVENTORY: message("The inventory, in two copies."),
    ENVELOPE: message("The addresses for the envelope."),
    READING: message("The reading copy."),
    ATTACHED: message("The attachments, with their list."),
}
DOES: dict[str, Message] = {
    LETTER: message("Sign it with a pen. This one goes to them."),
    SECOND: message("Sign it too. Let them mark the number and the day on it, and keep it."),
    INVENTORY: message("Sign both. One goes into the envelope, the other stays with you."),
    ENVELOPE: message("Cut them out and glue them on."),
    READING: message("It is for you. Do not hand it in."),
    ATTACHED: message("They go behind the letter, in this order."),
}
FORM = message(
    "Sign both. Bring the letter open to the post: one goes into the envelope, the other comes back to you with a stamp. "
    "Write a dash where you declare no value."
)
TRANSLATED = message(
    "Somebody must translate it first. Sign the translation with a pen; that one goes to them."
)


def guide(case: Case, holds: Sequence[str]) -> Paper:
    """The page for a kit that ``holds`` these papers. It is set as large as one page allows."""
    words = case.words
    title = words.text("How to file this and what happens next")
    blocks = tuple(_blocks(case, title, holds))
    paper = Paper(title=title, language=words.language, blocks=blocks, layout=LAYOUT)
    for size in SIZES:
        layout = msgspec.structs.replace(LAYOUT, body_size=size, leading=round(size * _LEADING, 2))
        paper = msgspec.structs.replace(paper, layout=layout)
        if render_pdf(paper, case.library.fonts).pages == 1:
            break
    return paper


def _blocks(case: Case, title: str, holds: Sequence[str]) -> Iterator[AnyBlock]:
    words = case.words
    yield Title(id="title", runs=(Run(title),), subtitle=_subject(case))
    yield from _section("papers", words.text("What is in this kit"), _papers(case, holds), numbered=True)
    yield from _section("sign", words.text("How to sign"), _signing(case))
    yield from _section("ways", words.text("Hand it in by one of these ways:"), ways(case))
    yield from _answer(case)
    yield from next_steps(case, _start(case))
    yield from _section("not", words.text("What not to do"), forbidden(case))
    yield from _section("keep", words.text("What to keep"), _kept(case))
    yield from _file(case)


def _section(name: str, heading: str, items: Sequence[Runs], *, numbered: bool = False) -> Iterator[AnyBlock]:
    if items:
        yield Paragraph(id=f"{name}-heading", runs=(Run(heading),), heading=True)
        yield Items(id=name, items=tuple(items), numbered=numbered)


def _subject(case: Case) -> Runs:
    """Which letter, to whom."""
    body = case.body_name(case.words.language, case.letter.language)
    before, _, after = (
        case.words.text("{letter}: {body}")
        .format(letter=case.words.fact(case.kind.label), body="\n")
        .partition("\n")
    )
    name = Run(capital(body.text), lang=body.lang)
    return tuple(run for run in (Run(before), name, Run(after)) if run.text)


def _papers(case: Case, holds: Sequence[str]) -> list[Runs]:
    return [_bold(case.words.say(NAMES[each]), _does(case, each)) for each in holds]


def _does(case: Case, paper: str) -> str:
    say = case.words.say
    if paper == LETTER and not case.filed:
        accepted = accepted_names(case.library, case.country.profile.code, case.words.language)
        told = case.words.text("They accept: {languages}.").format(languages=accepted)
        return joined([say(TRANSLATED), told])
    if paper == INVENTORY and case.post is not None and case.post.channel.inventory is not None:
        return say(FORM)
    return say(DOES[paper])


def _signing(case: Case) -> list[Runs]:
    """What was read of how such a letter is signed there, and what a picture of the signature is worth."""
    picture = any(isinstance(block, Closing) and block.picture for block in case.letter.blocks)
    found = signing(case.country, case.kind.kind, taking(case.library, case.draft), picture=picture)
    notes = found.notes[:-1] if found.ways else found.notes  # the last says again that the pen is safe
    said = [*(case.words.fact(each.says) for each in found.ways), *map(case.words.say, notes)]
    return [(Run(each),) for each in said]


def _bold(lead: str, rest: str) -> Runs:
    return (Run(lead, bold=True), Run(f" {rest}")) if rest else (Run(lead, bold=True),)


def _start(case: Case) -> date:
    """The day on which the letter is taken to be registered: the next working day, counted from its own day."""
    return assumed_start(case.country, max(case.today, case.draft.date))


def _answer(case: Case) -> Iterator[AnyBlock]:
    """The last day for the answer, its condition, how it was counted; or why none can be given."""
    words = case.words
    if not case.kind.time_limit:
        yield Paragraph(id="answer-heading", runs=(Run(words.text("The court sets the days")),), heading=True)
        said = "No answer has a last day here. The court writes when it takes the paper, or what it lacks."
        yield Paragraph(id="answer", runs=(Run(words.text(said)),))
        return
    deadline = expected_answer(case.library, case.draft, _start(case), today=case.today)
    last = deadline.last_day if deadline else None
    if deadline is None or last is None:
        yield from _undated(case, deadline)
        return
    day = full_day(last, words, case.today)
    title = words.text("Last day for the answer: {day}").format(day=day)
    yield Paragraph(id="answer-heading", runs=(Run(title),), heading=True)
    yield Paragraph(id="answer", runs=(Run(joined([*_counted(case, deadline), _silence(case, deadline)])),))


def _undated(case: Case, deadline: Deadline | None) -> Iterator[AnyBlock]:
    words = case.words
    title = words.text("No last day can be given")
    yield Paragraph(id="answer-heading", runs=(Run(title),), heading=True)
    reason = (
        words.say(deadline.reason)
        if deadline is not None and deadline.reason
        else words.text("We know of no time limit for this answer.")
    )
    ask = words.text("The letter asks for a quick answer instead. Ask after a week, and write again.")
    yield Paragraph(id="answer", runs=(Run(joined([reason, ask])),))


def _counted(case: Case, deadline: Deadline) -> Iterator[str]:
    """The condition, the length, days off at its ends, what is not sure."""
    words, limit = case.words, case.country.limits[case.draft.limit]
    yield condition(deadline.start_event, deadline.start, words, case.today, known=False)
    if term := term_words(limit, words):
        yield capital(term)
    for step in deadline.steps:
        if step.kind in ("registered", "rolled"):
            yield words.say(step.why)
    yield words.text("If they mark another day, count again from that one.")
    if (mark := screen_mark(limit.evidence)) is not None:
        yield words.text("The length of this time: {mark}.").format(mark=words.say(mark))
    if deadline.provisional:
        yield words.text("Days off may still be moved by decree. Count again later.")


def _silence(case: Case, deadline: Deadline) -> str:
    """From which day silence is silence, and what the law calls it."""
    words, limit = case.words, case.country.limits[case.draft.limit]
    first = first_day_after(deadline)
    told = words.text("Silence counts as no answer from this day: {day}.") if first else ""
    day = full_day(first, words, case.today) if first else ""
    return joined([words.fact(limit.silence) if limit.silence else "", told.format(day=day)])


def _kept(case: Case) -> list[Runs]:
    words = case.words
    said = [
        words.text("The second copy with its mark, or the number that they or the portal gave you."),
        words.text("What shows the day: receipts, notices of the post, pictures of the page."),
        words.text(
            "Their answer with its envelope. The time for a complaint is counted from the day it came."
        ),
    ]
    return [(Run(each),) for each in said]


def _file(case: Case) -> Iterator[AnyBlock]:
    heading = case.words.text("About the files")
    yield Paragraph(id="file-heading", runs=(Run(heading),), heading=True)
    yield Paragraph(id="file", runs=(Run(_standard(case)),))


def _standard(case: Case) -> str:
    """How the file is made, for whoever must take it."""
    words = case.words
    if case.enclosures:
        return words.text(
            "This file keeps the standard PDF/A-2b: scans hold no text that a program could read aloud. The letter, saved as "
            "a file of its own, keeps PDF/A-2a and PDF/UA-1."
        )
    return words.text(
        "This file keeps the standards PDF/A-2a and PDF/UA-1. To sign it electronically, sign the file of the letter itself."
    )
