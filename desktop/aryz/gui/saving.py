"""Letters and answers into files: always new ones, whole or not at all. Nothing here knows a widget."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from aryz.documents.files import write_whole
from aryz.documents.making import Made, make, save
from aryz.model.base import Fault, InputError, message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from aryz.content.library import Library
    from aryz.content.words import Catalogue
    from aryz.gui.jobs import Says
    from aryz.interview.paths import Picked
    from aryz.model.answers import Answers

PDF, TEXT, WORD, MAIL, KIT = "pdf", "txt", "docx", "eml", "kit"
ONE, FILES = "one", "files"
"""A kit as one PDF, or as a file for each of its papers."""
ANSWERS_SUFFIX = ".aryz"
"""The ending of answers files that the window writes."""


@dataclass(frozen=True)
class Desk:
    """What letters are made with beside the answers. `words`: of the person who files a kit; `folder`: of the opened answers; `papers`: where
    the papers lie that were picked in the window."""

    words: Catalogue | None = None
    folder: Path | None = None
    papers: Picked = field(default_factory=dict)


def make_all(
    library: Library,
    answers: Sequence[Answers],
    today: date,
    kind: str,
    says: Says,
    desk: Desk | None = None,
    shape: str = ONE,
) -> tuple[Made, ...]:
    """Every letter of all answers in the format `kind`, in their order; a kit in its `shape`. InputError with what is wrong or missing."""
    at = desk or Desk()
    made: list[Made] = []
    for number, each in enumerate(answers):
        says(number, len(answers))
        made += make(
            library,
            each,
            today=today,
            formats=(kind,),
            words=at.words,
            folder=at.folder,
            picked=at.papers,
            kit=shape,
            says=says,
        )
    says(len(answers), len(answers))
    return tuple(made)


def save_letters(made: Sequence[Made], folder: Path) -> tuple[Path, ...]:
    """All letters as new files in `folder`, or none. InputError: a file of that name stands there, or the folder takes none."""
    there = next((each.name for each in made if _stands(folder / each.name)), "")
    if there:
        said = message(
            "This folder has a file of that name already: {name}. Nothing was replaced. Choose another folder.",
            name=there,
        )
        raise InputError(Fault("folder", said))
    return save(made, folder)


def save_answers(text: str, path: Path) -> None:
    """The answers as a file of the window's own; one that stands is left alone (InputError)."""
    if _stands(path):
        said = message(
            "This folder has a file of that name already: {name}. Nothing was replaced. Choose another name.",
            name=path.name,
        )
        raise InputError(Fault("file", said))
    write_whole(path, text.encode())


def _stands(path: Path) -> bool:
    return path.is_symlink() or path.exists()
