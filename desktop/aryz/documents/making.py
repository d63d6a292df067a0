"""From answers to files: every letter of one set of answers, in every format asked for, or none at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from aryz.content.words import SOURCE, catalogue, interface_languages
from aryz.documents.beside import Papers, listed, signed
from aryz.documents.files import sweep_stale, write_whole
from aryz.documents.naming import apart, file_name, kit_name
from aryz.documents.pdf import render_pdf
from aryz.documents.text import render_text
from aryz.drafting import draft
from aryz.interview.scope import Scope
from aryz.interview.validation import accept
from aryz.interview.values import flatten
from aryz.model.base import Fault, InputError, message
from aryz.model.letter import Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from aryz.content.library import Library
    from aryz.content.words import Catalogue
    from aryz.interview.paths import Picked
    from aryz.model.answers import Answers
    from aryz.model.letter import Letter

    Says = Callable[[int, int], None]
    Write = Callable[[Letter, Library], bytes]


class Made(msgspec.Struct, frozen=True):
    """One file that is ready to be written. ``paper``: which paper of a kit it is (``kit.guide``); "" for all else."""

    draft: Draft
    format: str
    name: str
    data: bytes
    paper: str = ""


@dataclass(frozen=True)
class Job:
    """What formats are made from. ``words``: of the person who files it; ``folder``: where the answers lie, and beside them
    what is attached; ``kit``: as one file, as files, as both; ``says``: is told how far it is."""

    library: Library
    answers: Answers
    drafts: tuple[Draft, ...]
    today: date
    words: Catalogue | None
    papers: Papers
    kit: str


def _each(kind: str, write: Write) -> Callable[[Job], tuple[Made, ...]]:
    """A format of which every letter has a file of its own."""

    def made(job: Job) -> tuple[Made, ...]:
        names = apart(file_name(each, kind) for each in job.drafts)
        return tuple(
            Made(each, kind, name, write(each.letter, job.library))
            for each, name in zip(job.drafts, names, strict=True)
        )

    return made


def _docx(letter: Letter, library: Library) -> bytes:
    from aryz.documents.docx import language_tags, render_docx  # noqa: PLC0415 - only for letters to work on

    return render_docx(letter, library.fonts, language_tags(library))


def _kits(job: Job) -> tuple[Made, ...]:
    from aryz.documents.kit import make_kits  # noqa: PLC0415 - only for kits

    files = make_kits(
        job.library, job.answers, job.drafts,
        words=job.words or own_words(job.library, job.answers), today=job.today, shape=job.kit, read=job.papers.of,
    )  # fmt: skip
    made = tuple(files)
    names = apart(kit_name(each.draft, each.number, each.paper) for each in made)
    return tuple(
        Made(each.draft, KIT, name, each.data, each.paper) for each, name in zip(made, names, strict=True)
    )


def own_words(library: Library, answers: Answers) -> Catalogue:
    """The words of the language that the person reads: that of the answers, as far as the screen speaks it, else English."""
    known = interface_languages(library.root)
    return catalogue(answers.language if answers.language in known else SOURCE, library.root)


def _mails(job: Job) -> tuple[Made, ...]:
    """A mail for each letter that counts by mail; InputError with the reason where none does."""
    from aryz.casebook.outlook import handed_in  # noqa: PLC0415 - with its calendars
    from aryz.documents.mail import mail_counts, render_mail  # noqa: PLC0415 - only for mails

    about = Scope(job.library, flatten(job.answers), None, job.today).bodies
    ways = [(each, mail_counts(job.library, each, job.answers, about)) for each in handed_in(job.drafts)]
    going = [(each, way.address) for each, way in ways if way.counts]
    if not going:
        raise InputError(*[Fault("format", way.why_not) for _, way in ways if way.why_not][:1])
    made = []
    for (each, address), name in zip(going, apart(file_name(each, MAIL) for each, _ in going), strict=True):
        pdf = render_pdf(each.letter, job.library.fonts).pdf
        pdf_name = f"{name.removesuffix(MAIL)}pdf"
        made.append(Made(each, MAIL, name, render_mail(job.library, each, pdf_name, pdf, address=address)))
    return tuple(made)


KIT, MAIL = "kit", "eml"
WRITERS: dict[str, Callable[[Job], tuple[Made, ...]]] = {
    "pdf": _each("pdf", lambda letter, library: render_pdf(letter, library.fonts).pdf),
    "docx": _each("docx", _docx),
    "txt": _each("txt", lambda letter, _library: render_text(letter).encode()),
    MAIL: _mails,
    KIT: _kits,
}
"""Format -> what makes its files. A new format is a new line here; what it needs is imported when it is asked for."""


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


def make(  # noqa: PLR0913 - each is a choice of the face
    library: Library,
    answers: Answers,
    *,
    today: date,
    formats: Sequence[str] = ("pdf",),
    words: Catalogue | None = None,
    folder: Path | None = None,
    picked: Picked | None = None,
    kit: str = "one",
    says: Says | None = None,
) -> tuple[Made, ...]:
    """Check ``answers``, draft all their letters and make each in all ``formats``; nothing is written yet.

    ``words``: of the language in which the person reads how to file a kit (default: that of the answers); ``folder``: that of the
    answers, in which lies what is attached and the picture of a signature; ``picked``: where those lie that a person picked by hand; ``kit``: ``one`` PDF, ``files`` or ``both``;
    ``says(done, of)`` is told after each sheet that was read. Papers are drawn only where they are put into a file; for a letter
    alone their sheets are counted, and one that cannot be read leaves it unharmed. Raises InputError with every fault.
    """
    _check_formats(formats)
    accepted = accept(library, answers, today)
    drafts = draft(library, accepted, today=today)
    papers = Papers(library, accepted, folder, says, picked or {})
    if KIT in formats:
        accepted, drafts = papers.counted(drafts, today)
    else:
        accepted, drafts = listed(library, accepted, drafts, folder, picked or {}, today)
    job = Job(library, accepted, signed(drafts, accepted, folder, picked), today, words, papers, kit)
    return tuple(made for each in formats for made in WRITERS[each](job))


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
