"""The content that we ship is sound, and quick to read."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from aryz.content.checks import Severity, check_content
from aryz.content.library import load_library
from aryz.content.words import FACTS, catalogue, interface_languages

LOOKED = date(2026, 11, 23)
"""The day on which the shipped content was last gone through."""


def test_the_shipped_content_has_no_error(root: Path) -> None:
    wrong = [
        f"{each.rule}: {each.file} {each.where}: {each.message.in_english()}"
        for each in check_content(load_library(root), LOOKED)
        if each.severity is Severity.ERROR
    ]
    assert wrong == []


def test_what_was_only_remembered_is_not_told_to_people(root: Path) -> None:
    """A term that nobody read stands in the report of sources, not in what the window says of a step."""
    told = [
        (language, msgid)
        for language in interface_languages(root)
        for domain, msgid, text in catalogue(language, root).everything()
        if domain == FACTS and re.search("remember|по памяти|есте қал|эсибизде", text, re.IGNORECASE)
    ]
    assert told == []
