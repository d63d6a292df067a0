"""How the letters are signed, as a window's answers have it: with a pen, with a drawing, with a picture of a signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.model.answers import Answers, Signature
from aryz.model.base import Fault, InputError, Message, message

if TYPE_CHECKING:
    from pathlib import Path

    from aryz.gui.work import Work
    from aryz.model.pictures import Picture

PEN, DRAWN, PICTURE = "pen", "drawn", "picture"
STROKES, PATH = "signature.strokes", "signature.path"
WAYS: dict[str, Message] = {
    PEN: message("With a pen, on paper"),
    DRAWN: message("Drawn here"),
    PICTURE: message("A picture of your signature"),
}


def way(work: Work) -> str:
    """Which of the three it is."""
    return DRAWN if work.get(STROKES) else PICTURE if work.get(PATH) else PEN


def way_of(work: Work) -> Message:
    """The same in words."""
    return WAYS[way(work)]


def signature(work: Work, answers: Answers) -> Picture | None:
    """The picture above the line. InputError where the file is none, or lies nowhere. It may run in any thread."""
    from aryz.documents.signature import signature_of  # noqa: PLC0415 - only for pictures

    return signature_of(answers, work.folder, work.papers)


def take_strokes(work: Work, strokes: str) -> None:
    """A drawing in place of what there was; "" for the line for the pen."""
    work.forget(PATH)
    if strokes:
        work.set(STROKES, strokes)
    else:
        work.forget(STROKES)


def take_picture(work: Work, path: Path) -> None:
    """A file with a picture in place of what there was. InputError where it is no picture of a signature, or another paper has its name."""
    from aryz.documents.signature import signature_of  # noqa: PLC0415 - only for pictures

    known = work.papers.get(path.name)
    if known is not None and known != path and work.get(PATH) != path.name:
        said = message(
            "A paper that you attach has this name, too: {name}. Rename the picture.", name=path.name
        )
        raise InputError(Fault(PATH, said))
    signature_of(Answers(signature=Signature(path=path.name)), None, {path.name: path})
    work.papers[path.name] = path
    work.forget(STROKES)
    work.set(PATH, path.name)
