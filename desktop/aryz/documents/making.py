"""From answers to files: every letter of one set of answers, in every format asked for, or none at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from aryz.documents.files import sweep_stale, write_whole
from aryz.documents.naming import file_name
from aryz.documents.pdf import render_pdf
from aryz.documents.text import render_text
from aryz.drafting import draft
from aryz.interview.validation import accept
from aryz.model.base import Fault, InputError, message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from aryz.content.library import Library
    from aryz.model.answers import Answers
    from aryz.model.letter import Draft, Letter

WRITERS: dict[str, Callable[[Letter, Path], bytes]] = {
    "pdf": lambda letter, fonts: render_pdf(letter, fonts).pdf,
    "txt": lambda letter, _fonts: render_text(letter).encode(),
}
"""Format -> what makes its bytes. A new format is a new line here."""


class Made(msgspec.Struct, frozen=True):
    """One file that is ready to be written."""

    draft: Draft
    format: str
    name: str
    data: bytes


def read_formats(text: str) -> tuple[str, ...]:
    """The formats in a list by comma, each once, in its order; InputError for one that is not offered, or for none."""
    formats = tuple(dict.fromkeys(each.strip().lower() for each in text.split(",") if each.strip()))
    _check_formats(formats or ("",))
    return formats


def _check_formats(formats: Sequence[str]) -> None:
    for each in formats:
        if each not in WRITERS:
            there = ", ".join(WRITERS)
            said = message(
                "The format “{format}” is not offered. There are: {there}.", format=each, there=there
            )
            raise InputError(Fault("format", said))


def make(
    library: Library, answers: Answers, *, today: date, formats: Sequence[str] = ("pdf",)
) -> tuple[Made, ...]:
    """Check ``answers``, draft all their letters and render each in all ``formats``; nothing is written yet.

    Raises InputError with every fault.
    """
    _check_formats(formats)
    accepted = accept(library, answers, today)
    drafts = draft(library, accepted, today=today)
    return tuple(
        Made(each, kind, name, WRITERS[kind](each.letter, library.fonts))
        for kind in formats
        for each, name in zip(drafts, _names(drafts, kind), strict=True)
    )


def _names(drafts: Sequence[Draft], kind: str) -> list[str]:
    """The files' names. Complaints about two bodies can go to one addressee: the later ones are numbered."""
    names: list[str] = []
    for each in drafts:
        name = file_name(each, kind)
        stem, number = name.removesuffix(f".{kind}"), 1
        while name in names:
            number += 1
            name = f"{stem}-{number}.{kind}"
        names.append(name)
    return names


def save(made: Sequence[Made], folder: Path, *, replace: bool = False) -> tuple[Path, ...]:
    """Write all files into ``folder`` (made if missing), or none: what was written before a fault is removed."""
    if not folder.is_dir():
        make_folder(folder)
    written: list[Path] = []
    try:
        for each in made:
            write_whole(folder / each.name, each.data, replace=replace)
            written.append(folder / each.name)
    except BaseException:
        if not replace:
            for path in written:
                path.unlink(missing_ok=True)
        raise
    return tuple(written)


def make_folder(folder: Path) -> None:
    """Make ``folder`` if it is missing, and sweep what an interrupted run left in it; InputError where it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        sweep_stale(folder)
    except OSError as wrong:
        said = message("The folder {name} cannot be made. Choose another one.", name=str(folder))
        raise InputError(Fault("folder", said)) from wrong
