"""Languages by their names in the words of the screen, those that we write no letters in included."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aryz.interview.facts import Facts


def accepted_names(library: Facts, country: str, language: str) -> str:
    """The languages that bodies of the country accept, named in ``language``: "Estonian", "Romanian, Russian"."""
    codes = library.country(country).profile.filing_languages
    return ", ".join(language_name(library, code, language) for code in codes)


def language_name(library: Facts, code: str, language: str) -> str:
    """A language's name in ``language``; else its own name, else its code."""
    grammar, own = library.languages.get(language), library.languages.get(code)
    return (grammar.languages.get(code, "") if grammar else "") or (own.name if own else code)
