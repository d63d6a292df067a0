"""The parts of a letter that are filled from the answers alone: sender, attachments, closing, receipt, notice."""

from __future__ import annotations

import re
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from aryz.drafting.dates import parse_date, write_date
from aryz.drafting.values import INITIALS, joined, person_run
from aryz.model.letter import Attachments, Closing, LetterRole, Notice, Receipt, Run, Sender

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.drafting.desk import Desk
    from aryz.model.answers import Attachment
    from aryz.model.language import Language
    from aryz.model.letter import Runs

_ENDING = re.compile(r"\.(pdf|jpe?g|png)$", re.IGNORECASE)
PERSON, REPRESENTATIVE = "person", "representative"

_PLAIN = (
    ("id_number", ""),
    ("birth_date", "birth-date"),
    ("birth_place", "birth-place"),
    ("citizenship", "citizenship"),
    ("postal_address", "postal-address"),
    ("residence_address", "residence-address"),
    ("phone", "phone"),
    ("email", "email"),
    ("basis", "basis"),
)
"""Answers about a person and their labels, in the order of the lines; the document follows the number."""


def labelled(label: str, value: Run, language: Language) -> Runs:
    """«Заявитель: Асанов …» with the value as its own run."""
    before, _, after = language.label_pattern.format(label=label, value="\n").partition("\n")
    return tuple(run for run in (Run(before), value, Run(after)) if run.text)


def sender(desk: Desk) -> Sender:
    """From whom: the data subject, then the representative; every particular that was given."""
    lines = list(_lines(PERSON, "applicant", desk))
    if desk.represented:
        lines += _lines(REPRESENTATIVE, "representative", desk)
    return Sender(id="from", lines=tuple(lines))


def _lines(whose: str, label: str, desk: Desk) -> Iterator[Runs]:
    labels = desk.language.labels
    yield labelled(labels[label], person_run(f"{whose}.name", "full", desk), desk.language)
    for part, name in _PLAIN:
        key = f"{whose}.{part}"
        if key in desk.values:
            written = desk.values[key]
            day = parse_date(written) if part == "birth_date" else None
            text = write_date(day, "date", desk.language) if day else written
            yield labelled(
                labels[name] if name else _id_label(desk), joined(Run(text, of=(key,))), desk.language
            )
        if part == "id_number":
            yield from _document(whose, desk)


def _id_label(desk: Desk) -> str:
    """What the country calls the personal number, in this language: its own label where the language has one."""
    labels = desk.language.labels
    return labels.get(desk.country.profile.id_number.label, labels["id-number"])


def _document(whose: str, desk: Desk) -> Iterator[Runs]:
    """The identity document on one line: what was given of type, number, day and issuing body."""
    language = desk.language
    runs: list[Run] = []
    for part in ("type", "number", "issued_on", "issued_by"):
        key = f"{whose}.id_document.{part}"
        if key in desk.values:
            runs += (
                [Run(language.comma), *_document_part(part, key, desk)]
                if runs
                else _document_part(part, key, desk)
            )
    if runs:
        start = labelled(language.labels["id-document"], Run("\n"), language)
        yield tuple(piece for run in start for piece in (runs if run.text == "\n" else [run]))


def _document_part(part: str, key: str, desk: Desk) -> list[Run]:
    language, text = desk.language, desk.values[key]
    if part == "number":
        before, _, after = language.labels["document-number"].format(number="\n").partition("\n")
        return [run for run in (Run(before), Run(text, of=(key,)), Run(after)) if run.text]
    if part == "type":
        return [Run(language.labels.get(f"document.{text}", text), of=(key,))]
    day = parse_date(text) if part == "issued_on" else None
    value = Run(write_date(day, "date", language) if day else text, of=(key,))
    return list(labelled(language.labels[part.replace("_", "-")], value, language))


def attachments(desk: Desk, own: tuple[Runs, ...]) -> Attachments | None:
    """What is attached: what the kind of letter names itself, then the person's papers, with their sheets where they were
    counted; None if nothing."""
    files = tuple(
        _paper(paper, f"attachments.{number}", desk)
        for number, paper in enumerate(desk.answers.attachments, 1)
    )
    if not own and not files:
        return None
    heading = desk.language.label_pattern.format(label=desk.language.labels["attachments"], value="").rstrip()
    return Attachments(id="attachments", heading=(Run(heading),), items=(*own, *files))


def _paper(paper: Attachment, key: str, desk: Desk) -> Runs:
    of = (key, f"{key}.title") if paper.title else (key,)
    title = Run(paper_title(paper), of=of)
    if not paper.sheets:
        return (title,)
    pattern = desk.language.phrases["attachment-sheets"].format(title="\n", n=paper.sheets)
    before, _, after = pattern.partition("\n")
    return tuple(run for run in (Run(before), title, Run(after)) if run.text)


def paper_title(paper: Attachment) -> str:
    """How a letter names a paper: its title, else its file's name without the way to it and the ending."""
    if title := " ".join(paper.title.split()):
        return title
    name = file_name(paper.path)
    stem = " ".join(_ENDING.sub("", name).replace("_", " ").split())
    return stem or name


def file_name(path: str) -> str:
    """The last part of a path, whichever way its slashes lean."""
    return PureWindowsPath(PurePosixPath(path).name).name or path


def closing(desk: Desk, *, dated: bool, signed: bool) -> Closing:
    """Date, line for the signature, name with initials of whoever signs."""
    who, signs = (REPRESENTATIVE, "signature-representative") if desk.represented else (PERSON, "signature")
    of = ("date",) if "date" in desk.values else ()
    return Closing(
        id="closing",
        date=(Run(write_date(desk.on, "date", desk.language), of=of),) if dated else (),
        signature_label=desk.language.labels[signs] if signed else "",
        name=(person_run(f"{who}.name", INITIALS, desk),) if signed else (),
    )


def receipt(desk: Desk) -> Receipt:
    """The block in which the body marks that it received the paper."""
    return Receipt(id="receipt", lines=tuple((Run(line),) for line in desk.language.receipt))


def notice(desk: Desk) -> Notice | None:
    """What stands above a copy that is only read; None on a paper that is handed in."""
    sheet, language = desk.sheet, desk.language
    if sheet.role is LetterRole.FILING:
        return None
    accepted = language.comma.join(_language(code, desk) for code in desk.country.profile.filing_languages)
    pattern = language.phrases["reading-copy" if sheet.filing else "reading-copy-only"]
    filing = _language(sheet.filing, desk) if sheet.filing else ""
    return Notice(id="notice", runs=(Run(pattern.format(languages=accepted, language=filing)),))


def _language(code: str, desk: Desk) -> str:
    """A language's name in the letter's language; else its own name, else its code."""
    known = desk.library.languages.get(code)
    return desk.language.languages.get(code, known.name if known else code)
