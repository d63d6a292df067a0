"""What the columns of a sheet may be called: answer keys, or the questions' labels in any interface language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.content.words import catalogue, interface_languages
from aryz.interview.values import LEADING, answer_keys

if TYPE_CHECKING:
    from aryz.content.library import Library


def headings(library: Library) -> dict[str, str]:
    """Every accepted heading, case-folded -> its answer key. A label that two keys share names neither."""
    found = {key.casefold(): key for key in answer_keys()}
    found |= {f"{group}.1.{last}": f"{group}.1" for group, last in LEADING.items()}
    doubtful: set[str] = set()
    for label, key in _labels(library):
        if found.get(label, key) != key:
            doubtful.add(label)
        found.setdefault(label, key)
    keys = {key.casefold() for key in answer_keys()}
    return {label: key for label, key in found.items() if label in keys or label not in doubtful}


def _labels(library: Library) -> list[tuple[str, str]]:
    keys = set(answer_keys())
    return [
        (" ".join(catalogue(language).fact(question.label).split()).casefold(), question.id)
        for language in interface_languages()
        for question in library.interview.questions.values()
        if question.id in keys
    ]
