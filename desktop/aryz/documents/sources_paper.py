"""Facts on paper: the sources report for a lawyer's desk, and the sheet of what one letter rests on. Tables by country, pages
numbered, tagged as every PDF of ours. What the font lacks stands as its number; nothing is left out.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from aryz.documents.paper import Paper
from aryz.documents.pdf import render_pdf
from aryz.documents.pdf.fonts import load_faces
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
from aryz.model.letter import Paragraph, Run, Table, Title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from aryz.content.library import Library
    from aryz.content.sources_report import FactRow
    from aryz.content.words import Catalogue
    from aryz.model.letter import AnyBlock, Runs

LAYOUT = Layout(
    margin_left=14, margin_right=14, margin_top=16, margin_bottom=18, body_size=8.5, leading=11,
    first_line_indent=0, title_capitals=False,
)  # fmt: skip


def report(
    library: Library,
    found: Sequence[FactRow],
    words: Catalogue,
    today: date,
    title: str = "",
    subtitle: str = "",
) -> bytes:
    """The PDF of these facts as of ``today``: PDF/A-2a and PDF/UA-1, the same bytes for the same facts, day and language."""
    return render_pdf(paper(library, found, words, today, title, subtitle), library.fonts).pdf


def paper(
    library: Library,
    found: Sequence[FactRow],
    words: Catalogue,
    today: date,
    title: str = "",
    subtitle: str = "",
) -> Paper:
    """The report as blocks: a title, then a heading and a table for each country."""
    writer = _Writer(library, words, today)
    head = title or words.text("Facts and where they are from")
    under = words.text("{facts}, as of {day}. Waiting for a lawyer: {waiting}.").format(
        facts=words.plural("{n} fact", "{n} facts", len(found)),
        day=figures(today),
        waiting=sum(bool(row.waiting) for row in found),
    )
    blocks = [Title(id="title", runs=writer.runs(head), subtitle=writer.runs(subtitle or under))]
    return Paper(title=head, language=words.language, blocks=(*blocks, *writer.tables(found)), layout=LAYOUT)


class _Writer:
    """Facts as rows of tables."""

    def __init__(self, library: Library, words: Catalogue, today: date) -> None:
        self._library, self._words, self._today = library, words, today
        self._facts = FactWords(library, words)
        self._known = load_faces(library.fonts).common | {"\n"}

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

    def runs(self, text: str) -> Runs:
        """A text that the font can print: what it lacks as its number."""
        kept = "".join(sign if sign in self._known else f"[U+{ord(sign):04X}]" for sign in text)
        return (Run(kept),) if kept else ()


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
