"""The notes of a release: what CHANGELOG.md says of its version."""

from __future__ import annotations

import re

from bundle.origin import ROOT

_HEADING = re.compile(r"^## (\S+)(?: \((.*)\))?$", re.MULTILINE)
UNRELEASED = "unreleased"


class NotesError(Exception):
    """What the changelog lacks; the sentence says what to write into it."""


def notes(number: str, text: str | None = None) -> str:
    """The section of version `number` in the changelog (`text`, else CHANGELOG.md), without its heading; NotesError without one."""
    told = (ROOT / "CHANGELOG.md").read_text("utf-8") if text is None else text
    headings = list(_HEADING.finditer(told))
    for found, following in zip(headings, [*headings[1:], None], strict=True):
        if found[1] == number:
            if found[2] == UNRELEASED:
                raise NotesError(
                    f"CHANGELOG.md calls {number} unreleased: write the day, as in ## {number} (2026-12-01)."
                )
            return told[found.end() : following.start() if following else len(told)].strip() + "\n"
    raise NotesError(f"CHANGELOG.md says nothing of {number}: write a section ## {number} (day).")


def caveats(passed: list[str]) -> str:
    """The section about what was let pass at the release, one sentence each; nothing where nothing was."""
    return "".join(["\n## Not confirmed\n\n", *(f"- {each}\n" for each in passed)]) if passed else ""
