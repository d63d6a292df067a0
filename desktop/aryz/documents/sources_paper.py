"""Facts on paper: the sources report for a lawyer's desk, and the sheet of what one letter rests on. Tables by country, pages
numbered, tagged as every PDF of ours. What the font lacks stands as its number; nothing is left out.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import PurePath
from typing import TYPE_CHECKING

from aryz.documents.making import Made
from aryz.documents.paper import Paper
from aryz.documents.pdf import render_pdf
from aryz.documents.pdf.fonts import load_faces
from aryz.drafting.letter_sources import facts_behind
from aryz.interview.fact_words import (
    GRADES,
    FactWords,
    age_words,
    figures,
    iso_figures,
    mark_words,
    waiting_words,
)
from aryz.interview.questions import text_in
from aryz.model.country import Layout
from aryz.model.letter import Notice, Paragraph, Run, Table, Title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from aryz.content.library import Library
    from aryz.content.sources_report import FactRow
    from aryz.content.words import Catalogue
    from aryz.model.letter import AnyBlock, Draft, Runs

SHEET = "sources"
"""The format of a sheet: a PDF beside its letter."""
LAYOUT = Layout(
    margin_left=14, margin_right=14, margin_top=16, margin_bottom=18, body_size=8.5, leading=11,
    first_line_indent=0, title_capitals=False,
)  # fmt: skip


def report(library: Library, found: Sequence[FactRow], words: Catalogue, today: date) -> bytes:
    """The PDF of these facts as of ``today``: PDF/A-2a and PDF/UA-1, the same bytes for the same facts, day and language."""
    writer = _Writer(library, words, today)
    title = words.text("Facts and where they are from")
    under = words.text("{facts}, as of {day}. Waiting for a lawyer: {waiting}.").format(
        facts=words.plural("{n} fact", "{n} facts", len(found)),
        day=figures(today),
        waiting=sum(bool(row.waiting) for row in found),
    )
    return writer.pdf(title, writer.runs(under), (), found)


def sheet(library: Library, draft: Draft, words: Catalogue, today: date) -> bytes:
    """The PDF of what one letter rests on: each fact that it prints, with its evidence, and a lawyer's mark where one stands."""
    writer = _Writer(library, words, today)
    found = facts_behind(library, draft, today, words.language)
    count = sum(bool(row.waiting) for row in found)
    said = words.plural(
        "{n} of these facts waits for a lawyer. Check it before you go to court.",
        "{n} of these facts wait for a lawyer. Check them before you go to court.",
        count,
    )
    notes = (Notice(id="waiting", runs=writer.runs(said)),) if count else ()
    under = words.text("{letter}, {day}").format(letter=draft.letter.title, day=figures(draft.date))
    named = writer.runs(under, draft.letter.language)
    return writer.pdf(words.text("What this letter rests on"), named, notes, found)


def sheets(library: Library, made: Sequence[Made], words: Catalogue, today: date) -> tuple[Made, ...]:
    """A sheet for each letter among the files, named after it."""
    first = {id(each.draft): each for each in reversed(made) if each.format == made[0].format}
    return tuple(
        Made(
            each.draft,
            SHEET,
            f"{PurePath(each.name).stem}-{SHEET}.pdf",
            sheet(library, each.draft, words, today),
        )
        for each in reversed(first.values())
    )


class _Writer:
    """Facts as rows of tables."""

    def __init__(self, library: Library, words: Catalogue, today: date) -> None:
        self._library, self._words, self._today = library, words, today
        self._facts = FactWords(library, words)
        self._known = load_faces(library.fonts).common | {"\n"}

    def pdf(self, title: str, under: Runs, notes: tuple[AnyBlock, ...], found: Sequence[FactRow]) -> bytes:
        """The finished paper."""
        head = Title(id="title", runs=self.runs(title), subtitle=under)
        paper = Paper(
            title=title,
            language=self._words.language,
            blocks=(head, *notes, *self.tables(found)),
            layout=LAYOUT,
        )
        return render_pdf(paper, self._library.fonts).pdf

    def tables(self, found: Sequence[FactRow]) -> Iterator[AnyBlock]:
        """A heading and a table for each country, in the order of the rows."""
        for code, group in groupby(found, key=lambda row: row.country):
            name = text_in(self._library.country(code).profile.names, self._words)
            yield Paragraph(id=f"{code}-heading", runs=self.runs(name), heading=True)
            yield Table(id=code, rows=(self._head(), *map(self._row, group)))

    def _head(self) -> tuple[Runs, ...]:
        words = self._words
        return tuple(
            self.runs(text)
            for text in (
                words.text("Fact"),
                words.text("How we know it"),
                words.text("Where it stands"),
                words.text("Age, and what waits for a lawyer"),
            )
        )

    def _row(self, row: FactRow) -> tuple[Runs, ...]:
        words = self._words
        cells = (
            _lines(self._facts.labelled(row), row.id),
            _lines(words.say(GRADES[row.grade]), mark_words(row, words)),
            _lines(row.source, iso_figures(row.source_date)),
            _lines(age_words(row, self._today, words), waiting_words(row, words)),
        )
        return tuple(map(self.runs, cells))

    def runs(self, text: str, language: str = "") -> Runs:
        """A text that the font can print: what it lacks as its number. ``language``: where it is not the paper's."""
        kept = "".join(sign if sign in self._known else f"[U+{ord(sign):04X}]" for sign in text)
        return (Run(kept, lang=language),) if kept else ()


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
