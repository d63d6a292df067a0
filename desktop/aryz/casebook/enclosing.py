"""What the next letter of a case encloses: the earlier letters and answers, under names that lie in one folder, and what a letter calls them."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from aryz.casebook.happenings import files
from aryz.casebook.records import AnswerReceived, LetterSent
from aryz.drafting.dates import write_date
from aryz.interview.demands import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aryz.casebook.following import Chain
    from aryz.casebook.records import AnyEvent, Case, StoredFile
    from aryz.casebook.vault.vault import Vault
    from aryz.content.library import Library
    from aryz.model.answers import Answers
    from aryz.model.language import Language

_ODD = re.compile(r"[^\w.-]+|\.{2,}")
_LONGEST = 60
_OF_A_KIT = re.compile(r".+-[a-z]{2,3}-kit(-\d+(-[\w-]+)?)?\.pdf", re.IGNORECASE)
"""Files of a filing kit: the letter itself is kept beside them, and how to file it is nothing to enclose."""


def enclosures(vault: Vault, case: Case, chain: Chain) -> tuple[StoredFile, ...]:
    """The kept files of the chain's letters and answers, by day: what the next letter encloses (of a kit the letter alone)."""
    ids = {each.letter.id for each in chain.letters}
    days = {each.id: each.on for each in chain.happened}
    wanted = {
        each.id
        for each in chain.happened
        if each.id in ids or (isinstance(each, AnswerReceived) and each.letter in ids)
    }
    kept = [
        file for file in files(vault, case) if file.event in wanted and not _OF_A_KIT.fullmatch(file.name)
    ]
    return tuple(sorted(kept, key=lambda file: (days[file.event], file.event, file.id)))


def names_of(kept: Sequence[StoredFile]) -> dict[int, str]:
    """Names under which files may lie in one folder, by their ids: what they were called, as far as every file system takes it."""
    made: dict[int, str] = {}
    for file in kept:
        stem = _ODD.sub("-", PurePath(file.name).stem).strip("-.")[:_LONGEST] or str(file.id)
        name = f"{stem}.{file.format}" if file.format.isalnum() else stem
        made[file.id] = (
            name
            if name.casefold() not in {each.casefold() for each in made.values()}
            else f"{file.id}-{name}"
        )
    return made


def titles(library: Library, told: Answers, chain: Chain, kept: Sequence[StoredFile]) -> dict[int, str]:
    """What the next letter calls its enclosures, by the ids of their files, in the language in which it is filed; a file that is
    neither a letter of ours nor an answer keeps its name.

    ``told``: the case's history as answers; ``kept``: of :func:`enclosures`. KeyError for a system that is not known.
    """
    language = _language(library, told)
    happened = {each.id: each for each in chain.happened}
    found: dict[int, str] = {}
    for id_ in dict.fromkeys(file.event for file in kept):
        own = [file.id for file in kept if file.event == id_]
        found.update(zip(own, _titles(library, happened[id_], len(own), language), strict=False))
    return found


def _titles(library: Library, event: AnyEvent, count: int, language: Language) -> Iterator[str]:
    """For the files of one event in their order. Of a letter the first is the letter; of an answer each is a part of it."""
    day = write_date(event.on, "figures", language)
    if isinstance(event, LetterSent):
        kind = kind_of(library, event.kind)
        name = kind.names.get(language.code, "") if kind else ""
        if name:
            yield language.phrases["copy-of-letter"].format(kind=name, date=day)
    elif isinstance(event, AnswerReceived):
        title = language.phrases["copy-of-answer"].format(date=day)
        yield from (f"{title} ({number})" if count > 1 else title for number in range(1, count + 1))


def _language(library: Library, told: Answers) -> Language:
    """The language in which the next letter is filed, as far as it is known before it is drafted."""
    accepted = library.country_of(told.system).profile.filing_languages
    wanted = (
        told.filing_language,
        told.language if told.language in accepted else "",
        *accepted,
        told.language,
    )
    return library.language(next(code for code in wanted if code in library.languages))
